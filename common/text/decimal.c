#include "common/text/decimal.h"

const int64_t decimal_ten[DECIMAL_PLACES + 1] = {
	1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000, 1000000000, 10000000000,
	100000000000, 1000000000000, 10000000000000, 100000000000000, 1000000000000000,
	10000000000000000, 100000000000000000, 1000000000000000000
};

/* Drops zeros behind the point. */
static struct decimal
plain(struct decimal d)
{
	while (d.e > 0 && d.n % 10 == 0) {
		d.n /= 10;
		d.e--;
	}
	return d;
}

static bool
times_ten(int64_t *n)
{
	if (*n > INT64_MAX / 10 || *n < -(INT64_MAX / 10))
		return false;
	*n *= 10;
	return true;
}

/* decimal_read() for fields so short that nothing can overflow: nearly all there are. */
static bool
read_short(struct slice s, struct decimal *d)
{
	const char *p = s.s, *end = s.s + s.n, *point = NULL;
	bool negative = p < end && *p == '-';
	int64_t n = 0;
	size_t digits;

	if (p < end && (*p == '-' || *p == '+'))
		p++;
	digits = (size_t)(end - p);
	for (; p < end; p++) {
		unsigned digit = (unsigned char)*p - (unsigned)'0';

		if (digit < 10)
			n = n * 10 + digit;
		else if (*p == '.' && !point)
			point = p;
		else
			return false;
	}
	d->n = negative ? -n : n;
	d->e = point ? (int)(end - point - 1) : 0;
	return digits > (point != NULL);
}

bool
decimal_read(struct slice s, struct decimal *d)
{
	bool negative = false, point = false, digits = false;
	size_t i = 0;

	if (s.n <= DECIMAL_PLACES)
		return read_short(s, d);
	*d = (struct decimal){ 0, 0 };
	if (s.n && (s.s[0] == '-' || s.s[0] == '+')) {
		negative = s.s[0] == '-';
		i++;
	}
	for (; i < s.n; i++) {
		if (s.s[i] == '.' && !point) {
			point = true;
			continue;
		}
		if (s.s[i] < '0' || s.s[i] > '9')
			return false;
		digits = true;
		if (point && d->e == DECIMAL_PLACES)
			return false;
		if (!times_ten(&d->n) || d->n > INT64_MAX - (s.s[i] - '0'))
			return false;
		d->n += s.s[i] - '0';
		d->e += point;
	}
	if (negative)
		d->n = -d->n;
	return digits;
}

int64_t
decimal_place(struct slice s)
{
	struct decimal d;

	return decimal_read(s, &d) && d.e == 0 && d.n >= 1 && d.n <= INT32_MAX ? d.n : 1;
}

size_t
decimal_write(struct decimal d, char to[DECIMAL_CHARS])
{
	char digit[DECIMAL_CHARS];
	uint64_t u;
	size_t n = 0, k = 0;

	d = plain(d);
	u = d.n < 0 ? 0 - (uint64_t)d.n : (uint64_t)d.n;
	do {
		digit[n++] = (char)('0' + u % 10);
		u /= 10;
	} while (u || n <= (size_t)d.e);
	if (d.n < 0)
		to[k++] = '-';
	while (n) {
		if (n == (size_t)d.e)
			to[k++] = '.';
		to[k++] = digit[--n];
	}
	return k;
}

bool
decimal_shift(struct decimal *d, int k)
{
	struct decimal to = plain(*d);

	for (; k > 0; k--) {
		if (to.e > 0)
			to.e--;
		else if (!times_ten(&to.n))
			return false;
	}
	for (; k < 0; k++) {
		if (to.e == DECIMAL_PLACES)
			return false;
		to.e++;
	}
	*d = to;
	return true;
}

/* Brings two numbers to as many places. */
static bool
align(struct decimal *a, struct decimal *b)
{
	for (; a->e < b->e; a->e++)
		if (!times_ten(&a->n))
			return false;
	for (; b->e < a->e; b->e++)
		if (!times_ten(&b->n))
			return false;
	return true;
}

