#include "common/text/table.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "common/text/utf8.h"

enum { FILE_MAX = 64 << 20 };

struct table {
	char name[1024];	/* as complaints show it */
	char *owned;		/* the bytes, where they came from a file */
	size_t ncol, nrow;
	struct slice *cell;	/* nrow * ncol */
	size_t *line;		/* of each row */
};

static bool
complain(const struct table *t, size_t line, const char *what, char why[TABLE_WHY])
{
	if (line)
		snprintf(why, TABLE_WHY, "%s:%zu: %s", t->name, line, what);
	else
		snprintf(why, TABLE_WHY, "%s: %s", t->name, what);
	return false;
}

bool
table_complain(const struct table *t, size_t row, const char *what, char why[TABLE_WHY])
{
	return complain(t, t->line[row], what, why);
}

void
table_out_of_memory(char why[TABLE_WHY])
{
	snprintf(why, TABLE_WHY, "out of memory");
}

/* Reads an open file whole into t->owned. */
static bool
slurp(struct table *t, FILE *file, struct slice *text, char why[TABLE_WHY])
{
	size_t cap = 1 << 16, n = 0, got;
	char *bigger;

	t->owned = malloc(cap);
	while (t->owned && (got = fread(t->owned + n, 1, cap - n, file)) > 0) {
		n += got;
		if (n < cap)
			continue;
		bigger = cap < FILE_MAX ? realloc(t->owned, cap * 2) : NULL;
		if (!bigger)
			return complain(t, 0, "too large for a table", why);
		t->owned = bigger;
		cap *= 2;
	}
	if (!t->owned)
		return complain(t, 0, "out of memory", why);
	if (ferror(file))
		return complain(t, 0, strerror(errno), why);
	*text = (struct slice){ t->owned, n };
	return true;
}

