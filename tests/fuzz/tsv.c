/*
 * tsv - the record reader against a plain one.  The input is cut into operands at 0xff bytes, and
 * each comes by a pipe.
 */
#include "common/io/tsv.h"

#include <stdint.h>
#include <stdlib.h>
#include <unistd.h>

enum { OPERANDS_MAX = 8, BYTES_MAX = 4096 };

struct pipes {
	struct tsv_source source;	/* first */
	struct slice operand[OPERANDS_MAX];
	size_t n, at;
};

static int
next_pipe(struct tsv_source *source, const char **name)
{
	struct pipes *p = (struct pipes *)(void *)source;
	struct slice *bytes = &p->operand[p->at];
	int end[2];

	if (p->at == p->n)
		return -1;
	if (pipe(end) < 0 || write(end[1], bytes->s, bytes->n) != (ssize_t)bytes->n)
		abort();
	close(end[1]);
	*name = "operand";
	p->at++;
	return end[0];
}

static void
lost(struct tsv_source *source, const char *name, int err)
{
	(void)source, (void)name, (void)err;
	abort();
}

/* The plain reader: where it stands. */
struct plain {
	struct pipes *p;
	size_t operand, pos;
	bool at_start;
};

static bool
plain_line(struct plain *r, struct slice *line)
{
	while (r->operand < r->p->n) {
		struct slice rest = r->p->operand[r->operand];

		rest.s += r->pos;
		rest.n -= r->pos;
		r->at_start = r->pos == 0;
		if (rest.n) {
			const char *lf = memchr(rest.s, '\n', rest.n);

			*line = (struct slice){ rest.s, lf ? (size_t)(lf - rest.s) : rest.n };
			r->pos += line->n + (lf != NULL);
			if (r->at_start && slice_starts(*line, SLICE("\xef\xbb\xbf"))) {
				line->s += 3;
				line->n -= 3;
			}
			return true;
		}
		r->operand++;
		r->pos = 0;
	}
	return false;
}

static size_t
fields(struct slice line)
{
	size_t i, n = 1;

	for (i = 0; i < line.n; i++)
		n += line.s[i] == '\t';
	return n;
}

static void
same_row(const struct tsv_row *row, struct slice line, size_t width)
{
	const char *at = line.s;
	size_t i;

	if (!slice_eq(row->line, line))
		abort();
	for (i = 0; i < width; i++) {
		if (!slice_eq(row->field[i], (struct slice){ at, row->field[i].n }))
			abort();
		at += row->field[i].n;
		if (at != line.s + line.n && *at != '\t')
			abort();
		at++;
	}
	if (at != line.s + line.n + 1)
		abort();
}

static void
compare(struct tsv *t, struct pipes *p)
{
	struct plain r = { .p = p };
	struct slice header, line;
	const struct tsv_row *row;

	if (!plain_line(&r, &header)) {
		if (tsv_width(t) != 0 || tsv_failure(t) || tsv_next(t))
			abort();
		return;
	}
	if (!slice_eq(tsv_header(t), header) || tsv_width(t) != fields(header))
		abort();
	if (tsv_failure(t))
		return;				/* names that are empty or twice there */
	while (plain_line(&r, &line)) {
		if (slice_eq(line, header))
			continue;
		row = tsv_next(t);
		if (r.at_start || fields(line) != tsv_width(t)) {
			if (row || !tsv_failure(t))
				abort();
			return;
		}
		if (!row)
			abort();
		same_row(row, line, tsv_width(t));
	}
	if (tsv_next(t) || tsv_failure(t))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct pipes p = { .source = { next_pipe, lost } };
	const char *s = (const char *)data, *end = s + size, *cut;
	struct tsv *t;

	if (size > BYTES_MAX)
		return 0;
	for (; s < end && p.n < OPERANDS_MAX; s = cut + 1) {
		cut = memchr(s, 0xff, (size_t)(end - s));
		if (!cut)
			cut = end;
		p.operand[p.n++] = (struct slice){ s, (size_t)(cut - s) };
	}
	t = tsv_new(&p.source, NULL);
	if (!t)
		abort();
	compare(t, &p);
	tsv_free(t);
	return 0;
}
