#include "common/report/origin.h"

#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static const struct {
	const char *text, *full, *bare;		/* as written again; NULL: it is none */
} forms[] = {
	{ "D01:12:5", "D01:12:5", "D01:12" }, { "D01:12:0", "D01:12:0", "D01:12" }, { "a:b:1:2", "a:b:1:2", "a:b:1" },
	{ "a b:007:08", "a b:7:8", "a b:7" }, { "D:4294967295:4294967295", "D:4294967295:4294967295", "D:4294967295" },
	{ "", NULL, NULL }, { "D01", NULL, NULL }, { "D01:1", NULL, NULL }, { ":1:1", NULL, NULL }, { "D01::1", NULL, NULL },
	{ "D01:1:", NULL, NULL }, { "D01:x:1", NULL, NULL }, { "D01:1:-1", NULL, NULL }, { "D:4294967296:1", NULL, NULL },
	{ "D:1:99999999999999999999999999", NULL, NULL }, { "::", NULL, NULL },
};

static void
written(struct origin o, bool bare, const char *want)
{
	struct bytes b = { NULL, 0, 0 };

	ck_assert(origin_write(o, bare, &b) && bytes_add(&b, (struct slice){ "", 1 }));
	ck_assert_str_eq(b.s, want);
	bytes_release(&b);
}

START_TEST(reads_and_writes)
{
	struct origins all;
	struct origin o;

	ck_assert(origins_init(&all));
	ck_assert_int_eq(origin_read(&all, slice(forms[_i].text), false, &o), forms[_i].full ? ORIGIN_IS : ORIGIN_NONE);
	if (forms[_i].full) {
		written(o, false, forms[_i].full);
		written(o, true, forms[_i].bare);
		written(origin_line(o), true, forms[_i].bare);
	}
	origins_release(&all);
}
END_TEST

START_TEST(bare_and_of_fields)
{
	struct origins all;
	struct origin a, b;

	ck_assert(origins_init(&all));
	ck_assert_int_eq(origin_read(&all, slice("D01:12"), true, &a), ORIGIN_IS);
	ck_assert_int_eq(origin_of(&all, slice("D01"), slice("12"), slice(""), &b), ORIGIN_IS);
	ck_assert_ptr_eq(a.doc, b.doc);
	ck_assert_int_eq(origin_cmp(a, b), 0);
	ck_assert_int_eq(origin_of(&all, slice("D01"), slice(""), slice("1"), &b), ORIGIN_NONE);
	ck_assert_int_eq(origin_of(&all, slice("D01"), slice("1.5"), slice("1"), &b), ORIGIN_NONE);
	ck_assert_int_eq(origin_of(&all, slice(""), slice("1"), slice("1"), &b), ORIGIN_NONE);
	origins_release(&all);
}
END_TEST

/* Each stands before the next. */
START_TEST(order)
{
	static const char *const in_order[] = {
		"D1:1:1", "D1:1:2", "D1:2:1", "D1:10:1", "D10:1:1", "D2:1:1", "a:1:1", "\xe4\xb8\x80:1:1",
	};
	enum { N = sizeof in_order / sizeof *in_order };
	struct origin o[N], none = { NULL, 3 }, later = { NULL, 4 };
	struct origins all;
	int i, k;

	ck_assert(origins_init(&all));
	for (i = N; i-- > 0; )
		ck_assert_int_eq(origin_read(&all, slice(in_order[i]), false, &o[i]), ORIGIN_IS);
	for (i = 0; i < N; i++)
		for (k = 0; k < N; k++)
			ck_assert_int_eq((origin_cmp(o[i], o[k]) > 0) - (origin_cmp(o[i], o[k]) < 0), (i > k) - (i < k));
	ck_assert_int_lt(origin_cmp(none, later), 0);
	ck_assert_int_lt(origin_cmp(none, o[0]), 0);
	ck_assert_int_gt(origin_cmp(o[0], none), 0);
	origins_release(&all);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, reads_and_writes, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_test(tc, bare_and_of_fields);
	tcase_add_test(tc, order);
}

int
main(void)
{
	return unit_main("origin", add);
}
