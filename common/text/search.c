#include "common/text/search.h"

#include <stdint.h>
#include <stdlib.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "common/text/wholeword.h"

/*
 * Marks of what words begin with.  A Chinese character is three bytes: what begins as a word in its first
 * two characters is often no word, so longer ones have marks of their first three and four too.  A mark
 * tells whether a word ends before the next one is due, and whether some word goes on.
 */
enum { THREE, SIX, NINE, TWELVE, DEPTHS };
enum { ENDS = 1, GOES_ON = 2, MARK_BITS = 17 };		/* marks are two bits; so many bits number them */
enum { PAIRS = 1 << 16 };		/* of a word's first two bytes */

struct word {
	const char *s;
	uint32_t n;
	int32_t shorter;	/* the longest other word that it begins with; -1: none */
};

struct search {
	struct word *word;	/* in the order of their bytes, each once */
	size_t n, cap;
	size_t a, b;		/* of a single word: the bytes that it is looked for by */

	bool any_six, any_three, any_one;
	uint8_t mark[DEPTHS][(1 << MARK_BITS) / 4];
	bool one[256];		/* the first bytes of words that are shorter than three */
	uint32_t *begin;	/* by pair: the first word that begins so or comes later */
};

static struct slice
slice_of(const struct word *w)
{
	return (struct slice){ w->s, w->n };
}

static inline uint32_t
load(const char *s)
{
	uint32_t u;

	memcpy(&u, s, sizeof u);
	return u;
}

/* The hash of the first six bytes; of nine, and of twelve: from the hash of those before. */
static inline uint32_t
hash_six(const char *s)
{
	return load(s) * 0x9e3779b1u ^ load(s + 2) * 0x85ebca6bu;
}

static inline uint32_t
hash_more(uint32_t h, const char *last)
{
	return (h ^ h >> 15) * 0x9e3779b1u ^ load(last - 4) * 0xc2b2ae35u;
}

static inline uint32_t
hash_three(const char *s)
{
	uint16_t a;

	memcpy(&a, s, sizeof a);
	return (a | (uint32_t)(unsigned char)s[2] << 16) * 0x9e3779b1u;
}

static inline unsigned
mark(const struct search *x, int depth, uint32_t h)
{
	h >>= 32 - MARK_BITS;
	return (unsigned)x->mark[depth][h / 4] >> h % 4 * 2 & 3u;
}

static void
set_mark(struct search *x, int depth, uint32_t h, bool ends)
{
	h >>= 32 - MARK_BITS;
	x->mark[depth][h / 4] |= (uint8_t)((ends ? ENDS : GOES_ON) << h % 4 * 2);
}

static inline unsigned
pair(const char *s, size_t n)
{
	return (unsigned)(unsigned char)s[0] << 8 | (n > 1 ? (unsigned char)s[1] : 0);
}

static inline bool
continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

struct search *
search_new(void)
{
	return calloc(1, sizeof(struct search));
}

void
search_free(struct search *x)
{
	union { const char *from; char *to; } s;
	size_t i;

	if (!x)
		return;
	for (i = 0; i < x->n; i++) {
		s.from = x->word[i].s;
		free(s.to);
	}
	free(x->word);
	free(x->begin);
	free(x);
}

bool
search_add(struct search *x, struct slice word)
{
	size_t cap = x->cap ? x->cap * 2 : 4;
	struct word *list = x->word;
	char *s;

	if (word.n == 0 || continues(word.s[0]))
		return true;
	if (word.n > INT32_MAX || x->n == INT32_MAX)
		return false;
	if (x->n == x->cap) {
		list = realloc(list, cap * sizeof *list);
		if (!list)
			return false;
		x->word = list;
		x->cap = cap;
	}
	s = malloc(word.n);
	if (!s)
		return false;
	memcpy(s, word.s, word.n);
	list[x->n++] = (struct word){ s, (uint32_t)word.n, -1 };
	return true;
}

/* The order of bytes; what another begins with comes before it. */
static int
by_bytes(const void *a, const void *b)
{
	const struct word *x = a, *y = b;
	int c = memcmp(x->s, y->s, x->n < y->n ? x->n : y->n);

	return c ? c : (x->n > y->n) - (x->n < y->n);
}

