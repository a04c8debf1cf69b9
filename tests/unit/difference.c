#include "common/report/difference.h"

#include "tests/unit/unit.h"

static struct slice
slice_of(const char *text)
{
	return (struct slice){ text, strlen(text) };
}

/* An amount of fields parted by commas, three an addition, parted by blanks. */
static struct amount
amount_of(const char *text)
{
	struct amount a = { .stated = false };
	size_t at, i;

	while (*text) {
		struct slice field[3];

		for (i = 0; i < 3; i++) {
			field[i] = (struct slice){ text, strcspn(text, ", ") };
			text += field[i].n + (i < 2);
		}
		text += *text == ' ';
		amount_add(&a, field, &at);
	}
	return a;
}

/* All parts, each in brackets that is a bound, parted by blanks. */
static const char *
shown(const char *before, const char *after)
{
	static char buf[4096];
	struct amount a = amount_of(before), b = amount_of(after);
	struct difference d;
	size_t i, n = 0;

	difference_of(&a, &b, false, &d);
	for (i = 0; i < DIFFERENCE_PARTS; i++) {
		bool bound = difference_is_bound(i);

		n += (size_t)snprintf(buf + n, sizeof buf - n, "%s%s%.*s%s", i ? " " : "", bound ? "[" : "",
		    (int)d.part[i].n, d.part[i].s, bound ? "]" : "");
	}
	return buf;
}

static const struct {
	const char *before, *after, *want;
} cases[] = {
	{ "120,120,120", "98,98,98", "120 [120] [120] 98 [98] [98] -22 [-22] [-22] -18.3 [-18.3] [-18.3] " },
	{ "98,98,98", "98.0,98,98", "98 [98] [98] 98 [98] [98] 0 [0] [0] 0 [0] [0] " },
	{ "120,120,130", "98,98,98", "120 [120] [130] 98 [98] [98] -22 [-32] [-22] -18.3 [-24.6] [-18.3] " },
	{ "98,98,98", "120,120,130", "98 [98] [98] 120 [120] [130] 22 [22] [32] 22.4 [22.4] [32.7] " },
	/* they have numbers in common, one at least */
	{ "120,120,130", "125,125,125", "120 [120] [130] 125 [125] [125] 5 [-5] [5] 4.2 [-3.8] [4.2] overlap" },
	{ "120,120,130", "130,130,130", "120 [120] [130] 130 [130] [130] 10 [0] [10] 8.3 [0] [8.3] overlap" },
	{ "120,120,130", "120,120,130", "120 [120] [130] 120 [120] [130] 0 [-10] [10] 0 [-7.7] [8.3] overlap" },
	{ "120,120,130", "131,131,131", "120 [120] [130] 131 [131] [131] 11 [1] [11] 9.2 [0.8] [9.2] " },
	/* open bounds */
	{ "120,120,", "98,98,98", "120 [120] [] 98 [98] [98] -22 [] [-22] -18.3 [] [-18.3] " },
	{ "120,120,", "150,150,150", "120 [120] [] 150 [150] [150] 30 [] [30] 25 [] [25] overlap" },
	{ "98,98,98", "120,120,", "98 [98] [98] 120 [120] [] 22 [22] [] 22.4 [22.4] [] " },
	{ "120,,120", "150,150,150", "120 [] [120] 150 [150] [150] 30 [30] [] 25 [] [] " },
	{ "120,,", "150,150,150", "120 [] [] 150 [150] [150] 30 [] [] 25 [] [] overlap" },
	{ "120,,", "150,,", "120 [] [] 150 [] [] 30 [] [] 25 [] [] overlap" },
	/* on one side only */
	{ "", "6,6,", " [] [] 6 [6] []  [] []  [] [] new" },
	{ "6,6,6", "", "6 [6] [6]  [] []  [] []  [] [] gone" },
	{ "", "", " [] []  [] []  [] []  [] [] " },
	{ ",6,6", "7,7,7", " [] [] 7 [7] [7]  [] []  [] [] new" },
	/* 0 is stated, and has no per cent */
	{ "0,0,0", "6,6,6", "0 [0] [0] 6 [6] [6] 6 [6] [6]  [] [] " },
	{ "6,6,6", "0,0,0", "6 [6] [6] 0 [0] [0] -6 [-6] [-6] -100 [-100] [-100] " },
	{ "5,0,10", "10,10,20", "5 [0] [10] 10 [10] [20] 5 [0] [20] 100 [] [] overlap" },
	{ "0,-1,0", "6,6,6", "0 [-1] [0] 6 [6] [6] 6 [6] [7]  [] [] " },
	/* below 0 */
	{ "-10,-10,-10", "-5,-5,-5", "-10 [-10] [-10] -5 [-5] [-5] 5 [5] [5] 50 [50] [50] " },
	{ "-10,-20,-10", "10,10,10", "-10 [-20] [-10] 10 [10] [10] 20 [20] [30] 200 [150] [200] " },
	{ "-10,-20,-10", "-5,-6,-5", "-10 [-20] [-10] -5 [-6] [-5] 5 [4] [15] 50 [40] [75] " },
	{ "10,10,20", "-10,-10,-5", "10 [10] [20] -10 [-10] [-5] -20 [-30] [-15] -200 [-200] [-125] " },
	/* sums */
	{ "1,1,1 0.1,0.1,0.1 2,2,3", "0.3,0.3,0.3 0.3,0.3,0.3 ,,", "3.1 [3.1] [4.1] 0.6 [0.6] [0.6] -2.5 [-3.5] [-2.5] "
	    "-80.6 [-85.4] [-80.6] " },
	{ "1,1,1 2,2,", "5,5,5", "3 [3] [] 5 [5] [5] 2 [] [2] 66.7 [] [66.7] overlap" },
	/* what is no number is not there, and a bound of it open; too long a one spoils the sum */
	{ "x,1,1 2,2,2", "3,x,3", "2 [2] [2] 3 [] [3] 1 [] [1] 50 [] [50] overlap" },
	{ "x,1,1", "3,3,3", " [] [] 3 [3] [3]  [] []  [] [] new" },
	{ "99999999999999999999,1,1", "3,3,3", " [] [] 3 [3] [3]  [] []  [] [] " },
	{ "1,1,99999999999999999999", "3,3,3", "1 [1] [] 3 [3] [3] 2 [] [2] 200 [] [200] overlap" },
	/* bounds the wrong way round do no harm */
	{ "5,9,1", "6,6,6", "5 [9] [1] 6 [6] [6] 1 [5] [-3] 20 [500] [-33.3] " },
};

