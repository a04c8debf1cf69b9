#include "common/report/sentence.h"

#include "common/text/marks.h"
#include "common/text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* A quotation that is longer is taken for a mark that has lost its partner; labels have two numerals. */
enum { GUARD_BYTES = 600, LABEL_CHARS = 3 };

enum stop { STOP_NONE, STOP_PART, STOP_FULL, STOP_LINE };

void
sentences_begin(struct sentences *x, struct slice text, enum sentence_cut cut)
{
	*x = (struct sentences){ text, cut, 0, 0, 0, 0 };
}

static bool
is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

/* The character that ends at i; -1 at the text's beginning.  *start is where it begins. */
static int32_t
before(struct slice text, size_t i, size_t *start)
{
	size_t k = i, used;

	if (i == 0)
		return -1;
	for (k--; k > 0 && i - k < 4 && ((unsigned char)text.s[k] & 0xc0) == 0x80; k--)
		;
	*start = k;
	return utf8_decode(text.s + k, i - k, &used);
}

/* 一 to 十: the numerals of labels. */
static bool
is_numeral(int32_t c)
{
	switch (c) {
	case 0x4e00: case 0x4e8c: case 0x4e09: case 0x56db: case 0x4e94:
	case 0x516d: case 0x4e03: case 0x516b: case 0x4e5d: case 0x5341:
		return true;
	}
	return false;
}

/* 一. at the beginning, or behind a mark. */
static bool
is_label(struct slice text, size_t point)
{
	size_t i = point, start = 0;
	int32_t c = before(text, i, &start);
	int chars;

	for (chars = 0; chars < LABEL_CHARS && is_numeral(c); chars++)
		c = before(text, i = start, &start);
	return chars > 0 && !utf8_is_han(c);
}

/* What the half-width points are that begin at i; *n: how many.  Three and more are an ellipsis. */
static enum stop
points(struct slice text, size_t i, size_t *n)
{
	size_t end = i + 1, start, used;
	int32_t c = before(text, i, &start), next;

	while (end < text.n && text.s[end] == '.')
		end++;
	*n = end - i;
	if (*n >= 3)
		return STOP_PART;
	next = end < text.n ? utf8_decode(text.s + end, text.n - end, &used) : ' ';
	if ((c < 0x80 && c != '%' && c != ')') ||
	    (next < 0x80 && next != ' ' && next != '"' && next != '(' && !(next >= '0' && next <= '9')))
		return STOP_NONE;
	if (is_numeral(c) && (is_numeral(next) || (next >= '0' && next <= '9') || is_label(text, i)))
		return STOP_NONE;			/* 六.一 */
	return STOP_FULL;
}

/* Whether the last byte begins an escape: of a run of backslashes, each second one ends one. */
static bool
ends_in_backslash(struct slice s)
{
	size_t k = s.n;

	while (k > 0 && s.s[k - 1] == '\\')
		k--;
	return (s.n - k) % 2 == 1;
}

/* Whether an ASCII letter or digit ends at i, and not an escape. */
static bool
is_behind_word(struct slice text, size_t i)
{
	return i > 0 && is_alnum(text.s[i - 1]) && !ends_in_backslash((struct slice){ text.s, i - 1 });
}

/* The ; of &nbsp; is none. */
static bool
ends_entity(struct slice text, size_t i)
{
	size_t k = i;

	while (k > 0 && i - k < 8 && (is_alnum(text.s[k - 1]) || text.s[k - 1] == '#'))
		k--;
	return k > 0 && k < i && text.s[k - 1] == '&';
}

/* What the character c at i is; *n: its bytes. */
static enum stop
stop_at(struct slice text, size_t i, int32_t c, size_t *n)
{
	switch (c) {
	case 0x3002: case 0xff61: case 0xff01: case 0xff1f:
		return STOP_FULL;
	case 0xff1b: case 0x2026: case 0x22ef:
		return STOP_PART;
	case '.':
		return points(text, i, n);
	case '!': case '?':				/* find?id=3 */
		return i + 1 < text.n && is_alnum(text.s[i + 1]) && is_behind_word(text, i) ? STOP_NONE : STOP_FULL;
	case ';':
		return ends_entity(text, i) ? STOP_NONE : STOP_PART;
	case '\\':
		*n = 2;
		return i + 1 < text.n && (text.s[i + 1] == 'n' || text.s[i + 1] == 'r') ? STOP_LINE : STOP_NONE;
	default:
		return STOP_NONE;
	}
}

