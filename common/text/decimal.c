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

/* A number's digits before and behind the point, without the zeros that say nothing. */
struct form {
	bool negative;
	struct slice whole, rest;
};

static struct form
form(struct slice s)
{
	struct form f = { .negative = s.s[0] == '-' };
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
	struct form x = form(a), y = form(b);
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

/* A number as digits: WHOLE of them before the point, then so many more. */
enum { WHOLE = 45, ENDLESS = 64 };

struct digits {
	bool negative;
	size_t n;
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
	d->n = WHOLE + DECIMAL_PLACES;
}

/* Writes digits as a number: no zeros at its ends, no sign of nothing. */
static size_t
digits_write(const struct digits *d, char *to)
{
	size_t from = 0, end = d->n, k = 0;

	while (end > WHOLE && d->digit[end - 1] == '0')
		end--;
	while (from < WHOLE - 1 && d->digit[from] == '0')
		from++;
	if (d->negative && !(end == WHOLE && d->digit[from] == '0'))
		to[k++] = '-';
	for (; from < end; from++) {
		if (from == WHOLE)
			to[k++] = '.';
		to[k++] = d->digit[from];
	}
	return k;
}

size_t
decimal_sum_write(const struct decimal_sum *sum, char to[DECIMAL_SUM_CHARS])
{
	struct digits d;

	if (sum->rest == 0 && sum->high == 0 && sum->low <= INT64_MAX)
		return decimal_write((struct decimal){ (int64_t)sum->low, 0 }, to);
	sum_digits(sum, &d);
	return digits_write(&d, to);
}

/* Keeps so many places of a number that has no end: it is never half-way between two. */
static void
cut(struct digits *d, size_t places)
{
	size_t i = d->n = WHOLE + places;
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
