/* fzind - the standard indicator that each quantity measures; see fzind(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/report/indicator.h"
#include "common/report/twice.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"
#include "common/text/keyset.h"
#include "common/text/simplified.h"

static const char *const made[] = { "ind" };

static const struct usage usage = {
	"[FILE ...]",
	"Names the standard indicator that each quantity measures, by its unit, verb, item and sentence.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 't', "FILE", "indicators and what fits them, instead of the built-in table" },
		{ 'm', NULL, "name the additional indicators too, not the standard ones alone" },
		{ 'l', NULL, "list the indicators, standard and additional; reads nothing" },
		{ 'u', NULL, "list what no indicator fits: count, verb, item, unit, and where first" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *table;
	bool list;
};

/* The columns read; but for the first three, TSV_NONE where the stream has none. */
struct columns {
	size_t unit, verb, item, text;
	size_t doc, line, col, quote, delta, per, when, part, head;
};

struct work {
	struct filter f;
	struct columns c;
	struct simplified *simplified;
	struct indicators *indicators;
	struct twice *twice;
	struct rows sentence;		/* the rows of the sentence in hand, TWICE_COUNTS at most */
	struct twice_count count[TWICE_COUNTS];

	bool list_unnamed;		/* -u */
	bool more;			/* -m */
	struct keyset unnamed, docs;
	struct bytes key;
};

/* A combination that no indicator fits. */
struct unnamed {
	unsigned long n;
	void *doc;			/* of the first one; NULL: the stream has none */
	char line[24];
};

enum { SENTENCE_BYTES = 4 << 20 };	/* kept at most, or one row */

static struct slice
field(const struct work *w, size_t row, size_t col)
{
	return col == TSV_NONE ? (struct slice){ "", 0 } : rows_field(&w->sentence, row, col);
}

static size_t
column_of(struct slice s)
{
	struct decimal d;

	return decimal_read(s, &d) && d.e == 0 && d.n > 0 && d.n < INT32_MAX ? (size_t)d.n : 0;
}

/* Does the row go on with the sentence in hand? */
static bool
same_sentence(const struct work *w, const struct tsv_row *row)
{
	const size_t col[] = { w->c.line, w->c.doc, w->c.text };
	size_t i;

	for (i = 0; i < sizeof col / sizeof *col; i++)
		if (col[i] != TSV_NONE && !slice_eq(row->field[col[i]], rows_field(&w->sentence, 0, col[i])))
			return false;
	return true;
}

/* Finds the indicator that fits a row, and what tells whether another row says it too. */
static void
name(struct work *w, size_t i)
{
	struct indicator_quantity q = {
		.unit = field(w, i, w->c.unit), .verb = field(w, i, w->c.verb), .item = field(w, i, w->c.item),
		.delta = field(w, i, w->c.delta), .per = field(w, i, w->c.per)
	};

	w->count[i].is = indicators_name(w->indicators, &q);
	w->count[i].verb = q.verb;
	w->count[i].item = q.item;
	w->count[i].unit = q.unit;
	w->count[i].class = q.class;
	w->count[i].per = q.per;
}

/* The indicator that is to be written for a row; NULL: none. */
static const struct indicator *
written(const struct work *w, size_t i)
{
	const struct indicator *in = w->count[i].is == INDICATOR_NONE ? NULL :
	    indicators_get(w->indicators, w->count[i].is);

	return in && in->more && !w->more ? NULL : in;
}

/* Takes the names of rows away that say again what others of the sentence say. */
static void
drop_twice(struct work *w)
{
	size_t i;

	for (i = 0; i < w->sentence.n; i++) {
		w->count[i].quote = field(w, i, w->c.quote);
		w->count[i].col = column_of(field(w, i, w->c.col));
		w->count[i].when = field(w, i, w->c.when);
		w->count[i].total = false;
	}
	twice_drop(w->twice, field(w, 0, w->c.text), w->count, w->sentence.n);
}

