#include "common/io/filter.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/data/data.h"

static void
unreadable(struct filter *f, const char *name, int err)
{
	diag_say("%s: %s", name, strerror(err));
	f->worst = STATUS_FAILED;
}

static void
lost(struct tsv_source *source, const char *name, int err)
{
	unreadable((struct filter *)(void *)source, name, err);
}

static int
next(struct tsv_source *source, const char **name)
{
	struct filter *f = (struct filter *)(void *)source;
	int fd;

	if (f->use_stdin) {
		f->use_stdin = false;
		*name = "standard input";
		return STDIN_FILENO;
	}
	while (*f->operand) {
		*name = *f->operand++;
		if (strcmp(*name, "-") == 0) {
			*name = "standard input";
			fd = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 0);	/* the reader closes it; "-" may come twice */
		} else
			fd = open(*name, O_RDONLY | O_CLOEXEC);
		if (fd >= 0)
			return fd;
		unreadable(f, *name, errno);
	}
	return -1;
}

bool
filter_option(struct filter *f, int letter)
{
	if (letter == 'H')
		f->columns = optarg;
	else if (letter == 'O')
		f->bare = true;
	else
		return false;
	return true;
}

static void
die_of_failure(struct filter *f)
{
	if (f->in && tsv_failure(f->in))
		diag_die("%s", tsv_failure(f->in));
}

void
filter_open(struct filter *f, char *const operand[])
{
	f->source = (struct tsv_source){ next, lost };
	f->operand = operand;
	f->use_stdin = !*operand;
	f->in = tsv_new(&f->source, f->columns);
	if (!f->in || !out_init(&f->out, STDOUT_FILENO))
		diag_die("out of memory");
	die_of_failure(f);
}

/* The filter that makes a column, from the table of columns; an empty slice: none does. */
static struct slice
maker(struct slice column)
{
	const char *p = data_columns.text, *end = p + data_columns.size, *tab, *lf;

	for (; p < end && (lf = memchr(p, '\n', (size_t)(end - p))); p = lf + 1) {
		tab = memchr(p, '\t', (size_t)(lf - p));
		if (tab && slice_eq(column, (struct slice){ p, (size_t)(tab - p) })) {
			const char *stop = memchr(tab + 1, '\t', (size_t)(lf - tab - 1));
			return (struct slice){ tab + 1, (size_t)((stop ? stop : lf) - tab - 1) };
		}
	}
	return (struct slice){ "", 0 };
}

static _Noreturn void
die_of_column(struct filter *f, struct slice column)
{
	struct slice by = maker(column);
	char has[400];
	size_t i, n = 0;

	for (i = 0; i < tsv_width(f->in); i++) {
		struct slice c = tsv_column(f->in, i);

		if (n + c.n + 5 > sizeof has) {
			memcpy(has + n, " ...", 4);
			n += 4;
			break;
		}
		if (i)
			has[n++] = ' ';
		memcpy(has + n, c.s, c.n);
		n += c.n;
	}
	diag_die("%s: no column '%.*s' (has: %.*s)%s%.*s%s", tsv_where(f->in), (int)column.n, column.s,
	    (int)n, has, by.n ? "; " : "", (int)by.n, by.s, by.n ? " makes it" : "");
}

static size_t
need(struct filter *f, struct slice column)
{
	size_t i;

	if (tsv_width(f->in) == 0)
		return 0;
	i = tsv_find(f->in, column);
	if (i == TSV_NONE)
		die_of_column(f, column);
	return i;
}

size_t
filter_need(struct filter *f, const char *column)
{
	return need(f, (struct slice){ column, strlen(column) });
}

size_t
filter_need_list(struct filter *f, const char *list, size_t *index, size_t max)
{
	size_t n = 0, len;

	for (;; list += len + 1) {
		len = strcspn(list, ",");
		if (n == max)
			diag_die("more than %zu columns named", max);
		index[n++] = need(f, (struct slice){ list, len });
		if (!list[len])
			return n;
	}
}

