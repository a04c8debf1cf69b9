/*
 * spot - where words of a set stand in a text, from left to right: at each place the longest one, and the
 * next is looked for behind it.  So 行政执法 does not count as 执法 too.
 *
 * It is made to count words in all of a large text.  Most places are two Chinese characters that begin no word,
 * and one mark, found by their six bytes, tells so.  Where they may, the words are a trie whose edges are classes
 * of characters: a traditional character is of the class of its simplified form, so the text needs no folding.
 * Nothing is allocated while texts are read, and threads may share a set that is ready.
 */
#ifndef FZ_SPOT_H
#define FZ_SPOT_H

#include <stdint.h>

#include "common/slice.h"
#include "common/text/simplified.h"

struct spot;

struct spot *spot_new(void);		/* NULL: no memory */
void spot_free(struct spot *);

/*
 * Adds a word of two characters or more, in simplified characters.  *number: its place in the order of adding,
 * from 0; one that is there already keeps its own.  NULL: done; else what is wrong with it.
 */
const char *spot_add(struct spot *, struct slice word, size_t *number);

/*
 * To be called once, behind the last word and before the first text.  Traditional characters stand for
 * simplified ones in texts; NULL: for nothing.  false: no memory.
 */
bool spot_ready(struct spot *, const struct simplified *);

/*
 * The number of the first word at *at or behind it; -1: there is none.  *at becomes the place behind it.
 * Begin with 0.  Beside bytes that are no UTF-8 a word may be missed.
 */
int32_t spot_next(const struct spot *, struct slice text, size_t *at);

#endif
