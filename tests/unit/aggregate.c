#include "common/report/aggregate.h"

#include <stdio.h>

#include "tests/unit/unit.h"

enum { FIELDS = 4 };

/* What comes of a column of values; value lo hi are columns 0 to 2, and 3 is another, weights too. */
static const char *
weighed(const char *list, const char *weight, bool bounds, size_t part, const char *const rows[][FIELDS], size_t n)
{
	static char text[AGGREGATE_CHARS + 64];
	char to[AGGREGATE_CHARS], why[AGGREGATE_WHY];
	struct aggregates *as = calloc(1, sizeof *as);
	struct wholes wholes;
	void *block;
	struct slice value;
	size_t i, k;

	as->weigh = (struct slice){ weight, strlen(weight) };
	ck_assert(aggregate_parse(as, list, why) && aggregate_layout(as, bounds));
	for (i = 0; i < as->ninput; i++)
		as->input[i].at = slice_is(as->input[i].column, "value") ? 0 :
		    slice_is(as->input[i].column, "lo") ? 1 : slice_is(as->input[i].column, "hi") ? 2 : 3;
	block = calloc(1, as->size);
	for (i = 0; i < n; i++) {
		struct slice field[FIELDS];

		for (k = 0; k < FIELDS; k++)
			field[k] = (struct slice){ rows[i][k], strlen(rows[i][k]) };
		as->place.at++;
		(void)aggregate_read(as, field);
		if (!as->weightless)
			ck_assert(aggregate_add(as, block));
	}
	ck_assert_uint_lt(part, aggregate_parts(&as->list[0]));
	wholes = (struct wholes){ block, block, block };
	value = aggregate_value(as, &as->list[0], part, block, &wholes, to);
	ck_assert_ptr_nonnull(value.s);
	snprintf(text, sizeof text, "%.*s", (int)value.n, value.s);
	aggregate_drop(as, block);
	aggregate_release(as);
	free(block);
	free(as);
	return text;
}

static const char *
result(const char *list, bool bounds, size_t part, const char *const rows[][FIELDS], size_t n)
{
	return weighed(list, "", bounds, part, rows, n);
}

static const char *const few[][FIELDS] = {
	{ "0.1", "0.1", "0.1", "b" },
	{ "0.2", "0.2", "", "" },
	{ "", "7", "7", "a" },
	{ "x", "7", "7", "b" },
	{ "-3", "-3", "-2", "c" },
};

static const struct {
	const char *list, *want;
	size_t part;
} asked[] = {
	{ "count", "5", 0 }, { "count:value", "4", 0 }, { "count:w", "4", 0 }, { "sum:value", "-2.7", 0 },
	{ "sum:value", "-2.7", 1 }, { "sum:value", "", 2 }, { "mean:value", "-0.9", 0 }, { "min:value", "-3", 0 },
	{ "max:value", "0.2", 0 }, { "median:value", "0.1", 0 }, { "first:w", "b", 0 }, { "last:w", "c", 0 },
	{ "distinct:w", "3", 0 }, { "distinct:value", "4", 0 }, { "sum:w", "", 0 }, { "min:w", "", 0 },
	{ "mean:value,sum:value", "-0.9", 0 }, { "sum:value,sum:lo", "-2.7", 1 }, { "share", "1", 0 },
	{ "rowshare:value", "1", 0 }, { "colshare:w", "", 0 },
};

START_TEST(of_a_few)
{
	ck_assert_str_eq(result(asked[_i].list, true, asked[_i].part, few, 5), asked[_i].want);
}
END_TEST

START_TEST(of_nothing)
{
	static const char *const all[][2] = {
		{ "count", "0" }, { "count:value", "0" }, { "sum:value", "" }, { "mean:value", "" }, { "min:value", "" },
		{ "max:value", "" }, { "median:value", "" }, { "first:w", "" }, { "last:w", "" }, { "distinct:w", "0" },
		{ "share:value", "" }, { "share", "" },
	};
	size_t i;

	for (i = 0; i < sizeof all / sizeof *all; i++)
		ck_assert_str_eq(result(all[i][0], false, 0, few, 0), all[i][1]);
}
END_TEST

