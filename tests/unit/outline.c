#include "common/report/outline.h"

#include <stdio.h>

#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

/* A report, its lines each with a newline, and its pieces as `line/role/sect/label/part/head/col`. */
static const struct { const char *name, *report, *pieces; } reports[] = {
	{ "the levels of GB/T 9704",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "2020年，霜桥镇依法行政。现报告如下：\n"
	    "一、主要做法\n"
	    "（一）抓学习。组织学习3次。\n"
	    "1.领导带头。\n"
	    "（1）镇长讲课。\n"
	    "①镇长备课。\n"
	    "（二）抓执法。\n"
	    "二、存在的问题\n"
	    "三、下一步打算\n"
	    "霜桥镇人民政府\n"
	    "2020年12月20日\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/intro///intro//1\n"
	    "3/head/1/一、/done/主要做法/1\n"
	    "4/head/1.1/（一）/done/抓学习/1\n"
	    "4/body/1.1//done/抓学习/8\n"
	    "5/head/1.1.1/1./done/领导带头/1\n"
	    "6/head/1.1.1.1/（1）/done/镇长讲课/1\n"
	    "7/head/1.1.1.1.1/①/done/镇长备课/1\n"
	    "8/head/1.2/（二）/done/抓执法/1\n"
	    "9/head/2/二、/gaps/存在的问题/1\n"
	    "10/head/3/三、/plans/下一步打算/1\n"
	    "11/sign///sign//1\n"
	    "12/date///sign//1\n" },
	{ "half-width marks",
	    "一.做法\n"
	    "(一)甲\n"
	    "1.乙\n"
	    "(1)丙\n"
	    "1)丁\n",
	    "1/head/1/一./done/做法/1\n"
	    "2/head/1.1/(一)/done/甲/1\n"
	    "3/head/1.1.1/1./done/乙/1\n"
	    "4/head/1.1.1.1/(1)/done/丙/1\n"
	    "5/head/1.1.1.1.1/1)/done/丁/1\n" },
	{ "full-width point, enclosed labels",
	    "一．做法\n"
	    "㈠甲\n"
	    "⒈乙\n"
	    "⑴丙\n"
	    "❶丁\n",
	    "1/head/1/一．/done/做法/1\n"
	    "2/head/1.1/㈠/done/甲/1\n"
	    "3/head/1.1.1/⒈/done/乙/1\n"
	    "4/head/1.1.1.1/⑴/done/丙/1\n"
	    "5/head/1.1.1.1.1/❶/done/丁/1\n" },
	{ "a converter prints 1、 for 一、 and （1） for （一）",
	    "1、 做法\n"
	    "（1） 甲。好。\n"
	    "（2） 乙。好。\n"
	    "2、 存在问题\n"
	    "（1） 丙。\n"
	    "3、 下步打算\n",
	    "1/head/1/1、/done/做法/1\n"
	    "2/head/1.1/（1）/done/甲/1\n"
	    "2/body/1.1//done/甲/7\n"
	    "3/head/1.2/（2）/done/乙/1\n"
	    "3/body/1.2//done/乙/7\n"
	    "4/head/2/2、/gaps/存在问题/1\n"
	    "5/head/2.1/（1）/gaps/丙/1\n"
	    "6/head/3/3、/plans/下步打算/1\n" },
	{ "a converter left some labels as they were",
	    "1、 做法\n"
	    "（1） 甲。\n"
	    "（二）乙。\n"
	    "二、存在问题\n"
	    "3、 下步打算\n",
	    "1/head/1/1、/done/做法/1\n"
	    "2/head/1.1/（1）/done/甲/1\n"
	    "3/head/1.2/（二）/done/乙/1\n"
	    "4/head/2/二、/gaps/存在问题/1\n"
	    "5/head/3/3、/plans/下步打算/1\n" },
	{ "一、 behind 1、 goes up even with a gap",
	    "1、 做法\n"
	    "（1） 甲。\n"
	    "三、打算\n",
	    "1/head/1/1、/done/做法/1\n"
	    "2/head/1.1/（1）/done/甲/1\n"
	    "3/head/2/三、/plans/打算/1\n" },
	{ "numbering runs across sections",
	    "一、做法\n"
	    "（一）甲。\n"
	    "1.子。\n"
	    "2.丑。\n"
	    "（二）乙。\n"
	    "3.寅。\n"
	    "4.卯。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/（一）/done/甲/1\n"
	    "3/head/1.1.1/1./done/子/1\n"
	    "4/head/1.1.2/2./done/丑/1\n"
	    "5/head/1.2/（二）/done/乙/1\n"
	    "6/head/1.2.1/3./done/寅/1\n"
	    "7/head/1.2.2/4./done/卯/1\n" },
	{ "numbers left out and repeated",
	    "一、做法\n"
	    "三、问题\n"
	    "三、打算\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/2/三、/gaps/问题/1\n"
	    "3/head/3/三、/plans/打算/1\n" },
	{ "a first label stands one level down, wherever its style stood before",
	    "一、做法\n"
	    "（一）甲\n"
	    "1.子\n"
	    "二、问题\n"
	    "1.丑\n"
	    "2.寅\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/（一）/done/甲/1\n"
	    "3/head/1.1.1/1./done/子/1\n"
	    "4/head/2/二、/gaps/问题/1\n"
	    "5/head/2.1/1./gaps/丑/1\n"
	    "6/head/2.2/2./gaps/寅/1\n" },
	{ "a later label stands where its style stood before",
	    "一、做法\n"
	    "1.子\n"
	    "二、问题\n"
	    "2.丑\n"
	    "3.寅\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/1./done/子/1\n"
	    "3/head/2/二、/gaps/问题/1\n"
	    "4/head/2.1/2./gaps/丑/1\n"
	    "5/head/2.2/3./gaps/寅/1\n" },
	{ "（一） right under the report, 1. under it",
	    "（一）甲\n"
	    "1.子\n"
	    "2.丑\n"
	    "（二）乙\n",
	    "1/head/1/（一）/done/甲/1\n"
	    "2/head/1.1/1./done/子/1\n"
	    "3/head/1.2/2./done/丑/1\n"
	    "4/head/2/（二）/done/乙/1\n" },
	{ "levels left out",
	    "一、做法\n"
	    "1.子\n"
	    "①甲\n"
	    "2.丑\n"
	    "二、问题\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/1./done/子/1\n"
	    "3/head/1.1.1/①/done/甲/1\n"
	    "4/head/1.2/2./done/丑/1\n"
	    "5/head/2/二、/gaps/问题/1\n" },
	{ "run-in headings",
	    "一、做法。全年很忙。\n"
	    "（一）抓学习。读书。写字。\n"
	    "（二）抓执法。  检查。\n"
	    "（三）没有句号\n",
	    "1/head/1/一、/done/做法/1\n"
	    "1/body/1//done/做法/6\n"
	    "2/head/1.1/（一）/done/抓学习/1\n"
	    "2/body/1.1//done/抓学习/8\n"
	    "3/head/1.2/（二）/done/抓执法/1\n"
	    "3/body/1.2//done/抓执法/10\n"
	    "4/head/1.3/（三）/done/没有句号/1\n" },
	{ "items in one line",
	    "一、做法\n"
	    "主要有：一是抓学习；二是抓执法；三是抓宣传。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "2/item/1.1/一是/done/做法/5\n"
	    "2/item/1.2/二是/done/做法/11\n"
	    "2/item/1.3/三是/done/做法/17\n" },
	{ "items on lines of their own",
	    "一、做法\n"
	    "一是抓学习。\n"
	    "二是抓执法。\n"
	    "三是抓宣传。\n"
	    "收个尾。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/一是/done/做法/1\n"
	    "3/item/1.2/二是/done/做法/1\n"
	    "4/item/1.3/三是/done/做法/1\n"
	    "5/body/1//done/做法/1\n" },
	{ "items behind a run-in heading",
	    "一、做法\n"
	    "（一）抓学习。一是读书。二是讨论。\n"
	    "（二）抓执法：一是检查。二是处罚。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/（一）/done/抓学习/1\n"
	    "2/item/1.1.1/一是/done/抓学习/8\n"
	    "2/item/1.1.2/二是/done/抓学习/13\n"
	    "3/head/1.2/（二）/done/抓执法：/1\n"
	    "3/item/1.2.1/一是/done/抓执法：/8\n"
	    "3/item/1.2.2/二是/done/抓执法：/13\n" },
	{ "item numbering begins anew under each heading",
	    "一、做法\n"
	    "（一）甲\n"
	    "一是子。二是丑。\n"
	    "（二）乙\n"
	    "一是寅。二是卯。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/（一）/done/甲/1\n"
	    "3/item/1.1.1/一是/done/甲/1\n"
	    "3/item/1.1.2/二是/done/甲/5\n"
	    "4/head/1.2/（二）/done/乙/1\n"
	    "5/item/1.2.1/一是/done/乙/1\n"
	    "5/item/1.2.2/二是/done/乙/5\n" },
	{ "items with 要, of one sentence",
	    "一、做法\n"
	    "一要快，二要稳，三要好。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/一要/done/做法/1\n"
	    "2/item/1.2/二要/done/做法/5\n"
	    "2/item/1.3/三要/done/做法/9\n" },
	{ "items without a boundary before them are none",
	    "一、做法\n"
	    "工作要一要快。\n"
	    "统一是方向。其中之一是甲。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/body/1//done/做法/1\n" },
	{ "首先 其次 最后",
	    "一、做法\n"
	    "首先，甲。其次，乙。再次，丙。最后，丁。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/首先/done/做法/1\n"
	    "2/item/1.2/其次/done/做法/6\n"
	    "2/item/1.3/再次/done/做法/11\n"
	    "2/item/1.4/最后/done/做法/16\n" },
	{ "首先 其次 最后 on lines, with others between",
	    "一、做法\n"
	    "首先，甲。\n"
	    "闲话。\n"
	    "其次，乙。\n"
	    "最后，丁。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/首先/done/做法/1\n"
	    "3/body/1//done/做法/1\n"
	    "4/item/1.2/其次/done/做法/1\n"
	    "5/item/1.3/最后/done/做法/1\n" },
	{ "首先 alone opens no list",
	    "一、做法\n"
	    "首先，只此一句。\n"
	    "第一，也只一句。\n"
	    "最后，结束。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/body/1//done/做法/1\n"
	    "4/body/1//done/做法/1\n" },
	{ "第一 第二, 其一 其二",
	    "一、做法\n"
	    "第一，甲。第二，乙。\n"
	    "其一，丙；其二，丁。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/第一/done/做法/1\n"
	    "2/item/1.2/第二/done/做法/6\n"
	    "3/item/1.3/其一/done/做法/1\n"
	    "3/item/1.4/其二/done/做法/6\n" },
	{ "一是一、二是二 is a saying",
	    "一、做法\n"
	    "一是一、二是二地办。\n"
	    "办事一是一，二是二，不含糊。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/body/1//done/做法/1\n" },
	{ "an item list with a gap",
	    "一、做法\n"
	    "一是甲。三是乙。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/item/1.1/一是/done/做法/1\n"
	    "2/item/1.2/三是/done/做法/5\n" },
	{ "a number is no label",
	    "一、做法\n"
	    "1.5万元用于培训。\n"
	    "2020年办好。\n"
	    "12.4宣传。\n"
	    "100.好。\n"
	    "3.14好。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/body/1//done/做法/1\n"
	    "4/body/1//done/做法/1\n"
	    "5/body/1//done/做法/1\n"
	    "6/body/1//done/做法/1\n" },
	{ "a year behind a label",
	    "一、做法\n"
	    "1.2023年办结。\n"
	    "2.2023 年办结。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/1./done/2023年办结/1\n"
	    "3/head/1.2/2./done/2023 年办结/1\n" },
	{ "a title over two lines",
	    "霜桥镇人民政府\n"
	    "关于2020年法治政府建设情况的报告\n"
	    "一、做法\n",
	    "1/title////霜桥镇人民政府/1\n"
	    "2/title////关于2020年法治政府建设情况的报告/1\n"
	    "3/head/1/一、/done/做法/1\n" },
	{ "a title over three lines",
	    "关于\n"
	    "霜桥镇2020年度\n"
	    "法治政府建设工作情况的报告\n"
	    "一、做法\n",
	    "1/title////关于/1\n"
	    "2/title////霜桥镇2020年度/1\n"
	    "3/title////法治政府建设工作情况的报告/1\n"
	    "4/head/1/一、/done/做法/1\n" },
	{ "a title that stands twice",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "一、做法\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "3/head/1/一、/done/做法/1\n" },
	{ "a title with a bracket",
	    "霜桥镇2020年法治政府建设年度报告（公开稿）\n"
	    "一、做法\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告（公开稿）/1\n"
	    "2/head/1/一、/done/做法/1\n" },
	{ "a title that ends unlike titles",
	    "霜桥镇法治政府建设\n"
	    "一、做法\n",
	    "1/title////霜桥镇法治政府建设/1\n"
	    "2/head/1/一、/done/做法/1\n" },
	{ "no title",
	    "今年以来，霜桥镇依法行政。\n"
	    "一、做法\n",
	    "1/intro///intro//1\n"
	    "2/head/1/一、/done/做法/1\n" },
	{ "an addressee, an introduction",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "屏岭县人民政府：\n"
	    "今年很忙。现报告如下：\n"
	    "一、做法\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/intro///intro//1\n"
	    "3/intro///intro//1\n"
	    "4/head/1/一、/done/做法/1\n" },
	{ "furniture before and after",
	    "首页 > 政务公开\n"
	    "索引号：0001 发布日期：2021-01-05\n"
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "浏览次数：12\n"
	    "一、做法\n"
	    "好。\n"
	    "霜桥镇人民政府\n"
	    "2020年12月20日\n"
	    "上一篇：无\n"
	    "打印 关闭\n",
	    "1/noise/////1\n"
	    "2/noise/////1\n"
	    "3/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "4/noise/////1\n"
	    "5/head/1/一、/done/做法/1\n"
	    "6/body/1//done/做法/1\n"
	    "7/sign///sign//1\n"
	    "8/date///sign//1\n"
	    "9/noise/////1\n"
	    "10/noise/////1\n" },
	{ "furniture after a signature without a date",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "一、做法\n"
	    "好。\n"
	    "霜桥镇人民政府\n"
	    "上一篇：无\n"
	    "主办：霜桥镇人民政府\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/head/1/一、/done/做法/1\n"
	    "3/body/1//done/做法/1\n"
	    "4/sign///sign//1\n"
	    "5/noise/////1\n"
	    "6/noise/////1\n" },
	{ "words of furniture inside the text",
	    "一、做法\n"
	    "推进政务公开，打印材料。\n"
	    "好。\n"
	    "二、问题\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/body/1//done/做法/1\n"
	    "4/head/2/二、/gaps/问题/1\n" },
	{ "two signatures",
	    "一、做法\n"
	    "好。\n"
	    "中共霜桥镇委员会\n"
	    "霜桥镇人民政府\n"
	    "2020年12月20日\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/sign///sign//1\n"
	    "4/sign///sign//1\n"
	    "5/date///sign//1\n" },
	{ "a signature without a date",
	    "一、做法\n"
	    "好。\n"
	    "霜桥镇人民政府\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/sign///sign//1\n" },
	{ "a date without a signature",
	    "一、做法\n"
	    "好。\n"
	    "2020年12月20日\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/date///sign//1\n" },
	{ "signature and date on one line",
	    "一、做法\n"
	    "好。\n"
	    "霜桥镇人民政府  2020年12月20日\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/sign///sign//1\n"
	    "3/date///sign//10\n" },
	{ "a signature with its seal, a Chinese date",
	    "一、做法\n"
	    "好。\n"
	    "霜桥镇人民政府（盖章）\n"
	    "二〇二〇年十二月二十日\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/body/1//done/做法/1\n"
	    "3/sign///sign//1\n"
	    "4/date///sign//1\n" },
	{ "the date under the title",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "（2020年12月20日）\n"
	    "一、做法\n"
	    "好。\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/date///sign//1\n"
	    "3/head/1/一、/done/做法/1\n"
	    "4/body/1//done/做法/1\n" },
	{ "signature and date under the title",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "霜桥镇人民政府\n"
	    "2020年12月20日\n"
	    "一、做法\n"
	    "好。\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/sign///sign//1\n"
	    "3/date///sign//1\n"
	    "4/head/1/一、/done/做法/1\n"
	    "5/body/1//done/做法/1\n" },
	{ "residue alone and before a heading",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "[bookmark: _GoBack]\n"
	    "[bookmark: _GoBack]一、做法\n"
	    "[bookmark: _GoBack] （一）甲。\n"
	    "[bookmark: _GoBack]好。\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/noise/////1\n"
	    "3/head/1/一、/done/做法/1\n"
	    "4/head/1.1/（一）/done/甲/1\n"
	    "5/body/1.1//done/甲/1\n" },
	{ "page numbers",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "- 1 -\n"
	    "一、做法\n"
	    "—2—\n"
	    "第3页\n"
	    "第 4 页 共 5 页\n"
	    "5\n"
	    "好。\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/noise/////1\n"
	    "3/head/1/一、/done/做法/1\n"
	    "4/noise/////1\n"
	    "5/noise/////1\n"
	    "6/noise/////1\n"
	    "7/noise/////1\n"
	    "8/body/1//done/做法/1\n" },
	{ "blank rows",
	    "一、做法\n"
	    "\n"
	    "   \n"
	    "好。\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/noise/////1\n"
	    "3/noise/////1\n"
	    "4/body/1//done/做法/1\n" },
	{ "an empty line only",
	    "\n",
	    "1/noise/////1\n" },
	{ "one line only",
	    "好\n",
	    "1/intro///intro//1\n" },
	{ "one heading only",
	    "一、做法\n",
	    "1/head/1/一、/done/做法/1\n" },
	{ "one title only",
	    "霜桥镇2020年法治政府建设年度报告\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n" },
	{ "one date only",
	    "2020年12月20日\n",
	    "1/date///sign//1\n" },
	{ "no heading at all",
	    "霜桥镇做了工作。\n"
	    "一是学习。二是执法。\n"
	    "又做了工作。\n",
	    "1/intro///intro//1\n"
	    "2/item/1/一是/intro//1\n"
	    "2/item/2/二是/intro//6\n"
	    "3/intro///intro//1\n" },
	{ "parts by their words",
	    "一、工作开展情况\n"
	    "二、党政主要负责人履行推进法治建设第一责任人职责情况\n"
	    "三、存在的不足\n"
	    "四、下一步工作安排\n"
	    "五、意见建议\n",
	    "1/head/1/一、/done/工作开展情况/1\n"
	    "2/head/2/二、/duty/党政主要负责人履行推进法治建设第一责任人职责情况/1\n"
	    "3/head/3/三、/gaps/存在的不足/1\n"
	    "4/head/4/四、/plans/下一步工作安排/1\n"
	    "5/head/5/五、/advice/意见建议/1\n" },
	{ "parts: the weightiest word decides",
	    "一、上年问题整改落实情况\n"
	    "二、存在的问题和下一步打算\n"
	    "三、主要负责人查找问题情况\n",
	    "1/head/1/一、/done/上年问题整改落实情况/1\n"
	    "2/head/2/二、/gaps/存在的问题和下一步打算/1\n"
	    "3/head/3/三、/gaps/主要负责人查找问题情况/1\n" },
	{ "parts: a later year is a plan",
	    "霜桥镇2020年法治政府建设年度报告\n"
	    "一、2020年工作\n"
	    "二、2021年工作\n",
	    "1/title////霜桥镇2020年法治政府建设年度报告/1\n"
	    "2/head/1/一、/done/2020年工作/1\n"
	    "3/head/2/二、/plans/2021年工作/1\n" },
	{ "parts: what comes after done and gaps is a plan",
	    "一、工作\n"
	    "二、问题\n"
	    "三、措施\n",
	    "1/head/1/一、/done/工作/1\n"
	    "2/head/2/二、/gaps/问题/1\n"
	    "3/head/3/三、/plans/措施/1\n" },
	{ "parts: gaps first",
	    "一、问题\n"
	    "二、工作\n"
	    "三、打算\n",
	    "1/head/1/一、/gaps/问题/1\n"
	    "2/head/2/二、/done/工作/1\n"
	    "3/head/3/三、/plans/打算/1\n" },
	{ "parts follow the top heading",
	    "一、做法\n"
	    "（一）存在的问题\n"
	    "1.下一步打算\n"
	    "二、问题\n"
	    "（一）甲\n",
	    "1/head/1/一、/done/做法/1\n"
	    "2/head/1.1/（一）/done/存在的问题/1\n"
	    "3/head/1.1.1/1./done/下一步打算/1\n"
	    "4/head/2/二、/gaps/问题/1\n"
	    "5/head/2.1/（一）/gaps/甲/1\n" },
	{ "as deep as there are styles",
	    "一、甲\n"
	    "（一）乙\n"
	    "1.丙\n"
	    "（1）丁\n"
	    "①戊\n"
	    "1、己\n"
	    "1）庚\n"
	    "一.辛\n"
	    "一是壬。二是癸。\n"
	    "⑴子\n"
	    "㈠丑\n",
	    "1/head/1/一、/done/甲/1\n"
	    "2/head/1.1/（一）/done/乙/1\n"
	    "3/head/1.1.1/1./done/丙/1\n"
	    "4/head/1.1.1.1/（1）/done/丁/1\n"
	    "5/head/1.1.1.1.1/①/done/戊/1\n"
	    "6/head/1.1.1.1.1.1/1、/done/己/1\n"
	    "7/head/1.1.1.1.1.1.1/1）/done/庚/1\n"
	    "8/head/1.1.1.1.1.1.1.1/一./done/辛/1\n"
	    "9/item/1.1.1.1.1.1.1.1.1/一是/done/辛/1\n"
	    "9/item/1.1.1.1.1.1.1.1.2/二是/done/辛/5\n"
	    "10/head/1.1.1.2/⑴/done/子/1\n"
	    "11/head/1.2/㈠/done/丑/1\n" },
	{ "deeper than nine levels: the tenth stands in the ninth",
	    "2、甲\n"
	    "2、乙\n"
	    "①丙\n"
	    "（一）丁\n"
	    "1、戊\n"
	    "二、己\n"
	    "1）庚\n"
	    "2、辛\n"
	    "（1）壬\n"
	    "（二）癸\n"
	    "一.子\n"
	    "一.丑\n"
	    "（一）寅\n"
	    "（1）卯\n"
	    "1.辰\n"
	    "1）巳\n"
	    "1、午\n"
	    "①未\n"
	    "一是申。二是酉。\n",
	    "1/head/1/2、/done/甲/1\n"
	    "2/head/2/2、/done/乙/1\n"
	    "3/head/2.1/①/done/丙/1\n"
	    "4/head/2.1.1/（一）/done/丁/1\n"
	    "5/head/3/1、/done/戊/1\n"
	    "6/head/4/二、/done/己/1\n"
	    "7/head/4.1/1）/done/庚/1\n"
	    "8/head/4.2/2、/done/辛/1\n"
	    "9/head/4.2.1/（1）/done/壬/1\n"
	    "10/head/4.2.2/（二）/done/癸/1\n"
	    "11/head/4.2.2.1/一./done/子/1\n"
	    "12/head/4.2.2.2/一./done/丑/1\n"
	    "13/head/4.2.2.2.1/（一）/done/寅/1\n"
	    "14/head/4.2.2.2.1.1/（1）/done/卯/1\n"
	    "15/head/4.2.2.2.1.1.1/1./done/辰/1\n"
	    "16/head/4.2.2.2.1.1.1.1/1）/done/巳/1\n"
	    "17/head/4.2.2.2.1.1.1.1.1/1、/done/午/1\n"
	    "18/head/4.2.2.2.1.1.1.1.2/①/done/未/1\n"
	    "19/item/4.2.2.2.1.1.1.1.2.1/一是/done/未/1\n"
	    "19/item/4.2.2.2.1.1.1.1.2.2/二是/done/未/5\n" },
};

static struct outline *
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct outline *o = outline_new(NULL, why);

	ck_assert_msg(o != NULL, "%s", why);
	return o;
}