bool
decimal_add(struct decimal *a, struct decimal b)
{
	*a = plain(*a);
	b = plain(b);
	if (!align(a, &b))
		return false;
	if ((b.n > 0 && a->n > INT64_MAX - b.n) || (b.n < 0 && a->n < -INT64_MAX - b.n))
		return false;
	a->n += b.n;
	return true;
}

bool
decimal_times(struct decimal a, struct decimal b, struct decimal *product)
{
	a = plain(a);
	b = plain(b);
	if (b.n && (a.n > INT64_MAX / (b.n < 0 ? -b.n : b.n) || a.n < -(INT64_MAX / (b.n < 0 ? -b.n : b.n))))
		return false;
	*product = plain((struct decimal){ a.n * b.n, a.e + b.e });
	return product->e <= DECIMAL_PLACES;
}

int
decimal_cmp(struct decimal a, struct decimal b)
{
	if (a.e == b.e)
		return (a.n > b.n) - (a.n < b.n);
	a = plain(a);
	b = plain(b);
	/* one that can't have the other's places is the larger, whichever way it points */
	if (!align(&a, &b))
		return a.e < b.e ? (a.n < 0 ? -1 : 1) : b.n < 0 ? 1 : -1;
	return (a.n > b.n) - (a.n < b.n);
}

bool
decimal_form(struct slice s)
{
	size_t i = s.n && (s.s[0] == '-' || s.s[0] == '+'), digits = 0, points = 0;

	for (; i < s.n; i++)
		if (s.s[i] >= '0' && s.s[i] <= '9')
			digits++;
		else if (s.s[i] != '.' || points++)
			return false;
	return digits > 0;
}

struct decimal_parts
decimal_form_parts(struct slice s)
{
	struct decimal_parts f = { .negative = s.s[0] == '-' };
	const char *point;

	if (s.s[0] == '-' || s.s[0] == '+') {
		s.s++;
		s.n--;
	}
	point = memchr(s.s, '.', s.n);
	f.whole = (struct slice){ s.s, point ? (size_t)(point - s.s) : s.n };
	f.rest = point ? (struct slice){ point + 1, s.n - f.whole.n - 1 } : (struct slice){ s.s, 0 };
	for (; f.whole.n && *f.whole.s == '0'; f.whole.n--)
		f.whole.s++;
	while (f.rest.n && f.rest.s[f.rest.n - 1] == '0')
		f.rest.n--;
	if (f.whole.n == 0 && f.rest.n == 0)
		f.negative = false;
	return f;
}

int
decimal_form_cmp(struct slice a, struct slice b)
{
	struct decimal_parts x = decimal_form_parts(a), y = decimal_form_parts(b);
	int cmp;

	if (x.negative != y.negative)
		return x.negative ? -1 : 1;
	cmp = (x.whole.n > y.whole.n) - (x.whole.n < y.whole.n);
	if (!cmp)
		cmp = memcmp(x.whole.s, y.whole.s, x.whole.n);
	if (!cmp)
		cmp = memcmp(x.rest.s, y.rest.s, x.rest.n < y.rest.n ? x.rest.n : y.rest.n);
	if (!cmp)
		cmp = (x.rest.n > y.rest.n) - (x.rest.n < y.rest.n);
	return x.negative ? (cmp < 0) - (cmp > 0) : (cmp > 0) - (cmp < 0);
}

/* A number as digits: so many before the point, WHOLE of a sum, and then more. */
enum { WHOLE = 45, ENDLESS = 64 };

struct digits {
	bool negative;
	size_t n, whole;
	char digit[WHOLE + DECIMAL_PLACES + ENDLESS];
};

/* Writes u as exactly n digits that end before end. */
static void
fixed(uint64_t u, char *end, int n)
{
	for (; n > 0; n--, u /= 10)
		*--end = (char)('0' + u % 10);
}

/* The whole part's digits, nine at a time; 128 bits as four limbs, as C has no wider division. */
static void
whole_digits(uint64_t high, uint64_t low, char digit[WHOLE])
{
	uint64_t limb[4] = { high >> 32, high & UINT32_MAX, low >> 32, low & UINT32_MAX }, rest;
	size_t i, k;

	for (k = WHOLE; k > 0; k -= 9) {
		rest = 0;
		for (i = 0; i < 4; i++) {
			rest = rest << 32 | limb[i];
			limb[i] = rest / 1000000000;
			rest %= 1000000000;
		}
		fixed(rest, digit + k, 9);
	}
}

