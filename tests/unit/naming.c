#include "common/report/naming.h"

#include "tests/unit/drafted.h"

#define TITLE "title|||||禾渚县苔溪镇2021年法治政府建设情况报告"
#define SIGN "sign|sign||||苔溪镇人民政府"

static const struct {
	const char *row[6], *want;
} cases[] = {
	{ { TITLE, "围绕法治禾渚建设、法治政府建设、平安苔溪建设。", "sign|sign||||中共苔溪镇委员会", SIGN, NULL }, "" },
	/* spelled two ways */
	{ { TITLE, "苔溪镇党委高度重视。", "sign|sign||||苔汐镇人民政府", NULL }, "issuer-mismatch 2:苔汐镇; " },
	{ { "title|||||苔汐镇2021年法治报告", "苔溪镇党委高度重视。", "苔溪镇政府坚持依法行政。", SIGN, NULL },
	    "issuer-mismatch 0:苔汐镇; " },
	{ { "title|||||禾渚縣苔溪鎮2021年報告", SIGN, NULL }, "" },
	{ { TITLE, "苔汐镇党委、政府坚持依法行政。", SIGN, NULL }, "issuer-mismatch 1:苔汐镇; " },
	/* another place signs, or acts */
	{ { TITLE, "sign|sign||||延寿镇人民政府", NULL }, "foreign-place 1:延寿镇; " },
	{ { TITLE, "沙璜镇党委、政府高度重视法治建设。", SIGN, NULL }, "foreign-place 1:沙璜镇; " },
	{ { TITLE, "在延寿县委、县政府的坚强领导下。", SIGN, NULL }, "foreign-place 1:延寿县; " },
	{ { TITLE, "苔溪镇在延寿县委、县政府的坚强领导下。", SIGN, NULL }, "foreign-place 1:延寿县; " },
	{ { TITLE, "sign|sign||||禾渚县人民政府苔溪镇办事处", NULL }, "" },
	/* who is named by right */
	{ { TITLE, "与毗邻的沙璜镇党委、政府坚持联合执法。", "沙璜镇党委书记来访。", SIGN, NULL }, "" },
	{ { TITLE, "在禾渚县委、县政府领导下，配合镇政府、各镇政府坚持依法行政。", "延寿县委组织参观。", SIGN, NULL }, "" },
	{ { TITLE, "修订乡政府议事规则，规范镇政府依法决策。", SIGN, NULL }, "" },
	{ { "title|||||禾渚县苔溪满族乡2021年报告", "苔溪乡党委、政府坚持依法行政。", "sign|sign||||苔溪乡人民政府", NULL }, "" },
	{ { TITLE, "在禾渚县县委、县政府的领导下。", SIGN, NULL }, "" },
	/* slogans */
	{ { TITLE, "推进法治延寿建设。", SIGN, NULL }, "foreign-place 1:法治延寿; " },
	{ { TITLE, "围绕法治沙璜建设开展普法。", SIGN, NULL }, "foreign-place 1:法治沙璜; " },
	{ { TITLE, "借鉴法治沙璜建设经验。", SIGN, NULL }, "" },
	{ { TITLE, "推进法治细胞建设、法治税务建设、平安校园建设、法治浙江建设。", SIGN, NULL }, "" },
	{ { TITLE, "沙璜社区成立。推进法治沙璜建设。", SIGN, NULL }, "" },
	/* a title that names no place */
	{ { "title|||||全县2021年法治报告", "sign|sign||||禾渚县人民政府", NULL }, "" },
	{ { "title|||||2021年依法治镇工作报告", SIGN, NULL }, "" },
};

START_TEST(names_told)
{
	struct drafted d = { .row = cases[_i].row, .year = 2021, .county = "禾渚县", .town = "苔溪镇" };
	char told[DRAFTED_BYTES];

	strcpy(told, drafted_findings(&d, "issuer-"));
	strcat(told, drafted_findings(&d, "foreign-"));
	ck_assert_str_eq(told, cases[_i].want);
}
END_TEST

START_TEST(real_places)
{
	const char *row[] = { "title|||||城口县庙坝镇2020年报告", "推进法治延寿建设、法治重庆建设、法治万州建设。",
		"修齐镇党委、政府高度重视。", "延寿镇党委、政府高度重视。", NULL };
	struct drafted d = { row, 2020, "重庆市", NULL, "城口县", "庙坝镇" };

	ck_assert_str_eq(drafted_findings(&d, "foreign-"), "foreign-place 1:法治延寿; foreign-place 1:法治万州; "
	    "foreign-place 3:延寿镇; ");
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, names_told, cases);
	tcase_add_test(tc, real_places);
}

int
main(void)
{
	return unit_main("naming", add);
}
