/* fztab - group, aggregate, pivot; see fztab(1). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/crosstab.h"
#include "common/report/partial.h"

enum { KEYS_MAX = 64 };

#define TOTAL SLICE("total")

static const struct usage usage = {
	"[FILE ...]",
	"Writes one row a group of rows, with what was asked of them.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'r', "COLS", "a group is what agrees in COLS (parted by commas); default: all rows are one" },
		{ 'c', "COL", "one column for each value of COL" },
		{ 'a', "AGGS", "count, sum:COL, mean: min: max: median: first: last: distinct: share: rowshare: "
		    "colshare: (default count)" },
		{ 'w', "COL", "a row counts as many times as COL says" },
		{ 'n', NULL, "sort rows, and columns made by -c: numbers, then text" },
		{ 's', NULL, "add the sources of each cell: doc:line ..." },
		{ 'T', NULL, "add totals: a row, and with -c columns" },
		{ 'P', NULL, "write partials of the groups, for -M to merge" },
		{ 'M', NULL, "merge partials" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *rows, *pivot, *weight;
	bool sorted, sources, totals, parts, merge;
};

struct tab {
	struct filter f;
	const struct options *o;
	struct aggregates as;
	struct crosstab c;
	size_t key[KEYS_MAX];		/* columns: those of the row, then the pivot */
	size_t nkeys, nrowkeys;
	struct bytes joined, name;
	struct { unsigned long none, too_long; } bad[AGGREGATES_MAX + 3];	/* of each input */
	unsigned long weightless, nowhere, over;

	/* Where rows come from. */
	size_t doc, line, col;		/* columns, TSV_NONE: not needed or not there */
	bool ordered, edges;		/* each row behind the one before; first: or last: is asked for */
	struct origin before;
	uint64_t nrows;

	/* -M */
	size_t at;			/* the column of origins, behind the keys */
	struct slice weighed;		/* by this column; empty: the partials are not weighed */
	size_t part[AGGREGATES_MAX + 1][PARTIAL_PARTS];
	struct bytes specs;

	struct {			/* blocks of aggregates, for -T and shares */
		char *all, *row, *column;
		bool needed;
	} total;
};

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
			diag_need(bytes_add(&t->joined, SLICE("\t")));
		diag_need(bytes_add(&t->joined, row->field[t->key[i]]));
	}
	return bytes_slice(&t->joined);
}

/* The cell that a row of the stream belongs to. */
static void *
cell_of(struct tab *t, const struct tsv_row *row)
{
	size_t value = t->c.pivoted ? row->field[t->key[t->nkeys - 1]].n : 0;

	return diag_need_memory(crosstab_cell(&t->c, key_of(t, row), value));
}

static void
note(struct tab *t)
{
	if (t->f.worst < STATUS_SKIPPED)
		t->f.worst = STATUS_SKIPPED;
}

/* Counts a row whose weight can't be used, and says it the first time. */
static void
complain_of_weight(struct tab *t)
{
	const struct aggregate_input *in = &t->as.input[t->as.weight];

	if (t->weightless++ == 0)
		diag_say("%s: %.*s '%.*s' is no weight, row skipped",
		    tsv_where(t->f.in), (int)in->column.n, in->column.s, diag_shown(in->text), in->text.s);
}

/* Counts what was not the number it should be, and says it the first time in each column. */
static void
complain(struct tab *t)
{
	size_t i;

	note(t);
	if (t->as.weightless) {
		complain_of_weight(t);
		return;
	}
	for (i = 0; i < t->as.ninput; i++) {
		const struct aggregate_input *in = &t->as.input[i];

		if (in->is == INPUT_LONG && t->bad[i].too_long++ == 0)
			diag_say("%s: %.*s '%.*s' has too many digits, cells that need it are left empty",
			    tsv_where(t->f.in), (int)in->column.n, in->column.s, diag_shown(in->text), in->text.s);
		if (in->is == INPUT_TEXT && in->number && t->bad[i].none++ == 0)
			diag_say("%s: %.*s '%.*s' is no number, skipped",
			    tsv_where(t->f.in), (int)in->column.n, in->column.s, diag_shown(in->text), in->text.s);
	}
}

