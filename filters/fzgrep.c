/* fzgrep - find words, and show where they stand; see fzgrep(1). */
#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/io/source.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"
#include "common/text/escape.h"
#include "common/text/pattern.h"
#include "common/text/utf8.h"
#include "common/text/width.h"

enum { COLUMNS_MAX = FILTER_MADE_MAX - 1, AROUND_MAX = 1000, WINDOW_MAX = 1000 };

static const struct usage usage = {
	"PATTERN [FILE ...]",
	"Finds rows with PATTERN in the column text, and writes them; shows them on a terminal.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'e', "PATTERN", "a pattern, also one that begins with -; may come again" },
		{ 'f', "FILE", "patterns, one a line; may come again" },
		{ 'E', NULL, "patterns are POSIX extended regular expressions, not words" },
		{ 'c', "COLS", "the columns that are searched (default: text)" },
		{ 'i', NULL, "upper and lower case, full width and half are all one" },
		{ 'v', NULL, "the rows without a hit" },
		{ 'w', NULL, "no hit begins or ends within a word of ASCII letters and digits" },
		{ 'l', NULL, "only the names of the reports that have such rows" },
		{ 'n', NULL, "only their number for each report; with -o, of hits" },
		{ 'o', NULL, "a row a hit: the column narrowed to it, col where it begins" },
		{ 'C', "N", "N neighbours of each row too, before and behind, in the same report" },
		{ 'k', "N", "show key words in context: N columns of the text on either side" },
		{ 'p', NULL, "show doc:line, place and text, not records: so on a terminal" },
		{ 'P', NULL, "the same in colour, also where the output is no terminal" },
		{ 'a', NULL, "-k: ambiguous characters are two columns wide" },
		{ 0, NULL, NULL }
	}
};

struct options {
	unsigned how;			/* PATTERN_... */
	char *columns;			/* -c */
	bool others, names, counts, hits, window, shown, colour, wide;
	size_t around, columns_beside;	/* -C, -k */
};

struct work {
	struct filter *f;
	const struct options *o;
	struct patterns *patterns;
	struct width *width;
	const char *name[COLUMNS_MAX + 1];
	size_t search[COLUMNS_MAX], n;	/* the columns that are searched */
	size_t doc, line, sect, text, col;	/* TSV_NONE where the stream has none */
	bool found;
	struct bytes scratch;

	struct bytes report;		/* -l, -n, -C: the report at hand, */
	bool any_report;
	int64_t count;			/* and its rows so far */

	struct rows *before;		/* -C: the rows before this one, in a ring */
	size_t kept, oldest, after;	/* after: how many are still to follow a hit */
	uint64_t row, written;		/* the number of this row, and of the last one written */
};

static char *
scratch(struct work *w, size_t n)
{
	w->scratch.n = 0;
	if (n > w->scratch.cap && !bytes_grow(&w->scratch, n))
		diag_die("out of memory");
	return w->scratch.s;
}

/* What a person is shown. */

static void
put_literal(struct work *w, const char *s)
{
	out_bytes(&w->f->out, s, strlen(s));
}

/* Puts as much of a text as has room, without what a terminal must not have; returns the room that is left. */
static size_t
put_text(struct work *w, struct slice s, size_t room)
{
	struct slice piece;

	while (width_piece(w->width, &s, &room, &piece))
		out_slice(&w->f->out, piece);
	return room;
}

static void
put_field(struct work *w, struct slice field)
{
	put_text(w, escape_undo(field, scratch(w, field.n)), SIZE_MAX);
}

static void
put_hit(struct work *w, struct slice hit)
{
	if (w->o->colour)
		put_literal(w, "\033[1;31m");
	put_text(w, hit, SIZE_MAX);
	if (w->o->colour)
		put_literal(w, "\033[m");
}

static void
put_number(struct work *w, int64_t n)
{
	char buf[DECIMAL_CHARS];

	out_bytes(&w->f->out, buf, decimal_write((struct decimal){ n, 0 }, buf));
}

