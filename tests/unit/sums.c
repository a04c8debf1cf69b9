#include "common/text/sums.h"

#include "tests/unit/unit.h"

/* The sum of numbers parted by blanks. */
static struct decimal_sum
sum_of(const char *numbers)
{
	struct decimal_sum sum = { 0, 0, 0 };
	struct decimal d;
	size_t n;

	for (; *numbers; numbers += n + (numbers[n] == ' ')) {
		n = strcspn(numbers, " ");
		ck_assert(decimal_read((struct slice){ numbers, n }, &d));
		decimal_sum_add(&sum, d);
	}
	return sum;
}

static const char *
written(struct decimal_sum sum)
{
	static char buf[2][DECIMAL_SUM_CHARS + 1];
	static int k;

	k = !k;
	buf[k][decimal_sum_write(&sum, buf[k])] = '\0';
	return buf[k];
}

#define BIG "9223372036854775807"
#define LEAST "0.000000000000000001"

static const struct {
	const char *a, *b, *sum, *difference;
} pairs[] = {
	{ "0", "0", "0", "0" }, { "1", "2", "3", "-1" }, { "0.1", "0.2", "0.3", "-0.1" }, { "-0.5", "0.5", "0", "-1" },
	{ "0.6", "0.6", "1.2", "0" }, { "-0.6", "-0.6", "-1.2", "0" }, { "-0.6", "0.6", "0", "-1.2" },
	{ "5", "0.5", "5.5", "4.5" }, { "5", "-0.5", "4.5", "5.5" }, { "-5", "0.5", "-4.5", "-5.5" },
	{ "1 -0.5", "0.5", "1", "0" }, { "0.5 -1", "-0.25", "-0.75", "-0.25" },
	{ BIG " " BIG " 1", "1", "18446744073709551616", "18446744073709551614" },
	{ BIG " " BIG " " BIG, "-" BIG " -" BIG, BIG, "46116860184273879035" },
	{ BIG " " BIG " 1 0.5", "0.5", "18446744073709551616", "18446744073709551615" },
	{ "-" BIG " -" BIG " -2 -0.5", "0.5", "-18446744073709551616", "-18446744073709551617" },
	{ "0", LEAST, LEAST, "-" LEAST },
};

START_TEST(adds_and_subtracts)
{
	struct decimal_sum a = sum_of(pairs[_i].a), b = sum_of(pairs[_i].b);
	int cmp = pairs[_i].difference[0] == '-' ? -1 : strcmp(pairs[_i].difference, "0") != 0;

	ck_assert_str_eq(written(sums_add(&a, &b)), pairs[_i].sum);
	ck_assert_str_eq(written(sums_add(&b, &a)), pairs[_i].sum);
	ck_assert_str_eq(written(sums_subtract(&a, &b)), pairs[_i].difference);
	ck_assert_int_eq(sums_cmp(&a, &b), cmp);
	ck_assert_int_eq(sums_cmp(&b, &a), -cmp);
}
END_TEST

static const struct {
	const char *number;
	int sign;
} signs[] = {
	{ "0", 0 }, { "1", 1 }, { "-1", -1 }, { "0.5", 1 }, { "-0.5", -1 }, { "1 -0.999", 1 }, { "-1 0.999", -1 },
	{ "1 -0.5 -0.5", 0 }, { BIG " " BIG, 1 }, { "-" BIG " -" BIG " -2", -1 }, { LEAST, 1 }, { "-" LEAST, -1 },
};

START_TEST(knows_signs)
{
	struct decimal_sum sum = sum_of(signs[_i].number);

	ck_assert_int_eq(decimal_sum_sign(&sum), signs[_i].sign);
}
END_TEST

static const struct {
	const char *part, *base, *percent;
} shares[] = {
	{ "1", "2", "50" }, { "1", "3", "33.3" }, { "2", "3", "66.7" }, { "-2", "3", "-66.7" }, { "2", "-3", "66.7" },
	{ "-2", "-3", "-66.7" }, { "0", "7", "0" }, { "7", "0", "" }, { "0", "0", "" }, { "-22", "120", "-18.3" },
	/* halves, away from 0 */
	{ "1", "2000", "0.1" }, { "-1", "2000", "-0.1" }, { "3", "2000", "0.2" }, { "1", "2001", "0" },
	{ "-1", "2001", "0" }, { "1", "1999", "0.1" }, { "0.125", "100", "0.1" }, { "0.15", "100", "0.2" },
	{ "-0.25", "100", "-0.3" }, { "0.05", "100", "0.1" }, { "0.049999999999999999", "100", "0" },
	{ "0.1", "0.3", "33.3" }, { "1 -0.9", "0.3", "33.3" }, { "-1 0.9", "1 -1.3", "-33.3" },
	{ "1", LEAST, "100000000000000000000" }, { LEAST, "1", "0" },
	{ BIG " " BIG, BIG, "200" }, { BIG " " BIG " 1", "-" BIG " -" BIG " -1", "100" },
	{ BIG " " BIG " " BIG, LEAST, "2767011611056432742100000000000000000000" },
	{ "4503599627370495", "4503599627370495", "100" }, { "4503599627370496", "4503599627370495", "100" },
	{ "4503599627370495", "1", "450359962737049500" }, { "4503599627370495", "4503599627370495.5", "100" },
};

START_TEST(in_per_cent)
{
	struct decimal_sum part = sum_of(shares[_i].part), base = sum_of(shares[_i].base);
	char to[SUMS_PERCENT_CHARS + 1];

	to[sums_percent(&part, &base, to)] = '\0';
	ck_assert_str_eq(to, shares[_i].percent);
}
END_TEST

/* The short way and the long one agree. */
START_TEST(both_ways)
{
	struct decimal_sum part = { (uint64_t)_i * 7919, 0, 0 }, base = { (uint64_t)(_i * _i % 1009) + 1, 0, 0 };
	struct decimal_sum tenth = { part.low / 10, 0, (int64_t)(part.low % 10) * decimal_ten[17] };
	struct decimal_sum base_tenth = { base.low / 10, 0, (int64_t)(base.low % 10) * decimal_ten[17] };
	char a[SUMS_PERCENT_CHARS + 1], b[SUMS_PERCENT_CHARS + 1];

	a[sums_percent(&part, &base, a)] = '\0';
	b[sums_percent(&tenth, &base_tenth, b)] = '\0';
	ck_assert_str_eq(a, b);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, adds_and_subtracts, 0, (int)(sizeof pairs / sizeof *pairs));
	tcase_add_loop_test(tc, knows_signs, 0, (int)(sizeof signs / sizeof *signs));
	tcase_add_loop_test(tc, in_per_cent, 0, (int)(sizeof shares / sizeof *shares));
	tcase_add_loop_test(tc, both_ways, 1, 60);
}

int
main(void)
{
	return unit_main("sums", add);
}
