#include "common/report/layout.h"

#include "tests/unit/unit.h"

enum { MAX = 5 };

static const struct {
	struct layout c[MAX];		/* head, body, number */
	size_t n, window, shown;
	size_t width[MAX];
} tables[] = {
	/* no window: as wide as they are */
	{ { { 4, 9, false, 0 }, { 7, 3, true, 0 } }, 2, 0, 2, { 9, 7 } },
	/* all fit, to the last column */
	{ { { 4, 9, false, 0 }, { 7, 3, true, 0 } }, 2, 18, 2, { 9, 7 } },
	/* the widest gives way first, */
	{ { { 4, 10, false, 0 }, { 4, 90, false, 0 } }, 2, 42, 2, { 10, 30 } },
	/* then both, and nothing of the window is lost */
	{ { { 4, 50, false, 0 }, { 4, 90, false, 0 } }, 2, 43, 2, { 21, 20 } },
	/* a number is not cut, */
	{ { { 4, 20, true, 0 }, { 4, 90, false, 0 } }, 2, 32, 2, { 20, 10 } },
	/* but its header is */
	{ { { 20, 3, true, 0 }, { 20, 12, true, 0 } }, 2, 22, 2, { 8, 12 } },
	/* the rightmost are left out, and the others get the room */
	{ { { 4, 50, false, 0 }, { 4, 50, false, 0 }, { 4, 50, false, 0 } }, 3, 20, 2, { 9, 9, 50 } },
	{ { { 4, 50, false, 0 }, { 4, 30, true, 0 }, { 4, 2, false, 0 } }, 3, 20, 1, { 20, 30, 4 } },
	/* one is always shown, however narrow the window */
	{ { { 4, 50, false, 0 }, { 4, 5, false, 0 } }, 2, 3, 1, { 3, 5 } },
	{ { { 4, 50, true, 0 } }, 1, 1, 1, { 1 } },
	{ { { 1, 2, false, 0 }, { 1, 1, false, 0 } }, 2, 5, 2, { 2, 1 } },
	{ { { 0, 0, false, 0 } }, 0, 80, 0, { 0 } },
};

START_TEST(fits_the_window)
{
	struct layout c[MAX];
	size_t i;

	for (i = 0; i < MAX; i++)
		c[i] = tables[_i].c[i];
	ck_assert_uint_eq(layout_fit(c, tables[_i].n, tables[_i].window), tables[_i].shown);
	for (i = 0; i < tables[_i].n; i++)
		ck_assert_uint_eq(c[i].width, tables[_i].width[i]);
}
END_TEST

/* For every window: what is shown fits, and no column is less than it may be. */
START_TEST(never_overflows)
{
	struct layout c[MAX] = {
		{ 3, 12, false, 0 }, { 4, 4, true, 0 }, { 9, 1, true, 0 }, { 4, 300, false, 0 }, { 2, 40, false, 0 }
	};
	size_t window, shown, total, i;

	for (window = 1; window < 400; window++) {
		shown = layout_fit(c, MAX, window);
		ck_assert_uint_ge(shown, 1);
		for (total = i = 0; i < shown; i++) {
			total += c[i].width + (i ? LAYOUT_GAP : 0);
			if (shown > 1 && c[i].number)
				ck_assert_uint_ge(c[i].width, c[i].body);
		}
		ck_assert_uint_le(total, window);
	}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, fits_the_window, 0, (int)(sizeof tables / sizeof *tables));
	tcase_add_test(tc, never_overflows);
}

int
main(void)
{
	return unit_main("layout", add);
}
