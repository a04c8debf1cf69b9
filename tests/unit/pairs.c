#include "common/report/pairs.h"

#include "tests/unit/drafted.h"

static const struct {
	const char *row[6], *want;
} cases[] = {
	{ { "“甲”《乙》（丙）「丁」『戊』(己)", NULL }, "" },
	{ { "“甲“乙”丙”", NULL }, "" },
	{ { "实施“七五规划，学法4次", NULL }, "quote-unbalanced 0:“七五规划; " },
	{ { "修订《管理办法，印发《细则》", NULL }, "quote-unbalanced 0:《管理办法; " },
	{ { "落实，普法》工作", NULL }, "quote-unbalanced 0:普法》; " },
	{ { "“甲“乙", NULL }, "quote-unbalanced 0:“甲; " },
	/* half-width and full-width brackets are partners */
	{ { "甲（乙)，丙(丁）", NULL }, "" },
	{ { "甲（乙，丙", NULL }, "quote-unbalanced 0:（乙; " },
	/* labels */
	{ { "1）甲；2）乙；十一）丙；a) 丁", NULL }, "" },
	{ { "办理（12件）3件）", NULL }, "quote-unbalanced 0:3件）; " },
	/* straight ones */
	{ { "\"甲\"和\"乙\"", NULL }, "" },
	{ { "\"甲\"和\"乙", NULL }, "quote-unbalanced 0:\"乙; " },
	{ { "“甲\"和\"乙”", NULL }, "" },
	{ { "“甲\"", NULL }, "" },
	/* across the rows of a line, and over lines that a converter broke */
	{ { "item|done|||5|一是“甲，", "item|done|||5|二是乙”。", NULL }, "" },
	{ { "“甲，", "乙”。", NULL }, "" },
	{ { "“甲，", "乙“丙”丁”。", NULL }, "" },
	{ { "“甲，", "一", "二", "三", "四", "乙”。" }, "quote-unbalanced 0:“甲; quote-unbalanced 5:乙”; " },
	/* opened anew in each paragraph */
	{ { "“甲。", "“乙。", "“丙。”", NULL }, "" },
	/* page furniture is not looked at */
	{ { "noise|||||分享到：【（", NULL }, "" },
	/* titles are, and signatures */
	{ { "title|||||关于《办法的报告", NULL }, "quote-unbalanced 0:《办法的报告; " },
};

START_TEST(marks_told)
{
	const char *row[7] = { NULL };
	struct drafted d = { .row = row };

	memcpy(row, cases[_i].row, sizeof cases[_i].row);
	ck_assert_str_eq(drafted_findings(&d, "quote-"), cases[_i].want);
}
END_TEST

START_TEST(more_than_there_is_room_for)
{
	char text[4000] = "";
	const char *row[] = { text, text, text, NULL };
	struct drafted d = { .row = row };
	size_t i;

	for (i = 0; i < 400; i++)
		strcat(text, i % 2 ? "《" : "”");
	ck_assert(strlen(drafted_findings(&d, "quote-")) > 0);
	ck_assert(pairs_is_mark('"') && pairs_is_mark(0x300b) && !pairs_is_mark('x'));
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, marks_told, cases);
	tcase_add_test(tc, more_than_there_is_room_for);
}

int
main(void)
{
	return unit_main("pairs", add);
}
