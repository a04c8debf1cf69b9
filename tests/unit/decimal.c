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
	{ "", "none" }, { ".", "none" }, { "-", "none" }, { "1.2.3", "none" }, { "1e5", "none" }, { "1 ", "none" },
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
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, reads_and_writes, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_test(tc, shifts);
	tcase_add_test(tc, adds_without_rounding);
	tcase_add_test(tc, compares);
}

int
main(void)
{
	return unit_main("decimal", add);
}
