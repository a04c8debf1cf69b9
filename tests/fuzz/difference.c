/*
 * fuzz/difference - two amounts, parted by a newline, each of numbers parted by commas, three an addition:
 * value, lower and upper bound.  What is written agrees with itself and with plain arithmetic.
 */
#include "common/report/difference.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { SMALL = 1000000000 };

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static struct slice
cut(struct slice *text, char at)
{
	const char *p = text->n ? memchr(text->s, at, text->n) : NULL;
	struct slice piece = { text->s, p ? (size_t)(p - text->s) : text->n };

	*text = slice_from(*text, piece.n + (p != NULL));
	return piece;
}

static struct amount
read_amount(struct slice text)
{
	struct amount a = { .stated = false };
	size_t at;

	while (text.n) {
		struct slice field[3];
		size_t i;

		for (i = 0; i < 3; i++)
			field[i] = cut(&text, ',');
		need(!amount_add(&a, field, &at) || field[at].n);
	}
	return a;
}

/* Does the value lie between the bounds that are not open? */
static bool
is_sound(const struct amount *a)
{
	return (a->lo_open || sums_cmp(&a->lo, &a->value) <= 0) && (a->hi_open || sums_cmp(&a->value, &a->hi) <= 0);
}

static bool
at_most(struct slice a, struct slice b)
{
	return !a.n || !b.n || decimal_form_cmp(a, b) <= 0;
}

static bool
is_small(const struct decimal_sum *s, int64_t *n)
{
	*n = (int64_t)s->low;
	return s->rest == 0 && s->high == (*n < 0 ? UINT64_MAX : 0) && *n > -SMALL && *n < SMALL;
}

static void
check_arithmetic(const struct amount *before, const struct amount *after, const struct difference *d)
{
	struct decimal_sum change = sums_subtract(&after->value, &before->value), sum = sums_add(&before->value, &change);
	struct slice percent = d->part[DIFFERENCE_PERCENT];
	struct decimal tenths;
	int64_t x, y;

	need(sums_cmp(&sum, &after->value) == 0);
	need(decimal_sum_sign(&change) == sums_cmp(&after->value, &before->value));
	need((percent.n == 0) == (decimal_sum_sign(&before->value) == 0));
	if (!is_small(&before->value, &x) || !is_small(&after->value, &y) || x == 0)
		return;
	need(decimal_read(percent, &tenths) && tenths.e <= 1);
	if (tenths.e == 0)
		tenths.n *= 10;
	y -= x;		/* as near to 1000 y / |x| as a half, and away from 0 if just that */
	x = x < 0 ? -x : x;
	need(tenths.n == 0 || (tenths.n < 0) == (y < 0));
	tenths.n = tenths.n < 0 ? -tenths.n : tenths.n;
	y = y < 0 ? -y : y;
	need(2 * tenths.n * x - 2000 * y <= x && 2 * tenths.n * x - 2000 * y > -x);
}

static void
check_bounds(const struct difference *d)
{
	size_t i;

	for (i = 0; i < DIFFERENCE_MARK; i += 3) {
		need(at_most(d->part[i + 1], d->part[i]));
		need(at_most(d->part[i], d->part[i + 2]));
		need(at_most(d->part[i + 1], d->part[i + 2]));
	}
}

/* No change is claimed where the bounds of the change have both signs, or 0. */
static void
check_mark(const struct difference *d)
{
	struct slice lo = d->part[DIFFERENCE_CHANGE_LO], hi = d->part[DIFFERENCE_CHANGE_HI];
	bool apart = (lo.n && decimal_form_cmp(lo, SLICE("0")) > 0) || (hi.n && decimal_form_cmp(hi, SLICE("0")) < 0);
	bool exact = lo.n && hi.n && slice_eq(lo, hi);

	need(slice_is(d->part[DIFFERENCE_MARK], "overlap") == (!apart && !exact));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice text = { (const char *)data, size };
	struct amount before = read_amount(cut(&text, '\n')), after = read_amount(text);
	struct difference d, turned;
	size_t i;

	difference_of(&before, &after, false, &d);
	difference_of(&after, &before, false, &turned);
	for (i = 0; i < 3; i++)
		need(slice_eq(d.part[i], turned.part[DIFFERENCE_AFTER + i]));
	need(slice_is(d.part[DIFFERENCE_MARK], "new") == slice_is(turned.part[DIFFERENCE_MARK], "gone"));
	if (!before.stated || !after.stated || before.spoiled || after.spoiled)
		return 0;
	need(slice_eq(d.part[DIFFERENCE_MARK], turned.part[DIFFERENCE_MARK]));
	check_arithmetic(&before, &after, &d);
	if (is_sound(&before) && is_sound(&after)) {
		check_bounds(&d);
		check_mark(&d);
	}
	return 0;
}
