#include "common/report/cite.h"

#include <stdlib.h>

#include "common/report/sentence.h"
#include "common/text/marks.h"
#include "common/text/utf8.h"

enum {
	FORMS = MARKS_QUOTES | MARKS_TITLES,
	ASIDE_BYTES = 300,		/* of a bracket that holds a document number */
	CODE_CHARS = 20,		/* of the letters before its year */
	BARE_CHARS = 10,		/* the same where no brackets are round it */
	NUMBER_DIGITS = 6,
	WRAP_BYTES = 240		/* of a name that is broken by a line's end, on each side */
};

struct cites {
	struct marks marks;
	struct slice text;
	struct cite *cite;
	size_t n, cap;
	size_t waits;			/* the first byte of the last mark without a partner that opens; text.n: none */
};

struct cites *
cites_new(void)
{
	return calloc(1, sizeof(struct cites));
}

void
cites_free(struct cites *x)
{
	if (!x)
		return;
	marks_release(&x->marks);
	free(x->cite);
	free(x);
}

struct slice
cite_kind_name(enum cite_kind kind)
{
	return kind == CITE_WORK ? SLICE("work") : SLICE("phrase");
}

static int32_t
char_at(struct slice s, size_t i, size_t *used)
{
	return utf8_decode(s.s + i, s.n - i, used);
}

static bool
is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

/* 〇 to 十, 百: the number of an order may be written in these. */
static bool
is_numeral(int32_t c)
{
	switch (c) {
	case 0x3007: case 0x96f6: case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94:
	case 0x516d: case 0x4e03: case 0x516b: case 0x4e5d: case 0x5341: case 0x767e:
		return true;
	}
	return false;
}

/* A letter of a code: 国发, 槐政办发, GB/T. */
static bool
is_letter(int32_t c)
{
	return (c >= 0x3400 && c <= 0x9fff) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '/';
}

/* The place behind the digits at i, with blanks before them; i: there are none, or more than max. */
static size_t
behind_digits(struct slice s, size_t i, size_t max)
{
	size_t from = slice_behind_blanks(s, i), k = from;

	while (k < s.n && is_digit(s.s[k]))
		k++;
	return k > from && k - from <= max ? k : i;
}

/* The place behind 号 at i, blanks before it; 0: it is not there. */
static size_t
behind_hao(struct slice s, size_t i)
{
	static const char HAO[] = "\xe5\x8f\xb7", TRADITIONAL[] = "\xe8\x99\x9f";	/* 号 號 */

	i = slice_behind_blanks(s, i);
	s = slice_from(s, i);
	return slice_starts(s, SLICE(HAO)) || slice_starts(s, SLICE(TRADITIONAL)) ? i + 3 : 0;
}

/* The place behind 第 at i; i: it is not there. */
static size_t
behind_nth(struct slice s, size_t i)
{
	return slice_starts(slice_from(s, i), SLICE("\xe7\xac\xac")) ? i + 3 : i;
}

/* The place behind 〔2021〕17号 at i, whatever brackets are round the year; 0: it is not there. */
static size_t
behind_year_and_number(struct slice s, size_t i)
{
	enum mark_side side;
	enum mark_form form;
	size_t used, end;

	form = mark_of(char_at(s, i, &used), &side);
	if (!(MARKS(form) & (MARKS_BRACKETS | MARKS_TITLES)) || side != MARK_OPENS)
		return 0;
	end = behind_digits(s, i + used, 4);
	if (end < i + used + 4)
		return 0;
	end = slice_behind_blanks(s, end);
	form = mark_of(char_at(s, end, &used), &side);
	if (!(MARKS(form) & (MARKS_BRACKETS | MARKS_TITLES)) || side != MARK_CLOSES)
		return 0;
	i = behind_nth(s, slice_behind_blanks(s, end + used));
	end = behind_digits(s, i, NUMBER_DIGITS);
	return end > i ? behind_hao(s, end) : 0;
}