/* How much was skipped or left empty, each in one line. */
static void
sum_up(struct tab *t)
{
	unsigned long n = 0, too_long = 0;
	size_t i;

	for (i = 0; i < t->as.ninput; i++) {
		n += t->bad[i].none;
		too_long += t->bad[i].too_long;
	}
	if (n)
		diag_say("%lu field%s skipped: no number", n, n == 1 ? "" : "s");
	if (t->weightless)
		diag_say("%lu row%s skipped: no weight", t->weightless, t->weightless == 1 ? "" : "s");
	if (t->nowhere)
		diag_say("%lu row%s not among the sources: no doc and line", t->nowhere, t->nowhere == 1 ? "" : "s");
	if (t->over && !too_long) {
		note(t);
		diag_say("%lu cell%s left empty: too many digits", t->over, t->over == 1 ? "" : "s");
	}
}

/* Partials keep an order only where that of the stream can be told from the rows themselves. */
static void
follow(struct tab *t, struct origin o)
{
	if (t->ordered && o.doc && (!t->before.doc || origin_cmp(t->before, o) < 0)) {
		t->before = o;
		return;
	}
	if (t->edges)
		diag_die("%s: not behind the row before it by doc, line and col, so first: and last: can't be "
		    "found by parts", tsv_where(t->f.in));
	t->ordered = false;
}

/* Where a row comes from. */
static void
locate(struct tab *t, const struct tsv_row *row)
{
	struct origin o = { NULL, 0 };
	enum origin_is is;

	t->as.place = (struct origin){ NULL, ++t->nrows };
	if (t->doc == TSV_NONE)
		return;
	is = origin_of(&t->as.all.origins, row->field[t->doc], row->field[t->line],
	    t->col == TSV_NONE ? SLICE("") : row->field[t->col], &o);
	diag_need(is != ORIGIN_NOMEM);
	if (t->o->parts) {
		follow(t, o);
		t->as.place = o;
	}
	t->as.source = origin_line(o);
	if (t->o->sources && is == ORIGIN_NONE) {
		note(t);
		if (t->nowhere++ == 0)
			diag_say("%s: no doc, or line '%.*s' is no number, not among the sources",
			    tsv_where(t->f.in), diag_shown(row->field[t->line]), row->field[t->line].s);
	}
}

static void
take_row(struct tab *t, const struct tsv_row *row)
{
	void *cell;

	if (!aggregate_read(&t->as, row->field))
		complain(t);
	if (t->as.weightless)
		return;
	if (t->doc != TSV_NONE || t->edges)
		locate(t, row);
	cell = cell_of(t, row);
	if (t->c.origins)
		crosstab_from(&t->c, cell, t->as.place);
	diag_need(aggregate_add(&t->as, crosstab_block(&t->c, cell)));
}

static _Noreturn void
die_of_partial(struct tab *t, size_t column, struct slice text)
{
	struct slice name = tsv_column(t->f.in, column);

	diag_die("%s: %.*s '%.*s' is no partial", tsv_where(t->f.in), (int)name.n, name.s, diag_shown(text), text.s);
}

/* -M: a row is a partial of a cell. */
static void
take_partial(struct tab *t, const struct tsv_row *row)
{
	struct slice at = row->field[t->at], field[PARTIAL_PARTS] = { { "", 0 } };
	struct origin o = { NULL, 0 };
	enum origin_is known = at.n ? origin_read(&t->as.all.origins, at, false, &o) : ORIGIN_IS;
	enum partial_is is;
	void *cell;
	size_t i, k;

	diag_need(known != ORIGIN_NOMEM);
	if (known == ORIGIN_NONE)
		die_of_partial(t, t->at, at);
	cell = cell_of(t, row);
	crosstab_from(&t->c, cell, o);
	for (i = 0; i < t->as.n; i++) {
		const struct aggregate *a = &t->as.list[i];

		for (k = 0; k < partial_parts(a); k++)
			field[k] = row->field[t->part[i][k]];
		is = partial_read(&t->as, a, field, crosstab_block(&t->c, cell), &t->joined, &k);
		diag_need(is != PARTIAL_NOMEM);
		if (is == PARTIAL_WRONG)
			die_of_partial(t, t->part[i][k], field[k]);
	}
}

