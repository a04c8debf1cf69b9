/*
 * search - words that are looked for anywhere in a text, one or thousands, all in one pass.
 *
 * match and lexicon do other jobs: match tells which rules of a table fit a cell, and not where; a lexicon
 * gives the words at a place with their numbers, and each place of the text has to be asked for.  Here only
 * the next hit counts: one word is looked for by two of its bytes, sixteen places at a time; of many words
 * the first bytes are marks in a bit map that stays in cache, and few places need a second look.
 *
 * Words and texts are bytes.  Words begin where a character of UTF-8 does; in a text that is none a hit
 * begins at any byte but a continuation.  Once built, nothing is allocated.
 */
#ifndef FZ_SEARCH_H
#define FZ_SEARCH_H

#include "common/slice.h"

struct search;

struct search *search_new(void);		/* NULL: no memory */
void search_free(struct search *);

/* Adds a word, a copy of it; an empty one, or one that is UTF-8's continuation, is never found.  false: no memory. */
bool search_add(struct search *, struct slice word);

/* To be called after the last word and before the first look.  false: no memory. */
bool search_build(struct search *);

/*
 * The first hit that begins at `from` or behind it, of those that begin there the longest.  whole: hits
 * that would cut an ASCII word in two are none; see wholeword.
 */
bool search_find(const struct search *, struct slice text, size_t from, bool whole, struct slice *hit);

#endif
