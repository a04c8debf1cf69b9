/* fztab - group, aggregate, pivot; see fztab(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/aggregate.h"

enum { KEYS_MAX = 64, QUOTED = 60 };

static const struct usage usage = {
	"[FILE ...]",
	"Writes one row a group of rows, with what was asked of them.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'r', "COLS", "a group is what agrees in COLS (parted by commas); default: all rows are one" },
		{ 'c', "COL", "one column for each value of COL" },
		{ 'a', "AGGS", "count, sum:COL, mean: min: max: median: first: last: distinct: (default count)" },
		{ 'n', NULL, "sort rows, and columns made by -c: numbers, then text" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *rows, *pivot;
	bool sorted;
};

/*
 * The table as it grows.  A cell is found by one look-up of all its keys, joined by TABs; only a
 * new cell looks for its row and its pivoted value.  Without -c a row has one cell and is it.
 */
struct tab {
	struct filter f;
	struct aggregates as;
	size_t key[KEYS_MAX];		/* columns: those of the row, then the pivot */
	size_t nkeys, nrowkeys;
	struct keyset cells, rows, pivots;
	struct bytes joined, name;
	struct { unsigned long none, too_long; } bad[AGGREGATES_MAX + 2];	/* of each input */
};

/* The head of a cell's block, with -c. */
struct cell {
	struct cell *next;		/* of its row */
	size_t pivot;			/* index */
};

struct row {
	struct cell *cell;
};

struct pivot {
	size_t index;
};

/* A row or a pivoted value, in the order of writing. */
struct line {
	struct slice key;
	void *block;
};

static bool
pivots(const struct tab *t)
{
	return t->nkeys > t->nrowkeys;
}

static void *
need_memory(void *p)
{
	if (!p)
		diag_die("out of memory");
	return p;
}

static void
need_room(bool got)
{
	if (!got)
		diag_die("out of memory");
}

static void *
put(struct keyset *set, struct slice key, bool *fresh)
{
	return need_memory(keyset_put(set, key, fresh));
}

/* The key of a row of the stream; neighbouring columns are their own join. */
static struct slice
key_of(struct tab *t, const struct tsv_row *row)
{
	size_t i;

	if (t->nkeys == 0)
		return (struct slice){ "", 0 };
	for (i = 1; i < t->nkeys && t->key[i] == t->key[i - 1] + 1; )
		i++;
	if (i == t->nkeys) {
		const struct slice *first = &row->field[t->key[0]], *last = &row->field[t->key[i - 1]];

		return (struct slice){ first->s, (size_t)(last->s + last->n - first->s) };
	}
	t->joined.n = 0;
	for (i = 0; i < t->nkeys; i++) {
		if (i)
			need_room(bytes_add(&t->joined, SLICE("\t")));
		need_room(bytes_add(&t->joined, row->field[t->key[i]]));
	}
	return bytes_slice(&t->joined);
}

/* Hangs a new cell into its row. */
static void
place(struct tab *t, struct cell *cell, struct slice key, struct slice value)
{
	struct slice row_key = { key.s, key.n - value.n - (t->nrowkeys > 0) };
	struct pivot *pivot;
	struct row *row;
	bool fresh;

	pivot = put(&t->pivots, value, &fresh);
	if (fresh)
		pivot->index = t->pivots.n - 1;
	row = put(&t->rows, row_key, &fresh);
	cell->pivot = pivot->index;
	cell->next = row->cell;
	row->cell = cell;
}

/* The block of aggregates that a row of the stream belongs to. */
static void *
group_of(struct tab *t, const struct tsv_row *row)
{
	struct slice key = key_of(t, row);
	bool fresh;
	struct cell *cell = put(&t->cells, key, &fresh);

	if (!pivots(t))
		return cell;
	if (fresh)
		place(t, cell, key, row->field[t->key[t->nkeys - 1]]);
	return cell + 1;
}

/* As much of a field as a message shows, in whole characters. */
static int
shown(struct slice s)
{
	size_t n = s.n;

	if (n > QUOTED)
		for (n = QUOTED; n > 0 && ((unsigned char)s.s[n] & 0xc0) == 0x80; )
			n--;
	return (int)n;
}

/* Counts what was not the number it should be, and says it the first time in each column. */
static void
complain(struct tab *t)
{
	size_t i;

	if (t->f.worst < STATUS_SKIPPED)
		t->f.worst = STATUS_SKIPPED;
	for (i = 0; i < t->as.ninput; i++) {
		const struct aggregate_input *in = &t->as.input[i];

		if (in->is == INPUT_LONG && t->bad[i].too_long++ == 0)
			diag_say("%s: %.*s '%.*s' has too many digits, cells that need it are left empty",
			    tsv_where(t->f.in), (int)in->column.n, in->column.s, shown(in->text), in->text.s);
		if (in->is == INPUT_TEXT && in->number && t->bad[i].none++ == 0)
			diag_say("%s: %.*s '%.*s' is no number, skipped",
			    tsv_where(t->f.in), (int)in->column.n, in->column.s, shown(in->text), in->text.s);
	}
}

