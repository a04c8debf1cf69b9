#include "common/text/decimal.h"

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

bool
decimal_read(struct slice s, struct decimal *d)
{
	bool negative = false, point = false, digits = false;
	size_t i = 0;

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
	*d = plain(*d);
	for (; k > 0; k--) {
		if (d->e > 0)
			d->e--;
		else if (!times_ten(&d->n))
			return false;
	}
	for (; k < 0; k++) {
		if (d->e == DECIMAL_PLACES)
			return false;
		d->e++;
	}
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
	a = plain(a);
	b = plain(b);
	/* too far apart to be aligned: the whole parts differ, or one has places the other can't reach */
	if (!align(&a, &b)) {
		int64_t ia = a.n, ib = b.n;
		int i;

		for (i = 0; i < a.e; i++)
			ia /= 10;
		for (i = 0; i < b.e; i++)
			ib /= 10;
		if (ia != ib)
			return ia < ib ? -1 : 1;
		return a.e < b.e ? -1 : 1;
	}
	return a.n < b.n ? -1 : a.n > b.n;
}
