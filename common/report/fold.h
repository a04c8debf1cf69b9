/*
 * fold - a number and its bounds as people write them: 150, 120–130, ≥120, ≤1000, ~150.
 */
#ifndef FZ_FOLD_H
#define FZ_FOLD_H

#include "common/slice.h"

enum {
	FOLD_PART = 40,			/* bytes of a number that may be folded */
	FOLD_CHARS = 2 * FOLD_PART + 3	/* room for a folded cell */
};

/*
 * A value with its bounds (empty: open) as one cell: written into to, or the value itself where
 * there is nothing to add, or where it is no number.
 */
struct slice fold_cell(struct slice value, struct slice lo, struct slice hi, char to[FOLD_CHARS]);

/* Is it a number as people read it: signed, a percentage, or one that fold_cell() writes? */
bool fold_is_number(struct slice);

#endif
