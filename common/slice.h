/*
 * slice - a piece of somebody else's bytes: any bytes, no NUL after them, owned by whoever lent them.
 * The lender says how long it stays good.
 */
#ifndef FZ_SLICE_H
#define FZ_SLICE_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

struct slice {
	const char *s;
	size_t n;
};

/* The slice of a string literal. */
#define SLICE(literal) ((struct slice){ (literal), sizeof(literal) - 1 })

static inline bool
slice_eq(struct slice a, struct slice b)
{
	return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, a.n) == 0);
}

static inline bool
slice_is(struct slice a, const char *s)
{
	return a.n == strlen(s) && memcmp(a.s, s, a.n) == 0;
}

static inline bool
slice_starts(struct slice a, struct slice with)
{
	return a.n >= with.n && memcmp(a.s, with.s, with.n) == 0;
}

static inline bool
slice_ends(struct slice a, struct slice with)
{
	return a.n >= with.n && memcmp(a.s + a.n - with.n, with.s, with.n) == 0;
}

#endif
