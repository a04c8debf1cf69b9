/*
 * decimal - exact decimal numbers: n / 10^e.  Nothing is ever rounded but a mean without end; what
 * does not fit is refused by returning false.
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

/* A place counted from 1, as the column col holds it; 1, where the text begins, if the field holds none. */
int64_t decimal_place(struct slice);

/* Writes the plainest form (no trailing zeros, no exponent) without a NUL; returns its length. */
size_t decimal_write(struct decimal, char to[DECIMAL_CHARS]);

/* Times ten to the k, k of either sign; what does not fit is left as it is. */
bool decimal_shift(struct decimal *, int k);

bool decimal_add(struct decimal *, struct decimal);

bool decimal_times(struct decimal a, struct decimal b, struct decimal *product);

/* Less than, equal to, greater than 0 as a stands to b. */
int decimal_cmp(struct decimal a, struct decimal b);

/* Is it a number, however long?  decimal_read() refuses those that don't fit. */
bool decimal_form(struct slice);

/* decimal_cmp() for any two fields of that form. */
int decimal_form_cmp(struct slice a, struct slice b);

/* The digits of a field of that form before and behind the point, without the zeros that say nothing. */
struct decimal_parts {
	bool negative;		/* 0 is not */
	struct slice whole, rest;
};

struct decimal_parts decimal_form_parts(struct slice);

/*
 * An exact sum of decimals, all zeros at first.  The whole part has 128 bits and the rest a place
 * of its own, so no sum of fewer than 2^63 decimals overflows, in whatever order they come, and
 * numbers of different places need no common scale.
 */
struct decimal_sum {
	uint64_t low, high;	/* the whole part, two's complement */
	int64_t rest;		/* in 10^-18, less than one; its sign may differ from the whole's */
};

enum { DECIMAL_SUM_DIGITS = 37 };	/* before the point, of a sum that can be read */
enum { DECIMAL_SUM_CHARS = 64 };	/* room for any sum written out */
enum { DECIMAL_MEAN_CHARS = 136 };	/* and for any mean */
enum { DECIMAL_MEAN_PLACES = 6 };

extern const int64_t decimal_ten[DECIMAL_PLACES + 1];	/* the powers of ten */

static inline void
decimal_sum_add(struct decimal_sum *sum, struct decimal d)
{
	const int64_t one = decimal_ten[DECIMAL_PLACES];
	int64_t whole = d.n;

	if (d.e) {
		whole = d.n / decimal_ten[d.e];
		sum->rest += d.n % decimal_ten[d.e] * decimal_ten[DECIMAL_PLACES - d.e];
		if (sum->rest >= one) {
			sum->rest -= one;
			whole++;
		} else if (sum->rest <= -one) {
			sum->rest += one;
			whole--;
		}
	}
	sum->low += (uint64_t)whole;
	sum->high += (uint64_t)(sum->low < (uint64_t)whole) - (uint64_t)(whole < 0);
}

/* Adds a whole sum.  false: both together are beyond 10^36, and the sum is as it was. */
bool decimal_sum_join(struct decimal_sum *, const struct decimal_sum *more);

struct decimal_sum decimal_sum_negative(const struct decimal_sum *);

/* Less than, equal to, greater than 0 as the sum is. */
int decimal_sum_sign(const struct decimal_sum *);

/* Reads what decimal_sum_write() writes, or any number up to 10^36 of no more than 18 places. */
bool decimal_sum_read(struct slice, struct decimal_sum *);

/* Writes the plainest form without a NUL; returns its length. */
size_t decimal_sum_write(const struct decimal_sum *, char to[DECIMAL_SUM_CHARS]);

/*
 * Writes sum / n, 0 < n < 10^18: all its places if they come to an end, else the nearest number of
 * DECIMAL_MEAN_PLACES places.
 */
size_t decimal_sum_mean(const struct decimal_sum *, uint64_t n, char to[DECIMAL_MEAN_CHARS]);

/*
 * Writes a / b, b not 0: all places if they come to an end within DECIMAL_PLACES, else the nearest
 * number of DECIMAL_MEAN_PLACES places.
 */
size_t decimal_sum_ratio(const struct decimal_sum *a, const struct decimal_sum *b, char to[DECIMAL_MEAN_CHARS]);

#endif