static bool
fresh_name(struct tab *t, struct keyset *names)
{
	bool fresh;

	diag_need_memory(keyset_put(names, bytes_slice(&t->name), &fresh));
	return fresh;
}

/* Keeps the name that was put together; one that is taken gets _2, _3 ... */
static void
keep_name(struct tab *t, struct keyset *names)
{
	char number[24];
	size_t n = t->name.n;
	unsigned long k;

	for (k = 2; !fresh_name(t, names); k++) {
		int len = snprintf(number, sizeof number, "_%lu", k);

		t->name.n = n;
		diag_need(bytes_add(&t->name, (struct slice){ number, (size_t)len }));
	}
}

/* The names of an aggregate's columns; value: of the pivot, NULL without. */
static void
name_aggregate(struct tab *t, struct keyset *names, const struct aggregate *a, const struct slice *value)
{
	bool full = !value || t->as.asked > 1 || a->state == STATE_SOURCES;
	size_t part;

	for (part = 0; part < aggregate_parts(a); part++) {
		t->name.n = 0;
		if (value)
			diag_need(bytes_add(&t->name, value->n ? *value : SLICE("none")));
		if (value && full)
			diag_need(bytes_add(&t->name, SLICE("_")));
		if (full) {
			diag_need(bytes_add(&t->name, a->function));
			if (a->column.n && aggregate_shared(&t->as, a))
				diag_need(bytes_add(&t->name, SLICE("_")) && bytes_add(&t->name, a->column));
		}
		diag_need(bytes_add(&t->name, aggregate_suffix(part)));
		keep_name(t, names);
	}
}

/* A total's columns are those of any other value, without sources. */
static void
name_aggregates(struct tab *t, struct keyset *names, const struct slice *value, bool total)
{
	size_t i;

	for (i = 0; i < (total ? t->as.asked : t->as.n); i++)
		name_aggregate(t, names, &t->as.list[i], value);
}

static void
name_keys(struct tab *t, struct keyset *names, size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		t->name.n = 0;
		diag_need(bytes_add(&t->name, tsv_column(t->f.in, t->key[i])));
		keep_name(t, names);
	}
}

static void
put_header(struct tab *t, struct keyset *names)
{
	struct slice *column = diag_need_memory(malloc((names->n + 1) * sizeof *column));
	size_t n = 0;
	void *p;

	for (p = keyset_first(names); p; p = keyset_next(names, p))
		column[n++] = keyset_key(names, p);
	if (n)
		filter_header(&t->f, column, n);
	free(column);
	keyset_release(names);
}

/* Writes the header: the keys, and the aggregates of each pivoted value. */
static void
write_header(struct tab *t, void *const pivot[], size_t npivot)
{
	const struct slice total = TOTAL;
	struct keyset names;
	size_t i;

	diag_need(keyset_init(&names, 0));
	name_keys(t, &names, t->nrowkeys);
	if (!t->c.pivoted)
		name_aggregates(t, &names, NULL, false);
	for (i = 0; i < npivot; i++) {
		struct slice value = crosstab_pivot_key(&t->c, pivot[i]);

		name_aggregates(t, &names, &value, false);
	}
	if (t->c.pivoted && t->o->totals)
		name_aggregates(t, &names, &total, true);
	put_header(t, &names);
}

/* Does the name of a column say that origins stand in it, and the keys before it? */
static bool
is_mark(struct slice name)
{
	return (slice_starts(name, SLICE("at:r")) || slice_starts(name, SLICE("at:c"))) &&
	    (name.n == 4 || name.s[4] == ':');
}

/* A name of which nothing may be changed, for it is read again. */
static void
keep_exactly(struct tab *t, struct keyset *names)
{
	if (!fresh_name(t, names))
		diag_die("-P: two columns would be called '%.*s'", diag_shown(bytes_slice(&t->name)), t->name.s);
}

