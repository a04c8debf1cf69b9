#include "common/report/around.h"

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

/* The tokens of a text of one sentence; its quantities into *q. */
static struct tokens
tokens_of(const char *text, const struct quantity **q, size_t *nq)
{
	struct tokens s = { .text = { text, strlen(text) } };

	*q = quantities_read(all, s.text, nq);
	ck_assert(*q && *nq);
	ck_assert_ptr_eq((*q)->sentence.s, text);
	clauses_begin(clauses, *q, *nq);
	s.t = clauses_read(clauses, 0, (struct clause){ 0, (*q)->sentence.n }, &s.n);
	ck_assert_ptr_nonnull(s.t);
	return s;
}

/* The first count from k on. */
static size_t
count_from(const struct tokens *s, size_t k)
{
	while (k < s->n && s->t[k].kind != TOKEN_COUNT)
		k++;
	return k;
}

/* Its words; it must end within the tokens. */
static struct slice
words_of(const struct tokens *s, struct span a)
{
	ck_assert(span_empty(a) || a.to <= s->n);
	return span_text(s, a);
}

static void
put(char shown[SHOWN], const char *before, struct slice s)
{
	size_t n = strlen(shown);

	snprintf(shown + n, SHOWN - n, "%s%.*s", before, (int)s.n, s.s);
}

static void
flag(char shown[SHOWN], bool holds, const char *name)
{
	if (holds)
		put(shown, " ", (struct slice){ name, strlen(name) });
}

/* Before the first count: `verb|item|per`, and what holds. */
static const struct wanted before[] = {
	{ "受理信访案件3件", "受理|信访案件|" },
	{ "3件", "|| bare" },
	{ "调解小组3个", "|调解小组|" },
	{ "排查化解矛盾纠纷3起", "排查化解|矛盾纠纷|" },
	{ "办理各类许可事项3件", "办理|许可事项|" },
	{ "解决群众反映的问题3个", "解决|问题|" },
	{ "发放宣传单、明白卡等3份", "发放|宣传单、明白卡|" },
	{ "开展反诈等宣传3场", "开展|宣传|" },
	{ "对砂场检查3次", "检查|砂场| acted_on ends_with_verb" },
	{ "将任务3项", "|任务| acted_on" },
	{ "全镇3个", "|| whole" },
	{ "其中3件", "|| part" },
	{ "其中简易程序3件", "|简易程序| part" },
	{ "（3件", "|| bare opens" },
	{ "申请材料由3份", "|申请材料| done_in from" },
	{ "受理达到3件", "受理|| link ends_with_verb" },
	{ "占全镇的30%", "|| whole link share_of described" },
	{ "满意率达98%", "|满意率| link measure" },
	{ "按时办结率98%", "|按时办结率| measure" },
	{ "男女干部分别3名", "|男女干部| respective" },
	{ "材料合并成3份", "合并|材料| to ends_with_verb" },
	{ "调处成功3件", "调处成功|| ends_with_verb" },
	{ "开展了3次", "开展|| ends_with_verb" },
	{ "每季度听取3次", "听取||季度 ends_with_verb" },
	{ "每村配备调解员3名", "配备|调解员|村" },
	{ "各村3名", "||村" },
	{ "人均3亩", "||人" },
	{ "每村每季度走访3次", "走访||季度 ends_with_verb" },
	{ "、3件", "|| joined bare" },
	{ "和3件", "|| joined bare" },
};