/* Where a row stands: doc:line, or doc-line of a neighbour; and col, if it is not 0. */
static void
put_place(struct work *w, const struct tsv_row *row, char between, int64_t col)
{
	struct out *out = &w->f->out;
	bool any = w->doc != TSV_NONE;

	if (w->doc != TSV_NONE)
		put_field(w, row->field[w->doc]);
	if (w->line != TSV_NONE) {
		if (any)
			out_char(out, between);
		put_field(w, row->field[w->line]);
		any = true;
	}
	if (col) {
		if (any)
			out_char(out, between);
		put_number(w, col);
	}
}

static void
put_section(struct work *w, const struct tsv_row *row)
{
	if (w->doc != TSV_NONE || w->line != TSV_NONE)
		out_char(&w->f->out, ' ');
	if (w->sect != TSV_NONE && row->field[w->sect].n) {
		put_literal(w, "\xc2\xa7");
		put_field(w, row->field[w->sect]);
		out_char(&w->f->out, ' ');
	}
}

/* A field with its hits in colour. */
static void
put_searched(struct work *w, struct slice field)
{
	struct slice value, hit;
	const char *at;

	if (!w->o->colour || w->o->others) {
		put_field(w, field);
		return;
	}
	value = patterns_begin(w->patterns, field);
	for (at = value.s; patterns_next(w->patterns, &hit); at = hit.s + hit.n) {
		put_text(w, (struct slice){ at, (size_t)(hit.s - at) }, SIZE_MAX);
		put_hit(w, hit);
	}
	put_text(w, (struct slice){ at, (size_t)(value.s + value.n - at) }, SIZE_MAX);
}

static void
put_shown(struct work *w, const struct tsv_row *row, char between)
{
	size_t i;

	put_place(w, row, between, 0);
	put_section(w, row);
	for (i = 0; i < w->n; i++) {
		struct slice field = row->field[w->search[i]];

		if (i && field.n)
			put_literal(w, "  ");
		put_searched(w, field);
	}
	out_char(&w->f->out, '\n');
}

/* Rows, and their neighbours. */

static void
put_row(struct work *w, const struct tsv_row *row, uint64_t number, char between)
{
	if (!w->o->shown) {
		filter_pass(w->f, row);
		return;
	}
	if (w->o->around && w->written && number > w->written + 1)
		put_literal(w, "--\n");
	put_shown(w, row, between);
	w->written = number;
}

static void
put_before(struct work *w)
{
	size_t around = w->o->around;
	struct tsv_row row;

	for (; w->kept; w->kept--) {
		row = rows_row(&w->before[w->oldest], 0);
		put_row(w, &row, w->row - w->kept, '-');
		w->oldest = (w->oldest + 1) % around;
	}
}

static void
keep(struct work *w, const struct tsv_row *row)
{
	size_t around = w->o->around;
	struct rows *slot = &w->before[(w->oldest + w->kept) % around];

	if (w->kept == around)
		w->oldest = (w->oldest + 1) % around;
	else
		w->kept++;
	rows_reset(slot);
	if (!rows_keep(slot, row))
		diag_die("out of memory");
}

static void
row_and_neighbours(struct work *w, const struct tsv_row *row, bool found)
{
	w->row++;
	if (found) {
		put_before(w);
		put_row(w, row, w->row, ':');
		w->after = w->o->around;
	} else if (w->after) {
		put_row(w, row, w->row, '-');
		w->after--;
	} else if (w->o->around) {
		keep(w, row);
	}
}

/* Hits. */

/* The character of its line that a row's text begins at; 1 where the stream does not say. */
static int64_t
column_of(const struct work *w, const struct tsv_row *row)
{
	struct decimal d;

	if (w->col == TSV_NONE || !decimal_read(row->field[w->col], &d) || d.e || d.n < 1 || d.n > INT32_MAX)
		return 1;
	return d.n;
}

/* A key word in the middle of N columns of text on either side, and where it stands. */
static void
put_in_context(struct work *w, const struct tsv_row *row, struct slice value, struct slice hit, int64_t col)
{
	const struct slice before = { value.s, (size_t)(hit.s - value.s) };
	const struct slice behind = slice_from(value, before.n + hit.n);
	size_t beside = w->o->columns_beside, used, room;
	struct slice left = width_end(w->width, before, beside, &used);

	for (; used < beside; used++)
		out_char(&w->f->out, ' ');
	put_text(w, left, beside);
	out_char(&w->f->out, ' ');
	put_hit(w, hit);
	out_char(&w->f->out, ' ');
	for (room = put_text(w, behind, beside); room; room--)
		out_char(&w->f->out, ' ');
	out_char(&w->f->out, ' ');
	put_place(w, row, ':', col);
	out_char(&w->f->out, '\n');
}

