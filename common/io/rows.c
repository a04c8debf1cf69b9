#include "common/io/rows.h"

#include <stdlib.h>

bool
rows_init(struct rows *r, size_t width)
{
	*r = (struct rows){ .width = width };
	r->field = calloc(width + 1, sizeof *r->field);
	return r->field != NULL;
}

void
rows_release(struct rows *r)
{
	free(r->bytes);
	free(r->end);
	free(r->field);
}

static bool
grow_bytes(struct rows *r, size_t more)
{
	size_t cap = (r->cap + more) * 2;
	char *bytes = realloc(r->bytes, cap);

	if (!bytes)
		return false;
	r->bytes = bytes;
	r->cap = cap;
	return true;
}

static bool
grow_rows(struct rows *r)
{
	size_t cap = r->row_cap ? r->row_cap * 2 : 256;
	size_t *end = realloc(r->end, cap * (r->width + 1) * sizeof *end);

	if (!end)
		return false;
	r->end = end;
	r->row_cap = cap;
	return true;
}

bool
rows_keep(struct rows *r, const struct tsv_row *row)
{
	size_t i, *end;

	if ((r->cap - r->used < row->line.n && !grow_bytes(r, row->line.n)) ||
	    (r->n == r->row_cap && !grow_rows(r)))
		return false;
	if (row->line.n)
		memcpy(r->bytes + r->used, row->line.s, row->line.n);
	end = r->end + r->n++ * r->width;
	for (i = 0; i < r->width; i++)
		end[i] = r->used + (size_t)(row->field[i].s + row->field[i].n - row->line.s);
	r->used += row->line.n;
	return true;
}

void
rows_reset(struct rows *r)
{
	r->n = r->used = 0;
}

struct slice
rows_field(const struct rows *r, size_t row, size_t column)
{
	const size_t *end = r->end + row * r->width + column;
	size_t from = column ? end[-1] + 1 : row ? end[-1] : 0;

	return (struct slice){ r->bytes + from, *end - from };
}

struct tsv_row
rows_row(struct rows *r, size_t row)
{
	struct slice *field = r->field;
	size_t i;

	for (i = 0; i < r->width; i++)
		field[i] = rows_field(r, row, i);
	return (struct tsv_row){ field,
	    { field[0].s, (size_t)(field[i - 1].s + field[i - 1].n - field[0].s) } };
}
