#include "common/io/tsv.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { BLOCK = 256 << 10, SLACK = 16, WHY = 1024 };

struct tsv {
	struct tsv_source *source;
	const char *name;	/* the operand being read */
	int fd;			/* -1: none is open */
	unsigned long line;	/* of that operand, the last one given */
	bool headless;		/* the columns were named by the caller */
	bool at_start;		/* no line of this operand was given yet */
	bool ended;

	char *buf;		/* cap bytes, and SLACK more for the scanner */
	size_t cap, pos, end;	/* [pos, end) is not yet given */

	char *header;		/* the header line, a copy; the columns are slices of it */
	size_t nheader;
	char *header_from;	/* the operand that it came from */
	struct slice *column;
	size_t width;

	struct slice *field;	/* of the row last given; width of them and one to spare */
	struct tsv_row row;
	bool failed;
	char why[2 * WHY], where[WHY];
};

static void
fail(struct tsv *t, const char *what)
{
	if (t->failed)
		return;
	t->failed = true;
	snprintf(t->why, sizeof t->why, "%s: %s", tsv_where(t), what);
}

/*
 * Cuts the row at p into fields and returns its newline.  There must be a newline at or before
 * limit, and SLACK readable bytes behind it.  At most max fields are stored, all are counted.
 *
 * This is where a filter's time goes: sixteen bytes are compared with TAB and LF at once, and only
 * the hits are looked at.
 */
static const char *
split(const char *p, struct slice *field, size_t max, size_t *count)
{
	const char *start = p;
	size_t n = 0;

#ifdef __SSE2__
	const __m128i tab = _mm_set1_epi8('\t'), lf = _mm_set1_epi8('\n');

	for (;; p += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)p);
		unsigned hits = (unsigned)_mm_movemask_epi8(
		    _mm_or_si128(_mm_cmpeq_epi8(v, tab), _mm_cmpeq_epi8(v, lf)));
		for (; hits; hits &= hits - 1) {
			const char *hit = p + __builtin_ctz(hits);
			if (n < max)
				field[n] = (struct slice){ start, (size_t)(hit - start) };
			n++;
			if (*hit == '\n') {
				*count = n;
				return hit;
			}
			start = hit + 1;
		}
	}
#else
	for (;; p++) {
		if (*p != '\t' && *p != '\n')
			continue;
		if (n < max)
			field[n] = (struct slice){ start, (size_t)(p - start) };
		n++;
		if (*p == '\n') {
			*count = n;
			return p;
		}
		start = p + 1;
	}
#endif
}

/* Opens the next operand.  false: there is none left. */
static bool
next_operand(struct tsv *t)
{
	t->fd = t->source->next(t->source, &t->name);
	t->line = 0;
	t->at_start = true;
	if (t->fd < 0)
		t->ended = true;
	return t->fd >= 0;
}

/* Doubles the buffer for a row that fills it.  false: the row is too long, or no memory. */
static bool
grow(struct tsv *t)
{
	size_t cap = t->cap * 2;
	char *buf;

	if (t->end > TSV_ROW_MAX) {
		t->line++;
		fail(t, "row longer than 16 MiB");
		return false;
	}
	buf = realloc(t->buf, cap + SLACK);
	if (!buf) {
		fail(t, "out of memory");
		return false;
	}
	t->buf = buf;
	t->cap = cap;
	return true;
}

/* Sets the end of what was read; the newlines behind it stop the scanner. */
static void
set_end(struct tsv *t, size_t end)
{
	t->end = end;
	memset(t->buf + end, '\n', SLACK);
}

/*
 * Reads more behind what is there.  An operand's end gets the newline that it may lack.
 * false: the end of the last operand, or a failure.
 */
