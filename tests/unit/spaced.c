#include "common/text/spaced.h"

#include <string.h>

#include "tests/unit/unit.h"

static const struct { const char *text, *closed; bool out; } cases[] = {
	{ "某 县 人 民 政 府", "某县人民政府", true },
	{ "某  县  政  府", "某县政府", true },
	{ " 某 县 政 府 ", "某县政府", true },
	{ "某 县 政", "某县政", false },
	{ "某县 人 民 政 府", "某县人民政府", false },
	{ "某县人民政府", "某县人民政府", false },
	{ "a b c \xff", "abc\xff", true },
	{ "", "", false },
};

START_TEST(closes_up)
{
	struct slice text = { cases[_i].text, strlen(cases[_i].text) };
	char to[64];

	ck_assert_int_eq(spaced_out(text), cases[_i].out);
	to[spaced_close(text, to)] = '\0';
	ck_assert_str_eq(to, cases[_i].closed);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, closes_up, 0, (int)(sizeof cases / sizeof *cases));
}

int
main(void)
{
	return unit_main("spaced", add);
}
