#include "common/text/ere.h"

#include <locale.h>
#include <stdio.h>

#include "tests/unit/unit.h"

static bool
utf8(void)
{
	return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

/* All hits of expressions parted by blanks, one behind the other, as "words@byte ". */
static const char *
hits(const char *expressions, const char *of, bool whole)
{
	static char all[4096];
	char why[ERE_WHY], one[256], text[256];
	struct ere *e = ere_new();
	struct slice hit;
	size_t n, at = 0, size = strlen(of);

	ck_assert_ptr_nonnull(e);
	memcpy(text, of, size + 1);
	for (; *expressions; expressions += n + (expressions[n] == ' ')) {
		n = strcspn(expressions, " ");
		snprintf(one, sizeof one, "%.*s", (int)n, expressions);
		ck_assert_msg(ere_add(e, one, false, why), "%s: %s", one, why);
	}
	for (*all = '\0', n = 0; at <= size && ere_find(e, text, size, at, whole, &hit) == ERE_HIT; ) {
		ck_assert_int_eq(ere_find(e, text, size, at, whole, NULL), ERE_HIT);
		n += (size_t)snprintf(all + n, sizeof all - n, "%.*s@%zu ", (int)hit.n, hit.s, (size_t)(hit.s - text));
		at = (size_t)(hit.s - text) + hit.n + (hit.n == 0);
	}
	ck_assert_str_eq(text, of);
	ere_free(e);
	return all;
}

static const struct {
	const char *expressions, *text, *want, *whole;	/* whole: NULL: the same */
} cases[] = {
	{ "", "政府", "", NULL },
	{ "政.", "县政府政", "政府@3 ", NULL },
	{ "[一二]是", "一是二是", "一是@0 二是@6 ", NULL },
	{ "^县", "县县", "县@0 ", NULL },
	{ "县$", "县县", "县@3 ", NULL },
	{ "x*", "xx", "xx@0 @2 ", NULL },
	/* of several the leftmost, and the longest of those */
	{ "政府 政府信息 县", "县政府信息", "县@0 政府信息@3 ", NULL },
	/* whole words: a shorter one from the same place, or one that begins later */
	{ "5G|5G网络a", "5G网络ab", "5G网络a@0 ", "5G@0 " },
	{ "[a-z]+", "ab1 cd", "ab@0 cd@4 ", "cd@4 " },
	{ "a|ab|abc", "abcd ab a", "abc@0 ab@5 a@8 ", "ab@5 a@8 " },
	{ "建.", "5G建设b", "建设@2 ", NULL },
};

START_TEST(finds_hits)
{
	if (!utf8())
		return;			/* nothing can be said of a system without it */
	ck_assert_str_eq(hits(cases[_i].expressions, cases[_i].text, false), cases[_i].want);
	ck_assert_str_eq(hits(cases[_i].expressions, cases[_i].text, true),
	    cases[_i].whole ? cases[_i].whole : cases[_i].want);
}
END_TEST

START_TEST(any_case)
{
	struct ere *e = ere_new();
	char why[ERE_WHY], text[] = "an App";
	struct slice hit;

	ck_assert(ere_add(e, "aPP", true, why));
	ck_assert_int_eq(ere_find(e, text, 6, 0, false, &hit), ERE_HIT);
	ck_assert_ptr_eq(hit.s, text + 3);
	ere_free(e);
}
END_TEST

START_TEST(says_what_is_wrong)
{
	struct ere *e = ere_new();
	char why[ERE_WHY] = "", deep[400];
	char text[] = "ok";

	ck_assert(!ere_add(e, "(a", false, why));
	ck_assert_str_ne(why, "");
	ck_assert(!ere_add(e, "[a", false, why));
	memset(deep, '(', sizeof deep);
	deep[sizeof deep - 1] = '\0';
	ck_assert(!ere_add(e, deep, false, why));
	ck_assert_str_eq(why, "more than 250 parentheses");
	ck_assert(ere_add(e, "k", false, why));
	ck_assert_int_eq(ere_find(e, text, 2, 0, false, NULL), ERE_HIT);
	ere_free(e);
	ere_free(NULL);
}
END_TEST

/* Where each hit cuts a word, the tries are counted: a long text takes no hours. */
START_TEST(gives_up_on_a_long_text)
{
	enum { LONG = 300000 };
	char *text = malloc(LONG + 1), why[ERE_WHY];
	struct ere *e = ere_new();
	struct slice hit;

	ck_assert_ptr_nonnull(text);
	memset(text, '-', LONG);
	memcpy(text + LONG - 2, "ab", 3);
	ck_assert(ere_add(e, "-*a", false, why));
	ck_assert_int_eq(ere_find(e, text, LONG, 0, true, &hit), ERE_NONE);
	ere_free(e);
	free(text);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, finds_hits, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, any_case);
	tcase_add_test(tc, says_what_is_wrong);
	tcase_add_test(tc, gives_up_on_a_long_text);
}

int
main(void)
{
	return unit_main("ere", add);
}
