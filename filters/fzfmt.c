/* fzfmt - show a table; see fzfmt(1). */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#if defined(__unix__) || defined(__APPLE__)
#include <sys/ioctl.h>		/* TIOCGWINSZ: not POSIX, and done without where it is not */
#endif

#include "common/io/filter.h"
#include "common/report/fold.h"
#include "common/report/layout.h"
#include "common/text/escape.h"
#include "common/text/utf8.h"
#include "common/text/width.h"

/* Rows that are looked at before the first is shown: what columns hold, and how wide they are. */
enum { AHEAD_ROWS = 1000, AHEAD_BYTES = 1 << 20 };
enum { WINDOW_MAX = 1000000 };
/* Digits that a column of numbers is made wider by when more rows come than were looked at. */
enum { ROOM_TO_GROW = 2 };

enum { BLANKS = 32 };		/* few enough to be stored at a stroke */

#define FORMATS "term tsv csv md html json sql"
#define ELLIPSIS SLICE("\xe2\x80\xa6")
#define REPLACEMENT SLICE("\xef\xbf\xbd")

struct column {
	struct slice name;
	size_t at;		/* its field: the first of three where folded */
	bool folded;		/* with the two bounds behind it */
	bool words;		/* never a number, even where a cell looks like one */
	/* of the rows seen ahead: */
	bool filled;		/* a cell is not empty, */
	bool number;		/* and all such are numbers as people write them, */
	bool plain;		/* or as machines do */
};

struct options {
	const struct format *format;
	const char *table;	/* -T */
	size_t window;		/* columns of the terminal, 0: don't cut */
	bool cut;
	bool excel, apart, bold, wide;
};

struct show {
	struct filter *f;
	struct out *out;	/* the filter's */
	const struct options *o;
	struct column *column;
	struct layout *layout;
	size_t n, shown;	/* columns, and how many of them the window has room for */
	size_t folds;
	struct slice *cell;	/* of the row at hand */
	char *scratch;		/* the bytes of those that are not as in the stream */
	size_t cap;
	char *names;		/* those of the columns */
	struct width *width;
	size_t ellipsis;	/* the width of one */
	char *ahead;		/* lines of the rows seen ahead */
	size_t nahead;
	bool any;		/* there are rows, */
	bool more;		/* and more than were seen ahead */
};

struct format {
	const char *name;
	bool looks;		/* its columns are looked at before the first row */
	bool folds;		/* for people: bounds are folded */
	void (*begin)(struct show *);
	void (*row)(struct show *, const struct slice cell[]);
	void (*end)(struct show *);
};

/* What stands for a character in a format. */
struct escape {
	/* How many bytes from the start may go through `as`; the character there may not.  NULL: all. */
	size_t (*fit)(const struct show *, struct slice);
	const char *as[256];	/* NULL: itself */
};

/* A number for machines, as JSON has it but without exponent: 12e3 is rather a name. */
static bool
is_plain(struct slice s)
{
	size_t i = 0, start;

	if (i < s.n && s.s[i] == '-')
		i++;
	start = i;
	while (i < s.n && s.s[i] >= '0' && s.s[i] <= '9')
		i++;
	if (i == start || (i - start > 1 && s.s[start] == '0'))
		return false;
	if (i == s.n || s.s[i] != '.')
		return i == s.n;
	start = ++i;
	while (i < s.n && s.s[i] >= '0' && s.s[i] <= '9')
		i++;
	return i > start && i == s.n;
}

/* Writes s by the format's table of characters. */
static void
put_as(struct out *out, struct slice s, const char *const as[256])
{
	const char *p = s.s, *end = s.s + s.n, *from = p;

	for (; p < end; p++) {
		const char *other = as[(unsigned char)*p];

		if (!other)
			continue;
		out_bytes(out, from, (size_t)(p - from));
		out_bytes(out, other, strlen(other));
		from = p + 1;
	}
	out_bytes(out, from, (size_t)(p - from));
}

static void
put_escaped(struct show *w, struct slice s, const struct escape *e)
{
	size_t k;
	const char *as;

	for (;;) {
		k = e->fit ? e->fit(w, s) : s.n;
		put_as(w->out, (struct slice){ s.s, k }, e->as);
		s.s += k;
		s.n -= k;
		if (s.n == 0)
			return;
		as = e->as[(unsigned char)*s.s];
		if (as)
			out_bytes(w->out, as, strlen(as));
		else
			out_slice(w->out, REPLACEMENT);
		utf8_decode(s.s, s.n, &k);
		s.s += k;
		s.n -= k;
	}
}

