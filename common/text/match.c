#include "common/text/match.h"

#include <stdlib.h>

#include "common/text/lexicon.h"
#include "common/text/table.h"

enum { HITS = 16 };

/* A word of one condition. */
struct word {
	uint32_t group;
	uint16_t chars;
	bool begins, ends;		/* the cell must do so with it */
	uint64_t seen;			/* the look that found it last */
};

/* A condition. */
struct group {
	uint32_t rule, word, n;		/* its words stand one after the other */
	uint8_t cell, slot;		/* slot: which of the rule's conditions for the cell it is */
	bool not;
};

struct groups {
	uint32_t first, n;		/* the conditions of a rule for a cell, one after the other */
};

struct match {
	size_t rules, cells, width;
	struct lexicon *lexicon[MATCH_CELLS];
	struct word *word;
	struct group *group;
	struct groups *of;		/* by rule and cell */
	size_t nword, word_cap, ngroup, group_cap;
	uint32_t *empty;		/* the words ^$ */
	size_t nempty, empty_cap;

	uint64_t look[MATCH_CELLS], looks;
	size_t slots[MATCH_CELLS];	/* how many are used */
	uint64_t *sets;			/* the memory of those that follow */
	uint64_t *asks[MATCH_CELLS][MATCH_ASKED + 1];	/* the rules with a condition there; last: at all */
	uint64_t *holds[MATCH_CELLS][MATCH_ASKED];	/* those whose condition there holds */
	uint64_t *fails[MATCH_CELLS];			/* those with a word that must not be there */
};

static void
lay_out(struct match *m)
{
	uint64_t *set = m->sets;
	size_t cell, slot;

	for (cell = 0; cell < m->cells; cell++) {
		for (slot = 0; slot <= MATCH_ASKED; slot++, set += m->width)
			m->asks[cell][slot] = set;
		for (slot = 0; slot < MATCH_ASKED; slot++, set += m->width)
			m->holds[cell][slot] = set;
		m->fails[cell] = set;
		set += m->width;
	}
}

struct match *
match_new(size_t rules, size_t cells)
{
	struct match *m = calloc(1, sizeof *m);
	size_t i;
	bool ok;

	if (!m)
		return NULL;
	m->rules = rules;
	m->cells = cells;
	m->width = rules / 64 + 1;
	m->sets = calloc(cells * (2 * MATCH_ASKED + 2) * m->width, sizeof *m->sets);
	m->of = calloc(rules * cells + 1, sizeof *m->of);
	ok = m->sets && m->of;
	for (i = 0; i < cells; i++)
		ok = (m->lexicon[i] = lexicon_new()) && ok;
	if (!ok) {
		match_free(m);
		return NULL;
	}
	lay_out(m);
	return m;
}

void
match_free(struct match *m)
{
	size_t i;

	if (!m)
		return;
	for (i = 0; i < m->cells; i++)
		lexicon_free(m->lexicon[i]);
	free(m->word);
	free(m->group);
	free(m->of);
	free(m->empty);
	free(m->sets);
	free(m);
}

static const char no_memory[] = "out of memory";

/* The list, with room for one more than n, what is size bytes long.  NULL: no memory; it is as it was. */
static void *
with_room(void *list, size_t n, size_t *cap, size_t size)
{
	size_t more = *cap ? *cap * 2 : 256;
	void *bigger;

	if (n < *cap)
		return list;
	bigger = realloc(list, more * size);
	if (bigger)
		*cap = more;
	return bigger;
}

static inline void
set_bit(uint64_t *set, size_t i)
{
	set[i / 64] |= (uint64_t)1 << i % 64;
}

/* Cuts the first of the alternatives off. */
static struct slice
next_word(struct slice *list)
{
	const char *bar = list->n ? memchr(list->s, '|', list->n) : NULL;
	struct slice word = { list->s, bar ? (size_t)(bar - list->s) : list->n };

	*list = slice_from(*list, word.n + (bar != NULL));
	return word;
}

static const char *
add_word(struct match *m, size_t cell, struct slice text)
{
	struct word w = { .group = (uint32_t)m->ngroup };
	void *list;

	w.begins = slice_starts(text, SLICE("^"));
	text = slice_from(text, w.begins);
	w.ends = slice_ends(text, SLICE("$"));
	text.n -= w.ends;
	if (!text.n && !(w.begins && w.ends))
		return "a condition without a word";
	w.chars = (uint16_t)(utf8_count(text.s, text.n) + w.begins + w.ends);
	list = with_room(m->word, m->nword, &m->word_cap, sizeof *m->word);
	if (!list)
		return no_memory;
	m->word = list;
	m->word[m->nword++] = w;
	if (text.n)
		return lexicon_add(m->lexicon[cell], text, (int)m->nword - 1, false) ? NULL : no_memory;
	list = with_room(m->empty, m->nempty, &m->empty_cap, sizeof *m->empty);
	if (!list)
		return no_memory;
	m->empty = list;
	m->empty[m->nempty++] = (uint32_t)m->nword - 1;
	return NULL;
}