/* Adds the lines of a text; returns how many. */
static size_t
add_lines(struct outline *o, struct slice text)
{
	size_t n = 0;
	const char *lf;

	for (; text.n && (lf = memchr(text.s, '\n', text.n)); n++) {
		struct slice line = { text.s, (size_t)(lf - text.s) };

		ck_assert(outline_line(o, line));
		text.n -= line.n + 1;
		text.s += line.n + 1;
	}
	return n;
}

/* The pieces of each line make it up, in order, and col says where each begins. */
static void
check_pieces(const struct outline_piece *p, size_t n, struct slice text, size_t lines)
{
	const char *at = text.s, *line = text.s;
	size_t i, number = 0;

	for (i = 0; i < n; i++, p++) {
		if (p->line != number) {
			ck_assert_uint_eq(p->line, number + 1);
			ck_assert_int_eq(*at, '\n');
			line = ++at;
			number++;
		}
		ck_assert_ptr_eq(p->text.s, at);
		ck_assert_uint_eq(p->col, 1 + utf8_count(line, (size_t)(at - line)));
		ck_assert_uint_lt(p->nsect, OUTLINE_SECT);
		at += p->text.n;
	}
	ck_assert_uint_eq(number + 1, lines);
	ck_assert_ptr_eq(at + 1, text.s + text.n);
}