/* The names of the columns as a row. */
static const struct slice *
names(struct show *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		w->cell[i] = w->column[i].name;
	return w->cell;
}

/* Inline, so that strlen() is the compiler's work. */
static inline void
put_literal(struct show *w, const char *s)
{
	out_bytes(w->out, s, strlen(s));
}

static size_t
fit_for_people(const struct show *w, struct slice s)
{
	size_t used;

	return width_fit(w->width, s, SIZE_MAX, &used);
}

static size_t
fit_for_machines(const struct show *w, struct slice s)
{
	(void)w;
	return utf8_valid(s.s, s.n);
}

/* term: aligned columns, cut to the window. */

/*
 * Writes blanks, then s.  All cells go through here: a few blanks are stored at a stroke, and what
 * was too much is overwritten.
 */
static void
put_behind(struct show *w, size_t blanks, struct slice s)
{
	struct out *o = w->out;
	size_t most = (blanks > BLANKS ? blanks : BLANKS) + s.n;

	if (most > o->cap - o->n && !out_room(o, most))
		return;
	if (blanks <= BLANKS)
		memset(o->buf + o->n, ' ', BLANKS);
	else
		memset(o->buf + o->n, ' ', blanks);
	memcpy(o->buf + o->n + blanks, s.s, s.n);
	o->n += blanks + s.n;
}

/* Shows as much of s as max columns hold; returns how many it took. */
static size_t
put_shown(struct show *w, struct slice s, size_t max)
{
	struct slice piece;
	size_t room = max;

	while (width_piece(w->width, &s, &room, &piece))
		out_slice(w->out, piece);
	return max - room;
}

/* Shows what fits of a cell, and the mark that it was cut; returns how much of max it left. */
static size_t
put_cut(struct show *w, struct slice s, size_t max)
{
	struct slice mark = ELLIPSIS;
	size_t width = w->ellipsis;

	if (width > max) {		/* two columns wide by -a, in a column of one */
		mark = (struct slice){ ".", max };
		width = max;
	}
	max -= width;
	max -= put_shown(w, s, max);
	out_slice(w->out, mark);
	return max;
}

/*
 * Shows a cell behind that many blanks.  Returns the blanks that the next one begins with: they
 * are only written when something follows, so that no line ends in blanks.
 */
static size_t
put_cell(struct show *w, struct slice s, const struct layout *c, size_t blanks)
{
	const struct slice nothing = { "", 0 };
	size_t max = w->o->cut ? c->width : SIZE_MAX, used;
	bool fit;

	if (s.n == 0)
		return blanks + c->width;
	fit = width_fit(w->width, s, max, &used) == s.n;
	if (!fit)
		used = width_text(w->width, s, max);
	if (used > max) {
		put_behind(w, blanks, nothing);
		return put_cut(w, s, max);
	}
	if (c->number && used < c->width) {
		blanks += c->width - used;
		used = c->width;
	}
	put_behind(w, blanks, fit ? s : nothing);
	if (!fit)
		put_shown(w, s, max);
	return used < c->width ? c->width - used : 0;
}

static void
term_cells(struct show *w, const struct slice cell[])
{
	size_t i, blanks = 0;

	for (i = 0; i < w->shown; i++)
		blanks = put_cell(w, cell[i], &w->layout[i], i ? blanks + LAYOUT_GAP : 0);
}

static void
term_row(struct show *w, const struct slice cell[])
{
	term_cells(w, cell);
	out_char(w->out, '\n');
}

static void
term_rule(struct show *w)
{
	size_t i, k;

	for (i = 0; i < w->shown; i++) {
		if (i)
			put_literal(w, "  ");
		for (k = 0; k < w->layout[i].width; k++)
			out_char(w->out, '-');
	}
	out_char(w->out, '\n');
}

static void
term_begin(struct show *w)
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		w->layout[i].number = w->column[i].number;
		if (w->f->bare)
			w->layout[i].head = 0;
		if (w->more && w->column[i].number)
			w->layout[i].body += ROOM_TO_GROW;
	}
	w->shown = layout_fit(w->layout, w->n, w->o->cut ? w->o->window : 0);
	if (w->f->bare)
		return;
	if (w->o->bold)
		put_literal(w, "\033[1m");
	term_cells(w, names(w));
	put_literal(w, w->o->bold ? "\033[0m\n" : "\n");
	if (w->any)
		term_rule(w);
}

