/*
 * above - the headings that stand above each other in an outline, by their places: 1, 1.2, 1.2.3.  It sees
 * the rows of a report in their order, and numbers the headings that are open from 0, the uppermost, on; what
 * the caller keeps of them he keeps by these numbers.
 */
#ifndef FZ_ABOVE_H
#define FZ_ABOVE_H

#include "common/text/bytes.h"

enum { ABOVE_MAX = 16 };		/* headings; deeper ones are not remembered */

struct above {
	struct bytes sect[ABOVE_MAX];	/* their places; all zeros at first */
	size_t n;
};

void above_release(struct above *);

/* Forgets all: another report begins. */
void above_reset(struct above *);

/*
 * A row at that place: how many of the headings it is below of, or at.  The last of them is the row's own
 * heading, if all headings were seen.
 */
size_t above_row(struct above *, struct slice sect);

/*
 * A heading at that place: how many it is below of, which is its number.  It is remembered, unless there are
 * ABOVE_MAX already.  false: no memory.
 */
bool above_heading(struct above *, struct slice sect, size_t *number);

#endif
