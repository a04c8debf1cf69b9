/* fuzz/quantity - a text: quotes lie in it, in order and in their sentences, values in their bounds. */
#include <stdlib.h>

#include "common/report/quantity.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static bool
inside(struct slice part, struct slice whole)
{
	return part.s >= whole.s && part.s + part.n <= whole.s + whole.n;
}

static void
check_bounds(const struct quantity *q)
{
	need(q->value.n >= 0);
	need(!q->has_lo || decimal_cmp(q->lo, q->value) <= 0);
	need(!q->has_hi || decimal_cmp(q->value, q->hi) <= 0);
	switch (q->rel) {
	case REL_EXACT:
		need(q->has_lo && q->has_hi && decimal_cmp(q->lo, q->value) == 0 && decimal_cmp(q->hi, q->value) == 0);
		break;
	case REL_ABOUT:
		need(!q->has_lo && !q->has_hi);
		break;
	case REL_OVER:
		need(q->has_lo && (!q->has_hi || decimal_cmp(q->lo, q->hi) < 0));
		break;
	case REL_UNDER:
		need(!q->has_lo && q->has_hi);
		break;
	case REL_RANGE:
		need(q->has_lo && q->has_hi && decimal_cmp(q->lo, q->hi) < 0);
		break;
	}
}

static void
check(const struct quantity *q, size_t n, struct slice text)
{
	const char *end = text.s;
	size_t i;

	need(n <= text.n);
	for (i = 0; i < n; i++, q++) {
		need(q->quote.n > 0 && inside(q->quote, text) && inside(q->sentence, text));
		need(q->quote.s >= end);
		need(inside(q->quote, q->sentence));
		end = q->quote.s + q->quote.n;
		check_bounds(q);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct quantities *all;
	char why[TABLE_WHY], *bytes = malloc(size ? size : 1);
	struct slice text = { bytes, size };
	const struct quantity *q;
	size_t n;

	if (!all)
		all = quantities_new(why);
	need(all && bytes);
	if (size)
		memcpy(bytes, data, size);
	q = quantities_read(all, text, &n);
	need(q != NULL);
	check(q, n, text);
	free(bytes);
	return 0;
}
