#include "common/text/sortkey.h"

#include "common/text/decimal.h"

/*
 * The first byte.  0 and above: how many digits the whole part has, led by how many digits that
 * takes, and all digits: 120.5 is H131205 (a length of 1 digit, 3, and the digits).  Below 0: the
 * same with every digit taken from 9, so that the larger number comes first, and END, so that of
 * two with the same beginning the longer does.
 */
enum kind {
	EMPTY_DESCENDING = 'A', TEXT_DESCENDING, BELOW = 'G', ABOVE, TEXT = 'T', EMPTY
};

enum { END = ':', LENGTH = 24 };	/* END is greater than any digit */

/* Adds digits, each taken from 9 where the number is below 0. */
static bool
add_digits(struct bytes *to, struct slice digits, bool below)
{
	size_t i, n = to->n;

	if (!bytes_add(to, digits))
		return false;
	if (below)
		for (i = n; i < to->n; i++)
			to->s[i] = (char)('0' + '9' - to->s[i]);
	return true;
}

/* Writes n led by how many digits it has. */
static struct slice
length_of(size_t n, char buf[LENGTH])
{
	size_t at = LENGTH;

	do {
		buf[--at] = (char)('0' + n % 10);
		n /= 10;
	} while (n);
	n = LENGTH - at;
	buf[--at] = (char)('0' + n);		/* a field is shorter than 10^9 bytes */
	return (struct slice){ buf + at, n + 1 };
}

static bool
add_number(struct bytes *to, struct slice field)
{
	struct decimal_parts p = decimal_form_parts(field);
	char buf[LENGTH], first = p.negative ? BELOW : ABOVE, end = END;

	return bytes_add(to, (struct slice){ &first, 1 }) &&
	    add_digits(to, length_of(p.whole.n, buf), p.negative) &&
	    add_digits(to, p.whole, p.negative) && add_digits(to, p.rest, p.negative) &&
	    (!p.negative || bytes_add(to, (struct slice){ &end, 1 }));
}

bool
sortkey_add(struct bytes *to, struct slice field, bool descending)
{
	char first;

	if (decimal_form(field))
		return add_number(to, field);
	if (field.n)
		first = descending ? TEXT_DESCENDING : TEXT;
	else
		first = descending ? EMPTY_DESCENDING : EMPTY;
	return bytes_add(to, (struct slice){ &first, 1 }) && bytes_add(to, field);
}

/* Numbers, text, nothing. */
static int
kind(struct slice s)
{
	return s.n == 0 ? 2 : !decimal_form(s);
}

int
sortkey_cmp(struct slice a, struct slice b)
{
	int x = kind(a), y = kind(b), cmp;

	if (x != y || x == 2)
		return x - y;
	if (x == 0)
		return decimal_form_cmp(a, b);
	cmp = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);
	return cmp ? cmp : (a.n > b.n) - (a.n < b.n);
}
