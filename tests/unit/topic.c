#include "common/report/topic.h"

#include <unistd.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct simplified *simplified;
static struct topics *shipped;
static char file[] = "/tmp/fz-unit-XXXXXX", why[TABLE_WHY];

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static void
load(void)
{
	int fd = mkstemp(file);

	ck_assert_int_ge(fd, 0);
	close(fd);
	simplified = simplified_new(why);
	ck_assert_msg(simplified, "%s", why);
	shipped = topics_new(NULL, simplified, why);
	ck_assert_msg(shipped, "%s", why);
}

static void
unload(void)
{
	topics_free(shipped);
	simplified_free(simplified);
	unlink(file);
}

static struct topics *
table(const char *rows)
{
	FILE *f = fopen(file, "w");

	ck_assert_ptr_nonnull(f);
	fprintf(f, "word\ttopic\ttext\thead\tnote\n%s", rows);
	fclose(f);
	return topics_new(file, simplified, why);
}

static const char own[] =
    "打井\twater\t4\t6\tours\n"
    "修路\troads\t4\t6\tours\n"
    "道路\troads\t2\t\tours\n"
    "修路灯\tlight\t5\t\tours\n"
    "路政\troads\t3\t3\tours\n"
    "路政\twater\t1\t\tours\n"
    "道路通行费\t\t\t\tsays nothing\n"
    "小路\tpaths\t\t8\tin headings alone\n";

/* The area of a row and its points, and of the second one, as `roads 8 water 4`. */
static const char *
read_row(struct topics *ts, struct topic_row r)
{
	static char shown[128];
	struct topic_points p;
	int best, second, n = 0;

	ck_assert(topics_read(ts, &r, &p));
	best = topics_best(ts, &p, &second);
	shown[0] = '\0';
	if (best != TOPIC_NONE)
		n = sprintf(shown, "%.*s %d", (int)topics_name(ts, best).n, topics_name(ts, best).s, p.of[best]);
	if (second != TOPIC_NONE)
		sprintf(shown + n, " %.*s %d", (int)topics_name(ts, second).n, topics_name(ts, second).s, p.of[second]);
	return shown;
}

static const struct {
	const char *text, *head, *role, *read;
} rows[] = {
	{ "", "", "", "" },
	{ "无", "无", "body", "" },
	{ "修路3条", "", "body", "roads 8" },				/* it begins with the word */
	{ "共有三百二十一户农户受益，群众十分满意。修路3条", "", "body", "roads 4" },
	{ "效果很好。修路3条", "", "body", "roads 4" },
	{ "道路3条", "", "body", "roads 4" },
	{ "效果很好。道路3条", "", "body", "" },			/* 2 points are too few */
	{ "效果很好。修路3条，修路5条", "", "body", "roads 4" },	/* a word counts once */
	{ "效果很好。修路、养护道路", "", "body", "roads 6" },
	{ "效果很好。修路灯", "", "body", "light 5" },			/* the longer word */
	{ "效果很好。修路、道路通行费", "", "body", "roads 4" },	/* hides a word */
	{ "效果很好。修路、打井", "", "body", "water 4 roads 4" },	/* as the table has them */
	{ "修路。打井", "", "body", "roads 8 water 4" },		/* half as many make a second one */
	{ "修路。养护道路、打井", "", "body", "roads 10" },
	{ "效果很好。路政", "", "body", "roads 3" },			/* a word of two areas */
	{ "效果很好。路政、打井", "", "body", "water 5 roads 3" },
	{ "效果很好。打井", "修路", "body", "roads 6 water 4" },
	{ "打井", "修路", "body", "water 8 roads 6" },
	{ "打井", "修路", "item", "water 8" },				/* half of the heading for an item */
	{ "无", "修路", "item", "roads 3" },
	{ "无", "道路", "body", "" },					/* no points in headings */
	{ "小路", "", "body", "" },
	{ "无", "小路", "body", "paths 8" },
	{ "修路", "修路", "title", "" },
	{ "修路", "修路", "sign", "" },
	{ "修路", "修路", "date", "" },
	{ "修路", "修路", "noise", "" },
	{ "修路", "修路", "intro", "roads 14" },
};

START_TEST(points)
{
	struct topics *ts = table(own);

	ck_assert_msg(ts, "%s", why);
	ck_assert_str_eq(read_row(ts, (struct topic_row){ slice(rows[_i].text), slice(rows[_i].head),
	    slice(rows[_i].role), slice("") }), rows[_i].read);
	topics_free(ts);
}
END_TEST

static struct topic_row
row(const char *text, const char *head, const char *role, const char *sect)
{
	return (struct topic_row){ slice(text), slice(head), slice(role), slice(sect) };
}

START_TEST(heading_above)
{
	struct topics *ts = table(own);

	ck_assert_str_eq(read_row(ts, row("一、修路", "修路", "head", "1")), "roads 6");
	ck_assert_str_eq(read_row(ts, row("无", "修路", "body", "1")), "roads 6");
	ck_assert_str_eq(read_row(ts, row("（一）做法", "做法", "head", "1.1")), "roads 3");
	ck_assert_str_eq(read_row(ts, row("- 3 -", "", "noise", "")), "");
	ck_assert_str_eq(read_row(ts, row("无", "做法", "body", "1.1")), "roads 3");
	ck_assert_str_eq(read_row(ts, row("一是好", "做法", "item", "1.1.1")), "roads 3");
	ck_assert_str_eq(read_row(ts, row("1.例子", "例子", "head", "1.1.1")), "");	/* no further up */
	ck_assert_str_eq(read_row(ts, row("二、总结", "总结", "head", "2")), "");
	ck_assert_str_eq(read_row(ts, row("无", "总结", "body", "2")), "");
	topics_free(ts);
}
END_TEST

