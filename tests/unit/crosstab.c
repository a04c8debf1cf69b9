#include "common/report/crosstab.h"

#include "common/text/decimal.h"
#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

/* The keys of rows or pivoted values, a blank behind each. */
static const char *
listed(struct crosstab *c, bool pivots, bool sorted)
{
	static char text[256];
	size_t i, n, at = 0;
	void **entry = pivots ? crosstab_pivots(c, sorted, &n) : crosstab_rows(c, sorted, &n);

	ck_assert_ptr_nonnull(entry);
	for (i = 0; i < n; i++) {
		struct slice key = pivots ? crosstab_pivot_key(c, entry[i]) : crosstab_row_key(c, entry[i]);

		memcpy(text + at, key.s, key.n);
		at += key.n;
		text[at++] = ' ';
	}
	text[at] = '\0';
	free(entry);
	return text;
}

/* Cells of these keys, whose last field is pivoted, from these origins; NULL: not known. */
static void
fill(struct crosstab *c, struct origins *all, const char *const cell[][2], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const char *tab = strrchr(cell[i][0], '\t');
		struct origin o = { NULL, 0 };
		void *p = crosstab_cell(c, slice(cell[i][0]), strlen(tab ? tab + 1 : cell[i][0]));

		ck_assert_ptr_nonnull(p);
		if (cell[i][1])
			ck_assert_int_eq(origin_read(all, slice(cell[i][1]), false, &o), ORIGIN_IS);
		crosstab_from(c, p, o);
		++*(int *)crosstab_block(c, p);
	}
}

static const char *const cells[][2] = {
	{ "b\t10", "D2:1:1" }, { "a\t9", "D1:5:1" }, { "b\t9", "D1:2:1" }, { "b\t10", "D1:3:1" }, { "c\tx", "D1:1:1" },
};

START_TEST(order)
{
	struct crosstab c;
	struct origins all;

	ck_assert(origins_init(&all) && crosstab_init(&c, sizeof(int), true, _i > 0));
	fill(&c, &all, cells, 5);
	crosstab_settle(&c);
	ck_assert_str_eq(listed(&c, false, true), "a b c ");
	ck_assert_str_eq(listed(&c, true, true), "9 10 x ");
	ck_assert_str_eq(listed(&c, false, false), _i ? "c b a " : "b a c ");
	ck_assert_str_eq(listed(&c, true, false), _i ? "x 9 10 " : "10 9 x ");
	crosstab_forget(&c);
	ck_assert_str_eq(listed(&c, false, false), "b a c ");
	crosstab_release(&c);
	origins_release(&all);
}
END_TEST

/* One origin that is not known, and what came first counts for all. */
START_TEST(not_known_is_for_good)
{
	static const char *const more[][2] = { { "b\t9", NULL }, { "b\t9", "D0:1:1" } };
	struct crosstab c;
	struct origins all;

	ck_assert(origins_init(&all) && crosstab_init(&c, sizeof(int), true, true));
	fill(&c, &all, cells, 5);
	fill(&c, &all, more, 2);
	ck_assert_str_eq(listed(&c, false, false), "b a c ");
	ck_assert_str_eq(listed(&c, true, false), "10 9 x ");
	crosstab_release(&c);
	origins_release(&all);
}
END_TEST

START_TEST(cells_of_a_row)
{
	struct crosstab c;
	struct origins all;
	void **row, *cell;
	size_t n, sum = 0, ncells = 0;

	ck_assert(origins_init(&all) && crosstab_init(&c, sizeof(int), true, true));
	fill(&c, &all, cells, 5);
	row = crosstab_rows(&c, true, &n);
	ck_assert_uint_eq(n, 3);
	for (cell = crosstab_in_row(&c, row[1], NULL); cell; cell = crosstab_in_row(&c, row[1], cell), ncells++)
		sum += (size_t)*(int *)crosstab_block(&c, cell) * (crosstab_column(&c, cell) + 1);
	ck_assert_uint_eq(ncells, 2);
	ck_assert_uint_eq(sum, 2 * 1 + 1 * 2);	/* 10 came twice, and is the first value; 9 the second */
	free(row);
	crosstab_release(&c);
	origins_release(&all);
}
END_TEST

/* Without a pivot a row is its cell; without keys there is one. */
START_TEST(without_a_pivot)
{
	static const char *const plain[][2] = { { "1.0", "D1:2:1" }, { "1", "D1:3:1" }, { "-5", "D1:1:1" }, { "z", "D1:4:1" } };
	struct crosstab c;
	struct origins all;
	void **row;
	size_t n;

	ck_assert(origins_init(&all) && crosstab_init(&c, sizeof(int), false, true));
	fill(&c, &all, plain, 4);
	ck_assert_str_eq(listed(&c, false, true), "-5 1 1.0 z ");
	ck_assert_str_eq(listed(&c, false, false), "-5 1.0 1 z ");
	row = crosstab_rows(&c, false, &n);
	ck_assert_ptr_eq(crosstab_in_row(&c, row[0], NULL), row[0]);
	ck_assert_ptr_null(crosstab_in_row(&c, row[0], row[0]));
	free(row);
	crosstab_release(&c);
	ck_assert(crosstab_init(&c, sizeof(int), true, false));
	ck_assert_ptr_nonnull(crosstab_cell(&c, slice("x"), 1));
	ck_assert_str_eq(listed(&c, false, false), " ");
	ck_assert_str_eq(listed(&c, true, false), "x ");
	crosstab_release(&c);
	origins_release(&all);
}
END_TEST

/* As many rows as make the sort go through several rounds, odd numbers of runs among them. */
START_TEST(sorts_any_number)
{
	char key[16];
	size_t i, n;
	struct crosstab c;
	void **row;

	ck_assert(crosstab_init(&c, 0, false, false));
	for (i = 0; i < (size_t)_i; i++) {
		int len = snprintf(key, sizeof key, "%zu", (i * 7919 + 13) % 1009);

		ck_assert_ptr_nonnull(crosstab_cell(&c, (struct slice){ key, (size_t)len }, 0));
	}
	row = crosstab_rows(&c, true, &n);
	ck_assert_uint_eq(n, (size_t)_i);
	for (i = 1; i < n; i++)
		ck_assert_int_lt(decimal_form_cmp(crosstab_row_key(&c, row[i - 1]), crosstab_row_key(&c, row[i])), 0);
	free(row);
	crosstab_release(&c);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, order, 0, 2);
	tcase_add_test(tc, not_known_is_for_good);
	tcase_add_test(tc, cells_of_a_row);
	tcase_add_test(tc, without_a_pivot);
	tcase_add_loop_test(tc, sorts_any_number, 0, 40);
}

int
main(void)
{
	return unit_main("crosstab", add);
}
