#include "common/report/clerkword.h"

#include <stdlib.h>

enum { HITS = 16, ENDS = 1 << 13 };

struct clerkwords {
	struct table *table;
	struct lexicon *at[CLERK_KINDS], *before[CLERK_KINDS];
	uint8_t ends[CLERK_KINDS][ENDS / 8];	/* by mark_of_end(), a bit: a word may end so */
	uint8_t *kind;			/* of each row */
};

static const char *const kinds[] = {
	"residue", "blank-of", "surname", "rate", "no-share", "link", "receive", "resolve", "adverb",
	"carried", "refuse", "part", "respectively", "each", "lead", "whole", "stock", "unique", "scope", "duty",
	"leader", "law", "other-duty", "answers", "gap", "gap-any", "plan", "will", "part-year", "several", "total",
	"years", "since", "of-year", "slogan", "slogan-end", "learn", "common", "organ", "acting", "four",
	"four-of-others", "published",
	"gap-head", "plan-head", "generic", "led", "lead-in", NULL
};

/* Which kinds are asked for by the place where a word ends. */
static bool
asked_before(int kind)
{
	switch (kind) {
	case CLERK_RATE: case CLERK_NO_SHARE: case CLERK_LINK: case CLERK_RECEIVE:
	case CLERK_UNIQUE: case CLERK_SLOGAN: case CLERK_ORGAN: case CLERK_RESOLVE: case CLERK_ADVERB:
	case CLERK_SURNAME: case CLERK_PART: case CLERK_STOCK:
	case CLERK_GAP: case CLERK_GAP_ANY:
		return true;
	}
	return false;
}

/* The last bytes of a text as a number; words of different ends may share one. */
static unsigned
mark_of_end(const char *s, size_t n)
{
	unsigned char last = (unsigned char)s[n - 1];

	return last < 0x80 || n < 3 ? last : utf8_tail(s + n - 3) % ENDS;
}

static bool
load(struct clerkwords *w, char why[TABLE_WHY])
{
	const struct table *t = w->table;
	size_t i;
	int kind;

	for (kind = 0; kind < CLERK_KINDS; kind++)
		if (!(w->at[kind] = lexicon_new()) || (asked_before(kind) && !(w->before[kind] = lexicon_new())))
			return false;
	if (!(w->kind = calloc(table_rows(t) + 1, 1)))
		return false;
	for (i = 0; i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0);

		if (!word.n)
			return table_complain(t, i, "no word", why);
		if (!table_one_of(table_cell(t, i, 1), kinds, &kind))
			return table_complain(t, i, "no such kind", why);
		w->kind[i] = (uint8_t)kind;
		if (!lexicon_add(w->at[kind], word, 0, false) ||
		    (w->before[kind] && !lexicon_add(w->before[kind], word, 0, true)))
			return false;
		w->ends[kind][mark_of_end(word.s, word.n) / 8] |= (uint8_t)(1u << mark_of_end(word.s, word.n) % 8);
	}
	return true;
}

struct clerkwords *
clerkwords_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "kind", NULL };
	struct clerkwords *w = calloc(1, sizeof *w);

	table_out_of_memory(why);
	if (w && (w->table = table_open(&data_clerk, NULL, columns, why))) {
		table_out_of_memory(why);
		if (load(w, why))
			return w;
	}
	clerkwords_free(w);
	return NULL;
}

void
clerkwords_free(struct clerkwords *w)
{
	int kind;

	if (!w)
		return;
	for (kind = 0; kind < CLERK_KINDS; kind++) {
		lexicon_free(w->at[kind]);
		lexicon_free(w->before[kind]);
	}
	table_free(w->table);
	free(w->kind);
	free(w);
}

bool
clerkwords_in(const struct clerkwords *w, enum clerkword kind, struct slice text)
{
	return lexicon_anywhere(w->at[kind], text);
}

size_t
clerkwords_at(const struct clerkwords *w, enum clerkword kind, struct slice text, size_t i)
{
	size_t used;

	return i < text.n && lexicon_longest(w->at[kind], text.s + i, text.n - i, &used) >= 0 ? used : 0;
}

size_t
clerkwords_before(const struct clerkwords *w, enum clerkword kind, struct slice text, size_t i)
{
	struct lexicon_hit hit[HITS];
	unsigned mark;
	size_t n;

	if (i == 0)
		return 0;
	mark = mark_of_end(text.s, i);
	if (!(w->ends[kind][mark / 8] & 1u << mark % 8))
		return 0;
	n = lexicon_before(w->before[kind], text.s, i, hit, HITS);
	return n ? hit[n - 1].n : 0;
}

size_t
clerkwords_find(const struct clerkwords *w, enum clerkword kind, struct slice text, size_t i, size_t *n)
{
	size_t used;

	for (; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (lexicon_may_begin(w->at[kind], c) && (*n = clerkwords_at(w, kind, text, i)) > 0)
			return i;
	}
	return text.n;
}

bool
clerkwords_next(const struct clerkwords *w, enum clerkword kind, size_t *i, struct slice *word)
{
	for (; *i < table_rows(w->table); ++*i)
		if (w->kind[*i] == kind) {
			*word = table_cell(w->table, (*i)++, 0);
			return true;
		}
	return false;
}
