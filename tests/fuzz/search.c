/*
 * fuzz/search - words, a line each, and behind an empty line a text: the hits are those of a plain search.
 * The first byte says whether they must be whole words.
 */
#include "common/text/search.h"

#include <stdint.h>
#include <stdlib.h>

#include "common/text/wholeword.h"

enum { WORDS = 50 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

/* The longest word that the text has at that place; 0: none. */
static size_t
plain_at(const struct slice word[], size_t n, struct slice text, size_t at, bool whole)
{
	size_t i, longest = 0;

	for (i = 0; i < n; i++) {
		if (((unsigned char)word[i].s[0] & 0xc0) == 0x80 || word[i].n <= longest)
			continue;
		if (!slice_starts(slice_from(text, at), word[i]))
			continue;
		if (!whole || (wholeword_edge(text, at) && wholeword_edge(text, at + word[i].n)))
			longest = word[i].n;
	}
	return longest;
}

static bool
plain_find(const struct slice word[], size_t n, struct slice text, size_t from, bool whole, struct slice *hit)
{
	for (; from < text.n; from++) {
		hit->s = text.s + from;
		hit->n = plain_at(word, n, text, from, whole);
		if (hit->n)
			return true;
	}
	return false;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size }, word[WORDS], hit, want;
	struct search *x = search_new();
	bool whole = size && (*data & 1), ok = x != NULL;
	size_t n, at = 0;
	char *copy = NULL;
	const char *lf;

	text = slice_from(text, size > 0);
	for (n = 0; ok && n < WORDS && (lf = memchr(text.s, '\n', text.n)); n++) {
		word[n] = (struct slice){ text.s, (size_t)(lf - text.s) };
		text = slice_from(text, word[n].n + 1);
		if (!word[n].n)
			break;
		ok = search_add(x, word[n]);
	}
	ok = ok && search_build(x) && (copy = malloc(text.n + 1));
	if (ok && text.n) {
		memcpy(copy, text.s, text.n);		/* a block of its own: what looks behind its end is seen */
		copy = realloc(copy, text.n);
		text.s = copy;
		while (search_find(x, text, at, whole, &hit)) {
			need(plain_find(word, n, text, at, whole, &want));
			need(hit.s == want.s && hit.n == want.n);
			at = (size_t)(hit.s - text.s) + 1;
		}
		need(!plain_find(word, n, text, at, whole, &want));
	}
	free(copy);
	search_free(x);
	return 0;
}
