#include "common/text/match.h"

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static const struct {
	const char *conditions, *text;
	bool fits;
	unsigned chars;
} cases[] = {
	{ "", "", true, 0 }, { "", "会议", true, 0 }, { " ", "会议", true, 0 },
	{ "会议", "会议", true, 2 }, { "会议", "党委会议室", true, 2 }, { "会议", "会", false, 0 }, { "会议", "", false, 0 },
	{ "会|会议", "党委会议", true, 2 }, { "会|会议", "党委会", true, 1 }, { "听取|汇报", "工作汇报", true, 2 },
	{ "听取|汇报", "工作", false, 0 },
	{ "法治 经费", "法治工作经费", true, 4 }, { "法治 经费", "法治工作", false, 0 }, { "法治  经费 ", "经费法治", true, 4 },
	{ "法治|依法行政 经费|资金", "依法行政专项资金", true, 6 },
	{ "!率", "化解率", false, 0 }, { "!率", "化解", true, 0 }, { "!率", "", true, 0 },
	{ "化解 !率|员", "化解员", false, 0 }, { "化解 !率|员", "化解纠纷", true, 2 }, { "!率 !员", "员", false, 0 },
	{ "^案", "案件", true, 2 }, { "^案", "立案", false, 0 }, { "案$", "立案", true, 2 }, { "案$", "案件", false, 0 },
	{ "^案件$", "案件", true, 4 }, { "^案件$", "案件数", false, 0 }, { "^案件$|案", "立案", true, 1 },
	{ "^$", "", true, 2 }, { "^$", "案", false, 0 }, { "^$|案", "案", true, 1 }, { "!^$", "", false, 0 },
	{ "!^$", "案", true, 0 }, { "!^案$|件", "案", false, 0 }, { "!^案$|件", "立案", true, 0 },
	{ "案|^案|案$|^案$", "案", true, 3 }, { "会会", "会会会", true, 2 }, { "a|ab|abc|b", "abc", true, 3 },
	{ "a b c d", "dcba", true, 4 }, { "^", "", false, 0 }, { "次", "\xe6\xac", false, 0 }, { "次", "\xff次", true, 1 },
};

/* Three rules, so that the one in question is no first and no last one. */
START_TEST(fits)
{
	struct match *m = match_new(3, 2);
	uint64_t set[1];
	const char *what;

	ck_assert_ptr_nonnull(m);
	ck_assert_uint_eq(match_width(m), 1);
	ck_assert_ptr_null(match_add(m, 0, 1, slice("会|法治|化解|案")));
	what = match_add(m, 1, 1, slice(cases[_i].conditions));
	ck_assert_ptr_null(match_add(m, 2, 0, slice("会|案")));
	if (strcmp(cases[_i].conditions, "^") == 0) {
		ck_assert_str_eq(what, "a condition without a word");
	} else {
		ck_assert_ptr_null(what);
		match_look(m, 1, slice("会议法治经费率员案件"));	/* forgotten again */
		match_look(m, 1, slice(cases[_i].text));
		match_all(m, set);
		match_keep(m, 1, set);
		ck_assert_msg((set[0] >> 1 & 1) == cases[_i].fits, "'%s' of '%s'", cases[_i].conditions,
		    cases[_i].text);
		ck_assert_msg(set[0] & 4, "a rule without conditions for the cell stays");
		if (cases[_i].fits)
			ck_assert_uint_eq(match_chars(m, 1, 1), cases[_i].chars);
	}
	match_free(m);
}
END_TEST

static const struct { const char *conditions, *what; } broken[] = {
	{ "!", "a condition without a word" }, { "|", "a condition without a word" }, { "a|", "a condition without a word" },
	{ "|a", "a condition without a word" }, { "a||b", "a condition without a word" }, { "^", "a condition without a word" },
	{ "$", "a condition without a word" }, { "a !", "a condition without a word" }, { "!|a", "a condition without a word" },
	{ "a b c d e", "too many conditions in one cell" },
};

START_TEST(complains)
{
	struct match *m = match_new(1, 1);
	const char *what = match_add(m, 0, 0, slice(broken[_i].conditions));

	ck_assert_msg(what, "%s", broken[_i].conditions);
	ck_assert_str_eq(what, broken[_i].what);
	match_free(m);
}
END_TEST

/* More rules than a word of a set has bits. */
START_TEST(many_rules)
{
	enum { RULES = 200 };
	struct match *m = match_new(RULES, 1);
	uint64_t set[RULES / 64 + 1];
	char number[16];
	size_t i, k;

	for (i = 0; i < RULES; i++) {
		sprintf(number, "^%zu$|x", i);
		ck_assert_ptr_null(match_add(m, i, 0, slice(number)));
	}
	for (i = 0; i < RULES; i++) {
		sprintf(number, "%zu", i);
		match_look(m, 0, slice(number));
		match_all(m, set);
		ck_assert(match_keep(m, 0, set));
		ck_assert_uint_eq(match_next(m, set, 0), i);
		ck_assert_uint_eq(match_next(m, set, i + 1), RULES);
	}
	match_look(m, 0, slice("x"));
	match_all(m, set);
	ck_assert(match_keep(m, 0, set));
	for (i = k = 0; (i = match_next(m, set, i)) < RULES; i++, k++)
		ck_assert_uint_eq(i, k);
	ck_assert_uint_eq(k, RULES);
	match_look(m, 0, slice("y"));
	ck_assert(!match_keep(m, 0, set));
	ck_assert_uint_eq(match_next(m, set, 0), RULES);
	match_free(m);
}
END_TEST

START_TEST(knows_who_asks)
{
	struct match *m = match_new(2, 2);
	uint64_t set[1] = { 1 };

	ck_assert_ptr_null(match_add(m, 0, 0, slice("a")));
	ck_assert_ptr_null(match_add(m, 1, 1, slice("!b")));
	ck_assert(match_rule_asks(m, 0, 0) && !match_rule_asks(m, 0, 1) && match_rule_asks(m, 1, 1));
	ck_assert(match_asks(m, 0, set) && !match_asks(m, 1, set));
	match_free(m);
	match_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, fits, cases);
	LOOP(tc, complains, broken);
	tcase_add_test(tc, many_rules);
	tcase_add_test(tc, knows_who_asks);
}

int
main(void)
{
	return unit_main("match", add);
}