/* Whether what stands at i goes on with the sentence: a comma or the like, or 的. */
static bool
goes_on(struct slice text, size_t i)
{
	size_t used;

	switch (utf8_decode(text.s + i, text.n - i, &used)) {
	case ',': case ':': case 0xff0c: case 0xff1a: case 0x3001: case 0x7684:
		return true;
	}
	return false;
}

/*
 * The place behind the stops and closing marks at i, which belong to the sentence before them.  It goes
 * on behind a closing mark if what follows says so: then *ends is false.
 */
static size_t
behind(struct slice text, size_t i, bool closed, bool *ends)
{
	enum mark_side side;
	size_t used;
	int32_t c;

	for (; i < text.n; i += used) {
		c = utf8_decode(text.s + i, text.n - i, &used);
		if (mark_of(c, &side) != MARK_NONE && side == MARK_CLOSES)
			closed = true;
		else if (c != '.' && c != '\\' && stop_at(text, i, c, &used) != STOP_NONE)
			closed = false;
		else
			break;
	}
	*ends = !(closed && goes_on(text, i));
	return i;
}

/* Whether the pair of marks that opens at i and ends before end is the end of a sentence, too. */
static bool
pair_ends(struct slice text, size_t i, size_t end, enum mark_form form)
{
	enum mark_side side;
	size_t start = end;
	int32_t c;

	do {
		end = start;
		c = before(text, end, &start);
	} while (start > i && mark_of(c, &side) != MARK_NONE && side != MARK_OPENS);
	if (MARKS(form) & MARKS_TITLES)
		return false;
	if (c == 0x3002 || c == 0xff61)
		return true;
	if (c == '.') {
		c = before(text, start, &start);
		return utf8_is_han(c) && !is_label(text, end - 1);
	}
	if ((c != 0xff01 && c != 0xff1f && c != '!' && c != '?') || !(MARKS(form) & MARKS_QUOTES))
		return false;
	c = before(text, i, &start);
	return c == ':' || c == 0xff1a;
}

#ifdef __SSE2__
static inline __m128i
is(__m128i v, int byte)
{
	return _mm_cmpeq_epi8(v, _mm_set1_epi8((char)byte));
}

static inline __m128i
or(__m128i a, __m128i b)
{
	return _mm_or_si128(a, b);
}

/*
 * Which of the sixteen bytes at p begin something that is looked for, and a few that do not.  ， and 、 are
 * by far the most of all marks, so they are known here.
 */
static unsigned
suspects(const char *p)
{
	__m128i a = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i b = _mm_loadu_si128((const __m128i *)(const void *)(p + 1));
	__m128i c = _mm_loadu_si128((const __m128i *)(const void *)(p + 2));
	__m128i one = or(or(or(is(a, '!'), is(a, '"')), or(is(a, '('), is(a, '.'))),
	    or(or(is(a, ';'), is(a, '?')), or(is(a, '['), is(a, '\\'))));
	__m128i e3 = _mm_andnot_si128(is(c, 0x81), _mm_and_si128(is(a, 0xe3), is(b, 0x80)));
	__m128i ef = _mm_andnot_si128(_mm_and_si128(is(b, 0xbc), is(c, 0x8c)), is(a, 0xef));

	return (unsigned)_mm_movemask_epi8(or(or(one, is(a, 0xe2)), or(e3, ef)));
}
#endif

