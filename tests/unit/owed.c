#include "common/report/owed.h"

#include "tests/unit/drafted.h"

#define TITLE "title|||||苔溪镇2021年法治政府建设情况报告"
#define SIGN "sign|sign||||苔溪镇人民政府"
#define DONE "head|done|1|一、||一、工作情况"
#define DUTY "镇长认真履行第一责任人职责。"
#define GAPS "head|gaps|2|二、||二、存在的问题"
#define PLANS "head|plans|3|三、||三、下一步打算"
#define DATE(text) "date|sign||||" text

static const struct {
	const char *row[8];
	int year;
	const char *want;
} cases[] = {
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021, "" },
	{ { NULL }, 2021, "no-title; no-date; no-issuer; part-missing:done; part-missing:gaps; part-missing:duty; "
	    "part-missing:plans; " },
	/* dates */
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2021年11月30日"), NULL }, 2021, "date-too-early 6:2021年11月30日; " },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("二〇二一年一月四日"), NULL }, 2021,
	    "date-too-early 6:二〇二一年一月四日; " },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2022年3月31日"), NULL }, 2021, "" },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2022年4月1日"), NULL }, 2021, "date-too-late 6:2022年4月1日; " },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2019年4月1日"), NULL }, 2018, "" },	/* before the rule */
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2021年1月4日"), NULL }, 0, "" },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2021.12.4"), NULL }, 2021, "date-form 6:2021.12.4; " },
	{ { TITLE, DONE, DUTY, GAPS, PLANS, SIGN, DATE("2022年2月30日"), NULL }, 2021, "date-form 6:2022年2月30日; " },
	{ { "title|||||苔溪镇2021年上半年法治工作报告", DONE, DUTY, GAPS, PLANS, SIGN, DATE("2021年7月4日"), NULL }, 2021, "" },
	{ { "noise|||||发布时间：2022-05-06 10:00", TITLE, DONE, DUTY, GAPS, PLANS, SIGN, NULL }, 2021,
	    "no-date; date-too-late 0:2022-05-06; " },
	/* parts */
	{ { TITLE, DONE, DUTY, PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021, "part-missing:gaps; label-gap 3:三、; " },
	{ { TITLE, DONE, DUTY, "head|gaps|2|二、||二、存在的问题及下步打算", SIGN, DATE("2021年12月20日"), NULL }, 2021, "" },
	{ { TITLE, DONE, DUTY, GAPS, "body|gaps||||下一步，我们将加强培训。", SIGN, DATE("2021年12月20日"), NULL }, 2021, "" },
	{ { TITLE, DONE, DUTY, GAPS, "body|gaps||||2022年，我们将加强培训。", SIGN, DATE("2021年12月20日"), NULL }, 2021, "" },
	{ { TITLE, DONE, DUTY, "肯定成绩的同时也要看到不足。", PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021,
	    "label-gap 4:三、; " },
	{ { TITLE, DONE, DUTY, "针对存在的问题，逐项整改。", PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021,
	    "part-missing:gaps; label-gap 4:三、; " },
	{ { TITLE, DONE, "镇长对依法治镇工作负总责。", GAPS, PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021, "" },
	{ { TITLE, DONE, "企业主要负责人是安全生产第一责任人。", GAPS, PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021,
	    "part-missing:duty; " },
	{ { TITLE, "head|duty|1|一、||一、负责人履职情况", GAPS, PLANS, SIGN, DATE("2021年12月20日"), NULL }, 2021,
	    "part-missing:done; " },
};

START_TEST(debts_told)
{
	struct drafted d = { .row = cases[_i].row, .year = cases[_i].year };

	ck_assert_str_eq(drafted_findings(&d, ""), cases[_i].want);
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, debts_told, cases);
}

int
main(void)
{
	return unit_main("owed", add);
}
