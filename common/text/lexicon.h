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

enum { LEXICON_FIRST = 0x10000 };

/* What every lexicon begins with: the characters that some word begins with.  Most places end here. */
struct lexicon {
	uint8_t first[LEXICON_FIRST / 8];
};

static inline bool
lexicon_may_begin(const struct lexicon *x, int32_t c)
{
	return c >= 0 && (c >= LEXICON_FIRST || (x->first[c / 8] & 1u << c % 8));
}

struct lexicon *lexicon_new(void);		/* NULL: no memory */
void lexicon_free(struct lexicon *);

/*
 * Adds a word with a number >= 0.  It may stand in with several numbers.  backward: it is looked
 * for before a place, from its last character on; a lexicon holds words of one direction.
 * false: no memory.
 */
bool lexicon_add(struct lexicon *, struct slice word, int number, bool backward);

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
