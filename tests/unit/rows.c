#include "common/io/rows.h"

#include "tests/unit/unit.h"

enum { WIDTH = 3, ROWS = 1000 };

/* The i-th row, in bytes that the next one overwrites, as a reader's are. */
static const struct tsv_row *
row_of(size_t i)
{
	static char line[4096];
	static struct slice field[WIDTH];
	static struct tsv_row row;
	size_t k, n = 0;

	for (k = 0; k < WIDTH; k++) {
		size_t len = (i * 7 + k * 3) % 11 * (i % 50 == 0 ? 100 : 1);

		if (k)
			line[n++] = '\t';
		field[k] = (struct slice){ line + n, len };
		memset(line + n, (int)('a' + (i + k) % 26), len);
		n += len;
	}
	row = (struct tsv_row){ field, { line, n } };
	return &row;
}

static void
compare(const struct rows *r, size_t n)
{
	size_t i, k;

	ck_assert_uint_eq(r->n, n);
	for (i = 0; i < n; i++) {
		const struct tsv_row *want = row_of(i);
		struct tsv_row got = rows_row(r, i);

		ck_assert(slice_eq(got.line, want->line));
		for (k = 0; k < WIDTH; k++) {
			ck_assert(slice_eq(got.field[k], want->field[k]));
			ck_assert(slice_eq(rows_field(r, i, k), want->field[k]));
			ck_assert_uint_eq((size_t)(got.field[k].s - got.line.s),
			    (size_t)(want->field[k].s - want->line.s));
		}
	}
}

START_TEST(keeps_rows)
{
	struct rows r;
	size_t i;

	rows_init(&r, WIDTH);
	for (i = 0; i < ROWS; i++)
		ck_assert(rows_keep(&r, row_of(i)));
	compare(&r, ROWS);
	rows_reset(&r);
	ck_assert_uint_eq(r.n, 0);
	for (i = 0; i < 5; i++)
		ck_assert(rows_keep(&r, row_of(i)));
	compare(&r, 5);
	rows_release(&r);
}
END_TEST

START_TEST(keeps_empty_rows)
{
	const struct slice field = { "", 0 };
	const struct tsv_row row = { &field, field };
	struct rows r;

	rows_init(&r, 1);
	ck_assert(rows_keep(&r, &row) && rows_keep(&r, &row));
	ck_assert_uint_eq(r.n, 2);
	ck_assert_uint_eq(rows_field(&r, 1, 0).n, 0);
	rows_release(&r);
	rows_init(&r, 0);
	rows_release(&r);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, keeps_rows);
	tcase_add_test(tc, keeps_empty_rows);
}

int
main(void)
{
	return unit_main("rows", add);
}