/* Is the row a rise or a fall?  These have no name of their own. */
static bool
changes(const struct work *w, size_t i)
{
	struct slice delta = field(w, i, w->c.delta);

	return slice_is(delta, "+") || slice_is(delta, "-");
}

/* Counts a row that no indicator fits. */
static void
count_unnamed(struct work *w, size_t i)
{
	const struct slice key[] = {
		field(w, i, w->c.verb), SLICE("\t"), field(w, i, w->c.item), SLICE("\t"), field(w, i, w->c.unit)
	};
	struct slice line = field(w, i, w->c.line);
	struct unnamed *u;
	size_t k;
	bool fresh;

	w->key.n = 0;
	for (k = 0; k < sizeof key / sizeof *key; k++)
		diag_need(bytes_add(&w->key, key[k]));
	u = keyset_put(&w->unnamed, bytes_slice(&w->key), &fresh);
	diag_need(u != NULL);
	u->n++;
	if (!fresh)
		return;
	if (line.n < sizeof u->line)
		memcpy(u->line, line.s, line.n);
	if (w->c.doc != TSV_NONE) {
		u->doc = keyset_put(&w->docs, field(w, i, w->c.doc), &fresh);
		diag_need(u->doc != NULL);
	}
}

/* Names the rows of the sentence in hand, and writes them. */
static void
finish_sentence(struct work *w)
{
	size_t i, n = w->sentence.n;
	const struct indicator *in;
	struct tsv_row row;

	diag_need(indicators_begin(w->indicators, (struct indicator_sentence){
	    field(w, 0, w->c.text), field(w, 0, w->c.head), field(w, 0, w->c.part) }));
	for (i = 0; i < n; i++) {
		name(w, i);
		if (w->list_unnamed && !written(w, i) && !changes(w, i))
			count_unnamed(w, i);
	}
	if (!w->list_unnamed && twice_may(w->count, n))
		drop_twice(w);
	for (i = 0; i < n && !w->list_unnamed; i++) {
		in = written(w, i);
		row = rows_row(&w->sentence, i);
		filter_put(&w->f, &row, in ? &in->id : &(struct slice){ "", 0 });
	}
	rows_reset(&w->sentence);
}

static void
read_all(struct work *w)
{
	const struct tsv_row *row;

	while ((row = filter_next(&w->f))) {
		if (w->sentence.n && (w->sentence.n == TWICE_COUNTS || !same_sentence(w, row) ||
		    w->sentence.used + row->line.n > SENTENCE_BYTES))
			finish_sentence(w);
		diag_need(rows_keep(&w->sentence, row));
	}
	if (w->sentence.n)
		finish_sentence(w);
}

static void
write_fields(struct out *o, const struct slice field_of[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		if (i)
			out_char(o, '\t');
		out_slice(o, field_of[i]);
	}
	out_char(o, '\n');
}

/* -l */
static void
list_indicators(const struct indicators *xs, bool bare)
{
	const struct slice header[] = {
		SLICE("ind"), SLICE("topic"), SLICE("name_zh"), SLICE("unit"), SLICE("definition"),
		SLICE("set")
	};
	struct out o;
	size_t i;

	diag_need(out_init(&o, STDOUT_FILENO));
	if (!bare)
		write_fields(&o, header, 6);
	for (i = 0; i < indicators_count(xs); i++) {
		const struct indicator *in = indicators_get(xs, (int)i);

		write_fields(&o, (struct slice[]){ in->id, in->topic, in->name, in->unit, in->definition,
		    in->more ? SLICE("more") : SLICE("standard") }, 6);
	}
	if (!out_flush(&o))
		diag_die("standard output: %s", strerror(o.err));
	out_release(&o);
}

struct listed {
	const struct unnamed *u;
	size_t i;			/* of first appearance */
};

static int
more_often(const void *a, const void *b)
{
	const struct listed *x = a, *y = b;

	if (x->u->n != y->u->n)
		return x->u->n < y->u->n ? 1 : -1;
	return (x->i > y->i) - (x->i < y->i);
}