static void
term_end(struct show *w)
{
	size_t i, left = w->o->window;
	char more[64];

	if (w->shown == w->n)
		return;
	snprintf(more, sizeof more, "\xe2\x80\xa6 %zu more column%s", w->n - w->shown,
	    w->n - w->shown == 1 ? "" : "s");
	left -= put_shown(w, (struct slice){ more, strlen(more) }, left);
	for (i = w->shown; i < w->n && width_text(w->width, w->column[i].name, left) + 2 <= left; i++) {
		left -= put_shown(w, i == w->shown ? SLICE(": ") : SLICE(" "), left);
		left -= put_shown(w, w->column[i].name, left);
	}
	out_char(w->out, '\n');
}

/* tsv: the stream as it is. */

static void
tsv_begin(struct show *w)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		w->cell[i] = tsv_column(w->f->in, i);
	filter_header(w->f, w->cell, w->n);
}

/* csv: RFC 4180; with -x as Excel wants it. */

/* Would Excel run it? */
static bool
is_formula(struct slice s)
{
	if (s.n == 0 || !memchr("=+-@\t\r", s.s[0], 6))
		return false;
	if (s.s[0] == '+' && s.n > 1 && s.s[1] != '-')
		s = (struct slice){ s.s + 1, s.n - 1 };
	return !is_plain(s);
}

static void
csv_field(struct show *w, struct slice s)
{
	static const struct escape doubled = { NULL, { ['"'] = "\"\"" } };
	bool formula = w->o->excel && is_formula(s);
	size_t i;

	for (i = 0; i < s.n; i++)
		if (s.s[i] == ',' || s.s[i] == '"' || s.s[i] == '\n' || s.s[i] == '\r')
			break;
	/* a line of nothing would be no record for many readers */
	if (i == s.n && (s.n || w->n > 1)) {
		if (formula)
			out_char(w->out, '\'');
		out_slice(w->out, s);
		return;
	}
	put_literal(w, formula ? "\"'" : "\"");
	put_escaped(w, s, &doubled);
	out_char(w->out, '"');
}

static void
csv_row(struct show *w, const struct slice cell[])
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		if (i)
			out_char(w->out, ',');
		csv_field(w, cell[i]);
	}
	out_bytes(w->out, "\r\n", 2);
}

static void
csv_begin(struct show *w)
{
	if (w->o->excel)
		put_literal(w, "\xef\xbb\xbf");
	if (w->f->bare)
		return;
	csv_row(w, names(w));
	out_flush(w->out);
}

/* md: a pipe table, as GitHub's Markdown has it. */

/* A _ inside of a word is no mark, and names are full of it; one ~, as bounds have it, is none. */
static const struct escape md = { fit_for_people, {
	['\t'] = " ", ['\r'] = " ", ['\n'] = "<br>", ['|'] = "\\|", ['\\'] = "\\\\", ['`'] = "\\`",
	['*'] = "\\*", ['['] = "\\[", ['<'] = "&lt;", ['&'] = "&amp;",
} };

static void
md_row(struct show *w, const struct slice cell[])
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		put_literal(w, i ? " | " : "| ");
		put_escaped(w, cell[i], &md);
	}
	put_literal(w, " |\n");
}

static void
md_begin(struct show *w)
{
	size_t i;

	if (w->f->bare)
		return;
	md_row(w, names(w));
	for (i = 0; i < w->n; i++)
		put_literal(w, w->column[i].number ? "| ---: " : "| --- ");
	put_literal(w, "|\n");
}

/* html: a page that stands alone, or only the table. */

