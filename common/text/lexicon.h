/*
 * lexicon - a set of words, each with a number, that are looked for at a given place of a text:
 * a trie whose edges are characters, kept in one hash table.  Built once at start; looking up
 * allocates nothing.
 */
#ifndef FZ_LEXICON_H
#define FZ_LEXICON_H

#include <stdint.h>

#include "common/slice.h"
#include "common/text/utf8.h"

enum { LEXICON_FIRST = 0x10000, LEXICON_TWO = 1 << 15, LEXICON_ONE = 1 << 11 };

/* What every lexicon begins with: marks of what words begin with.  Most places end here. */
struct lexicon {
	uint8_t first[LEXICON_FIRST / 8];	/* the characters that some word begins with */
	uint8_t two[LEXICON_TWO / 8];		/* the first two of longer words; others may share a mark */
	uint8_t one[LEXICON_ONE / 8];		/* the words of one character; others may share a mark */
};

static inline bool
lexicon_may_begin(const struct lexicon *x, int32_t c)
{
	return c >= 0 && (c >= LEXICON_FIRST || (x->first[c / 8] & 1u << c % 8));
}

static inline uint32_t
lexicon_mark_of_two(int32_t a, int32_t b)
{
	return (((uint32_t)a * 0x9e3779b1u ^ (uint32_t)b * 0x85ebca6bu) >> 16) % LEXICON_TWO;
}

/* The same where another character follows. */
static inline bool
lexicon_may_begin_two(const struct lexicon *x, int32_t a, int32_t b)
{
	uint32_t one = (uint32_t)a % LEXICON_ONE, two = lexicon_mark_of_two(a, b);

	return lexicon_may_begin(x, a) && ((x->two[two / 8] & 1u << two % 8) || (x->one[one / 8] & 1u << one % 8));
}

struct lexicon *lexicon_new(void);		/* NULL: no memory */
void lexicon_free(struct lexicon *);

/*
 * Adds a word with a number >= 0.  It may stand in with several numbers.  backward: it is looked
 * for before a place, from its last character on; a lexicon holds words of one direction.
 * false: no memory.
 */
bool lexicon_add(struct lexicon *, struct slice word, int number, bool backward);

/*
 * The places of a text where a word may begin, each looked at once:
 *
 *	for (lexicon_begin(&p, text); lexicon_next(&p, x); )
 *		... p.at ...
 */
struct lexicon_places {
	struct slice text;
	size_t at;			/* this place */
	size_t ahead, used;		/* the next character: where, its length, */
	int32_t c;			/* and itself */
};

static inline void
lexicon_begin(struct lexicon_places *p, struct slice text)
{
	*p = (struct lexicon_places){ .text = text };
	if (text.n)
		p->c = utf8_decode(text.s, text.n, &p->used);
}

static inline bool
lexicon_next(struct lexicon_places *p, const struct lexicon *x)
{
	while (p->ahead < p->text.n) {
		int32_t c = p->c;

		p->at = p->ahead;
		p->ahead += p->used;
		if (p->ahead == p->text.n)
			return lexicon_may_begin(x, c);
		p->c = utf8_decode(p->text.s + p->ahead, p->text.n - p->ahead, &p->used);
		if (lexicon_may_begin_two(x, c, p->c))
			return true;
	}
	return false;
}

/* A word found: its length in bytes, and an entry for lexicon_number(). */
struct lexicon_hit {
	size_t n;
	int32_t entry;
};

/* The words that begin at s, shortest first; at most max.  Returns how many. */
size_t lexicon_at(const struct lexicon *, const char *s, size_t n, struct lexicon_hit hit[], size_t max);

/* The words that end at s + n, shortest first; at most max. */
size_t lexicon_before(const struct lexicon *, const char *s, size_t n, struct lexicon_hit hit[], size_t max);

/* lexicon_longest() where a word may begin. */
int lexicon_longest_there(const struct lexicon *, const char *s, size_t n, size_t *used);

/* The number of the longest word at s, its length into *used; -1: there is none. */
static inline int
lexicon_longest(const struct lexicon *x, const char *s, size_t n, size_t *used)
{
	return lexicon_may_begin(x, utf8_decode(s, n, used)) ? lexicon_longest_there(x, s, n, used) : -1;
}

/* Whether a word stands anywhere in the text. */
bool lexicon_anywhere(const struct lexicon *, struct slice text);

/* The numbers of an entry: call with *entry until it is -1. */
int lexicon_number(const struct lexicon *, int32_t *entry);

#endif