START_TEST(reads_what_is_before)
{
	const struct quantity *q;
	size_t n;
	struct tokens s = tokens_of(before[_i].text, &q, &n);
	struct before l = around_before(&s, 0, count_from(&s, 0), q->kind);
	char got[SHOWN] = "";

	put(got, "", words_of(&s, l.verb));
	put(got, "|", words_of(&s, l.item));
	put(got, "|", l.per);
	flag(got, l.joined, "joined");
	flag(got, l.bare, "bare");
	flag(got, l.acted_on, "acted_on");
	flag(got, l.done_in, "done_in");
	flag(got, l.whole, "whole");
	flag(got, l.part, "part");
	flag(got, l.opens, "opens");
	flag(got, l.from, "from");
	flag(got, l.to, "to");
	flag(got, l.link, "link");
	flag(got, l.share_of, "share_of");
	flag(got, l.described, "described");
	flag(got, l.respective, "respective");
	flag(got, l.ends_with_verb, "ends_with_verb");
	flag(got, l.measure, "measure");
	ck_assert_msg(strcmp(got, before[_i].shown) == 0, "%s\nfound  %s\nwanted %s", before[_i].text, got, before[_i].shown);
}
END_TEST

/* Behind the first count: `verb|item|object`, and what holds. */
static const struct wanted behind[] = {
	{ "3件", "||" },
	{ "3件纠纷", "|纠纷|" },
	{ "3次党委会议", "|党委会议|" },
	{ "3名执法人员取得证书", "取得|执法人员|证书" },
	{ "3件的合同", "|合同|" },
	{ "3个村", "|村| place" },
	{ "3个村全部建立台账", "建立|村|台账 all place" },
	{ "3个村均建立台账", "建立|村|台账 all place" },
	{ "3个尚未配备专职人员", "配备||专职人员 not" },
	{ "3场“送法进村”活动", "|“送法进村”活动|" },
	{ "3件、4件", "||" },
	{ "3件和4件", "||" },
	{ "3件）", "||" },
	{ "3件（维持）", "||" },
	{ "3家企业进行约谈", "约谈|企业|" },
};

START_TEST(reads_what_is_behind)
{
	const struct quantity *q;
	size_t n, k;
	struct tokens s = tokens_of(behind[_i].text, &q, &n);
	struct behind x;
	char got[SHOWN] = "";

	k = count_from(&s, 0);
	x = around_behind(&s, k + 1, count_from(&s, k + 1), q->kind, 0);
	put(got, "", words_of(&s, x.verb));
	put(got, "|", words_of(&s, x.item));
	put(got, "|", words_of(&s, x.object));
	flag(got, x.all, "all");
	flag(got, x.not, "not");
	flag(got, x.place, "place");
	ck_assert_msg(strcmp(got, behind[_i].shown) == 0, "%s\nfound  %s\nwanted %s", behind[_i].text, got, behind[_i].shown);
}
END_TEST

/* What stands between two counts, with a / where it parts. */
static const struct wanted between[] = {
	{ "3件、4件", "/、" },
	{ "3件合同、4件", "合同/、" },
	{ "3个村和4个", "村/和" },
	{ "3件合同4件", "合同/" },
	{ "（3件）4件", "/）" },
	{ "投入3万元更换终端、相机4台", "更换终端、相机/" },
};

START_TEST(parts_what_is_between)
{
	const struct quantity *q;
	size_t n, a, b, parts;
	struct tokens s = tokens_of(between[_i].text, &q, &n);
	char got[SHOWN] = "";

	a = count_from(&s, 0) + 1;
	b = count_from(&s, a);
	ck_assert_uint_lt(b, s.n);
	parts = around_parts(&s, a, b);
	ck_assert(parts >= a && parts <= b);
	put(got, "", words_of(&s, (struct span){ a, parts }));
	put(got, "/", words_of(&s, (struct span){ parts, b }));
	ck_assert_msg(strcmp(got, between[_i].shown) == 0, "%s\nfound  %s\nwanted %s", between[_i].text, got, between[_i].shown);
}
END_TEST

/* What a clause without a count speaks of; ! behind it where it was acted on. */
static const struct wanted topics[] = {
	{ "审查合同，3件", "合同" },
	{ "开展联合检查，3次", "联合检查" },
	{ "将合同进行审查，3件", "合同!" },
	{ "对各类砂场进行检查，3家", "砂场!" },
	{ "解决群众反映的问题，3个", "问题" },
	{ "调解小组，3个", "调解小组" },
	{ "，3个", "" },
};

