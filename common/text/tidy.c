#include "common/text/tidy.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* What becomes of a character; from BLANK on: it becomes that byte. */
enum { KEEP, DROP, END, SPECIAL, BLANK = ' ' };

void
tidy_init(struct tidy *t, char *s, size_t n)
{
	*t = (struct tidy){ s, s + n, 0 };
}

/* U+2000 ... U+206F, by the last two bytes. */
static int
general_punctuation(unsigned char b, unsigned char c)
{
	if (b == 0x80) {
		if (c <= 0x8a || c == 0xaf)
			return BLANK;			/* spaces of various widths */
		if (c <= 0x8f || (c >= 0xaa && c <= 0xae))
			return DROP;			/* zero width, direction of writing */
		return c == 0xa8 || c == 0xa9 ? END : KEEP;
	}
	if (b == 0x81)
		return c == 0x9f ? BLANK : c >= 0xa0 && c <= 0xaf ? DROP : KEEP;
	return KEEP;
}

/* U+FF00 ... U+FF5E, and U+FEFF, by the last two bytes. */
static int
full_width(unsigned char b, unsigned char c)
{
	if (b == 0xbc) {
		if ((c >= 0x90 && c <= 0x99) || (c >= 0xa1 && c <= 0xba) || c == 0x8e || c == 0x85)
			return c - 0x60;		/* 0-9 A-Z . % */
		return KEEP;
	}
	if (b == 0xbd)
		return c >= 0x81 && c <= 0x9a ? c - 0x20 : KEEP;	/* a-z */
	return b == 0xbb && c == 0xbf ? DROP : KEEP;
}

static int
latin_1(unsigned char b)
{
	if (b == 0x85)
		return END;
	if (b == 0xa0)
		return BLANK;
	return b < 0xa0 || b == 0xad ? DROP : KEEP;
}

static int
ascii(const char *p, const char *end, size_t *n)
{
	switch (*p) {
	case '\r':
		if (end - p > 1 && p[1] == '\n')
			*n = 2;
		return END;
	case '\n': case '\v': case '\f':
		return END;
	case '\t': case '\\':
		return SPECIAL;
	default:
		return (unsigned char)*p < 0x20 || *p == 0x7f ? DROP : KEEP;
	}
}

/* What becomes of the character at p, and its length; p < end. */
static int
fate(const char *p, const char *end, size_t *n)
{
	const unsigned char *u = (const unsigned char *)p;

	*n = 1;
	if (u[0] < 0x80)
		return ascii(p, end, n);
	if (end - p < 2)
		return KEEP;
	*n = 2;
	if (u[0] == 0xc2)
		return latin_1(u[1]);
	if (u[0] == 0xd8 && u[1] == 0x9c)
		return DROP;				/* U+061C, direction of writing */
	if (end - p >= 3 && (u[0] & 0xf0) == 0xe0) {
		*n = 3;
		if (u[0] == 0xe2)
			return general_punctuation(u[1], u[2]);
		if (u[0] == 0xe3)
			return u[1] == 0x80 && u[2] == 0x80 ? BLANK : KEEP;
		if (u[0] == 0xef)
			return full_width(u[1], u[2]);
	}
	*n = 1;						/* the rest of it is kept byte by byte */
	return KEEP;
}

#ifdef __SSE2__
static inline __m128i
is(__m128i v, int byte)
{
	return _mm_cmpeq_epi8(v, _mm_set1_epi8((char)byte));
}

/* first <= byte <= last */
static inline __m128i
within(__m128i v, int first, int last)
{
	__m128i d = _mm_sub_epi8(v, _mm_set1_epi8((char)first));

	return _mm_cmpeq_epi8(_mm_min_epu8(d, _mm_set1_epi8((char)(last - first))), d);
}

/* The byte begins with the bits of byte that mask has. */
static inline __m128i
begins(__m128i v, int mask, int byte)
{
	return _mm_cmpeq_epi8(_mm_and_si128(v, _mm_set1_epi8((char)mask)), _mm_set1_epi8((char)byte));
}

static inline __m128i
or(__m128i a, __m128i b)
{
	return _mm_or_si128(a, b);
}

