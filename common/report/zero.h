/*
 * zero - stated zeros without a number: 没有发生群体性事件, 无行政复议案件, 零败诉.  A table can then
 * tell none from not stated.  The words are data (common/data/zeros.tsv).
 */
#ifndef FZ_ZERO_H
#define FZ_ZERO_H

#include "common/text/lexicon.h"
#include "common/text/table.h"

struct zeros;

/* NULL: why tells. */
struct zeros *zeros_new(char why[TABLE_WHY]);
void zeros_free(struct zeros *);

/* Whether a zero may begin with the character. */
bool zeros_may_begin(const struct zeros *, int32_t c);

/*
 * The stated zero that begins at i: returns the place behind its words, and *of, of the text, is what
 * there is none of; 0: there is none.
 */
size_t zeros_at(const struct zeros *, struct slice text, size_t i, struct slice *of);

#endif