START_TEST(sets_against_each_other)
{
	ck_assert_str_eq(shown(cases[_i].before, cases[_i].after), cases[_i].want);
}
END_TEST

START_TEST(names_faults)
{
	struct amount a = { .stated = false };
	size_t at = 9;

	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE("1"), SLICE(""), SLICE("1") }, &at), AMOUNT_GOOD);
	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE(""), SLICE("x"), SLICE("x") }, &at), AMOUNT_GOOD);
	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE("1e5"), SLICE("x"), SLICE("x") }, &at), AMOUNT_NO_NUMBER);
	ck_assert_uint_eq(at, 0);
	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE("1"), SLICE("x"), SLICE("1") }, &at), AMOUNT_NO_NUMBER);
	ck_assert_uint_eq(at, 1);
	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE("1"), SLICE("1"), SLICE("0.0000000000000000001") }, &at),
	    AMOUNT_TOO_LONG);
	ck_assert_uint_eq(at, 2);
	ck_assert(!a.spoiled);
	ck_assert_int_eq(amount_add(&a, (struct slice[3]){ SLICE("9999999999999999999"), SLICE(""), SLICE("") }, &at),
	    AMOUNT_TOO_LONG);
	ck_assert_uint_eq(at, 0);
	ck_assert(a.spoiled);
}
END_TEST

/* A joined amount is what adding to one would have made. */
START_TEST(joins)
{
	static const char *const parts[][3] = {
		{ "1,1,1", "2,2,3", "1,1,1 2,2,3" }, { "1,1,", "2,,3", "1,1, 2,,3" }, { "", "2,2,3", "2,2,3" },
		{ "0.5,0.5,0.5", "-1,-1,-1", "0.5,0.5,0.5 -1,-1,-1" }, { "1,1,1", "99999999999999999999,1,1", "99999999999999999999,1,1" },
	};
	struct amount a = amount_of(parts[_i][0]), b = amount_of(parts[_i][1]), both = amount_of(parts[_i][2]);
	struct amount nothing = { .stated = false };
	struct difference x, y;
	size_t i;

	amount_join(&a, &b);
	difference_of(&nothing, &a, false, &x);
	difference_of(&nothing, &both, false, &y);
	for (i = 0; i < DIFFERENCE_PARTS; i++)
		ck_assert(slice_eq(x.part[i], y.part[i]));
}
END_TEST

START_TEST(marks_uneven_totals)
{
	struct amount a = amount_of("1,1,1"), b = amount_of("1,1,2"), nothing = { .stated = false };
	struct difference d;

	difference_of(&a, &b, true, &d);
	ck_assert(slice_is(d.part[DIFFERENCE_MARK], "uneven"));
	ck_assert(slice_is(d.part[DIFFERENCE_CHANGE], "0"));
	difference_of(&a, &nothing, true, &d);
	ck_assert(slice_is(d.part[DIFFERENCE_MARK], "gone"));
}
END_TEST

START_TEST(names_parts)
{
	ck_assert(slice_eq(difference_name(DIFFERENCE_BEFORE), slice_of("before")));
	ck_assert(slice_eq(difference_name(DIFFERENCE_PERCENT_HI), slice_of("percent_hi")));
	ck_assert(slice_eq(difference_name(DIFFERENCE_MARK), slice_of("mark")));
	ck_assert(difference_is_bound(DIFFERENCE_AFTER_LO) && difference_is_bound(DIFFERENCE_CHANGE_HI));
	ck_assert(!difference_is_bound(DIFFERENCE_CHANGE) && !difference_is_bound(DIFFERENCE_MARK));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, sets_against_each_other, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, names_faults);
	tcase_add_loop_test(tc, joins, 0, 5);
	tcase_add_test(tc, marks_uneven_totals);
	tcase_add_test(tc, names_parts);
}

int
main(void)
{
	return unit_main("difference", add);
}
