/*
 * fuzz/spot - words, a line each, and behind an empty line a text: the words found are those that a plain reading
 * finds, if all is UTF-8; of other texts it reads no byte too many and comes to an end.
 */
#include "common/text/spot.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { WORDS = 60 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

/* Cuts off what stands before the first of a character. */
static struct slice
cut(struct slice *text, char at)
{
	const char *p = text->n ? memchr(text->s, at, text->n) : NULL;
	struct slice piece = { text->s, p ? (size_t)(p - text->s) : text->n };

	*text = slice_from(*text, piece.n + (p != NULL));
	return piece;
}

/* The longest word at i; -1: there is none. */
static int
plain(const struct slice word[], size_t n, struct slice text, size_t i)
{
	int best = -1;
	size_t k;

	for (k = 0; k < n; k++)
		if (word[k].n && slice_starts(slice_from(text, i), word[k]) && (best < 0 || word[k].n > word[best].n))
			best = (int)k;
	return best;
}

static void
compare(const struct spot *sp, const struct slice word[], const size_t number[], size_t n, struct slice text)
{
	size_t i = 0, at = 0, used;

	while (i < text.n) {
		int k = plain(word, n, text, i);

		if (k >= 0)
			need(spot_next(sp, text, &at) == (int32_t)number[k] && at == i + word[k].n);
		utf8_decode(text.s + i, text.n - i, &used);
		i += k < 0 ? used : word[k].n;
	}
	need(spot_next(sp, text, &at) == -1 && at == text.n);
}

static void
walk(const struct spot *sp, struct slice text, size_t n)
{
	size_t at = 0, before = 0;
	int32_t k;

	while ((k = spot_next(sp, text, &at)) >= 0) {
		need(at > before && at <= text.n && k < (int32_t)n);
		before = at;
	}
	need(at == text.n);
}

/* A block of just that length, so that a sanitizer sees a step beyond. */
static struct slice
exact(struct slice s)
{
	char *p = malloc(s.n + !s.n);

	need(p != NULL);
	memcpy(p, s.s, s.n);
	return (struct slice){ p, s.n };
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct simplified *simplified;
	struct slice rest = { (const char *)data, size }, word[WORDS], text;
	size_t number[WORDS], n = 0;
	struct spot *sp = spot_new();
	char why[TABLE_WHY];

	if (!simplified)
		simplified = simplified_new(why);
	need(sp && simplified);
	while (n < WORDS && (word[n] = cut(&rest, '\n')).n) {
		if (spot_add(sp, word[n], &number[n]))
			word[n].n = 0;			/* refused: it may still be half there, and finds nothing */
		n++;
	}
	text = exact(rest);
	need(spot_ready(sp, size % 2 ? simplified : NULL));
	if (size % 2 == 0 && utf8_valid(text.s, text.n) == text.n)
		compare(sp, word, number, n, text);
	else
		walk(sp, text, n);
	spot_free(sp);
	free((void *)(uintptr_t)text.s);
	return 0;
}
