#include "common/report/condition.h"

#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static const struct {
	const char *condition, *field;
	bool holds;
} cases[] = {
	{ "x=", "", true }, { "x=", "0", false }, { "x!=", "", false }, { "x!=", "0", true },
	{ "x=3", "3", true }, { "x=3", "3.0", true }, { "x=3.0", "3", true }, { "x=3", "+3", true },
	{ "x=3", "03", true }, { "x=3", "3 ", false }, { "x=3", "", false }, { "x!=3", "", true },
	{ "x!=3", "3.00", false }, { "x=-0", "0", true }, { "x=a", "a", true }, { "x=a", "ab", false },
	{ "x=a=b", "a=b", true }, { "x==", "=", true },
	{ "x<10", "9", true }, { "x<10", "10", false }, { "x<=10", "10.0", true }, { "x<10", "", false },
	{ "x<=10", "", false }, { "x>10", "", false }, { "x>=10", "", false }, { "x>", "a", true },
	{ "x>9", "10", true }, { "x>9", "1a", false }, { "x>9", "a", true }, { "x<b", "10", true },
	{ "x>-2", "-1.5", true }, { "x<-1.5", "-2", true }, { "x>=ab", "ab", true }, { "x>ab", "abc", true },
	{ "x>ab", "a", false },
	{ "x>5", "10000000000000000000", true }, { "x<5", "-10000000000000000000", true },
	{ "x=10000000000000000000", "10000000000000000000.0", true },
	{ "x<10000000000000000000", "9999999999999999999", true },
	{ "x>0.00000000000000000001", "0.00000000000000000002", true },
	{ "x~", "", true }, { "x~", "a", true }, { "x!~", "", false }, { "x~a", "", false }, { "x!~a", "", true },
	{ "x~a", "bab", true }, { "x~ab", "aab", true }, { "x~ab", "aa", false }, { "x~abc", "ab", false },
	{ "x~\xe8\xb0\x83\xe8\xa7\xa3", "\xe4\xba\xba\xe8\xb0\x83\xe8\xa7\xa3", true },
	{ "x~\xe8\xb0\x83\xe8\xa7\xa3", "\xe4\xba\xba\xe8\xb0\x83\xe8\xa7", false },
	{ "x~\xe8\xb0\x83 1", "\xe8\xb0\x83 \xe8\xb0\x83 1", true },
	{ "x!~b", "abc", false }, { "x!~d", "abc", true },
};

START_TEST(holds)
{
	struct condition c;

	ck_assert(condition_parse(cases[_i].condition, &c));
	ck_assert(slice_is(c.column, "x"));
	ck_assert_msg(condition_holds(&c, slice(cases[_i].field)) == cases[_i].holds, "%s of '%s'",
	    cases[_i].condition, cases[_i].field);
}
END_TEST

static const char *const others[] = { "", "x", "=3", "~a", "a!b", "a.tsv", "!=1", "./a" };

START_TEST(no_condition)
{
	struct condition c;

	ck_assert_msg(!condition_parse(others[_i], &c), "%s", others[_i]);
}
END_TEST

START_TEST(any_byte)
{
	struct condition c;

	ck_assert(condition_parse("x~b", &c));
	ck_assert(condition_holds(&c, (struct slice){ "a\0b", 3 }));
	ck_assert(condition_parse("x=a", &c));
	ck_assert(!condition_holds(&c, (struct slice){ "a\0b", 3 }));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, holds, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_loop_test(tc, no_condition, 0, (int)(sizeof others / sizeof *others));
	tcase_add_test(tc, any_byte);
}

int
main(void)
{
	return unit_main("condition", add);
}
