/*
 * fuzz/match - conditions, a line a rule, and behind an empty line a text: what fits is what a plain
 * reading of the conditions says.
 */
#include "common/text/match.h"

#include <stdlib.h>

#include "common/text/table.h"
#include "common/text/utf8.h"

enum { RULES = 100 };

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

static bool
word_holds(struct slice word, struct slice text)
{
	bool begins = slice_starts(word, SLICE("^")), ends;
	size_t i;

	word = slice_from(word, begins);
	ends = slice_ends(word, SLICE("$"));
	word.n -= ends;
	if (!word.n)
		return text.n == 0;
	if (begins && ends)
		return slice_eq(text, word);
	if (begins)
		return slice_starts(text, word);
	if (ends)
		return slice_ends(text, word);
	for (i = 0; i + word.n <= text.n; i++)
		if (memcmp(text.s + i, word.s, word.n) == 0)
			return true;
	return false;
}

static bool
conditions_hold(struct slice conditions, struct slice text)
{
	struct slice condition;

	while (table_word(&conditions, &condition)) {
		bool not = slice_starts(condition, SLICE("!")), any = false;

		condition = slice_from(condition, not);
		do
			any = word_holds(cut(&condition, '|'), text) || any;
		while (condition.n);
		if (any == not)
			return false;
	}
	return true;
}

/* Words begin and end with characters, as in tables, and the words at a place are as many as are looked at. */
static bool
fair(struct slice rules, struct slice text)
{
	return utf8_valid(rules.s, rules.n) == rules.n && utf8_valid(text.s, text.n) == text.n && rules.n < 300;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size }, rules[RULES], all = text;
	struct match *m = match_new(RULES, 1);
	uint64_t set[RULES / 64 + 1];
	size_t n, i;
	bool ok = m != NULL;

	for (n = 0; ok && n < RULES && (rules[n] = cut(&text, '\n')).n; n++)
		ok = match_add(m, n, 0, rules[n]) == NULL;
	if (ok && fair((struct slice){ all.s, all.n - text.n }, text)) {
		match_look(m, 0, text);
		match_all(m, set);
		match_keep(m, 0, set);
		for (i = 0; i < n; i++) {
			bool fits = match_next(m, set, i) == i;

			need(fits == conditions_hold(rules[i], text));
			if (fits)
				need(match_chars(m, i, 0) <= 4 * (rules[i].n + 1));
		}
	} else if (ok) {
		match_look(m, 0, text);
	}
	match_free(m);
	return 0;
}