static const char *const heavy[][FIELDS] = {
	{ "10", "9", "11", "2" },
	{ "20", "", "21", "0.5" },
	{ "1000", "1000", "1000", "0" },
	{ "7", "7", "7", "" },
	{ "7", "7", "7", "-1" },
	{ "7", "7", "7", "x" },
	{ "", "", "", "4" },
};

static const struct {
	const char *list, *want;
	size_t part;
} weighing[] = {
	{ "count", "6.5", 0 }, { "count:value", "2.5", 0 }, { "sum:value", "30", 0 }, { "sum:value", "", 1 }, { "sum:value", "32.5", 2 },
	{ "mean:value", "12", 0 }, { "max:value", "20", 0 }, { "median:value", "10", 0 }, { "distinct:value", "2", 0 },
	{ "last:value", "20", 0 }, { "sum:w", "20.25", 0 }, { "mean:w", "3.115385", 0 },
};

START_TEST(of_weights)
{
	ck_assert_str_eq(weighed(weighing[_i].list, "w", true, weighing[_i].part, heavy, 7), weighing[_i].want);
}
END_TEST

/* Half of the weight reached exactly: between two numbers.  A product that is too long: nothing. */
START_TEST(of_weights_at_edges)
{
	static const char *const half[][FIELDS] = { { "1", "", "", "3" }, { "4", "", "", "1" }, { "2", "", "", "2" } };
	static const char *const large[][FIELDS] = { { "9223372036854775807", "", "", "2" }, { "1", "", "", "1" } };
	static const char *const long_weight[][FIELDS] = { { "1", "", "", "9223372036854775808" }, { "3", "", "", "2" } };

	ck_assert_str_eq(weighed("median:value", "w", false, 0, half, 3), "1.5");
	ck_assert_str_eq(weighed("sum:value", "w", false, 0, large, 2), "");
	ck_assert_str_eq(weighed("mean:value", "w", false, 0, large, 2), "");
	ck_assert_str_eq(weighed("count", "w", false, 0, large, 2), "3");
	ck_assert_str_eq(weighed("sum:value", "w", false, 0, long_weight, 2), "6");
}
END_TEST

/* A number too long spoils what needs it, and nothing else. */
START_TEST(too_long)
{
	static const char *const rows[][FIELDS] = {
		{ "1", "", "", "" }, { "99999999999999999999", "", "", "" }, { "2", "", "", "" },
	};

	ck_assert_str_eq(result("sum:value", false, 0, rows, 3), "");
	ck_assert_str_eq(result("mean:value", false, 0, rows, 3), "");
	ck_assert_str_eq(result("min:value", false, 0, rows, 3), "");
	ck_assert_str_eq(result("max:value", false, 0, rows, 3), "");
	ck_assert_str_eq(result("median:value", false, 0, rows, 3), "");
	ck_assert_str_eq(result("count:value", false, 0, rows, 3), "3");
	ck_assert_str_eq(result("last:value", false, 0, rows, 2), "99999999999999999999");
}
END_TEST

START_TEST(reading_tells_good_from_bad)
{
	static const struct slice field[] = { { "5", 1 }, { "", 0 }, { "abc", 3 }, { "1e5", 3 } };
	struct aggregates *as = calloc(1, sizeof *as);
	char why[AGGREGATE_WHY];
	size_t at;

	ck_assert(aggregate_parse(as, "sum:x,first:x", why) && aggregate_layout(as, true));
	ck_assert_uint_eq(as->ninput, 1);
	for (at = 0; at < 4; at++) {
		as->input[0].at = at;
		ck_assert(aggregate_read(as, field) == (at < 2));
	}
	aggregate_release(as);
	free(as);
}
END_TEST

