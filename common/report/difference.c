#include "common/report/difference.h"

static enum amount_fault
read_number(struct slice s, struct decimal *d)
{
	if (decimal_read(s, d))
		return AMOUNT_GOOD;
	return decimal_form(s) ? AMOUNT_TOO_LONG : AMOUNT_NO_NUMBER;
}

static enum amount_fault
add_bound(struct slice s, struct decimal_sum *sum, bool *open)
{
	enum amount_fault fault = AMOUNT_GOOD;
	struct decimal d;

	if (s.n)
		fault = read_number(s, &d);
	if (s.n && !fault)
		decimal_sum_add(sum, d);
	else
		*open = true;
	return fault;
}

enum amount_fault
amount_add(struct amount *a, const struct slice field[3], size_t *at)
{
	enum amount_fault fault[3];
	struct decimal d;

	*at = 0;
	if (field[0].n == 0)
		return AMOUNT_GOOD;
	fault[0] = read_number(field[0], &d);
	if (fault[0] == AMOUNT_TOO_LONG)
		a->stated = a->spoiled = true;
	if (fault[0])
		return fault[0];
	decimal_sum_add(&a->value, d);
	a->stated = true;
	fault[1] = add_bound(field[1], &a->lo, &a->lo_open);
	fault[2] = add_bound(field[2], &a->hi, &a->hi_open);
	*at = fault[1] ? 1 : 2;
	return fault[*at];
}

void
amount_join(struct amount *a, const struct amount *b)
{
	a->value = sums_add(&a->value, &b->value);
	a->lo = sums_add(&a->lo, &b->lo);
	a->hi = sums_add(&a->hi, &b->hi);
	a->stated = a->stated || b->stated;
	a->spoiled = a->spoiled || b->spoiled;
	a->lo_open = a->lo_open || b->lo_open;
	a->hi_open = a->hi_open || b->hi_open;
}

static const struct slice names[] = {
	{ "before", 6 }, { "before_lo", 9 }, { "before_hi", 9 }, { "after", 5 }, { "after_lo", 8 }, { "after_hi", 8 },
	{ "change", 6 }, { "change_lo", 9 }, { "change_hi", 9 },
	{ "percent", 7 }, { "percent_lo", 10 }, { "percent_hi", 10 }, { "mark", 4 }
};

struct slice
difference_name(size_t part)
{
	return names[part];
}

bool
difference_is_bound(size_t part)
{
	return part < DIFFERENCE_MARK && part % 3 != 0;
}

/* A bound of an amount; NULL: open. */
static const struct decimal_sum *
lo(const struct amount *a)
{
	return a->lo_open ? NULL : &a->lo;
}

static const struct decimal_sum *
hi(const struct amount *a)
{
	return a->hi_open ? NULL : &a->hi;
}

static bool
is_known(const struct amount *a)
{
	return a->stated && !a->spoiled;
}

static void
write_sum(struct difference *d, enum difference_part part, const struct decimal_sum *sum)
{
	if (sum)
		d->part[part].n = decimal_sum_write(sum, d->text[part]);
}

static void
write_amount(struct difference *d, enum difference_part part, const struct amount *a)
{
	if (!is_known(a))
		return;
	write_sum(d, part, &a->value);
	write_sum(d, part + 1, lo(a));
	write_sum(d, part + 2, hi(a));
}

static void
write_change(struct difference *d, enum difference_part part, const struct decimal_sum *from,
    const struct decimal_sum *to)
{
	struct decimal_sum change;

	if (!from || !to)
		return;
	change = sums_subtract(to, from);
	write_sum(d, part, &change);
}

/* By how many per cent of from's size it became to. */
static void
write_percent(struct difference *d, enum difference_part part, const struct decimal_sum *from,
    const struct decimal_sum *to)
{
	struct decimal_sum change;

	if (!from || !to)
		return;
	change = sums_subtract(to, from);
	d->part[part].n = sums_percent(&change, from, d->text[part]);
}

/*
 * The least and the most per cent: (after - before) / |before|, where before is on one side of 0.  The
 * smaller |before|, the further from 0 is what after adds to that.
 */
static void
write_percent_bounds(struct difference *d, const struct amount *before, const struct amount *after)
{
	const struct decimal_sum *small, *large, *a;

	if (lo(before) && decimal_sum_sign(lo(before)) > 0) {
		small = lo(before);
		large = hi(before);
	} else if (hi(before) && decimal_sum_sign(hi(before)) < 0) {
		small = hi(before);
		large = lo(before);
	} else
		return;
	a = lo(after);
	write_percent(d, DIFFERENCE_PERCENT_LO, a && decimal_sum_sign(a) < 0 ? small : large, a);
	a = hi(after);
	write_percent(d, DIFFERENCE_PERCENT_HI, a && decimal_sum_sign(a) < 0 ? large : small, a);
}

/* Is every number that the one may be less than all that the other may be? */
static bool
is_below(const struct amount *a, const struct amount *b)
{
	return hi(a) && lo(b) && sums_cmp(hi(a), lo(b)) < 0;
}

static bool
is_exact(const struct amount *a)
{
	return lo(a) && hi(a) && sums_cmp(lo(a), &a->value) == 0 && sums_cmp(hi(a), &a->value) == 0;
}

static struct slice
mark(const struct amount *before, const struct amount *after, bool uneven)
{
	if (!before->stated)
		return after->stated ? SLICE("new") : SLICE("");
	if (!after->stated)
		return SLICE("gone");
	if (uneven)
		return SLICE("uneven");
	if (before->spoiled || after->spoiled || is_below(before, after) || is_below(after, before) ||
	    (is_exact(before) && is_exact(after)))
		return SLICE("");
	return SLICE("overlap");
}

void
difference_of(const struct amount *before, const struct amount *after, bool uneven, struct difference *d)
{
	size_t i;

	for (i = 0; i < DIFFERENCE_MARK; i++)
		d->part[i] = (struct slice){ d->text[i], 0 };
	d->part[DIFFERENCE_MARK] = mark(before, after, uneven);
	write_amount(d, DIFFERENCE_BEFORE, before);
	write_amount(d, DIFFERENCE_AFTER, after);
	if (!is_known(before) || !is_known(after))
		return;
	write_change(d, DIFFERENCE_CHANGE, &before->value, &after->value);
	write_change(d, DIFFERENCE_CHANGE_LO, hi(before), lo(after));
	write_change(d, DIFFERENCE_CHANGE_HI, lo(before), hi(after));
	if (decimal_sum_sign(&before->value) == 0)
		return;
	write_percent(d, DIFFERENCE_PERCENT, &before->value, &after->value);
	write_percent_bounds(d, before, after);
}
