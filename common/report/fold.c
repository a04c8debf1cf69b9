#include "common/report/fold.h"

#include "common/text/decimal.h"

#define AT_LEAST SLICE("\xe2\x89\xa5")	/* ≥ */
#define AT_MOST SLICE("\xe2\x89\xa4")	/* ≤ */
#define TO SLICE("\xe2\x80\x93")	/* – */
#define ABOUT SLICE("~")

static bool
same(struct slice a, struct slice b)
{
	struct decimal x, y;

	return slice_eq(a, b) || (decimal_read(a, &x) && decimal_read(b, &y) && decimal_cmp(x, y) == 0);
}

static struct slice
join(char *to, struct slice a, struct slice b, struct slice c)
{
	memcpy(to, a.s, a.n);
	memcpy(to + a.n, b.s, b.n);
	memcpy(to + a.n + b.n, c.s, c.n);
	return (struct slice){ to, a.n + b.n + c.n };
}

struct slice
fold_cell(struct slice value, struct slice lo, struct slice hi, char to[FOLD_CHARS])
{
	const struct slice none = { "", 0 };

	if (value.n > FOLD_PART || lo.n > FOLD_PART || hi.n > FOLD_PART || (value.n && !fold_is_number(value)))
		return value;
	if (lo.n && hi.n)
		return same(lo, value) && same(hi, value) ? value : join(to, lo, TO, hi);
	if (lo.n)
		return join(to, AT_LEAST, lo, none);
	if (hi.n)
		return join(to, AT_MOST, hi, none);
	return value.n ? join(to, ABOUT, value, none) : value;
}

static bool
skip(struct slice *s, struct slice what)
{
	if (!slice_starts(*s, what))
		return false;
	s->s += what.n;
	s->n -= what.n;
	return true;
}

static size_t
skip_digits(struct slice *s)
{
	size_t n = 0;

	while (n < s->n && s->s[n] >= '0' && s->s[n] <= '9')
		n++;
	s->s += n;
	s->n -= n;
	return n;
}

/* A sign, digits with at most one point among them, a percent or per-mille sign. */
static bool
skip_number(struct slice *s)
{
	size_t digits;

	if (!skip(s, SLICE("-")))
		skip(s, SLICE("+"));
	digits = skip_digits(s);
	if (skip(s, SLICE(".")))
		digits += skip_digits(s);
	if (!skip(s, SLICE("%")))
		skip(s, SLICE("\xe2\x80\xb0"));
	return digits > 0;
}

bool
fold_is_number(struct slice s)
{
	if (!skip(&s, AT_LEAST) && !skip(&s, AT_MOST) && !skip(&s, ABOUT) && !skip(&s, SLICE(">")))
		skip(&s, SLICE("<"));
	if (!skip_number(&s))
		return false;
	return s.n == 0 || (skip(&s, TO) && skip_number(&s) && s.n == 0);
}
