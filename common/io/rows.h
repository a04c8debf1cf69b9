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
	size_t *end;			/* where each field ends, width of them a row */
	size_t row_cap;
	struct slice *field;		/* of the row that rows_row() gave last */
};

/* width: of the stream, 0 for one of zero bytes.  false: no memory; releasing it is harmless. */
MUST_CHECK bool rows_init(struct rows *, size_t width);
void rows_release(struct rows *);

/* false: no memory. */
MUST_CHECK bool rows_keep(struct rows *, const struct tsv_row *);
void rows_reset(struct rows *);

/* A field of a kept row, good until the next rows_keep(). */
struct slice rows_field(const struct rows *, size_t row, size_t column);

/* A kept row as the reader gave it, good until the next rows_row() or rows_keep(). */
struct tsv_row rows_row(struct rows *, size_t row);

#endif