static void
drop_twins(struct search *x)
{
	union { const char *from; char *to; } s;
	size_t i, n = 0;

	for (i = 0; i < x->n; i++) {
		if (n && slice_eq(slice_of(&x->word[n - 1]), slice_of(&x->word[i]))) {
			s.from = x->word[i].s;
			free(s.to);
		} else {
			x->word[n++] = x->word[i];
		}
	}
	x->n = n;
}

static void
set_marks(struct search *x, const struct word *w)
{
	uint32_t h;

	if (w->n < 3) {
		x->one[(unsigned char)w->s[0]] = x->any_one = true;
		return;
	}
	if (w->n < 6) {
		set_mark(x, THREE, hash_three(w->s), true);
		x->any_three = true;
		return;
	}
	x->any_six = true;
	set_mark(x, SIX, h = hash_six(w->s), w->n < 9);
	if (w->n >= 9)
		set_mark(x, NINE, h = hash_more(h, w->s + 9), w->n < 12);
	if (w->n >= 12)
		set_mark(x, TWELVE, hash_more(h, w->s + 12), true);
}

/*
 * The bytes by which a single word is looked for: the last of its first character and of its last one.
 * First bytes are the same for thousands of characters, and so tell little.
 */
static void
choose_bytes(struct search *x, struct slice w)
{
	for (x->a = 0; x->a + 1 < w.n && continues(w.s[x->a + 1]); x->a++)
		;
	x->b = w.n - 1;
	if (x->a == x->b && x->a > 0)
		x->a--;
}

bool
search_build(struct search *x)
{
	size_t i, p;
	int32_t k;

	if (x->n == 0)
		return true;
	qsort(x->word, x->n, sizeof *x->word, by_bytes);
	drop_twins(x);
	choose_bytes(x, slice_of(&x->word[0]));
	x->begin = malloc((PAIRS + 1) * sizeof *x->begin);
	if (!x->begin)
		return false;
	for (i = p = 0; i < x->n; i++) {
		struct word *w = &x->word[i];

		for (k = (int32_t)i - 1; k >= 0 && !slice_starts(slice_of(w), slice_of(&x->word[k])); )
			k = x->word[k].shorter;
		w->shorter = k;
		set_marks(x, w);
		while (p <= pair(w->s, w->n))
			x->begin[p++] = (uint32_t)i;
	}
	while (p <= PAIRS)
		x->begin[p++] = (uint32_t)x->n;
	return true;
}

/* One word. */

#ifdef __SSE2__
/* The places of the sixteen from p on where both bytes stand, a bit each. */
static inline unsigned
places(const struct search *x, const char *p, __m128i a, __m128i b)
{
	__m128i va = _mm_loadu_si128((const __m128i *)(const void *)(p + x->a));
	__m128i vb = _mm_loadu_si128((const __m128i *)(const void *)(p + x->b));

	return (unsigned)_mm_movemask_epi8(_mm_and_si128(_mm_cmpeq_epi8(va, a), _mm_cmpeq_epi8(vb, b)));
}

static const char *
look(const struct search *x, const char *p, const char *end)
{
	struct slice w = slice_of(&x->word[0]);
	const __m128i a = _mm_set1_epi8(w.s[x->a]), b = _mm_set1_epi8(w.s[x->b]);
	size_t reach = x->b + 16;
	const char *last, *at;
	unsigned hits;

	if ((size_t)(end - p) < reach) {
		for (; (size_t)(end - p) >= w.n; p++)
			if (p[x->a] == w.s[x->a] && memcmp(p, w.s, w.n) == 0)
				return p;
		return NULL;
	}
	last = end - reach;		/* the last step looks again at some places of the one before */
	for (;; p = p + 16 < last ? p + 16 : last) {
		for (hits = places(x, p, a, b); hits; hits &= hits - 1) {
			at = p + __builtin_ctz(hits);
			if (memcmp(at, w.s, w.n) == 0)
				return at;
		}
		if (p == last)
			return NULL;
	}
}
#else
static const char *
look(const struct search *x, const char *p, const char *end)
{
	struct slice w = slice_of(&x->word[0]);

	while ((size_t)(end - p) >= w.n) {
		const char *at = memchr(p + x->b, w.s[x->b], (size_t)(end - p) - x->b);

		if (!at || (size_t)(end - (at - x->b)) < w.n)
			return NULL;
		if (memcmp(at - x->b, w.s, w.n) == 0)
			return at - x->b;
		p = at - x->b + 1;
	}
	return NULL;
}
#endif

