/*
 * decimal - exact decimal numbers: n / 10^e.  Nothing is ever rounded; what does not fit is
 * refused by returning false.
 */
#ifndef FZ_DECIMAL_H
#define FZ_DECIMAL_H

#include <stdint.h>

#include "common/slice.h"

enum { DECIMAL_CHARS = 24 };	/* room for any decimal written out */
enum { DECIMAL_PLACES = 18 };	/* the largest e */

struct decimal {
	int64_t n;
	int e;			/* 0 ... DECIMAL_PLACES */
};

/* Reads a whole field: an optional sign, ASCII digits, at most one point.  false: it is none. */
bool decimal_read(struct slice, struct decimal *);

/* Writes the plainest form (no trailing zeros, no exponent) without a NUL; returns its length. */
size_t decimal_write(struct decimal, char to[DECIMAL_CHARS]);

/* Times ten to the k, k of either sign. */
bool decimal_shift(struct decimal *, int k);

bool decimal_add(struct decimal *, struct decimal);

/* Less than, equal to, greater than 0 as a stands to b. */
int decimal_cmp(struct decimal a, struct decimal b);

#endif
