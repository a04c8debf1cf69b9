#include "common/text/match.h"

#include <stdlib.h>

#include "common/text/lexicon.h"
#include "common/text/table.h"

enum { HITS = 16, FAILS = MATCH_ASKED, LISTS };

/*
 * A word as conditions have it: two conditions that want it at different places have two terms.
 * Its uses tell for which conditions it is; most have one or two.
 */
struct term {
	uint64_t seen;			/* the look that found it last */
	size_t use;			/* the first of its uses, or LAST */
	uint16_t chars;
	bool begins, ends;		/* the cell must do so with it */
};

/*
 * The use of a term in one list of conditions: a block of 64-bit words, the list and the next use of the
 * term in the first, then the set of rules whose condition there the term fulfils.
 */
enum { LIST_BITS = 8, LAST = 0 };

struct cell {
	struct lexicon *lexicon;
	struct term *term;
	size_t nterm, term_cap;
	int32_t empty;			/* the term ^$; -1: none */
	uint32_t *found;		/* the terms that the last look found */
	size_t nfound, found_cap;
	uint64_t look;
	size_t lists;			/* how many are used, but for FAILS */
	uint64_t *asks[LISTS];		/* the rules with a condition in this list; FAILS: with any */
	uint64_t *holds[LISTS];		/* those whose condition there holds or that have none; FAILS: that fail one */
};

struct match {
	size_t rules, cells, width;
	struct cell cell[MATCH_CELLS];
	uint64_t *use;			/* the uses' blocks, beginning at 1 + width */
	size_t nuse, use_cap;
	uint64_t *sets;			/* the memory of the cells' sets */
	uint64_t looks;
};

struct match *
match_new(size_t rules, size_t cells)
{
	struct match *m = calloc(1, sizeof *m);
	uint64_t *set;
	size_t i, k;
	bool ok;

	if (!m)
		return NULL;
	m->rules = rules;
	m->cells = cells;
	m->width = rules / 64 + 1;
	m->sets = set = calloc(cells * 2 * LISTS * m->width, sizeof *set);
	ok = set != NULL;
	for (i = 0; i < cells; i++) {
		struct cell *c = &m->cell[i];

		ok = (c->lexicon = lexicon_new()) && ok;
		c->empty = -1;
		for (k = 0; set && k < LISTS; k++, set += 2 * m->width) {
			c->asks[k] = set;
			c->holds[k] = set + m->width;
		}
	}
	if (ok)
		return m;
	match_free(m);
	return NULL;
}

