#include "common/text/bytes.h"

#include "tests/unit/unit.h"

START_TEST(grows)
{
	struct bytes b = { NULL, 0, 0 };
	size_t i;

	ck_assert(bytes_add(&b, (struct slice){ "", 0 }));
	for (i = 0; i < 1000; i++)
		ck_assert(bytes_add(&b, SLICE("abc")));
	ck_assert_uint_eq(b.n, 3000);
	for (i = 0; i < 3000; i++)
		ck_assert_int_eq(b.s[i], "abc"[i % 3]);
	b.n = 0;
	ck_assert(bytes_add(&b, SLICE("new")));
	ck_assert(slice_is(bytes_slice(&b), "new"));
	bytes_release(&b);
	ck_assert(!bytes_grow(&b, (size_t)-1));
	ck_assert(b.s == NULL && b.cap == 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, grows);
}

int
main(void)
{
	return unit_main("bytes", add);
}
