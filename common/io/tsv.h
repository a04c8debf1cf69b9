/*
 * tsv - the rows of one stream of records, in and out; see fz-records(5).
 *
 * The reader owns its buffer.  A row and its fields are slices of it, good until the next
 * tsv_next() or tsv_free() of that reader; copy what must live longer.  Nothing here prints or
 * exits.  A failure is sticky: every later call is harmless, and tsv_failure() says what it was.
 */
#ifndef FZ_TSV_H
#define FZ_TSV_H

#include "common/io/diag.h"
#include "common/slice.h"

#define TSV_ROW_MAX ((size_t)16 << 20)	/* bytes of a row; a longer one is a broken stream */
#define TSV_NONE ((size_t)-1)		/* no such column */

/* Where the bytes come from: the operands one after the other, as one stream. */
struct tsv_source {
	/* Opens the next operand: its descriptor and name; -1 after the last.  The reader closes it. */
	int (*next)(struct tsv_source *, const char **name);
	/* Told when reading an operand failed half-way: err is errno.  The next one is read. */
	void (*lost)(struct tsv_source *, const char *name, int err);
};

struct tsv_row {
	const struct slice *field;	/* as many as the header, always */
	struct slice line;		/* all of them as they stand, without the newline */
};

/*
 * A reader, its header already read (or, with columns, made of their names, parted by commas: the
 * stream has no header then).  NULL: no memory.
 */
struct tsv *tsv_new(struct tsv_source *, const char *columns);
void tsv_free(struct tsv *);

/* The next row; NULL: the end, or a failure. */
const struct tsv_row *tsv_next(struct tsv *);

size_t tsv_width(const struct tsv *);		/* columns; 0: a stream of zero bytes */
struct slice tsv_column(const struct tsv *, size_t i);
struct slice tsv_header(const struct tsv *);	/* the header line, without the newline */

/* The index of a column; TSV_NONE: there is none of that name. */
size_t tsv_find(const struct tsv *, struct slice name);

/* Where the reader stands, for messages: "file:line". */
const char *tsv_where(struct tsv *);

/* Why it failed, as "where: what"; NULL: it did not. */
const char *tsv_failure(const struct tsv *);

/*
 * out - bytes out, through one buffer.  The first failure is kept (errno) and ends all writing;
 * out_flush() tells it.
 */
struct out {
	char *buf;
	size_t n, cap;
	int fd;
	int err;		/* errno of the first failure; 0: none */
};

/* false: no memory. */
MUST_CHECK bool out_init(struct out *, int fd);
void out_release(struct out *);

/* Writes all that waits.  false: some write failed, now or before. */
bool out_flush(struct out *);

/* Makes room for n bytes more: flushes, and grows the buffer for what is larger than it. */
bool out_room(struct out *, size_t n);

static inline void
out_bytes(struct out *o, const char *s, size_t n)
{
	if (n > o->cap - o->n && !out_room(o, n))
		return;
	if (n)
		memcpy(o->buf + o->n, s, n);
	o->n += n;
}

static inline void
out_slice(struct out *o, struct slice s)
{
	out_bytes(o, s.s, s.n);
}

static inline void
out_char(struct out *o, char c)
{
	if (o->n == o->cap && !out_room(o, 1))
		return;
	o->buf[o->n++] = c;
}

/* A field from bytes that were no field before: TAB, LF, CR and backslash are escaped. */
void out_escaped(struct out *, struct slice);

#endif
