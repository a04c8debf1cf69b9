/*
 * fuzz/sentence - a text as a field of a stream: its sentences follow one another, with nothing but blanks
 * between; each cut again stays whole; a whole sentence is a run of parts; the sentence of a place holds it.
 */
#include "common/report/sentence.h"

#include <stdlib.h>

#include "tests/fuzz/tokens.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

/* Blanks as a field has them. */
static bool
is_blank(struct slice s)
{
	size_t i = 0;

	while (i < s.n)
		if (s.s[i] == ' ')
			i++;
		else if (i + 1 < s.n && s.s[i] == '\\' && memchr("tnr", s.s[i + 1], 3))
			i += 2;
		else
			return false;
	return true;
}

static void
cut_again(struct slice s, enum sentence_cut cut)
{
	struct sentences x;
	struct slice again;

	sentences_begin(&x, s, cut);
	need(sentences_next(&x, &again) && again.s == s.s && again.n == s.n);
	need(!sentences_next(&x, &again));
}

static void
follow(struct slice text, enum sentence_cut cut)
{
	const char *at = text.s;
	struct sentences x;
	struct slice s;

	sentences_begin(&x, text, cut);
	while (sentences_next(&x, &s)) {
		need(s.n && s.s >= at && s.s + s.n <= text.s + text.n);
		need(is_blank((struct slice){ at, (size_t)(s.s - at) }));
		at = s.s + s.n;
		cut_again(s, cut);
	}
	need(is_blank((struct slice){ at, (size_t)(text.s + text.n - at) }));
}

/* Where a whole sentence ends, a part ends. */
static void
compare(struct slice text)
{
	struct sentences whole, parts;
	struct slice w, p;

	sentences_begin(&whole, text, SENTENCE_WHOLE);
	sentences_begin(&parts, text, SENTENCE_PARTS);
	while (sentences_next(&whole, &w))
		do
			need(sentences_next(&parts, &p) && p.s >= w.s && p.s + p.n <= w.s + w.n);
		while (p.s + p.n < w.s + w.n);
	need(!sentences_next(&parts, &p));
}

static void
places(struct slice text)
{
	struct sentences x, all;
	struct slice at, s;
	size_t i;

	sentences_begin(&x, text, SENTENCE_WHOLE);
	sentences_begin(&all, text, SENTENCE_WHOLE);
	while (sentences_next(&all, &s))
		for (i = (size_t)(s.s - text.s); i < (size_t)(s.s - text.s) + s.n; i++) {
			at = sentences_at(&x, i);
			need(at.s <= text.s + i && text.s + i < at.s + at.n && at.s >= s.s && at.s + at.n <= s.s + s.n);
		}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = tokens_text(data, size);

	follow(text, SENTENCE_WHOLE);
	follow(text, SENTENCE_PARTS);
	compare(text);
	places(text);
	free((void *)(uintptr_t)text.s);
	return 0;
}
