#include "common/text/lexicon.h"

#include <stdio.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct slice
text_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static struct lexicon *
with(const char *const words[], bool backward)
{
	struct lexicon *x = lexicon_new();
	int i;

	ck_assert_ptr_nonnull(x);
	for (i = 0; words[i]; i++)
		ck_assert(lexicon_add(x, text_of(words[i]), i, backward));
	return x;
}

/* The hits as `number:length number:length`, several numbers of a word with commas. */
static void
show(const struct lexicon *x, const struct lexicon_hit hit[], size_t n, char shown[256])
{
	size_t i, k = 0;

	shown[0] = '\0';
	for (i = 0; i < n; i++) {
		int32_t entry = hit[i].entry;

		k += (size_t)sprintf(shown + k, "%s", i ? " " : "");
		for (bool more = false; entry >= 0; more = true)
			k += (size_t)sprintf(shown + k, "%s%d", more ? "," : "", lexicon_number(x, &entry));
		k += (size_t)sprintf(shown + k, ":%zu", hit[i].n);
	}
}

static const char *const words[] = {
	"超", "超过", "不", "不超过", "约", "大约", "a", "ab", "abc", "\xf0\xa0\x80\x80", "\xf0\xa0\x80\x80超", NULL
};

static const struct { const char *text, *shown; } forward[] = {
	{ "超过三件", "0:3 1:6" }, { "超三件", "0:3" }, { "不超过", "2:3 3:9" }, { "不超", "2:3" }, { "过", "" },
	{ "大", "" }, { "大约", "5:6" }, { "abcd", "6:1 7:2 8:3" }, { "ab", "6:1 7:2" }, { "xab", "" }, { "", "" },
	{ "\xf0\xa0\x80\x80超过", "9:4 10:7" }, { "\xf0\xa0\x80\x81", "" },
	{ "\xff", "" }, { "超\xe8\xbf", "0:3" },
};

START_TEST(finds_words_at_a_place)
{
	struct lexicon *x = with(words, false);
	struct lexicon_hit hit[8];
	char shown[256];
	size_t len = strlen(forward[_i].text);

	show(x, hit, lexicon_at(x, forward[_i].text, len, hit, 8), shown);
	ck_assert_str_eq(shown, forward[_i].shown);
	lexicon_free(x);
}
END_TEST

static const struct { const char *text, *shown; } backward[] = {
	{ "数量超过", "1:6" }, { "数量不超过", "1:6 3:9" }, { "数量超", "0:3" }, { "大约", "4:3 5:6" }, { "约", "4:3" },
	{ "xabc", "8:3" }, { "xab", "7:2" }, { "过去", "" }, { "", "" }, { "超过\xff", "" }, { "\x80\x80\x80\x80", "" },
};

START_TEST(finds_words_before_a_place)
{
	struct lexicon *x = with(words, true);
	struct lexicon_hit hit[8];
	char shown[256];
	size_t len = strlen(backward[_i].text);

	show(x, hit, lexicon_before(x, backward[_i].text, len, hit, 8), shown);
	ck_assert_str_eq(shown, backward[_i].shown);
	lexicon_free(x);
}
END_TEST

START_TEST(gives_no_more_than_asked)
{
	struct lexicon *x = with(words, false);
	struct lexicon_hit hit[3];

	ck_assert_uint_eq(lexicon_at(x, "abc", 3, hit, 0), 0);
	ck_assert_uint_eq(lexicon_at(x, "abc", 3, hit, 2), 2);
	ck_assert_uint_eq(hit[1].n, 2);
	lexicon_free(x);
}
END_TEST

static const struct { const char *text; int number; size_t used; } longest[] = {
	{ "超过三件", 1, 6 }, { "超三件", 0, 3 }, { "不超过", 3, 9 }, { "不超", 2, 3 }, { "abx", 7, 2 }, { "三", -1, 0 }, { "", -1, 0 },
};

