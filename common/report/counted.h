/*
 * counted - what a quantity counts: the act that governs it, the thing that is counted, whether it is
 * a change, and for a frequency its period.  fznum(1) says what each holds.
 *
 * A count is read with what stands before it in its clause, up to the count before, and behind it, up
 * to the next.  What it lacks it takes from the counts before it: 化解48起 counts the 纠纷 of 排查纠纷50起.
 */
#ifndef FZ_COUNTED_H
#define FZ_COUNTED_H

#include "common/report/clause.h"

enum change { CHANGE_NONE, CHANGE_UP, CHANGE_DOWN, CHANGE_FROM };

struct counted {
	struct slice verb, item, per;	/* of the text; empty: none */
	enum change change;
};

struct counting;

/* words: see words_new().  The numerals must last as long.  NULL: why tells. */
struct counting *counting_new(const char *words, const struct numerals *, char why[TABLE_WHY]);
void counting_free(struct counting *);

/*
 * What the n quantities of one text count, in their order; good until the next call.  NULL: no memory.
 */
const struct counted *counted_read(struct counting *, const struct quantity *q, size_t n);

#endif