/* The share of x's rows in x's and y's together. */
static const char *
share(const char *list, size_t part, const char *const rows[][FIELDS], size_t nx, size_t n)
{
	static char text[AGGREGATE_CHARS + 1];
	char why[AGGREGATE_WHY];
	struct aggregates *as = calloc(1, sizeof *as);
	struct wholes wholes;
	char *block;
	size_t i, k;

	ck_assert(aggregate_parse(as, list, why) && aggregate_layout(as, true) && aggregate_shares(as));
	for (i = 0; i < as->ninput; i++)
		as->input[i].at = i;		/* value lo hi */
	block = calloc(2, as->size);
	for (i = 0; i < n; i++) {
		struct slice field[FIELDS];

		for (k = 0; k < FIELDS; k++)
			field[k] = (struct slice){ rows[i][k], strlen(rows[i][k]) };
		(void)aggregate_read(as, field);
		ck_assert(aggregate_add(as, i < nx ? block : block + as->size));
	}
	ck_assert(aggregate_merge(as, block + as->size, block, true));
	wholes = (struct wholes){ block, block, block + as->size };
	text[aggregate_value(as, &as->list[0], part, block, &wholes, text).n] = '\0';
	aggregate_release(as);
	free(block);
	free(as);
	return text;
}

START_TEST(shares_and_their_bounds)
{
	static const char *const rows[][FIELDS] = { { "10", "10", "20", "" }, { "30", "20", "30", "" }, { "0", "", "0", "" } };
	static const char *const below[][FIELDS] = { { "-10", "-10", "-10", "" }, { "30", "30", "30", "" }, { "-20", "-20", "-20", "" } };

	ck_assert_str_eq(share("share:value", 0, rows, 1, 2), "0.25");
	ck_assert_str_eq(share("share:value", 1, rows, 1, 2), "0.25");
	ck_assert_str_eq(share("share:value", 2, rows, 1, 2), "0.5");
	ck_assert_str_eq(share("share:value", 1, rows, 1, 3), "0.25");
	ck_assert_str_eq(share("share:value", 2, rows, 1, 3), "");	/* the others' least is not known */
	ck_assert_str_eq(share("share:value", 1, rows, 3, 3), "");
	ck_assert_str_eq(share("rowshare:value", 0, rows, 1, 2), "1");
	ck_assert_str_eq(share("share", 0, rows, 1, 3), "0.333333");
	ck_assert_str_eq(share("share:value", 0, below, 1, 2), "-0.5");
	ck_assert_str_eq(share("share:value", 1, below, 1, 2), "");	/* no part of a whole */
	ck_assert_str_eq(share("share:value", 0, below, 1, 3), "");
}
END_TEST

START_TEST(refuses)
{
	static const char *const wrong[] = { "", "sum", "sum:", "total:x", "count,", "count:", "SUM:x", ":x", "Sum", "sumx:y", "share:", "sources" };
	struct aggregates *as = calloc(1, sizeof *as);
	char why[AGGREGATE_WHY];
	size_t i;

	for (i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		why[0] = '\0';
		as->n = 0;
		ck_assert_msg(!aggregate_parse(as, wrong[i], why), "%s", wrong[i]);
		ck_assert(why[0]);
	}
	as->n = AGGREGATES_MAX;
	ck_assert(!aggregate_parse(as, "count", why));
	free(as);
}
END_TEST

START_TEST(names)
{
	struct aggregates *as = calloc(1, sizeof *as);
	char why[AGGREGATE_WHY];

	ck_assert(aggregate_parse(as, "count,sum:a", why) && aggregate_parse(as, "sum:b,mean:a,mean:a", why));
	ck_assert_uint_eq(as->n, 5);
	ck_assert(!aggregate_shared(as, &as->list[0]));
	ck_assert(aggregate_shared(as, &as->list[1]) && aggregate_shared(as, &as->list[2]));
	ck_assert(!aggregate_shared(as, &as->list[3]));
	free(as);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, of_a_few, 0, (int)(sizeof asked / sizeof *asked));
	tcase_add_test(tc, of_nothing);
	tcase_add_loop_test(tc, of_weights, 0, (int)(sizeof weighing / sizeof *weighing));
	tcase_add_test(tc, of_weights_at_edges);
	tcase_add_test(tc, shares_and_their_bounds);
	tcase_add_test(tc, too_long);
	tcase_add_test(tc, reading_tells_good_from_bad);
	tcase_add_test(tc, refuses);
	tcase_add_test(tc, names);
}

int
main(void)
{
	return unit_main("aggregate", add);
}
