#include "common/report/label.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { NUMBER_MAX = 99, PART_BYTES = 120 };

enum part { PART_AFTER, PART_BEFORE, PART_WORD, PARTS };

struct loaded {
	struct labels labels;		/* first: the labels are loaded ones to their own functions */
	struct lexicon *part[PARTS];
};

static const struct lexicon *
part(const struct labels *ls, enum part which)
{
	return ((const struct loaded *)(const void *)ls)->part[which];
}

/* Marks of labels and commas behind them. */
enum {
	CN_COMMA = 0x3001,	/* 、 */
	WIDE_COMMA = 0xff0c,
	WIDE_COLON = 0xff1a,
	WIDE_POINT = 0xff0e,
	OPEN = 0xff08,		/* （ */
	CLOSE = 0xff09
};

void
labels_free(struct labels *ls)
{
	struct loaded *x = (struct loaded *)(void *)ls;
	int i;

	if (!x)
		return;
	for (i = 0; i < PARTS; i++)
		lexicon_free(x->part[i]);
	free(x);
}

static bool
load(struct loaded *x, const struct table *t, char why[TABLE_WHY])
{
	static const char *const names[] = { "after", "before", "word", NULL };
	struct decimal number;
	size_t i, used;
	int32_t c;
	int k;

	for (i = 0; i < table_rows(t); i++) {
		if (!table_one_of(table_cell(t, i, 1), names, &k))
			return table_complain(t, i, "style is none of after, before, word", why);
		if (!decimal_read(table_cell(t, i, 2), &number) || number.e || number.n < 0 || number.n > NUMBER_MAX)
			return table_complain(t, i, "number is none", why);
		c = utf8_decode(table_cell(t, i, 0).s, table_cell(t, i, 0).n, &used);
		if (c < 0x800 || used != 3)
			return table_complain(t, i, "no word of Chinese characters", why);
		x->labels.key[utf8_tail(table_cell(t, i, 0).s)] = 1;
		if (!lexicon_add(x->part[k], table_cell(t, i, 0), (int)number.n, false))
			return table_complain(t, i, "out of memory", why);
	}
	return true;
}

struct labels *
labels_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "style", "number", NULL };
	struct table *t = table_open(&data_labels, NULL, columns, why);
	struct loaded *x = calloc(1, sizeof *x);
	bool ok = t && x;
	int i;

	for (i = 0; ok && i < PARTS; i++)
		ok = (x->part[i] = lexicon_new()) != NULL;
	if (ok)
		ok = load(x, t, why);
	else if (t)
		table_complain(t, 0, "out of memory", why);
	table_free(t);
	if (ok)
		return &x->labels;
	labels_free(x ? &x->labels : NULL);
	return NULL;
}

/* The mark at i where it is one of two; returns where it ends, 0: it is not there. */
static size_t
mark(const char *s, size_t n, size_t i, int32_t wide, int32_t ascii)
{
	size_t used;
	int32_t c;

	i = slice_behind_blanks((struct slice){ s, n }, i);
	c = utf8_decode(s + i, n - i, &used);
	return c >= 0 && (c == wide || c == ascii) ? i + used : 0;
}

/* One or two digits at i.  A third, or a decimal, is no label's number. */
static size_t
arabic(const char *s, size_t n, size_t i, int *number)
{
	size_t k = i;

	for (*number = 0; k < n && s[k] >= '0' && s[k] <= '9' && k < i + 3; k++)
		*number = *number * 10 + s[k] - '0';
	return k > i && k < i + 3 && *number > 0 ? k : 0;
}

static size_t
chinese(const struct numerals *ns, const char *s, size_t n, size_t i, int *number)
{
	size_t len = numeral_small(ns, s + i, n - i, number);

	return len ? i + len : 0;
}

/* Behind 1. a digit makes a decimal, unless a year begins there: 1.2023年. */
static bool
decimal_follows(const char *s, size_t n, size_t i)
{
	static const char YEAR[] = "\xe5\xb9\xb4";
	size_t k = i, digits;

	while (k < n && s[k] >= '0' && s[k] <= '9')
		k++;
	digits = k - i;
	k = slice_behind_blanks((struct slice){ s, n }, k);
	return digits && !(digits == 4 && s[i] <= '2' && n - k >= 3 && memcmp(s + k, YEAR, 3) == 0);
}

static bool
found(struct label *l, enum label_style style, int number, size_t n)
{
	*l = (struct label){ style, number, n };
	return n > 0;
}

static bool
parenthesis(const struct numerals *ns, const char *s, size_t n, size_t i, struct label *l)
{
	size_t k, start = slice_behind_blanks((struct slice){ s, n }, i);
	int number;

	if ((k = arabic(s, n, start, &number)) > 0)
		return found(l, LABEL_AR_PAREN, number, mark(s, n, k, CLOSE, ')'));
	if ((k = chinese(ns, s, n, start, &number)) > 0)
		return found(l, LABEL_CN_PAREN, number, mark(s, n, k, CLOSE, ')'));
	return false;
}

