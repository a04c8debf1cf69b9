#include "common/report/quantity.h"

#include <stdio.h>

#include "tests/unit/unit.h"

/* What is found is shown as `quote value rel lo..hi unit`, with `/per` behind a frequency; `; ` between two. */
enum { SHOWN = 4096 };

struct wanted {
	const char *text, *shown;
};

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

static struct quantities *
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct quantities *q = quantities_new(why);

	ck_assert_msg(q != NULL, "%s", why);
	return q;
}

static size_t
show_number(char *to, struct decimal d, bool there)
{
	return there ? decimal_write(d, to) : 0;
}

static void
show(const struct quantity *q, size_t n, char shown[SHOWN])
{
	size_t i, k = 0;

	for (i = 0; i < n && k < SHOWN - 400; i++, q++) {
		struct slice sign = quantity_sign(q->rel);

		k += (size_t)sprintf(shown + k, "%s%.*s ", i ? "; " : "", (int)q->quote.n, q->quote.s);
		k += show_number(shown + k, q->value, true);
		k += (size_t)sprintf(shown + k, " %.*s ", (int)sign.n, sign.s);
		k += show_number(shown + k, q->lo, q->has_lo);
		k += (size_t)sprintf(shown + k, "..");
		k += show_number(shown + k, q->hi, q->has_hi);
		if (q->unit.n)
			k += (size_t)sprintf(shown + k, " %.*s", (int)q->unit.n, q->unit.s);
		if (q->per.n)
			k += (size_t)sprintf(shown + k, " /%.*s", (int)q->per.n, q->per.s);
	}
	shown[k] = '\0';
}

/* Reads from a block of the text's own size, so that a sanitizer sees every byte read too far. */
static void
expect(const char *text, const char *shown)
{
	struct quantities *all = loaded();
	size_t len = strlen(text), n;
	char *exact = malloc(len ? len : 1), got[SHOWN];
	const struct quantity *q;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text, len);
	q = quantities_read(all, (struct slice){ exact, len }, &n);
	ck_assert_ptr_nonnull(q);
	show(q, n, got);
	ck_assert_str_eq(got, shown);
	free(exact);
	quantities_free(all);
}

static const struct wanted exact[] = {
	{ "召开推进会12次。", "12次 12 = 12..12 次" },
	{ "张贴标语36条", "36条 36 = 36..36 条" },
	{ "共3座凉亭完工", "3座 3 = 3..3 座" },
	{ "累计达45场", "45场 45 = 45..45 场" },
	{ "合格率为1.5%", "1.5% 1.5 = 1.5..1.5 %" },
	{ "听取汇报一次", "一次 1 = 1..1 次" },
	{ "组建两支宣讲队伍", "两支 2 = 2..2 支" },
	{ "三十六名网格员", "三十六名 36 = 36..36 名" },
	{ "卷宗一百零八份", "一百零八份 108 = 108..108 份" },
	{ "共二百五十件", "二百五十件 250 = 250..250 件" },
	{ "共二百五件", "二百五件 250 = 250..250 件" },
	{ "发放2020份问卷", "2020份 2020 = 2020..2020 份" },
	{ "退回0件", "0件 0 = 0..0 件" },
	{ "两千零三人参加", "两千零三人 2003 = 2003..2003 人" },
	{ "贰拾叁名", "贰拾叁名 23 = 23..23 名" },
	{ "廿五名", "廿五名 25 = 25..25 名" },
	{ "（其中退回5件）", "5件 5 = 5..5 件" },
	{ "5件", "5件 5 = 5..5 件" },
	{ "B类事项5件", "5件 5 = 5..5 件" },
};

static const struct wanted about[] = {
	{ "栽树约12棵", "约12棵 12 ~ .. 棵" },
	{ "大约30户居民", "大约30户 30 ~ .. 户" },
	{ "大概8次", "大概8次 8 ~ .. 次" },
	{ "约计20万元", "约计20万元 200000 ~ .. 元" },
	{ "走访50户左右", "50户左右 50 ~ .. 户" },
	{ "年龄四十岁上下", "四十岁上下 40 ~ .. 岁" },
	{ "約15名", "約15名 15 ~ .. 名" },
	{ "流转约120余亩", "约120余亩 120 ~ .. 亩" },
	{ "约占三分之二", "约占三分之二 0.666667 ~ .." },
	{ "约三分之二的户", "约三分之二 0.666667 ~ .." },
	{ "节约12吨水", "12吨 12 = 12..12 吨" },		/* 节约 is not 约 */
	{ "签约3家", "3家 3 = 3..3 家" },
	{ "违约2起案件", "2起 2 = 2..2 起" },
};