/* at:r or, where the last key is a pivot, at:c; behind it what the rows are weighed by. */
static void
name_mark(struct tab *t, struct keyset *names)
{
	struct slice weighed = t->o->merge ? t->weighed : t->as.weigh;
	void *p;

	for (p = keyset_first(names); p; p = keyset_next(names, p))
		if (is_mark(keyset_key(names, p)))
			diag_die("-P: a key may not be called '%.*s'", diag_shown(keyset_key(names, p)), keyset_key(names, p).s);
	t->name.n = 0;
	diag_need(bytes_add(&t->name, t->nkeys > t->nrowkeys ? SLICE("at:c") : SLICE("at:r")));
	if (weighed.n)
		diag_need(bytes_add(&t->name, SLICE(":")) && bytes_add(&t->name, weighed));
	keep_exactly(t, names);
}

/* The name of a state's column: sum:value.lo, and a NUL behind it. */
static const char *
name_part(struct tab *t, const struct aggregate *a, size_t part)
{
	const char *end = partial_part(a, part);

	t->name.n = 0;
	diag_need(bytes_add(&t->name, a->spec) && bytes_add(&t->name, SLICE(".")) &&
	    bytes_add(&t->name, (struct slice){ end, strlen(end) + 1 }));
	t->name.n--;
	return t->name.s;
}

/* -P: keys, origin, states. */
static void
write_part_header(struct tab *t)
{
	struct keyset names;
	size_t i, k;

	diag_need(keyset_init(&names, 0));
	name_keys(t, &names, t->nkeys);
	name_mark(t, &names);
	for (i = 0; i < t->as.n; i++)
		for (k = 0; k < partial_parts(&t->as.list[i]); k++) {
			name_part(t, &t->as.list[i], k);
			keep_exactly(t, &names);
		}
	put_header(t, &names);
}

/* A cell's columns; without a block they are empty.  Those of a total have no sources. */
static void
write_cell(struct tab *t, void *block, const struct wholes *wholes, bool total, bool *begun)
{
	char to[AGGREGATE_CHARS];
	size_t i, part;

	for (i = 0; i < (total ? t->as.asked : t->as.n); i++) {
		const struct aggregate *a = &t->as.list[i];

		for (part = 0; part < aggregate_parts(a); part++) {
			struct slice value = { "", 0 };

			if (*begun)
				out_char(&t->f.out, '\t');
			*begun = true;
			if (block)
				value = aggregate_value(&t->as, a, part, block, wholes, to);
			diag_need(value.s != NULL);
			out_slice(&t->f.out, value);
		}
		if (block && state_over(a->state, (char *)block + a->offset))
			t->over++;
	}
}

static char *
column_total(struct tab *t, size_t index)
{
	return t->total.column + index * t->as.size;
}

/* Totals of columns and of all; without -T only of what shares need. */
static void
add_up(struct tab *t)
{
	size_t n = t->c.pivots.n, i;
	void *cell;

	t->total.needed = t->o->totals || aggregate_shares(&t->as);
	if (!t->total.needed)
		return;
	t->total.all = diag_need_memory(calloc(1, t->as.size + 1));
	t->total.row = diag_need_memory(calloc(1, t->as.size + 1));
	t->total.column = diag_need_memory(calloc(n + 1, t->as.size + 1));
	for (cell = crosstab_next(&t->c, NULL); cell; cell = crosstab_next(&t->c, cell))
		diag_need(aggregate_merge(&t->as, t->c.pivoted ? column_total(t, crosstab_column(&t->c, cell)) :
		    t->total.all, crosstab_block(&t->c, cell), !t->o->totals));
	for (i = 0; i < n; i++)
		diag_need(aggregate_merge(&t->as, t->total.all, column_total(t, i), !t->o->totals));
}

/* The total of a row's cells, till the next one's. */
static void
add_up_row(struct tab *t, void *row)
{
	void *cell;

	if (!t->total.needed || !t->c.pivoted)
		return;
	aggregate_drop(&t->as, t->total.row);
	memset(t->total.row, 0, t->as.size);
	for (cell = crosstab_in_row(&t->c, row, NULL); cell; cell = crosstab_in_row(&t->c, row, cell))
		diag_need(aggregate_merge(&t->as, t->total.row, crosstab_block(&t->c, cell), !t->o->totals));
}

