#include "common/report/clause.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/unit/unit.h"

/*
 * The tokens are shown with a blank between two: a word as it is, other text in <>, names in marks in {},
 * counts as #, 、 as itself, a stop as |, brackets with a count in them as ( and ).
 */
enum { SHOWN = 8192 };

struct wanted {
	const char *text, *shown;
};

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

/* Words of the tests' own, so that those of the shipped table can change. */
static const char own[] =
    "word\tclass\n"
    "受理\tact\n办理\tact\n开展\tlight\n检查\tboth\n行政\tname\n行政复议\tname\n行政复议案件\thead\n案件\thead\n纠纷\tname\n"
    "审查\tboth\n规范性文件\tname\n调解员\tpeople\n全年\ttime\n累计\tadverb\n其中\tpart\n季度\tperiod\n的\tof\n等\tetc\n"
    "对\tobject\n由\tfrom\n在\tside\n村\tplace\n每\teach\n和\tand\n未\tnot\n了\tdone\n达\tlink\n设\tact have\n共\tadverb\n"
    "率\tmeasure\n月\tperiod\n至\tto\n内\twhere\n降\tdown\n";

static struct quantities *all;
static struct clauses *clauses;

static void
load(void)
{
	char why[TABLE_WHY] = "", file[] = "/tmp/fz-unit-XXXXXX";
	FILE *f;

	unsetenv("FZ_DATA");
	all = quantities_new(why);
	ck_assert_msg(all != NULL, "%s", why);
	f = fdopen(mkstemp(file), "w");
	ck_assert_ptr_nonnull(f);
	fputs(own, f);
	ck_assert_int_eq(fclose(f), 0);
	clauses = clauses_new(file, quantities_numerals(all), why);
	unlink(file);
	ck_assert_msg(clauses != NULL, "%s", why);
}

static void
unload(void)
{
	clauses_free(clauses);
	quantities_free(all);
}

/* A text in a block of its own size, and what stands in it. */
struct text {
	char *block;
	struct slice s;
	const struct quantity *q;
	size_t n;
};

static struct text
text_of(struct slice s)
{
	struct text t;

	t.block = malloc(s.n ? s.n : 1);
	ck_assert_ptr_nonnull(t.block);
	memcpy(t.block, s.s, s.n);
	t.s = (struct slice){ t.block, s.n };
	t.q = quantities_read(all, t.s, &t.n);
	ck_assert_ptr_nonnull(t.q);
	if (t.n)
		clauses_begin(clauses, t.q, t.n);
	return t;
}

static void
text_free(struct text t)
{
	free(t.block);
}

/* Tokens stand in their order in the piece; a word has classes, others have none. */
static void
show(const struct token *t, size_t n, struct clause piece, struct slice sentence, char shown[SHOWN])
{
	static const char *const open[] = { "<", "", "{", "#", "、", "|", "(", ")" };
	static const char *const close[] = { ">", "", "}", "", "", "", "", "" };
	size_t i, k = 0, at = piece.from;

	shown[0] = '\0';
	for (i = 0; i < n; i++, t++) {
		int len = t->kind <= TOKEN_QUOTED ? (int)(t->to - t->from) : 0;

		ck_assert_uint_le(at, t->from);
		ck_assert_uint_lt(t->from, t->to);
		ck_assert_uint_le(t->to, piece.to);
		ck_assert_int_eq(t->is != 0, t->kind == TOKEN_WORD);
		at = t->to;
		if (k < SHOWN - 400)
			k += (size_t)snprintf(shown + k, SHOWN - k, "%s%s%.*s%s", i ? " " : "", open[t->kind], len,
			    sentence.s + t->from, close[t->kind]);
	}
}

/* The tokens of the first sentence with a quantity, as one piece. */
static void
expect(const struct wanted *w)
{
	struct text t = text_of((struct slice){ w->text, strlen(w->text) });
	struct clause whole;
	const struct token *token;
	char got[SHOWN];
	size_t n;

	ck_assert_uint_gt(t.n, 0);
	whole = (struct clause){ 0, t.q->sentence.n };
	token = clauses_read(clauses, 0, whole, &n);
	ck_assert_ptr_nonnull(token);
	show(token, n, whole, t.q->sentence, got);
	ck_assert_msg(strcmp(got, w->shown) == 0, "%s\nfound  %s\nwanted %s", w->text, got, w->shown);
	text_free(t);
}