static const struct wanted over[] = {
	{ "接访超40人次", "超40人次 40 > 40.. 人次" },
	{ "接访超过40人次", "超过40人次 40 > 40.. 人次" },
	{ "逾70件", "逾70件 70 > 70.. 件" },
	{ "多于3次", "多于3次 3 > 3.. 次" },
	{ "每年不少于2次", "不少于2次 2 > 2.. 次" },
	{ "不低于95%", "不低于95% 95 > 95.. %" },
	{ "至少培训6期", "6期 6 > 6.. 期" },		/* an act between them is no part of the quote */
	{ "每村至少配备1名", "1名 1 > 1.. 名" },
	{ "每月最少开展两次", "两次 2 > 2.. 次" },
	{ "至少要在年内培训6期", "6期 6 = 6..6 期" },
	{ "不至少。另3人", "3人 3 = 3..3 人" },
	{ "培训至少6期", "至少6期 6 > 6.. 期" },
	{ "学习40学时以上", "40学时以上 40 > 40.. 学时" },
	{ "突破9000人次", "突破9000人次 9000 > 9000.. 人次" },
	{ "超 2166 人次", "超 2166 人次 2166 > 2166.. 人次" },
	{ "年满18周岁以上", "18周岁以上 18 > 18.. 周岁" },
	{ "赶超3家", "3家 3 = 3..3 家" },
};

static const struct wanted under[] = {
	{ "近90人到场", "近90人 90 < ..90 人" },
	{ "将近半年走了将近20户", "将近20户 20 < ..20 户" },
	{ "不足5%", "不足5% 5 < ..5 %" },
	{ "不超过3次", "不超过3次 3 < ..3 次" },
	{ "至多2名", "至多2名 2 < ..2 名" },
	{ "最多2名", "最多2名 2 < ..2 名" },
	{ "不到10家", "不到10家 10 < ..10 家" },
	{ "7日内答复", "7日内 7 < ..7 日" },
	{ "15个工作日内办结", "15个工作日内 15 < ..15 工作日" },
	{ "30天以内", "30天以内 30 < ..30 天" },
	{ "24小时之内", "24小时之内 24 < ..24 小时" },
	{ "3%以下", "3%以下 3 < ..3 %" },
	{ "35周岁以下", "35周岁以下 35 < ..35 周岁" },
	{ "近 1000 人", "近 1000 人 1000 < ..1000 人" },
	{ "附近3家商户", "3家 3 = 3..3 家" },		/* 附近 is not 近 */
	{ "最近3次", "3次 3 = 3..3 次" },
	{ "3家店内自查", "3家 3 = 3..3 家" },		/* 内 bounds times only */
};

static const struct wanted open_ended[] = {		/* 余 and 多 before the scale, behind it, without one */
	{ "整治120余处", "120余处 120 > 120..130 处" },
	{ "走访1200多户", "1200多户 1200 > 1200..1300 户" },
	{ "印制100余份", "100余份 100 > 100..200 份" },
	{ "化解12余件", "12余件 12 > 12..13 件" },
	{ "五十余条意见", "五十余条 50 > 50..60 条" },
	{ "三百多件", "三百多件 300 > 300..400 件" },
	{ "十余次", "十余次 10 > 10..20 次" },
	{ "十多件", "十多件 10 > 10..20 件" },
	{ "惠及190余万人", "190余万人 1900000 > 1900000..2000000 人" },
	{ "三十多万元", "三十多万元 300000 > 300000..400000 元" },
	{ "20余万册", "20余万册 200000 > 200000..300000 册" },
	{ "惠及190万余人", "190万余人 1900000 > 1900000..1910000 人" },
	{ "投入3.4万余元", "3.4万余元 34000 > 34000..35000 元" },
	{ "1.5万多人次", "1.5万多人次 15000 > 15000..16000 人次" },
	{ "两万余册", "两万余册 20000 > 20000..30000 册" },
	{ "两千多册", "两千多册 2000 > 2000..3000 册" },
	{ "2万5千余份", "2万5千余份 25000 > 25000..26000 份" },
	{ "3,500余人", "3,500余人 3500 > 3500..3600 人" },
	{ "案件 120 余 件", "120 余 件 120 > 120..130 件" },
	{ "60餘畝", "60餘畝 60 > 60..70 畝" },
	{ "十几次", "十几次 10 > 10..20 次" },
	{ "二十几名", "二十几名 20 > 20..30 名" },
	{ "130余村", "130余 130 > 130..140" },
	{ "近100余次", "近100余次 100 ~ .. 次" },
};

