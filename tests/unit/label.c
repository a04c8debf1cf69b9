#include "common/report/label.h"

#include <stdio.h>

#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

struct tools {
	struct numerals *numerals;
	struct labels *labels;
};

static struct tools
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct tools t;

	t.numerals = numerals_new(why);
	ck_assert_msg(t.numerals != NULL, "%s", why);
	t.labels = labels_new(why);
	ck_assert_msg(t.labels != NULL, "%s", why);
	return t;
}

static void
unload(struct tools t)
{
	labels_free(t.labels);
	numerals_free(t.numerals);
}

static const char *
name(enum label_style style)
{
	static const char *const names[] = {
		"none", "cn-part", "cn-comma", "cn-point", "cn-paren", "ar-point", "ar-comma", "ar-paren", "ar-half", "circle",
		"styles", "is", "nth", "word"
	};

	return names[style];
}

/* `style number |label`, from a block of the text's own size. */
static void
show(bool item, const char *text, char shown[128])
{
	struct tools t = loaded();
	size_t len = strlen(text);
	char *exact = malloc(len ? len : 1);
	struct label l;
	bool is;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text, len);
	is = item ? label_item(t.labels, t.numerals, exact, len, &l) : label_heading(t.numerals, exact, len, &l);
	strcpy(shown, "none");
	if (is) {
		ck_assert_uint_le(l.n, len);
		snprintf(shown, 128, "%s %d |%.*s", name(l.style), l.number, (int)l.n, text);
	}
	free(exact);
	unload(t);
}

struct shown {
	const char *text, *shown;
};

static const struct shown headings[] = {
	{ "第一部分 工作情况", "cn-part 1 |第一部分" },
	{ "第三章：下一步打算", "cn-part 3 |第三章：" },
	{ "第十二部分", "cn-part 12 |第十二部分" },
	{ "第一部分工作", "none" },
	{ "第二部分 整改，已完成。", "none" },
	{ "第一责任人 职责", "none" },
	{ "一、做法", "cn-comma 1 |一、" }, { "十一、做法", "cn-comma 11 |十一、" }, { "二十、做法", "cn-comma 20 |二十、" },
	{ "九十九、", "cn-comma 99 |九十九、" }, { "一 、做法", "cn-comma 1 |一 、" },
	{ "一.做法", "cn-point 1 |一." }, { "一．做法", "cn-point 1 |一．" },
	{ "（一）做法", "cn-paren 1 |（一）" }, { "(一)做法", "cn-paren 1 |(一)" }, { "（一)做法", "cn-paren 1 |（一)" },
	{ "( 二 ) 做法", "cn-paren 2 |( 二 )" }, { "㈠做法", "cn-paren 1 |㈠" }, { "㈩做法", "cn-paren 10 |㈩" },
	{ "1.做法", "ar-point 1 |1." }, { "1．做法", "ar-point 1 |1．" }, { "12. 做法", "ar-point 12 |12." },
	{ "⒈做法", "ar-point 1 |⒈" }, { "⒛做法", "ar-point 20 |⒛" },
	{ "1.2023年办结", "ar-point 1 |1." }, { "1.2023 年办结", "ar-point 1 |1." },
	{ "1、做法", "ar-comma 1 |1、" }, { "1、 做法", "ar-comma 1 |1、" },
	{ "（1）做法", "ar-paren 1 |（1）" }, { "(12)做法", "ar-paren 12 |(12)" }, { "⑴做法", "ar-paren 1 |⑴" },
	{ "1）做法", "ar-half 1 |1）" }, { "1)做法", "ar-half 1 |1)" },
	{ "①做法", "circle 1 |①" }, { "⑳做法", "circle 20 |⑳" }, { "❶做法", "circle 1 |❶" }, { "❿做法", "circle 10 |❿" },
	{ "一、", "cn-comma 1 |一、" }, { "1.", "ar-point 1 |1." },
	/* none */
	{ "", "none" }, { "做法", "none" }, { "一做法", "none" }, { "1做法", "none" }, { "一，做法", "none" }, { "1,做法", "none" },
	{ "1.5万元", "none" }, { "1.2.3", "none" }, { "12.4宣传日", "none" }, { "3.14", "none" }, { "2020年做法", "none" },
	{ "100、做法", "none" }, { "100.做法", "none" }, { "0、做法", "none" }, { "零、做法", "none" }, { "一百、做法", "none" },
	{ "（一百）做法", "none" }, { "（100）做法", "none" }, { "（）做法", "none" }, { "（一做法", "none" }, { "（做法）", "none" },
	{ "（2020）做法", "none" }, { "二〇二〇、", "none" }, { "十余、", "none" }, { "三四、", "none" },
	{ "第一、做法", "none" }, { "一是做法", "none" }, { " 一、做法", "none" }, { "、", "none" }, { "（", "none" }, { "(1", "none" },
	{ "\xef\xbc\x88\xe4\xb8", "none" }, { "\xe4\xb8\x80\xe3\x80", "none" }, { "\xff", "none" },
};