/* Adds k, 1 or -1. */
static void
step(uint64_t *high, uint64_t *low, int k)
{
	*low += (uint64_t)(int64_t)k;
	*high += k > 0 ? (uint64_t)(*low == 0) : 0 - (uint64_t)(*low == UINT64_MAX);
}

/* Far from the edge of 128 bits, so that two such sums can be added before one looks. */
static bool
fits(const struct decimal_sum *sum)
{
	const uint64_t edge = (uint64_t)1 << 58;

	return sum->high + edge < 2 * edge;
}

bool
decimal_sum_join(struct decimal_sum *sum, const struct decimal_sum *more)
{
	const int64_t one = decimal_ten[DECIMAL_PLACES];
	struct decimal_sum all = { sum->low + more->low, sum->high + more->high, sum->rest + more->rest };

	all.high += all.low < sum->low;
	if (all.rest >= one || all.rest <= -one) {
		step(&all.high, &all.low, all.rest > 0 ? 1 : -1);
		all.rest += all.rest > 0 ? -one : one;
	}
	if (!fits(sum) || !fits(more) || !fits(&all))
		return false;
	*sum = all;
	return true;
}

struct decimal_sum
decimal_sum_negative(const struct decimal_sum *sum)
{
	return (struct decimal_sum){ 0 - sum->low, ~sum->high + (sum->low == 0), -sum->rest };
}

/* The rest is less than one, so it decides only where there is no whole part. */
int
decimal_sum_sign(const struct decimal_sum *sum)
{
	if (sum->high >> 63)
		return -1;
	if (sum->high || sum->low)
		return 1;
	return (sum->rest > 0) - (sum->rest < 0);
}

/* Reads nine digits at a time into four limbs: whole_digits() the other way round. */
static void
read_whole(struct slice digits, uint64_t *high, uint64_t *low)
{
	uint64_t limb[4] = { 0, 0, 0, 0 }, carry, scale;
	size_t i, k, n;

	for (i = 0; i < digits.n; i += n) {
		n = (digits.n - i) % 9 ? (digits.n - i) % 9 : 9;
		scale = (uint64_t)decimal_ten[n];
		for (carry = 0, k = i; k < i + n; k++)
			carry = carry * 10 + (uint64_t)(digits.s[k] - '0');
		for (k = 4; k-- > 0; carry >>= 32) {
			carry += limb[k] * scale;
			limb[k] = carry & UINT32_MAX;
		}
	}
	*high = limb[0] << 32 | limb[1];
	*low = limb[2] << 32 | limb[3];
}

bool
decimal_sum_read(struct slice s, struct decimal_sum *sum)
{
	struct decimal_parts f;
	size_t i;

	*sum = (struct decimal_sum){ 0, 0, 0 };
	if (!decimal_form(s))
		return false;
	f = decimal_form_parts(s);
	if (f.whole.n > DECIMAL_SUM_DIGITS || f.rest.n > DECIMAL_PLACES)
		return false;
	read_whole(f.whole, &sum->high, &sum->low);
	for (i = 0; i < DECIMAL_PLACES; i++)
		sum->rest = sum->rest * 10 + (i < f.rest.n ? f.rest.s[i] - '0' : 0);
	if (f.negative)
		*sum = decimal_sum_negative(sum);
	return fits(sum);
}

static void
sum_digits(const struct decimal_sum *sum, struct digits *d)
{
	const int64_t one = decimal_ten[DECIMAL_PLACES];
	uint64_t high = sum->high, low = sum->low;
	int64_t rest = sum->rest;
	bool below = high >> 63;

	if (below && rest > 0) {		/* the same sign for both */
		step(&high, &low, 1);
		rest -= one;
	} else if (!below && (high || low) && rest < 0) {
		step(&high, &low, -1);
		rest += one;
	}
	d->negative = below || rest < 0;
	if (below) {
		low = 0 - low;
		high = ~high + (low == 0);
	}
	whole_digits(high, low, d->digit);
	fixed((uint64_t)(rest < 0 ? -rest : rest), d->digit + WHOLE + DECIMAL_PLACES, DECIMAL_PLACES);
	d->whole = WHOLE;
	d->n = WHOLE + DECIMAL_PLACES;
}

