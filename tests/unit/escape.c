#include "common/text/escape.h"

#include "tests/unit/unit.h"

static const struct {
	const char *field, *value, *again;	/* again: the value as a field, if it is not that field */
} cases[] = {
	{ "", "", NULL },
	{ "plain", "plain", NULL },
	{ "a\\tb\\nc\\rd\\\\e", "a\tb\nc\rd\\e", NULL },
	{ "\\\\n", "\\n", NULL },
	{ "\\\\\\n", "\\\n", NULL },
	{ "\\x", "\\x", "\\\\x" },		/* no escape: the backslash is one */
	{ "end\\", "end\\", "end\\\\" },
};

START_TEST(there_and_back)
{
	struct slice field = { cases[_i].field, strlen(cases[_i].field) }, value, again;
	char undone[64], done[64];

	value = escape_undo(field, undone);
	ck_assert_uint_eq(value.n, strlen(cases[_i].value));
	ck_assert_mem_eq(value.s, cases[_i].value, value.n);
	again = escape_do(value, done);
	if (cases[_i].again)
		field = (struct slice){ cases[_i].again, strlen(cases[_i].again) };
	ck_assert(slice_eq(again, field));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, there_and_back, 0, (int)(sizeof cases / sizeof *cases));
}

int
main(void)
{
	return unit_main("escape", add);
}
