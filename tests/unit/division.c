#include "common/report/division.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct places *places;
static struct mentions *mentions;
static struct divisions *divisions;

static void
open_tables(void)
{
	char why[TABLE_WHY];

	places = places_new(NULL, why);
	mentions = mentions_new(why);
	divisions = divisions_new(places, mentions, why);
	ck_assert_msg(divisions != NULL, "%s", why);
}

static void
free_tables(void)
{
	divisions_free(divisions);
	mentions_free(mentions);
	places_free(places);
}

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

/* The chain as 市市中区/county/known ..., and what follows it. */
static const char *
shown(const struct division_chain *c)
{
	static const char *const level[] = { "province", "city", "county", "town" };
	static char text[512];
	size_t i, n = 0;

	text[0] = '\0';
	for (i = 0; i < c->n; i++) {
		const struct division *d = &c->part[i];

		n += (size_t)snprintf(text + n, sizeof text - n, "%s%.*s/%s/%.*s%s%s", i ? " " : "", (int)d->written.n,
		    d->written.s, level[d->level], (int)d->unit.n, d->unit.s, d->known ? "/known" : "", d->unsettled ? "/?" : "");
	}
	snprintf(text + n, sizeof text - n, "%s%s%s", c->organ ? " +organ" : "", c->department ? " +department" : "",
	    c->unread ? " +unread" : "");
	return text;
}

static const struct { const char *text, *chain; } first[] = {
	{ "江门市新会区睦洲镇人民政府", "江门市/city/city/known 新会区/county/district/known 睦洲镇/town/town/known +organ" },
	{ "屏岭县霜桥镇2019年法治政府建设年度报告", "屏岭县/county/county 霜桥镇/town/town" },
	{ "望澜区人民政府临漪街道办事处", "望澜区/county/district 临漪街道/town/street +organ" },
	{ "沅宁市2024年法治政府建设情况报告", "沅宁市/city/city/?" },
	{ "璞州市泷阳区城市管理局2016年", "璞州市/city/city 泷阳区/county/district +department" },
	{ "崤邑市苇子渡镇", "崤邑市/county/city 苇子渡镇/town/town" },
	{ "巴音温格市生态环境局查干淖日旗分局2022年", "巴音温格市/city/city 查干淖日旗/county/banner +department" },
	{ "白桦沟达斡尔族乡年度", "白桦沟达斡尔族乡/town/township" },
	{ "关于塔什库木县阿克苏依乡2020年", "塔什库木县/county/county 阿克苏依乡/town/township" },
	{ "中共税郭镇委员会", "税郭镇/town/town/known +organ" },
	{ "枣庄市市中区税郭镇", "枣庄市/city/city/known 市中区/county/district/known 税郭镇/town/town/known" },
	{ "柳市镇2020年", "柳市镇/town/town/known" },
	{ "南阳市镇平县枣园镇", "南阳市/city/city/known 镇平县/county/county/known 枣园镇/town/town/known" },
	{ "玉林市容县县底镇", "玉林市/city/city/known 容县/county/county/known 县底镇/town/town/known" },
	{ "溱屿县住房和城乡建设局2020年", "溱屿县/county/county +department" },
	{ "国家税务总局北芦市税务局", "北芦市/city/city/? +department" },
	{ "瀚州经济技术开发区2024年", "瀚州经济技术开发区/county/zone" },
	{ "岱坡县经济开发区管委会", "岱坡县/county/county 经济开发区/town/zone/known +organ" },
	{ "榕黎州人民政府", "榕黎州/city/prefecture +organ" },
	{ "江门新会区睦洲镇", "江门/city/city/known 新会区/county/district/known 睦洲镇/town/town/known" },
	{ "江门新会睦洲镇", "江门/city/city/known 新会/county/district/known 睦洲镇/town/town/known" },
	{ "延边州汪清县2022年", "延边州/city/prefecture/known 汪清县/county/county/known" },
	{ "广西南宁市青秀区", "广西/province/province/known 南宁市/city/city/known 青秀区/county/district/known" },
	{ "罗定市满（lang）塘镇", "罗定市/county/city/known +unread" },
	{ "海城市接文镇", "海城市/county/city/known 接文镇/town/town/known" },
	{ "2021年全镇法治政府建设情况", "" },
	{ "关于推进城市社区和乡镇依法行政工作的报告", "" },
	{ "各区县", "" },
	{ "\xff\xfe市县", "" },
	{ "", "" },
};

START_TEST(reads_chains)
{
	struct division_chain c;
	size_t at = 0;
	bool found = divisions_next(divisions, slice(first[_i].text), &at, &c);

	ck_assert_str_eq(found ? shown(&c) : "", first[_i].chain);
}
END_TEST

static const struct { const char *text, *name; enum division_before is; } before[] = {
	{ "在汾垣县", "汾垣县", DIVISION_NAMED },
	{ "认真落实珩州市", "珩州市", DIVISION_NAMED },
	{ "在岚川省委、省政府和泮州市", "泮州市", DIVISION_NAMED },
	{ "在江门市新会区", "新会区", DIVISION_NAMED },
	{ "实际，在呼日格旗", "呼日格旗", DIVISION_NAMED },
	{ "在巴林右旗旗", "巴林右旗", DIVISION_NAMED },
	{ "在县", "县", DIVISION_BARE },
	{ "市委、县", "县", DIVISION_BARE },
	{ "县委县", "县", DIVISION_BARE },
	{ "县", "县", DIVISION_BARE },
	{ "矫正对象所在社区", "", DIVISION_NONE },
	{ "按照全县", "", DIVISION_NONE },
	{ "综合治理能力持续提升格局县", "", DIVISION_NONE },
	{ "工作", "", DIVISION_NONE },
	{ "", "", DIVISION_NONE },
};

START_TEST(reads_backwards)
{
	struct division d;
	struct slice text = slice(before[_i].text);
	char name[64] = "";
	enum division_before is = divisions_before(divisions, text, text.n, &d);

	ck_assert_int_eq(is, before[_i].is);
	if (is != DIVISION_NONE)
		snprintf(name, sizeof name, "%.*s", (int)d.name.n, d.name.s);
	ck_assert_str_eq(name, before[_i].name);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, reads_chains, 0, (int)(sizeof first / sizeof *first));
	tcase_add_loop_test(tc, reads_backwards, 0, (int)(sizeof before / sizeof *before));
}

int
main(void)
{
	return unit_main("division", add);
}