/* The row with the column that was searched narrowed to the hit. */
static void
put_narrowed(struct work *w, const struct tsv_row *row, size_t column, struct slice hit, int64_t col)
{
	struct slice value[COLUMNS_MAX + 1];
	char buf[DECIMAL_CHARS];
	size_t i;

	for (i = 0; i < w->n; i++)
		value[i] = row->field[w->search[i]];
	value[column] = escape_do(hit, scratch(w, 2 * hit.n));
	value[w->n] = (struct slice){ "", 0 };
	if (col)
		value[w->n] = (struct slice){ buf, decimal_write((struct decimal){ col, 0 }, buf) };
	else if (w->col != TSV_NONE)
		value[w->n] = row->field[w->col];
	filter_put(w->f, row, value);
}

static void
put_hit_shown(struct work *w, const struct tsv_row *row, struct slice hit, int64_t col)
{
	put_place(w, row, ':', col);
	put_section(w, row);
	put_hit(w, hit);
	out_char(&w->f->out, '\n');
}

/* Each hit of a row; col is 0 where it is not known, for a heading stands elsewhere. */
static void
all_hits(struct work *w, const struct tsv_row *row)
{
	struct slice value, hit;
	const char *at;
	int64_t col;
	size_t i;

	for (i = 0; i < w->n; i++) {
		value = patterns_begin(w->patterns, row->field[w->search[i]]);
		col = w->search[i] == w->text ? column_of(w, row) : 0;
		for (at = value.s; patterns_next(w->patterns, &hit); at = hit.s) {
			col += col ? (int64_t)utf8_count(at, (size_t)(hit.s - at)) : 0;
			if (w->o->counts)
				w->count++;
			else if (w->o->window)
				put_in_context(w, row, value, hit, col);
			else if (w->o->shown)
				put_hit_shown(w, row, hit, col);
			else
				put_narrowed(w, row, i, hit, col);
		}
	}
}

/* Reports. */

static void
put_report(struct work *w)
{
	struct out *out = &w->f->out;

	if (!w->any_report || (w->o->names && w->count == 0))
		return;
	if (w->o->shown)
		put_field(w, bytes_slice(&w->report));
	else
		out_slice(out, bytes_slice(&w->report));
	if (w->o->counts) {
		out_char(out, w->o->shown ? ':' : '\t');
		put_number(w, w->count);
	}
	out_char(out, '\n');
}

static void
begin_report(struct work *w, struct slice doc)
{
	if (w->o->names || w->o->counts)
		put_report(w);
	w->any_report = true;
	w->count = 0;
	w->kept = w->after = 0;
	w->report.n = 0;
	if (!bytes_add(&w->report, doc))
		diag_die("out of memory");
}

/* The work. */

static bool
fits(struct work *w, const struct tsv_row *row)
{
	size_t i;

	for (i = 0; i < w->n; i++)
		if (patterns_any(w->patterns, row->field[w->search[i]]))
			return !w->o->others;
	return w->o->others;
}

static void
look(struct work *w, const struct tsv_row *row)
{
	const struct options *o = w->o;
	bool by_report = o->names || o->counts || o->around, found;

	if (by_report && !(w->any_report && slice_eq(row->field[w->doc], bytes_slice(&w->report))))
		begin_report(w, row->field[w->doc]);
	if (o->names && w->count)
		return;				/* one such row is enough */
	found = fits(w, row);
	w->found = w->found || found;
	if (found && (o->hits || o->window) && !o->names)
		all_hits(w, row);
	else if (o->names || o->counts)
		w->count += found;
	else if (!o->hits && !o->window)
		row_and_neighbours(w, row, found);
	if (patterns_failed(w->patterns))
		diag_die("out of memory");
}

/* The patterns. */

struct given {
	int letter;			/* of the option that they came by; 0: the operand */
	const char *arg;
};

