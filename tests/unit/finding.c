#include "common/report/finding.h"

#include "tests/unit/unit.h"

START_TEST(every_code_has_a_rule)
{
	char why[TABLE_WHY];
	struct finding_rules *rules = finding_rules_new(why);
	int code;

	ck_assert_msg(rules != NULL, "%s", why);
	for (code = 0; code < FINDING_CODES; code++) {
		const struct finding_rule *r = finding_rule(rules, (enum finding_code)code);

		ck_assert_int_eq(finding_code_named(r->code), code);
		ck_assert(r->rule.n && r->todo.n && r->todo_zh.n);
	}
	ck_assert_int_eq(finding_code_named(SLICE("nosuch")), -1);
	ck_assert_int_eq(finding_code_named(SLICE("")), -1);
	finding_rules_free(rules);
}
END_TEST

START_TEST(text_order)
{
	struct findings f = { NULL, 0, 0, false };
	size_t i;

	findings_add(&f, FINDING_QUOTE, 2, 5, 3);
	findings_add(&f, FINDING_RESIDUE, 2, 0, 3);
	findings_add(&f, FINDING_SUM, 1, 9, 3);
	findings_absent(&f, FINDING_NO_PLANS);
	findings_absent(&f, FINDING_NO_TITLE);
	findings_add(&f, FINDING_QUOTE, 2, 5, 3);		/* told already */
	findings_sort(&f);
	ck_assert_uint_eq(f.n, 5);
	ck_assert(f.list[0].code == FINDING_NO_TITLE && f.list[1].code == FINDING_NO_PLANS);
	ck_assert(f.list[2].code == FINDING_SUM && f.list[3].code == FINDING_RESIDUE && f.list[4].code == FINDING_QUOTE);
	findings_reset(&f);
	for (i = 0; i < 1000; i++)
		findings_add(&f, FINDING_QUOTE, i, 0, 1);
	ck_assert_uint_eq(f.n, 1000);
	ck_assert(!f.failed);
	findings_release(&f);
	findings_sort(&f);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, every_code_has_a_rule);
	tcase_add_test(tc, text_order);
}

int
main(void)
{
	return unit_main("finding", add);
}
