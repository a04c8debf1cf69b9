/*
 * partial - the states of a group as fields of a row, which fztab -P writes and fztab -M reads; what
 * they look like is told in fz-records(5).
 *
 * A list that is too long for one row goes on in further rows of the same group, in which the other
 * states are those of no rows.  So any row is a partial of its own, and may be merged in any order.
 */
#ifndef FZ_PARTIAL_H
#define FZ_PARTIAL_H

#include "common/report/aggregate.h"

enum { PARTIAL_PARTS = 7 };		/* the most columns that a state has */
enum { PARTIAL_PIECE = 32 << 10 };	/* bytes of a list in one row, or one item */

/* The columns of an aggregate's state: how many, and what the name of each ends in: sum:value.lo */
size_t partial_parts(const struct aggregate *);
const char *partial_part(const struct aggregate *, size_t part);

/* Where the writing of a group stands; all zeros at first. */
struct partial {
	bool begun, more;			/* more: it needs a further row */
	struct { size_t n; const void *value; bool done; } list[AGGREGATES_MAX + 1];
};

/* Adds the fields of one row, a TAB before each.  false: no memory. */
bool partial_write(struct aggregates *, void *block, struct partial *, struct bytes *to);

enum partial_is { PARTIAL_READ, PARTIAL_WRONG, PARTIAL_NOMEM };

/*
 * Puts the fields of an aggregate's state, one for each part, into a group.  PARTIAL_WRONG: that part
 * is not what it should be; the group may have some of the others.
 */
enum partial_is partial_read(struct aggregates *, const struct aggregate *, const struct slice field[], void *block,
    struct bytes *scratch, size_t *part);

#endif
