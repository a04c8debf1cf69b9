#include "common/report/title.h"

#include "tests/unit/unit.h"

#define LINE(text, at) { { (text), sizeof(text) - 1 }, (at) }

enum { LINES = 6 };

static const struct { struct title_line line[LINES]; const char *title; } cases[] = {
	{ { LINE("a b", 1) }, "a b" },
	{ { LINE("town 2020", 1), LINE("report", 2) }, "town 2020report" },
	{ { LINE("title", 3), LINE("title", 6) }, "title" },
	{ { LINE("title", 3), LINE("title", 4) }, "title" },
	{ { LINE("town 2020 report", 3), LINE("town 2020", 6), LINE("report", 7) }, "town 2020report" },
	{ { LINE("2020 report", 1), LINE("town 2020 report", 4) }, "town 2020 report" },
	{ { LINE("town 2020 report", 1), LINE("2020 report", 4) }, "town 2020 report" },
	{ { LINE("one", 1), LINE("other", 4) }, "other" },
	{ { LINE("a", 1), LINE("b", 2), LINE("a", 3), LINE("b", 4) }, "ab" },
	{ { LINE("", 0) }, "" },
};

START_TEST(joins)
{
	struct bytes to = { NULL, 0, 0 };
	size_t n = 0;

	while (n < LINES && cases[_i].line[n].line)
		n++;
	ck_assert(title_join(cases[_i].line, n, &to));
	ck_assert(bytes_add(&to, (struct slice){ "", 1 }));
	ck_assert_str_eq(to.s, cases[_i].title);
	bytes_release(&to);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, joins, 0, (int)(sizeof cases / sizeof *cases));
}

int
main(void)
{
	return unit_main("title", add);
}
