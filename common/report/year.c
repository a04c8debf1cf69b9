#include "common/report/year.h"

#include "common/text/utf8.h"

enum { YEAR_MIN = 1999, YEAR_MAX = 2099 };	/* the State Council first asked for rule by law in 1999 */
enum { WORKS = 4, WORK_BYTES = 360, PLAN_BYTES = 45 };	/* 《…》 of a title; their bytes; between a year and what is planned for it */

static const char YEAR[] = "\xe5\xb9\xb4", MONTH[] = "\xe6\x9c\x88";	/* 年 月 */
static const char OPEN[] = "\xe3\x80\x8a", CLOSE[] = "\xe3\x80\x8b";	/* 《 》 */

static bool
stands(struct slice text, size_t i, const char word[4])
{
	return text.n >= i + 3 && memcmp(text.s + i, word, 3) == 0;
}

static bool
follows(struct slice text, size_t i, const char word[4])
{
	return stands(text, slice_behind_blanks(text, i), word);
}

/* The place behind 《…》 that opens at i; i where it does not close. */
static size_t
behind_work(struct slice text, size_t i)
{
	size_t k;

	for (k = i + 3; k + 3 <= text.n && k - i < WORK_BYTES; k += utf8_length((unsigned char)text.s[k]))
		if (stands(text, k, CLOSE))
			return k + 3;
	return i;
}

/* The length of 《…》 that opens at i, or of the mark alone. */
static size_t
work_or(struct slice text, size_t i, size_t mark)
{
	size_t behind = behind_work(text, i);

	return behind > i ? behind - i : mark;
}

/* The digits of a year at i that 年 or the later year of a span follows; returns the place behind it all. */
static size_t
read(const struct numerals *ns, struct slice text, size_t i, struct year *y)
{
	size_t n = date_read_year(ns, text.s + i, text.n - i, &y->from), mark, last, behind;

	if (!n || y->from < YEAR_MIN || y->from > YEAR_MAX)
		return 0;
	y->to = y->from;
	behind = i + n;
	if (follows(text, behind, YEAR))
		behind = slice_behind_blanks(text, behind) + 3;
	mark = numeral_range(text, behind);
	last = mark ? date_read_year(ns, text.s + mark, text.n - mark, &y->to) : 0;
	if (last && y->to > y->from && y->to <= YEAR_MAX && follows(text, mark + last, YEAR))
		return slice_behind_blanks(text, mark + last) + 3;
	y->to = y->from;
	return behind > i + n ? behind : 0;
}

/* Is something planned for a year that ends at i: 2021年工作打算? */
static bool
is_plan(const struct mentions *m, struct slice text, size_t i)
{
	size_t k, used;

	for (k = i; k < text.n && k < i + PLAN_BYTES; k += used) {
		int32_t c = utf8_decode(text.s + k, text.n - k, &used);

		if (c < 0x3400 || c == 0xff0c || c == 0xff1b)		/* a mark, a digit */
			return false;
		if (mentions_at(m, MENTION_PLAN, text.s + k, text.n - k))
			return true;
	}
	return false;
}

static bool
is_other(const struct numerals *ns, const struct mentions *m, struct slice text, const struct year_mention *y)
{
	size_t k = slice_behind_blanks(text, y->end), before = slice_before_blanks(text, y->at);
	struct numeral month;

	if (mentions_before(m, MENTION_SINCE, text.s, before))
		return true;
	if (k == text.n || !numeral_read(ns, text.s + k, text.n - k, &month) || !follows(text, k + month.n, MONTH))
		return false;
	k = slice_behind_blanks(text, k + month.n) + 3;
	return !mentions_at(m, MENTION_UNTIL_NOW, text.s + k, text.n - k);
}