static const struct escape html = { fit_for_people, {
	['\t'] = " ", ['\r'] = " ", ['\n'] = "<br>", ['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;",
	['"'] = "&quot;",
} };

static void
html_cells(struct show *w, const struct slice cell[], struct slice open, struct slice close)
{
	size_t i;

	put_literal(w, "<tr>");
	for (i = 0; i < w->n; i++) {
		out_slice(w->out, open);
		put_literal(w, w->column[i].number ? " class=\"n\">" : ">");
		put_escaped(w, cell[i], &html);
		out_slice(w->out, close);
	}
	put_literal(w, "</tr>\n");
}

static void
html_row(struct show *w, const struct slice cell[])
{
	html_cells(w, cell, SLICE("<td"), SLICE("</td>"));
}

static void
html_begin(struct show *w)
{
	struct slice title = { w->o->table, strlen(w->o->table) };

	if (!w->f->bare) {
		put_literal(w, "<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<title>");
		put_escaped(w, title, &html);
		put_literal(w, "</title>\n<style>\n"
		    "table { border-collapse: collapse }\n"
		    "th, td { border: 1px solid #bbb; padding: .2em .5em; text-align: left; vertical-align: top }\n"
		    "th { background: #eee; position: sticky; top: 0 }\n"
		    ".n { text-align: right; font-variant-numeric: tabular-nums }\n"
		    "</style>\n</head>\n<body>\n");
	}
	put_literal(w, "<table>\n<thead>\n");
	html_cells(w, names(w), SLICE("<th"), SLICE("</th>"));
	put_literal(w, "</thead>\n<tbody>\n");
}

static void
html_end(struct show *w)
{
	put_literal(w, "</tbody>\n</table>\n");
	if (!w->f->bare)
		put_literal(w, "</body>\n</html>\n");
}

/* json: an object a line. */

static const struct escape json = { fit_for_machines, {
	"\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007",
	"\\b", "\\t", "\\n", "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f",
	"\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014", "\\u0015", "\\u0016", "\\u0017",
	"\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d", "\\u001e", "\\u001f",
	['"'] = "\\\"", ['\\'] = "\\\\", [0x7f] = "\\u007f",
} };

static void
json_string(struct show *w, struct slice s)
{
	out_char(w->out, '"');
	put_escaped(w, s, &json);
	out_char(w->out, '"');
}

static void
json_row(struct show *w, const struct slice cell[])
{
	size_t i;

	for (i = 0; i < w->n; i++) {
		out_char(w->out, i ? ',' : '{');
		json_string(w, w->column[i].name);
		out_char(w->out, ':');
		if (cell[i].n == 0)
			put_literal(w, "null");
		else if (!w->column[i].words && is_plain(cell[i]))
			out_slice(w->out, cell[i]);
		else
			json_string(w, cell[i]);
	}
	put_literal(w, "}\n");
}

/* sql: a table in one transaction, in standard SQL. */

/* NUL would end the text for some readers. */
static const struct escape sql_text = { fit_for_machines, { "\xef\xbf\xbd", ['\''] = "''" } };
static const struct escape sql_name = { fit_for_machines, { "\xef\xbf\xbd", ['"'] = "\"\"" } };

static void
sql_quoted(struct show *w, struct slice s, char quote, const struct escape *e)
{
	out_char(w->out, quote);
	put_escaped(w, s, e);
	out_char(w->out, quote);
}

static void
sql_table(struct show *w)
{
	sql_quoted(w, (struct slice){ w->o->table, strlen(w->o->table) }, '"', &sql_name);
}

static void
sql_begin(struct show *w)
{
	size_t i;

	put_literal(w, "BEGIN;\n");
	if (w->f->bare)
		return;
	put_literal(w, "CREATE TABLE ");
	sql_table(w);
	for (i = 0; i < w->n; i++) {
		put_literal(w, i ? ", " : " (");
		sql_quoted(w, w->column[i].name, '"', &sql_name);
		put_literal(w, w->column[i].plain ? " NUMERIC" : " TEXT");
	}
	put_literal(w, ");\n");
}

static void
sql_row(struct show *w, const struct slice cell[])
{
	size_t i;

	put_literal(w, "INSERT INTO ");
	sql_table(w);
	for (i = 0; i < w->n; i++) {
		put_literal(w, i ? ", " : " VALUES (");
		if (cell[i].n == 0)
			put_literal(w, "NULL");
		else if (w->column[i].plain && is_plain(cell[i]))
			out_slice(w->out, cell[i]);
		else
			sql_quoted(w, cell[i], '\'', &sql_text);
	}
	put_literal(w, ");\n");
}

/* Half a stream is not to become a table. */
static void
sql_end(struct show *w)
{
	put_literal(w, tsv_failure(w->f->in) || w->f->worst == STATUS_FAILED ? "ROLLBACK;\n" : "COMMIT;\n");
}

static const struct format formats[] = {
	{ "term", true, true, term_begin, term_row, term_end },
	{ "tsv", false, false, tsv_begin, NULL, NULL },
	{ "csv", false, false, csv_begin, csv_row, NULL },
	{ "md", true, true, md_begin, md_row, NULL },
	{ "html", true, true, html_begin, html_row, html_end },
	{ "json", false, false, NULL, json_row, NULL },
	{ "sql", true, false, sql_begin, sql_row, sql_end },
};

static const struct usage usage = {
	"[FILE ...]",
	"Shows a table: to a person, or to another program.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'f', "FORMAT", FORMATS " (default: term)" },
		{ 'w', "N", "term: cut the table to N columns (default: the window; 0: don't cut)" },
		{ 'a', NULL, "term: ambiguous characters are two columns wide" },
		{ 'B', NULL, "term, md, html: show X_lo and X_hi as columns of their own" },
		{ 'x', NULL, "csv: for Excel: begin with a byte-order mark, defuse formulas" },
		{ 'T', "NAME", "sql: the table's name, html: the title (default: fz)" },
		{ 0, NULL, NULL }
	}
};

