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

/* What stands from i on. */
static inline struct slice
slice_from(struct slice a, size_t i)
{
	return (struct slice){ a.s + i, a.n - i };
}

/* What stands from one place up to another; empty where they are not in that order. */
static inline struct slice
slice_between(struct slice a, size_t from, size_t to)
{
	return (struct slice){ a.s + from, to > from ? to - from : 0 };
}

/* The place behind the blanks at i, four at the most. */
static inline size_t
slice_behind_blanks(struct slice a, size_t i)
{
	size_t k = i;

	while (k < a.n && a.s[k] == ' ' && k < i + 4)
		k++;
	return k;
}

/* The place before the blanks that end at i, four at the most. */
static inline size_t
slice_before_blanks(struct slice a, size_t i)
{
	size_t k = i;

	while (k > 0 && a.s[k - 1] == ' ' && i - k < 4)
		k--;
	return k;
}

#endif
