#include "common/text/names.h"

#include <stdio.h>

#include "tests/unit/unit.h"

START_TEST(keeps_each_once)
{
	struct names set;

	names_init(&set);
	ck_assert_int_eq(names_add(&set, SLICE("a")), NAMES_NEW);
	ck_assert_int_eq(names_add(&set, SLICE("ab")), NAMES_NEW);
	ck_assert_int_eq(names_add(&set, SLICE("")), NAMES_NEW);
	ck_assert_int_eq(names_add(&set, SLICE("a")), NAMES_KNOWN);
	ck_assert_int_eq(names_add(&set, SLICE("")), NAMES_KNOWN);
	ck_assert_int_eq(names_add(&set, SLICE("ab")), NAMES_KNOWN);
	names_release(&set);
}
END_TEST

START_TEST(grows)
{
	struct names set;
	char name[32];
	int round, i;

	names_init(&set);
	for (round = 0; round < 2; round++)
		for (i = 0; i < 100000; i++) {
			struct slice s = { name, (size_t)sprintf(name, "报告%d", i) };
			ck_assert_int_eq(names_add(&set, s), round ? NAMES_KNOWN : NAMES_NEW);
		}
	ck_assert_uint_eq(set.n, 100000);
	names_release(&set);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, keeps_each_once);
	tcase_add_test(tc, grows);
}

int
main(void)
{
	return unit_main("names", add);
}
