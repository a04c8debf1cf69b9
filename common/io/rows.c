#include "common/io/rows.h"

#include <stdlib.h>

void
rows_init(struct rows *r, size_t width)
{
	*r = (struct rows){ .width = width };
}

void
rows_release(struct rows *r)
{
	free(r->bytes);
	free(r->field);
	free(r->line);
}

void
rows_reset(struct rows *r)
{
	r->n = r->used = 0;
}

/* Where a slice lies when what holds it is copied from one place to another. */
static inline struct slice
moved(struct slice s, const char *from, const char *to)
{
	return (struct slice){ to + (s.s - from), s.n };
}

static bool
grow_bytes(struct rows *r, size_t more)
{
	size_t cap = (r->cap + more) * 2, i;
	char *bytes = malloc(cap);

	if (!bytes)
		return false;
	if (r->used)
		memcpy(bytes, r->bytes, r->used);
	for (i = 0; i < r->n * r->width; i++)
		r->field[i] = moved(r->field[i], r->bytes, bytes);
	for (i = 0; i < r->n; i++)
		r->line[i] = moved(r->line[i], r->bytes, bytes);
	free(r->bytes);
	r->bytes = bytes;
	r->cap = cap;
	return true;
}

static bool
grow_rows(struct rows *r)
{
	size_t cap = r->row_cap ? r->row_cap * 2 : 64;
	struct slice *list = realloc(r->field, cap * (r->width + 1) * sizeof *list);

	if (!list)
		return false;
	r->field = list;
	list = realloc(r->line, cap * sizeof *list);
	if (!list)
		return false;
	r->line = list;
	r->row_cap = cap;
	return true;
}

bool
rows_keep(struct rows *r, const struct tsv_row *row)
{
	const struct slice *from = row->field;
	struct slice *field;
	size_t i, width = r->width;
	char *to;

	if ((r->cap - r->used <= row->line.n && !grow_bytes(r, row->line.n + 1)) ||
	    (r->n == r->row_cap && !grow_rows(r)))
		return false;
	to = r->bytes + r->used;
	memcpy(to, row->line.s, row->line.n);
	r->used += row->line.n;
	field = r->field + r->n * width;
	for (i = 0; i < width; i++)
		field[i] = moved(from[i], row->line.s, to);
	r->line[r->n++] = (struct slice){ to, row->line.n };
	return true;
}