static size_t
show(char *to, size_t room, const struct outline_piece *p)
{
	struct slice role = outline_role_name(p->role);

	return (size_t)snprintf(to, room, "%zu/%.*s/%.*s/%.*s/%.*s/%.*s/%zu\n", p->line + 1, (int)role.n, role.s, (int)p->nsect,
	    p->sect, (int)p->label.n, p->label.s, (int)p->part.n, p->part.s, (int)p->head.n, p->head.s, p->col);
}

static void
expect(struct outline *o, const char *report, const char *pieces)
{
	struct slice text = { report, strlen(report) };
	const struct outline_piece *p;
	size_t lines = add_lines(o, text), n, i, k = 0;
	char shown[8192];

	p = outline_read(o, &n);
	ck_assert_ptr_nonnull(p);
	check_pieces(p, n, text, lines);
	shown[0] = '\0';
	for (i = 0; i < n && k < sizeof shown; i++)
		k += show(shown + k, sizeof shown - k, &p[i]);
	ck_assert_str_eq(shown, pieces);
	outline_reset(o);
}

START_TEST(reads)
{
	struct outline *o = loaded();

	expect(o, reports[_i].report, reports[_i].pieces);
	outline_free(o);
}
END_TEST

/* What one report was must not show in the next. */
START_TEST(forgets_the_report_before)
{
	struct outline *o = loaded();
	size_t i, n = sizeof reports / sizeof *reports;

	for (i = 0; i < n; i++)
		expect(o, reports[i].report, reports[i].pieces);
	for (i = n; i-- > 0; )
		expect(o, reports[i].report, reports[i].pieces);
	outline_free(o);
}
END_TEST