START_TEST(finds_the_topic)
{
	const struct quantity *q;
	size_t n, stop;
	struct tokens s = tokens_of(topics[_i].text, &q, &n);
	char got[SHOWN] = "";
	bool strong = true;

	for (stop = 0; s.t[stop].kind != TOKEN_STOP; stop++)
		ck_assert_uint_lt(stop + 1, s.n);
	put(got, "", words_of(&s, around_topic(&s, 0, stop, &strong)));
	put(got, strong ? "!" : "", (struct slice){ "", 0 });
	ck_assert_msg(strcmp(got, topics[_i].shown) == 0, "%s\nfound  %s\nwanted %s", topics[_i].text, got, topics[_i].shown);
}
END_TEST

/* What is no part of a noun's name, before it and behind it. */
static const struct wanted nouns[] = {
	{ "各类合同3件", "合同" }, { "所有村3个", "村" }, { "、合同、3件", "合同" }, { "村内纠纷3件", "纠纷" },
	{ "合同等3件", "合同" }, { "合同、协议等3件", "合同、协议" }, { "合同、协议等文书3件", "文书" }, { "合同的3件", "合同" },
	{ "全年合同3件", "合同" }, { "镇党委3个", "镇党委" }, { "的3件", "" }, { "合同协议3件", "合同协议" },
};

START_TEST(bares_a_noun)
{
	const struct quantity *q;
	size_t n;
	struct tokens s = tokens_of(nouns[_i].text, &q, &n);
	char got[SHOWN] = "";

	put(got, "", words_of(&s, around_noun(&s, (struct span){ 0, count_from(&s, 0) })));
	ck_assert_msg(strcmp(got, nouns[_i].shown) == 0, "%s\nfound  %s\nwanted %s", nouns[_i].text, got, nouns[_i].shown);
}
END_TEST

/* Every count of a text against every beginning and end: spans and slices lie within. */
START_TEST(stays_within)
{
	static const char *const texts[] = {
		"对8家加油站、3座尾矿库进行检查12次（其中夜查4次）和整改5处等6件的7名未取得每村每季度走访2次占总数的98%",
		"由21个减至3个分别为35名、60名开展了“甲”《乙》活动9场全部完成投入10万元建成12处人均3亩各4个等",
		"的3件的、4件和5件每6件其中7件（8件）9件至10件对11件未12件等13件了14件中15件是",
	};
	const struct quantity *q;
	size_t n, a, b, c;
	struct tokens s = tokens_of(texts[_i], &q, &n);
	bool strong;

	for (a = 0; a <= s.n; a++)
		for (b = a; b <= s.n; b++) {
			struct span found = around_topic(&s, a, b, &strong), bare = around_noun(&s, (struct span){ a, b });
			size_t parts = around_parts(&s, a, b);

			ck_assert(parts >= a && parts <= b);
			words_of(&s, found);
			ck_assert(bare.from >= bare.to || (bare.from >= a && bare.to <= b));
			for (c = 0; c < 4; c++) {
				struct behind x = around_behind(&s, a, b, c & 1 ? q[0].kind : NULL, (unsigned)c * 2 + 1);

				words_of(&s, x.item);
				words_of(&s, x.verb);
				words_of(&s, x.object);
			}
			if (b < s.n && s.t[b].kind == TOKEN_COUNT) {
				struct before l = around_before(&s, a, b, q[s.t[b].count].kind);

				words_of(&s, l.item);
				words_of(&s, l.verb);
				ck_assert(!l.per.n || (l.per.s >= s.text.s && l.per.s + l.per.n <= s.text.s + s.text.n));
			}
		}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, reads_what_is_before, before);
	LOOP(tc, reads_what_is_behind, behind);
	LOOP(tc, parts_what_is_between, between);
	LOOP(tc, finds_the_topic, topics);
	LOOP(tc, bares_a_noun, nouns);
	tcase_add_loop_test(tc, stays_within, 0, 3);
}

int
main(void)
{
	return unit_main("around", add);
}
