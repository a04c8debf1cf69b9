/* Stated zeros without a number: where they begin, and what there is none of. */
#include <string.h>

#include "common/report/zero.h"
#include "tests/unit/unit.h"

static struct zeros *zeros;

static void
load(void)
{
	char why[TABLE_WHY];

	zeros = zeros_new(why);
	ck_assert_msg(zeros != NULL, "%s", why);
}

static void
unload(void)
{
	zeros_free(zeros);
}

/* The word that states it, in a text that begins with it, and what there is none of. */
static const struct {
	const char *text, *words, *of;
} stated[] = {
	{ "无行政复议案件，", "无", "行政复议案件" },
	{ "无重大安全事故。", "无", "重大安全事故" },
	{ "没有行政诉讼案件", "没有", "行政诉讼案件" },
	{ "没有重大舆情发生。", "没有", "重大舆情" },
	{ "没有发生群体性事件；", "没有发生", "群体性事件" },
	{ "未发生执法过错，", "未发生", "执法过错" },
	{ "未出现越级上访", "未出现", "越级上访" },
	{ "从未发生冤假错案。", "从未发生", "冤假错案" },
	{ "未發生人員傷亡", "未發生", "人員傷亡" },
	{ "零败诉。", "零", "败诉" },
	{ "零投诉，", "零", "投诉" },
	{ "零上访的村", "零", "上访" },
};

START_TEST(finds_stated)
{
	struct slice text = { stated[_i].text, strlen(stated[_i].text) }, of;
	size_t end = zeros_at(zeros, text, 0, &of);

	ck_assert_uint_eq(end, strlen(stated[_i].words));
	ck_assert_msg(slice_is(of, stated[_i].of), "%.*s", (int)of.n, of.s);
}
END_TEST

static const char *const others[] = {
	"无证经营者被查处，", "无一宗案件", "无1起案件", "无法律依据的案件", "没有把握，", "没有发生3起案件",
	"零距离服务，", "零容忍，", "零", "无", "未发生", "没有发生。", "案件", "无案", "\xe6\x97", "",
};

START_TEST(finds_no_others)
{
	struct slice text = { others[_i], strlen(others[_i]) }, of;

	ck_assert_uint_eq(zeros_at(zeros, text, 0, &of), 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	tcase_add_loop_test(tc, finds_stated, 0, sizeof stated / sizeof *stated);
	tcase_add_loop_test(tc, finds_no_others, 0, sizeof others / sizeof *others);
}

int
main(void)
{
	return unit_main("zero", add);
}