static void
begin(struct filter *f)
{
	if (!f->bare) {
		out_char(&f->out, '\n');
		if (!out_flush(&f->out))
			exit(filter_close(f));
	}
}

void
filter_makes(struct filter *f, const char *const column[], size_t n)
{
	size_t i, col, width = tsv_width(f->in);

	if (width == 0)
		return;
	f->nmade = n;
	if (!f->bare)
		out_slice(&f->out, tsv_header(f->in));
	for (i = 0; i < n; i++) {
		struct slice name = { column[i], strlen(column[i]) };

		f->at[i] = tsv_find(f->in, name);
		if (f->at[i] == TSV_NONE && !f->bare) {
			out_char(&f->out, '\t');
			out_slice(&f->out, name);
		}
	}
	for (col = 0; col < width; col++)
		for (i = 0; i < n; i++)
			if (f->at[i] == col) {
				f->swap[f->nswap].col = col;
				f->swap[f->nswap++].made = i;
			}
	begin(f);
}

void
filter_header(struct filter *f, const struct slice column[], size_t n)
{
	size_t i;

	if (tsv_width(f->in) == 0 || f->bare)
		return;
	for (i = 0; i < n; i++) {
		if (i)
			out_char(&f->out, '\t');
		out_slice(&f->out, column[i]);
	}
	begin(f);
}

const struct tsv_row *
filter_next(struct filter *f)
{
	return f->out.err ? NULL : tsv_next(f->in);
}

/*
 * Copies a field to where there is room for it.  Most are a few bytes long: two copies of a fixed
 * size, which may overlap, cost less than a call.
 */
static inline char *
put_slice(char *to, struct slice s)
{
	if (s.n > 16) {
		memcpy(to, s.s, s.n);
	} else if (s.n >= 8) {
		memcpy(to, s.s, 8);
		memcpy(to + s.n - 8, s.s + s.n - 8, 8);
	} else if (s.n >= 4) {
		memcpy(to, s.s, 4);
		memcpy(to + s.n - 4, s.s + s.n - 4, 4);
	} else if (s.n) {
		to[0] = s.s[0];
		to[s.n / 2] = s.s[s.n / 2];
		to[s.n - 1] = s.s[s.n - 1];
	}
	return to + s.n;
}

void
filter_put(struct filter *f, const struct tsv_row *row, const struct slice value[])
{
	struct slice between = { row->line.s, 0 };
	size_t i, n = row->line.n + f->nmade + 1;
	char *to;

	for (i = 0; i < f->nmade; i++)
		n += value[i].n;
	if (n > f->out.cap - f->out.n && !out_room(&f->out, n))
		return;
	to = f->out.buf + f->out.n;
	for (i = 0; i < f->nswap; i++) {	/* what lies between two replaced columns goes in one piece */
		struct slice old = row->field[f->swap[i].col];

		between.n = (size_t)(old.s - between.s);
		to = put_slice(to, between);
		to = put_slice(to, value[f->swap[i].made]);
		between.s = old.s + old.n;
	}
	between.n = (size_t)(row->line.s + row->line.n - between.s);
	to = put_slice(to, between);
	for (i = 0; i < f->nmade; i++)
		if (f->at[i] == TSV_NONE) {
			*to++ = '\t';
			to = put_slice(to, value[i]);
		}
	*to++ = '\n';
	f->out.n = (size_t)(to - f->out.buf);
}

void
filter_pass(struct filter *f, const struct tsv_row *row)
{
	out_slice(&f->out, row->line);
	out_char(&f->out, '\n');
}

int
filter_close(struct filter *f)
{
	if (tsv_failure(f->in)) {
		diag_say("%s", tsv_failure(f->in));
		f->worst = STATUS_FAILED;
	}
	if (!out_flush(&f->out)) {
		diag_say("standard output: %s", strerror(f->out.err));
		f->worst = STATUS_FAILED;
	}
	tsv_free(f->in);
	out_release(&f->out);
	return (int)f->worst;
}
