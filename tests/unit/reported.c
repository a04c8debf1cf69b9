#include "common/report/reported.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct numerals *numerals;
static struct mentions *mentions;

static void
open_tables(void)
{
	char why[TABLE_WHY];

	numerals = numerals_new(why);
	mentions = mentions_new(why);
	ck_assert_msg(numerals && mentions, "%s", why);
}

static void
free_tables(void)
{
	numerals_free(numerals);
	mentions_free(mentions);
}

enum { ROWS = 3 };

static const struct {
	const char *title;
	struct { enum outline_role role; const char *part, *text; } row[ROWS];
	struct date date;
	int year;
	const char *by;
} reports[] = {
	{ "2019年报告", { { ROLE_INTRO, "intro", "2020年，依法履职。" } }, { 2021, 1, 1 }, 2019, "title" },
	{ "报告", { { ROLE_INTRO, "intro", "县委：" }, { ROLE_INTRO, "intro", "2020年，依法履职。" } }, { 2021, 1, 1 }, 2020, "first sentences" },
	{ "报告", { { ROLE_HEAD, "done", "2020年工作" }, { ROLE_HEAD, "plans", "2022年打算" } }, { 0, 0, 0 }, 2020, "heading" },
	{ "报告", { { ROLE_HEAD, "done", "工作" }, { ROLE_HEAD, "plans", "2022年打算" } }, { 0, 0, 0 }, 2021, "the year before the plans'" },
	{ "报告", { { ROLE_HEAD, "done", "工作" }, { ROLE_BODY, "done", "2019年9件，2020年8件。2020年7件，2021年1件。" } }, { 2020, 12, 1 }, 2020,
	    "named most often" },
	{ "报告", { { ROLE_INTRO, "intro", "今年以来，依法履职。" } }, { 2020, 12, 1 }, 2020, "this year, and the date" },
	{ "报告", { { ROLE_INTRO, "intro", "今年以来，依法履职。" } }, { 2020, 2, 1 }, 0, "" },
	{ "报告", { { ROLE_INTRO, "intro", "依法履职。" } }, { 2020, 12, 1 }, 0, "" },
	{ "报告", { { ROLE_NOISE, "", "2020年" } }, { 0, 0, 0 }, 0, "" },
};

START_TEST(by_its_rows)
{
	struct report_row row[ROWS];
	struct reported r;
	size_t n;

	for (n = 0; n < ROWS && reports[_i].row[n].text; n++)
		row[n] = (struct report_row){ { "1", 1 }, { reports[_i].row[n].text, strlen(reports[_i].row[n].text) },
		    { reports[_i].row[n].part, strlen(reports[_i].row[n].part) }, reports[_i].row[n].role };
	r = reported_year(numerals, mentions, row, n, (struct slice){ reports[_i].title, strlen(reports[_i].title) }, 0,
	    reports[_i].date);
	ck_assert_int_eq(r.year.from, reports[_i].year);
	ck_assert_int_eq(r.year.to, reports[_i].year);
	ck_assert_str_eq(r.by, reports[_i].by);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, by_its_rows, 0, (int)(sizeof reports / sizeof *reports));
}

int
main(void)
{
	return unit_main("reported", add);
}