/* -u */
static void
list_unnamed(struct work *w)
{
	struct listed *list = malloc((w->unnamed.n + 1) * sizeof *list);
	const struct unnamed *u;
	char count[DECIMAL_CHARS];
	size_t n = 0, i;

	diag_need(list != NULL);
	for (u = keyset_first(&w->unnamed); u; u = keyset_next(&w->unnamed, u), n++)
		list[n] = (struct listed){ u, n };
	qsort(list, n, sizeof *list, more_often);
	for (i = 0; i < n; i++) {
		u = list[i].u;
		write_fields(&w->f.out, (struct slice[]){
		    { count, decimal_write((struct decimal){ (int64_t)u->n, 0 }, count) },
		    keyset_key(&w->unnamed, u),
		    u->doc ? keyset_key(&w->docs, u->doc) : SLICE(""),
		    { u->line, strlen(u->line) } }, 4);
	}
	free(list);
}

static void
find_columns(struct work *w)
{
	struct columns *c = &w->c;
	const struct { const char *name; size_t *at; } optional[] = {
		{ "doc", &c->doc }, { "line", &c->line }, { "col", &c->col }, { "quote", &c->quote },
		{ "delta", &c->delta }, { "per", &c->per }, { "when", &c->when }, { "part", &c->part },
		{ "head", &c->head }
	};
	size_t i;

	c->unit = filter_need(&w->f, "unit");
	c->verb = filter_need(&w->f, "verb");
	c->item = filter_need(&w->f, "item");
	c->text = filter_need(&w->f, "text");
	for (i = 0; i < sizeof optional / sizeof *optional; i++)
		*optional[i].at = tsv_find(w->f.in, (struct slice){ optional[i].name, strlen(optional[i].name) });
}

static void
begin_output(struct work *w)
{
	const struct slice header[] = {
		SLICE("count"), SLICE("verb"), SLICE("item"), SLICE("unit"), SLICE("doc"), SLICE("line")
	};

	if (!w->list_unnamed)
		filter_makes(&w->f, made, 1);
	else
		filter_header(&w->f, header, sizeof header / sizeof *header);
	rows_init(&w->sentence, tsv_width(w->f.in));
	diag_need(keyset_init(&w->unnamed, sizeof(struct unnamed)) && keyset_init(&w->docs, 0));
}

static void
options(int argc, char *argv[], struct work *w, struct options *o)
{
	int c;

	while ((c = opt_next(argc, argv, &usage)))
		switch (c) {
		case 't': o->table = optarg; break;
		case 'l': o->list = true; break;
		case 'm': w->more = true; break;
		case 'u': w->list_unnamed = true; break;
		default: filter_option(&w->f, c);
		}
	if (o->list && (w->list_unnamed || w->f.columns || argv[optind]))
		opt_wrong("-l reads nothing: no -u, -H or FILE goes with it");
}

static void
load(struct work *w, const char *table)
{
	char why[TABLE_WHY];

	w->simplified = simplified_new(why);
	w->indicators = w->simplified ? indicators_new(table, w->simplified, why) : NULL;
	w->twice = w->indicators ? twice_new(w->simplified, why) : NULL;
	if (!w->twice)
		diag_die("%s", why);
}

static void
release(struct work *w)
{
	rows_release(&w->sentence);
	keyset_release(&w->unnamed);
	keyset_release(&w->docs);
	bytes_release(&w->key);
	twice_free(w->twice);
	indicators_free(w->indicators);
	simplified_free(w->simplified);
}

int
main(int argc, char *argv[])
{
	static struct work w;
	struct options o = { .list = false };

	diag_init("fzind");
	options(argc, argv, &w, &o);
	load(&w, o.table);
	if (o.list) {
		list_indicators(w.indicators, w.f.bare);
		release(&w);
		return STATUS_DONE;
	}
	filter_open(&w.f, argv + optind);
	find_columns(&w);
	begin_output(&w);
	read_all(&w);
	if (w.list_unnamed && !tsv_failure(w.f.in))
		list_unnamed(&w);
	release(&w);
	return filter_close(&w.f);
}
