#include "common/text/alike.h"

#include "tests/unit/unit.h"

static const struct {
	const char *text, *all, *ere;
} cases[] = {
	{ "", "", "" },
	{ "法治App", "法治app", "法治App" },
	{ "ＡＰＰ０９ｚ", "app09z", "APP09z" },
	{ "（一）　！～，", "(一) !~,", "（一） !~," },
	{ "［＾＄．＊＋？｛｝｜＼－］", "[^$.*+?{}|\\-]", "［＾＄．＊＋？｛｝｜＼－］" },
	{ "、。《》ﾊ｟", "、。《》ﾊ｟", "、。《》ﾊ｟" },
	{ "\xef\xbc", "\xef\xbc", "\xef\xbc" },
	{ "\xe3\x80", "\xe3\x80", "\xe3\x80" },
};

START_TEST(makes_alike)
{
	struct slice text = { cases[_i].text, strlen(cases[_i].text) };
	char to[128];

	to[alike_fold(text, ALIKE_ALL, to)] = '\0';
	ck_assert_str_eq(to, cases[_i].all);
	to[alike_fold(text, ALIKE_ERE, to)] = '\0';
	ck_assert_str_eq(to, cases[_i].ere);
}
END_TEST

START_TEST(finds_the_way_back)
{
	const struct slice text = SLICE("甲Ａb（乙");		/* 3 3 1 3 3 bytes; folded: 3 1 1 1 3 */
	static const size_t folded[] = { 0, 3, 4, 5, 6, 9 }, want[] = { 0, 3, 6, 7, 10, 13 };
	struct alike_place place = { 0, 0 }, again;
	size_t i;

	for (i = 0; i < 6; i++) {
		alike_find(text, ALIKE_ALL, &place, folded[i]);
		ck_assert_uint_eq(place.text, want[i]);
		again = (struct alike_place){ 0, 0 };
		alike_find(text, ALIKE_ALL, &again, folded[i]);
		ck_assert_uint_eq(again.text, want[i]);
	}
	alike_find(text, ALIKE_ALL, &place, 99);
	ck_assert_uint_eq(place.text, text.n);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, makes_alike, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, finds_the_way_back);
}

int
main(void)
{
	return unit_main("alike", add);
}