/* The next place from i on where something may stand that is looked for. */
static inline size_t
next_place(struct slice text, size_t i)
{
#ifdef __SSE2__
	for (; i + 18 <= text.n; i += 16) {
		unsigned hits = suspects(text.s + i);

		if (hits)
			return i + (size_t)__builtin_ctz(hits);
	}
#endif
	for (;;) {
		while (i + 3 <= text.n && (unsigned char)text.s[i] >= 0xe4 && (unsigned char)text.s[i] <= 0xe9 &&
		    ((unsigned char)text.s[i + 1] & 0xc0) == 0x80 && ((unsigned char)text.s[i + 2] & 0xc0) == 0x80)
			i += 3;
		if (i >= text.n)
			return text.n;
		switch ((unsigned char)text.s[i]) {
		case '!': case '"': case '(': case '.': case ';': case '?': case '[': case '\\':
		case 0xe2: case 0xe3: case 0xef:
			return i;
		}
		i++;
	}
}

/* Where the sentence that begins at i ends. */
static size_t
end_of(const struct sentences *x, size_t i)
{
	const struct slice text = x->text;
	enum mark_side side;
	enum mark_form form;
	enum stop stop;
	size_t used, end;
	int32_t c;
	bool ends;

	for (i = next_place(text, i); i < text.n; i = next_place(text, i + used)) {
		c = utf8_decode(text.s + i, text.n - i, &used);
		form = mark_of(c, &side);
		if (form != MARK_NONE && side != MARK_CLOSES && (end = marks_behind(text, i, GUARD_BYTES))) {
			ends = pair_ends(text, i, end, form);
			used = end - i;
			if (!ends)
				continue;
			end = behind(text, end, true, &ends);
		} else {
			stop = stop_at(text, i, c, &used);
			if (stop == STOP_LINE)
				return i;
			if (stop == STOP_NONE || (stop == STOP_PART && x->cut == SENTENCE_WHOLE))
				continue;
			end = behind(text, i + used, false, &ends);
		}
		if (ends)
			return end;
		used = end - i;
	}
	return text.n;
}

/* The place behind the blanks at i, those that are escaped too. */
static size_t
behind_blanks(struct slice text, size_t i)
{
	for (;;)
		if (i < text.n && text.s[i] == ' ')
			i++;
		else if (i + 1 < text.n && text.s[i] == '\\' &&
		    (text.s[i + 1] == 't' || text.s[i + 1] == 'n' || text.s[i + 1] == 'r'))
			i += 2;
		else
			return i;
}

/* A sentence without the blanks at its end. */
static struct slice
trimmed(struct slice s)
{
	for (;;)
		if (s.n && s.s[s.n - 1] == ' ')
			s.n--;
		else if (s.n > 1 && s.s[s.n - 1] == 't' && ends_in_backslash((struct slice){ s.s, s.n - 1 }))
			s.n -= 2;
		else
			return s;
}

bool
sentences_next(struct sentences *x, struct slice *sentence)
{
	size_t from = behind_blanks(x->text, x->at);

	if (from == x->text.n)
		return false;
	x->at = end_of(x, from);
	*sentence = trimmed((struct slice){ x->text.s + from, x->at - from });
	return true;
}

/* Where a piece of a long sentence ends: at a character, and not in an escape. */
static size_t
piece_end(struct slice text, size_t from, size_t end)
{
	size_t to = from + SENTENCE_BYTES;

	if (end <= to)
		return end;
	while (to > from + 1 && ((unsigned char)text.s[to] & 0xc0) == 0x80)
		to--;
	return to + ends_in_backslash((struct slice){ text.s + from, to - from });
}

struct slice
sentences_at(struct sentences *x, size_t place)
{
	struct slice s;

	while (place >= x->to) {
		if (x->to < x->end) {
			x->from = x->to;
		} else if (sentences_next(x, &s)) {
			x->from = (size_t)(s.s - x->text.s);
			x->end = x->from + s.n;
		} else {
			break;
		}
		x->to = piece_end(x->text, x->from, x->end);
	}
	return (struct slice){ x->text.s + x->from, x->to - x->from };
}

struct slice
sentences_reach(struct sentences *x, size_t end)
{
	if (end > x->to)
		x->to = end;
	if (end > x->end)
		x->end = end;
	if (end > x->at)
		x->at = end;
	return (struct slice){ x->text.s + x->from, x->to - x->from };
}