START_TEST(a_report_of_no_lines_has_no_pieces)
{
	struct outline *o = loaded();
	size_t n = 7;

	outline_read(o, &n);
	ck_assert_uint_eq(n, 0);
	outline_reset(o);
	expect(o, "一、做法\n", "1/head/1/一、/done/做法/1\n");
	outline_free(o);
}
END_TEST

/* 一、 and below it （一） and text, again and again: 20,000 lines. */
START_TEST(reads_many_lines)
{
	enum { ROUNDS = 5000 };
	static const char round[] = "一、做法\n（一）甲。好。\n一是子。二是丑。\n好。\n";
	struct slice text = { NULL, ROUNDS * (sizeof round - 1) };
	struct outline *o = loaded();
	const struct outline_piece *p;
	char *all = malloc(text.n), sect[OUTLINE_SECT];
	size_t i, n, lines;

	ck_assert_ptr_nonnull(all);
	for (i = 0; i < ROUNDS; i++)
		memcpy(all + i * (sizeof round - 1), round, sizeof round - 1);
	text.s = all;
	lines = add_lines(o, text);
	ck_assert_uint_eq(lines, 4 * ROUNDS);
	p = outline_read(o, &n);
	ck_assert_ptr_nonnull(p);
	check_pieces(p, n, text, lines);
	ck_assert_uint_eq(n, 6 * ROUNDS);
	for (i = 0; i < ROUNDS; i++) {
		snprintf(sect, sizeof sect, "%zu.1.2", i + 1);
		ck_assert(slice_is((struct slice){ p[6 * i + 4].sect, p[6 * i + 4].nsect }, sect));
	}
	free(all);
	outline_free(o);
}
END_TEST