static void
add_text(struct patterns *p, const char *text)
{
	unsigned long line;
	char why[PATTERN_WHY];

	if (!patterns_add(p, (struct slice){ text, strlen(text) }, &line, why))
		diag_die("'%.200s': %s", text, why);
}

static void
add_file(struct patterns *p, const char *name)
{
	char *none[] = { NULL }, *bytes, why[PATTERN_WHY];
	size_t n, before = patterns_count(p);
	const char *failure;
	struct source s;
	unsigned long line;

	source_init(&s, none);
	failure = source_read(&s, name, &bytes, &n);
	if (source_is_stdin(name))
		name = "standard input";
	if (failure)
		diag_die("%s: %s", name, failure);
	if (!patterns_add(p, (struct slice){ bytes, n }, &line, why))
		diag_die("%s:%lu: %s", name, line, why);
	if (patterns_count(p) == before)
		diag_die("%s: no pattern in it", name);
	source_release(&s);
}

/* The list of patterns by standard input, and the stream too? */
static void
check_stdin(const struct given *given, size_t n, char *const operand[])
{
	bool stream = !*operand;
	size_t i;

	for (; *operand; operand++)
		stream = stream || source_is_stdin(*operand);
	for (i = 0; i < n; i++)
		if (given[i].letter == 'f' && source_is_stdin(given[i].arg) && stream)
			opt_wrong("-f -: the stream comes by standard input too");
}

static struct patterns *
read_patterns(const struct given *given, size_t n, unsigned how)
{
	struct patterns *p = diag_need_memory(patterns_new(how));
	size_t i;

	for (i = 0; i < n; i++)
		if (given[i].letter == 'f')
			add_file(p, given[i].arg);
		else
			add_text(p, given[i].arg);
	if (patterns_count(p) == 0)
		opt_wrong("an empty pattern, which every row has");
	if (!patterns_build(p))
		diag_die("out of memory");
	return p;
}

/*
 * Expressions are about characters where the locale is one of UTF-8; which of them a system has is its own
 * affair.  No other category of the locale is touched.
 */
static void
set_locale(void)
{
	static const char *const names[] = { "C.UTF-8", "C.utf8", "en_US.UTF-8", "zh_CN.UTF-8", "POSIX.UTF-8" };
	size_t i;

	for (i = 0; i < sizeof names / sizeof *names; i++)
		if (setlocale(LC_CTYPE, names[i]))
			return;
	if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
		return;
	setlocale(LC_CTYPE, "C");
	diag_say("-E: no locale of UTF-8 here: . and [] are about bytes");
}

/* The options. */

static void
option(struct options *o, int letter)
{
	switch (letter) {
	case 'E': o->how |= PATTERN_ERE; break;
	case 'i': o->how |= PATTERN_ALIKE; break;
	case 'w': o->how |= PATTERN_WHOLE; break;
	case 'c': o->columns = optarg; break;
	case 'v': o->others = true; break;
	case 'l': o->names = true; break;
	case 'n': o->counts = true; break;
	case 'o': o->hits = true; break;
	case 'p': o->shown = true; break;
	case 'P': o->shown = o->colour = true; break;
	case 'a': o->wide = true; break;
	case 'C':
		o->around = (size_t)opt_number('C', optarg, 0, AROUND_MAX);
		break;
	case 'k':
		o->columns_beside = (size_t)opt_number('k', optarg, 0, WINDOW_MAX);
		o->window = o->shown = true;
		break;
	}
}

static void
check_options(const struct options *o)
{
	if (o->others && (o->hits || o->window))
		opt_wrong("-v: rows without a hit have none for -o and -k");
	if (o->names && o->counts)
		opt_wrong("-l and -n: one of them");
	if (o->window && (o->names || o->counts || o->hits))
		opt_wrong("-k shows hits: it goes with neither -l, -n nor -o");
	if (o->around && (o->names || o->counts || o->hits || o->window))
		opt_wrong("-C is for rows: it goes with neither -l, -n, -o nor -k");
}

/* Does the terminal have colour, and its user want it? */
static bool
has_colour(void)
{
	const char *no = getenv("NO_COLOR"), *term = getenv("TERM");

	return !(no && *no) && term && *term && strcmp(term, "dumb") != 0;
}

