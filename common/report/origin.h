/*
 * origin - where a row of the stream comes from: doc:line:col, in few bytes and with an order.
 *
 * The documents' names are kept once, in a struct origins, which must live as long as its origins.
 * They are in order of their bytes, then lines and columns by number.  An origin without a document
 * is only a place in the order of a stream: the number of its row.
 */
#ifndef FZ_ORIGIN_H
#define FZ_ORIGIN_H

#include <stdint.h>

#include "common/text/bytes.h"
#include "common/text/keyset.h"

struct origin {
	const struct origin_doc *doc;	/* in struct origins; NULL: none */
	uint64_t at;			/* the line, 32 bits, and the column; or the number of a row */
};

struct origins {
	struct keyset docs;
	const struct origin_doc *last;	/* that was looked up: the next row's is mostly the same */
};

bool origins_init(struct origins *);	/* false: no memory; releasing is harmless */
void origins_release(struct origins *);

enum origin_is { ORIGIN_IS, ORIGIN_NONE, ORIGIN_NOMEM };

/*
 * The origin of these fields; col may be empty, and is 0 then.  ORIGIN_NONE: the document is empty, or
 * line or col is no whole number below 2^32.
 */
enum origin_is origin_of(struct origins *, struct slice doc, struct slice line, struct slice col, struct origin *);

/* Reads doc:line:col, or with bare doc:line. */
enum origin_is origin_read(struct origins *, struct slice, bool bare, struct origin *);

/* Adds it as origin_read() reads it.  false: no memory. */
bool origin_write(struct origin, bool bare, struct bytes *to);

/* Less than, equal to, greater than 0 as a stands to b. */
int origin_cmp(struct origin a, struct origin b);

/* The same place without its column. */
static inline struct origin
origin_line(struct origin o)
{
	o.at &= ~(uint64_t)UINT32_MAX;
	return o;
}

#endif
