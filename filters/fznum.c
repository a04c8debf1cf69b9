/* fznum - the quantities of a text, one row each; see fznum(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/counted.h"
#include "common/report/date.h"
#include "common/report/period.h"
#include "common/report/quantity.h"
#include "common/text/bytes.h"
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
		{ 't', "FILE", "verbs and other words of a clause, instead of the built-in table words.tsv" },
		{ 0, NULL, NULL }
	}
};

struct columns {
	size_t text, col, role, doc, year;	/* all but text: TSV_NONE where the stream has none */
};

/* The year that the report in hand reports on. */
struct year {
	struct bytes doc;		/* the report */
	int year;			/* 0: not known yet */
};

/* Titles and signatures hold dates, and no quantities. */
static bool
skipped(const struct tsv_row *row, const struct columns *c)
{
	struct slice role;

	if (c->role == TSV_NONE)
		return false;
	role = row->field[c->role];
	return slice_eq(role, SLICE("title")) || slice_eq(role, SLICE("sign")) ||
	    slice_eq(role, SLICE("date"));
}

/*
 * The year of the report that a row belongs to: what the column year says, else the first year that
 * the report speaks of.
 */
static int
year_of(struct year *y, const struct tsv_row *row, const struct columns *c, const struct numerals *ns)
{
	struct decimal d;

	if (c->year != TSV_NONE && decimal_read(row->field[c->year], &d) && d.e == 0 && d.n > 0 && d.n < 10000)
		return (int)d.n;
	if (c->doc != TSV_NONE && !slice_eq(row->field[c->doc], bytes_slice(&y->doc))) {
		y->year = 0;
		y->doc.n = 0;
		if (!bytes_add(&y->doc, row->field[c->doc]))
			diag_die("out of memory");
	}
	if (!y->year)
		y->year = date_first_year(ns, row->field[c->text]);
	return y->year;
}

/* A period as the column when has it: 2020, 2016/2020. */
static struct slice
period(struct period p, char buf[2 * DECIMAL_CHARS])
{
	size_t n;

	if (!p.from)
		return (struct slice){ "", 0 };
	n = decimal_write((struct decimal){ p.from, 0 }, buf);
	if (p.to != p.from) {
		buf[n++] = '/';
		n += decimal_write((struct decimal){ p.to, 0 }, buf + n);
	}
	return (struct slice){ buf, n };
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

/* The sign of a change as the column delta has it. */
static struct slice
sign_of(enum change change)
{
	static const char *const signs[] = { "", "+", "-", "from" };

	return (struct slice){ signs[change], strlen(signs[change]) };
}

static void
put(struct filter *f, const struct tsv_row *row, const struct quantity *q, const struct counted *c, int64_t col,
    struct period when)
{
	char years[2 * DECIMAL_CHARS];
	char value[DECIMAL_CHARS], lo[DECIMAL_CHARS], hi[DECIMAL_CHARS], at[DECIMAL_CHARS];
	const struct slice written = number(q->value, value);
	const struct slice made_of[MADE] = {
		[QUOTE] = q->quote,
		[VALUE] = written,
		[REL] = quantity_sign(q->rel),
		[LO] = bound(q->lo, q->has_lo, q, written, lo),
		[HI] = bound(q->hi, q->has_hi, q, written, hi),
		[UNIT] = q->unit,
		[VERB] = c->verb,
		[ITEM] = c->item,
		[DELTA] = sign_of(c->change),
		[PER] = c->per,
		[WHEN] = period(when, years),
		[TEXT] = q->sentence,
		[COL] = number((struct decimal){ col, 0 }, at),
	};

	filter_put(f, row, made_of);
}

/* The rows of one text. */
static void
put_all(struct filter *f, const struct tsv_row *row, const struct columns *c, struct quantities *all,
    struct counting *counting, const struct periods *periods, int year)
{
	const struct quantity *q;
	const struct counted *counted;
	struct period_reach reach = { .at = 0 };
	const char *at = row->field[c->text].s;
	int64_t col = c->col == TSV_NONE ? 1 : decimal_place(row->field[c->col]);
	size_t i, n;

	q = quantities_read(all, row->field[c->text], &n);
	counted = q ? counted_read(counting, q, n) : NULL;
	if (!counted)
		diag_die("out of memory");
	for (i = 0; i < n; i++) {
		if (i == 0 || q[i].sentence.s != q[i - 1].sentence.s)
			periods_begin(&reach, q[i].sentence);
		col += (int64_t)utf8_count_field(at, (size_t)(q[i].quote.s - at));
		at = q[i].quote.s;
		put(f, row, &q[i], &counted[i], col,
		    periods_at(periods, &reach, (size_t)(q[i].quote.s - q[i].sentence.s), year));
	}
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	struct year y = { .year = 0 };
	const struct tsv_row *row;
	struct quantities *all;
	struct periods *periods;
	struct counting *counting;
	char why[TABLE_WHY];
	struct columns c;
	const char *words = NULL;
	int letter, year;

	diag_init("fznum");
	while ((letter = opt_next(argc, argv, &usage)))
		if (letter == 't')
			words = optarg;
		else
			filter_option(&f, letter);
	all = quantities_new(why);
	periods = all ? periods_new(quantities_numerals(all), why) : NULL;
	counting = periods ? counting_new(words, quantities_numerals(all), why) : NULL;
	if (!counting)
		diag_die("%s", why);
	filter_open(&f, argv + optind);
	c.text = filter_need(&f, "text");
	c.col = tsv_find(f.in, SLICE("col"));
	c.role = tsv_find(f.in, SLICE("role"));
	c.doc = tsv_find(f.in, SLICE("doc"));
	c.year = tsv_find(f.in, SLICE("year"));
	filter_makes(&f, made, MADE);
	while ((row = filter_next(&f))) {
		if (c.role != TSV_NONE && slice_eq(row->field[c.role], SLICE("noise")))
			continue;
		year = year_of(&y, row, &c, quantities_numerals(all));
		if (!skipped(row, &c))
			put_all(&f, row, &c, all, counting, periods, year);
	}
	counting_free(counting);
	periods_free(periods);
	quantities_free(all);
	bytes_release(&y.doc);
	return filter_close(&f);
}