static void
drop_totals(struct tab *t)
{
	size_t i;

	if (t->total.needed) {
		aggregate_drop(&t->as, t->total.all);
		aggregate_drop(&t->as, t->total.row);
		for (i = 0; i < t->c.pivots.n; i++)
			aggregate_drop(&t->as, column_total(t, i));
	}
	free(t->total.all);
	free(t->total.row);
	free(t->total.column);
}

/* A row without a pivot is its only cell. */
static void
write_row(struct tab *t, void *row)
{
	struct wholes wholes = { crosstab_block(&t->c, row), t->total.all, t->total.all };
	bool begun = t->nrowkeys > 0;

	out_slice(&t->f.out, crosstab_row_key(&t->c, row));
	write_cell(t, crosstab_block(&t->c, row), &wholes, false, &begun);
	out_char(&t->f.out, '\n');
}

/* With one, its cells are spread out over the pivoted values: grid has room for them, and is empty. */
static void
write_grid_row(struct tab *t, void *row, void *const pivot[], void *grid[])
{
	bool begun = t->nrowkeys > 0;
	struct wholes wholes = { t->total.row, NULL, t->total.all };
	void *cell;
	size_t k, at;

	for (cell = crosstab_in_row(&t->c, row, NULL); cell; cell = crosstab_in_row(&t->c, row, cell))
		grid[crosstab_column(&t->c, cell)] = crosstab_block(&t->c, cell);
	add_up_row(t, row);
	out_slice(&t->f.out, crosstab_row_key(&t->c, row));
	for (k = 0; k < t->c.pivots.n; k++) {
		at = crosstab_index(pivot[k]);
		wholes.column = t->total.needed ? column_total(t, at) : NULL;
		write_cell(t, grid[at], &wholes, false, &begun);
	}
	wholes.column = t->total.all;
	if (t->o->totals)
		write_cell(t, t->total.row, &wholes, true, &begun);
	out_char(&t->f.out, '\n');
	for (cell = crosstab_in_row(&t->c, row, NULL); cell; cell = crosstab_in_row(&t->c, row, cell))
		grid[crosstab_column(&t->c, cell)] = NULL;
}

/* The row of totals; where rows have no keys, there is one row, which is the total itself. */
static void
write_total(struct tab *t, void *const pivot[])
{
	struct wholes wholes = { t->total.all, t->total.all, t->total.all };
	bool begun = true;
	size_t k;

	if (!t->o->totals || t->nrowkeys == 0)
		return;
	out_slice(&t->f.out, TOTAL);
	for (k = 1; k < t->nrowkeys; k++)
		out_char(&t->f.out, '\t');
	for (k = 0; k < t->c.pivots.n; k++) {
		wholes.column = column_total(t, crosstab_index(pivot[k]));
		write_cell(t, (void *)column_total(t, crosstab_index(pivot[k])), &wholes, false, &begun);
	}
	wholes.column = t->total.all;
	write_cell(t, t->total.all, &wholes, t->c.pivoted, &begun);
	out_char(&t->f.out, '\n');
}

/* -P: a row, or several where a list is too long for one. */
static void
write_part(struct tab *t, void *cell)
{
	struct partial p = { .begun = false };
	struct origin at = crosstab_origin(&t->c, cell);
	struct slice key = keyset_key(&t->c.cells, cell);

	do {
		t->joined.n = 0;
		if (t->nkeys)
			diag_need(bytes_add(&t->joined, key) && bytes_add(&t->joined, SLICE("\t")));
		if (at.doc)
			diag_need(origin_write(at, false, &t->joined));
		diag_need(partial_write(&t->as, crosstab_block(&t->c, cell), &p, &t->joined));
		out_slice(&t->f.out, bytes_slice(&t->joined));
		out_char(&t->f.out, '\n');
	} while (p.more);
}

static void
write_rows(struct tab *t, void *const row[], size_t n, void *const pivot[])
{
	void **grid = diag_need_memory(calloc(t->c.pivots.n + 1, sizeof *grid));
	size_t i;

	if (!t->o->parts)
		add_up(t);
	for (i = 0; i < n; i++)
		if (t->o->parts)
			write_part(t, row[i]);
		else if (t->c.pivoted)
			write_grid_row(t, row[i], pivot, grid);
		else
			write_row(t, row[i]);
	if (n && !t->o->parts)
		write_total(t, pivot);
	drop_totals(t);
	free(grid);
}