/* A line of many items: each begins where the one before it ends. */
START_TEST(reads_many_items_in_a_line)
{
	static const char *const digit[] = { "一", "二", "三", "四", "五", "六", "七", "八", "九" };
	char report[4096];
	struct slice text = { report, 0 };
	struct outline *o = loaded();
	const struct outline_piece *p;
	size_t i, n;

	text.n = (size_t)sprintf(report, "一、做法\n");
	for (i = 1; i <= 99; i++)
		text.n += (size_t)sprintf(report + text.n, "%s%s%s是好；", i >= 20 ? digit[i / 10 - 1] : "", i >= 10 ? "十" : "",
		    i % 10 ? digit[i % 10 - 1] : "");
	report[text.n++] = '\n';
	add_lines(o, text);
	p = outline_read(o, &n);
	ck_assert_ptr_nonnull(p);
	check_pieces(p, n, text, 2);
	ck_assert_uint_eq(n, 100);
	ck_assert(slice_is((struct slice){ p[99].sect, p[99].nsect }, "1.99"));
	ck_assert(slice_is(p[99].label, "九十九是"));
	outline_free(o);
}
END_TEST

/* Broken UTF-8, NUL and cut-off characters are text like any other. */
START_TEST(any_bytes_are_text)
{
	static const char report[] = "\xff\n一、\xe5\x81\n（一\xef\xbc\n一是\0好。二是\x80\xbf。\n\xe3\x80\x82\n\xf0\x9f\x98\x80" "1.好\xe3\n";
	struct slice text = { report, sizeof report - 1 };
	struct outline *o = loaded();
	const struct outline_piece *p;
	size_t lines = add_lines(o, text), n;

	p = outline_read(o, &n);
	ck_assert_ptr_nonnull(p);
	check_pieces(p, n, text, lines);
	outline_free(o);
}
END_TEST

