#include "common/text/decimal.h"

#include "tests/unit/unit.h"

static const char *
written(const char *text)
{
	static char buf[DECIMAL_CHARS + 1];
	struct decimal d;

	if (!decimal_read((struct slice){ text, strlen(text) }, &d))
		return "none";
	buf[decimal_write(d, buf)] = '\0';
	return buf;
}

static const char *const forms[][2] = {
	{ "0", "0" }, { "7", "7" }, { "-7", "-7" }, { "+7", "7" }, { "15.60", "15.6" }, { "0.05", "0.05" },
	{ "-0.5", "-0.5" }, { ".5", "0.5" }, { "5.", "5" }, { "100", "100" }, { "007", "7" }, { "-0", "0" },
	{ "9223372036854775807", "9223372036854775807" }, { "9223372036854775808", "none" },
	{ "0.000000000000000001", "0.000000000000000001" }, { "0.0000000000000000001", "none" },
	{ "-9223372036854775807", "-9223372036854775807" }, { "123456789012345678", "123456789012345678" },
	{ "-1234567890.1234567", "-1234567890.1234567" }, { "00000000000000000000000001", "1" },
	{ "", "none" }, { ".", "none" }, { "-.", "none" }, { "--1", "none" }, { "1-", "none" }, { "-", "none" }, { "1.2.3", "none" }, { "1e5", "none" }, { "1 ", "none" },
};

START_TEST(reads_and_writes)
{
	ck_assert_str_eq(written(forms[_i][0]), forms[_i][1]);
}
END_TEST

START_TEST(shifts)
{
	struct decimal d = { 579, 1 };
	char buf[DECIMAL_CHARS + 1];

	ck_assert(decimal_shift(&d, 4));
	buf[decimal_write(d, buf)] = '\0';
	ck_assert_str_eq(buf, "579000");
	ck_assert(decimal_shift(&d, -6));
	buf[decimal_write(d, buf)] = '\0';
	ck_assert_str_eq(buf, "0.579");
	d = (struct decimal){ INT64_MAX, 0 };
	ck_assert(!decimal_shift(&d, 1));
}
END_TEST

START_TEST(adds_without_rounding)
{
	struct decimal a = { 1, 1 }, b = { 2, 1 };
	char buf[DECIMAL_CHARS + 1];

	ck_assert(decimal_add(&a, b));
	buf[decimal_write(a, buf)] = '\0';
	ck_assert_str_eq(buf, "0.3");
	a = (struct decimal){ INT64_MAX, 0 };
	ck_assert(!decimal_add(&a, (struct decimal){ 1, 0 }));
}
END_TEST

START_TEST(compares)
{
	ck_assert_int_eq(decimal_cmp((struct decimal){ 10, 1 }, (struct decimal){ 1, 0 }), 0);
	ck_assert_int_lt(decimal_cmp((struct decimal){ 9, 1 }, (struct decimal){ 1, 0 }), 0);
	ck_assert_int_gt(decimal_cmp((struct decimal){ -1, 0 }, (struct decimal){ -11, 1 }), 0);
	ck_assert_int_gt(decimal_cmp((struct decimal){ INT64_MAX, 0 }, (struct decimal){ 1, 18 }), 0);
	ck_assert_int_lt(decimal_cmp((struct decimal){ -INT64_MAX, 0 }, (struct decimal){ 1, 18 }), 0);
	/* whole parts alike, and 9.3 has no eighteen places */
	ck_assert_int_gt(decimal_cmp((struct decimal){ 93, 1 }, (struct decimal){ 9200000000000000001, 18 }), 0);
	ck_assert_int_lt(decimal_cmp((struct decimal){ 9200000000000000001, 18 }, (struct decimal){ 93, 1 }), 0);
	ck_assert_int_lt(decimal_cmp((struct decimal){ -93, 1 }, (struct decimal){ -9200000000000000001, 18 }), 0);
	ck_assert_int_gt(decimal_cmp((struct decimal){ -9200000000000000001, 18 }, (struct decimal){ -93, 1 }), 0);
}
END_TEST

static const struct {
	const char *a, *b;
	int cmp;
} pairs[] = {
	{ "0", "-0.0", 0 }, { "1", "01.00", 0 }, { "+5", "5", 0 }, { "-5", "5", -1 }, { "9", "10", -1 }, { "-9", "-10", 1 },
	{ "0.1", "0.09", 1 }, { ".5", "0.50", 0 }, { "5.", "5", 0 }, { "1.5", "1.50001", -1 }, { "-1.5", "-1.50001", 1 },
	{ "100000000000000000000000000000", "99999999999999999999999999999", 1 },
	{ "0.0000000000000000000000000001", "0", 1 }, { "-0.0000000000000000000000000001", "0", -1 },
};

START_TEST(compares_at_any_length)
{
	struct slice a = { pairs[_i].a, strlen(pairs[_i].a) }, b = { pairs[_i].b, strlen(pairs[_i].b) };

	ck_assert(decimal_form(a) && decimal_form(b));
	ck_assert_int_eq(decimal_form_cmp(a, b), pairs[_i].cmp);
	ck_assert_int_eq(decimal_form_cmp(b, a), -pairs[_i].cmp);
}
END_TEST

