#include "common/report/fold.h"

#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

#define LONG "12345678901234567890123456789012345678901"	/* 41 digits */

static const char *const cells[][4] = {
	{ "120", "120", "120", "120" },
	{ "120", "120.0", "120", "120" },
	{ "125", "120", "130", "120–130" },
	{ "120", "120", "130", "120–130" },
	{ "120", "120", "", "≥120" },
	{ "1000", "", "1000", "≤1000" },
	{ "150", "", "", "~150" },
	{ "-5", "-7", "-3", "-7–-3" },
	{ "15.6%", "", "", "~15.6%" },
	{ "", "", "", "" },
	{ "", "3", "", "≥3" },
	{ "", "3", "5", "3–5" },
	{ "许多", "", "", "许多" },
	{ "许多", "3", "5", "许多" },
	{ LONG, "", "", LONG },
};

START_TEST(folds)
{
	char to[FOLD_CHARS], got[FOLD_CHARS + 1];
	struct slice s = fold_cell(slice(cells[_i][0]), slice(cells[_i][1]), slice(cells[_i][2]), to);

	ck_assert_uint_le(s.n, FOLD_CHARS);
	memcpy(got, s.s, s.n);
	got[s.n] = '\0';
	ck_assert_str_eq(got, cells[_i][3]);
}
END_TEST

/* What it writes of numbers is a number. */
START_TEST(reads_what_it_folds)
{
	if (cells[_i][3][0] && strcmp(cells[_i][3], "许多") != 0)
		ck_assert_msg(fold_is_number(slice(cells[_i][3])), "'%s'", cells[_i][3]);
}
END_TEST

static const struct {
	const char *s;
	bool is;
} numbers[] = {
	{ "0", true }, { "-1.5", true }, { "+3", true }, { ".5", true }, { "5.", true }, { "007", true },
	{ "95%", true }, { "0.3‰", true }, { "~95%", true }, { ">7", true }, { "<7", true }, { "10%–20%", true },
	{ "", false }, { "-", false }, { ".", false }, { "%", false }, { "~", false }, { "≥", false },
	{ "1.2.3", false }, { "2020-05", false },
	{ "2016/2020", false }, { "1e5", false }, { "12件", false },
	{ "1–", false }, { "1–2–3", false }, { "1 ", false }, { " 1", false }, { "一", false }, { "~~1", false },
};

START_TEST(tells_numbers)
{
	ck_assert_msg(fold_is_number(slice(numbers[_i].s)) == numbers[_i].is, "'%s'", numbers[_i].s);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, folds, 0, (int)(sizeof cells / sizeof *cells));
	tcase_add_loop_test(tc, reads_what_it_folds, 0, (int)(sizeof cells / sizeof *cells));
	tcase_add_loop_test(tc, tells_numbers, 0, (int)(sizeof numbers / sizeof *numbers));
}

int
main(void)
{
	return unit_main("fold", add);
}