START_TEST(headings_of_another_report)
{
	struct topics *ts = table(own);

	ck_assert_str_eq(read_row(ts, row("一、修路", "修路", "head", "1")), "roads 6");
	ck_assert_str_eq(read_row(ts, row("（一）做法", "做法", "head", "1.1")), "roads 3");
	topics_begin(ts);
	ck_assert_str_eq(read_row(ts, row("无", "做法", "body", "1.1")), "");
	topics_free(ts);
}
END_TEST

/* More headings above each other than are remembered. */
START_TEST(deep_headings)
{
	struct topics *ts = table(own);
	char sect[64] = "1";
	int i;

	for (i = 0; i < 30; i++) {
		ck_assert_str_eq(read_row(ts, row("修路", "修路", "head", sect)), i ? "roads 9" : "roads 6");
		strcat(sect, ".1");
	}
	topics_free(ts);
}
END_TEST

START_TEST(words_that_speak)
{
	struct topics *ts = table(own);
	struct topic_words w = { .text = slice("修路，打井，道路、修路、小路"), .topic = 1 };
	struct topic_words h = { .text = slice("道路、路政与修路"), .heading = true, .topic = 1 };
	struct slice word;

	ck_assert(topics_word(ts, &w, &word) && slice_is(word, "修路"));
	ck_assert(topics_word(ts, &w, &word) && slice_is(word, "道路"));
	ck_assert(!topics_word(ts, &w, &word));
	ck_assert(!topics_word(ts, &w, &word));
	ck_assert(topics_word(ts, &h, &word) && slice_is(word, "路政"));
	ck_assert(topics_word(ts, &h, &word) && slice_is(word, "修路"));
	ck_assert(!topics_word(ts, &h, &word));
	topics_free(ts);
}
END_TEST

static const struct { const char *rows, *what; } broken[] = {
	{ "路\troads\t1\t1\tours\n", "2: a word of fewer than two characters" },
	{ "\troads\t1\t1\tours\n", "2: a word of fewer than two characters" },
	{ "修路\troads\t1\t1\t\n修路\troads\t2\t2\t\n", "3: this word has that topic above" },
	{ "修路\troads\tx\t1\t\n", "2: points are no whole number from 0 to 99" },
	{ "修路\troads\t1\t100\t\n", "2: points are no whole number from 0 to 99" },
	{ "修路\troads\t1.5\t1\t\n", "2: points are no whole number from 0 to 99" },
	{ "修路\troads\t-1\t1\t\n", "2: points are no whole number from 0 to 99" },
	{ "修路\tRoads\t1\t1\t\n", "2: topic is none: lower-case letters, digits, _ and ." },
	{ "修路\t\t1\t\t\n", "2: points without a topic" },
	{ "修路\t\t\t1\t\n", "2: points without a topic" },
	{ "修路\troads\n", "2: fewer fields than the header" },
};

START_TEST(broken_tables)
{
	char want[256];

	ck_assert_ptr_null(table(broken[_i].rows));
	snprintf(want, sizeof want, "%s:%s", file, broken[_i].what);
	ck_assert_str_eq(why, want);
}
END_TEST

START_TEST(too_many_topics)
{
	char list[33 * 32] = "", *p = list;
	int i;

	for (i = 0; i < 32; i++)
		p += sprintf(p, "修路\tt%d\t1\t1\t\n", i);
	topics_free(table(list));
	sprintf(p, "修路\tt%d\t1\t1\t\n", i);
	ck_assert_ptr_null(table(list));
	ck_assert_ptr_nonnull(strstr(why, ":34: more than 32 topics"));
}
END_TEST

/* What the shipped table makes of the areas' plainest wordings, in both writings. */
static const struct { const char *text, *topic; } plain[] = {
	{ "党政主要负责人履行推进法治建设第一责任人职责，听取汇报2次", "lead" },
	{ "深化“放管服”改革，优化营商环境", "func" },
	{ "清理规范性文件，废止5件，宣布失效3件", "rules" },
	{ "重大行政决策一律经过合法性审查和集体讨论", "decide" },
	{ "办理行政处罚案件12件，罚款3万元", "enforce" },
	{ "修订应急预案，开展应急演练", "emerg" },
	{ "排查矛盾纠纷，人民调解员现场调解", "dispute" },
	{ "办理人大代表建议和政协提案，主动公开政府信息", "oversee" },
	{ "组织中心组学法和执法人员轮训", "learn" },
	{ "开展法治宣传，发放宣传资料", "publicity" },
	{ "划分网格，开展扫黑除恶", "govern" },
	{ "推进信息化平台建设和政务数据共享", "tech" },
	{ "調解矛盾糾紛", "dispute" },
	{ "辦理行政處罰案件", "enforce" },
};

START_TEST(shipped_words)
{
	struct topic_row r = row(plain[_i].text, "", "body", "");
	struct topic_points p;
	int best, second;

	ck_assert(topics_read(shipped, &r, &p));
	best = topics_best(shipped, &p, &second);
	ck_assert_int_ne(best, TOPIC_NONE);
	ck_assert_msg(slice_is(topics_name(shipped, best), plain[_i].topic), "%s: %.*s", plain[_i].text,
	    (int)topics_name(shipped, best).n, topics_name(shipped, best).s);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, points, rows);
	tcase_add_test(tc, heading_above);
	tcase_add_test(tc, headings_of_another_report);
	tcase_add_test(tc, deep_headings);
	tcase_add_test(tc, words_that_speak);
	LOOP(tc, broken_tables, broken);
	tcase_add_test(tc, too_many_topics);
	LOOP(tc, shipped_words, plain);
}

int
main(void)
{
	return unit_main("topic", add);
}