#define TABLE_TEST(name, table) \
START_TEST(name) \
{ \
	expect(&table[_i]); \
} \
END_TEST

static const struct wanted words[] = {
	{ "受理纠纷3件", "受理 纠纷 #" },
	{ "3件", "#" },
	{ "办3件案子", "<办> # <案子>" },
	{ "受理了行政复议案件3件", "受理 了 行政复议案件 #" },		/* the longest word */
	{ "行政复议所3件", "行政复议 <所> #" },
	{ "行政所3件", "行政 <所> #" },
	{ "群众受理甲乙3件", "<群众> 受理 <甲乙> #" },			/* what no word is goes together */
	{ "审查规范性文件3件，4件", "审查 规范性文件 # | #" },
	{ "受理、办理3件和4件", "受理 、 办理 # 和 #" },
	{ "审查2 件", "审查 #" },
	{ "受理 纠纷 3件", "受理 纠纷 #" },				/* blanks are none */
	{ "甲 乙3件", "<甲> <乙> #" },
	{ "ab，3件c", "<ab> | # <c>" },
};

/* Many a word of one character is part of a longer one that the table lacks: then it is none. */
static const struct wanted doubtful[] = {
	{ "对企业检查3次", "对 <企业> 检查 #" }, { "绝对检查3次", "<绝> <对> 检查 #" }, { "，对村检查3次", "| 对 <村> 检查 #" },
	{ "面对面3次", "<面> <对> <面> #" },
	{ "每村3名", "每 村 #" }, { "农村户口3名", "<农> <村> <户口> #" }, { "各村民3名", "<各> <村> <民> #" },
	{ "每月3次", "每 月 #" }, { "蜜月3次", "<蜜> <月> #" },
	{ "未办理3件", "未 办理 #" }, { "少年未成3名", "<少年> <未> <成> #" }, { "由未3件", "由 未 #" },
	{ "设村3个", "设 <村> #" }, { "建设村道3条", "<建> <设> <村> <道> #" }, { "共3件", "共 #" },
	{ "公共服务3件", "<公> <共> <服务> #" },
	{ "受理率达98%", "受理 率 达 #" }, { "到达站点3处", "<到> <达> <站点> #" },
	{ "村内3处", "村 内 #" }, { "内部3处", "<内> <部> #" },
	{ "在村3件", "在 <村> #" }, { "现在办理3件", "<现> <在> 办理 #" }, { "存在隐患3处", "<存> <在> <隐患> #" },
};

static const struct wanted quoted[] = {
	{ "开展“送法，进村”活动3场", "开展 {“送法，进村”} <活动> #" },
	{ "开展“送法、进村”3场", "开展 {“送法、进村”} #" },
	{ "开展《受理，办理》3册", "开展 {《受理，办理》} #" },
	{ "开展\"送法\"3场", "开展 {\"送法\"} #" },
	{ "审查（受理的）3件", "审查 {（受理的）} #" },
	{ "审查(受理的)3件", "审查 {(受理的)} #" },
	{ "审查（受理的)3件", "审查 {（受理的)} #" },			/* one of each width */
	{ "审查(受理的）3件", "审查 {(受理的）} #" },
	{ "审查（甲，乙）3件", "审查 ( <甲> | <乙> ) #" },		/* a stop in brackets parts */
	{ "审查（甲;乙）3件", "审查 ( <甲> | <乙> ) #" },
	{ "审查3件（办理4件）", "审查 # ( 办理 # )" },			/* a quantity too */
	{ "审查3件(办理4件)", "审查 # ( 办理 # )" },
	{ "受理“甲3件", "受理 <“甲> #" },				/* nothing closes it */
	{ "受理《甲3件", "受理 <《甲> #" },
	{ "受理（甲3件", "受理 ( <甲> #" },
	{ "受理甲”3件", "受理 <甲”> #" },				/* nothing opens it */
	{ "受理甲）3件", "受理 <甲> ) #" },
	{ "“”3件", "{“”} #" },
	{ "《甲“乙”丙》3册", "{《甲“乙”丙》} #" },
	{ "“甲《乙》丙”3册", "{“甲《乙》丙”} #" },
};

