#include "common/report/act.h"

#include <stdio.h>
#include <stdlib.h>

#include "tests/unit/unit.h"

enum { SHOWN = 1024 };

struct wanted {
	const char *text, *shown;
};

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct quantities *all;
static struct clauses *clauses;

static void
load(void)
{
	char why[TABLE_WHY] = "";

	unsetenv("FZ_DATA");
	all = quantities_new(why);
	ck_assert_msg(all != NULL, "%s", why);
	clauses = clauses_new(NULL, quantities_numerals(all), why);
	ck_assert_msg(clauses != NULL, "%s", why);
}

static void
unload(void)
{
	clauses_free(clauses);
	quantities_free(all);
}

/* The tokens of a text that ends with its one count; the count's unit into *unit. */
static struct tokens
tokens_of(const char *text, const struct unit **unit)
{
	struct tokens s = { .text = { text, strlen(text) } };
	const struct quantity *q;
	size_t n;

	q = quantities_read(all, s.text, &n);
	ck_assert(q && n == 1);
	*unit = q->kind;
	clauses_begin(clauses, q, n);
	s.t = clauses_read(clauses, 0, (struct clause){ 0, s.text.n }, &s.n);
	ck_assert(s.t && s.n && s.t[s.n - 1].kind == TOKEN_COUNT);
	return s;
}

/* The acts before a count, one after the other. */
static const struct wanted acts[] = {
	{ "受理信访案件3件", "受理" },
	{ "组织开展会前学法3次", "组织开展" },
	{ "接收和办理热线3件", "接收和办理" },
	{ "调处成功3件", "调处成功" },
	{ "对商户进行复查3次", "复查" },
	{ "检查商户3家", "检查" },
	{ "开展联合检查3次", "开展" },
	{ "提出修改意见3条", "提出" },
	{ "收集群众反映的问题3个", "收集" },
	{ "拆除面积3亩", "" },
	{ "矛盾纠纷3件", "" },
	{ "邀请律师解答咨询3件", "邀请 解答" },
};

START_TEST(finds_acts)
{
	const struct unit *unit;
	struct tokens s = tokens_of(acts[_i].text, &unit);
	char shown[SHOWN] = "";
	struct act g;
	size_t k = 0, b = s.n - 1, n;

	for (; act_next(&s, 0, k, b, k == 0, &g); k = g.object) {
		struct slice verb = span_text(&s, g.verb);

		ck_assert(g.start <= g.verb.from && !span_empty(g.verb) && g.verb.to <= g.object && g.object > k);
		n = strlen(shown);
		snprintf(shown + n, SHOWN - n, "%s%.*s", n ? " " : "", (int)verb.n, verb.s);
	}
	ck_assert_str_eq(shown, acts[_i].shown);
}
END_TEST

/* The one that governs it, and its object. */
static const struct wanted governing[] = {
	{ "受理信访案件3件", "受理|信访案件" },
	{ "召开会议研究法治工作3次", "召开|会议" },
	{ "召开会议研究法治议题3个", "研究|法治议题" },
	{ "依托阵地开展宣传活动3场", "开展|宣传活动" },
	{ "邀请律师解答咨询3件", "解答|咨询" },
	{ "开展普法宣传、清理小广告等活动3次", "开展|普法宣传、清理小广告等活动" },
	{ "围绕更新、调整等组织听证3场", "组织|听证" },
	{ "推动化解积案3件", "化解|积案" },
	{ "信访积案3件", "" },
};

START_TEST(finds_the_governing_one)
{
	const struct unit *unit;
	struct tokens s = tokens_of(governing[_i].text, &unit);
	char shown[SHOWN] = "";
	struct act g;
	size_t end = 0;

	if (act_governing(&s, 0, s.n - 1, unit, false, &g, &end)) {
		struct slice verb = span_text(&s, g.verb), object = span_text(&s, (struct span){ g.object, end });

		snprintf(shown, SHOWN, "%.*s|%.*s", (int)verb.n, verb.s, (int)object.n, object.s);
	}
	ck_assert_str_eq(shown, governing[_i].shown);
}
END_TEST

START_TEST(knows_where_de_stands)
{
	const struct unit *unit;
	struct tokens s = tokens_of("群众反映的突出的问题3个", &unit);
	size_t b = s.n - 1, of = act_last_of(&s, 0, b);

	ck_assert(of < b && token_is(&s, of, WORD(WORD_OF)));
	ck_assert(slice_is(span_text(&s, (struct span){ of + 1, b }), "问题"));
	ck_assert_uint_eq(act_last_of(&s, of + 1, b), b);
	ck_assert_uint_eq(act_last_of(&s, 0, 0), 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, finds_acts, acts);
	LOOP(tc, finds_the_governing_one, governing);
	tcase_add_test(tc, knows_where_de_stands);
}

int
main(void)
{
	return unit_main("act", add);
}
