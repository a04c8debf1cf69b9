#include "common/report/frame.h"

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct frame *
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct frame *f = frame_new(why);

	ck_assert_msg(f != NULL, "%s", why);
	return f;
}

static struct slice
line_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

struct judged {
	const char *line;
	bool is;
};

/* A loop test of one judgement over one table. */
#define JUDGES(judge, table) \
START_TEST(judges_##judge) \
{ \
	struct frame *f = loaded(); \
 \
	ck_assert_msg(frame_##judge(f, line_of(table[_i].line)) == table[_i].is, "'%s' should%s be one", table[_i].line, \
	    table[_i].is ? "" : " not"); \
	frame_free(f); \
} \
END_TEST

static const struct judged furnitures[] = {
	{ "首页 > 政务公开 > 工作报告", true }, { "您当前所在位置：首页", true }, { "索引号：0001", true }, { "浏览次数：12", true },
	{ "【字体：大 中 小】", true }, { "打印 关闭", true }, { "上一篇：无", true }, { "主办：霜桥镇人民政府", true },
	{ "发布日期：2021-01-05 来源：司法所", true }, { "版权所有", true }, { "字号:", true },
	{ "霜桥镇2020年法治政府建设年度报告", false }, { "一、主要做法", false }, { "", false }, { "大 中 小", false }, { "\xff\xe4", false },
};
JUDGES(furniture, furnitures)

static const struct judged title_ends[] = {
	{ "霜桥镇2020年法治政府建设年度报告", true }, { "霜桥镇依法行政工作情况的报告", true }, { "2020年工作总结", true },
	{ "霜桥镇法治政府建设工作情况", true }, { "法治政府建设年度报告（公开稿）", true }, { "法治政府建设年度报告 (2020年)", true },
	{ "法治政府建設年度報告", true }, { "2021年工作要点", true }, { "霜桥镇法治建设年报", true },
	{ "霜桥镇人民政府", false }, { "现报告如下：", false }, { "报告已经印发", false }, { "", false }, { "）", false }, { "(报告)", false },
	{ "霜桥镇为了把各项工作都做得更好并且让所有群众都能够看到这些工作的成效特意安排全体同志一起起草了这样一份内容十分丰富而且篇幅相当可观的报告",
	    false },		/* too long for a title */
};
JUDGES(title_end, title_ends)

static const struct judged title_words[] = {
	{ "霜桥镇法治政府建设", true }, { "依法行政", true }, { "法制办", true }, { "霜桥镇工作总结", false }, { "", false },
};
JUDGES(title_word, title_words)

static const struct judged title_leads[] = {
	{ "霜桥镇人民政府", true }, { "霜桥镇2020年度", true }, { "关于2020年", true }, { "關於", true }, { "霜桥街道", true },
	{ "县城市管理局", true }, { "推进法治", true }, { "我们做了工作", false }, { "", false },
};
JUDGES(title_lead, title_leads)

static const struct judged signs[] = {
	{ "霜桥镇人民政府", true }, { "中共霜桥镇委员会", true }, { "霜桥街道办事处", true }, { "屏岭县司法局", true },
	{ "霜桥镇人民政府（盖章）", true }, { "霜桥镇人民政府(章)", true }, { "法治建设领导小组", true },
	{ "霜桥镇人民政府。", false }, { "霜桥镇，人民政府", false }, { "报送：霜桥镇人民政府", false }, { "“霜桥镇人民政府", false },
	{ "我们做了工作", false }, { "", false }, { "（盖章）", false },
	{ "霜桥镇党委政府高度重视依法行政并且多次召开专题会议研究部署有关工作同时还把这些工作报告了上级政府", false },	/* too long */
};
JUDGES(sign, signs)

static const struct judged intros[] = {
	{ "现将有关情况报告如下：", true }, { "具体如下", true }, { "今年做了工作。", false }, { "", false },
};
JUDGES(intro_end, intros)

static const struct judged sentences[] = {
	{ "好。", true }, { "好；", true }, { "好！", true }, { "好？", true }, { "好，", false }, { "好.", false }, { "", false },
	{ "\xe3\x80", false }, { "\xef\xbc", false }, { "（好）", false },
};

START_TEST(judges_sentence)
{
	ck_assert_int_eq(frame_sentence(line_of(sentences[_i].line)), sentences[_i].is);
}
END_TEST

static const struct judged page_numbers[] = {
	{ "- 3 -", true }, { "—3—", true }, { "— 12 —", true }, { "第3页", true }, { "第 3 页", true }, { "第3页 共5页", true },
	{ "3/5", true }, { "3", true }, { "12", true }, { "123", true }, { "第三页", true }, { "-3-", true },
	{ "1234", false }, { "2020", false }, { "第页", false }, { "—", false }, { "", false }, { "3件", false }, { "三、", false },
	{ "- a -", false }, { "— 1234567890123 —", false },
};

START_TEST(judges_page_number)
{
	char why[TABLE_WHY] = "";
	struct numerals *ns = numerals_new(why);

	ck_assert_msg(ns != NULL, "%s", why);
	ck_assert_msg(frame_page_number(ns, line_of(page_numbers[_i].line)) == page_numbers[_i].is, "'%s'",
	    page_numbers[_i].line);
	numerals_free(ns);
}
END_TEST

static const struct { const char *line; size_t n; } residues[] = {
	{ "[bookmark: _GoBack]", 19 }, { "[bookmark: _GoBack]一、", 19 }, { "[bookmark: _GoBack] 一、", 20 },
	{ "[bookmark: a][bookmark: b]一、", 26 }, { "{PAGE 2}", 8 }, { "&nbsp;&nbsp;一、", 12 }, { "<!-- x -->一、", 10 },
	{ "<br />一、", 6 }, { "  一、", 2 }, { "一、[bookmark: x]", 0 }, { "一、", 0 }, { "", 0 }, { "[bookmark: x", 0 }, { "[2020]12号", 0 },
	{ "   ", 3 },
};

START_TEST(measures_residue)
{
	struct frame *f = loaded();

	ck_assert_uint_eq(frame_residue(f, line_of(residues[_i].line)), residues[_i].n);
	frame_free(f);
}
END_TEST

START_TEST(frees_nothing)
{
	frame_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, judges_furniture, furnitures);
	LOOP(tc, judges_title_end, title_ends);
	LOOP(tc, judges_title_word, title_words);
	LOOP(tc, judges_title_lead, title_leads);
	LOOP(tc, judges_sign, signs);
	LOOP(tc, judges_intro_end, intros);
	LOOP(tc, judges_sentence, sentences);
	LOOP(tc, judges_page_number, page_numbers);
	LOOP(tc, measures_residue, residues);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("frame", add);
}
