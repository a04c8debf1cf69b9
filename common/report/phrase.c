#include "common/report/phrase.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

enum { HITS = 16 };

struct phrase {
	struct slice left;		/* what must stand before its number */
	size_t n;			/* bytes from its number on */
	enum phrase_kind kind;
	struct slice per;
};

struct phrases {
	const struct numerals *numerals;
	struct table *table, *places;
	struct phrase *phrase;
	size_t n;
	struct lexicon *literal;	/* phrases, from their number on */
	struct lexicon *suffix;		/* phrases with any number: what stands behind it */
	struct lexicon *prefix;		/* phrases with any number: what stands before it */
};

/* Where the first numeral of a phrase stands; its length when it has none. */
static size_t
first_numeral(const struct phrases *ps, struct slice word)
{
	size_t i, used;

	for (i = 0; i < word.n; i += used) {
		int kind = numeral_kind(ps->numerals, utf8_decode(word.s + i, word.n - i, &used));

		if ((kind && kind < NUMERAL_POINT) || (word.s[i] >= '0' && word.s[i] <= '9'))
			break;
	}
	return i;
}

/* Puts a phrase into the lexicon that it is found by: whole, or by what stands round any number. */
static bool
add_phrase(struct phrases *ps, struct slice word, struct phrase *p, int index)
{
	size_t at;
	const char *any = memchr(word.s, '#', word.n);

	if (!any) {
		at = first_numeral(ps, word);
		p->left = (struct slice){ word.s, at };
		p->n = word.n - at;
		return p->n > 0 && lexicon_add(ps->literal, (struct slice){ word.s + at, p->n }, index, false);
	}
	at = (size_t)(any - word.s);
	p->left = (struct slice){ word.s, at };
	p->n = word.n - at - 1;
	if (p->n == 0)
		return at > 0 && lexicon_add(ps->prefix, p->left, index, true);
	return lexicon_add(ps->suffix, (struct slice){ any + 1, p->n }, index, false);
}

static bool
load(struct phrases *ps, const struct table *t, char why[TABLE_WHY])
{
	static const char *const kinds[] = { "no", "yes", "cn", "freq", NULL };
	struct phrase *phrase;
	size_t i;
	int kind;

	phrase = realloc(ps->phrase, (ps->n + table_rows(t) + 1) * sizeof *phrase);
	if (!phrase)
		return table_complain(t, 0, "out of memory", why);
	ps->phrase = phrase;
	for (i = 0; i < table_rows(t); i++) {
		struct phrase *p = &ps->phrase[ps->n];

		if (!table_cell(t, i, 0).n || !table_one_of(table_cell(t, i, 1), kinds, &kind))
			return table_complain(t, i, "no phrase, or kind is none of no, yes, cn, freq", why);
		*p = (struct phrase){ .kind = (enum phrase_kind)kind, .per = table_cell(t, i, 2) };
		if (!add_phrase(ps, table_cell(t, i, 0), p, (int)ps->n))
			return table_complain(t, i, "a phrase without a number, or no memory", why);
		ps->n++;
	}
	return true;
}

struct phrases *
phrases_new(const struct numerals *numerals, char why[TABLE_WHY])
{
	static const char *const columns[] = { "phrase", "kind", "per", NULL };
	struct phrases *ps = calloc(1, sizeof *ps);

	table_out_of_memory(why);
	if (!ps)
		return NULL;
	ps->numerals = numerals;
	if ((ps->literal = lexicon_new()) && (ps->suffix = lexicon_new()) && (ps->prefix = lexicon_new()) &&
	    (ps->table = table_open(&data_phrases, NULL, columns, why)) && load(ps, ps->table, why) &&
	    (ps->places = table_open(&data_placenames, NULL, columns, why)) && load(ps, ps->places, why))
		return ps;
	phrases_free(ps);
	return NULL;
}

void
phrases_free(struct phrases *ps)
{
	if (!ps)
		return;
	table_free(ps->table);
	table_free(ps->places);
	lexicon_free(ps->literal);
	lexicon_free(ps->suffix);
	lexicon_free(ps->prefix);
	free(ps->phrase);
	free(ps);
}

/* slice_ends(), which is false mostly. */
static inline bool
stands_before(struct slice before, struct slice left)
{
	return left.n == 0 || (before.n >= left.n && before.s[before.n - left.n] == left.s[0] &&
	    before.s[before.n - 1] == left.s[left.n - 1] && slice_ends(before, left));
}

int
phrases_literal(const struct phrases *ps, struct slice text, size_t i, size_t *skip, struct slice *per)
{
	struct slice rest = slice_from(text, i), before = { text.s, i };
	struct lexicon_hit hit[HITS];
	size_t k = lexicon_at(ps->literal, rest.s, rest.n, hit, HITS);
	int32_t entry;

	while (k-- > 0)
		for (entry = hit[k].entry; entry >= 0; ) {
			const struct phrase *p = &ps->phrase[lexicon_number(ps->literal, &entry)];

			if (!stands_before(before, p->left))
				continue;
			*skip = i + hit[k].n;
			*per = p->per;
			return (int)p->kind;
		}
	return -1;
}

size_t
phrases_forbid(const struct phrases *ps, struct slice text, size_t i, size_t end, bool chinese)
{
	struct slice before = { text.s, slice_before_blanks(text, i) }, rest;
	struct lexicon_hit hit[HITS];
	size_t k, behind = slice_behind_blanks(text, end);
	int32_t entry;

	if (lexicon_before(ps->prefix, before.s, before.n, hit, 1))
		return end;
	rest = slice_from(text, behind);
	k = lexicon_at(ps->suffix, rest.s, rest.n, hit, HITS);
	while (k-- > 0)
		for (entry = hit[k].entry; entry >= 0; ) {
			const struct phrase *p = &ps->phrase[lexicon_number(ps->suffix, &entry)];

			if (!stands_before(before, p->left) || (p->kind == PHRASE_CHINESE && !chinese))
				continue;
			return p->kind == PHRASE_YES ? 0 : behind + hit[k].n;
		}
	return 0;
}
