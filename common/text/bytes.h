/*
 * bytes - a string of bytes that grows, all zeros at first; set n to 0 to begin anew in the same
 * memory.
 */
#ifndef FZ_BYTES_H
#define FZ_BYTES_H

#include "common/slice.h"

struct bytes {
	char *s;
	size_t n, cap;
};

/* Makes room for more bytes.  false: no memory, and the string is as it was. */
bool bytes_grow(struct bytes *, size_t more);

void bytes_release(struct bytes *);

static inline bool
bytes_add(struct bytes *b, struct slice s)
{
	if (s.n > b->cap - b->n && !bytes_grow(b, s.n))
		return false;
	if (s.n)
		memcpy(b->s + b->n, s.s, s.n);
	b->n += s.n;
	return true;
}

static inline struct slice
bytes_slice(const struct bytes *b)
{
	return (struct slice){ b->s, b->n };
}

#endif
