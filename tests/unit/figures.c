#include "common/report/figures.h"

#include "tests/unit/drafted.h"

static const struct {
	const char *row, *only, *want;
} cases[] = {
	/* more settled than taken in */
	{ "全年受理纠纷64件，化解67件。", "sum-", "sum-mismatch 0:化解67件; " },
	{ "排查64起矛盾纠纷，成功化解67起。", "sum-", "sum-mismatch 0:化解67起; " },
	{ "受理矛盾纠纷64件，化解矛盾纠纷67件。", "sum-", "sum-mismatch 0:化解矛盾纠纷67件; " },
	{ "受理投诉1.2万件，办结1.3万件。", "sum-", "sum-mismatch 0:办结1.3万件; " },
	{ "受理纠纷64件，化解61件。", "sum-", "" },
	{ "受理纠纷64件，化解信访积案67件。", "sum-", "" },
	{ "受理纠纷64件，发放资料670件。", "sum-", "" },
	{ "受理纠纷64件，化解67起。", "sum-", "" },
	{ "受理纠纷60余件，化解67件。", "sum-", "" },
	{ "受理纠纷64件，化解近67件。", "sum-", "" },
	{ "上年结转6件，受理申请8件，办结9件（含结转2件）。", "sum-", "" },
	{ "不予受理3件；审结19件。", "sum-", "" },
	/* parts above their whole */
	{ "收到申请143件，其中立案109件、不予受理21件、转送19件，依法审结98件。", "sum-",
	    "sum-mismatch 0:立案109件、不予受理21件、转送19件; " },
	{ "查处案件290件（简易程序214件、普通程序86件）。", "sum-", "sum-mismatch 0:简易程序214件、普通程序86件; " },
	{ "清理文件312件，保留、废止分别为241件、94件。", "sum-", "sum-mismatch 0:保留、废止分别为241件、94件; " },
	{ "审查合同18份，其中村级合同25份。", "sum-", "sum-mismatch 0:村级合同25份; " },
	{ "审查合同28份，其中村级合同25份。", "sum-", "" },
	{ "立案29起，结案28起，其中采砂17起、取水9起、弃渣3起。", "sum-", "" },
	{ "干部62人，其中党员50人、女性30人。", "sum-", "" },
	{ "收到100件，其中审结90件、调解60件。", "sum-", "" },
	{ "审查文件20件，其中同比增长30件。", "sum-", "" },
	/* shares */
	{ "参训率103%，合格率100%。", "rate-", "rate-over-100 0:103%; " },
	{ "监督覆盖率达到102.6%。", "rate-", "rate-over-100 0:102.6%; " },
	{ "参与率及合格率达101%。", "rate-", "rate-over-100 0:101%; " },
	{ "满意率达百分之一百零二。", "rate-", "rate-over-100 0:百分之一百零二; " },
	{ "完成年度任务的113.3%，增长率达120%，同比增长300%，任务完成率105%。", "rate-", "" },
	{ "满意率由98%提高到100%。", "rate-", "" },
	/* bounded twice */
	{ "复耕约120余亩，近1000多人，超过30人以上。", "approx-",
	    "approx-doubled 0:约120余亩; approx-doubled 0:近1000多人; approx-doubled 0:超过30人以上; " },
	{ "约三十余份，大约50人左右。", "approx-", "approx-doubled 0:约三十余份; approx-doubled 0:大约50人左右; " },
	{ "约120亩，120余亩，近1000人，30人以上，节约20余万元，签约30余家，近10余年来。", "approx-", "" },
	/* one count, two values */
	{ "全年受理矛盾纠纷137件。全年受理矛盾纠纷144件。", "count-", "count-conflict 0:全年受理矛盾纠纷144件; " },
	{ "全镇现有人民调解员46名。全镇共有人民调解员43名。", "count-", "count-conflict 0:全镇共有人民调解员43名; " },
	{ "全年受理矛盾纠纷137件。全年受理矛盾纠纷137件。", "count-", "" },
	{ "全年受理矛盾纠纷137件。上半年受理矛盾纠纷60件。受理矛盾纠纷12件。", "count-", "" },
	{ "全年开展检查12次。全年开展检查8次。", "count-", "" },
	/* several years */
	{ "2016-2020年共印发文件35件。", "multi-", "multi-year-total 0:2016-2020年共印发文件35件; " },
	{ "2016年以来累计印发文件35件。", "multi-", "multi-year-total 0:2016年以来累计印发文件35件; " },
	{ "五年来共印发文件35件。", "multi-", "multi-year-total 0:五年来共印发文件35件; " },
	{ "2016-2020年印发文件35件，2020年印发5件。", "multi-", "" },
	{ "2016年以来印发文件35件，今年印发5件。", "multi-", "" },
	{ "《2016-2020年规划》印发35件，（2016-2020年）印发35件。", "multi-", "" },
	{ "body|plans||||2016-2020年共印发文件35件。", "multi-", "" },
};

START_TEST(figures_told)
{
	const char *row[] = { cases[_i].row, NULL };
	struct drafted d = { .row = row, .year = 2020 };

	ck_assert_str_eq(drafted_findings(&d, cases[_i].only), cases[_i].want);
}
END_TEST

START_TEST(a_report_on_several_years)
{
	const char *row[] = { "intro|intro||||现将五年来总体情况报告如下。", "2016-2020年共印发文件35件。", NULL };
	struct drafted d = { .row = row, .year = 2020 };

	ck_assert_str_eq(drafted_findings(&d, "multi-"), "");
}
END_TEST

START_TEST(many_numbers)
{
	char text[3000] = "其中";
	const char *row[] = { text, NULL };
	struct drafted d = { .row = row };
	int i;

	for (i = 0; i < 200; i++)
		snprintf(text + strlen(text), sizeof text - strlen(text), "%d件、", i + 1);
	drafted_findings(&d, "");
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, figures_told, cases);
	tcase_add_test(tc, a_report_on_several_years);
	tcase_add_test(tc, many_numbers);
}

int
main(void)
{
	return unit_main("figures", add);
}
