#include "common/text/search.h"

#include <stdio.h>

#include "tests/unit/unit.h"

/* A search for words parted by '|'. */
static struct search *
search_for(const char *words)
{
	struct search *x = search_new();
	size_t n;

	ck_assert_ptr_nonnull(x);
	for (;; words += n + 1) {
		n = strcspn(words, "|");
		ck_assert(search_add(x, (struct slice){ words, n }));
		if (!words[n])
			break;
	}
	ck_assert(search_build(x));
	return x;
}

/* All hits, one behind the other, as "word@byte ". */
static const char *
hits(const char *words, struct slice text, bool whole)
{
	static char all[4096];
	struct search *x = search_for(words);
	struct slice hit;
	size_t at = 0, n = 0;

	*all = '\0';
	for (; search_find(x, text, at, whole, &hit); at = (size_t)(hit.s - text.s) + hit.n)
		n += (size_t)snprintf(all + n, sizeof all - n, "%.*s@%zu ", (int)hit.n, hit.s, (size_t)(hit.s - text.s));
	search_free(x);
	return all;
}

static const struct {
	const char *words, *text, *want, *whole;	/* whole: what of them are whole words; NULL: all */
} cases[] = {
	{ "", "", "", NULL },
	{ "", "政府", "", NULL },
	{ "政府", "", "", NULL },
	{ "政府", "政", "", NULL },
	{ "政府", "政府", "政府@0 ", NULL },
	{ "政府", "法治政府建设，乡政府", "政府@6 政府@24 ", NULL },
	{ "法", "宪法、民法典", "法@3 法@12 ", NULL },
	{ "a", "banana", "a@1 a@3 a@5 ", "" },
	{ "ana", "banana ana", "ana@1 ana@7 ", "ana@7 " },
	{ "aa", "aaaaa", "aa@0 aa@2 ", "" },
	/* of those at a place the longest, and no place twice */
	{ "政府|政府信息|政府信息公开条例", "政府信息公开", "政府信息@0 ", NULL },
	{ "信息公开|政府信息", "政府信息公开", "政府信息@0 ", NULL },
	{ "政府|政府|府|信", "政府信息", "政府@0 信@6 ", NULL },
	{ "ab|abcde|abcdf", "abcdg abcde", "ab@0 abcde@6 ", "abcde@6 " },
	/* a whole word is looked for among the shorter ones too, and behind */
	{ "5G|5G基站|5G基站ab", "5G基站abc 5Gx 5G", "5G基站ab@0 5G@12 5G@16 ", "5G基站@0 5G@16 " },
	{ "x|yz", "xyz yz", "x@0 yz@1 yz@4 ", "yz@4 " },
	{ "建设", "5G建设A", "建设@2 ", NULL },
	/* lengths of one to five bytes have marks of their own */
	{ "a|bc|def|ghij|klmno|法", "a bc def ghij klmno 法", "a@0 bc@2 def@5 ghij@9 klmno@14 法@20 ", NULL },
	{ "def|法", "d de 法 de", "法@5 ", NULL },
	{ "é|\xf0\x9f\x98\x80", "café\xf0\x9f\x98\x80", "é@3 \xf0\x9f\x98\x80@5 ", NULL },
};

START_TEST(finds_hits)
{
	struct slice text = { cases[_i].text, strlen(cases[_i].text) };

	ck_assert_str_eq(hits(cases[_i].words, text, false), cases[_i].want);
	ck_assert_str_eq(hits(cases[_i].words, text, true), cases[_i].whole ? cases[_i].whole : cases[_i].want);
}
END_TEST

/* A word at each place of texts of each length: blocks, and what is left of them. */
START_TEST(finds_it_at_any_place)
{
	static const char *const words[] = { "政府", "法", "z", "政府信息公开条例", "yz" };
	const size_t length = strlen(words[_i / 2]);
	struct search *x;
	struct slice hit;
	size_t n, at;
	char all[64];

	snprintf(all, sizeof all, "%s%s", words[_i / 2], _i % 2 ? "|absent|nowhere" : "");
	x = search_for(all);
	for (n = length; n < 80; n++)
		for (at = 0; at + length <= n; at++) {
			char *text = malloc(n);		/* a block of its own, for valgrind */

			ck_assert_ptr_nonnull(text);
			memset(text, 'x', n);
			memcpy(text + at, words[_i / 2], length);
			ck_assert(search_find(x, (struct slice){ text, n }, 0, false, &hit));
			ck_assert_ptr_eq(hit.s, text + at);
			ck_assert(search_find(x, (struct slice){ text, n }, at, false, &hit));
			ck_assert(!search_find(x, (struct slice){ text, n }, at + 1, false, &hit));
			ck_assert(!search_find(x, (struct slice){ text, n - 1 }, 0, false, &hit) || at + length < n);
			free(text);
		}
	search_free(x);
}
END_TEST

START_TEST(finds_thousands)
{
	enum { MANY = 5000 };
	struct search *x = search_new();
	struct slice hit;
	char word[32];
	int i, n;

	for (i = 0; i < MANY; i++) {
		n = snprintf(word, sizeof word, "第%d条", i * 7);
		ck_assert(search_add(x, (struct slice){ word, (size_t)n }));
	}
	ck_assert(search_build(x));
	for (i = 0; i < 7 * MANY; i++) {
		n = snprintf(word, sizeof word, "按第%d条办", i);
		ck_assert_int_eq(search_find(x, (struct slice){ word, (size_t)n }, 0, false, &hit), i % 7 == 0);
		if (i % 7 == 0)
			ck_assert(hit.s == word + 3 && hit.n == (size_t)n - 6);
	}
	search_free(x);
}
END_TEST

START_TEST(bytes_of_any_kind)
{
	ck_assert_str_eq(hits("府", (struct slice){ "\xe5\xba\xe5\xba\x9c\0\xff", 7 }, false), "府@2 ");
	ck_assert_str_eq(hits("府|政", (struct slice){ "\xe5\xba\xe5\xba\x9c\0\xe6\x94\xbf", 9 }, false), "府@2 政@6 ");
	ck_assert_str_eq(hits("A|B", SLICE("\xe5" "A\xe5\xba" "B"), false), "A@1 B@4 ");
	ck_assert_str_eq(hits("\xba\x9c", SLICE("府"), false), "");
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, finds_hits, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_loop_test(tc, finds_it_at_any_place, 0, 10);
	tcase_add_test(tc, finds_thousands);
	tcase_add_test(tc, bytes_of_any_kind);
}

int
main(void)
{
	return unit_main("search", add);
}
