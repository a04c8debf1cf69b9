#include "common/report/wording.h"

#include "tests/unit/drafted.h"

static const struct {
	const char *row, *want;
} cases[] = {
	/* residue */
	{ "[bookmark: _GoBack]（一）甲", "residue 0:[bookmark: _GoBack]; " },
	{ "noise|||||[bookmark: _GoBack]", "residue 0:[bookmark: _GoBack]; " },
	{ "甲&nbsp;乙<span style=\"x\">丙", "residue 0:&nbsp;; residue 0:<span style=\"x\">; " },
	{ "字号：[大 中 小]，A<B，X&Y", "" },
	/* blanks of the model text */
	{ "召开会议*次、XX次、××次", "template-blank 0:*次; template-blank 0:XX次; template-blank 0:××次; " },
	{ "x镇党委，20xx年，202X年", "template-blank 0:x镇; template-blank 0:20xx年; template-blank 0:202X年; " },
	{ "覆盖____人，共__件", "template-blank 0:____; template-blank 0:__; " },
	{ "印发《》和“”", "template-blank 0:《》; template-blank 0:“”; " },
	{ "date|sign||||2020年 月 日", "template-blank 0:年 月 日; " },
	{ "7×24小时，3×5米，X光机，ETC5套，1+X人才，李*人，王××人，X射线", "" },
	{ "**年度**工作，a__b，2020 年 1 月 5 日", "" },
	{ "______", "" },
	{ "noise|||||20xx年", "" },
	/* dates */
	{ "2020年01月05日", "date-form 0:2020年01月05日; " },
	{ "2020 年 12 月 05 日召开", "date-form 0:2020 年 12 月 05 日; " },
	{ "2020年1月15日，2020年10月，2020年度", "" },
	{ "noise|||||发布日期：2020年01月05日", "" },
	/* document numbers */
	{ "（禾政发[2020]8号）", "docnum-form 0:禾政发[2020]8号; " },
	{ "（禾政发（2020）8号）", "docnum-form 0:禾政发（2020）8号; " },
	{ "（禾政发【2020】8号）", "docnum-form 0:禾政发【2020】8号; " },
	{ "（禾政发〔2020〕第8号）", "docnum-form 0:禾政发〔2020〕第8号; " },
	{ "（禾政发〔2020〕08号）", "docnum-form 0:禾政发〔2020〕08号; " },
	{ "（禾政发20209）", "docnum-form 0:禾政发20209; " },
	{ "（禾政发〔2020〕8号），（2020）禾01行终12号，（2020）", "" },
	/* the four */
	{ "对重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要任务亲自督办。", "" },
	{ "对重要工作亲自部署、重要问题亲自过问、重点环节亲自协调、重点任务亲自督办。",
	    "leader-misquoted 0:重要问题亲自过问、重点环节亲自协调、重点任务亲自督办; " },
	{ "重要工作亲自部署，重大问题亲自过问，重点环节亲自协调，重要任务亲自督查。",
	    "leader-misquoted 0:重要任务亲自督查; " },
	{ "重要工作亲自部署、重点环节亲自把关。", "" },
	{ "对重点项目亲自部署、亲自过问、亲自协调、亲自督办。", "" },
	{ "落实党风廉政责任，重要工作亲自部署、重大问题亲自过问、重点环节亲自协调、重要案件亲自督办。", "" },
};

START_TEST(words_told)
{
	const char *row[] = { cases[_i].row, NULL };
	struct drafted d = { .row = row };
	const char *told = drafted_findings(&d, "");
	char own[DRAFTED_BYTES] = "";

	while (*told) {				/* what is absent is another module's */
		const char *end = strstr(told, "; ") + 2;

		if (memchr(told, ':', strcspn(told, " ")) == NULL && strncmp(told, "no-", 3) != 0 &&
		    strncmp(told, "quote", 5) != 0)
			strncat(own, told, (size_t)(end - told));
		told = end;
	}
	ck_assert_str_eq(own, cases[_i].want);
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, words_told, cases);
}

int
main(void)
{
	return unit_main("wording", add);
}