/* The place behind 第713号, 第七十号 at i; 0: it is not there. */
static size_t
behind_nth_number(struct slice s, size_t i)
{
	size_t from = behind_nth(s, i), end, used, chars;

	if (from == i)
		return 0;
	end = behind_digits(s, from, NUMBER_DIGITS);
	if (end > from)
		return behind_hao(s, end);
	for (chars = 0; chars < NUMBER_DIGITS && is_numeral(char_at(s, end, &used)); chars++)
		end += used;
	return chars ? behind_hao(s, end) : 0;
}

/*
 * The place behind the number that s begins with: the letters of a code, at most so many, and what makes
 * them a number: 国发〔2015〕5号, 国务院令第713号, and, where a converter has lost the brackets, 国发20155号.
 * 0: there is none.
 */
static size_t
number_end(struct slice s, size_t max)
{
	size_t i = 0, used, end, chars;

	for (chars = 0; i < s.n; chars++, i += used) {
		if ((end = behind_year_and_number(s, i)) || (end = behind_nth_number(s, i)))
			return end;
		end = behind_digits(s, i, NUMBER_DIGITS + 4);
		if (chars >= 2 && end >= i + 5 && behind_hao(s, end))
			return behind_hao(s, end);
		if (chars == max || !(is_letter(char_at(s, i, &used)) || s.s[i] == ' ' || is_digit(s.s[i])))
			return 0;
	}
	return 0;
}

/* Whether a number may end before i: a mark stands there, or the end. */
static bool
stands_apart(struct slice s, size_t i)
{
	enum mark_side side;
	size_t used;
	int32_t c;

	i = slice_behind_blanks(s, i);
	if (i == s.n)
		return true;
	c = char_at(s, i, &used);
	return (c > 0x2000 && c < 0x3100 && c != 0x3005 && c != 0x3007) || (c >= 0xff00 && c <= 0xff65) ||
	    (c > 0 && c < 0x80 && !is_digit(c) && !is_letter(c)) || mark_of(c, &side) != MARK_NONE;
}

/* The first number of what a bracket holds: （国发〔2015〕5号，以下简称《纲要》） */
static struct slice
number_in(struct slice s)
{
	bool begins = true;
	size_t i, used, end;
	int32_t c;

	for (i = 0; i < s.n; i += used) {
		c = char_at(s, i, &used);
		if (begins && c != ' ') {
			end = number_end(slice_from(s, i), CODE_CHARS);
			if (end && stands_apart(s, i + end))
				return (struct slice){ s.s + i, end };
			begins = false;
		}
		begins = begins || c == ',' || c == ';' || c == ':' || c == 0xff0c || c == 0xff1b || c == 0xff1a ||
		    c == 0x3001;
	}
	return (struct slice){ "", 0 };
}

struct slice
cite_number(struct slice text)
{
	size_t i = slice_behind_blanks(text, 0), used, end;
	enum mark_side side;
	enum mark_form form;

	form = mark_of(char_at(text, i, &used), &side);
	if ((MARKS(form) & MARKS_BRACKETS) && side == MARK_OPENS && !behind_year_and_number(text, i)) {
		end = marks_behind(text, i, ASIDE_BYTES);
		i += used;
		if (end)				/* the bracket that closes it is of one byte or of three */
			return number_in((struct slice){ text.s + i, end - (text.s[end - 1] == ')' ||
			    text.s[end - 1] == ']' ? 1 : 3) - i });
	}
	end = number_end(slice_from(text, i), BARE_CHARS);
	return end && stands_apart(text, i + end) ? (struct slice){ text.s + i, end } : (struct slice){ "", 0 };
}

/* The name between two marks, without blanks at its ends. */
static struct slice
name_of(struct slice text, const struct mark *open, const struct mark *close)
{
	size_t from = open->at + open->n, to = close->at;

	while (from < to && text.s[from] == ' ')
		from++;
	while (to > from && text.s[to - 1] == ' ')
		to--;
	return (struct slice){ text.s + from, to - from };
}

