/* fzsect - the outline of each report: headings, items, parts; see fzsect(1). */
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/report/outline.h"
#include "common/text/decimal.h"

struct columns {
	size_t doc, text, col;		/* col: TSV_NONE where the stream has none yet */
};

enum { SECT, LABEL, ROLE, PART, HEAD, COL, TEXT, MADE };

static const char *const made[MADE] = { "sect", "label", "role", "part", "head", "col", "text" };

static const struct usage usage = {
	"[FILE ...]",
	"Finds each report's outline: one row a heading, item or paragraph, with its place in the tree.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 't', "FILE", "words of headings and the parts they open, instead of the built-in table" },
		{ 0, NULL, NULL }
	}
};

/* A piece's column in its line: where the input says where the text begins, counted from there. */
static struct slice
column(const struct tsv_row *row, size_t from, size_t col, char buf[DECIMAL_CHARS])
{
	int64_t begins = from == TSV_NONE ? 1 : decimal_place(row->field[from]);

	return (struct slice){ buf, decimal_write((struct decimal){ begins + (int64_t)col - 1, 0 }, buf) };
}

static void
write_report(struct filter *f, struct rows *r, struct outline *o, const struct columns *c)
{
	const struct outline_piece *piece;
	struct slice value[MADE];
	struct tsv_row row = { NULL, { NULL, 0 } };
	char col[DECIMAL_CHARS];
	size_t i, n, at = (size_t)-1;
	bool ok = true;

	for (i = 0; i < r->n && ok; i++)
		ok = outline_line(o, rows_field(r, i, c->text));
	piece = ok ? outline_read(o, &n) : NULL;
	if (!piece)
		diag_die("out of memory");
	for (i = 0; i < n; i++, piece++) {
		if (piece->line != at)
			row = rows_row(r, at = piece->line);
		value[SECT] = (struct slice){ piece->sect, piece->nsect };
		value[LABEL] = piece->label;
		value[ROLE] = outline_role_name(piece->role);
		value[PART] = piece->part;
		value[HEAD] = piece->head;
		value[COL] = column(&row, c->col, piece->col, col);
		value[TEXT] = piece->text;
		filter_put(f, &row, value);
	}
	outline_reset(o);
	rows_reset(r);
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	struct rows r;
	const struct tsv_row *row;
	const char *table = NULL;
	char why[TABLE_WHY];
	struct outline *o;
	struct columns c;
	int letter;

	diag_init("fzsect");
	while ((letter = opt_next(argc, argv, &usage)))
		if (!filter_option(&f, letter))
			table = optarg;
	o = outline_new(table, why);
	if (!o)
		diag_die("%s", why);
	filter_open(&f, argv + optind);
	c.doc = filter_need(&f, "doc");
	c.text = filter_need(&f, "text");
	c.col = tsv_find(f.in, SLICE("col"));
	filter_need(&f, "line");
	filter_makes(&f, made, MADE);
	rows_init(&r, tsv_width(f.in));
	while ((row = filter_next(&f))) {
		if (r.n && !slice_eq(row->field[c.doc], rows_field(&r, 0, c.doc)))
			write_report(&f, &r, o, &c);
		if (!rows_keep(&r, row))
			diag_die("out of memory");
	}
	if (r.n)
		write_report(&f, &r, o, &c);
	rows_release(&r);
	outline_free(o);
	return filter_close(&f);
}
