#include "common/text/sortkey.h"

#include "tests/unit/unit.h"

/* In their order; those of one line are equal. */
static const char *const ordered[][3] = {
	{ "-100000000000000000000.5", "-100000000000000000000.50" },
	{ "-100000000000000000000" },
	{ "-12345678901" },
	{ "-1234567890" },
	{ "-10" },
	{ "-9.1" },
	{ "-9.09" },
	{ "-9", "-09", "-9.00" },
	{ "-1.5" },
	{ "-1" },
	{ "-0.51" },
	{ "-0.5", "-.5" },
	{ "-0.000000000000000000000000001" },
	{ "0", "-0", "+0.00" },
	{ "0.000000000000000000000000001" },
	{ "0.05", ".05" },
	{ "0.5" },
	{ "0.51" },
	{ "1", "+1", "001." },
	{ "1.5" },
	{ "2" },
	{ "9" },
	{ "10" },
	{ "99" },
	{ "100" },
	{ "123456789" },
	{ "1234567890" },
	{ "12345678901" },
	{ "100000000000000000000" },
	{ "100000000000000000000.5" },
	{ " 5" },
	{ "-" },
	{ "1,000" },
	{ "1e5" },
	{ "abc" },
	{ "abcd" },
	{ "120\xe4\xbd\x99" },
	{ "" },
};

enum { ROWS = sizeof ordered / sizeof *ordered };

static struct slice
slice_of(const char *text)
{
	return (struct slice){ text, strlen(text) };
}

/* As sort(1) compares in the C locale. */
static int
by_bytes(struct slice a, struct slice b)
{
	int cmp = memcmp(a.s, b.s, a.n < b.n ? a.n : b.n);

	return cmp ? cmp : (a.n > b.n) - (a.n < b.n);
}

static int
compared(const char *a, const char *b, bool descending)
{
	struct bytes x = { NULL, 0, 0 }, y = { NULL, 0, 0 };
	int cmp;

	ck_assert(sortkey_add(&x, slice_of(a), descending) && sortkey_add(&y, slice_of(b), descending));
	cmp = by_bytes(bytes_slice(&x), bytes_slice(&y));
	bytes_release(&x);
	bytes_release(&y);
	if (!descending)
		ck_assert_int_eq((cmp > 0) - (cmp < 0), (sortkey_cmp(slice_of(a), slice_of(b)) > 0) -
		    (sortkey_cmp(slice_of(a), slice_of(b)) < 0));
	return (cmp > 0) - (cmp < 0);
}

static bool
is_number(const char *text)
{
	return strspn(text, "+-.0123456789") == strlen(text) && strpbrk(text, "0123456789");
}

/* What a row of the table stands for among the other texts: they are ordered as bytes. */
static int
wanted(int i, int j)
{
	const char *a = ordered[i][0], *b = ordered[j][0];

	if (!is_number(a) && !is_number(b) && *a && *b)
		return by_bytes(slice_of(a), slice_of(b)) < 0 ? -1 : 1;
	return i < j ? -1 : 1;
}

START_TEST(in_the_order_of_numbers)
{
	int j;

	for (j = 0; j < ROWS; j++)
		if (j != _i)
			ck_assert_msg(compared(ordered[_i][0], ordered[j][0], false) == wanted(_i, j),
			    "'%s' and '%s'", ordered[_i][0], ordered[j][0]);
}
END_TEST

/* Turned round, but text and empty fields stay last. */
START_TEST(descending)
{
	int j;

	for (j = 0; j < ROWS; j++) {
		const char *a = ordered[_i][0], *b = ordered[j][0];
		bool kinds = is_number(a) != is_number(b) || (*a == '\0') != (*b == '\0');

		if (j != _i)
			ck_assert_msg(-compared(a, b, true) == (kinds ? wanted(_i, j) : -wanted(_i, j)),
			    "'%s' and '%s'", a, b);
	}
}
END_TEST

START_TEST(equal_numbers)
{
	int k;

	for (k = 1; k < 3 && ordered[_i][k]; k++) {
		ck_assert_int_eq(compared(ordered[_i][0], ordered[_i][k], false), 0);
		ck_assert_int_eq(compared(ordered[_i][0], ordered[_i][k], true), 0);
	}
}
END_TEST

/* A number of a million digits, and one of a digit more. */
START_TEST(of_any_length)
{
	enum { LONG = 1000000 };
	struct bytes x = { NULL, 0, 0 }, y = { NULL, 0, 0 };
	char *digits = malloc(LONG + 1);
	struct slice shorter = { digits, LONG }, longer = { digits, LONG + 1 };

	memset(digits, '9', LONG + 1);
	ck_assert(sortkey_add(&x, shorter, false) && sortkey_add(&y, longer, false));
	ck_assert_int_lt(by_bytes(bytes_slice(&x), bytes_slice(&y)), 0);
	x.n = y.n = 0;
	*digits = '-';
	ck_assert(sortkey_add(&x, shorter, false) && sortkey_add(&y, longer, false));
	ck_assert_int_gt(by_bytes(bytes_slice(&x), bytes_slice(&y)), 0);
	bytes_release(&x);
	bytes_release(&y);
	free(digits);
}
END_TEST

/* Several keys stand behind each other in one memory. */
START_TEST(adds_to_what_is_there)
{
	struct bytes b = { NULL, 0, 0 };

	ck_assert(sortkey_add(&b, SLICE("120.50"), false));
	ck_assert(slice_is(bytes_slice(&b), "H131205"));
	ck_assert(sortkey_add(&b, SLICE("-3"), false));
	ck_assert(slice_is(bytes_slice(&b), "H131205G886:"));
	bytes_release(&b);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, in_the_order_of_numbers, 0, ROWS);
	tcase_add_loop_test(tc, descending, 0, ROWS);
	tcase_add_loop_test(tc, equal_numbers, 0, ROWS);
	tcase_add_test(tc, of_any_length);
	tcase_add_test(tc, adds_to_what_is_there);
}

int
main(void)
{
	return unit_main("sortkey", add);
}
