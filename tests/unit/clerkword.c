#include "common/report/clerkword.h"

#include "tests/unit/unit.h"

static struct clerkwords *words;

static void
setup(void)
{
	char why[TABLE_WHY];

	words = clerkwords_new(why);
	ck_assert_msg(words != NULL, "%s", why);
}

static void
teardown(void)
{
	clerkwords_free(words);
}

START_TEST(every_kind_has_words)
{
	int kind;

	for (kind = 0; kind < CLERK_KINDS; kind++) {
		struct slice word;
		size_t i = 0, n = 0, used;

		while (clerkwords_next(words, (enum clerkword)kind, &i, &word)) {
			n++;
			ck_assert_uint_eq(clerkwords_at(words, (enum clerkword)kind, word, 0), word.n);
			ck_assert(clerkwords_in(words, (enum clerkword)kind, word));
			ck_assert_uint_eq(clerkwords_find(words, (enum clerkword)kind, word, 0, &used), 0);
		}
		ck_assert_msg(n > 0, "kind %d has no word", kind);
	}
}
END_TEST

START_TEST(at_a_place)
{
	struct slice text = SLICE("全年受理纠纷64件");

	ck_assert_uint_eq(clerkwords_at(words, CLERK_RECEIVE, text, 6), 6);
	ck_assert_uint_eq(clerkwords_at(words, CLERK_RECEIVE, text, 3), 0);
	ck_assert_uint_eq(clerkwords_at(words, CLERK_RECEIVE, text, text.n), 0);
	ck_assert_uint_eq(clerkwords_before(words, CLERK_RECEIVE, text, 12), 6);
	ck_assert_uint_eq(clerkwords_before(words, CLERK_RECEIVE, text, 9), 0);
	ck_assert_uint_eq(clerkwords_before(words, CLERK_RECEIVE, text, 0), 0);
	ck_assert(!clerkwords_in(words, CLERK_RESOLVE, text));
}
END_TEST

START_TEST(the_longest)
{
	size_t n;

	ck_assert_uint_eq(clerkwords_at(words, CLERK_RECEIVE, SLICE("排查出隐患"), 0), 9);
	ck_assert_uint_eq(clerkwords_before(words, CLERK_UNIQUE, SLICE("人民调解员"), 15), 15);
	ck_assert_uint_eq(clerkwords_find(words, CLERK_PART, SLICE("3件，其中"), 0, &n), 7);
	ck_assert_uint_eq(n, 6);
	ck_assert_uint_eq(clerkwords_find(words, CLERK_PART, SLICE("3件"), 0, &n), 4);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, setup, teardown);
	tcase_add_test(tc, every_kind_has_words);
	tcase_add_test(tc, at_a_place);
	tcase_add_test(tc, the_longest);
}

int
main(void)
{
	return unit_main("clerkword", add);
}