START_TEST(form_is_strict)
{
	static const char *const no[] = { "", "-", ".", "-.", "1.2.3", "1e5", " 1", "1,000", "a" };
	size_t i;

	for (i = 0; i < sizeof no / sizeof *no; i++)
		ck_assert_msg(!decimal_form((struct slice){ no[i], strlen(no[i]) }), "%s", no[i]);
}
END_TEST

/* The sum of numbers parted by blanks; its mean, where n is not 0. */
static const char *
summed(const char *numbers, uint64_t n)
{
	static char buf[DECIMAL_MEAN_CHARS + 1];
	struct decimal_sum sum = { 0, 0, 0 };
	struct decimal d;
	size_t len;

	for (; *numbers; numbers += len + (numbers[len] == ' ')) {
		len = strcspn(numbers, " ");
		ck_assert(decimal_read((struct slice){ numbers, len }, &d));
		decimal_sum_add(&sum, d);
	}
	buf[n ? decimal_sum_mean(&sum, n, buf) : decimal_sum_write(&sum, buf)] = '\0';
	return buf;
}

static const struct {
	const char *numbers;
	uint64_t n;
	const char *want;
} sums[] = {
	{ "", 0, "0" }, { "0.1 0.2", 0, "0.3" }, { "1 -1", 0, "0" }, { "-0.5 0.5", 0, "0" }, { "5 -0.5", 0, "4.5" },
	{ "-5 0.5", 0, "-4.5" }, { "-1 0.25 0.25", 0, "-0.5" }, { "0.999 0.001", 0, "1" }, { "-0.999 -0.001", 0, "-1" },
	{ "0.6 -1.2", 0, "-0.6" }, { "1 -0.000000000000000001", 0, "0.999999999999999999" },
	{ "-1 0.000000000000000001", 0, "-0.999999999999999999" }, { "100 0.0", 0, "100" },
	{ "9223372036854775807 9223372036854775807 9223372036854775807", 0, "27670116110564327421" },
	{ "-9223372036854775807 -9223372036854775807 -9223372036854775807", 0, "-27670116110564327421" },
	{ "9223372036854775807 1 -9223372036854775807 -1", 0, "0" },
	{ "9223372036854775807 9223372036854775807 0.000000000000000001", 0, "18446744073709551614.000000000000000001" },
	{ "9223372036854775807 1 1 -0.5", 0, "9223372036854775808.5" },
	{ "1 2", 2, "1.5" }, { "1", 3, "0.333333" }, { "2", 3, "0.666667" }, { "-2", 3, "-0.666667" }, { "1", 1024, "0.0009765625" },
	{ "1", 7000000, "0" }, { "-1", 7000000, "0" }, { "0.1 0.2 0.3", 3, "0.2" }, { "2999999.9999999", 3, "1000000" },
	{ "5.9999999", 7, "0.857143" }, { "7 -0.0000001", 7, "1" }, { "0", 5, "0" }, { "6", 3, "2" }, { "10", 4, "2.5" },
	{ "9223372036854775807 9223372036854775807", 2, "9223372036854775807" },
};

START_TEST(sums_and_means)
{
	ck_assert_str_eq(summed(sums[_i].numbers, sums[_i].n), sums[_i].want);
}
END_TEST

START_TEST(places)
{
	static const struct { const char *field; int64_t place; } fields[] = {
		{ "1", 1 }, { "12", 12 }, { "2147483647", 2147483647 }, { "2147483648", 1 }, { "", 1 }, { "0", 1 },
		{ "-3", 1 }, { "1.5", 1 }, { "x", 1 }, { "99999999999999999999", 1 },
	};
	size_t i;

	for (i = 0; i < sizeof fields / sizeof *fields; i++)
		ck_assert_int_eq(decimal_place((struct slice){ fields[i].field, strlen(fields[i].field) }), fields[i].place);
}
END_TEST

static struct slice
text_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static struct decimal_sum
sum_of(const char *s)
{
	struct decimal_sum sum;

	ck_assert_msg(decimal_sum_read(text_of(s), &sum), "%s", s);
	return sum;
}

static const char *
sum_text(const struct decimal_sum *sum)
{
	static char buf[DECIMAL_SUM_CHARS + 1];

	buf[decimal_sum_write(sum, buf)] = '\0';
	return buf;
}