static const struct wanted marks[] = {
	{ "受理，办理；审查：检查,办理;审查:检查3件", "受理 | 办理 | 审查 | 检查 | 办理 | 审查 | 检查 #" },
	{ "受理…办理3件", "受理 | 办理 #" },
	{ "2020年受理3件", "2020年 受理 #" },				/* dates are times */
	{ "2020年12月受理3件", "2020年12月 受理 #" },
	{ "1-11月受理3件", "1-11月 受理 #" },
	{ "一是受理3件", "| 受理 #" },					/* labels are no part of a clause */
	{ "甲，二是受理3件", "<甲> | | 受理 #" },
	{ "二要检查3次", "| 检查 #" },
	{ "唯一是受理3件", "<唯一是> 受理 #" },
};

/* Words are looked for in their simplified writing; a place in it is the same in the text. */
static const struct wanted traditional[] = {
	{ "審查規範性文件3件", "審查 規範性文件 #" }, { "開展糾紛3件", "開展 糾紛 #" }, { "調解員3名", "調解員 #" },
	{ "累計辦理糾紛5宗", "累計 辦理 糾紛 #" }, { "受理行政複議案件3件", "受理 行政複議案件 #" },
	{ "對村檢查3次", "對 <村> 檢查 #" },
};

static const struct wanted broken[] = {
	{ "受理\xff纠纷3件", "受理 <\xff> 纠纷 #" },
	{ "受理\xe5\xaf纠纷3件", "受理 <\xe5\xaf> 纠纷 #" },
	{ "\x80\x80，3件", "<\x80\x80> | #" },
	{ "受理“\xff”3件", "受理 {“\xff”} #" },
	{ "受理3件\xe5", "受理 # <\xe5>" },
	{ "受理3件纠\xe7\xba", "受理 # <纠\xe7\xba>" },
};

TABLE_TEST(reads_words, words)
TABLE_TEST(doubts_single_characters, doubtful)
TABLE_TEST(reads_names_in_marks, quoted)
TABLE_TEST(reads_marks, marks)
TABLE_TEST(reads_traditional, traditional)
TABLE_TEST(reads_broken, broken)

/* A word's classes come with it; of those of one character some are left out where they can't be. */
START_TEST(tells_the_classes)
{
	static const struct {
		const char *text;
		uint64_t first;
	} some[] = {
		{ "受理3件", WORD(WORD_ACT) }, { "案件3件", WORD(WORD_HEAD) }, { "累计3件", WORD(WORD_ADVERB) },
		{ "设3个", WORD(WORD_ACT) | WORD(WORD_HAVE) }, { "2020年3件", WORD(WORD_TIME) },
		{ "每村3个", WORD(WORD_EACH) }, { "“甲”3件", 0 },
	};
	size_t i, n;

	for (i = 0; i < sizeof some / sizeof *some; i++) {
		struct text t = text_of((struct slice){ some[i].text, strlen(some[i].text) });
		const struct token *token = clauses_read(clauses, 0, (struct clause){ 0, t.s.n }, &n);

		ck_assert_ptr_nonnull(token);
		ck_assert_msg(token->is == some[i].first, "%s: %llx", some[i].text, (unsigned long long)token->is);
		text_free(t);
	}
}
END_TEST

/* The clause of each quantity, `^` before it behind a comma; ` / ` between two. */
static const struct wanted limits[] = {
	{ "受理3件", "受理3件" },
	{ "受理3件，办结2件", "受理3件 / ^办结2件" },
	{ "受理3件,办结2件", "受理3件 / ^办结2件" },
	{ "受理3件；办结2件", "受理3件 / 办结2件" },
	{ "受理3件;办结2件", "受理3件 / 办结2件" },
	{ "受理：3件", "3件" }, { "受理:3件", "3件" }, { "受理…3件", "3件" },
	{ "甲，乙，受理3件，丙，丁", "^受理3件" },
	{ "受理3件、办结2件", "受理3件、办结2件 / 受理3件、办结2件" },
	{ "受理3件。办结2件。", "受理3件 / 办结2件" },
	{ "受理3件！办结2件？", "受理3件 / 办结2件" },
	{ "开展“甲，乙”活动3场，丙", "开展“甲，乙”活动3场" },		/* a comma in a name parts nothing */
	{ "3场“甲，乙”活动，丙", "3场“甲，乙”活动" },
	{ "发放《甲，乙》3册，丙", "发放《甲，乙》3册" },
	{ "3册《甲，乙》，丙", "3册《甲，乙》" },
	{ "3册“甲，乙", "3册“甲，乙" },				/* it may close yet */
	{ "甲，乙”3册", "甲，乙”3册" },				/* it may have opened before */
	{ "（甲，乙）3册", "^乙）3册" },				/* brackets hide none */
	{ "，3件，", "^3件" },
	{ "，，3件", "^3件" },
	{ "，；3件", "3件" },
	{ "\xef\xbc\xff，3件，\xff", "^3件" },
};

