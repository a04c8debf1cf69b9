/* fzmeta - which place a report is from, on which year, who signed, and when; see fzmeta(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/report/meta.h"

/* The columns read; line and part: TSV_NONE where the stream has none. */
struct columns {
	size_t doc, text, role, line, part;
};

struct options {
	const char *gazetteer;
	bool table;		/* -d */
};

struct work {
	struct filter f;
	struct columns c;
	struct metas *metas;
	struct rows report;
	struct report_row *row;
	size_t cap;
};

enum { PROVINCE, CITY, COUNTY, TOWN, CODE, YEAR, MADE };

static const char *const made[MADE] = { "province", "city", "county", "town", "code", "year" };

static const struct usage usage = {
	"[FILE ...]",
	"Finds each report's place, with its code, and the year reported on; with -d title, issuer and date.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'd', NULL, "write one row for each report, with all that is known of it" },
		{ 't', "FILE", "places and their codes, instead of the built-in gazetteer" },
		{ 0, NULL, NULL }
	}
};

static struct slice
field(const struct work *w, size_t row, size_t col)
{
	return col == TSV_NONE ? (struct slice){ "", 0 } : rows_field(&w->report, row, col);
}

/* The report in hand, as its rows. */
static const struct report_row *
rows_of(struct work *w)
{
	size_t i, n = w->report.n;

	if (n > w->cap) {
		struct report_row *row = realloc(w->row, n * 2 * sizeof *row);

		diag_need(row != NULL);
		w->row = row;
		w->cap = n * 2;
	}
	for (i = 0; i < n; i++)
		w->row[i] = (struct report_row){ field(w, i, w->c.line), field(w, i, w->c.text), field(w, i, w->c.part),
		    outline_role_of(field(w, i, w->c.role)) };
	return w->row;
}

static void
write_rows(struct work *w, const struct meta *m)
{
	const struct slice value[MADE] = {
		[PROVINCE] = m->province, [CITY] = m->city, [COUNTY] = m->county, [TOWN] = m->town,
		[CODE] = m->code, [YEAR] = m->year
	};
	struct tsv_row row;
	size_t i;

	for (i = 0; i < w->report.n; i++) {
		row = rows_row(&w->report, i);
		filter_put(&w->f, &row, value);
	}
}

static void
write_table(struct work *w, const struct meta *m)
{
	const struct slice cell[] = {
		rows_field(&w->report, 0, w->c.doc), m->title, m->place, m->town, m->county, m->city, m->province, m->code,
		m->year, m->issuer, m->date, m->unit, m->candidates, m->evidence
	};
	size_t i;

	for (i = 0; i < sizeof cell / sizeof *cell; i++) {
		if (i)
			out_char(&w->f.out, '\t');
		out_slice(&w->f.out, cell[i]);
	}
	out_char(&w->f.out, '\n');
}

static void
finish_report(struct work *w, bool table)
{
	struct meta m;

	if (!w->report.n)
		return;
	diag_need(metas_read(w->metas, rows_of(w), w->report.n, table, &m));
	if (table)
		write_table(w, &m);
	else
		write_rows(w, &m);
	rows_reset(&w->report);
}

static void
begin(struct work *w, bool table)
{
	static const struct slice column[] = {
		{ "doc", 3 }, { "title", 5 }, { "place", 5 }, { "town", 4 }, { "county", 6 }, { "city", 4 },
		{ "province", 8 }, { "code", 4 }, { "year", 4 }, { "issuer", 6 }, { "date", 4 }, { "unit", 4 },
		{ "candidates", 10 }, { "evidence", 8 }
	};

	w->c.doc = filter_need(&w->f, "doc");
	w->c.text = filter_need(&w->f, "text");
	w->c.role = filter_need(&w->f, "role");
	w->c.line = tsv_find(w->f.in, SLICE("line"));
	w->c.part = tsv_find(w->f.in, SLICE("part"));
	if (table)
		filter_header(&w->f, column, sizeof column / sizeof *column);
	else
		filter_makes(&w->f, made, MADE);
	rows_init(&w->report, tsv_width(w->f.in));
}

int
main(int argc, char *argv[])
{
	struct work w = { .f = { .worst = STATUS_DONE } };
	struct options o = { NULL, false };
	const struct tsv_row *row;
	char why[TABLE_WHY];
	int letter;

	diag_init("fzmeta");
	while ((letter = opt_next(argc, argv, &usage)))
		if (letter == 'd')
			o.table = true;
		else if (!filter_option(&w.f, letter))
			o.gazetteer = optarg;
	w.metas = metas_new(o.gazetteer, why);
	if (!w.metas)
		diag_die("%s", why);
	filter_open(&w.f, argv + optind);
	begin(&w, o.table);
	while ((row = filter_next(&w.f))) {
		if (w.report.n && !slice_eq(row->field[w.c.doc], rows_field(&w.report, 0, w.c.doc)))
			finish_report(&w, o.table);
		diag_need(rows_keep(&w.report, row));
	}
	finish_report(&w, o.table);
	rows_release(&w.report);
	free(w.row);
	metas_free(w.metas);
	return filter_close(&w.f);
}
