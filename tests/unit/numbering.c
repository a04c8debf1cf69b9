#include "common/report/numbering.h"

#include "tests/unit/drafted.h"

#define H(sect, label, text) "head|done|" sect "|" label "||" label text
#define I(sect, label, text) "item|done|" sect "|" label "||" label text

static const struct {
	const char *row[10], *want;
} cases[] = {
	/* what is right */
	{ { H("1", "一、", "甲"), H("1.1", "（一）", "乙"), H("1.2", "（二）", "丙"), H("2", "二、", "丁"),
	    H("2.1", "（一）", "戊"), NULL }, "" },
	{ { H("1", "1、", " 甲"), H("2", "2、", " 乙"), H("2.1", "（1）", " 丙"), H("2.2", "（2）", " 丁"), NULL }, "" },
	/* numbers that run on across sections */
	{ { H("1", "一、", "甲"), H("1.1", "（一）", "乙"), H("1.1.1", "1.", "丙"), H("1.1.2", "2.", "丙"),
	    H("1.2", "（二）", "丁"), H("1.2.1", "3.", "戊"), H("1.2.2", "4.", "戊"), NULL }, "" },
	/* another style: the minority, once a line; on a tie what GB/T 9704 has not */
	{ { H("1", "1、", " 甲"), H("2", "二、", "乙"), H("3", "三、", "丙"), NULL }, "label-style 0:1、; " },
	{ { H("1", "1、", " 甲"), H("2", "二、", "乙"), NULL }, "label-style 0:1、; " },
	{ { H("1", "一、", "甲"), H("2", "2.", "乙"), NULL }, "label-style 1:2.; " },
	{ { H("1", "一、", "甲"), H("1.1", "（1）", " 乙"), H("1.2", "（二）", "丙"), H("1.3", "（三）", "丙"), NULL },
	    "label-style 1:（1）; " },
	/* residue says nothing of order, and counts as one */
	{ { H("1", "（一）", "甲"), H("2", "（二）", "乙"), H("3", "（1）", " 丙"), H("4", "（四）", "丁"), NULL },
	    "label-style 2:（1）; " },
	{ { H("1", "（2）", " 甲"), H("2", "（2）", " 乙"), NULL }, "" },
	/* a number twice: the second, and neither of the ways to go on */
	{ { H("1", "（一）", "甲"), H("2", "（一）", "乙"), H("3", "（二）", "丙"), NULL }, "label-repeat 1:（一）; " },
	{ { H("1", "（一）", "甲"), H("2", "（一）", "乙"), H("3", "（三）", "丙"), NULL }, "label-repeat 1:（一）; " },
	/* a number left out */
	{ { H("1", "（一）", "甲"), H("2", "（二）", "乙"), H("3", "（四）", "丙"), H("4", "（五）", "丁"), NULL },
	    "label-gap 2:（四）; " },
	{ { H("1", "二、", "甲"), H("2", "三、", "乙"), NULL }, "label-gap 0:二、; " },
	/* a list that begins anew */
	{ { H("1", "1.", "甲"), H("2", "2.", "乙"), H("3", "1.", "丙"), H("4", "2.", "丁"), NULL }, "" },
	/* taken for another level by its style */
	{ { H("1", "一、", "甲"), H("1.1", "（一）", "乙"), H("1.1.1", "2.", "丙"), H("1.2", "（三）", "丁"), NULL },
	    "label-style 2:2.; " },
	{ { H("1", "一、", "甲"), H("1.1", "（一）", "乙"), H("2", "2.", "丙"), H("2.1", "（三）", "丁"),
	    H("3", "二、", "戊"), NULL }, "label-style 2:2.; " },
	/* items: one break of an order that holds */
	{ { H("1", "一、", "甲"), I("1.1", "一是", "甲"), I("1.2", "二是", "乙"), I("1.3", "四是", "丙"), NULL },
	    "label-gap 3:四是; " },
	{ { H("1", "一、", "甲"), I("1.1", "一是", "甲"), I("1.2", "二是", "乙"), I("1.3", "二是", "丙"), NULL },
	    "label-repeat 3:二是; " },
	{ { H("1", "一、", "甲"), I("1.1", "一是", "甲"), I("1.2", "二是", "乙"), I("1.3", "一是", "丙"),
	    I("1.4", "二是", "丁"), NULL }, "" },
	{ { H("1", "一、", "甲"), I("1.1", "第一", "，甲"), I("1.2", "第二", "，乙"), I("1.3", "第四", "，丙"), NULL },
	    "label-gap 3:第四; " },
};

START_TEST(labels_told)
{
	struct drafted d = { .row = cases[_i].row };

	ck_assert_str_eq(drafted_findings(&d, "label-"), cases[_i].want);
}
END_TEST

static void
add(TCase *tc)
{
	DRAFTED_LOOP(tc, labels_told, cases);
}

int
main(void)
{
	return unit_main("numbering", add);
}