static bool
is_folder(const char *path)
{
	struct stat st;

	return stat(path, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool
load(struct table *t, const struct data *builtin, const char *path, struct slice *text, char why[TABLE_WHY])
{
	char in_dir[1024];
	const char *dir = getenv("FZ_DATA");
	FILE *file;
	bool ok;

	*text = (struct slice){ builtin->text, builtin->size };
	snprintf(t->name, sizeof t->name, "%s.tsv", builtin->name);
	if (!path) {
		if (!dir || !*dir)
			return true;
		if (snprintf(in_dir, sizeof in_dir, "%s/%s.tsv", dir, builtin->name) >= (int)sizeof in_dir)
			return complain(t, 0, "the folder that FZ_DATA names is too long a name", why);
		path = in_dir;
	}
	file = fopen(path, "rb");
	if (!file && path == in_dir && errno == ENOENT && is_folder(dir))
		return true;
	snprintf(t->name, sizeof t->name, "%s", path);
	if (!file)
		return complain(t, 0, strerror(errno), why);
	ok = slurp(t, file, text, why);
	fclose(file);
	return ok;
}

/* The next line of *text without its end; false: there is none. */
static bool
next_line(struct slice *text, struct slice *line)
{
	const char *lf;

	if (text->n == 0)
		return false;
	lf = memchr(text->s, '\n', text->n);
	line->s = text->s;
	line->n = lf ? (size_t)(lf - text->s) : text->n;
	text->n -= line->n + (lf != NULL);
	text->s += line->n + (lf != NULL);
	if (line->n && line->s[line->n - 1] == '\r')
		line->n--;
	return true;
}

static struct slice
next_cell(struct slice *line, bool *more)
{
	const char *tab = line->n ? memchr(line->s, '\t', line->n) : NULL;
	struct slice cell = { line->s, tab ? (size_t)(tab - line->s) : line->n };

	*more = tab != NULL;
	line->n -= cell.n + *more;
	line->s += cell.n + *more;
	return cell;
}

/* Finds where each wanted column stands in the header: at[i], and how many there are in all. */
static bool
read_header(struct table *t, struct slice line, const char *const columns[], size_t at[], size_t *width,
    char why[TABLE_WHY])
{
	char what[128];
	bool more = true;
	size_t i;

	for (i = 0; i < t->ncol; i++)
		at[i] = (size_t)-1;
	for (*width = 0; more; ++*width) {
		struct slice name = next_cell(&line, &more);

		for (i = 0; i < t->ncol; i++)
			if (slice_is(name, columns[i] + (*columns[i] == '?')))
				at[i] = *width;
	}
	for (i = 0; i < t->ncol; i++)
		if (at[i] == (size_t)-1 && *columns[i] != '?') {
			snprintf(what, sizeof what, "no column '%s'", columns[i]);
			return complain(t, 1, what, why);
		}
	return true;
}

static bool
read_row(struct table *t, struct slice line, const size_t at[], size_t width, size_t number,
    char why[TABLE_WHY])
{
	struct slice *cell = t->cell + t->nrow * t->ncol;
	bool more = true;
	size_t i, k;

	for (i = 0; i < t->ncol; i++)
		cell[i] = (struct slice){ "", 0 };
	if (utf8_valid(line.s, line.n) < line.n)
		return complain(t, number, "not UTF-8", why);
	for (k = 0; more; k++) {
		struct slice c = next_cell(&line, &more);

		for (i = 0; i < t->ncol; i++)
			if (at[i] == k)
				cell[i] = c;
	}
	if (k != width)
		return complain(t, number, k < width ? "fewer fields than the header" : "more fields than the header",
		    why);
	t->line[t->nrow++] = number;
	return true;
}

static bool
parse(struct table *t, struct slice text, const char *const columns[], char why[TABLE_WHY])
{
	struct slice line;
	size_t at[32], width, i, lines = 1, number = 1;

	while (columns[t->ncol])
		t->ncol++;
	if (slice_starts(text, SLICE("\xef\xbb\xbf"))) {
		text.s += 3;
		text.n -= 3;
	}
	for (i = 0; i < text.n; i++)
		lines += text.s[i] == '\n';
	t->cell = calloc(lines * t->ncol, sizeof *t->cell);
	t->line = calloc(lines, sizeof *t->line);
	if (!t->cell || !t->line)
		return complain(t, 0, "out of memory", why);
	if (!next_line(&text, &line))
		return complain(t, 0, "empty: a table begins with its column names", why);
	if (!read_header(t, line, columns, at, &width, why))
		return false;
	while (next_line(&text, &line)) {
		number++;
		if (line.n && !read_row(t, line, at, width, number, why))
			return false;
	}
	return true;
}

struct table *
table_open(const struct data *builtin, const char *file, const char *const columns[], char why[TABLE_WHY])
{
	struct table *t = calloc(1, sizeof *t);
	struct slice text;

	if (!t) {
		table_out_of_memory(why);
		return NULL;
	}
	if (load(t, builtin, file, &text, why) && parse(t, text, columns, why))
		return t;
	table_free(t);
	return NULL;
}

void
table_free(struct table *t)
{
	if (!t)
		return;
	free(t->owned);
	free(t->cell);
	free(t->line);
	free(t);
}

size_t
table_rows(const struct table *t)
{
	return t->nrow;
}

struct slice
table_cell(const struct table *t, size_t row, size_t column)
{
	return t->cell[row * t->ncol + column];
}

bool
table_one_of(struct slice cell, const char *const names[], int *which)
{
	for (*which = 0; names[*which]; ++*which)
		if (slice_is(cell, names[*which]))
			return true;
	return false;
}

bool
table_word(struct slice *list, struct slice *word)
{
	size_t i = 0, k;

	while (i < list->n && list->s[i] == ' ')
		i++;
	for (k = i; k < list->n && list->s[k] != ' '; )
		k++;
	*word = (struct slice){ list->s + i, k - i };
	list->s += k;
	list->n -= k;
	return word->n > 0;
}