static const struct wanted bare[] = {			/* a scale without a digit */
	{ "上百次检查", "上百次 100 > 100.. 次" },
	{ "上千人", "上千人 1000 > 1000.. 人" },
	{ "上万册", "上万册 10000 > 10000.. 册" },
	{ "近百次", "近百次 100 < ..100 次" },
	{ "近千人", "近千人 1000 < ..1000 人" },
	{ "近亿元", "近亿元 100000000 < ..100000000 元" },
	{ "百余次", "百余次 100 > 100..200 次" },
	{ "千余人", "千余人 1000 > 1000..2000 人" },
	{ "万余册", "万余册 10000 > 10000..20000 册" },
	{ "百余万元", "百余万元 1000000 > 1000000..2000000 元" },
	{ "上千万元", "上千万元 10000000 > 10000000.. 元" },
	{ "数百人", "数百人 100 > 100.. 人" },
	{ "数十次", "数十次 10 > 10.. 次" },
	{ "几十人", "几十人 10 > 10.. 人" },
	{ "上十次", "上十次 10 > 10.. 次" },
	{ "几十万元", "几十万元 100000 > 100000.. 元" },
	{ "数十万元", "数十万元 100000 > 100000.. 元" },
	{ "上十万元", "上十万元 100000 > 100000.. 元" },
	{ "百元", "" }, { "千人", "" }, { "万册", "" },	/* nothing beside them says that they count */
};

static const struct wanted ranges[] = {
	{ "每季召开2至3次", "2至3次 2 .. 2..3 次" },
	{ "两至三名", "两至三名 2 .. 2..3 名" },
	{ "三到五天", "三到五天 3 .. 3..5 天" },
	{ "2-3次", "2-3次 2 .. 2..3 次" },
	{ "2—3次", "2—3次 2 .. 2..3 次" },
	{ "2——3次", "2——3次 2 .. 2..3 次" },
	{ "2～3次", "2～3次 2 .. 2..3 次" },
	{ "2 - 3 次", "2 - 3 次 2 .. 2..3 次" },
	{ "30%-40%", "30%-40% 30 .. 30..40 %" },
	{ "30-40%", "30-40% 30 .. 30..40 %" },
	{ "98.5%至99%", "98.5%至99% 98.5 .. 98.5..99 %" },
	{ "3至5万元", "3至5万元 30000 .. 30000..50000 元" },
	{ "3万至5万元", "3万至5万元 30000 .. 30000..50000 元" },
	{ "3万元至5万元", "3万元至5万元 30000 .. 30000..50000 元" },
	{ "5000-10000元", "5000-10000元 5000 .. 5000..10000 元" },
	{ "三四百人", "三四百人 300 .. 300..400 人" },
	{ "十七八名", "十七八名 17 .. 17..18 名" },
	{ "一两次", "一两次 1 .. 1..2 次" },
	{ "近2至3万元", "近2至3万元 20000 < ..30000 元" },
	{ "由3件增至5件", "3件 3 = 3..3 件; 5件 5 = 5..5 件" },
	{ "从21个工作日减至3个工作日", "21个工作日 21 = 21..21 工作日; 3个工作日 3 = 3..3 工作日" },
	{ "由4%到6%", "4% 4 = 4..4 %; 6% 6 = 6..6 %" },	/* a change, no range */
	{ "5-3次", "3次 3 = 3..3 次" },			/* falling: no range */
};

