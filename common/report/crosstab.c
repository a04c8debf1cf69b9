#include "common/report/crosstab.h"

#include <stdlib.h>

#include "common/text/decimal.h"

struct row {
	struct origin first;		/* worked out in the end */
	struct crosstab_links *cell;	/* the last that came; each leads to the one before */
};

struct pivot {
	struct origin first;
	size_t index;
};

/* A cell's origin before anything is told of it, and when it is not known. */
static const struct origin untold = { NULL, 0 }, unknown = { NULL, UINT64_MAX };

bool
crosstab_init(struct crosstab *c, size_t block, bool pivoted, bool origins)
{
	*c = (struct crosstab){ .pivoted = pivoted, .origins = origins };
	c->links = origins ? sizeof(struct origin) : 0;
	c->block = c->links + (pivoted ? sizeof(struct crosstab_links) : 0);
	return keyset_init(&c->cells, c->block + block) && keyset_init(&c->rows, sizeof(struct row)) &&
	    keyset_init(&c->pivots, sizeof(struct pivot));
}

void
crosstab_release(struct crosstab *c)
{
	keyset_release(&c->cells);
	keyset_release(&c->rows);
	keyset_release(&c->pivots);
}

void
crosstab_settle(struct crosstab *c)
{
	keyset_settle(&c->cells);
	keyset_settle(&c->rows);
	keyset_settle(&c->pivots);
}

static struct crosstab_links *
links(const struct crosstab *c, void *cell)
{
	return (struct crosstab_links *)(void *)((char *)cell + c->links);
}

bool
crosstab_hang(struct crosstab *c, void *cell, size_t value)
{
	struct slice key = keyset_key(&c->cells, cell), row_key = { key.s, key.n - value };
	struct crosstab_links *l = links(c, cell);
	struct pivot *pivot;
	struct row *row;
	bool fresh;

	row_key.n -= row_key.n > 0;		/* the TAB between, where a row has keys */
	pivot = keyset_put(&c->pivots, slice_from(key, key.n - value), &fresh);
	if (!pivot)
		return false;
	if (fresh)
		pivot->index = c->pivots.n - 1;
	row = keyset_put(&c->rows, row_key, &fresh);
	if (!row)
		return false;
	*l = (struct crosstab_links){ row->cell, pivot->index };
	row->cell = l;
	return true;
}

/* The earlier of two; that of which one is not known is not known. */
static struct origin
earlier(struct origin a, struct origin b)
{
	if (!a.doc && a.at == untold.at)
		return b;
	if (!a.doc || !b.doc)
		return unknown;
	return origin_cmp(a, b) < 0 ? a : b;
}

void
crosstab_from(struct crosstab *c, void *cell, struct origin from)
{
	struct origin *o = cell;

	if (c->origins)
		*o = earlier(*o, from.doc ? from : unknown);
}

struct origin
crosstab_origin(const struct crosstab *c, void *cell)
{
	return c->origins ? *(struct origin *)cell : unknown;
}

void
crosstab_forget(struct crosstab *c)
{
	c->origins = false;
}

/* Numbers as numbers, before text. */
static int
compare_fields(struct slice a, struct slice b)
{
	bool x = decimal_form(a), y = decimal_form(b);
	int cmp = x && y ? decimal_form_cmp(a, b) : y - x;

	if (cmp == 0)
		cmp = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);
	return cmp ? cmp : (a.n > b.n) - (a.n < b.n);
}

/* Cuts the first field off a key. */
static struct slice
cut_field(struct slice *key)
{
	const char *tab = key->n ? memchr(key->s, '\t', key->n) : NULL;
	struct slice field = { key->s, tab ? (size_t)(tab - key->s) : key->n };

	key->s += field.n + (tab != NULL);
	key->n -= field.n + (tab != NULL);
	return field;
}

static int
by_key(const struct keyset *set, const void *a, const void *b)
{
	struct slice x = keyset_key(set, a), y = keyset_key(set, b);
	int cmp;

	do {
		struct slice p = cut_field(&x), q = cut_field(&y);

		cmp = compare_fields(p, q);
	} while (cmp == 0 && (x.n || y.n));
	return cmp;
}

