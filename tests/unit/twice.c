#include "common/report/twice.h"

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

enum { COUNTS = 6 };

static struct slice
slice(const char *s)
{
	return (struct slice){ s ? s : "", s ? strlen(s) : 0 };
}

struct given {
	const char *quote, *verb, *item, *unit;
	int is;			/* 0: none; the names begin at 1 here */
	const char *per, *when;
};

#define C(quote, verb, item, unit, is) { quote, verb, item, unit, is, NULL, NULL }
#define P(quote, verb, item, unit, is, per, when) { quote, verb, item, unit, is, per, when }

/* A sentence, its counts with the names that they have, and those that they keep. */
static const struct {
	const char *sentence;
	struct given count[COUNTS];
	int left[COUNTS];
} cases[] = {
	/* parts behind 其中 */
	{ "调解人员100余名，其中法律顾问1名，法律工作者1名。", { C("100余名", "", "调解人员", "名", 1),
	    C("1名", "", "法律顾问", "名", 2), C("1名", "", "法律工作者", "名", 3) }, { 1, 0, 0 } },
	{ "受理纠纷214件，其中海上纠纷37件，化解211件。", { C("214件", "受理", "纠纷", "件", 1),
	    C("37件", "受理", "海上纠纷", "件", 1), C("211件", "化解", "纠纷", "件", 2) }, { 1, 0, 2 } },
	{ "收到申请143件，其中立案109件、不予受理21件、转送19件，审结98件。", { C("143件", "收到", "申请", "件", 1),
	    C("109件", "立案", "申请", "件", 1), C("21件", "不予受理", "申请", "件", 1),
	    C("19件", "转送", "申请", "件", 1), C("98件", "审结", "申请", "件", 1) }, { 1, 0, 0, 0, 0 } },
	{ "拨付15万元，其中6万元用于顾问。", { C("15万元", "拨付", "经费", "元", 1), C("6万元", "购买", "顾问", "元", 2) }, { 1, 0 } },
	{ "审查合同28份，包括建设合同15份；出具意见9份。", { C("28份", "审查", "合同", "份", 1),
	    C("15份", "审查", "建设合同", "份", 1), C("9份", "出具", "意见", "份", 2) }, { 1, 0, 2 } },
	/* a whole without a name leaves its parts theirs; so do another class, a rate and a count per something */
	{ "执法人员18名，其中16名取得证件。", { C("18名", "", "执法人员", "名", 0), C("16名", "取得", "执法人员", "名", 1) }, { 0, 1 } },
	{ "调解员46名，其中培训12次。", { C("46名", "", "调解员", "名", 1), C("12次", "培训", "调解员", "次", 2) }, { 1, 2 } },
	{ "合格率98%，其中优秀率40%。", { C("98%", "", "合格率", "%", 1), C("40%", "", "优秀率", "%", 1) }, { 1, 1 } },
	{ "调解员46名，其中每村3名。", { C("46名", "", "调解员", "名", 1), P("3名", "", "调解员", "名", 1, "村", NULL) }, { 1, 1 } },
	/* a time of its own */
	{ "五年培训120期，其中2020年30期。", { P("120期", "培训", "", "期", 1, NULL, "2016/2020"),
	    P("30期", "培训", "", "期", 1, NULL, "2020") }, { 1, 1 } },
	{ "2020年培训120期，其中线上30期。", { P("120期", "培训", "", "期", 1, NULL, "2020"),
	    P("30期", "培训", "线上", "期", 1, NULL, "2020") }, { 1, 0 } },
	/* parts in brackets */
	{ "查处案件290件（简易程序214件、普通程序76件），罚款9万元。", { C("290件", "查处", "案件", "件", 1),
	    C("214件", "查处", "简易程序", "件", 1), C("76件", "查处", "普通程序", "件", 1),
	    C("9万元", "", "罚款", "元", 2) }, { 1, 0, 0, 2 } },
	{ "调委会12个(镇级1个、村级11个)，调解室4个。", { C("12个", "", "调委会", "个", 1), C("1个", "", "镇级", "个", 1),
	    C("11个", "", "村级", "个", 1), C("4个", "", "调解室", "个", 1) }, { 1, 0, 0, 1 } },
	{ "村（社区）9个、（含分会）调委会12个。", { C("9个", "", "村（社区）", "个", 0), C("12个", "", "调委会", "个", 1) }, { 0, 1 } },
	/* another step of the same, by the same item or one that is akin */
	{ "收到103件，受理91件。", { C("103件", "收到", "投诉", "件", 1), C("91件", "受理", "投诉", "件", 1) }, { 1, 0 } },
	{ "审查28件、备案11件。", { C("28件", "审查", "文件", "件", 1), C("11件", "备案", "文件", "件", 1) }, { 1, 0 } },
	{ "清理41件，废止7件，宣布失效3件。", { C("41件", "清理", "文件", "件", 1), C("7件", "废止", "文件", "件", 1),
	    C("3件", "宣布失效", "文件", "件", 1) }, { 1, 0, 0 } },
	{ "受理复议申请143件，审结复议案件98件。", { C("143件", "受理", "复议申请", "件", 1),
	    C("98件", "审结", "复议案件", "件", 1) }, { 1, 0 } },
	{ "受理矛盾纠纷20件，化解纠纷19件。", { C("20件", "受理", "矛盾纠纷", "件", 1), C("19件", "化解", "纠纷", "件", 2) }, { 1, 2 } },
	{ "受理覆議申請143件，審結覆議案件98件。", { C("143件", "受理", "覆議申請", "件", 1),
	    C("98件", "審結", "覆議案件", "件", 1) }, { 1, 0 } },
	/* different things side by side */
	{ "办理代表建议8件、政协提案3件。", { C("8件", "办理", "代表建议", "件", 1), C("3件", "办理", "政协提案", "件", 1) }, { 1, 1 } },
	{ "召开党委会4次、领导小组会2次。", { C("4次", "召开", "党委会", "次", 1), C("2次", "召开", "领导小组会", "次", 1) }, { 1, 1 } },
	{ "参考率100%、合格率98.5%。", { C("100%", "", "参考率", "%", 1), C("98.5%", "", "合格率", "%", 1) }, { 1, 1 } },
	{ "召开党委会4次，组织领导小组会2次。", { C("4次", "召开", "党委会", "次", 1), C("2次", "组织", "领导小组会", "次", 1) }, { 1, 1 } },
	/* two counts by the same act: of halves, of places */
	{ "上半年办理事项12件，下半年办理15件。", { C("12件", "办理", "事项", "件", 1), C("15件", "办理", "事项", "件", 1) }, { 1, 1 } },
	{ "2019年受理2件，2020年办结3件。", { P("2件", "受理", "案件", "件", 1, NULL, "2019"),
	    P("3件", "办结", "案件", "件", 1, NULL, "2020") }, { 1, 1 } },
	/* one thing in two units */
	{ "接待来访46批、120人次。", { C("46批", "接待", "来访", "批", 1), C("120人次", "接待", "来访", "人次", 1) }, { 1, 0 } },
	/* an addition beside its total */
	{ "新增3名，达到19名。", { C("3名", "新增", "持证人员", "名", 1), C("19名", "", "持证人员", "名", 1) }, { 0, 1 } },
	{ "新增3名，累计达19名。", { C("3名", "新增", "持证人员", "名", 1), C("19名", "新增", "持证人员", "名", 1) }, { 0, 1 } },
	{ "新增3名、5名。", { C("3名", "新增", "持证人员", "名", 1), C("5名", "新增", "持证人员", "名", 1) }, { 1, 1 } },
	{ "现有调解员19名，新聘3名。", { C("19名", "", "调解员", "名", 1), C("3名", "新聘", "调解员", "名", 1) }, { 1, 0 } },
	{ "增配网格员3名，网格员达到30名。", { C("3名", "增配", "网格员", "名", 1), C("30名", "", "网格员", "名", 1) }, { 0, 1 } },
	{ "新增調解員3名，調解員達19名。", { C("3名", "新增", "調解員", "名", 1), C("19名", "", "調解員", "名", 1) }, { 0, 1 } },
	/* counts per something stand for themselves */
	{ "镇配备3名，各村配备1名。", { C("3名", "配备", "调解员", "名", 1), P("1名", "聘请", "调解员", "名", 1, "村", NULL) }, { 1, 1 } },
	/* a quote that is not found where it should be says nothing about parts */
	{ "受理214件，其中海上37件。", { C("214件", "受理", "纠纷", "件", 1), C("38件", "受理", "海上纠纷", "件", 1) }, { 1, 1 } },
};

