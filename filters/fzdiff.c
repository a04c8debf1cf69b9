/* fzdiff - what changed from one year to another; see fzdiff(1). */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/difference.h"
#include "common/text/bytes.h"
#include "common/text/keyset.h"
#include "common/text/sortkey.h"

enum { KEYS_MAX = 64, NONE = -1 };

static const struct usage usage = {
	"[FILE ...]",
	"Compares amounts between two years: one row a key with before, after, change, percent and mark.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'a', NULL, "all years, each against the one before it" },
		{ 'b', NULL, "only keys that are stated in both years" },
		{ 'f', "YEAR", "compare from YEAR (default: the year before)" },
		{ 'k', "COLS", "a key is what agrees in COLS (parted by commas)" },
		{ 'T', "COLS", "totals over COLS, which are of -k: rows behind the others" },
		{ 't', "YEAR", "compare to YEAR (default: the latest)" },
		{ 'v', "COL", "the amounts, with bounds in COL_lo and COL_hi (default sum, else value with lo and hi)" },
		{ 'y', "COL", "the years (default year)" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *keys, *year, *value, *from, *to, *totals;
	bool all, both;
};

/*
 * Rows of cells.  A row is found by its key, and at once if it is the last one; a cell by its row and
 * place.  What it holds stands behind its head.
 */
struct grid {
	struct keyset rows, cells;
	struct row *last;
};

struct cell {
	struct cell *next;		/* of its row */
	size_t at;			/* which: a year, a pair of years */
};

struct row {
	struct cell *cell;
};

struct year {
	struct slice name;
	size_t index;
};

/* Two years that are compared; an index is NONE where no row is of that year. */
struct pair {
	struct slice from, to;
	size_t before, after;
};

/* What a total holds of a pair. */
struct both {
	struct amount before, after;
	bool uneven;
};

struct diff {
	struct filter f;
	struct options o;
	size_t key[KEYS_MAX], nkeys;
	size_t year, value[3];		/* columns; without bounds all three are the value's */
	bool bounds, neighbours, collapsed[KEYS_MAX];
	struct grid amounts, totals;	/* cells by year, and by pair of years */
	struct keyset years;
	struct pair *pair;
	size_t npairs;
	struct bytes joined, name;
	unsigned long rows, without_year, bad[3];
	bool long_told[3];
};

static void
grid_init(struct grid *g, size_t size)
{
	diag_need(keyset_init(&g->cells, sizeof(struct cell) + size) && keyset_init(&g->rows, sizeof(struct row)));
}

static void
grid_release(struct grid *g)
{
	keyset_release(&g->cells);
	keyset_release(&g->rows);
}

static struct row *
grid_row(struct grid *g, struct slice key)
{
	bool fresh;

	if (!g->last || !slice_eq(keyset_key(&g->rows, g->last), key))
		g->last = diag_need_memory(keyset_put(&g->rows, key, &fresh));
	return g->last;
}

/* What the cell at a place of a row holds. */
static void *
grid_cell(struct grid *g, struct slice key, size_t at)
{
	struct place { struct row *row; size_t at; } place = { grid_row(g, key), at };
	bool fresh;
	struct cell *cell = diag_need_memory(keyset_put(&g->cells, (struct slice){ (char *)&place, sizeof place }, &fresh));

	if (fresh) {
		cell->at = at;
		cell->next = place.row->cell;
		place.row->cell = cell;
	}
	return cell + 1;
}

/* Spreads a row's cells over their places; again with NULL: takes them away. */
static void
spread(const struct row *row, void *place[], bool there)
{
	struct cell *cell;

	for (cell = row->cell; cell; cell = cell->next)
		place[cell->at] = there ? cell + 1 : NULL;
}

static void
skip(struct diff *d)
{
	if (d->f.worst < STATUS_SKIPPED)
		d->f.worst = STATUS_SKIPPED;
}

/* Says a fault the first time it is in its column. */
static void
complain(struct diff *d, enum amount_fault fault, size_t at, struct slice text)
{
	struct slice column = tsv_column(d->f.in, d->value[at]);

	skip(d);
	if (fault == AMOUNT_TOO_LONG && !d->long_told[at]) {
		d->long_told[at] = true;
		diag_say("%s: %.*s '%.*s' has too many digits, cells that need it are left empty",
		    tsv_where(d->f.in), (int)column.n, column.s, diag_shown(text), text.s);
	}
	if (fault == AMOUNT_NO_NUMBER && d->bad[at]++ == 0)
		diag_say("%s: %.*s '%.*s' is no number, skipped",
		    tsv_where(d->f.in), (int)column.n, column.s, diag_shown(text), text.s);
}

/* How much was skipped, a line each. */
static void
sum_up(const struct diff *d)
{
	unsigned long n = d->bad[0] + d->bad[1] + d->bad[2];

	if (n)
		diag_say("%lu field%s skipped: no number", n, n == 1 ? "" : "s");
	if (d->without_year)
		diag_say("%lu row%s skipped: no %s", d->without_year, d->without_year == 1 ? "" : "s", d->o.year);
}

/* Is a year of no interest, as two others are asked for? */
static bool
is_other_year(const struct options *o, struct slice year)
{
	return o->from && o->to && !o->all && !slice_is(year, o->from) && !slice_is(year, o->to);
}

/* The key of a row of the stream; neighbouring columns are their own join. */
static struct slice
key_of(struct diff *d, const struct tsv_row *row)
{
	const struct slice *first = &row->field[d->key[0]], *last = &row->field[d->key[d->nkeys - 1]];
	size_t i;

	if (d->neighbours)
		return (struct slice){ first->s, (size_t)(last->s + last->n - first->s) };
	d->joined.n = 0;
	for (i = 0; i < d->nkeys; i++) {
		if (i)
			diag_need(bytes_add(&d->joined, SLICE("\t")));
		diag_need(bytes_add(&d->joined, row->field[d->key[i]]));
	}
	return bytes_slice(&d->joined);
}

static struct amount *
amount_of(struct diff *d, const struct tsv_row *row, struct slice year)
{
	bool fresh;
	size_t *index = diag_need_memory(keyset_put(&d->years, year, &fresh));

	if (fresh)
		*index = d->years.n - 1;
	return grid_cell(&d->amounts, key_of(d, row), *index);
}

static void
take_row(struct diff *d, const struct tsv_row *row)
{
	struct slice year = row->field[d->year], field[3];
	enum amount_fault fault;
	size_t i, at;

	d->rows++;
	if (year.n == 0) {
		d->without_year++;
		skip(d);
		return;
	}
	if (is_other_year(&d->o, year))
		return;
	for (i = 0; i < 3; i++)
		field[i] = row->field[d->value[i]];
	fault = amount_add(amount_of(d, row, year), field, &at);
	if (fault)
		complain(d, fault, at, field[at]);
}

static int
by_year(const void *a, const void *b)
{
	return sortkey_cmp(((const struct year *)a)->name, ((const struct year *)b)->name);
}

static struct slice
text_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

/* The years there are, in order; with -a only those from -f to -t. */
static struct year *
sorted_years(struct diff *d, size_t *n)
{
	struct year *year = diag_need_memory(malloc((d->years.n + 1) * sizeof *year));
	const struct options *o = &d->o;
	size_t *p;

	*n = 0;
	for (p = keyset_first(&d->years); p; p = keyset_next(&d->years, p)) {
		struct slice name = keyset_key(&d->years, p);

		if (o->all && ((o->from && sortkey_cmp(name, text_of(o->from)) < 0) ||
		    (o->to && sortkey_cmp(name, text_of(o->to)) > 0)))
			continue;
		year[(*n)++] = (struct year){ name, *p };
	}
	if (*n)
		qsort(year, *n, sizeof *year, by_year);
	return year;
}

static void
nothing_to_compare(struct diff *d, struct slice year)
{
	skip(d);
	diag_say("nothing to compare with the year '%.*s'", diag_shown(year), year.s);
}

/* The year of an option, which may have no rows. */
static struct year
year_asked(struct diff *d, const char *name, const struct year year[], size_t n)
{
	struct year asked = { text_of(name), (size_t)NONE };
	size_t i;

	for (i = 0; i < n; i++)
		if (slice_eq(year[i].name, asked.name))
			return year[i];
	skip(d);
	diag_say("no row of the year '%s'", name);
	return asked;
}

/* The latest year before one; NULL: there is none. */
static const struct year *
year_before(const struct year year[], size_t n, struct slice name)
{
	while (n > 0)
		if (sortkey_cmp(year[--n].name, name) < 0)
			return &year[n];
	return NULL;
}

static void
add_pair(struct diff *d, struct year from, struct year to)
{
	d->pair[d->npairs++] = (struct pair){ from.name, to.name, from.index, to.index };
}

/* One pair: the years asked for, else the latest, and the latest before it. */
static void
choose_pair(struct diff *d, const struct year year[], size_t n)
{
	struct year to, from;
	const struct year *before;

	if (n == 0 && !(d->o.from && d->o.to))
		return;
	to = d->o.to ? year_asked(d, d->o.to, year, n) : year[n - 1];
	if (d->o.from) {
		from = year_asked(d, d->o.from, year, n);
		if (slice_eq(from.name, to.name))
			nothing_to_compare(d, to.name);
		else
			add_pair(d, from, to);
		return;
	}
	before = year_before(year, n, to.name);
	if (before)
		add_pair(d, *before, to);
	else
		nothing_to_compare(d, to.name);
}

/* With -a there are less than two.  Where no row has a year that is said otherwise. */
static void
too_few_years(struct diff *d, const struct year year[], size_t n)
{
	if (n == 1)
		nothing_to_compare(d, year[0].name);
	else if (d->years.n) {
		skip(d);
		diag_say("no rows of the years asked for");
	}
}

/*
 * How many of the years are numbers, which stand first.  Where two are, the others (2016/2020) are left out unless
 * one is asked for.
 */
static size_t
single_years(struct diff *d, const struct year year[], size_t n)
{
	size_t numbers = 0;

	while (numbers < n && decimal_form(year[numbers].name))
		numbers++;
	if (numbers < 2 || numbers == n || d->o.from || d->o.to)
		return n;
	skip(d);
	diag_say("years that are no numbers are left out: '%.*s'%s", diag_shown(year[numbers].name), year[numbers].name.s,
	    n - numbers > 1 ? " and others" : "");
	return numbers;
}

static void
choose_pairs(struct diff *d)
{
	struct year *year;
	size_t i, n;

	year = sorted_years(d, &n);
	n = single_years(d, year, n);
	d->pair = diag_need_memory(malloc((n + 1) * sizeof *d->pair));
	if (d->rows && !d->o.all)
		choose_pair(d, year, n);
	if (d->rows && d->o.all) {
		if (n < 2)
			too_few_years(d, year, n);
		for (i = 1; i < n; i++)
			add_pair(d, year[i - 1], year[i]);
	}
	free(year);
}

/* Writes a row: what a key became in a pair of years. */
static void
write_difference(struct diff *d, struct slice key, const struct pair *pair, const struct both *b)
{
	struct difference difference;
	size_t i;

	difference_of(&b->before, &b->after, b->uneven, &difference);
	out_slice(&d->f.out, key);
	out_char(&d->f.out, '\t');
	out_slice(&d->f.out, pair->from);
	out_char(&d->f.out, '\t');
	out_slice(&d->f.out, pair->to);
	for (i = 0; i < DIFFERENCE_PARTS; i++) {
		if (difference_is_bound(i) && !d->bounds)
			continue;
		out_char(&d->f.out, '\t');
		out_slice(&d->f.out, difference.part[i]);
	}
	out_char(&d->f.out, '\n');
}

/* Adds a key's amounts to its total: the key with some fields of it replaced. */
static void
add_to_total(struct diff *d, struct slice key, size_t pair, const struct both *b)
{
	struct both *total;
	size_t i, n;

	d->joined.n = 0;
	for (i = 0; i < d->nkeys; i++) {
		const char *tab = key.n ? memchr(key.s, '\t', key.n) : NULL;

		n = tab ? (size_t)(tab - key.s) : key.n;
		if (i)
			diag_need(bytes_add(&d->joined, SLICE("\t")));
		diag_need(bytes_add(&d->joined, d->collapsed[i] ? SLICE("total") : (struct slice){ key.s, n }));
		key = slice_from(key, n + (tab != NULL));
	}
	total = grid_cell(&d->totals, bytes_slice(&d->joined), pair);
	amount_join(&total->before, &b->before);
	amount_join(&total->after, &b->after);
	total->uneven = total->uneven || b->before.stated != b->after.stated;
}

/* A row for each key and pair of years that one of them is stated in. */
static void
write_keys(struct diff *d)
{
	static const struct amount nothing;
	void **place = diag_need_memory(calloc(d->years.n + 1, sizeof *place));
	struct row *row;
	size_t i;

	for (row = keyset_first(&d->amounts.rows); row; row = keyset_next(&d->amounts.rows, row)) {
		struct slice key = keyset_key(&d->amounts.rows, row);

		spread(row, place, true);
		for (i = 0; i < d->npairs; i++) {
			const struct pair *p = &d->pair[i];
			const struct amount *before = p->before == (size_t)NONE ? NULL : place[p->before];
			const struct amount *after = p->after == (size_t)NONE ? NULL : place[p->after];
			struct both b = { before ? *before : nothing, after ? *after : nothing, false };

			if (d->o.both ? !b.before.stated || !b.after.stated : !b.before.stated && !b.after.stated)
				continue;
			write_difference(d, key, p, &b);
			if (d->o.totals)
				add_to_total(d, key, i, &b);
		}
		spread(row, place, false);
	}
	free(place);
}

static void
write_totals(struct diff *d)
{
	void **place = diag_need_memory(calloc(d->npairs + 1, sizeof *place));
	struct row *row;
	size_t i;

	for (row = keyset_first(&d->totals.rows); row; row = keyset_next(&d->totals.rows, row)) {
		spread(row, place, true);
		for (i = 0; i < d->npairs; i++)
			if (place[i])
				write_difference(d, keyset_key(&d->totals.rows, row), &d->pair[i], place[i]);
		spread(row, place, false);
	}
	free(place);
}

/* Half a stream's sums would be wrong figures: of a broken one nothing is written. */
static void
write_table(struct diff *d)
{
	if (tsv_failure(d->f.in))
		return;
	choose_pairs(d);
	write_keys(d);
	write_totals(d);
	free(d->pair);
}

/* A column of the name with an end; TSV_NONE: there is none. */
static size_t
find_ended(struct diff *d, const char *name, const char *end)
{
	d->name.n = 0;
	diag_need(bytes_add(&d->name, text_of(name)) && bytes_add(&d->name, text_of(end)));
	return tsv_find(d->f.in, bytes_slice(&d->name));
}

static void
find_value(struct diff *d)
{
	const char *name = d->o.value;
	size_t lo, hi;

	if (!name)
		name = tsv_find(d->f.in, SLICE("sum")) != TSV_NONE ? "sum" : "value";
	d->value[0] = d->value[1] = d->value[2] = filter_need(&d->f, name);
	lo = find_ended(d, name, "_lo");
	hi = find_ended(d, name, "_hi");
	if ((lo == TSV_NONE || hi == TSV_NONE) && strcmp(name, "value") == 0) {
		lo = tsv_find(d->f.in, SLICE("lo"));
		hi = tsv_find(d->f.in, SLICE("hi"));
	}
	d->bounds = lo != TSV_NONE && hi != TSV_NONE;
	if (d->bounds) {
		d->value[1] = lo;
		d->value[2] = hi;
	}
}

/* The columns that totals go over. */
static void
find_collapsed(struct diff *d)
{
	size_t col[KEYS_MAX], n, i, k;

	n = filter_need_list(&d->f, d->o.totals, col, KEYS_MAX);
	for (i = 0; i < n; i++) {
		struct slice name = tsv_column(d->f.in, col[i]);
		bool is_key = false;

		for (k = 0; k < d->nkeys; k++)
			if (d->key[k] == col[i])
				is_key = d->collapsed[k] = true;
		if (!is_key)
			diag_die("-T: '%.*s' is no column of -k", diag_shown(name), name.s);
	}
}

/* The columns of the keys, each once, and none that is something else too. */
static void
check_keys(struct diff *d)
{
	size_t i, k;

	d->neighbours = true;
	for (i = 0; i < d->nkeys; i++) {
		struct slice name = tsv_column(d->f.in, d->key[i]);
		bool taken = slice_is(name, "from") || slice_is(name, "to");

		for (k = 0; k < DIFFERENCE_PARTS; k++)
			taken = taken || slice_eq(name, difference_name(k));
		if (taken)
			diag_die("-k: '%.*s' is a column that fzdiff makes", diag_shown(name), name.s);
		if (d->key[i] == d->year || d->key[i] == d->value[0])
			diag_die("-k: '%.*s' has the %s", diag_shown(name), name.s,
			    d->key[i] == d->year ? "years" : "amounts");
		for (k = 0; k < i; k++)
			if (d->key[k] == d->key[i])
				diag_die("-k: '%.*s' is there twice", diag_shown(name), name.s);
		if (i && d->key[i] != d->key[i - 1] + 1)
			d->neighbours = false;
	}
}

static void
find_columns(struct diff *d)
{
	d->nkeys = filter_need_list(&d->f, d->o.keys, d->key, KEYS_MAX);
	d->year = filter_need(&d->f, d->o.year);
	find_value(d);
	check_keys(d);
	if (d->o.totals)
		find_collapsed(d);
	grid_init(&d->amounts, sizeof(struct amount));
	grid_init(&d->totals, sizeof(struct both));
	diag_need(keyset_init(&d->years, sizeof(size_t)));
}

static void
write_header(struct diff *d)
{
	struct slice column[KEYS_MAX + 2 + DIFFERENCE_PARTS];
	size_t i, n = 0;

	for (i = 0; i < d->nkeys; i++)
		column[n++] = tsv_column(d->f.in, d->key[i]);
	column[n++] = SLICE("from");
	column[n++] = SLICE("to");
	for (i = 0; i < DIFFERENCE_PARTS; i++)
		if (d->bounds || !difference_is_bound(i))
			column[n++] = difference_name(i);
	filter_header(&d->f, column, n);
}

static void
check_years(const struct options *o)
{
	if (!o->from || !o->to)
		return;
	if (strcmp(o->from, o->to) == 0)
		diag_die("-t: '%s' is the year of -f too", o->to);
	if (o->all && sortkey_cmp(text_of(o->from), text_of(o->to)) > 0)
		diag_die("-t: '%s' is before '%s', the year of -f", o->to, o->from);
}

static void
options(int argc, char *argv[], struct diff *d)
{
	struct options *o = &d->o;
	int c;

	o->year = "year";
	while ((c = opt_next(argc, argv, &usage)))
		switch (c) {
		case 'a': o->all = true; break;
		case 'b': o->both = true; break;
		case 'f': o->from = optarg; break;
		case 'k': o->keys = optarg; break;
		case 'T': o->totals = optarg; break;
		case 't': o->to = optarg; break;
		case 'v': o->value = optarg; break;
		case 'y': o->year = optarg; break;
		default: filter_option(&d->f, c);
		}
	if (!o->keys)
		opt_wrong("what is compared? -k COLS");
	check_years(o);
}

static void
release(struct diff *d)
{
	grid_release(&d->amounts);
	grid_release(&d->totals);
	keyset_release(&d->years);
	bytes_release(&d->joined);
	bytes_release(&d->name);
}

int
main(int argc, char *argv[])
{
	static struct diff d;
	const struct tsv_row *row;

	diag_init("fzdiff");
	options(argc, argv, &d);
	filter_open(&d.f, argv + optind);
	if (tsv_width(d.f.in) == 0)
		return filter_close(&d.f);
	find_columns(&d);
	write_header(&d);
	while ((row = filter_next(&d.f)))
		take_row(&d, row);
	write_table(&d);
	sum_up(&d);
	release(&d);
	return filter_close(&d.f);
}
