/*
 * simplified - traditional Chinese characters folded to their simplified forms (the table
 * `simplified`), so that words are looked for once, in their simplified writing.
 * Each character becomes one of the same length, three bytes in UTF-8: a place in the folded text
 * is the same place in the text.  Characters are folded alone, without regard to words: those that
 * are common in simplified text too, as 乾 of 乾县, are not in the table and stay.  What is folded
 * stays as it is when folded again.
 */
#ifndef FZ_SIMPLIFIED_H
#define FZ_SIMPLIFIED_H

#include <stdint.h>

#include "common/text/table.h"

struct simplified;

/* Loads the table.  NULL: it is wrong, or no memory; why tells. */
struct simplified *simplified_new(char why[TABLE_WHY]);
void simplified_free(struct simplified *);

/* The form that a character folds to: itself, if it stays. */
int32_t simplified_form(const struct simplified *, int32_t c);

/*
 * Writes the folded text to `to`, which has room for text.n bytes and overlaps it nowhere; bytes
 * that are no UTF-8 are copied.  Returns whether anything changed.
 */
bool simplified_fold(const struct simplified *, struct slice text, char *to);

#endif
