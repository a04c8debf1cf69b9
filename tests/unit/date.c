#include "common/report/date.h"

#include <stdio.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct numerals *
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct numerals *ns = numerals_new(why);

	ck_assert_msg(ns != NULL, "%s", why);
	return ns;
}

static const struct { const char *text, *shown; } dates[] = {	/* year-month-day, and how much of the text */
	{ "2020年12月14日", "2020-12-14 2020年12月14日" },
	{ "2020年2月4日印发", "2020-2-4 2020年2月4日" },
	{ "2020年02月04日", "2020-2-4 2020年02月04日" },
	{ "二〇二〇年十二月十四日", "2020-12-14 二〇二〇年十二月十四日" },
	{ "二○二一年一月三十一日", "2021-1-31 二○二一年一月三十一日" },
	{ "二零二零年十月十日", "2020-10-10 二零二零年十月十日" },
	{ "二O二O年十二月二十日", "2020-12-20 二O二O年十二月二十日" },
	{ "二o一九年九月九日", "2019-9-9 二o一九年九月九日" },
	{ "二0一九年九月九日", "2019-9-9 二0一九年九月九日" },
	{ "2020 年 12 月 14 日", "2020-12-14 2020 年 12 月 14 日" },
	{ "2 0 2 0 年12月14日", "2020-12-14 2 0 2 0 年12月14日" },
	{ "2020-12-14", "2020-12-14 2020-12-14" },
	{ "2020-1-5", "2020-1-5 2020-1-5" },
	{ "2020.12.14", "2020-12-14 2020.12.14" },
	{ "2020/12/14 10:30", "2020-12-14 2020/12/14" },
	{ "2020年12月", "2020-12-0 2020年12月" },
	{ "2020年12月底", "2020-12-0 2020年12月" },
	{ "2020年12月45日", "2020-12-0 2020年12月" },	/* no such day: the month stands */
	{ "2020年12月0日", "2020-12-0 2020年12月" },
	{ "1999年12月31日", "1999-12-31 1999年12月31日" },
	/* none */
	{ "2020年", "none" }, { "2020年度", "none" }, { "12月14日", "none" }, { "2020年13月1日", "none" },
	{ "2020年0月1日", "none" }, { "1899年1月1日", "none" }, { "2100年1月1日", "none" }, { "20201年1月1日", "none" },
	{ "202年1月1日", "none" }, { "2020-12", "none" }, { "2020-12.14", "none" }, { "2020.13.1", "none" },
	{ "2020-12-32", "none" }, { "2020-123-1", "none" }, { "", "none" }, { "年", "none" }, { "2020", "none" },
	{ "二〇二〇年", "none" }, { "2020年余月1日", "none" }, { "\xe4\xba", "none" }, { "2020\xe5\xb9", "none" },
};

START_TEST(reads)
{
	struct numerals *ns = loaded();
	const char *text = dates[_i].text;
	size_t len = strlen(text), n;
	char *exact = malloc(len ? len : 1), shown[128] = "none";
	struct date d;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text, len);
	n = date_read(ns, exact, len, &d);
	ck_assert_uint_le(n, len);
	if (n)
		snprintf(shown, sizeof shown, "%d-%d-%d %.*s", d.year, d.month, d.day, (int)n, text);
	ck_assert_str_eq(shown, dates[_i].shown);
	free(exact);
	numerals_free(ns);
}
END_TEST

static const struct { const char *text; bool is; } lines[] = {
	{ "2020年12月14日", true }, { " 2020年12月14日 ", true }, { "（2020年12月14日）", true }, { "(2020年12月14日)", true },
	{ "〔2020年12月14日〕", true }, { "【2020年12月14日】", true }, { "[2020-12-14]", true }, { "2020年12月14日。", true },
	{ "二〇二〇年十二月十四日", true }, { "2020年12月", true }, { "（2020年12月14日", true },
	{ "2020年12月14日召开", false }, { "于2020年12月14日", false }, { "2020年12月14日，", false }, { "2020年", false },
	{ "日期：2020年12月14日", false }, { "", false }, { "（）", false }, { "2020-12-14 10:30", false },
	{ "2020年12月14日 2020年12月15日", false },
};

START_TEST(knows_a_date_line)
{
	struct numerals *ns = loaded();
	struct slice line = { lines[_i].text, strlen(lines[_i].text) };
	struct date d;

	ck_assert_int_eq(date_line(ns, line, &d), lines[_i].is);
	if (lines[_i].is) {
		ck_assert_int_eq(d.year, 2020);
		ck_assert_int_eq(d.month, 12);
	}
	numerals_free(ns);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, reads, dates);
	LOOP(tc, knows_a_date_line, lines);
}

int
main(void)
{
	return unit_main("date", add);
}