/* The columns. */

/* Those that are searched, each once; `list` is cut into their names. */
static void
find_searched(struct work *w, char *list)
{
	size_t i, n;

	for (;; list += n + 1) {
		bool last;

		n = strcspn(list, ",");
		last = !list[n];
		list[n] = '\0';
		for (i = 0; i < w->n && strcmp(w->name[i], list) != 0; i++)
			;
		if (i == COLUMNS_MAX)
			diag_die("more than %d columns named", COLUMNS_MAX);
		w->search[i] = filter_need(w->f, list);
		w->name[i] = list;
		w->n += i == w->n;
		if (last)
			return;
	}
}

static void
find_columns(struct work *w)
{
	const struct options *o = w->o;
	const struct tsv *in = w->f->in;

	find_searched(w, o->columns);
	w->doc = o->names || o->counts || o->around ? filter_need(w->f, "doc") : tsv_find(in, SLICE("doc"));
	w->line = tsv_find(in, SLICE("line"));
	w->sect = tsv_find(in, SLICE("sect"));
	w->text = tsv_find(in, SLICE("text"));
	w->col = tsv_find(in, SLICE("col"));
}

/* The header, where there is one; and what the mode of work needs. */
static void
begin(struct work *w)
{
	const struct options *o = w->o;
	const struct slice made[] = { SLICE("doc"), SLICE("count") };
	bool is_searched = false;
	char why[TABLE_WHY];
	size_t i;

	if (o->shown) {
		w->width = width_new(o->wide, why);
		if (!w->width)
			diag_die("%s", why);
	} else if (o->names || o->counts) {
		filter_header(w->f, made, o->counts ? 2 : 1);
	} else if (o->hits) {
		for (i = 0; i < w->n; i++)
			is_searched = is_searched || strcmp(w->name[i], "col") == 0;
		w->name[w->n] = "col";
		filter_makes(w->f, w->name, w->n + !is_searched);
	} else {
		filter_makes(w->f, NULL, 0);
	}
	if (o->around)
		w->before = diag_need_memory(calloc(o->around, sizeof *w->before));
	for (i = 0; i < o->around; i++)
		rows_init(&w->before[i], tsv_width(w->f->in));
}

static void
end(struct work *w)
{
	size_t i;

	if (w->o->names || w->o->counts)
		put_report(w);
	for (i = 0; i < w->o->around; i++)
		rows_release(&w->before[i]);
	free(w->before);
	bytes_release(&w->report);
	bytes_release(&w->scratch);
	width_free(w->width);
	patterns_free(w->patterns);
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	char text[] = "text";
	struct options o = { .columns = text };
	struct work w = { .f = &f, .o = &o };
	const struct tsv_row *row;
	struct given *given;
	size_t n = 0;
	const bool terminal = isatty(STDOUT_FILENO);
	bool empty;
	int c, status;

	diag_init("fzgrep");
	given = diag_need_memory(calloc((size_t)argc + 1, sizeof *given));
	while ((c = opt_next(argc, argv, &usage)))
		if (c == 'e' || c == 'f')
			given[n++] = (struct given){ c, optarg };
		else if (!filter_option(&f, c))
			option(&o, c);
	if (n == 0 && !argv[optind])
		opt_wrong("what shall be found? no pattern is named");
	if (n == 0)
		given[n++] = (struct given){ 0, argv[optind++] };
	check_options(&o);
	check_stdin(given, n, argv + optind);
	if (o.how & PATTERN_ERE)
		set_locale();
	o.shown = o.shown || terminal;
	o.colour = o.colour || (terminal && has_colour());
	w.patterns = read_patterns(given, n, o.how);
	free(given);
	filter_open(&f, argv + optind);
	find_columns(&w);
	begin(&w);
	while ((row = filter_next(&f))) {
		look(&w, row);
		if (terminal && f.out.n)
			out_flush(&f.out);	/* who waits for it sees it at once */
	}
	end(&w);
	empty = tsv_width(f.in) == 0;
	status = filter_close(&f);
	return status == STATUS_DONE && !w.found && !empty ? STATUS_SKIPPED : status;
}
