/*
 * rows - rows of a stream that are kept beyond the reader's next: their bytes in one block, which is
 * used again after rows_reset().  For filters that must see a report or a sentence as a whole.
 */
#ifndef FZ_ROWS_H
#define FZ_ROWS_H

#include "common/io/tsv.h"

struct rows {
	size_t n;			/* rows kept */

	char *bytes;
	size_t used, cap;
	size_t width;			/* fields of a row */
	struct slice *field;		/* width of them a row, in bytes */
	struct slice *line;		/* by row */
	size_t row_cap;
};

/* Begins with none, of so many fields each. */
void rows_init(struct rows *, size_t width);
void rows_release(struct rows *);

/* false: no memory. */
MUST_CHECK bool rows_keep(struct rows *, const struct tsv_row *);
void rows_reset(struct rows *);

/* A kept row as the reader gave it, good until the next rows_keep(). */
static inline struct tsv_row
rows_row(const struct rows *r, size_t row)
{
	return (struct tsv_row){ r->field + row * r->width, r->line[row] };
}

static inline struct slice
rows_field(const struct rows *r, size_t row, size_t column)
{
	return r->field[row * r->width + column];
}

#endif