static const struct {
	const char *a, *b, *sum, *ratio;	/* NULL: there is none */
} joined[] = {
	{ "0.1", "0.2", "0.3", "0.5" }, { "-0.5", "1", "0.5", "-0.5" }, { "1", "3", "4", "0.333333" }, { "2", "-3", "-1", "-0.666667" },
	{ "0", "7", "7", "0" }, { "1", "1024", "1025", "0.0009765625" }, { "0.999999999999999999", "0.000000000000000001", "1", "999999999999999999" },
	{ "-0.999999999999999999", "-0.000000000000000001", "-1", "999999999999999999" },
	{ "1000000000000000000000000000000000000", "0.000000000000000001", "1000000000000000000000000000000000000.000000000000000001",
	    "1000000000000000000000000000000000000000000000000000000" },
	{ "18446744073709551615", "1", "18446744073709551616", "18446744073709551615" },
	{ "-18446744073709551616", "1", "-18446744073709551615", "-18446744073709551616" },
	{ "-18446744073709551616", "-18446744073709551616", "-36893488147419103232", "1" },
	{ "5000000000000000000000000000000000000", "5000000000000000000000000000000000000", NULL, "1" },
	{ "-5000000000000000000000000000000000000", "-5000000000000000000000000000000000000", NULL, "1" },
	{ "1", "7000000", "7000001", "0" }, { "2999999.9999999", "3", "3000002.9999999", "1000000" }, { "1", "-1", "0", "-1" },
};

START_TEST(joins_and_divides)
{
	struct decimal_sum a = sum_of(joined[_i].a), b = sum_of(joined[_i].b), all = a;
	char buf[DECIMAL_MEAN_CHARS + 1];

	ck_assert_str_eq(sum_text(&a), joined[_i].a);
	ck_assert(decimal_sum_join(&all, &b) == (joined[_i].sum != NULL));
	ck_assert_str_eq(sum_text(&all), joined[_i].sum ? joined[_i].sum : joined[_i].a);
	buf[decimal_sum_ratio(&a, &b, buf)] = '\0';
	ck_assert_str_eq(buf, joined[_i].ratio);
	all = decimal_sum_negative(&a);
	ck_assert_int_eq(decimal_sum_sign(&all), -decimal_sum_sign(&a));
	ck_assert(decimal_sum_join(&all, &a));
	ck_assert_str_eq(sum_text(&all), "0");
	ck_assert_int_eq(decimal_sum_sign(&all), 0);
}
END_TEST

START_TEST(sums_that_are_none)
{
	static const char *const no[] = {
		"", "-", "x", "1e5", "0.0000000000000000001", "9999999999999999999999999999999999999",
		"-9999999999999999999999999999999999999", "100000000000000000000000000000000000000", "1 ",
	};
	struct decimal_sum sum;
	size_t i;

	for (i = 0; i < sizeof no / sizeof *no; i++)
		ck_assert_msg(!decimal_sum_read(text_of(no[i]), &sum), "%s", no[i]);
	ck_assert(decimal_sum_read(text_of("+000000000000000000000000000000000000000000001.50"), &sum));
	ck_assert_str_eq(sum_text(&sum), "1.5");
	sum = sum_of("-0.5");
	ck_assert_int_eq(decimal_sum_sign(&sum), -1);
	sum = sum_of("0.000000000000000001");
	ck_assert_int_eq(decimal_sum_sign(&sum), 1);
}
END_TEST

static const struct {
	const char *a, *b, *product;		/* NULL: it does not fit */
} products[] = {
	{ "0.5", "2", "1" }, { "-1.5", "1.5", "-2.25" }, { "0", "9223372036854775807", "0" }, { "3037000500", "3037000500", NULL },
	{ "-3037000500", "3037000500", NULL }, { "9223372036854775807", "-1", "-9223372036854775807" }, { "4611686018427387904", "2", NULL },
	{ "0.000000001", "0.000000001", "0.000000000000000001" }, { "0.0000000001", "0.000000001", NULL },
	{ "0.0000000005", "0.00000002", "0.00000000000000001" }, { "10.00", "0.10", "1" },
};

START_TEST(multiplies)
{
	struct decimal a, b, c;
	char buf[DECIMAL_CHARS + 1];

	ck_assert(decimal_read(text_of(products[_i].a), &a) && decimal_read(text_of(products[_i].b), &b));
	ck_assert(decimal_times(a, b, &c) == (products[_i].product != NULL));
	ck_assert(decimal_times(b, a, &c) == (products[_i].product != NULL));
	if (products[_i].product) {
		buf[decimal_write(c, buf)] = '\0';
		ck_assert_str_eq(buf, products[_i].product);
	}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, places);
	tcase_add_loop_test(tc, reads_and_writes, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_test(tc, shifts);
	tcase_add_test(tc, adds_without_rounding);
	tcase_add_test(tc, compares);
	tcase_add_loop_test(tc, compares_at_any_length, 0, (int)(sizeof pairs / sizeof *pairs));
	tcase_add_test(tc, form_is_strict);
	tcase_add_loop_test(tc, joins_and_divides, 0, (int)(sizeof joined / sizeof *joined));
	tcase_add_test(tc, sums_that_are_none);
	tcase_add_loop_test(tc, multiplies, 0, (int)(sizeof products / sizeof *products));
	tcase_add_loop_test(tc, sums_and_means, 0, (int)(sizeof sums / sizeof *sums));
}

int
main(void)
{
	return unit_main("decimal", add);
}
