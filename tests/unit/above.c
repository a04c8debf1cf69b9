#include "common/report/above.h"

#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static size_t
heading(struct above *a, const char *sect)
{
	size_t number = 99;

	ck_assert(above_heading(a, slice(sect), &number));
	return number;
}

static size_t
row(struct above *a, const char *sect)
{
	return above_row(a, slice(sect));
}

START_TEST(headings_above_each_other)
{
	struct above a = { .n = 0 };

	ck_assert_uint_eq(row(&a, ""), 0);
	ck_assert_uint_eq(heading(&a, "1"), 0);
	ck_assert_uint_eq(heading(&a, "1.1"), 1);
	ck_assert_uint_eq(row(&a, "1.1"), 2);
	ck_assert_uint_eq(row(&a, "1.1.1"), 2);		/* an item */
	ck_assert_uint_eq(heading(&a, "1.2"), 1);
	ck_assert_uint_eq(heading(&a, "1.2.1"), 2);
	ck_assert_uint_eq(row(&a, "1.2.1"), 3);
	ck_assert_uint_eq(heading(&a, "2"), 0);
	ck_assert_uint_eq(row(&a, "2"), 1);
	ck_assert_uint_eq(row(&a, ""), 0);		/* a signature */
	above_release(&a);
}
END_TEST

START_TEST(a_place_is_no_prefix)
{
	struct above a = { .n = 0 };

	ck_assert_uint_eq(heading(&a, "1"), 0);
	ck_assert_uint_eq(heading(&a, "10"), 0);
	ck_assert_uint_eq(heading(&a, "10.1"), 1);
	ck_assert_uint_eq(row(&a, "10.10"), 1);
	ck_assert_uint_eq(row(&a, "1"), 0);
	above_release(&a);
}
END_TEST

START_TEST(headings_that_were_not_seen)
{
	struct above a = { .n = 0 };

	ck_assert_uint_eq(heading(&a, "1"), 0);
	ck_assert_uint_eq(row(&a, "1.3.2"), 1);
	ck_assert_uint_eq(row(&a, "2.1"), 0);
	ck_assert_uint_eq(heading(&a, ""), 0);		/* a heading without a place is above nothing */
	ck_assert_uint_eq(row(&a, "1"), 0);
	above_release(&a);
}
END_TEST

START_TEST(another_report)
{
	struct above a = { .n = 0 };

	ck_assert_uint_eq(heading(&a, "1"), 0);
	above_reset(&a);
	ck_assert_uint_eq(row(&a, "1.1"), 0);
	above_release(&a);
	above_release(&a);
}
END_TEST

START_TEST(deeper_than_is_remembered)
{
	struct above a = { .n = 0 };
	char sect[64] = "1";
	size_t i;

	for (i = 0; i < 20; i++) {
		ck_assert_uint_eq(heading(&a, sect), i < ABOVE_MAX ? i : ABOVE_MAX);
		strcat(sect, ".1");
	}
	ck_assert_uint_eq(row(&a, sect), ABOVE_MAX);
	ck_assert_uint_eq(row(&a, "1.1"), 2);
	above_release(&a);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, headings_above_each_other);
	tcase_add_test(tc, a_place_is_no_prefix);
	tcase_add_test(tc, headings_that_were_not_seen);
	tcase_add_test(tc, another_report);
	tcase_add_test(tc, deeper_than_is_remembered);
}

int
main(void)
{
	return unit_main("above", add);
}