bool
year_next(const struct numerals *ns, const struct mentions *m, struct slice text, size_t *at, struct year_mention *y)
{
	size_t i = *at, used, end;
	bool digits = false;		/* the character before is a digit */

	for (; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (c == 0x300a)			/* 《 */
			used = work_or(text, i, used);
		if (!(c >= '0' && c <= '9') && !numeral_kind(ns, c)) {
			digits = false;
			continue;
		}
		if (!digits && (end = read(ns, text, i, &y->year))) {
			y->at = i;
			*at = y->end = end;
			y->plan = is_plan(m, text, end);
			y->other = is_other(ns, m, text, y);
			return true;
		}
		digits = true;
	}
	*at = text.n;
	return false;
}

/* A title may leave out 年: 2020法治政府建设年度报告 */
static struct year
bare_year(const struct numerals *ns, struct slice title)
{
	struct year y = { 0, 0 };
	size_t i, used;

	for (i = 0; i < title.n; i += used) {
		if (utf8_decode(title.s + i, title.n - i, &used) == 0x300a)		/* 《 */
			used = work_or(title, i, used);
		if (title.s[i] == '2' && (i == 0 || title.s[i - 1] < '0' || title.s[i - 1] > '9') &&
		    date_read_year(ns, title.s + i, title.n - i, &y.from) && y.from >= YEAR_MIN) {
			y.to = y.from;
			return y;
		}
	}
	return (struct year){ 0, 0 };
}

/* The place behind the next 《 from at on; title.n: there is none. */
static size_t
behind_open(struct slice title, size_t at)
{
	for (; at + 3 <= title.n; at++)
		if (stands(title, at, OPEN))
			return at + 3;
	return title.n;
}

struct year
year_of_title(const struct numerals *ns, const struct mentions *m, struct slice title)
{
	struct year span = { 0, 0 }, planned = { 0, 0 };
	struct year_mention y;
	size_t at = 0;
	int works = 0;

	while (year_next(ns, m, title, &at, &y)) {
		if (y.year.from != y.year.to)
			span = span.from ? span : y.year;
		else if (!y.plan)
			return y.year;
		else if (!planned.from)
			planned = y.year;
	}
	if (span.from || planned.from)
		return span.from ? span : planned;
	for (at = 0; (at = behind_open(title, at)) < title.n && works++ < WORKS; )	/* 关于印发《某县2020年…报告》的通知 */
		if (year_next(ns, m, title, &at, &y) && y.year.from == y.year.to)
			return y.year;
	return bare_year(ns, title);
}

/* The sentence that begins at i; *next: the place behind it. */
static struct slice
sentence_at(struct slice text, size_t i, size_t *next)
{
	size_t k, used;

	for (k = i; k < text.n; k += used)
		if (utf8_decode(text.s + k, text.n - k, &used) == 0x3002)		/* 。 */
			break;
	*next = k < text.n ? k + used : k;
	return (struct slice){ text.s + i, k - i };
}

static bool
possible(const struct year_mention *y, int latest)
{
	return y->year.from == y->year.to && !y->plan && (!latest || y->year.to <= latest);
}

struct year
year_of_paragraph(const struct numerals *ns, const struct mentions *m, struct slice text, int latest)
{
	struct year first = { 0, 0 };
	struct year_mention y;
	size_t i, next, at;

	for (i = 0; i < text.n; i = next) {
		struct slice sentence = sentence_at(text, i, &next);
		bool reports = mentions_anywhere(m, MENTION_REPORT, sentence);

		for (at = 0; year_next(ns, m, sentence, &at, &y); ) {
			if (!possible(&y, latest) || (y.other && !reports))
				continue;
			if (reports && (y.at > 0 || i == 0))
				return y.year;
			if (!first.from && (i == 0 || y.at == 0))
				first = y.year;
		}
	}
	return first;
}

struct year
year_of_heading(const struct numerals *ns, const struct mentions *m, struct slice text, bool *plan)
{
	struct year_mention y;
	size_t at = 0;

	*plan = false;
	while (year_next(ns, m, text, &at, &y))
		if (y.year.from == y.year.to) {
			*plan = y.plan;
			return y.year;
		}
	return (struct year){ 0, 0 };
}