static const struct wanted shares[] = {
	{ "满意率100%", "100% 100 = 100..100 %" },
	{ "满意率98.5％", "98.5％ 98.5 = 98.5..98.5 %" },
	{ "占百分之三十", "百分之三十 30 = 30..30 %" },
	{ "达百分之九十八点五", "百分之九十八点五 98.5 = 98.5..98.5 %" },
	{ "百分之百", "百分之百 100 = 100..100 %" },
	{ "超过百分之八十", "超过百分之八十 80 > 80.. %" },
	{ "百分之十五以上", "百分之十五以上 15 > 15.. %" },
	{ "提高3.5个百分点", "3.5个百分点 3.5 = 3.5..3.5 百分点" },
	{ "提高三个百分点", "三个百分点 3 = 3..3 百分点" },
	{ "下降2百分点", "2百分点 2 = 2..2 百分点" },
	{ "千分之五", "千分之五 5 = 5..5 ‰" },
	{ "2‰", "2‰ 2 = 2..2 ‰" },
	{ "万分之三", "万分之三 3 = 3..3 ‱" },
	{ "九成以上", "九成以上 9 > 9.. 成" },
	{ "超过八成", "超过八成 8 > 8.. 成" },
	{ "五成多", "五成多 5 > 5..6 成" },
	{ "增长2.5倍", "2.5倍 2.5 = 2.5..2.5 倍" },
	{ "翻了一倍", "一倍 1 = 1..1 倍" },
	{ "四分之三", "四分之三 0.75 = 0.75..0.75" },
	{ "三分之二以上", "三分之二以上 0.666667 > 0.666667.." },
	{ "二分之一", "二分之一 0.5 = 0.5..0.5" },
};

static const struct wanted scales[] = {
	{ "15.6万元", "15.6万元 156000 = 156000..156000 元" },
	{ "1.2亿元", "1.2亿元 120000000 = 120000000..120000000 元" },
	{ "0.13亿元", "0.13亿元 13000000 = 13000000..13000000 元" },
	{ "3万5千元", "3万5千元 35000 = 35000..35000 元" },
	{ "3千元", "3千元 3000 = 3000..3000 元" },
	{ "三千五百元", "三千五百元 3500 = 3500..3500 元" },
	{ "两亿三千万元", "两亿三千万元 230000000 = 230000000..230000000 元" },
	{ "五千万元", "五千万元 50000000 = 50000000..50000000 元" },
	{ "8.18萬元", "8.18萬元 81800 = 81800..81800 元" },
	{ "15.6 万 元", "15.6 万 元 156000 = 156000..156000 元" },
	{ "3亿人次", "3亿人次 300000000 = 300000000..300000000 人次" },
	{ "2.6万群众", "2.6万 26000 = 26000..26000" },
	{ "1,035件", "1,035件 1035 = 1035..1035 件" },
	{ "12,345,678元", "12,345,678元 12345678 = 12345678..12345678 元" },
	{ "1，035件", "1，035件 1035 = 1035..1035 件" },
	{ "投入1,200万元", "1,200万元 12000000 = 12000000..12000000 元" },
	{ "受理12，办结10件", "10件 10 = 10..10 件" },	/* no thousands: two digits behind the comma */
};

static const struct wanted units[] = {
	{ "50㎡", "50㎡ 50 = 50..50 m²" },
	{ "50平方米", "50平方米 50 = 50..50 m²" },
	{ "50 m²", "50 m² 50 = 50..50 m²" },
	{ "12公里", "12公里 12 = 12..12 km" },
	{ "12千米", "12千米 12 = 12..12 km" },
	{ "12km", "12km 12 = 12..12 km" },
	{ "500平方公里", "500平方公里 500 = 500..500 平方公里" },
	{ "100千瓦", "100千瓦 100 = 100..100 千瓦" },
	{ "5千瓦时", "5千瓦时 5 = 5..5 千瓦时" },
	{ "3个月", "3个月 3 = 3..3 个月" },
	{ "20个工作日", "20个工作日 20 = 20..20 工作日" },
	{ "5小时", "5小时 5 = 5..5 小时" },
	{ "55個", "55個 55 = 55..55 個" },
	{ "6件（次）", "6件（次） 6 = 6..6 件（次）" },
	{ "6件（其中）", "6件 6 = 6..6 件" },
	{ "2批次30人", "2批次 2 = 2..2 批次; 30人 30 = 30..30 人" },
	{ "3部法规", "3部 3 = 3..3 部" },
	{ "3部门", "" },				/* 部门 is not 部 */
	{ "3处置", "" },
	{ "两次要", "" },				/* 次要; but 3次要素保障会 is three */
	{ "3次要素", "3次 3 = 3..3 次" },
	{ "不得超过3天", "不得超过3天 3 < ..3 天" },
	{ "未超过3天", "未超过3天 3 < ..3 天" },
	{ "不得少于2人", "不得少于2人 2 > 2.. 人" },
	{ "5人及以上", "5人及以上 5 > 5.. 人" },
	{ "2条例", "" },
	{ "提出3点意见", "3点 3 = 3..3 点" },
	{ "三起矛盾", "三起 3 = 3..3 起" },
	{ "一起矛盾", "一起 1 = 1..1 起" },
	{ "一起案件", "一起 1 = 1..1 起" },
};