void
match_free(struct match *m)
{
	size_t i;

	if (!m)
		return;
	for (i = 0; i < m->cells; i++) {
		lexicon_free(m->cell[i].lexicon);
		free(m->cell[i].term);
		free(m->cell[i].found);
	}
	free(m->use);
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

static inline bool
has_bit(const uint64_t *set, size_t i)
{
	return set[i / 64] >> i % 64 & 1;
}

/* The term of a word and its place in the cell, if it is there already; -1: it is not. */
static int32_t
find_term(const struct cell *c, struct slice word, struct term like)
{
	struct lexicon_hit hit[HITS];
	size_t n = lexicon_at(c->lexicon, word.s, word.n, hit, HITS);
	int32_t entry;

	if (!word.n)
		return c->empty;
	for (entry = n && hit[n - 1].n == word.n ? hit[n - 1].entry : -1; entry >= 0; ) {
		int t = lexicon_number(c->lexicon, &entry);

		if (c->term[t].begins == like.begins && c->term[t].ends == like.ends)
			return t;
	}
	return -1;
}

/* Adds a term; -1: no memory. */
static int32_t
add_term(struct cell *c, struct slice word, struct term t)
{
	void *list = with_room(c->term, c->nterm, &c->term_cap, sizeof *c->term);

	if (!list)
		return -1;
	c->term = list;
	list = with_room(c->found, c->nterm, &c->found_cap, sizeof *c->found);
	if (!list)
		return -1;
	c->found = list;
	if (word.n && !lexicon_add(c->lexicon, word, (int)c->nterm, false))
		return -1;
	if (!word.n)
		c->empty = (int32_t)c->nterm;
	c->term[c->nterm] = t;
	return (int32_t)c->nterm++;
}

static inline size_t
list_of(const uint64_t *use)
{
	return (size_t)(*use & (((uint64_t)1 << LIST_BITS) - 1));
}

/* A term's first use, and the next one of it; NULL: there is none. */
static inline uint64_t *
use_at(const struct match *m, size_t use)
{
	return use == LAST ? NULL : m->use + use * (m->width + 1);
}

static inline uint64_t *
next_use(const struct match *m, const uint64_t *use)
{
	return use_at(m, (size_t)(*use >> LIST_BITS));
}

/* The use of a term in a list, a fresh one if need be.  NULL: no memory. */
static uint64_t *
use_in(struct match *m, struct term *t, size_t list)
{
	uint64_t *use;
	void *more;

	for (use = use_at(m, t->use); use; use = next_use(m, use))
		if (list_of(use) == list)
			return use;
	more = with_room(m->use, m->nuse + 1, &m->use_cap, (m->width + 1) * sizeof *m->use);
	if (!more)
		return NULL;
	m->use = more;
	use = m->use + ++m->nuse * (m->width + 1);
	memset(use, 0, (m->width + 1) * sizeof *use);
	*use = (uint64_t)t->use << LIST_BITS | list;
	t->use = m->nuse;
	return use;
}

static const char *
add_word(struct match *m, struct cell *c, size_t rule, size_t list, struct slice word)
{
	struct term t = { .use = LAST };
	uint64_t *use;
	int32_t i;

	t.begins = slice_starts(word, SLICE("^"));
	word = slice_from(word, t.begins);
	t.ends = slice_ends(word, SLICE("$"));
	word.n -= t.ends;
	if (!word.n && !(t.begins && t.ends))
		return "a condition without a word";
	t.chars = (uint16_t)(utf8_count(word.s, word.n) + t.begins + t.ends);
	i = find_term(c, word, t);
	if (i < 0)
		i = add_term(c, word, t);
	use = i < 0 ? NULL : use_in(m, &c->term[i], list);
	if (!use)
		return no_memory;
	set_bit(use + 1, rule);
	return NULL;
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

const char *
match_add(struct match *m, size_t rule, size_t cell, struct slice conditions)
{
	struct cell *c = &m->cell[cell];
	struct slice condition;
	size_t asked = 0;

	while (table_word(&conditions, &condition)) {
		bool not = slice_starts(condition, SLICE("!"));
		size_t list = not ? FAILS : asked++;
		const char *what;

		if (!not && list == MATCH_ASKED)
			return "too many conditions in one cell";
		if (slice_ends(condition, SLICE("|")))
			return "a condition without a word";
		condition = slice_from(condition, not);
		do
			what = add_word(m, c, rule, list, next_word(&condition));
		while (!what && condition.n);
		if (what)
			return what;
		set_bit(c->asks[FAILS], rule);
		if (!not)
			set_bit(c->asks[list], rule);
		if (asked > c->lists)
			c->lists = asked;
	}
	return NULL;
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
found(const struct match *m, struct cell *c, int32_t number)
{
	struct term *t = &c->term[number];
	const uint64_t *use;
	size_t i, width = m->width;

	if (t->seen == c->look)
		return;
	t->seen = c->look;
	c->found[c->nfound++] = (uint32_t)number;
	for (use = use_at(m, t->use); use; use = next_use(m, use)) {
		uint64_t *holds = c->holds[list_of(use)];

		for (i = 0; i < width; i++)
			holds[i] |= use[i + 1];
	}
}

/* The terms that begin at place i of the text. */
static inline void
look_at(const struct match *m, struct cell *c, struct slice text, size_t i)
{
	struct lexicon_hit hit[HITS];
	size_t k, n = lexicon_at(c->lexicon, text.s + i, text.n - i, hit, HITS);

	for (k = 0; k < n; k++) {
		bool ends = i + hit[k].n == text.n;
		int32_t entry = hit[k].entry;

		while (entry >= 0) {
			int32_t t = lexicon_number(c->lexicon, &entry);

			if ((!c->term[t].begins || i == 0) && (!c->term[t].ends || ends))
				found(m, c, t);
		}
	}
}

void
match_look(struct match *m, size_t cell, struct slice text)
{
	struct cell *c = &m->cell[cell];
	struct lexicon_places p;
	size_t i, k, width = m->width;

	c->look = ++m->looks;
	c->nfound = 0;
	for (k = 0; k < c->lists; k++) {
		const uint64_t *asks = c->asks[k];
		uint64_t *holds = c->holds[k];

		for (i = 0; i < width; i++)
			holds[i] = ~asks[i];
	}
	memset(c->holds[FAILS], 0, width * sizeof *m->sets);
	for (lexicon_begin(&p, text); lexicon_next(&p, c->lexicon); )
		look_at(m, c, text, p.at);
	if (text.n == 0 && c->empty >= 0)
		found(m, c, c->empty);
}

bool
match_keep(const struct match *m, size_t cell, uint64_t set[])
{
	const struct cell *c = &m->cell[cell];
	const uint64_t *holds = c->holds[FAILS];
	size_t i, k, width = m->width;
	uint64_t any = 0;

	for (i = 0; i < width; i++)
		set[i] &= ~holds[i];
	for (k = 0; k < c->lists; k++)
		for (i = 0, holds = c->holds[k]; i < width; i++)
			set[i] &= holds[i];
	for (i = 0; i < width; i++)
		any |= set[i];
	return any != 0;
}

/* The place of the lowest bit, by a product that puts each power of two into the upper bits otherwise. */
static inline size_t
lowest(uint64_t x)
{
	static const uint8_t place[64] = {
		0, 1, 48, 2, 57, 49, 28, 3, 61, 58, 50, 42, 38, 29, 17, 4,
		62, 55, 59, 36, 53, 51, 43, 22, 45, 39, 33, 30, 24, 18, 12, 5,
		63, 47, 56, 27, 60, 41, 37, 16, 54, 35, 52, 21, 44, 32, 23, 11,
		46, 26, 40, 15, 34, 20, 31, 10, 25, 14, 19, 9, 13, 8, 7, 6
	};

	return place[(x & (~x + 1)) * 0x03f79d71b4cb0a89u >> 58];
}

size_t
match_next(const struct match *m, const uint64_t set[], size_t i)
{
	for (; i < m->rules; i = (i / 64 + 1) * 64)
		if (set[i / 64] >> i % 64)
			return i + lowest(set[i / 64] >> i % 64);
	return m->rules;
}

bool
match_asks(const struct match *m, size_t cell, const uint64_t set[])
{
	const uint64_t *asks = m->cell[cell].asks[FAILS];
	size_t i;

	for (i = 0; i < m->width; i++)
		if (set[i] & asks[i])
			return true;
	return false;
}

bool
match_rule_asks(const struct match *m, size_t rule, size_t cell)
{
	return has_bit(m->cell[cell].asks[FAILS], rule);
}

unsigned
match_chars(const struct match *m, size_t rule, size_t cell)
{
	const struct cell *c = &m->cell[cell];
	unsigned longest[MATCH_ASKED] = { 0 }, chars = 0;
	const uint64_t *use;
	size_t i;

	if (!match_rule_asks(m, rule, cell))
		return 0;
	for (i = 0; i < c->nfound; i++) {
		const struct term *t = &c->term[c->found[i]];

		for (use = use_at(m, t->use); use; use = next_use(m, use)) {
			size_t list = list_of(use);

			if (list != FAILS && t->chars > longest[list] && has_bit(use + 1, rule))
				longest[list] = t->chars;
		}
	}
	for (i = 0; i < c->lists; i++)
		chars += longest[i];
	return chars;
}
