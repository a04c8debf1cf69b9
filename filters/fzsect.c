/* fzsect - the outline of each report: headings, items, parts; see fzsect(1). */
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/outline.h"
#include "common/text/decimal.h"

/* The rows of one report: their bytes in one block, and where each row's fields lie in it. */
struct report {
	char *bytes;
	size_t n, cap;
	size_t width;			/* fields of a row */
	size_t *end;			/* where each field ends, width of them a row */
	size_t nrow, row_cap;
};

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

static void
keep(struct report *r, const struct tsv_row *row)
{
	size_t i, *end;

	if (r->cap - r->n < row->line.n) {
		r->cap = (r->cap + row->line.n) * 2;
		r->bytes = realloc(r->bytes, r->cap);
	}
	if (r->nrow == r->row_cap) {
		r->row_cap = r->row_cap ? r->row_cap * 2 : 256;
		r->end = realloc(r->end, r->row_cap * r->width * sizeof *r->end);
	}
	if (!r->bytes || !r->end)
		diag_die("out of memory");
	memcpy(r->bytes + r->n, row->line.s, row->line.n);
	end = r->end + r->nrow++ * r->width;
	for (i = 0; i < r->width; i++)
		end[i] = r->n + (size_t)(row->field[i].s + row->field[i].n - row->line.s);
	r->n += row->line.n;
}

static struct slice
field(const struct report *r, size_t row, size_t column)
{
	const size_t *end = r->end + row * r->width + column;
	size_t from = column ? end[-1] + 1 : row ? end[-1] : 0;

	return (struct slice){ r->bytes + from, *end - from };
}

/* A kept row as the reader gave it. */
static void
restore(const struct report *r, size_t i, struct slice fields[], struct tsv_row *row)
{
	size_t k;

	for (k = 0; k < r->width; k++)
		fields[k] = field(r, i, k);
	row->field = fields;
	row->line = (struct slice){ fields[0].s,
	    (size_t)(fields[k - 1].s + fields[k - 1].n - fields[0].s) };
}

/* A piece's column in its line: where the input says where the text begins, counted from there. */
static struct slice
column(const struct tsv_row *row, size_t from, size_t col, char buf[DECIMAL_CHARS])
{
	struct decimal d = { 1, 0 };

	if (from != TSV_NONE && (!decimal_read(row->field[from], &d) || d.e || d.n < 1 || d.n > INT32_MAX))
		d = (struct decimal){ 1, 0 };
	d.n += (int64_t)col - 1;
	return (struct slice){ buf, decimal_write(d, buf) };
}

static void
write_report(struct filter *f, struct report *r, struct outline *o, const struct columns *c, struct slice fields[])
{
	const struct outline_piece *piece;
	struct slice value[MADE];
	struct tsv_row row;
	char col[DECIMAL_CHARS];
	size_t i, n, at = (size_t)-1;
	bool ok = true;

	for (i = 0; i < r->nrow && ok; i++)
		ok = outline_line(o, field(r, i, c->text));
	piece = ok ? outline_read(o, &n) : NULL;
	if (!piece)
		diag_die("out of memory");
	for (i = 0; i < n; i++, piece++) {
		if (piece->line != at)
			restore(r, at = piece->line, fields, &row);
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
	struct slice *fields;
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
	r.width = tsv_width(f.in);
	fields = calloc(r.width + 1, sizeof *fields);
	if (!fields)
		diag_die("out of memory");
	while ((row = filter_next(&f))) {
		if (r.nrow && !slice_eq(row->field[c.doc], field(&r, 0, c.doc)))
			write_report(&f, &r, o, &c, fields);
		keep(&r, row);
	}
	if (r.nrow)
		write_report(&f, &r, o, &c, fields);
	free(fields);
	free(r.bytes);
	free(r.end);
	outline_free(o);
	return filter_close(&f);
}