/* Half a stream's sums would be wrong figures: of a broken one nothing is written. */
static void
write_table(struct tab *t)
{
	void **row, **pivot = NULL;
	size_t n, npivot = 0;

	if (tsv_failure(t->f.in))
		return;
	crosstab_settle(&t->c);
	if (!t->ordered)
		crosstab_forget(&t->c);
	row = diag_need_memory(crosstab_rows(&t->c, t->o->sorted, &n));
	if (t->c.pivoted) {
		pivot = diag_need_memory(crosstab_pivots(&t->c, t->o->sorted, &npivot));
		write_header(t, pivot, npivot);
	}
	write_rows(t, row, n, pivot);
	free(pivot);
	free(row);
}

static void
find_keys(struct tab *t)
{
	if (t->o->rows)
		t->nkeys = t->nrowkeys = filter_need_list(&t->f, t->o->rows, t->key, KEYS_MAX - 1);
	if (t->o->pivot)
		t->key[t->nkeys++] = filter_need(&t->f, t->o->pivot);
}

/* The columns that tell where a row comes from: for sources and for first and last of partials. */
static void
find_origins(struct tab *t)
{
	bool need = t->o->sources || (t->o->parts && t->edges);
	size_t doc = tsv_find(t->f.in, SLICE("doc")), line = tsv_find(t->f.in, SLICE("line"));

	t->doc = TSV_NONE;
	if (!need && (!t->o->parts || doc == TSV_NONE || line == TSV_NONE))
		return;
	t->doc = filter_need(&t->f, "doc");
	t->line = filter_need(&t->f, "line");
	t->col = tsv_find(t->f.in, SLICE("col"));
	t->ordered = true;
}

static void
find_columns(struct tab *t)
{
	bool bounds = tsv_find(t->f.in, SLICE("lo")) != TSV_NONE && tsv_find(t->f.in, SLICE("hi")) != TSV_NONE;
	size_t i;

	find_keys(t);
	diag_need(aggregate_layout(&t->as, bounds));
	for (i = 0; i < t->as.ninput; i++) {
		t->name.n = 0;
		diag_need(bytes_add(&t->name, t->as.input[i].column) && bytes_add(&t->name, (struct slice){ "", 1 }));
		t->as.input[i].at = filter_need(&t->f, t->name.s);
	}
	for (i = 0; i < t->as.n; i++)
		t->edges |= t->as.list[i].state == STATE_FIRST || t->as.list[i].state == STATE_LAST;
	find_origins(t);
}

/* The column of origins, which parts keys and states. */
static void
find_mark(struct tab *t)
{
	struct slice name, weight = { t->o->weight, t->o->weight ? strlen(t->o->weight) : 0 };
	size_t width = tsv_width(t->f.in);

	while (t->at < width && !is_mark(tsv_column(t->f.in, t->at)))
		t->at++;
	if (t->at == width)
		diag_die("%s: no column 'at:r' or 'at:c'; fztab -P makes it", tsv_where(t->f.in));
	name = tsv_column(t->f.in, t->at);
	t->weighed = slice_from(name, name.n > 4 ? 5 : 4);
	if (weight.n && !slice_eq(weight, t->weighed))
		diag_die("-w: the partials are not weighed by '%s'", t->o->weight);
}

/* The keys of partials: those that -r and -c name, or all. */
static void
find_part_keys(struct tab *t)
{
	bool pivoted = tsv_column(t->f.in, t->at).s[3] == 'c';
	size_t i;

	if (t->o->rows || t->o->pivot) {
		find_keys(t);
		for (i = 0; i < t->nkeys; i++)
			if (t->key[i] >= t->at) {
				struct slice name = tsv_column(t->f.in, t->key[i]);

				diag_die("%s: '%.*s' is no key of the partials", tsv_where(t->f.in), diag_shown(name), name.s);
			}
		return;
	}
	if (t->at >= KEYS_MAX)
		diag_die("more than %d columns named", KEYS_MAX - 1);
	for (i = 0; i < t->at; i++)
		t->key[t->nkeys++] = i;
	t->nrowkeys = t->nkeys - (pivoted && t->nkeys);
}