static bool
find_one(const struct search *x, struct slice text, size_t from, bool whole, struct slice *hit)
{
	size_t n = x->word[0].n, i;
	const char *p;

	while (from < text.n && (p = look(x, text.s + from, text.s + text.n))) {
		i = (size_t)(p - text.s);
		if (!whole || (wholeword_edge(text, i) && wholeword_edge(text, i + n))) {
			*hit = (struct slice){ p, n };
			return true;
		}
		from = i + 1;
	}
	return false;
}

/* Many words. */

/* How many bytes from the start are the same. */
static size_t
common(struct slice a, struct slice b)
{
	size_t i, n = a.n < b.n ? a.n : b.n;

	for (i = 0; i < n && a.s[i] == b.s[i]; i++)
		;
	return i;
}

/*
 * The longest word that a text has at that place; 0: none.  The words that rest begins with are the last
 * word not behind it in the order of bytes, and those that this one begins with.
 */
static size_t
longest(const struct search *x, struct slice text, size_t at, bool whole)
{
	const size_t left = text.n - at < INT32_MAX ? text.n - at : INT32_MAX;
	const struct word key = { text.s + at, (uint32_t)left, -1 };
	unsigned p = pair(key.s, key.n);
	size_t low = x->begin[p], high = x->begin[p + 1], mid, same;
	int32_t k;

	if (whole && !wholeword_edge(text, at))
		return 0;
	while (low < high) {
		mid = low + (high - low) / 2;
		if (by_bytes(&x->word[mid], &key) <= 0)
			low = mid + 1;
		else
			high = mid;
	}
	k = (int32_t)low - 1;
	same = k < 0 ? 0 : common(slice_of(&x->word[k]), slice_of(&key));
	for (; k >= 0; k = x->word[k].shorter)
		if (x->word[k].n <= same && (!whole || wholeword_edge(text, at + x->word[k].n)))
			return x->word[k].n;
	return 0;
}

static inline bool
may_be_long(const struct search *x, const char *p, size_t left)
{
	uint32_t h = hash_six(p);
	unsigned m = mark(x, SIX, h);

	if (m != GOES_ON || left < 9)
		return m & ENDS;
	h = hash_more(h, p + 9);
	m = mark(x, NINE, h);
	if (m != GOES_ON || left < 12)
		return m & ENDS;
	return mark(x, TWELVE, hash_more(h, p + 12));
}

/* May a word begin here? */
static inline bool
may_begin(const struct search *x, const char *p, size_t left)
{
	return (x->any_six && left >= 6 && may_be_long(x, p, left)) ||
	    (x->any_three && left >= 3 && mark(x, THREE, hash_three(p))) ||
	    (x->any_one && x->one[(unsigned char)*p]);
}

static bool
find_of_many(const struct search *x, struct slice text, size_t from, bool whole, struct slice *hit)
{
	const char *p = text.s + from, *end = text.s + text.n;
	size_t n;

	for (; p < end && continues(*p); p++)
		;
	while (p < end) {
		if (may_begin(x, p, (size_t)(end - p))) {
			n = longest(x, text, (size_t)(p - text.s), whole);
			if (n) {
				*hit = (struct slice){ p, n };
				return true;
			}
		}
		if (end - p > 3 && ((unsigned char)*p & 0xf0) == 0xe0 && continues(p[1]) && continues(p[2]) &&
		    !continues(p[3]))
			p += 3;
		else
			for (p++; p < end && continues(*p); p++)
				;
	}
	return false;
}

bool
search_find(const struct search *x, struct slice text, size_t from, bool whole, struct slice *hit)
{
	if (x->n == 0 || from >= text.n)
		return false;
	if (x->n == 1)
		return find_one(x, text, from, whole, hit);
	return find_of_many(x, text, from, whole, hit);
}