static const char *
add_group(struct match *m, size_t rule, size_t cell, struct slice condition, size_t *slot)
{
	struct group g = { .rule = (uint32_t)rule, .word = (uint32_t)m->nword, .cell = (uint8_t)cell };
	const char *what = NULL;
	void *list;

	g.not = slice_starts(condition, SLICE("!"));
	condition = slice_from(condition, g.not);
	if (!g.not) {
		if (*slot == MATCH_ASKED)
			return "too many conditions in one cell";
		g.slot = (uint8_t)*slot;
		set_bit(m->asks[cell][*slot], rule);
		if (++*slot > m->slots[cell])
			m->slots[cell] = *slot;
	}
	if (slice_ends(condition, SLICE("|")))
		return "a condition without a word";
	do
		what = add_word(m, cell, next_word(&condition));
	while (!what && condition.n);
	list = with_room(m->group, m->ngroup, &m->group_cap, sizeof *m->group);
	if (what || !list)
		return what ? what : no_memory;
	m->group = list;
	g.n = (uint32_t)m->nword - g.word;
	m->group[m->ngroup++] = g;
	return NULL;
}

const char *
match_add(struct match *m, size_t rule, size_t cell, struct slice conditions)
{
	struct groups *of = &m->of[rule * m->cells + cell];
	const char *what = NULL;
	struct slice condition;
	size_t slot = 0;

	of->first = (uint32_t)m->ngroup;
	while (!what && table_word(&conditions, &condition)) {
		set_bit(m->asks[cell][MATCH_ASKED], rule);
		what = add_group(m, rule, cell, condition, &slot);
	}
	of->n = (uint32_t)m->ngroup - of->first;
	return what;
}

size_t
match_width(const struct match *m)
{
	return m->width;
}

void
match_all(const struct match *m, uint64_t set[])
{
	size_t i;

	memset(set, 0, m->width * sizeof *set);
	for (i = 0; i < m->rules; i++)
		set_bit(set, i);
}

static void
found(struct match *m, size_t cell, struct word *w)
{
	const struct group *g = &m->group[w->group];

	w->seen = m->look[cell];
	set_bit(g->not ? m->fails[cell] : m->holds[cell][g->slot], g->rule);
}

/* The words that begin at place i of the text. */
static void
look_at(struct match *m, size_t cell, struct slice text, size_t i)
{
	struct lexicon_hit hit[HITS];
	size_t k, n = lexicon_at(m->lexicon[cell], text.s + i, text.n - i, hit, HITS);

	for (k = 0; k < n; k++) {
		bool ends = i + hit[k].n == text.n;
		int32_t entry = hit[k].entry;

		while (entry >= 0) {
			struct word *w = &m->word[lexicon_number(m->lexicon[cell], &entry)];

			if ((!w->begins || i == 0) && (!w->ends || ends))
				found(m, cell, w);
		}
	}
}

void
match_look(struct match *m, size_t cell, struct slice text)
{
	size_t i, used;

	m->look[cell] = ++m->looks;
	for (i = 0; i < m->slots[cell]; i++)
		memset(m->holds[cell][i], 0, m->width * sizeof *m->sets);
	memset(m->fails[cell], 0, m->width * sizeof *m->sets);
	for (i = 0; i < text.n; i += used)
		if (lexicon_may_begin(m->lexicon[cell], utf8_decode(text.s + i, text.n - i, &used)))
			look_at(m, cell, text, i);
	for (i = 0; text.n == 0 && i < m->nempty; i++) {
		struct word *w = &m->word[m->empty[i]];

		if (m->group[w->group].cell == cell)
			found(m, cell, w);
	}
}

bool
match_keep(const struct match *m, size_t cell, uint64_t set[])
{
	uint64_t any = 0;
	size_t i, slot;

	for (i = 0; i < m->width; i++) {
		uint64_t left = set[i] & ~m->fails[cell][i];

		for (slot = 0; slot < m->slots[cell]; slot++)
			left &= m->holds[cell][slot][i] | ~m->asks[cell][slot][i];
		any |= set[i] = left;
	}
	return any != 0;
}

bool
match_asks(const struct match *m, size_t cell, const uint64_t set[])
{
	size_t i;

	for (i = 0; i < m->width; i++)
		if (set[i] & m->asks[cell][MATCH_ASKED][i])
			return true;
	return false;
}

unsigned
match_chars(const struct match *m, size_t rule, size_t cell)
{
	const struct groups *of = &m->of[rule * m->cells + cell];
	unsigned chars = 0;
	size_t i, k;

	for (i = of->first; i < of->first + of->n; i++) {
		const struct group *g = &m->group[i];
		unsigned longest = 0;

		if (g->not)
			continue;
		for (k = g->word; k < g->word + g->n; k++)
			if (m->word[k].seen == m->look[cell] && m->word[k].chars > longest)
				longest = m->word[k].chars;
		chars += longest;
	}
	return chars;
}