/* Writes digits as a number: no zeros at its ends, no sign of nothing. */
static size_t
digits_write(const struct digits *d, char *to)
{
	size_t from = 0, end = d->n, k = 0;

	while (end > d->whole && d->digit[end - 1] == '0')
		end--;
	while (from < d->whole - 1 && d->digit[from] == '0')
		from++;
	if (d->negative && !(end == d->whole && d->digit[from] == '0'))
		to[k++] = '-';
	for (; from < end; from++) {
		if (from == d->whole)
			to[k++] = '.';
		to[k++] = d->digit[from];
	}
	return k;
}

size_t
decimal_sum_write(const struct decimal_sum *sum, char to[DECIMAL_SUM_CHARS])
{
	struct digits d;

	if (sum->rest == 0 && sum->high + (sum->low >> 63) == 0)	/* nearly all there are */
		return decimal_write((struct decimal){ (int64_t)sum->low, 0 }, to);
	sum_digits(sum, &d);
	return digits_write(&d, to);
}

/* Keeps so many places of a number that has no end: it is never half-way between two. */
static void
cut(struct digits *d, size_t places)
{
	size_t i = d->n = d->whole + places;
	bool up = d->digit[i] >= '5';

	for (; up && i > 0; i--) {
		up = d->digit[i - 1] == '9';
		d->digit[i - 1] = up ? '0' : (char)(d->digit[i - 1] + 1);
	}
}

/* Division as at school.  By n < 2^64 the digits end after 63 more at the latest, or never. */
size_t
decimal_sum_mean(const struct decimal_sum *sum, uint64_t n, char to[DECIMAL_MEAN_CHARS])
{
	struct digits d;
	uint64_t rest = 0;
	size_t i;

	sum_digits(sum, &d);
	for (i = 0; i < d.n || (rest && i < sizeof d.digit); i++) {
		rest = rest * 10 + (i < d.n ? (uint64_t)(d.digit[i] - '0') : 0);
		d.digit[i] = (char)('0' + rest / n);
		rest %= n;
	}
	d.n = i;
	if (rest)
		cut(&d, DECIMAL_MEAN_PLACES);
	return digits_write(&d, to);
}

/* r -= d and true, if r is not the smaller of two numbers of n digits. */
static bool
take_away(char *r, const char *d, size_t n)
{
	int borrow = 0;
	size_t i;

	if (memcmp(r, d, n) < 0)
		return false;
	for (i = n; i-- > 0; ) {
		int digit = r[i] - d[i] - borrow;

		borrow = digit < 0;
		r[i] = (char)('0' + digit + 10 * borrow);
	}
	return true;
}

/*
 * Division as at school again, by a divisor of any length: both numbers are taken as whole ones, of
 * as many places behind the point.
 */
size_t
decimal_sum_ratio(const struct decimal_sum *a, const struct decimal_sum *b, char to[DECIMAL_MEAN_CHARS])
{
	enum { ALL = WHOLE + DECIMAL_PLACES };
	struct digits x, y, q = { .n = ALL + DECIMAL_PLACES, .whole = ALL };
	char rest[ALL + 1];
	size_t i, n, from = 0;

	sum_digits(a, &x);
	sum_digits(b, &y);
	q.negative = x.negative != y.negative;
	while (y.digit[from] == '0')
		from++;
	n = ALL - from + 1;			/* digits of the divisor and a zero before them: the rest */
	memmove(y.digit + 1, y.digit + from, n - 1);	/* times ten has as many */
	y.digit[0] = '0';
	memset(rest, '0', sizeof rest);
	for (i = 0; i < q.n; i++) {
		memmove(rest, rest + 1, n - 1);
		rest[n - 1] = i < ALL ? x.digit[i] : '0';
		for (q.digit[i] = '0'; take_away(rest, y.digit, n); )
			q.digit[i]++;
	}
	for (i = 0; i < n && rest[i] == '0'; )
		i++;
	if (i < n)
		cut(&q, DECIMAL_MEAN_PLACES);
	return digits_write(&q, to);
}