static inline __m128i
and(__m128i a, __m128i b)
{
	return _mm_and_si128(a, b);
}

/* Which of the sixteen bytes at p begin a character whose fate is not KEEP, and a few that do not. */
static unsigned
suspects(const char *p)
{
	__m128i a = _mm_loadu_si128((const __m128i *)(const void *)p);
	__m128i b = _mm_loadu_si128((const __m128i *)(const void *)(p + 1));
	__m128i c = _mm_loadu_si128((const __m128i *)(const void *)(p + 2));
	__m128i b80 = is(b, 0x80), low = begins(c, 0xf0, 0x80);
	__m128i one = or(or(begins(a, 0xe0, 0x00), is(a, 0x7f)),
	    or(is(a, '\\'), or(is(a, 0xc2), is(a, 0xd8))));
	__m128i e2 = and(is(a, 0xe2), or(is(b, 0x81), and(b80, or(low, begins(c, 0xf8, 0xa8)))));
	__m128i e3 = and(is(a, 0xe3), and(b80, low));
	__m128i ef = and(is(a, 0xef), within(b, 0xbb, 0xbd));

	/* of U+FF00 ... the comma, brackets, colon and semicolon are everywhere: let them pass */
	ef = _mm_andnot_si128(and(is(b, 0xbc), or(within(c, 0x86, 0x8d), within(c, 0x9a, 0x9f))), ef);
	return (unsigned)_mm_movemask_epi8(or(or(one, e2), or(e3, ef)));
}
#endif

/* The next character at or after p whose fate is not KEEP, or may not be; else end. */
static char *
suspect(char *p, char *end)
{
#ifdef __SSE2__
	for (; end - p >= 18; p += 16) {
		unsigned hits = suspects(p);

		if (hits)
			return p + __builtin_ctz(hits);
	}
#endif
	while (p < end) {
		unsigned char c = (unsigned char)*p;

		if (c >= 0xe4 && c <= 0xee)		/* nearly all Chinese characters */
			p += end - p < 3 ? end - p : 3;
		else if (c < 0x20 || c == 0x7f || c == '\\' || c == 0xc2 || c == 0xd8 || c == 0xe2 ||
		    c == 0xe3 || c == 0xef)
			break;
		else
			p++;
	}
	return p;
}

/* Past the blanks that most lines begin with, so that they need not be moved up. */
static char *
indent(char *p, const char *end)
{
	for (;;)
		if (p < end && (*p == ' ' || *p == '\t'))
			p++;
		else if (end - p >= 3 && memcmp(p, "\xe3\x80\x80", 3) == 0)
			p += 3;
		else
			return p;
}

static struct slice
trim(const char *s, const char *end)
{
	while (s < end && (*s == ' ' || *s == '\t'))
		s++;
	while (s < end && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	return (struct slice){ s, (size_t)(end - s) };
}

/* Appends the n bytes at s, a part of the same line further on, to what is tidied up to `to`. */
static char *
move_up(char *to, const char *s, size_t n)
{
	if (to != s)
		memmove(to, s, n);
	return to + n;
}

/* Cuts the line at t->p off.  A clean stretch stays in place until something before it went. */
static void
cut(struct tidy *t, struct tidy_line *line)
{
	char *start = indent(t->p, t->end);
	char *to = start, *stretch = start, *p = start;
	size_t n = 0;
	int what = KEEP;

	line->special = false;
	for (;; p += n) {
		p = suspect(p, t->end);
		if (p == t->end || (what = fate(p, t->end, &n)) == END)
			break;
		if (what == SPECIAL)
			line->special = true;
		else if (what != KEEP) {
			to = move_up(to, stretch, (size_t)(p - stretch));
			if (what >= BLANK)
				*to++ = (char)what;
			stretch = p + n;
		}
	}
	to = move_up(to, stretch, (size_t)(p - stretch));
	t->p = p == t->end ? p : p + n;
	line->text = trim(start, to);
	line->line = ++t->line;
}

bool
tidy_next(struct tidy *t, struct tidy_line *line)
{
	while (t->p < t->end) {
		cut(t, line);
		if (line->text.n)
			return true;
	}
	return false;
}