static const struct wanted frequencies[] = {
	{ "坚持一月一督导", "一月一督导 1 = 1..1 /月" },
	{ "每月一调度", "每月一调度 1 = 1..1 /月" },
	{ "一季度一分析", "一季度一分析 1 = 1..1 /季度" },
	{ "每季一通报", "每季一通报 1 = 1..1 /季" },
	{ "每半年一评估", "每半年一评估 1 = 1..1 /半年" },
	{ "每周一研判，", "每周一研判 1 = 1..1 /周" },
	{ "一年一考核", "一年一考核 1 = 1..1 /年" },
	{ "每季度一次", "一次 1 = 1..1 次" },		/* with a measure word it is a count */
	{ "每月一期", "" },				/* 期 takes no 一 */
	{ "一月一督导检查", "一月一督导 1 = 1..1 /月" },	/* an act of two characters */
	{ "每月一。", "" },				/* no act */
	{ "每周一例会", "" },				/* Monday */
};

static const struct wanted nothing_of[] = {
	{ "无一宗复议", "无一宗 0 = 0..0 宗" },
	{ "没有一件积压", "没有一件 0 = 0..0 件" },
	{ "无一人缺席", "无一人 0 = 0..0 人" },
	{ "无一起安全事故", "无一起 0 = 0..0 起" },
	{ "无3件", "3件 3 = 3..3 件" },			/* only of one */
};

static const struct wanted blanks_between[] = {
	{ "受理 7 件，", "7 件 7 = 7..7 件" },
	{ "约 150 万元", "约 150 万元 1500000 ~ .. 元" },
	{ "50 件 以上", "50 件 以上 50 > 50.. 件" },
	{ "98.5 %", "98.5 % 98.5 = 98.5..98.5 %" },
	{ "2020 年 3 件", "3 件 3 = 3..3 件" },
};

static const struct wanted names_beside[] = {		/* names are passed, what stands beside them is not */
	{ "“法律明白人”120名", "120名 120 = 120..120 名" },
	{ "“三五个”小组3个", "3个 3 = 3..3 个" },
	{ "《简讯》12期", "12期 12 = 12..12 期" },
	{ "《第3期《简讯》5件》7件", "7件 7 = 7..7 件" },	/* marks within marks */
	{ "\"红黑榜2块\"3块", "3块 3 = 3..3 块" },
	{ "“没有合上，3件", "3件 3 = 3..3 件" },
	{ "《没有合上，3件", "3件 3 = 3..3 件" },
	{ "“办了3件。", "3件 3 = 3..3 件" },
	{ "“这一整句话放在引号里面，它比任何名字都要长得多，全年共办了3件，群众都说好”",
	    "3件 3 = 3..3 件" },
	{ "第1批20人", "20人 20 = 20..20 人" },
	{ "2019年3件", "3件 3 = 3..3 件" },
	{ "近三年来12件", "12件 12 = 12..12 件" },
	{ "（3）共12件", "12件 12 = 12..12 件" },
	{ "1.2023年办3件", "3件 3 = 3..3 件" },
};