/* The columns. */

/* Are the two columns behind that one its bounds? */
static bool
has_bounds(const struct tsv *in, size_t at)
{
	struct slice x = tsv_column(in, at), lo, hi;

	if (at + 2 >= tsv_width(in))
		return false;
	lo = tsv_column(in, at + 1);
	hi = tsv_column(in, at + 2);
	return lo.n == x.n + 3 && slice_starts(lo, x) && slice_ends(lo, SLICE("_lo")) &&
	    hi.n == x.n + 3 && slice_starts(hi, x) && slice_ends(hi, SLICE("_hi"));
}

/* The columns that are known to hold words: sect 1.10 is not 1.1, and code is no amount. */
static void
find_words(struct show *w)
{
	static const char *const wanted[] = { "column", "type", NULL };
	char why[TABLE_WHY];
	struct table *t = table_open(&data_columns, NULL, wanted, why);
	size_t i, k;

	if (!t)
		diag_die("%s", why);
	for (i = 0; i < w->n; i++)
		for (k = 0; k < table_rows(t); k++)
			if (slice_eq(w->column[i].name, table_cell(t, k, 0))) {
				struct slice type = table_cell(t, k, 1);

				w->column[i].words = !slice_is(type, "number") && !slice_is(type, "count") &&
				    !slice_is(type, "year");
			}
	table_free(t);
}

static void
find_columns(struct show *w)
{
	const struct tsv *in = w->f->in;
	size_t at, width = tsv_width(in), nname = 0;
	bool fold = w->o->format->folds && !w->o->apart;

	w->column = diag_need_memory(calloc(width, sizeof *w->column));
	w->layout = diag_need_memory(calloc(width, sizeof *w->layout));
	w->cell = diag_need_memory(calloc(width, sizeof *w->cell));
	w->names = diag_need_memory(malloc(tsv_header(in).n + 1));
	for (at = 0; at < width; at += w->column[w->n++].folded ? 3 : 1) {
		struct column *c = &w->column[w->n];

		c->at = at;
		c->folded = fold && has_bounds(in, at);
		w->folds += c->folded;
		c->name = escape_undo(tsv_column(in, at), w->names + nname);
		nname += c->name.n;
		w->layout[w->n].head = width_text(w->width, c->name, SIZE_MAX);
	}
	find_words(w);
}

/* The row's cells as they are shown: escapes undone, a value and its bounds in one. */
static const struct slice *
cells(struct show *w, const struct tsv_row *row)
{
	bool escapes = row->line.n && memchr(row->line.s, '\\', row->line.n);
	size_t i, n = 0, need = row->line.n + w->folds * FOLD_CHARS;

	if (!escapes && !w->folds)
		return row->field;
	if (need > w->cap) {
		free(w->scratch);
		w->scratch = diag_need_memory(malloc(2 * need));
		w->cap = 2 * need;
	}
	for (i = 0; i < w->n; i++) {
		const struct slice *field = &row->field[w->column[i].at];
		struct slice s = field[0];

		if (w->column[i].folded)
			s = fold_cell(field[0], field[1], field[2], w->scratch + n);
		if (escapes)
			s = escape_undo(s, w->scratch + n);
		if (s.s == w->scratch + n)
			n += s.n;
		w->cell[i] = s;
	}
	return w->cell;
}

static void
look(struct show *w, const struct slice cell[])
{
	size_t i, width;

	for (i = 0; i < w->n; i++) {
		struct column *c = &w->column[i];

		if (cell[i].n == 0)
			continue;
		if (!c->filled) {
			c->filled = true;
			c->number = c->plain = !c->words;
		}
		c->number = c->number && fold_is_number(cell[i]);
		c->plain = c->plain && is_plain(cell[i]);
		width = width_text(w->width, cell[i], SIZE_MAX);
		if (w->layout[i].body < width)
			w->layout[i].body = width;
	}
}

