/*
 * crosstab - the groups of a table as it grows: cells, each in a row and, with a pivot, in a column.
 *
 * A cell is found by one look-up of all its keys, joined by TABs, the pivoted one last; only a new
 * cell looks for its row and its pivoted value.  Without a pivot a row has one cell and is it.
 * What a cell holds is the caller's: a block of zeros at first.
 *
 * Rows and pivoted values come in the order of their first cell.  What that is, is told by the cells'
 * origins where they are kept and every cell has one; else it is the order in which they were put in.
 */
#ifndef FZ_CROSSTAB_H
#define FZ_CROSSTAB_H

#include "common/report/origin.h"

struct crosstab {
	struct keyset cells, rows, pivots;
	size_t links, block;	/* where in a cell they are; the origin stands first, if it is kept */
	bool pivoted, origins;
};

/* How a cell with a pivot hangs in its row. */
struct crosstab_links {
	struct crosstab_links *next;
	size_t pivot;		/* index */
};

/* false: no memory; releasing is harmless. */
bool crosstab_init(struct crosstab *, size_t block, bool pivoted, bool origins);
void crosstab_release(struct crosstab *);

/* Hangs a new cell into its row; its pivoted value is so many bytes.  false: no memory. */
bool crosstab_hang(struct crosstab *, void *cell, size_t value);

/* The cell of a key, of which so many bytes are the pivoted value; NULL: no memory. */
static inline void *
crosstab_cell(struct crosstab *c, struct slice key, size_t value)
{
	bool fresh;
	void *cell = keyset_put(&c->cells, key, &fresh);

	return cell && (!fresh || !c->pivoted || crosstab_hang(c, cell, value)) ? cell : NULL;
}

static inline void *
crosstab_block(const struct crosstab *c, void *cell)
{
	return (char *)cell + c->block;
}

/* Tells one more part of a cell's origin: the first counts, and none is for good. */
void crosstab_from(struct crosstab *, void *cell, struct origin);
struct origin crosstab_origin(const struct crosstab *, void *cell);

/* The origins that were told are worth nothing: there are none. */
void crosstab_forget(struct crosstab *);

/* The cells in the order in which they were put in. */
static inline void *
crosstab_next(const struct crosstab *c, void *cell)
{
	return cell ? keyset_next(&c->cells, cell) : keyset_first(&c->cells);
}

/* No cell will be looked up any more. */
void crosstab_settle(struct crosstab *);

/*
 * The rows, or the pivoted values, in the order of writing: sorted, numbers as numbers and before text,
 * or in that of their first cells.  n gets how many.  NULL: no memory; free(3) them.
 */
void **crosstab_rows(struct crosstab *, bool sorted, size_t *n);
void **crosstab_pivots(struct crosstab *, bool sorted, size_t *n);

struct slice crosstab_row_key(const struct crosstab *, const void *row);
struct slice crosstab_pivot_key(const struct crosstab *, const void *pivot);

/* The place of a pivoted value among all of them, 0 for the first that came; and of a cell's. */
size_t crosstab_index(const void *pivot);
size_t crosstab_column(const struct crosstab *, void *cell);

/* The cells of a row one after the other, the first with NULL; NULL: there are no more. */
void *crosstab_in_row(const struct crosstab *, void *row, void *cell);

#endif