static bool
fill(struct tsv *t)
{
	ssize_t n;

	if (t->fd < 0 && (t->ended || !next_operand(t)))
		return false;
	memmove(t->buf, t->buf + t->pos, t->end - t->pos);
	set_end(t, t->end - t->pos);
	t->pos = 0;
	if (t->end == t->cap && !grow(t))
		return false;
	do
		n = read(t->fd, t->buf + t->end, t->cap - t->end);
	while (n < 0 && errno == EINTR);
	if (n > 0) {
		set_end(t, t->end + (size_t)n);
		return true;
	}
	if (n < 0) {
		int err = errno;

		t->end = 0;			/* a row cut off by a read error is no row */
		t->source->lost(t->source, t->name, err);
	}
	close(t->fd);
	t->fd = -1;
	if (t->end > 0)
		set_end(t, t->end + 1);		/* there is room: grow() saw to it */
	return true;
}

/* The next line as it stands, cut into fields; counts them.  false: the end, or a failure. */
static bool
next_line(struct tsv *t, size_t *count)
{
	const char *lf;

	for (;;) {
		if (t->failed)
			return false;
		if (t->pos < t->end) {
			lf = split(t->buf + t->pos, t->field, t->width, count);
			if ((size_t)(lf - t->buf) < t->end)
				break;
		}
		if (!fill(t))
			return false;
	}
	t->row.line = (struct slice){ t->buf + t->pos, (size_t)(lf - t->buf) - t->pos };
	t->pos = (size_t)(lf - t->buf) + 1;
	t->line++;
	if (t->row.line.n > TSV_ROW_MAX) {
		fail(t, "row longer than 16 MiB");
		return false;
	}
	return true;
}

/* Keeps a header line and cuts it into columns at sep. */
static bool
set_header(struct tsv *t, struct slice line, char sep)
{
	size_t i, n = 1, start = 0;

	t->header = malloc(line.n + 1);
	for (i = 0; i < line.n; i++)
		n += line.s[i] == sep;
	t->column = malloc(n * sizeof *t->column);
	t->field = realloc(t->field, n * sizeof *t->field);
	if (!t->header || !t->column || !t->field) {
		fail(t, "out of memory");
		return false;
	}
	memcpy(t->header, line.s, line.n);
	t->nheader = line.n;
	for (i = 0; i <= line.n; i++)
		if (i == line.n || line.s[i] == sep) {
			t->column[t->width++] = (struct slice){ t->header + start, i - start };
			if (i < line.n)
				t->header[i] = '\t';
			start = i + 1;
		}
	return true;
}

static void
check_header(struct tsv *t)
{
	char what[256];
	size_t i;

	for (i = 0; i < t->width; i++) {
		if (t->column[i].n == 0) {
			fail(t, "a column without a name");
			return;
		}
		if (tsv_find(t, t->column[i]) != i) {
			snprintf(what, sizeof what, "two columns '%.*s'",
			    (int)(t->column[i].n < 99 ? t->column[i].n : 99), t->column[i].s);
			fail(t, what);
			return;
		}
	}
}

/* An operand may begin with a byte order mark; its header does not. */
static void
drop_mark(struct slice *line)
{
	if (slice_starts(*line, SLICE("\xef\xbb\xbf"))) {
		line->s += 3;
		line->n -= 3;
	}
}

static void
read_header(struct tsv *t)
{
	size_t count;

	if (!next_line(t, &count))
		return;
	drop_mark(&t->row.line);
	t->at_start = false;
	t->header_from = strdup(t->name);
	if (!t->header_from)
		fail(t, "out of memory");
	else if (set_header(t, t->row.line, '\t'))
		check_header(t);
}

struct tsv *
tsv_new(struct tsv_source *source, const char *columns)
{
	struct tsv *t = calloc(1, sizeof *t);

	if (!t)
		return NULL;
	t->source = source;
	t->fd = -1;
	t->name = "-H";
	t->cap = BLOCK;
	t->buf = malloc(t->cap + SLACK);
	if (!t->buf) {
		free(t);
		return NULL;
	}
	t->headless = columns != NULL;
	if (!columns)
		read_header(t);
	else if (set_header(t, (struct slice){ columns, strlen(columns) }, ','))
		check_header(t);
	t->row.field = t->field;
	return t;
}

