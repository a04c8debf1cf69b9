#include "common/report/cite.h"

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

/* Texts and their cites: W or P, the name, the number behind a #. */
static const struct { const char *text, *cites; } texts[] = {
	{ "", "" },
	{ "没有标记", "" },
	{ "学习《民法典》，开展“法律六进”。", "W民法典 P法律六进 " },
	{ "落實「雙隨機」和『放管服』", "P雙隨機 P放管服 " },
	{ "\"八五\"普法、＂两委＂换届", "P八五 P两委 " },
	/* nested: the outer one comes first and keeps its inner marks */
	{ "《“讲义”解读》", "W“讲义”解读 P讲义 " },
	{ "“《民法典》宣传月”", "P《民法典》宣传月 W民法典 " },
	{ "《关于贯彻〈民法典〉的意见》", "W关于贯彻〈民法典〉的意见 W民法典 " },
	{ "“甲‘乙《丙》’”", "P甲‘乙《丙》’ P乙《丙》 W丙 " },
	{ "“他说：‘甲。乙。’丙。”", "P他说：‘甲。乙。’丙。 P甲。乙。 " },
	/* only what has both its marks */
	{ "“七五普法規劃，《民法典》", "W民法典 " },
	{ "修订《办法，明确“一网通办”", "P一网通办 " },
	{ "甲》和“乙”", "P乙 " },
	{ "“甲\"和“乙”、\"丙”", "P甲 P乙 P丙 " },
	/* what is no name */
	{ "《》“”《 》“、”“—”", "" },
	{ "《 民法典 》", "W民法典 " },
	{ "“+”“12·4”“A”“〇”“Ω”", "P12·4 PA P〇 PΩ " },
	{ "（国发《2015》5号）", "" },
	{ "《2021》", "W2021 " },
	/* document numbers */
	{ "《通知》（槐政发〔2021〕17号）", "W通知#槐政发〔2021〕17号 " },
	{ "《通知》（槐政发〔2021〕17号，以下简称《甲》）", "W通知#槐政发〔2021〕17号 W甲 " },
	{ "《通知》（以下简称甲，槐政发〔2021〕17号）", "W通知#槐政发〔2021〕17号 " },
	{ "《通知》(国办发[2020]5号)", "W通知#国办发[2020]5号 " },
	{ "《通知》（国发[2020]5号)、《办法》(）《条例》（)", "W通知#国发[2020]5号 W办法 W条例 " },
	{ "《通知》（国办发（2020）5号）", "W通知#国办发（2020）5号 " },
	{ "《通知》（国办发【2020】5号）", "W通知#国办发【2020】5号 " },
	{ "《通知》（国办发《2020》5号）", "W通知#国办发《2020》5号 " },
	{ "《通知》（国办发〔2020〕第5号）", "W通知#国办发〔2020〕第5号 " },
	{ "《通知》 （ 国办发 〔 2020 〕 5 号 ）", "W通知#国办发 〔 2020 〕 5 号 " },
	{ "《通知》〔2022〕15号", "W通知#〔2022〕15号 " },
	{ "《通知》（〔2022〕15号）", "W通知#〔2022〕15号 " },
	{ "《通知》（2022）15号", "W通知#（2022）15号 " },
	{ "《通知》國發〔2015〕5號", "W通知#國發〔2015〕5號 " },
	{ "《通知》国发〔2015〕5号、《办法》国发〔2016〕6号。", "W通知#国发〔2015〕5号 W办法#国发〔2016〕6号 " },
	{ "《通知》（国发〔2015〕5号、国发〔2016〕6号）", "W通知#国发〔2015〕5号 " },
	{ "《条例》（国务院令第713号）", "W条例#国务院令第713号 " },
	{ "《宪法》（中华人民共和国主席令第七十号）", "W宪法#中华人民共和国主席令第七十号 " },
	{ "《公报》（2021年第3号）", "W公报#2021年第3号 " },
	{ "《通知》（蓼委法20239号）", "W通知#蓼委法20239号 " },
	{ "《通知》（国发〔2015〕5号", "W通知#国发〔2015〕5号 " },
	{ "“通知”（国发〔2015〕5号）", "P通知#国发〔2015〕5号 " },
	{ "《关于〈通知〉（国发〔2015〕5号）的意见》", "W关于〈通知〉（国发〔2015〕5号）的意见 W通知#国发〔2015〕5号 " },
	/* brackets and numbers that are none */
	{ "《通知》（试行）", "W通知 " },
	{ "《通知》（2020年）", "W通知 " },
	{ "《通知》（国发〔2015〕）", "W通知 " },
	{ "《通知》（国发〔15〕5号）", "W通知 " },
	{ "《通知》（门牌12号）", "W通知 " },
	{ "《条例》第38号线", "W条例 " },
	{ "《通知》和省政府〔2021〕17号文件", "W通知 " },
	{ "《通知》，国发〔2015〕5号", "W通知 " },
	{ "《通知》（", "W通知 " },
	{ "《通知》〔", "W通知 " },
};

