/* fznum - the quantities of a text, one row each; see fznum(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/quantity.h"
#include "common/text/utf8.h"

enum { QUOTE, VALUE, REL, LO, HI, UNIT, VERB, ITEM, DELTA, PER, WHEN, TEXT, COL, MADE };

static const char *const made[MADE] = {
	"quote", "value", "rel", "lo", "hi", "unit", "verb", "item", "delta", "per", "when", "text", "col"
};

static const struct usage usage = {
	"[FILE ...]",
	"Finds the quantities in the column text: numbers that count or measure, one row each.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 0, NULL, NULL }
	}
};

struct columns {
	size_t text, col, role;		/* col and role: TSV_NONE where the stream has none */
};

/* The lines round a report's text hold dates and counters, no quantities. */
static bool
skipped(const struct tsv_row *row, const struct columns *c)
{
	struct slice role;

	if (c->role == TSV_NONE)
		return false;
	role = row->field[c->role];
	return slice_eq(role, SLICE("title")) || slice_eq(role, SLICE("sign")) ||
	    slice_eq(role, SLICE("date")) || slice_eq(role, SLICE("noise"));
}

static struct slice
number(struct decimal d, char buf[DECIMAL_CHARS])
{
	return (struct slice){ buf, decimal_write(d, buf) };
}

/* A bound as written; most are the value itself. */
static struct slice
bound(struct decimal d, bool is_there, const struct quantity *q, struct slice value, char buf[DECIMAL_CHARS])
{
	if (!is_there)
		return (struct slice){ "", 0 };
	return d.n == q->value.n && d.e == q->value.e ? value : number(d, buf);
}

/* The whole number in a field, at least 1: where a text begins that does not say where. */
static int64_t
column_of(const struct tsv_row *row, size_t col)
{
	struct decimal d;

	if (col == TSV_NONE || !decimal_read(row->field[col], &d) || d.e || d.n < 1 || d.n > INT32_MAX)
		return 1;
	return d.n;
}

static void
put(struct filter *f, const struct tsv_row *row, const struct quantity *q, int64_t col)
{
	char value[DECIMAL_CHARS], lo[DECIMAL_CHARS], hi[DECIMAL_CHARS], at[DECIMAL_CHARS];
	const struct slice none = { "", 0 }, written = number(q->value, value);
	const struct slice made_of[MADE] = {
		[QUOTE] = q->quote,
		[VALUE] = written,
		[REL] = quantity_sign(q->rel),
		[LO] = bound(q->lo, q->has_lo, q, written, lo),
		[HI] = bound(q->hi, q->has_hi, q, written, hi),
		[UNIT] = q->unit,
		[VERB] = none, [ITEM] = none, [DELTA] = none,
		[PER] = q->per,
		[WHEN] = none,
		[TEXT] = q->sentence,
		[COL] = number((struct decimal){ col, 0 }, at),
	};

	filter_put(f, row, made_of);
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	const struct quantity *q;
	const struct tsv_row *row;
	struct quantities *all;
	char why[TABLE_WHY];
	struct columns c;
	int letter;

	diag_init("fznum");
	while ((letter = opt_next(argc, argv, &usage)))
		filter_option(&f, letter);
	all = quantities_new(why);
	if (!all)
		diag_die("%s", why);
	filter_open(&f, argv + optind);
	c.text = filter_need(&f, "text");
	c.col = tsv_find(f.in, SLICE("col"));
	c.role = tsv_find(f.in, SLICE("role"));
	filter_makes(&f, made, MADE);
	while ((row = filter_next(&f))) {
		struct slice text = row->field[c.text];
		const char *at = text.s;
		size_t i, n;
		int64_t col;

		if (skipped(row, &c))
			continue;
		q = quantities_read(all, text, &n);
		if (!q)
			diag_die("out of memory");
		col = column_of(row, c.col);
		for (i = 0; i < n; i++) {
			col += (int64_t)utf8_count(at, (size_t)(q[i].quote.s - at));
			at = q[i].quote.s;
			put(&f, row, &q[i], col);
		}
	}
	quantities_free(all);
	return filter_close(&f);
}