static const char *const none[] = {
	/* dates, years and their ranges */
	"2020年12月14日印发", "2020年以来", "二〇二〇年", "二零二零年十二月", "12月14日晚", "12月中旬", "2016—2020年",
	"2016-2020年", "2016年至2020年", "2018至2020年度", "2020.12.14", "2020-12-14", "2020/12/14", "1-10月", "1至11月",
	"1—11月份", "11月底前", "8至9月", "2019年度", "2020—2021学年", "一季度", "前三季度", "前5个月", "近5年", "近一年来",
	"6·26禁毒日", "3.15晚会", "“12.4”宣传日", "“6.26”前后", "“12·4”", "12.4宣传周", "五四青年节", "七一前夕",
	"周一至周五", "星期一", "二十一世纪", "21世纪", "90后", "80后青年",
	/* document numbers, articles, ordinals, ranks */
	"屏政发〔2020〕12号", "屏政发[2020]12号", "屏政办（2019）7号", "委法20239", "第12号令", "第一责任人", "第二批",
	"第三道防线", "第五条", "第42条", "第3款", "第四十二条第二款", "第12页", "第3次", "首批", "首次", "第十四届", "十四届三次",
	"前3名", "前10强", "近3年", "排名3", "编号2023001", "附件1", "表3", "图1", "1号文件", "5号线", "318国道", "G318线",
	/* hotlines, telephones, other digits */
	"拨打12345热线", "热线12348", "110报警", "电话0571-88886666", "联系电话13800001234", "邮编310000", "192.168.1.1",
	"620102199001011234", "1:1", "3:2", "v2.0版", "3.0版", "1.2.3", "受理12、办结10",
	/* codes */
	"5G基站", "4K高清", "N95口罩", "A4纸", "4A景区", "5A级", "1+3+N体系", "“1+8+N”", "1+N", "2+26个", "1+3件", "4+2模式", "B2B",
	/* times of day */
	"9:30开会", "16:00", "16：00前", "8：30-12：00", "上午9时30分", "上午9时", "下午3点", "12点30分", "14时",
	/* buildings, floors, rooms */
	"3号楼", "3号楼2单元", "5楼大厅", "201室", "第5层", "人民路12号", "5弄12号", "1-5号",
	/* set phrases and slogans */
	"三重一大", "四议两公开", "放管服", "七五普法", "八五普法", "“八五”普法", "法律六进", "两委", "二中全会", "十九大", "二十大",
	"十九届四中全会", "四个意识", "四个自信", "两个确立", "一企一策", "一村一策", "一盘棋", "五大行动", "两个联席会议", "三统一",
	"三个方面", "3个方面", "镇村两级", "县乡村三级", "四级网格", "一把手", "一站式", "一次性告知", "一如既往", "一线", "进一步", "统一",
	"万一", "千方百计", "千家万户", "十分重要", "百年大计", "三令五申", "两手抓", "三项制度", "五年规划", "三年行动", "三级联动",
	"四不两直", "三会一课", "双随机一公开", "一网通办", "一窗受理", "一件事一次办", "721工作法", "五字工作法", "三轮车", "二次供水",
	"三次产业", "五保户", "一心一意", "十全十美", "三番五次", "万众一心", "百花齐放", "和大家一起学", "一并办理", "一律公开",
	/* places */
	"七台河市", "三门峡市", "五家渠", "十字街", "三元里", "九江市", "四川省", "万州区", "百色市", "六安市", "九龙镇", "八里桥",
	"三江源", "二连浩特",
	/* names in marks, titles of works */
	"“12345”工作法", "“3个1”", "“8小时外”", "“五水共治”", "“三八”妇女节", "《关于1件事的通知》", "《条例》第42条",
	"《三年行动方案（2021—2023年）》", "《“十四五”规划》", "《办了3件》",
	/* labels of headings and items */
	"一、加强", "（一）加强", "1.加强", "1、加强", "(3)加强", "①加强", "一是加强", "二是改进", "第一，", "首先，",
	/* nothing to count */
	"", " ", "件", "，。", "abc", "余件", "多次", "几个", "百姓", "万家灯火", "两张皮",
};

static const struct wanted many[] = {
	{ "受理12件，办结10件，办结率83.3%。",
	    "12件 12 = 12..12 件; 10件 10 = 10..10 件; 83.3% 83.3 = 83.3..83.3 %" },
	{ "3件、约4次，第5批，6余人", "3件 3 = 3..3 件; 约4次 4 ~ .. 次" },
	{ "第一，查2家；第二，查3家。", "2家 2 = 2..2 家; 3家 3 = 3..3 家" },
	{ "一是抓2项。二是抓3项。", "2项 2 = 2..2 项; 3项 3 = 3..3 项" },
};

