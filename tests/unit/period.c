#include "common/report/period.h"

#include <stdio.h>

#include "tests/unit/unit.h"

static struct numerals *numerals;
static struct periods *periods;

static void
setup(void)
{
	char why[TABLE_WHY];

	numerals = numerals_new(why);
	periods = numerals ? periods_new(numerals, why) : NULL;
	if (!periods)
		ck_abort_msg("%s", why);
}

static void
teardown(void)
{
	periods_free(periods);
	numerals_free(numerals);
}

/* What holds at the mark # of a sentence in a report on 2022. */
static const char *
at_mark(const char *text, int year)
{
	static char buf[32];
	struct period_reach reach;
	struct period p;

	periods_begin(&reach, (struct slice){ text, strlen(text) });
	p = periods_at(periods, &reach, strcspn(text, "#"), year);
	if (!p.from)
		return "";
	snprintf(buf, sizeof buf, p.from == p.to ? "%d" : "%d/%d", p.from, p.to);
	return buf;
}

static const struct {
	const char *text, *when;
} cases[] = {
	/* words counted from the report's year */
	{ "全年办理#12件", "2022" }, { "今年以来，走访#12户", "2022" }, { "上半年开展#2次", "2022" },
	{ "截至11月底，办结#9件", "2022" }, { "1至11月受理#9件", "2022" }, { "年初研究#1次", "2022" },
	{ "去年新建#3个", "2021" }, { "近三年共培训#30人", "2020/2022" },
	/* years and spans */
	{ "2020年受理#12件", "2020" }, { "二〇二〇年受理#12件", "2020" }, { "2020 年受理#12件", "2020" },
	{ "2016-2020年共#12件", "2016/2020" }, { "2016—2020年共#12件", "2016/2020" },
	{ "2016年至2020年共#12件", "2016/2020" }, { "2019年以来办理#12件", "2019/2022" },
	{ "2022年以来办理#12件", "2022" }, { "2021年6月底前建成#2个", "2021" }, { "2023年上半年新增#2个", "2023" },
	{ "“十三五”期间建成#2个", "2016/2020" }, { "十四五以来建成#2个", "2021/2022" },
	/* the reach: on over the clauses of the sentence, to the next time word, never back */
	{ "全年受理9件；办结8件，回访#7件", "2022" }, { "2020年受理9件，2021年受理#8件", "2021" },
	{ "受理#9件，全年如此", "" }, { "办理#12件", "" },
	/* no times */
	{ "同比增长#12%", "" }, { "比上年减少#12件", "" }, { "两年内新增#5名", "" }, { "按《纲要（2021-2025年）》印发#2份", "" },
	{ "围绕“十五五”开局，明确#40项", "" }, { "实行一月一督导，研判#2次", "" }, { "一季度一通报，发文#2份", "" },
	{ "目前有#3个", "" }, { "用时3个月，办结#2件", "" }, { "槐政发〔2021〕17号，发文#2份", "" },
};

START_TEST(reaches)
{
	ck_assert_str_eq(at_mark(cases[_i].text, 2022), cases[_i].when);
}
END_TEST

START_TEST(states_nothing_relative_without_a_year)
{
	ck_assert_str_eq(at_mark("全年办理#12件", 0), "");
	ck_assert_str_eq(at_mark("去年办理#12件", 0), "");
	ck_assert_str_eq(at_mark("3月办理#12件", 0), "");
	ck_assert_str_eq(at_mark("2020年办理#12件", 0), "2020");
	ck_assert_str_eq(at_mark("2019年以来办理#12件", 0), "2019");
	ck_assert_str_eq(at_mark("十四五以来办理#12件", 0), "2021");
}
END_TEST

START_TEST(goes_on_from_place_to_place)
{
	static const char text[] = "2020年受理9件，全年办结8件";
	struct period_reach reach;

	periods_begin(&reach, SLICE(text));
	ck_assert_int_eq(periods_at(periods, &reach, 0, 2022).from, 0);
	ck_assert_int_eq(periods_at(periods, &reach, 13, 2022).from, 2020);
	ck_assert_int_eq(periods_at(periods, &reach, sizeof text - 1, 2022).from, 2022);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_loop_test(tc, reaches, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, states_nothing_relative_without_a_year);
	tcase_add_test(tc, goes_on_from_place_to_place);
}

int
main(void)
{
	return unit_main("period", add);
}
