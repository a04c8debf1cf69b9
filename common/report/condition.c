#include "common/report/condition.h"

/* Longer operators before those that they begin with. */
static const struct {
	struct slice sign;
	enum condition_operator is;
} operators[] = {
	{ { "<=", 2 }, CONDITION_LE }, { { ">=", 2 }, CONDITION_GE }, { { "!=", 2 }, CONDITION_NE },
	{ { "!~", 2 }, CONDITION_LACKS }, { { "<", 1 }, CONDITION_LT }, { { ">", 1 }, CONDITION_GT },
	{ { "=", 1 }, CONDITION_EQ }, { { "~", 1 }, CONDITION_HAS },
};

/*
 * The byte to search for.  Chinese text has few lead bytes but many trail bytes, and most ASCII in
 * it is digits and commas: the last trail byte is the best guess, else the last byte.
 */
static size_t
rarest(struct slice s)
{
	size_t i;

	for (i = s.n; i > 0; i--)
		if (((unsigned char)s.s[i - 1] & 0xc0) == 0x80)
			return i - 1;
	return s.n ? s.n - 1 : 0;
}

bool
condition_parse(const char *text, struct condition *c)
{
	size_t i, name = strcspn(text, "=!<>~");
	struct slice rest = { text + name, strlen(text + name) };

	if (name == 0)
		return false;
	for (i = 0; i < sizeof operators / sizeof *operators; i++) {
		struct slice sign = operators[i].sign;

		if (!slice_starts(rest, sign))
			continue;
		c->column = (struct slice){ text, name };
		c->is = operators[i].is;
		c->constant = (struct slice){ rest.s + sign.n, rest.n - sign.n };
		c->number = decimal_form(c->constant);
		c->fits = decimal_read(c->constant, &c->d);
		c->rare = rarest(c->constant);
		return true;
	}
	return false;
}

static int
compare_bytes(struct slice a, struct slice b)
{
	int cmp = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);

	return cmp ? cmp : (a.n > b.n) - (a.n < b.n);
}

/* How the field stands to the constant: less than, equal to, greater than 0. */
static int
compare(const struct condition *c, struct slice field)
{
	struct decimal d;

	if (c->fits && decimal_read(field, &d))
		return decimal_cmp(d, c->d);
	if (c->number && decimal_form(field))
		return decimal_form_cmp(field, c->constant);
	return compare_bytes(field, c->constant);
}

static bool
equal(const struct condition *c, struct slice field)
{
	if (!c->number)
		return slice_eq(field, c->constant);
	return field.n && compare(c, field) == 0;
}

static bool
contains(const struct condition *c, struct slice field)
{
	const char *from, *last, *hit;

	if (c->constant.n > field.n || c->constant.n == 0)
		return c->constant.n == 0;
	from = field.s + c->rare;
	last = from + field.n - c->constant.n;
	while (from <= last && (hit = memchr(from, c->constant.s[c->rare], (size_t)(last - from + 1)))) {
		if (memcmp(hit - c->rare, c->constant.s, c->constant.n) == 0)
			return true;
		from = hit + 1;
	}
	return false;
}

bool
condition_holds(const struct condition *c, struct slice field)
{
	switch (c->is) {
	case CONDITION_EQ: return equal(c, field);
	case CONDITION_NE: return !equal(c, field);
	case CONDITION_LT: return field.n && compare(c, field) < 0;
	case CONDITION_LE: return field.n && compare(c, field) <= 0;
	case CONDITION_GT: return field.n && compare(c, field) > 0;
	case CONDITION_GE: return field.n && compare(c, field) >= 0;
	case CONDITION_HAS: return contains(c, field);
	case CONDITION_LACKS: return !contains(c, field);
	}
	return false;
}
