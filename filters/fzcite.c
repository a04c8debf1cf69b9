/* fzcite - laws, plans, documents and slogans that a text cites, one row each; see fzcite(1). */
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/report/cite.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"
#include "common/text/utf8.h"

/*
 * fzsect cuts a line into pieces, and a mark may open in one of them and close in another; a converter
 * breaks a paragraph into lines, too.  Rows are kept while a mark waits, but no more than this.
 */
enum { KEPT_BYTES = 1 << 20, KEPT_LINES = 8 };

enum { KIND, NAME, NUMBER, COL, TEXT, MADE };

static const char *const made[MADE] = { "kind", "name", "number", "col", "text" };

static const struct usage usage = {
	"[FILE ...]",
	"Finds the laws, plans, documents and slogans that the column text cites, one row each.",
	(const struct opt[]){ FILTER_OPTIONS, { 0, NULL, NULL } }
};

struct work {
	struct filter f;
	size_t text, col, doc, line, role;	/* all but text: TSV_NONE where the stream has none */
	struct cites *cites;
	struct rows kept;			/* the rows since a mark waits */
	struct bytes joined;			/* their texts as one */
	int lines;				/* how many lines they are of */
};

static int64_t
place(const struct tsv_row *row, size_t column)
{
	return column == TSV_NONE ? 1 : decimal_place(row->field[column]);
}

static void
put(struct work *w, const struct tsv_row *row, const struct cite *c, int64_t col)
{
	char at[DECIMAL_CHARS];

	filter_put(&w->f, row, (const struct slice[MADE]){
		[KIND] = cite_kind_name(c->kind),
		[NAME] = c->name,
		[NUMBER] = c->number,
		[COL] = { at, decimal_write((struct decimal){ col, 0 }, at) },
		[TEXT] = c->sentence,
	});
}

/* The cites that begin in a row, whose text begins at `at`. */
static void
put_row(struct work *w, const struct tsv_row *row, const char *at, const struct cite *c, size_t n)
{
	int64_t col = place(row, w->col);

	for (; n; n--, c++) {
		col += (int64_t)utf8_count_field(at, (size_t)(c->quote.s - at));
		at = c->quote.s;
		put(w, row, c, col);
	}
}

/* The cites of the rows that were kept: each goes out with the row that it begins in. */
static void
put_kept(struct work *w)
{
	const struct cite *c;
	const char *at = w->joined.s, *end;
	struct tsv_row row;
	size_t n, i, here;

	diag_need((c = cites_read(w->cites, bytes_slice(&w->joined), &n)) != NULL);
	for (i = 0; i < w->kept.n; i++, c += here, n -= here, at = end) {
		row = rows_row(&w->kept, i);
		end = at + row.field[w->text].n;
		for (here = 0; here < n && c[here].quote.s < end; here++)
			;
		if (here)
			put_row(w, &row, at, c, here);
	}
	rows_reset(&w->kept);
	w->joined.n = 0;
	w->lines = 0;
}

static void
keep(struct work *w, const struct tsv_row *row)
{
	diag_need(rows_keep(&w->kept, row) && bytes_add(&w->joined, row->field[w->text]));
}

/* What the last of the kept rows has in a column. */
static struct slice
last(const struct work *w, size_t column)
{
	return rows_field(&w->kept, w->kept.n - 1, column);
}

/* May a row be text that goes on from the line above?  Headings and items begin anew. */
static bool
is_plain(const struct work *w, const struct tsv_row *row)
{
	struct slice role;

	if (w->role == TSV_NONE)
		return true;
	role = row->field[w->role];
	return slice_eq(role, SLICE("body")) || slice_eq(role, SLICE("intro")) ||
	    (slice_eq(role, SLICE("title")) && slice_eq(role, last(w, w->role)));
}

/* Does a row go on with those that are kept: as a piece of their line, or as the line below? */
static bool
goes_on(struct work *w, const struct tsv_row *row)
{
	size_t n;

	if (w->line == TSV_NONE || w->kept.used > KEPT_BYTES ||
	    (w->doc != TSV_NONE && !slice_eq(row->field[w->doc], last(w, w->doc))))
		return false;
	if (slice_eq(row->field[w->line], last(w, w->line)))
		return true;
	if (w->lines == KEPT_LINES || place(row, w->line) != decimal_place(last(w, w->line)) + 1 || !is_plain(w, row))
		return false;
	diag_need(cites_read(w->cites, bytes_slice(&w->joined), &n) != NULL);
	w->lines++;
	return cites_go_on(w->cites, row->field[w->text]);
}

/* Takes a row: writes its cites, or keeps it while a mark waits for what comes. */
static void
take(struct work *w, const struct tsv_row *row)
{
	const struct cite *c;
	size_t n;

	if (w->kept.n && goes_on(w, row)) {
		keep(w, row);
		return;
	}
	if (w->kept.n)
		put_kept(w);
	diag_need((c = cites_read(w->cites, row->field[w->text], &n)) != NULL);
	if (cites_wait(w->cites))
		keep(w, row);
	else if (n)
		put_row(w, row, row->field[w->text].s, c, n);
}

static void
open_stream(struct work *w, char *const operand[])
{
	filter_open(&w->f, operand);
	w->text = filter_need(&w->f, "text");
	w->col = tsv_find(w->f.in, SLICE("col"));
	w->doc = tsv_find(w->f.in, SLICE("doc"));
	w->line = tsv_find(w->f.in, SLICE("line"));
	w->role = tsv_find(w->f.in, SLICE("role"));
	filter_makes(&w->f, made, MADE);
	rows_init(&w->kept, tsv_width(w->f.in));
}

int
main(int argc, char *argv[])
{
	struct work w = { .f = { .worst = STATUS_DONE } };
	const struct tsv_row *row;
	int letter;

	diag_init("fzcite");
	while ((letter = opt_next(argc, argv, &usage)))
		filter_option(&w.f, letter);
	diag_need((w.cites = cites_new()) != NULL);
	open_stream(&w, argv + optind);
	while ((row = filter_next(&w.f)))
		if (w.role == TSV_NONE || !slice_eq(row->field[w.role], SLICE("noise")))
			take(&w, row);
	if (w.kept.n)
		put_kept(&w);
	rows_release(&w.kept);
	bytes_release(&w.joined);
	cites_free(w.cites);
	return filter_close(&w.f);
}
