#include "common/text/spot.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct simplified *simplified;

static void
load(void)
{
	char why[TABLE_WHY];

	simplified = simplified_new(why);
	ck_assert_ptr_nonnull(simplified);
}

static void
unload(void)
{
	simplified_free(simplified);
}

static struct slice
text_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

/* A set of the words parted by blanks. */
static struct spot *
with(const char *words, const struct simplified *forms)
{
	struct spot *sp = spot_new();
	struct slice list = text_of(words), word;
	size_t number;

	ck_assert_ptr_nonnull(sp);
	while (table_word(&list, &word))
		ck_assert_ptr_null(spot_add(sp, word, &number));
	ck_assert(spot_ready(sp, forms));
	return sp;
}

/* The words found as `number@end`. */
static const char *
found(const struct spot *sp, struct slice text)
{
	static char shown[512];
	size_t at = 0, k = 0;
	int32_t number;

	shown[0] = '\0';
	while ((number = spot_next(sp, text, &at)) >= 0)
		k += (size_t)snprintf(shown + k, sizeof shown - k, "%s%d@%zu", k ? " " : "", (int)number, at);
	ck_assert_uint_eq(at, text.n);
	ck_assert_int_eq(spot_next(sp, text, &at), -1);
	return shown;
}

static const struct {
	const char *words, *text, *found;
} cases[] = {
	{ "执法 行政执法 行政执法证", "行政执法人员有行政执法证", "1@12 2@36" },
	{ "执法 行政执法 行政执法证", "行政机关，执法", "0@21" },
	{ "合法性 法性质", "合法性质", "0@9" },			/* the first one counts, not the one over it */
	{ "合法性审查 合法", "合法性很强", "1@6" },		/* back to the shorter one */
	{ "合法性审查 合法 性很", "合法性很强", "1@6 2@12" },
	{ "调解 调解", "调解调解", "0@6 0@12" },
	{ "12345 热线", "拨12345热线123456", "0@8 1@14 0@19" },
	{ "A级 级A", "AA级A", "0@5" },
	{ "·四 12·4", "“12·4”国家宪法日·四", "1@8 0@31" },
	{ "第1号 号文", "第1号文，第2号文", "0@7 1@23" },
	{ "互联网+ 互联网", "互联网＋，互联网+", "1@9 0@25" },
	{ "学法", "学", "" },
	{ "学法", "", "" },
	{ "学法", "学法", "0@6" },
	{ "学法用法", "学法用", "" },
	{ "学法", "\xe5\xad\xa6\xe6\xb3", "" },			/* cut off */
	{ "学法", "\xff\xff学法\xe5", "0@8" },
};

START_TEST(longest_from_left_to_right)
{
	struct spot *sp = with(cases[_i].words, NULL);

	ck_assert_str_eq(found(sp, text_of(cases[_i].text)), cases[_i].found);
	spot_free(sp);
}
END_TEST

START_TEST(traditional_stands_for_simplified)
{
	struct spot *sp = with("调解 发展 历史 学法用法", simplified), *plain = with("调解", NULL);

	ck_assert_str_eq(found(sp, text_of("調解、調解员，调解")), "0@6 0@15 0@27");
	ck_assert_str_eq(found(sp, text_of("發展；歷史；曆史；學法用法")), "1@6 2@15 2@24 3@39");
	ck_assert_str_eq(found(plain, text_of("調解")), "");
	spot_free(sp);
	spot_free(plain);
}
END_TEST

START_TEST(words_keep_their_numbers)
{
	struct spot *sp = spot_new();
	size_t number = 9;

	ck_assert_ptr_null(spot_add(sp, text_of("甲乙丙"), &number));
	ck_assert_uint_eq(number, 0);
	ck_assert_ptr_null(spot_add(sp, text_of("甲乙"), &number));
	ck_assert_uint_eq(number, 1);
	ck_assert_ptr_null(spot_add(sp, text_of("甲乙丙"), &number));
	ck_assert_uint_eq(number, 0);
	spot_free(sp);
	spot_free(NULL);
}
END_TEST

static const struct {
	const char *word, *what;
} wrong[] = {
	{ "", "a word of fewer than two characters" },
	{ "法", "a word of fewer than two characters" },
	{ "法\xff", "a word with a character that none may have" },
	{ "法\xf0\x9f\x98\x80", "a word with a character that none may have" },
};

START_TEST(tells_what_is_wrong)
{
	struct spot *sp = spot_new();
	size_t number;

	ck_assert_str_eq(spot_add(sp, text_of(wrong[_i].word), &number), wrong[_i].what);
	spot_free(sp);
}
END_TEST