/* How much was skipped, in one line. */
static void
sum_up(const struct tab *t)
{
	unsigned long n = 0;
	size_t i;

	for (i = 0; i < t->as.ninput; i++)
		n += t->bad[i].none;
	if (n)
		diag_say("%lu field%s skipped: no number", n, n == 1 ? "" : "s");
}

/* Keeps the name that was put together; one that is taken gets _2, _3 ... */
static void
keep_name(struct tab *t, struct keyset *names)
{
	char number[24];
	size_t n = t->name.n;
	unsigned long k;
	bool fresh;

	for (k = 2; put(names, bytes_slice(&t->name), &fresh), !fresh; k++) {
		int len = snprintf(number, sizeof number, "_%lu", k);

		t->name.n = n;
		need_room(bytes_add(&t->name, (struct slice){ number, (size_t)len }));
	}
}

/* The names of an aggregate's columns; value: of the pivot, NULL without. */
static void
name_aggregate(struct tab *t, struct keyset *names, const struct aggregate *a, const struct slice *value)
{
	size_t part;

	for (part = 0; part < aggregate_parts(a); part++) {
		t->name.n = 0;
		if (value)
			need_room(bytes_add(&t->name, value->n ? *value : SLICE("none")));
		if (value && t->as.n > 1)
			need_room(bytes_add(&t->name, SLICE("_")));
		if (!value || t->as.n > 1) {
			need_room(bytes_add(&t->name, a->function));
			if (a->column.n && aggregate_shared(&t->as, a))
				need_room(bytes_add(&t->name, SLICE("_")) && bytes_add(&t->name, a->column));
		}
		need_room(bytes_add(&t->name, aggregate_suffix(part)));
		keep_name(t, names);
	}
}

static void
name_aggregates(struct tab *t, struct keyset *names, const struct slice *value)
{
	size_t i;

	for (i = 0; i < t->as.n; i++)
		name_aggregate(t, names, &t->as.list[i], value);
}