void
tsv_free(struct tsv *t)
{
	if (!t)
		return;
	if (t->fd >= 0)
		close(t->fd);
	free(t->buf);
	free(t->header);
	free(t->header_from);
	free(t->column);
	free(t->field);
	free(t);
}

static void
wrong_width(struct tsv *t, size_t count)
{
	char what[128];

	snprintf(what, sizeof what, "%zu field%s, header has %zu",
	    count, count == 1 ? "" : "s", t->width);
	fail(t, what);
}

/* An operand of its own must bring the same header: other columns would be taken for these. */
static void
other_header(struct tsv *t)
{
	char what[WHY / 2];

	snprintf(what, sizeof what, "header differs from that of %s", t->header_from);
	fail(t, what);
}

const struct tsv_row *
tsv_next(struct tsv *t)
{
	struct slice header = { t->header, t->nheader };
	size_t count;

	if (t->width == 0)
		return NULL;
	while (next_line(t, &count)) {
		bool first = t->at_start && !t->headless;

		t->at_start = false;
		if (first)
			drop_mark(&t->row.line);
		if (t->row.line.n == header.n && slice_eq(t->row.line, header))
			continue;
		if (first) {
			other_header(t);
			return NULL;
		}
		if (count != t->width) {
			wrong_width(t, count);
			return NULL;
		}
		return &t->row;
	}
	return NULL;
}

size_t
tsv_width(const struct tsv *t)
{
	return t->width;
}

struct slice
tsv_column(const struct tsv *t, size_t i)
{
	return t->column[i];
}

struct slice
tsv_header(const struct tsv *t)
{
	return (struct slice){ t->header, t->nheader };
}

size_t
tsv_find(const struct tsv *t, struct slice name)
{
	size_t i;

	for (i = 0; i < t->width; i++)
		if (slice_eq(t->column[i], name))
			return i;
	return TSV_NONE;
}

const char *
tsv_where(struct tsv *t)
{
	if (t->line)
		snprintf(t->where, sizeof t->where, "%.900s:%lu", t->name, t->line);
	else
		snprintf(t->where, sizeof t->where, "%.900s", t->name);
	return t->where;
}

const char *
tsv_failure(const struct tsv *t)
{
	return t->failed ? t->why : NULL;
}

bool
out_init(struct out *o, int fd)
{
	*o = (struct out){ .fd = fd, .cap = BLOCK };
	o->buf = malloc(o->cap);
	if (!o->buf)
		o->cap = 0;
	return o->buf != NULL;
}

void
out_release(struct out *o)
{
	free(o->buf);
	*o = (struct out){ .fd = -1 };
}

bool
out_flush(struct out *o)
{
	size_t done = 0;

	while (!o->err && done < o->n) {
		ssize_t w = write(o->fd, o->buf + done, o->n - done);

		if (w >= 0)
			done += (size_t)w;
		else if (errno != EINTR)
			o->err = errno;
	}
	o->n = 0;
	return !o->err;
}

bool
out_room(struct out *o, size_t n)
{
	char *buf;

	if (!out_flush(o))
		return false;
	if (n <= o->cap)
		return true;
	buf = realloc(o->buf, n);
	if (!buf) {
		o->err = ENOMEM;
		return false;
	}
	o->buf = buf;
	o->cap = n;
	return true;
}

void
out_escaped(struct out *o, struct slice s)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		switch (s.s[i]) {
		case '\t': out_bytes(o, "\\t", 2); break;
		case '\n': out_bytes(o, "\\n", 2); break;
		case '\r': out_bytes(o, "\\r", 2); break;
		case '\\': out_bytes(o, "\\\\", 2); break;
		default: out_char(o, s.s[i]);
		}
}