/* A table of parts of the user's own. */
static const struct { const char *table, *pieces, *why; } parts[] = {
	{ "word\tpart\tweight\tnote\n做法\tworks\t3\t\n", "1/head/1/一、/works/做法/1\n2/head/2/二、/done/问题/1\n", NULL },
	{ "weight\tword\tpart\r\n3\t问题\tlacks\r\n", "1/head/1/一、/done/做法/1\n2/head/2/二、/lacks/问题/1\n", NULL },
	{ "word\tpart\tweight\n", "1/head/1/一、/done/做法/1\n2/head/2/二、/done/问题/1\n", NULL },
	{ "word\tpart\n做法\tworks\n", NULL, ":1: no column 'weight'" },
	{ "word\tpart\tweight\n做法\tworks\n", NULL, ":2: fewer fields than the header" },
	{ "word\tpart\tweight\n做法\tworks\t1\t2\n", NULL, ":2: more fields than the header" },
	{ "word\tpart\tweight\n做法\tworks\t101\n", NULL, ":2: not a word, a part and a weight from 0 to 100" },
	{ "word\tpart\tweight\n做法\tworks\t-1\n", NULL, ":2: not a word, a part and a weight from 0 to 100" },
	{ "word\tpart\tweight\n做法\tworks\t1.5\n", NULL, ":2: not a word, a part and a weight from 0 to 100" },
	{ "word\tpart\tweight\n\n\tworks\t1\n", NULL, ":3: not a word, a part and a weight from 0 to 100" },
	{ "word\tpart\tweight\n做法\t\t1\n", NULL, ":2: not a word, a part and a weight from 0 to 100" },
	{ "word\tpart\tweight\n\xff\tworks\t1\n", NULL, ":2: not UTF-8" },
	{ "", NULL, ": empty: a table begins with its column names" },
};