static void
expect_limits(const struct wanted *w)
{
	struct text t = text_of((struct slice){ w->text, strlen(w->text) });
	char got[SHOWN] = "";
	size_t i, k = 0, first = 0;
	bool comma;

	for (i = 0; i < t.n; i++) {
		struct clause c;

		if (t.q[i].sentence.s != t.q[first].sentence.s)
			first = i;
		clauses_begin(clauses, t.q + first, t.n - first);
		c = clauses_of(clauses, i - first, &comma);
		ck_assert_uint_le(c.from, c.to);
		ck_assert_uint_le(c.to, t.q[i].sentence.n);
		k += (size_t)snprintf(got + k, sizeof got - k, "%s%s%.*s", i ? " / " : "", comma ? "^" : "",
		    (int)(c.to - c.from), t.q[i].sentence.s + c.from);
	}
	ck_assert_msg(strcmp(got, w->shown) == 0, "%s\nfound  %s\nwanted %s", w->text, got, w->shown);
	text_free(t);
}

START_TEST(parts_clauses)
{
	expect_limits(&limits[_i]);
}
END_TEST

/* A mark that nothing closes for long hides no stop. */
START_TEST(a_name_has_an_end)
{
	char text[1024], want[1024];
	int i, k;

	k = snprintf(text, sizeof text, "受理3件“甲，");
	for (i = 0; i < 50; i++)
		k += snprintf(text + k, sizeof text - (size_t)k, "乙");
	snprintf(text + k, sizeof text - (size_t)k, "，办结2件");
	snprintf(want, sizeof want, "受理3件“甲 / ^办结2件");
	expect_limits(&(struct wanted){ text, want });
}
END_TEST

/* Two pieces may be in use at a time. */
START_TEST(holds_two_pieces)
{
	static const char first[] = "受理纠纷，";
	struct text t = text_of(SLICE("受理纠纷，办理案件3件"));
	const struct token *a, *b;
	size_t na, nb;
	bool comma;
	char got[SHOWN];
	struct clause c = clauses_of(clauses, 0, &comma), before = { 0, sizeof first - 1 };

	b = clauses_read(clauses, 1, before, &nb);
	a = clauses_read(clauses, 0, c, &na);
	ck_assert(a && b && a != b);
	show(a, na, c, t.s, got);
	ck_assert_str_eq(got, "办理 案件 #");
	show(b, nb, before, t.s, got);
	ck_assert_str_eq(got, "受理 纠纷 |");
	text_free(t);
}
END_TEST

/* Each count knows its number among the quantities of the sentence, wherever the piece begins. */
START_TEST(numbers_the_counts)
{
	struct text t = text_of(SLICE("受理3件，办理4件、5件，审查6件"));
	size_t i, k, n, next = 0;
	bool comma;

	ck_assert_uint_eq(t.n, 4);
	for (i = 0; i < t.n; i++) {
		const struct token *token = clauses_read(clauses, 0, clauses_of(clauses, i, &comma), &n);

		ck_assert_ptr_nonnull(token);
		next = i == 2 ? 1 : i;				/* its clause begins with the second */
		for (k = 0; k < n; k++)
			if (token[k].kind == TOKEN_COUNT) {
				ck_assert_uint_eq(token[k].count, next);
				ck_assert_ptr_eq(t.s.s + token[k].from, t.q[next].quote.s);
				ck_assert_uint_eq(token[k].to - token[k].from, t.q[next].quote.n);
				next++;
			}
		ck_assert_uint_gt(next, i);
	}
	text_free(t);
}
END_TEST

START_TEST(an_empty_piece_has_no_token)
{
	struct text t = text_of(SLICE("受理3件"));
	size_t n = 7;

	ck_assert_ptr_nonnull(clauses_read(clauses, 0, (struct clause){ 0, t.s.n }, &n));
	ck_assert_ptr_nonnull(clauses_read(clauses, 1, (struct clause){ 6, 6 }, &n));
	ck_assert_uint_eq(n, 0);
	text_free(t);
}
END_TEST