/* Labels that are one character of Unicode's Enclosed Alphanumerics and Enclosed CJK Letters. */
static bool
enclosed(int32_t c, size_t n, struct label *l)
{
	static const struct { int32_t first, last; enum label_style style; } range[] = {
		{ 0x2460, 0x2473, LABEL_CIRCLE },
		{ 0x2474, 0x2487, LABEL_AR_PAREN },
		{ 0x2488, 0x249b, LABEL_AR_POINT },
		{ 0x2776, 0x277f, LABEL_CIRCLE },
		{ 0x3220, 0x3229, LABEL_CN_PAREN },
	};
	size_t i;

	for (i = 0; i < sizeof range / sizeof *range; i++)
		if (c >= range[i].first && c <= range[i].last)
			return found(l, range[i].style, (int)(c - range[i].first) + 1, n);
	return false;
}

/* 第一部分 工作情况: what is behind it is no sentence. */
static bool
part_of_report(const struct numerals *ns, const char *s, size_t n, size_t i, struct label *l)
{
	size_t used, k, end;
	int32_t c;
	int number;

	if (n > PART_BYTES || !(end = chinese(ns, s, n, i, &number)))
		return false;
	c = utf8_decode(s + end, n - end, &used);
	end += used;
	if (c == 0x90e8 && utf8_decode(s + end, n - end, &used) == 0x5206)	/* 部分 */
		end += used;
	else if (c != 0x7ae0 && c != 0x7bc7)					/* 章 篇 */
		return false;
	if (end == n)
		return found(l, LABEL_CN_PART, number, end);
	c = utf8_decode(s + end, n - end, &used);
	if (c != ' ' && c != WIDE_COLON && c != ':' && c != CN_COMMA)
		return false;
	for (k = end; k < n; k += used)
		switch (utf8_decode(s + k, n - k, &used)) {
		case WIDE_COMMA: case 0x3002: case 0xff1b: case ',': case ';':
			return false;
		}
	return found(l, LABEL_CN_PART, number, c == ' ' ? end : end + (c == ':' ? 1 : 3));
}

bool
label_heading(const struct numerals *ns, const char *s, size_t n, struct label *l)
{
	size_t used, k, end;
	int32_t c = utf8_decode(s, n, &used);
	int number, next;

	if (c == OPEN || c == '(')
		return parenthesis(ns, s, n, used, l);
	if (c >= '0' && c <= '9') {
		if (!(k = arabic(s, n, 0, &number)))
			return false;
		if ((end = mark(s, n, k, '.', WIDE_POINT)) > 0)
			return !decimal_follows(s, n, end) && found(l, LABEL_AR_POINT, number, end);
		if ((end = mark(s, n, k, CN_COMMA, CN_COMMA)) > 0)	/* 5、6月 is no label */
			return !(arabic(s, n, end, &next) && next == number + 1) &&
			    found(l, LABEL_AR_COMMA, number, end);
		return found(l, LABEL_AR_HALF, number, mark(s, n, k, CLOSE, ')'));
	}
	if (numeral_kind(ns, c)) {
		if (!(k = chinese(ns, s, n, 0, &number)))
			return false;
		if ((end = mark(s, n, k, CN_COMMA, CN_COMMA)) > 0)
			return found(l, LABEL_CN_COMMA, number, end);
		return found(l, LABEL_CN_POINT, number, mark(s, n, k, '.', WIDE_POINT));
	}
	if (c == 0x7b2c)							/* 第 */
		return part_of_report(ns, s, n, used, l);
	return enclosed(c, used, l);
}

static bool
comma_follows(const char *s, size_t n, size_t i)
{
	return mark(s, n, i, WIDE_COMMA, ',') || mark(s, n, i, WIDE_COLON, ':') || mark(s, n, i, CN_COMMA, CN_COMMA);
}

bool
label_item(const struct labels *ls, const struct numerals *ns, const char *s, size_t n, struct label *l)
{
	size_t used, k;
	int number, same;

	if (n < 3)
		return false;
	if ((k = chinese(ns, s, n, 0, &number)) > 0) {
		if (lexicon_longest(part(ls, PART_AFTER), s + k, n - k, &used) < 0)
			return false;
		/* 一是一，二是二: the saying */
		return !(chinese(ns, s, n, k + used, &same) && same == number) &&
		    found(l, LABEL_ITEM_IS, number, k + used);
	}
	if (lexicon_longest(part(ls, PART_BEFORE), s, n, &used) >= 0 &&
	    (k = chinese(ns, s, n, used, &number)) > 0 && comma_follows(s, n, k))
		return found(l, LABEL_ITEM_NTH, number, k);
	number = lexicon_longest(part(ls, PART_WORD), s, n, &used);
	return number >= 0 && comma_follows(s, n, used) && found(l, LABEL_ITEM_WORD, number, used);
}

enum label_family
label_family(enum label_style style)
{
	switch (style) {
	case LABEL_CN_PAREN: case LABEL_AR_PAREN: case LABEL_AR_HALF:
		return LABEL_FAMILY_PAREN;
	case LABEL_CIRCLE:
		return LABEL_FAMILY_CIRCLE;
	default:
		return LABEL_FAMILY_POINT;
	}
}