START_TEST(takes_a_table_of_parts)
{
	char path[] = "/tmp/fz-outline-XXXXXX", why[TABLE_WHY] = "", want[TABLE_WHY];
	int fd = mkstemp(path);
	FILE *file = fd < 0 ? NULL : fdopen(fd, "w");
	struct outline *o;

	ck_assert_ptr_nonnull(file);
	ck_assert_int_ge(fputs(parts[_i].table, file), 0);
	ck_assert_int_eq(fclose(file), 0);
	o = outline_new(path, why);
	remove(path);
	if (parts[_i].why) {
		snprintf(want, sizeof want, "%s%s", path, parts[_i].why);
		ck_assert_ptr_null(o);
		ck_assert_str_eq(why, want);
	} else {
		ck_assert_msg(o != NULL, "%s", why);
		expect(o, "一、做法\n二、问题\n", parts[_i].pieces);
	}
	outline_free(o);
}
END_TEST

START_TEST(says_that_a_table_is_missing)
{
	char why[TABLE_WHY] = "";

	ck_assert_ptr_null(outline_new("/nonexistent/parts.tsv", why));
	ck_assert_str_eq(why, "/nonexistent/parts.tsv: No such file or directory");
}
END_TEST

START_TEST(frees_nothing)
{
	outline_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_set_timeout(tc, 60);
	LOOP(tc, reads, reports);
	tcase_add_test(tc, forgets_the_report_before);
	tcase_add_test(tc, a_report_of_no_lines_has_no_pieces);
	tcase_add_test(tc, reads_many_lines);
	tcase_add_test(tc, reads_many_items_in_a_line);
	tcase_add_test(tc, any_bytes_are_text);
	LOOP(tc, takes_a_table_of_parts, parts);
	tcase_add_test(tc, says_that_a_table_is_missing);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("outline", add);
}