/* Writes the header: the keys, and the aggregates of each pivoted value. */
static void
write_header(struct tab *t, const struct line pivot[])
{
	struct keyset names;
	struct slice *column;
	size_t i, n = 0;
	void *p;

	need_room(keyset_init(&names, 0));
	for (i = 0; i < t->nrowkeys; i++) {
		t->name.n = 0;
		need_room(bytes_add(&t->name, tsv_column(t->f.in, t->key[i])));
		keep_name(t, &names);
	}
	if (!pivots(t))
		name_aggregates(t, &names, NULL);
	else
		for (i = 0; i < t->pivots.n; i++)
			name_aggregates(t, &names, &pivot[i].key);
	column = need_memory(malloc((names.n + 1) * sizeof *column));
	for (p = keyset_first(&names); p; p = keyset_next(&names, p))
		column[n++] = keyset_key(&names, p);
	if (n)
		filter_header(&t->f, column, n);
	free(column);
	keyset_release(&names);
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
by_key(const void *a, const void *b)
{
	struct slice x = ((const struct line *)a)->key, y = ((const struct line *)b)->key;
	int cmp;

	do {
		struct slice p = cut_field(&x), q = cut_field(&y);

		cmp = compare_fields(p, q);
	} while (cmp == 0 && (x.n || y.n));
	return cmp;
}

/* The keys of a set in the order in which they are written. */
static struct line *
lines(const struct keyset *set, bool sorted)
{
	struct line *line = need_memory(malloc((set->n + 1) * sizeof *line));
	size_t n = 0;
	void *p;

	for (p = keyset_first(set); p; p = keyset_next(set, p))
		line[n++] = (struct line){ keyset_key(set, p), p };
	if (sorted && n)
		qsort(line, n, sizeof *line, by_key);
	return line;
}

/* A cell's columns; without a block they are empty. */
static void
write_cell(struct tab *t, void *block, bool *begun)
{
	char to[AGGREGATE_CHARS];
	size_t i, part;

	for (i = 0; i < t->as.n; i++)
		for (part = 0; part < aggregate_parts(&t->as.list[i]); part++) {
			if (*begun)
				out_char(&t->f.out, '\t');
			*begun = true;
			if (block)
				out_slice(&t->f.out, aggregate_value(&t->as.list[i], part, block, to));
		}
}

static void
write_rows(struct tab *t, const struct line row[], size_t n)
{
	bool begun;
	size_t i;

	for (i = 0; i < n; i++) {
		out_slice(&t->f.out, row[i].key);
		begun = t->nrowkeys > 0;
		write_cell(t, row[i].block, &begun);
		out_char(&t->f.out, '\n');
	}
}

/* Each row's cells are spread out over the pivoted values first. */
static void
write_grid(struct tab *t, const struct line row[], size_t n, const struct line pivot[])
{
	struct cell **grid = need_memory(calloc(t->pivots.n + 1, sizeof *grid)), *cell;
	size_t i, k;
	bool begun;

	for (i = 0; i < n; i++) {
		struct cell *first = ((struct row *)row[i].block)->cell;

		for (cell = first; cell; cell = cell->next)
			grid[cell->pivot] = cell;
		out_slice(&t->f.out, row[i].key);
		begun = t->nrowkeys > 0;
		for (k = 0; k < t->pivots.n; k++) {
			cell = grid[((struct pivot *)pivot[k].block)->index];
			write_cell(t, cell ? cell + 1 : NULL, &begun);
		}
		out_char(&t->f.out, '\n');
		for (cell = first; cell; cell = cell->next)
			grid[cell->pivot] = NULL;
	}
	free(grid);
}

/* Half a stream's sums would be wrong figures: of a broken one nothing is written. */
static void
write_table(struct tab *t, bool sorted)
{
	struct line *row, *pivot;

	if (tsv_failure(t->f.in))
		return;
	row = lines(pivots(t) ? &t->rows : &t->cells, sorted);
	if (!pivots(t))
		write_rows(t, row, t->cells.n);
	else {
		pivot = lines(&t->pivots, sorted);
		write_header(t, pivot);
		write_grid(t, row, t->rows.n, pivot);
		free(pivot);
	}
	free(row);
}

static void
find_columns(struct tab *t, const struct options *o)
{
	bool bounds = tsv_find(t->f.in, SLICE("lo")) != TSV_NONE && tsv_find(t->f.in, SLICE("hi")) != TSV_NONE;
	size_t i;

	if (o->rows)
		t->nkeys = t->nrowkeys = filter_need_list(&t->f, o->rows, t->key, KEYS_MAX - 1);
	if (o->pivot)
		t->key[t->nkeys++] = filter_need(&t->f, o->pivot);
	need_room(aggregate_layout(&t->as, bounds));
	for (i = 0; i < t->as.ninput; i++) {
		t->name.n = 0;
		need_room(bytes_add(&t->name, t->as.input[i].column) && bytes_add(&t->name, (struct slice){ "", 1 }));
		t->as.input[i].at = filter_need(&t->f, t->name.s);
	}
	need_room(keyset_init(&t->cells, (o->pivot ? sizeof(struct cell) : 0) + t->as.size) &&
	    keyset_init(&t->rows, sizeof(struct row)) && keyset_init(&t->pivots, sizeof(struct pivot)));
}

static void
release(struct tab *t)
{
	char *p;

	for (p = keyset_first(&t->cells); p; p = keyset_next(&t->cells, p))
		aggregate_drop(&t->as, p + (pivots(t) ? sizeof(struct cell) : 0));
	aggregate_release(&t->as);
	keyset_release(&t->cells);
	keyset_release(&t->rows);
	keyset_release(&t->pivots);
	bytes_release(&t->joined);
	bytes_release(&t->name);
}

static void
ask(struct aggregates *as, const char *list)
{
	char why[AGGREGATE_WHY];

	if (!aggregate_parse(as, list, why))
		diag_die("-a: %s", why);
}

static void
options(int argc, char *argv[], struct tab *t, struct options *o)
{
	int c;

	while ((c = opt_next(argc, argv, &usage)))
		switch (c) {
		case 'r': o->rows = optarg; break;
		case 'c': o->pivot = optarg; break;
		case 'a': ask(&t->as, optarg); break;
		case 'n': o->sorted = true; break;
		default: filter_option(&t->f, c);
		}
	if (t->as.n == 0)
		ask(&t->as, "count");
}

int
main(int argc, char *argv[])
{
	static struct tab t;
	struct options o = { .sorted = false };
	const struct tsv_row *row;

	diag_init("fztab");
	options(argc, argv, &t, &o);
	filter_open(&t.f, argv + optind);
	if (tsv_width(t.f.in) == 0)
		return filter_close(&t.f);
	find_columns(&t, &o);
	if (!pivots(&t))
		write_header(&t, NULL);
	while ((row = filter_next(&t.f))) {
		if (!aggregate_read(&t.as, row->field))
			complain(&t);
		need_room(aggregate_add(&t.as, group_of(&t, row)));
	}
	write_table(&t, o.sorted);
	sum_up(&t);
	release(&t);
	return filter_close(&t.f);
}