/* By the origin, which all blocks that are sorted so begin with; of one, by key. */
static int
by_first(const struct keyset *set, const void *a, const void *b)
{
	int cmp = origin_cmp(*(const struct origin *)a, *(const struct origin *)b);

	return cmp ? cmp : by_key(set, a, b);
}

typedef int compare(const struct keyset *, const void *, const void *);

/* Merges two sorted runs of from, [0, half) and [half, n), into to. */
static void
merge_runs(const struct keyset *set, compare *cmp, void **from, size_t half, size_t n, void **to)
{
	size_t i = 0, k = half;

	while (i < half || k < n)
		*to++ = k == n || (i < half && cmp(set, from[i], from[k]) <= 0) ? from[i++] : from[k++];
}

/* Merge sort, as qsort(3) can't tell its comparison the set.  entry has room for two lists of n. */
static void
sort(const struct keyset *set, compare *cmp, void **entry, size_t n)
{
	void **from = entry, **to = entry + n, **other;
	size_t run, i;

	for (run = 1; run < n; run *= 2) {
		for (i = 0; i < n; i += 2 * run) {
			size_t all = n - i < 2 * run ? n - i : 2 * run;

			merge_runs(set, cmp, from + i, run < all ? run : all, all, to + i);
		}
		other = from;
		from = to;
		to = other;
	}
	if (from != entry)
		memcpy(entry, from, n * sizeof *entry);
}

static void **
entries(const struct keyset *set, compare *cmp, size_t *n)
{
	void **entry = malloc((set->n + 1) * (cmp ? 2 : 1) * sizeof *entry), *p;

	*n = 0;
	if (!entry)
		return NULL;
	for (p = keyset_first(set); p; p = keyset_next(set, p))
		entry[(*n)++] = p;
	if (cmp)
		sort(set, cmp, entry, *n);
	return entry;
}

static bool
all_known(const struct crosstab *c)
{
	void *cell;

	if (!c->origins)
		return false;
	for (cell = crosstab_next(c, NULL); cell; cell = crosstab_next(c, cell))
		if (!crosstab_origin(c, cell).doc)
			return false;
	return true;
}

/* Rows and pivoted values get the earliest origin of their cells. */
static bool
work_out_firsts(struct crosstab *c)
{
	void **pivot, *cell;
	struct row *row;
	size_t n;

	if (!c->pivoted)
		return true;
	pivot = entries(&c->pivots, NULL, &n);
	if (!pivot)
		return false;
	for (row = keyset_first(&c->rows); row; row = keyset_next(&c->rows, row))
		for (cell = crosstab_in_row(c, row, NULL); cell; cell = crosstab_in_row(c, row, cell)) {
			struct pivot *p = pivot[crosstab_column(c, cell)];

			row->first = earlier(row->first, crosstab_origin(c, cell));
			p->first = earlier(p->first, crosstab_origin(c, cell));
		}
	free(pivot);
	return true;
}

static void **
in_order(struct crosstab *c, const struct keyset *set, bool sorted, size_t *n)
{
	compare *cmp = sorted ? by_key : NULL;

	if (!sorted && all_known(c)) {
		if (!work_out_firsts(c))
			return NULL;
		cmp = by_first;
	}
	return entries(set, cmp, n);
}

void **
crosstab_rows(struct crosstab *c, bool sorted, size_t *n)
{
	return in_order(c, c->pivoted ? &c->rows : &c->cells, sorted, n);
}

void **
crosstab_pivots(struct crosstab *c, bool sorted, size_t *n)
{
	return in_order(c, &c->pivots, sorted, n);
}

struct slice
crosstab_row_key(const struct crosstab *c, const void *row)
{
	return keyset_key(c->pivoted ? &c->rows : &c->cells, row);
}

struct slice
crosstab_pivot_key(const struct crosstab *c, const void *pivot)
{
	return keyset_key(&c->pivots, pivot);
}

size_t
crosstab_index(const void *pivot)
{
	return ((const struct pivot *)pivot)->index;
}

size_t
crosstab_column(const struct crosstab *c, void *cell)
{
	return links(c, cell)->pivot;
}

void *
crosstab_in_row(const struct crosstab *c, void *row, void *cell)
{
	struct crosstab_links *l;

	if (!c->pivoted)
		return cell ? NULL : row;
	l = cell ? links(c, cell)->next : ((struct row *)row)->cell;
	return l ? (char *)l - c->links : NULL;
}