/* What stands before the last point of a name: what was asked for. */
static struct slice
spec_of(struct slice name)
{
	while (name.n && name.s[name.n - 1] != '.')
		name.n--;
	name.n -= name.n > 0;
	return name;
}

/* Asks for what the partials hold, in their order. */
static void
ask_for_parts(struct tab *t)
{
	struct slice before = { "", 0 }, spec;
	char why[AGGREGATE_WHY];
	size_t i;

	for (i = t->at + 1; i < tsv_width(t->f.in); i++) {
		spec = spec_of(tsv_column(t->f.in, i));
		if (slice_eq(spec, before) || slice_is(spec, "sources"))
			continue;
		if (t->specs.n)
			diag_need(bytes_add(&t->specs, SLICE(",")));
		diag_need(bytes_add(&t->specs, spec));
		before = spec;
	}
	diag_need(bytes_add(&t->specs, (struct slice){ "", 1 }));
	if (!aggregate_parse(&t->as, t->specs.s, why))
		diag_die("%s: %s", tsv_where(t->f.in), why);
}

/* Where the states stand.  Returns how many columns they are. */
static size_t
find_parts(struct tab *t)
{
	size_t i, k, n = 0;

	for (i = 0; i < t->as.n; i++)
		for (k = 0; k < partial_parts(&t->as.list[i]); k++, n++)
			t->part[i][k] = filter_need(&t->f, name_part(t, &t->as.list[i], k));
	return n;
}

static void
find_partials(struct tab *t)
{
	bool all = t->as.n == 0, bounds = false;
	size_t i, n;

	find_mark(t);
	find_part_keys(t);
	if (all)
		ask_for_parts(t);
	if (t->o->sources || tsv_find(t->f.in, SLICE("sources.list")) != TSV_NONE)
		aggregate_sources(&t->as);
	for (i = t->at + 1; i < tsv_width(t->f.in); i++)
		bounds |= slice_ends(tsv_column(t->f.in, i), SLICE(".lo_open"));
	diag_need(aggregate_layout(&t->as, bounds));
	n = find_parts(t);
	if (all && t->at + 1 + n != tsv_width(t->f.in))
		diag_die("%s: some of the columns behind '%.*s' are none of partials", tsv_where(t->f.in),
		    diag_shown(tsv_column(t->f.in, t->at)), tsv_column(t->f.in, t->at).s);
	t->ordered = true;
}

static void
release(struct tab *t)
{
	void *cell;

	for (cell = crosstab_next(&t->c, NULL); cell; cell = crosstab_next(&t->c, cell))
		aggregate_drop(&t->as, crosstab_block(&t->c, cell));
	aggregate_release(&t->as);
	crosstab_release(&t->c);
	bytes_release(&t->joined);
	bytes_release(&t->name);
	bytes_release(&t->specs);
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
		case 'w': o->weight = optarg; break;
		case 'n': o->sorted = true; break;
		case 's': o->sources = true; break;
		case 'T': o->totals = true; break;
		case 'P': o->parts = true; break;
		case 'M': o->merge = true; break;
		default: filter_option(&t->f, c);
		}
	t->o = o;
	if (o->merge)
		return;
	if (t->as.n == 0)
		ask(&t->as, "count");
	if (o->sources)
		aggregate_sources(&t->as);
	if (o->weight)
		t->as.weigh = (struct slice){ o->weight, strlen(o->weight) };
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
	if (o.merge)
		find_partials(&t);
	else
		find_columns(&t);
	diag_need(crosstab_init(&t.c, t.as.size, t.nkeys > t.nrowkeys && !o.parts, o.merge || t.ordered));
	if (o.parts)
		write_part_header(&t);
	else if (!t.c.pivoted)
		write_header(&t, NULL, 0);
	while ((row = filter_next(&t.f)))
		if (o.merge)
			take_partial(&t, row);
		else
			take_row(&t, row);
	write_table(&t);
	sum_up(&t);
	release(&t);
	return filter_close(&t.f);
}
