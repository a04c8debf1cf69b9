/*
 * difference - what became of an amount from one year to another: before, after, change, per cent, each
 * with the bounds that it is known within, and a mark where no change can be claimed.
 *
 * An amount that is not stated is not 0: without one of the two there is no change.  Bounds are the
 * widest that those of the two amounts allow; one that needs a bound which is open is open.  All is
 * exact but the per cent: see sums.h.
 */
#ifndef FZ_DIFFERENCE_H
#define FZ_DIFFERENCE_H

#include "common/text/sums.h"

/* An amount and its bounds: the sum of what was added.  All zeros at first. */
struct amount {
	struct decimal_sum value, lo, hi;
	bool stated;			/* something was added; */
	bool spoiled;			/* a number with too many digits too, so the sum is not known */
	bool lo_open, hi_open;
};

/* What a field was that should be a number. */
enum amount_fault { AMOUNT_GOOD, AMOUNT_NO_NUMBER, AMOUNT_TOO_LONG };

/*
 * Adds an amount from its fields.  An empty value adds nothing, a value that is no number neither; a
 * bound that is empty or no good number is open.  Where there are no bounds, they are the value.
 * Returns the first fault, and the field that has it.
 */
enum amount_fault amount_add(struct amount *, const struct slice field[3], size_t *at);

/* Adds another amount. */
void amount_join(struct amount *, const struct amount *);

/* In the order of a table's columns; what ends in _LO and _HI is there only with bounds. */
enum difference_part {
	DIFFERENCE_BEFORE, DIFFERENCE_BEFORE_LO, DIFFERENCE_BEFORE_HI,
	DIFFERENCE_AFTER, DIFFERENCE_AFTER_LO, DIFFERENCE_AFTER_HI,
	DIFFERENCE_CHANGE, DIFFERENCE_CHANGE_LO, DIFFERENCE_CHANGE_HI,
	DIFFERENCE_PERCENT, DIFFERENCE_PERCENT_LO, DIFFERENCE_PERCENT_HI,
	DIFFERENCE_MARK, DIFFERENCE_PARTS
};

/* The name of a part, and whether it is a bound. */
struct slice difference_name(size_t part);
bool difference_is_bound(size_t part);

struct difference {
	struct slice part[DIFFERENCE_PARTS];	/* as written; they live in text, or for ever */
	char text[DIFFERENCE_MARK][SUMS_PERCENT_CHARS];
};

/*
 * Sets one amount against the other.  uneven: they are totals of which some parts are stated in one
 * year only.  The mark is
 *	new	before is not stated
 *	gone	after is not stated
 *	uneven	they are such totals
 *	overlap	the bounds of the two have numbers in common, so that they may be the same; not where
 *		both are exact
 * or empty: there is a change, or exactly none.
 */
void difference_of(const struct amount *before, const struct amount *after, bool uneven, struct difference *);

#endif
