/* fuzz/sortkey - two fields, parted by a newline: their keys compare as the numbers do. */
#include "common/text/sortkey.h"

#include <stdint.h>
#include <stdlib.h>

#include "common/text/decimal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static int
by_bytes(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int cmp = n ? memcmp(a.s, b.s, n) : 0;

	return cmp ? (cmp > 0) - (cmp < 0) : (a.n > b.n) - (a.n < b.n);
}

/* Numbers 0, text 1, empty 2: that order holds whichever way the numbers go. */
static int
kind(struct slice s)
{
	return decimal_form(s) ? 0 : s.n ? 1 : 2;
}

static int
wanted(struct slice a, struct slice b, bool descending)
{
	int x = kind(a), y = kind(b), cmp;

	if (x != y)
		return x < y ? -1 : 1;
	cmp = x == 0 ? decimal_form_cmp(a, b) : by_bytes(a, b);
	return descending ? -cmp : cmp;
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

static void
try(struct slice a, struct slice b, bool descending)
{
	struct bytes x = { NULL, 0, 0 }, y = { NULL, 0, 0 };
	int cmp;

	if (!sortkey_add(&x, a, descending) || !sortkey_add(&y, b, descending))
		abort();
	cmp = by_bytes(bytes_slice(&x), bytes_slice(&y));
	if ((descending ? -cmp : cmp) != wanted(a, b, descending))
		abort();
	bytes_release(&x);
	bytes_release(&y);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data, *lf = size ? memchr(text, '\n', size) : NULL;
	struct slice a = { text, lf ? (size_t)(lf - text) : size }, b = { text + a.n, size - a.n };

	if (lf)
		b = slice_from(b, 1);
	try(a, b, false);
	try(a, b, true);
	if (sign(sortkey_cmp(a, b)) != sign(wanted(a, b, false)))
		abort();
	return 0;
}