#define EXPECT(table) \
START_TEST(reads_##table) \
{ \
	expect(table[_i].text, table[_i].shown); \
} \
END_TEST

EXPECT(exact)
EXPECT(about)
EXPECT(over)
EXPECT(under)
EXPECT(open_ended)
EXPECT(bare)
EXPECT(ranges)
EXPECT(shares)
EXPECT(scales)
EXPECT(units)
EXPECT(frequencies)
EXPECT(nothing_of)
EXPECT(blanks_between)
EXPECT(names_beside)
EXPECT(many)

START_TEST(finds_none)
{
	expect(none[_i], "");
}
END_TEST

/* The same where words stand round it: a phrase must not be found only because it stands alone. */
START_TEST(finds_none_in_a_sentence)
{
	char text[256];

	snprintf(text, sizeof text, "认真落实，%s，取得成效。", none[_i]);
	expect(text, "");
}
END_TEST

static const struct { const char *text, *sentence[3]; } sentences[] = {
	{ "办了3件。又办5件。", { "办了3件。", "又办5件。" } },
	{ "办了3件！又办5件？再办7件", { "办了3件！", "又办5件？", "再办7件" } },
	{ "办了3件；又办5件。", { "办了3件；又办5件。", "办了3件；又办5件。" } },	/* ； ends none */
	{ "没有数。  办了3件。", { "办了3件。" } },			/* blanks go */
	{ "占1.5%，3件", { "占1.5%，3件", "占1.5%，3件" } },		/* a point is no stop */
};

START_TEST(gives_the_sentence)
{
	struct quantities *all = loaded();
	const char *text = sentences[_i].text;
	const struct quantity *q;
	char got[256];
	size_t n, i;

	q = quantities_read(all, (struct slice){ text, strlen(text) }, &n);
	for (i = 0; i < n && i < 3; i++) {
		snprintf(got, sizeof got, "%.*s", (int)q[i].sentence.n, q[i].sentence.s);
		ck_assert_ptr_nonnull(sentences[_i].sentence[i]);
		ck_assert_str_eq(got, sentences[_i].sentence[i]);
	}
	ck_assert(i == 3 || sentences[_i].sentence[i] == NULL);
	quantities_free(all);
}
END_TEST

START_TEST(one_reader_reads_many_texts)
{
	static const char *const text[] = { "办了3件。", "没有", "约5次", "" };
	static const char *const shown[] = { "3件 3 = 3..3 件", "", "约5次 5 ~ .. 次", "" };
	struct quantities *all = loaded();
	char got[SHOWN];
	size_t i, n;

	for (i = 0; i < 400; i++) {
		const struct quantity *q = quantities_read(all, (struct slice){ text[i % 4], strlen(text[i % 4]) }, &n);

		ck_assert_ptr_nonnull(q);
		show(q, n, got);
		ck_assert_str_eq(got, shown[i % 4]);
	}
	quantities_free(all);
}
END_TEST

START_TEST(a_long_text_has_all_its_quantities)
{
	enum { TIMES = 20000 };
	static const char once[] = "办了3件，";
	struct quantities *all = loaded();
	char *text = malloc(TIMES * (sizeof once - 1));
	const struct quantity *q;
	size_t i, n;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < TIMES; i++)
		memcpy(text + i * (sizeof once - 1), once, sizeof once - 1);
	q = quantities_read(all, (struct slice){ text, TIMES * (sizeof once - 1) }, &n);
	ck_assert_ptr_nonnull(q);
	ck_assert_uint_eq(n, TIMES);
	for (i = 0; i < n; i++)
		ck_assert_ptr_eq(q[i].quote.s, text + i * (sizeof once - 1) + strlen("办了"));
	free(text);
	quantities_free(all);
}
END_TEST

/* What could belong to two quotes belongs to the first. */
static const struct wanted neighbours[] = {
	{ "5件以上百人", "5件以上 5 > 5.. 件" },
	{ "5件以上近百人", "5件以上 5 > 5.. 件; 近百人 100 < ..100 人" },
	{ "3年一年一评估", "3年 3 = 3..3 年; 一年一评估 1 = 1..1 /年" },
	{ "3个月一月一督导", "3个月 3 = 3..3 个月; 一月一督导 1 = 1..1 /月" },
	{ "一月一一人", "一月一一人 1 = 1..1 /月" },
	{ "5件近3人", "5件 5 = 5..5 件; 近3人 3 < ..3 人" },
};