/* A name has a letter or a digit at least: “、” is what stands between two names. */
static bool
has_word(struct slice name)
{
	size_t i, used;
	int32_t c;

	for (i = 0; i < name.n; i += used) {
		c = char_at(name, i, &used);
		if (is_letter(c) || is_digit(c) || is_numeral(c) ||
		    (c >= 0x80 && !(c >= 0x2000 && c < 0x2070) && !(c >= 0x3000 && c < 0x3040) && !(c >= 0xff00 && c < 0xff10)))
			return true;
	}
	return false;
}

static bool
room(struct cites *x)
{
	if (x->n == x->cap) {
		size_t cap = x->cap ? x->cap * 2 : 16;
		struct cite *grown = realloc(x->cite, cap * sizeof *grown);

		if (!grown)
			return false;
		x->cite = grown;
		x->cap = cap;
	}
	return true;
}

/* Takes what stands between two partners as a cite, if it is one.  false: no memory. */
static bool
take(struct cites *x, const struct mark *open, const struct mark *close)
{
	struct slice name = name_of(x->text, open, close);
	bool work = MARKS(open->form) & MARKS_TITLES;
	size_t end = close->at + close->n;

	if (name.n > CITE_NAME_BYTES || !has_word(name))
		return true;
	if (work && behind_year_and_number(x->text, open->at))		/* 国发《2015》5号 */
		return true;
	if (!room(x))
		return false;
	x->cite[x->n++] = (struct cite){
		.quote = { x->text.s + open->at, end - open->at },
		.name = name,
		.number = cite_number(slice_from(x->text, end)),
		.kind = work ? CITE_WORK : CITE_PHRASE,
	};
	return true;
}

/* Gives each cite the sentence that it begins in. */
static void
settle_sentences(struct cites *x)
{
	struct sentences all;
	struct slice s;
	size_t i, k, at;

	sentences_begin(&all, x->text, SENTENCE_WHOLE);
	for (i = 0; i < x->n; ) {
		s = sentences_at(&all, (size_t)(x->cite[i].quote.s - x->text.s));
		for (k = i; k < x->n && (k == i || x->cite[k].quote.s < s.s + s.n); k++) {
			at = (size_t)(x->cite[k].quote.s - x->text.s);
			s = sentences_reach(&all, at + x->cite[k].quote.n);
		}
		while (i < k)
			x->cite[i++].sentence = s;
	}
}

const struct cite *
cites_read(struct cites *x, struct slice text, size_t *n)
{
	const struct mark *m;
	size_t k;

	x->text = text;
	x->waits = text.n;
	x->n = 0;
	if (!room(x) || !marks_read(&x->marks, text, FORMS))
		return NULL;
	for (k = 0; k < x->marks.n; k++) {
		m = &x->marks.mark[k];
		if (m->partner == MARK_ALONE && m->side != MARK_CLOSES)
			x->waits = m->at;
		else if (m->partner != MARK_ALONE && m->side == MARK_OPENS &&
		    !take(x, m, &x->marks.mark[m->partner]))
			return NULL;
	}
	settle_sentences(x);
	*n = x->n;
	return x->cite;
}

bool
cites_wait(const struct cites *x)
{
	return x->waits < x->text.n;
}

/* A mark that no name holds where a line breaks off inside it: a stop. */
static bool
is_stop(int32_t c)
{
	switch (c) {
	case 0x3002: case 0xff1b: case 0xff1a: case 0xff01: case 0xff1f: case ';': case ':': case '!': case '?':
		return true;
	}
	return false;
}

bool
cites_go_on(const struct cites *x, struct slice next)
{
	enum mark_form form = MARK_NONE, open;
	enum mark_side side;
	size_t i, used;
	int32_t c = 0;

	if (!cites_wait(x) || x->text.n - x->waits > WRAP_BYTES)
		return false;
	open = mark_of(char_at(x->text, x->waits, &used), &side);
	for (i = x->waits; i < x->text.n; i += used)
		c = char_at(x->text, i, &used);
	if (is_stop(c))
		return false;
	for (i = 0; i < next.n && i < WRAP_BYTES; i += used) {
		c = char_at(next, i, &used);
		form = mark_of(c, &side);
		if (c == 0x3002 || (MARKS(form) & FORMS))
			break;
	}
	return i < next.n && form == open && side != MARK_OPENS;
}
