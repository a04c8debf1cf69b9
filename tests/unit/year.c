#include "common/report/year.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct numerals *numerals;
static struct mentions *mentions;

static void
open_tables(void)
{
	char why[TABLE_WHY];

	numerals = numerals_new(why);
	mentions = mentions_new(why);
	ck_assert_msg(numerals && mentions, "%s", why);
}

static void
free_tables(void)
{
	numerals_free(numerals);
	mentions_free(mentions);
}

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static const struct { const char *text; int from, to; } titles[] = {
	{ "玉湖镇2020年度法治政府建设情况报告", 2020, 2020 },
	{ "鹭汀镇二〇一八年法治政府建设情况报告", 2018, 2018 },
	{ "某县二○二○年度法治政府建设情况报告", 2020, 2020 },
	{ "峪川县 2025 年法治政府建设年度报告", 2025, 2025 },
	{ "关于2020年法治政府建设情况及2021年工作打算的报告", 2020, 2020 },
	{ "2021年工作打算及2020年工作总结", 2020, 2020 },
	{ "某县2021年法治政府建设工作要点", 2021, 2021 },
	{ "某县2016—2020年法治政府建设工作总结", 2016, 2020 },
	{ "某县2016年至2020年法治政府建设工作总结", 2016, 2020 },
	{ "某县2016-2020年工作总结暨2020年报告", 2020, 2020 },
	{ "关于贯彻落实《法治政府建设实施纲要（2021-2025年）》的报告", 0, 0 },
	{ "关于印发《某县2020年法治政府建设年度报告》的通知", 2020, 2020 },
	{ "某镇2022法治政府建设年度报告", 2022, 2022 },
	{ "某乡法治政府建设工作报告", 0, 0 },
	{ "编号20201年", 0, 0 },
	{ "建于1958年的某林场", 0, 0 },
	{ "", 0, 0 },
};

START_TEST(of_titles)
{
	struct year y = year_of_title(numerals, mentions, slice(titles[_i].text));

	ck_assert_int_eq(y.from, titles[_i].from);
	ck_assert_int_eq(y.to, titles[_i].to);
}
END_TEST

static const struct { const char *text; int latest, year; } paragraphs[] = {
	{ "2020年，某镇严格落实各项部署。", 0, 2020 },
	{ "2020年是《纲要（2015—2020年）》收官之年。", 0, 2020 },
	{ "某乡地处某县东部。2022年以来，乡党委坚持依法行政。", 2023, 2022 },
	{ "自2015年以来，我镇一直重视法治。现将2019年工作情况报告如下：", 2019, 2019 },
	{ "按照《关于做好2018年度工作的通知》，现将我局2018年度情况报告如下：", 2018, 2018 },
	{ "某林场建于2003年。2016-2020年印发文件35件。2021年开展工作。", 2021, 2021 },
	{ "截至2020年底，建成站点9个。", 0, 0 },
	{ "2021年5月，某镇召开会议。", 0, 0 },
	{ "2021年1月以来，某镇依法履职。", 0, 2021 },
	{ "2022年，某镇将继续努力。", 2021, 0 },
	{ "过去一年，某镇依法履职。", 0, 0 },
	{ "", 0, 0 },
};

START_TEST(of_paragraphs)
{
	struct year y = year_of_paragraph(numerals, mentions, slice(paragraphs[_i].text), paragraphs[_i].latest);

	ck_assert_int_eq(y.from, paragraphs[_i].year);
	ck_assert_int_eq(y.to, paragraphs[_i].year);
}
END_TEST

START_TEST(of_headings)
{
	bool plan;

	ck_assert_int_eq(year_of_heading(numerals, mentions, slice("2020年主要工作情况"), &plan).to, 2020);
	ck_assert(!plan);
	ck_assert_int_eq(year_of_heading(numerals, mentions, slice("2021年工作计划"), &plan).to, 2021);
	ck_assert(plan);
	ck_assert_int_eq(year_of_heading(numerals, mentions, slice("存在的问题"), &plan).to, 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, of_titles, 0, (int)(sizeof titles / sizeof *titles));
	tcase_add_loop_test(tc, of_paragraphs, 0, (int)(sizeof paragraphs / sizeof *paragraphs));
	tcase_add_test(tc, of_headings);
}

int
main(void)
{
	return unit_main("year", add);
}