EXPECT(neighbours)

/* Numbers that fit nowhere are passed, and what follows them is read. */
static const struct wanted huge[] = {
	{ "99999999999999999999件，3件", "3件 3 = 3..3 件" },
	{ "9223372036854775807亿元，3件", "3件 3 = 3..3 件" },
	{ "一亿亿亿亿元，3件", "3件 3 = 3..3 件" },
	{ "0.00000000000000000000001%，3件", "3件 3 = 3..3 件" },
	{ "9223372036854775807余件，3件", "3件 3 = 3..3 件" },
	{ "百分之99999999999999999999，3件", "3件 3 = 3..3 件" },
	{ "百分之1.2.3，3件", "3件 3 = 3..3 件" },
	{ "978余万万万万件，3件", "3件 3 = 3..3 件" },
};

START_TEST(what_does_not_fit_is_none)
{
	expect(huge[_i].text, huge[_i].shown);
}
END_TEST

/* Long runs that each part of the reader could walk again and again: a second would be much. */
static const char *const runs[] = {
	"七五", "十三五", "一月一", "三", "1", "1,000", "1 万 ", "万", "1-", "1、", "“", "《", "\"", "第一，", "百分之", "百", "上", "3件", "五分之"
};

START_TEST(no_run_takes_quadratic_time)
{
	enum { SIZE = 1 << 20 };
	struct quantities *all = loaded();
	size_t len = strlen(runs[_i]), k, n;
	char *text = malloc(SIZE);

	ck_assert_ptr_nonnull(text);
	for (k = 0; k + len <= SIZE; k += len)
		memcpy(text + k, runs[_i], len);
	ck_assert_ptr_nonnull(quantities_read(all, (struct slice){ text, k }, &n));
	free(text);
	quantities_free(all);
}
END_TEST

/* Cut at every byte, a text is read without a byte too far; broken UTF-8 is passed. */
START_TEST(any_cut_is_safe)
{
	static const char text[] = "（一）约120余万人，2至3次，《甲》“乙”一月一督导，百分之九十八点五。四分之三\xff\xfe 3件\xe4";
	struct quantities *all = loaded();
	size_t len, n;

	for (len = 0; len < sizeof text; len++) {
		char *cut = malloc(len ? len : 1);

		ck_assert_ptr_nonnull(cut);
		memcpy(cut, text, len);
		ck_assert_ptr_nonnull(quantities_read(all, (struct slice){ cut, len }, &n));
		free(cut);
	}
	quantities_free(all);
}
END_TEST

START_TEST(names_the_signs)
{
	static const char *const sign[] = { "=", "~", ">", "<", ".." };

	ck_assert(slice_is(quantity_sign((enum quantity_rel)_i), sign[_i]));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_set_timeout(tc, 60);
	LOOP(tc, reads_exact, exact);
	LOOP(tc, reads_about, about);
	LOOP(tc, reads_over, over);
	LOOP(tc, reads_under, under);
	LOOP(tc, reads_open_ended, open_ended);
	LOOP(tc, reads_bare, bare);
	LOOP(tc, reads_ranges, ranges);
	LOOP(tc, reads_shares, shares);
	LOOP(tc, reads_scales, scales);
	LOOP(tc, reads_units, units);
	LOOP(tc, reads_frequencies, frequencies);
	LOOP(tc, reads_nothing_of, nothing_of);
	LOOP(tc, reads_blanks_between, blanks_between);
	LOOP(tc, reads_names_beside, names_beside);
	LOOP(tc, reads_many, many);
	LOOP(tc, finds_none, none);
	LOOP(tc, finds_none_in_a_sentence, none);
	LOOP(tc, reads_neighbours, neighbours);
	LOOP(tc, gives_the_sentence, sentences);
	LOOP(tc, what_does_not_fit_is_none, huge);
	tcase_add_test(tc, one_reader_reads_many_texts);
	tcase_add_test(tc, a_long_text_has_all_its_quantities);
	LOOP(tc, no_run_takes_quadratic_time, runs);
	tcase_add_test(tc, any_cut_is_safe);
	tcase_add_loop_test(tc, names_the_signs, 0, 5);
}

int
main(void)
{
	return unit_main("quantity", add);
}