/* Looks at the first rows and keeps their lines.  Returns one that was looked at but not kept. */
static const struct tsv_row *
look_ahead(struct show *w)
{
	const struct tsv_row *row;
	size_t rows;

	w->ahead = diag_need_memory(malloc(AHEAD_BYTES));
	for (rows = 0; rows < AHEAD_ROWS && (row = filter_next(w->f)); rows++) {
		look(w, cells(w, row));
		w->any = true;
		if (row->line.n >= AHEAD_BYTES - w->nahead) {
			w->more = true;
			return row;
		}
		memcpy(w->ahead + w->nahead, row->line.s, row->line.n);
		w->nahead += row->line.n;
		w->ahead[w->nahead++] = '\n';
	}
	w->more = row != NULL;
	return NULL;
}

/* Shows the rows that were kept. */
static void
replay(struct show *w)
{
	struct slice *field = diag_need_memory(calloc(tsv_width(w->f->in), sizeof *field));
	const char *p = w->ahead, *end = p + w->nahead, *lf, *tab;
	size_t i;

	for (; p < end; p = lf + 1) {
		lf = memchr(p, '\n', (size_t)(end - p));
		struct tsv_row row = { field, { p, (size_t)(lf - p) } };

		for (i = 0; (tab = memchr(p, '\t', (size_t)(lf - p))); p = tab + 1)
			field[i++] = (struct slice){ p, (size_t)(tab - p) };
		field[i] = (struct slice){ p, (size_t)(lf - p) };
		w->o->format->row(w, cells(w, &row));
	}
	free(field);
}

static void
show(struct show *w)
{
	const struct format *format = w->o->format;
	const struct tsv_row *row = NULL;

	find_columns(w);
	if (format->looks)
		row = look_ahead(w);
	if (format->begin)
		format->begin(w);
	if (format->looks)
		replay(w);
	if (row)
		format->row(w, cells(w, row));
	if (format->row)
		while ((row = filter_next(w->f)))
			format->row(w, cells(w, row));
	else
		while ((row = filter_next(w->f)))
			filter_pass(w->f, row);
	if (format->end)
		format->end(w);
}

static void
show_release(struct show *w)
{
	free(w->column);
	free(w->layout);
	free(w->cell);
	free(w->scratch);
	free(w->names);
	free(w->ahead);
	width_free(w->width);
}

static const struct format *
find_format(const char *name)
{
	size_t i;

	for (i = 0; i < sizeof formats / sizeof *formats; i++)
		if (strcmp(name, formats[i].name) == 0)
			return &formats[i];
	diag_die("-f: no format '%s' (has: " FORMATS ")", name);
}

/* The columns of the terminal that is standard output. */
static size_t
window(void)
{
	const char *columns = getenv("COLUMNS");
	long n = columns ? strtol(columns, NULL, 10) : 0;
#ifdef TIOCGWINSZ
	struct winsize size;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0)
		return size.ws_col;
#endif
	return n > 0 && n <= WINDOW_MAX ? (size_t)n : 80;
}

static void
option(struct options *o, int c)
{
	switch (c) {
	case 'f':
		o->format = find_format(optarg);
		break;
	case 'w':
		o->window = (size_t)opt_number('w', optarg, 0, WINDOW_MAX);
		o->cut = o->window > 0;
		break;
	case 'T':
		o->table = optarg;
		break;
	case 'a':
		o->wide = true;
		break;
	case 'B':
		o->apart = true;
		break;
	case 'x':
		o->excel = true;
		break;
	}
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	struct options o = { .format = formats, .table = "fz" };
	struct show w = { .f = &f, .out = &f.out, .o = &o };
	char why[TABLE_WHY];
	int c;

	diag_init("fzfmt");
	if (isatty(STDOUT_FILENO)) {
		const char *term = getenv("TERM");

		o.window = window();
		o.cut = true;
		o.bold = term && strcmp(term, "dumb") != 0;
	}
	while ((c = opt_next(argc, argv, &usage)))
		if (!filter_option(&f, c))
			option(&o, c);
	if (!*o.table)
		opt_wrong("-T: a table needs a name");
	w.width = width_new(o.wide, why);
	if (!w.width)
		diag_die("%s", why);
	w.ellipsis = width_text(w.width, ELLIPSIS, SIZE_MAX);
	filter_open(&f, argv + optind);
	if (tsv_width(f.in))
		show(&w);
	show_release(&w);
	return filter_close(&f);
}