static void
check(int which, bool columns)
{
	struct twice_count count[COUNTS];
	struct simplified *simplified;
	char why[TABLE_WHY];
	struct twice *t;
	size_t n, i;

	simplified = simplified_new(why);
	t = twice_new(simplified, why);
	ck_assert_msg(t, "%s", why);
	for (n = 0; n < COUNTS && cases[which].count[n].quote; n++) {
		const struct given *g = &cases[which].count[n];
		const char *at = strstr(cases[which].sentence, g->quote);
		bool people = strstr(g->unit, "名") || strstr(g->unit, "人次");

		count[n] = (struct twice_count){
			.is = g->is - 1, .quote = slice(g->quote), .verb = slice(g->verb), .item = slice(g->item),
			.unit = slice(g->unit), .per = slice(g->per), .when = slice(g->when),
			.class = slice(g->unit[0] == '%' ? "share" : people ? "people" : strstr("件个份宗批期", g->unit) ? "count" : "")
		};
		if (columns && at) {
			size_t bytes = (size_t)(at - cases[which].sentence), k;

			for (k = 0, count[n].col = 5; k < bytes; k++)
				count[n].col += (cases[which].sentence[k] & 0xc0) != 0x80;
		}
	}
	if (twice_may(count, n))
		twice_drop(t, slice(cases[which].sentence), count, n);
	for (i = 0; i < n; i++)
		ck_assert_msg(count[i].is == cases[which].left[i] - 1, "%s: count %zu is %d, not %d",
		    cases[which].sentence, i + 1, count[i].is + 1, cases[which].left[i]);
	twice_free(t);
	simplified_free(simplified);
}

START_TEST(the_first_or_the_total_carries_the_name)
{
	check(_i, false);
}
END_TEST

START_TEST(columns_tell_where_quotes_stand)
{
	check(_i, true);
}
END_TEST

START_TEST(frees_nothing)
{
	twice_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, the_first_or_the_total_carries_the_name, cases);
	LOOP(tc, columns_tell_where_quotes_stand, cases);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("twice", add);
}