START_TEST(gives_the_longest)
{
	struct lexicon *x = with(words, false);
	size_t used;
	int number = lexicon_longest(x, longest[_i].text, strlen(longest[_i].text), &used);

	ck_assert_int_eq(number, longest[_i].number);
	if (number >= 0)
		ck_assert_uint_eq(used, longest[_i].used);
	lexicon_free(x);
}
END_TEST

START_TEST(a_word_has_several_numbers)
{
	static const char *const twice[] = { "约", "大约", "约", "约", NULL };
	struct lexicon *x = with(twice, false);
	struct lexicon_hit hit[4];
	char shown[256];

	show(x, hit, lexicon_at(x, "约", 3, hit, 4), shown);
	ck_assert_str_eq(shown, "3,2,0:3");	/* the latest first */
	lexicon_free(x);
}
END_TEST

/* Words of the letters a to d against a search through the list; the table grows on the way. */
enum { WORDS = 4000, LETTERS = 7 };

static unsigned seed;

static unsigned
draw(unsigned below)
{
	seed = seed * 1103515245u + 12345u;
	return (seed >> 16) % below;
}

static void
compare(bool back)
{
	static char word[WORDS][LETTERS + 1];
	struct lexicon *x = lexicon_new();
	struct lexicon_hit hit[LETTERS + 1];
	int i, round;

	seed = 7;
	ck_assert_ptr_nonnull(x);
	for (i = 0; i < WORDS; i++) {
		unsigned k, n = 1 + draw(LETTERS);

		for (k = 0; k < n; k++)
			word[i][k] = (char)('a' + draw(4));
		word[i][n] = '\0';
		ck_assert(lexicon_add(x, (struct slice){ word[i], n }, i, back));
	}
	for (round = 0; round < 300; round++) {
		char text[12];
		size_t n = draw(sizeof text + 1), k, found, want = 0, len;

		for (k = 0; k < n; k++)
			text[k] = (char)('a' + draw(4));
		found = back ? lexicon_before(x, text, n, hit, LETTERS + 1) : lexicon_at(x, text, n, hit, LETTERS + 1);
		for (len = 1; len <= n && len <= LETTERS; len++) {
			const char *at = back ? text + n - len : text;
			bool there = false;

			for (i = 0; i < WORDS && !there; i++)
				there = strlen(word[i]) == len && memcmp(word[i], at, len) == 0;
			if (!there)
				continue;
			ck_assert_uint_lt(want, found);
			ck_assert_uint_eq(hit[want].n, len);
			want++;
		}
		ck_assert_uint_eq(found, want);
	}
	lexicon_free(x);
}

START_TEST(agrees_with_a_search_through_the_list)
{
	compare(_i == 1);
}
END_TEST

/* The places that are given hold all those where a word is, in order, and each once. */
START_TEST(places_miss_no_word)
{
	static const char *const texts[] = {
		"", "超", "过", "约三件", "大超不超过ab\xf0\xa0\x80\x80超\xff" "abc", "约", "x超", "\xe8\xb6", "大约大约a",
	};
	struct lexicon *x = with(words, false);
	struct slice text = text_of(texts[_i]);
	struct lexicon_places p;
	struct lexicon_hit hit;
	size_t at = 0, used;

	for (lexicon_begin(&p, text); lexicon_next(&p, x); at = p.at + 1)
		for (; at < p.at; at += used) {
			utf8_decode(text.s + at, text.n - at, &used);
			ck_assert_uint_eq(lexicon_at(x, text.s + at, text.n - at, &hit, 1), 0);
		}
	for (; at < text.n; at++)
		ck_assert_uint_eq(lexicon_at(x, text.s + at, text.n - at, &hit, 1), 0);
	lexicon_free(x);
}
END_TEST

START_TEST(frees_nothing)
{
	lexicon_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, finds_words_at_a_place, forward);
	LOOP(tc, finds_words_before_a_place, backward);
	tcase_add_test(tc, gives_no_more_than_asked);
	LOOP(tc, gives_the_longest, longest);
	tcase_add_test(tc, a_word_has_several_numbers);
	tcase_add_loop_test(tc, agrees_with_a_search_through_the_list, 0, 2);
	tcase_add_loop_test(tc, places_miss_no_word, 0, 9);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("lexicon", add);
}
