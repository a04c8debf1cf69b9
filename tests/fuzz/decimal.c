/* fuzz/decimal - two fields, parted by a newline: reading, writing and comparing must agree. */
#include <stdlib.h>

#include "common/text/decimal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static int
sign(int n)
{
	return (n > 0) - (n < 0);
}

static void
one(struct slice s, struct decimal *d)
{
	char text[DECIMAL_SUM_CHARS], mean[DECIMAL_MEAN_CHARS];
	struct decimal_sum sum = { 0, 0, 0 }, whole, none;
	struct decimal again;
	struct slice written = { text, 0 };

	need(decimal_form(s));
	written.n = decimal_write(*d, text);
	need(decimal_read(written, &again) && decimal_cmp(*d, again) == 0);
	need(decimal_form_cmp(s, written) == 0);
	decimal_sum_add(&sum, *d);
	written.n = decimal_sum_write(&sum, text);
	need(decimal_form_cmp(s, written) == 0);
	need(decimal_sum_read(written, &whole));
	need(written.n == decimal_sum_write(&whole, mean) && memcmp(mean, text, written.n) == 0);
	none = decimal_sum_negative(&sum);
	need(decimal_sum_join(&none, &whole) && decimal_sum_sign(&none) == 0);
	need(d->n == 0 || (decimal_sum_ratio(&sum, &whole, mean) == 1 && mean[0] == '1'));
	need(!decimal_times(*d, (struct decimal){ 2, 0 }, &again) ||
	    sign(decimal_cmp(again, *d)) == (d->n > 0) - (d->n < 0));
	decimal_sum_add(&sum, *d);
	need(decimal_form_cmp((struct slice){ mean, decimal_sum_mean(&sum, 2, mean) }, s) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *text = (const char *)data, *lf = size ? memchr(text, '\n', size) : NULL;
	struct slice a = { text, lf ? (size_t)(lf - text) : size }, b = { text + a.n, size - a.n };
	struct decimal x, y;

	if (lf) {
		b.s++;
		b.n--;
	}
	if (decimal_read(a, &x)) {
		one(a, &x);
		if (decimal_read(b, &y))
			need(sign(decimal_cmp(x, y)) == decimal_form_cmp(a, b));
	}
	if (decimal_form(a) && decimal_form(b))
		need(decimal_form_cmp(a, b) == -decimal_form_cmp(b, a));
	return 0;
}
