/* fzsect - the outline of each report: headings, items, parts; see fzsect(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/outline.h"

/* The rows of one report: their bytes in one block, and where each row and its text lie in it. */
struct report {
	char *bytes;
	size_t n, cap;
	struct stored { size_t line, nline, text, ntext; } *row;
	size_t nrow, row_cap;
	size_t doc, ndoc;		/* the report's name in the first row */
};

struct columns {
	size_t doc, text;
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

static void
keep(struct report *r, const struct tsv_row *row, const struct columns *c)
{
	struct slice text = row->field[c->text];

	if (r->cap - r->n < row->line.n) {
		r->cap = (r->cap + row->line.n) * 2;
		r->bytes = realloc(r->bytes, r->cap);
	}
	if (r->nrow == r->row_cap) {
		r->row_cap = r->row_cap ? r->row_cap * 2 : 256;
		r->row = realloc(r->row, r->row_cap * sizeof *r->row);
	}
	if (!r->bytes || !r->row)
		diag_die("out of memory");
	if (r->nrow == 0) {
		r->doc = (size_t)(row->field[c->doc].s - row->line.s);
		r->ndoc = row->field[c->doc].n;
	}
	memcpy(r->bytes + r->n, row->line.s, row->line.n);
	r->row[r->nrow++] = (struct stored){ r->n, row->line.n, (size_t)(text.s - row->line.s), text.n };
	r->n += row->line.n;
}

/* A kept row as the reader gave it: its fields are found again by their TABs. */
static void
restore(const struct report *r, size_t i, struct slice field[], struct tsv_row *row)
{
	const char *p, *tab;

	row->field = field;
	row->line = (struct slice){ r->bytes + r->row[i].line, r->row[i].nline };
	for (p = row->line.s; (tab = memchr(p, '\t', row->line.n - (size_t)(p - row->line.s))); p = tab + 1)
		*field++ = (struct slice){ p, (size_t)(tab - p) };
	*field = (struct slice){ p, row->line.n - (size_t)(p - row->line.s) };
}

static void
write_report(struct filter *f, struct report *r, struct outline *o, struct slice field[])
{
	const struct outline_piece *piece;
	struct slice value[MADE];
	struct tsv_row row;
	char col[24];
	size_t i, k, n, at = (size_t)-1;
	bool ok = true;

	for (i = 0; i < r->nrow && ok; i++)
		ok = outline_line(o, (struct slice){ r->bytes + r->row[i].line + r->row[i].text, r->row[i].ntext });
	piece = ok ? outline_read(o, &n) : NULL;
	if (!piece)
		diag_die("out of memory");
	for (i = 0; i < n; i++, piece++) {
		if (piece->line != at)
			restore(r, at = piece->line, field, &row);
		value[SECT] = (struct slice){ piece->sect, piece->nsect };
		value[LABEL] = piece->label;
		value[ROLE] = outline_role_name(piece->role);
		value[PART] = piece->part;
		value[HEAD] = piece->head;
		k = sizeof col;
		for (size_t c = piece->col; c; c /= 10)
			col[--k] = (char)('0' + c % 10);
		value[COL] = (struct slice){ col + k, sizeof col - k };
		value[TEXT] = piece->text;
		filter_put(f, &row, value);
	}
	outline_reset(o);
	r->n = r->nrow = 0;
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	struct report r = { 0 };
	const struct tsv_row *row;
	const char *table = NULL;
	char why[TABLE_WHY];
	struct slice *field;
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
	filter_need(&f, "line");
	filter_makes(&f, made, MADE);
	field = calloc(tsv_width(f.in) + 1, sizeof *field);
	if (!field)
		diag_die("out of memory");
	while ((row = filter_next(&f))) {
		if (r.nrow && !slice_eq(row->field[c.doc], (struct slice){ r.bytes + r.doc, r.ndoc }))
			write_report(&f, &r, o, field);
		keep(&r, row, &c);
	}
	if (r.nrow)
		write_report(&f, &r, o, field);
	free(field);
	free(r.bytes);
	free(r.row);
	outline_free(o);
	return filter_close(&f);
}