/* 300 by 300 words of two characters are more than there are numbers for words. */
START_TEST(too_many_words)
{
	struct spot *sp = spot_new();
	const char *what = NULL;
	char word[8];
	size_t number, i, n = 0;

	for (i = 0; i < 90000 && !what; i++, n++) {
		size_t k = utf8_encode((uint32_t)(0x4e00 + i / 300), word);

		k += utf8_encode((uint32_t)(0x4e00 + i % 300), word + k);
		what = spot_add(sp, (struct slice){ word, k }, &number);
	}
	ck_assert_ptr_nonnull(what);
	ck_assert_str_eq(what, "too many words");
	ck_assert_uint_eq(n, 65536);
	spot_free(sp);
}
END_TEST

/* Words of four characters that share no more than the first take two numbers of nodes each, which end first. */
START_TEST(too_many_nodes)
{
	struct spot *sp = spot_new();
	const char *what = NULL;
	char word[16];
	size_t number, i, n = 0;

	for (i = 0; i < 40000 && !what; i++, n++) {
		size_t k = utf8_encode((uint32_t)(0x4e00 + i / 200), word);

		k += utf8_encode((uint32_t)(0x4e00 + i % 200), word + k);
		k += (size_t)sprintf(word + k, "法法");
		what = spot_add(sp, (struct slice){ word, k }, &number);
	}
	ck_assert_ptr_nonnull(what);
	ck_assert_str_eq(what, "too many words");
	ck_assert_uint_ge(n, 32000);
	ck_assert_uint_le(n, 33000);
	spot_free(sp);
}
END_TEST

/* Characters of one, two and three bytes, and traditional forms beside their simplified ones. */
static const char *const letters[] = { "学", "學", "法", "1", "·", "，", "处", "處" };
static const uint8_t same[] = { 0, 0, 2, 3, 4, 5, 6, 6 };

enum { WORDS = 12, LONGEST = 4, TEXT = 40 };

/* What a plain reading finds at i: the longest word's number; its length into *n. */
static int
plain(uint8_t words[][LONGEST], const size_t length[], const uint8_t text[], size_t left, size_t *n)
{
	int best = -1;
	size_t i, k;

	for (i = 0; i < WORDS; i++) {
		for (k = 0; k < length[i] && k < left && same[text[k]] == words[i][k]; )
			k++;
		if (k == length[i] && (best < 0 || length[i] > length[best]))
			best = (int)i;
	}
	*n = best < 0 ? 1 : length[best];
	return best;
}

/* The text's bytes in a block of just their length, so that a sanitizer sees a step beyond. */
static struct slice
spelled(const uint8_t letter[], size_t n)
{
	char buf[TEXT * 4], *exact;
	size_t used = 0, i;

	for (i = 0; i < n; i++)
		used += (size_t)sprintf(buf + used, "%s", letters[letter[i]]);
	exact = malloc(used + !used);
	ck_assert_ptr_nonnull(exact);
	memcpy(exact, buf, used);
	return (struct slice){ exact, used };
}

START_TEST(agrees_with_a_plain_reading)
{
	uint8_t words[WORDS][LONGEST], text[TEXT] = { 0 };
	size_t length[WORDS], number[WORDS], i, k, n, left, at = 0;
	struct spot *sp = spot_new();
	struct slice bytes;

	srand((unsigned)_i);
	for (i = 0; i < WORDS; i++) {
		length[i] = 2 + (size_t)rand() % (LONGEST - 1);
		for (k = 0; k < length[i]; k++)
			words[i][k] = same[(size_t)rand() % sizeof same];
		bytes = spelled(words[i], length[i]);
		ck_assert_ptr_null(spot_add(sp, bytes, &number[i]));
		free((void *)(uintptr_t)bytes.s);
	}
	ck_assert(spot_ready(sp, simplified));
	left = (size_t)rand() % TEXT;
	for (i = 0; i < left; i++)
		text[i] = (uint8_t)((size_t)rand() % sizeof same);
	bytes = spelled(text, left);
	for (i = 0; i < left; i += n) {
		int want = plain(words, length, text + i, left - i, &n);

		if (want >= 0)
			ck_assert_int_eq(spot_next(sp, bytes, &at), (int)number[want]);
	}
	ck_assert_int_eq(spot_next(sp, bytes, &at), -1);
	free((void *)(uintptr_t)bytes.s);
	spot_free(sp);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, longest_from_left_to_right, cases);
	tcase_add_test(tc, traditional_stands_for_simplified);
	tcase_add_test(tc, words_keep_their_numbers);
	LOOP(tc, tells_what_is_wrong, wrong);
	tcase_add_test(tc, too_many_words);
	tcase_add_test(tc, too_many_nodes);
	tcase_add_loop_test(tc, agrees_with_a_plain_reading, 0, 100);
}

int
main(void)
{
	return unit_main("spot", add);
}