START_TEST(reads_headings)
{
	char shown[128];

	show(false, headings[_i].text, shown);
	ck_assert_str_eq(shown, headings[_i].shown);
}
END_TEST

static const struct shown items[] = {
	{ "一是抓学习", "is 1 |一是" }, { "二是", "is 2 |二是" }, { "十一是抓学习", "is 11 |十一是" },
	{ "一是要抓学习", "is 1 |一是" }, { "二要快", "is 2 |二要" },
	{ "第一，抓学习", "nth 1 |第一" }, { "第二、抓学习", "nth 2 |第二" }, { "第三：抓学习", "nth 3 |第三" },
	{ "第一,抓学习", "nth 1 |第一" }, { "其一，抓学习", "nth 1 |其一" }, { "其二:抓学习", "nth 2 |其二" },
	{ "首先，抓学习", "word 1 |首先" }, { "首先、抓学习", "word 1 |首先" }, { "其次，抓学习", "word 2 |其次" },
	{ "再次，抓学习", "word 3 |再次" }, { "再者，抓学习", "word 3 |再者" }, { "最后，抓学习", "word 0 |最后" },
	{ "最後，抓學習", "word 0 |最後" },
	/* none */
	{ "一是一，二是二", "none" }, { "二是二", "none" },		/* the saying */
	{ "一是二", "is 1 |一是" },
	{ "第一责任人", "none" }, { "第一批，", "none" }, { "其中一，", "none" }, { "首先抓学习", "none" }, { "其次抓", "none" },
	{ "最后一公里", "none" }, { "其他，", "none" }, { "一定要", "none" }, { "是一", "none" }, { "要", "none" }, { "一", "none" },
	{ "", "none" }, { "1是", "none" }, { "统一是", "none" }, { "一百是", "none" }, { "\xe4\xb8\x80\xe6\x98", "none" },
};

START_TEST(reads_items)
{
	char shown[128];

	show(true, items[_i].text, shown);
	ck_assert_str_eq(shown, items[_i].shown);
}
END_TEST

/* Labels are looked for by their keys: one that has none would never be found. */
START_TEST(every_item_label_has_a_key)
{
	struct tools t = loaded();
	const char *s = items[_i].text;
	struct label l;
	size_t k;
	bool key = false;

	if (label_item(t.labels, t.numerals, s, strlen(s), &l)) {
		for (k = 0; k + 3 <= l.n; k += 3)
			key = key || t.labels->key[utf8_tail(s + k)];
		ck_assert(key);
	}
	unload(t);
}
END_TEST

static const struct { enum label_style style; enum label_family family; } families[] = {
	{ LABEL_CN_COMMA, LABEL_FAMILY_POINT }, { LABEL_CN_POINT, LABEL_FAMILY_POINT },
	{ LABEL_AR_POINT, LABEL_FAMILY_POINT }, { LABEL_AR_COMMA, LABEL_FAMILY_POINT },
	{ LABEL_CN_PAREN, LABEL_FAMILY_PAREN }, { LABEL_AR_PAREN, LABEL_FAMILY_PAREN },
	{ LABEL_AR_HALF, LABEL_FAMILY_PAREN }, { LABEL_CIRCLE, LABEL_FAMILY_CIRCLE },
};

START_TEST(knows_the_family)
{
	ck_assert_int_eq(label_family(families[_i].style), families[_i].family);
}
END_TEST

START_TEST(frees_nothing)
{
	labels_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, reads_headings, headings);
	LOOP(tc, reads_items, items);
	LOOP(tc, every_item_label_has_a_key, items);
	LOOP(tc, knows_the_family, families);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("label", add);
}