/* What stands behind the last token that there is room for is left out. */
START_TEST(leaves_out_what_is_too_much)
{
	static const char once[] = ",,受理,";		/* four tokens, for a sentence has its bounds, too */
	size_t len = sizeof once - 1, times = CLAUSE_TOKENS, i, n;
	char *text = malloc(times * len + 4);
	struct text t;
	const struct token *token;

	ck_assert_ptr_nonnull(text);
	memcpy(text, "3件", 4);
	for (i = 0; i < times; i++)
		memcpy(text + 4 + i * len, once, len);
	t = text_of((struct slice){ text, times * len + 4 });
	ck_assert_uint_ge(t.n, 1);
	token = clauses_read(clauses, 0, (struct clause){ 0, t.q->sentence.n }, &n);
	ck_assert_ptr_nonnull(token);
	ck_assert_uint_eq(n, CLAUSE_TOKENS);
	ck_assert_int_eq(token[n - 1].kind, TOKEN_WORD);
	ck_assert_uint_le(token[n - 1].to, t.q->sentence.n);
	text_free(t);
	free(text);
}
END_TEST

/* One text of a million bytes without a stop, as one token: its clause is the sentence. */
START_TEST(reads_a_sentence_without_stops)
{
	enum { SIZE = 3 << 20 };
	char *text = malloc(SIZE + 4);
	struct quantity q = { .value = { 3, 0 } };
	const struct token *token;
	struct clause c;
	size_t i, n;
	bool comma;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < SIZE; i += 3)
		memcpy(text + i, "甲", 3);
	memcpy(text + SIZE, "3件", 4);
	q.sentence = (struct slice){ text, SIZE + 4 };
	q.quote = (struct slice){ text + SIZE, 4 };
	clauses_begin(clauses, &q, 1);
	c = clauses_of(clauses, 0, &comma);
	ck_assert(c.from == 0 && c.to == SIZE + 4 && !comma);
	token = clauses_read(clauses, 0, c, &n);
	ck_assert_ptr_nonnull(token);
	ck_assert_uint_eq(n, 2);
	ck_assert_uint_eq(token[0].to, SIZE);
	ck_assert_int_eq(token[1].kind, TOKEN_COUNT);
	free(text);
}
END_TEST

START_TEST(any_cut_is_safe)
{
	static const char text[] = "一是對“甲，乙”《丙，丁》（戊）檢查3次、（辦理4件），2020年12月“受理\xff\xe5\xaf糾紛5件；每村(6個)7名”。8件\xe4";
	size_t from, to, i, n;
	char got[SHOWN];
	bool comma;

	for (from = 0; from < sizeof text; from++)
		for (to = from; to < sizeof text; to++) {
			struct text t = text_of((struct slice){ text + from, to - from });

			for (i = 0; i < t.n && t.q[i].sentence.s == t.q->sentence.s; i++) {
				struct clause whole = { 0, t.q->sentence.n }, c = clauses_of(clauses, i, &comma);
				const struct token *token = clauses_read(clauses, 0, whole, &n);

				ck_assert_ptr_nonnull(token);
				ck_assert(c.from <= c.to && c.to <= whole.to);
				show(token, n, whole, t.q->sentence, got);
			}
			text_free(t);
		}
}
END_TEST

START_TEST(refuses_a_table_that_is_not_there)
{
	char why[TABLE_WHY] = "";

	ck_assert_ptr_null(clauses_new("/nowhere/words.tsv", quantities_numerals(all), why));
	ck_assert_msg(strstr(why, "/nowhere/words.tsv") == why, "%s", why);
	clauses_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, reads_words, words);
	LOOP(tc, doubts_single_characters, doubtful);
	LOOP(tc, reads_names_in_marks, quoted);
	LOOP(tc, reads_marks, marks);
	LOOP(tc, reads_traditional, traditional);
	LOOP(tc, reads_broken, broken);
	tcase_add_test(tc, tells_the_classes);
	LOOP(tc, parts_clauses, limits);
	tcase_add_test(tc, a_name_has_an_end);
	tcase_add_test(tc, holds_two_pieces);
	tcase_add_test(tc, numbers_the_counts);
	tcase_add_test(tc, an_empty_piece_has_no_token);
	tcase_add_test(tc, leaves_out_what_is_too_much);
	tcase_add_test(tc, reads_a_sentence_without_stops);
	tcase_add_test(tc, any_cut_is_safe);
	tcase_add_test(tc, refuses_a_table_that_is_not_there);
}

int
main(void)
{
	return unit_main("clause", add);
}
