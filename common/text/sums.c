#include "common/text/sums.h"

/* No stream is long enough for a sum of its numbers that decimal_sum_join() refuses. */
struct decimal_sum
sums_add(const struct decimal_sum *a, const struct decimal_sum *b)
{
	struct decimal_sum sum = *a;

	(void)decimal_sum_join(&sum, b);
	return sum;
}

struct decimal_sum
sums_subtract(const struct decimal_sum *a, const struct decimal_sum *b)
{
	struct decimal_sum less = decimal_sum_negative(b);

	return sums_add(a, &less);
}

int
sums_cmp(const struct decimal_sum *a, const struct decimal_sum *b)
{
	struct decimal_sum d = sums_subtract(a, b);

	return decimal_sum_sign(&d);
}

/* A whole number of up to 256 bits, the lowest 32 first: C has no wider division. */
enum { LIMBS = 8, BITS = 32 * LIMBS };

struct big {
	uint32_t limb[LIMBS];
};

static void
big_times(struct big *b, uint32_t factor, uint64_t more)
{
	size_t i;

	for (i = 0; i < LIMBS; i++) {
		uint64_t u = (uint64_t)b->limb[i] * factor + (more & UINT32_MAX);

		b->limb[i] = (uint32_t)u;
		more = (more >> 32) + (u >> 32);
	}
}

static void
big_add(struct big *a, const struct big *b)
{
	uint64_t carry = 0;
	size_t i;

	for (i = 0; i < LIMBS; i++) {
		carry += (uint64_t)a->limb[i] + b->limb[i];
		a->limb[i] = (uint32_t)carry;
		carry >>= 32;
	}
}

/* Takes b off, if there is as much. */
static bool
big_take(struct big *a, const struct big *b)
{
	struct big left;
	uint64_t borrow = 0;
	size_t i;

	for (i = 0; i < LIMBS; i++) {
		uint64_t u = (uint64_t)a->limb[i] - b->limb[i] - borrow;

		left.limb[i] = (uint32_t)u;
		borrow = u >> 63;
	}
	if (!borrow)
		*a = left;
	return !borrow;
}

/* a / b, a bit at a time. */
static struct big
big_divide(const struct big *a, const struct big *b)
{
	struct big quotient = { { 0 } }, rest = { { 0 } };
	size_t i;

	for (i = BITS; i-- > 0; ) {
		big_times(&rest, 2, a->limb[i / 32] >> i % 32 & 1);
		if (big_take(&rest, b))
			quotient.limb[i / 32] |= (uint32_t)1 << i % 32;
	}
	return quotient;
}

/* Takes the last digit off. */
static char
big_digit(struct big *b)
{
	uint64_t rest = 0;
	size_t i;

	for (i = LIMBS; i-- > 0; ) {
		rest = rest << 32 | b->limb[i];
		b->limb[i] = (uint32_t)(rest / 10);
		rest %= 10;
	}
	return (char)('0' + rest);
}

static bool
big_is_zero(const struct big *b)
{
	size_t i;

	for (i = 0; i < LIMBS; i++)
		if (b->limb[i])
			return false;
	return true;
}

/* The size of a sum, without its sign; whole and rest are of one sign then. */
static struct decimal_sum
size_of(const struct decimal_sum *s)
{
	struct decimal_sum size = decimal_sum_sign(s) < 0 ? decimal_sum_negative(s) : *s;

	if (size.rest < 0) {
		size.rest += decimal_ten[DECIMAL_PLACES];
		size.high -= size.low-- == 0;
	}
	return size;
}

/* A size in 10^-18: less than 2^188. */
static struct big
units(const struct decimal_sum *size)
{
	struct big b = { { (uint32_t)size->low, (uint32_t)(size->low >> 32), (uint32_t)size->high,
	    (uint32_t)(size->high >> 32) } };

	big_times(&b, 1000000000, 0);
	big_times(&b, 1000000000, (uint64_t)size->rest);
	return b;
}

/* Writes tenths, as a number. */
static size_t
tenths_write(struct big tenths, bool negative, char *to)
{
	char digit[SUMS_PERCENT_CHARS], rest = big_digit(&tenths);
	size_t n = 0, k = 0;

	if (negative && (rest != '0' || !big_is_zero(&tenths)))
		to[k++] = '-';
	do
		digit[n++] = big_digit(&tenths);
	while (!big_is_zero(&tenths));
	while (n)
		to[k++] = digit[--n];
	if (rest != '0') {
		to[k++] = '.';
		to[k++] = rest;
	}
	return k;
}

static bool
is_small(const struct decimal_sum *size)
{
	return size->rest == 0 && size->high == 0 && size->low < (uint64_t)1 << 52;
}

/* (2000 part + base) / (2 base): the tenths of a per cent, a half of one rounded up. */
size_t
sums_percent(const struct decimal_sum *part, const struct decimal_sum *base, char to[SUMS_PERCENT_CHARS])
{
	struct decimal_sum p = size_of(part), b = size_of(base);
	struct big x, y, tenths = { { 0 } };

	if (decimal_sum_sign(&b) == 0)
		return 0;
	if (is_small(&p) && is_small(&b)) {	/* nearly all there are */
		uint64_t q = (2000 * p.low + b.low) / (2 * b.low);

		tenths.limb[0] = (uint32_t)q;
		tenths.limb[1] = (uint32_t)(q >> 32);
	} else {
		x = units(&p);
		y = units(&b);
		big_times(&x, 2000, 0);
		big_add(&x, &y);
		big_add(&y, &y);
		tenths = big_divide(&x, &y);
	}
	return tenths_write(tenths, decimal_sum_sign(part) < 0, to);
}
