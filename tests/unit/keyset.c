#include "common/text/keyset.h"

#include <stdio.h>

#include "tests/unit/unit.h"

enum { MANY = 100000, LONG = 3 << 20 };

static struct slice
number(char buf[24], int i)
{
	return (struct slice){ buf, (size_t)snprintf(buf, 24, "%d", i) };
}

/* All keys of the digits of 0 ... MANY, of 1 to 6 bytes, and their blocks. */
START_TEST(finds_what_was_put)
{
	struct keyset set;
	char buf[24];
	bool fresh;
	int *p, i;

	ck_assert(keyset_init(&set, sizeof *p));
	for (i = 0; i < MANY; i++) {
		p = keyset_put(&set, number(buf, i), &fresh);
		ck_assert(p && fresh && *p == 0);
		*p = i;
	}
	ck_assert_uint_eq(set.n, MANY);
	for (i = 0; i < MANY; i++) {
		p = keyset_put(&set, number(buf, i), &fresh);
		ck_assert(p && !fresh);
		ck_assert_int_eq(*p, i);
	}
	for (i = 0, p = keyset_first(&set); p; p = keyset_next(&set, p), i++)
		ck_assert(*p == i && slice_eq(keyset_key(&set, p), number(buf, i)));
	ck_assert_int_eq(i, MANY);
	keyset_release(&set);
}
END_TEST

START_TEST(keys_of_all_lengths)
{
	char *text = malloc(LONG);
	struct keyset set;
	size_t n, round, length[] = { 0, 1, 2, 3, 4, 7, 8, 9, 15, 16, 17, 64, (1 << 20) - 8, 1 << 20, LONG };
	bool fresh;
	void *p;

	memset(text, 'x', LONG);
	ck_assert(keyset_init(&set, 0));
	for (round = 0; round < 2; round++)
		for (n = 0; n < sizeof length / sizeof *length; n++) {
			p = keyset_put(&set, (struct slice){ text, length[n] }, &fresh);
			ck_assert(p && fresh == (round == 0));
			ck_assert_uint_eq(keyset_key(&set, p).n, length[n]);
		}
	keyset_release(&set);
	free(text);
}
END_TEST

START_TEST(bytes_of_any_kind)
{
	struct keyset set;
	bool fresh;

	ck_assert(keyset_init(&set, 3));
	ck_assert(keyset_first(&set) == NULL);
	ck_assert(keyset_put(&set, (struct slice){ "a\0b", 3 }, &fresh) && fresh);
	ck_assert(keyset_put(&set, (struct slice){ "a\0c", 3 }, &fresh) && fresh);
	ck_assert(keyset_put(&set, (struct slice){ "a", 1 }, &fresh) && fresh);
	ck_assert(keyset_put(&set, (struct slice){ "a\0b", 3 }, &fresh) && !fresh);
	keyset_settle(&set);
	ck_assert_uint_eq(keyset_key(&set, keyset_next(&set, keyset_next(&set, keyset_first(&set)))).n, 1);
	keyset_release(&set);
	keyset_release(&set);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, finds_what_was_put);
	tcase_add_test(tc, keys_of_all_lengths);
	tcase_add_test(tc, bytes_of_any_kind);
}

int
main(void)
{
	return unit_main("keyset", add);
}