START_TEST(names_and_numbers)
{
	struct cites *x = cites_new();
	const struct cite *c;
	char got[500] = "";
	size_t n, i, k = 0, len = strlen(texts[_i].text);
	char *text = malloc(len ? len : 1);		/* of its own size: valgrind sees what reads beyond */

	memcpy(text, texts[_i].text, len);
	c = cites_read(x, (struct slice){ text, len }, &n);
	ck_assert_ptr_nonnull(c);
	for (i = 0; i < n; i++) {
		ck_assert(c[i].quote.s < c[i].name.s && c[i].name.s + c[i].name.n < c[i].quote.s + c[i].quote.n);
		k += (size_t)snprintf(got + k, sizeof got - k, "%c%.*s%s%.*s ", c[i].kind == CITE_WORK ? 'W' : 'P',
		    (int)c[i].name.n, c[i].name.s, c[i].number.n ? "#" : "", (int)c[i].number.n, c[i].number.s);
	}
	ck_assert_str_eq(got, texts[_i].cites);
	cites_free(x);
	free(text);
}
END_TEST

START_TEST(sentences_of_cites)
{
	const char *text = "甲。乙《丙》丁；“戊”己。庚“辛”";
	struct cites *x = cites_new();
	const struct cite *c;
	size_t n;

	c = cites_read(x, (struct slice){ text, strlen(text) }, &n);
	ck_assert_uint_eq(n, 3);
	ck_assert(slice_is(c[0].sentence, "乙《丙》丁；“戊”己。"));
	ck_assert_ptr_eq(c[1].sentence.s, c[0].sentence.s);
	ck_assert(slice_is(c[2].sentence, "庚“辛”"));
	cites_free(x);
}
END_TEST

START_TEST(waits_for_a_partner)
{
	static const struct { const char *text; bool waits; } lines[] = {
		{ "甲", false }, { "“甲”", false }, { "“甲", true }, { "甲”", false }, { "\"甲", true },
		{ "\"甲\"", false }, { "《甲“乙”", true }, { "（甲", false },
	};
	struct cites *x = cites_new();
	size_t i, n;

	for (i = 0; i < sizeof lines / sizeof *lines; i++) {
		ck_assert_ptr_nonnull(cites_read(x, (struct slice){ lines[i].text, strlen(lines[i].text) }, &n));
		ck_assert_int_eq(cites_wait(x), lines[i].waits);
	}
	cites_free(x);
}
END_TEST

START_TEST(goes_on_in_the_next_line)
{
	static const struct { const char *text, *next; bool goes; } lines[] = {
		{ "学习《法治政府", "建设纲要》，推进", true },
		{ "学习《法治政府", "推进普法", false },
		{ "学习《法治政府", "推进《民法典》", false },
		{ "学习《法治政府", "推进”普法》", false },
		{ "学习《法治政府", "推进。普法》", false },
		{ "学习《法治政府。", "建设纲要》", false },
		{ "学习《民法典》", "建设纲要》", false },
		{ "落实\"一网", "通办\"改革", true },
		{ "“甲。乙“丙，丁", "戊”己", true },
	};
	struct cites *x = cites_new();
	size_t i, n;

	for (i = 0; i < sizeof lines / sizeof *lines; i++) {
		ck_assert_ptr_nonnull(cites_read(x, (struct slice){ lines[i].text, strlen(lines[i].text) }, &n));
		ck_assert_int_eq(cites_go_on(x, (struct slice){ lines[i].next, strlen(lines[i].next) }), lines[i].goes);
	}
	cites_free(x);
}
END_TEST

/* Names are no longer than that, so a text of brackets in brackets gives no square of its length. */
START_TEST(names_have_an_end)
{
	enum { DEEP = 20000 };
	char *text = malloc(DEEP * 7);
	struct cites *x = cites_new();
	const struct cite *c;
	size_t n, i;

	for (i = 0; i < DEEP; i++) {
		memcpy(text + i * 3, "“", 3);
		text[DEEP * 3 + i] = 'x';
		memcpy(text + DEEP * 4 + i * 3, "”", 3);
	}
	ck_assert_ptr_nonnull(cites_read(x, (struct slice){ text, DEEP * 7 }, &n));
	ck_assert_uint_eq(n, 0);
	memmove(text + DEEP * 3, text + DEEP * 4 - 1, DEEP * 3 + 1);
	c = cites_read(x, (struct slice){ text, DEEP * 6 + 1 }, &n);
	ck_assert_ptr_nonnull(c);
	ck_assert_uint_eq(n, (CITE_NAME_BYTES - 1) / 6 + 1);
	for (i = 0; i < n; i++)
		ck_assert_uint_le(c[i].name.n, CITE_NAME_BYTES);
	cites_free(x);
	free(text);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, names_and_numbers, texts);
	tcase_add_test(tc, sentences_of_cites);
	tcase_add_test(tc, waits_for_a_partner);
	tcase_add_test(tc, goes_on_in_the_next_line);
	tcase_add_test(tc, names_have_an_end);
}

int
main(void)
{
	return unit_main("cite", add);
}
