#include "common/report/witness.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct places *places;
static struct mentions *mentions;
static struct divisions *divisions;
static struct stated stated;
static struct witness w;

static void
open_tables(void)
{
	char why[TABLE_WHY];

	places = places_new(NULL, why);
	mentions = mentions_new(why);
	divisions = divisions_new(places, mentions, why);
	ck_assert_msg(divisions != NULL, "%s", why);
	w.places = places;
	w.mentions = mentions;
	w.divisions = divisions;
	w.stated = &stated;
	w.names = w.first = true;
	witness_init(&w);
	witness_reset(&w);
	stated_reset(&stated);
}

static void
free_tables(void)
{
	divisions_free(divisions);
	mentions_free(mentions);
	places_free(places);
}

/* What is stated, as COUNTY|CITY|PROVINCE with their sources. */
static const char *
shown(void)
{
	static char text[256];
	size_t n = 0;
	int level;

	text[0] = '\0';
	for (level = PLACE_COUNTY; level >= PLACE_PROVINCE; level--) {
		const struct statement *st = stated_at(&stated, (enum place_level)level);

		if (st)
			n += (size_t)snprintf(text + n, sizeof text - n, "%s%.*s:%s", n ? "|" : "", (int)st->is.name.n,
			    st->is.name.s, stated_source(st->by));
	}
	return text;
}

static const struct { const char *text, *stated; } names[] = {
	{ "霜桥镇在汾垣县委、县政府领导下，", "汾垣县:whose lead is followed" },
	{ "峪川县在岚川省委、省政府和泮州市委、市政府领导下，", "泮州市:whose lead is followed|岚川省:whose lead is followed" },
	{ "认真落实珩州市委、望澜区委关于法治建设的要求，", "望澜区:whose lead is followed|珩州市:whose lead is followed" },
	{ "在中共睢县县委、睢县人民政府的坚强领导下", "睢县:whose lead is followed" },
	{ "坚持在南通市、港闸区的统一部署下，", "港闸区:whose lead is followed|南通市:whose lead is followed" },
	{ "按照乌兰察布市和旗委、旗政府的部署，", "乌兰察布市:whose lead is followed" },
	{ "在广东省、江门市的领导下", "江门市:whose lead is followed|广东省:whose lead is followed" },
	{ "在梅州市梅县区的领导下", "梅县区:whose lead is followed|梅州市:whose lead is followed" },
	{ "组织人员赴江门市的领导部门学习，", "" },
	{ "在江门市召开现场会。", "" },
	{ "按照江门市新会区委部署，", "新会区:whose lead is followed|江门市:whose lead is followed" },
	{ "贯彻落实《广东省行政执法监督条例》", "广东省:whose rules are cited" },
	{ "落实《广东省条例》和《浙江省条例》", "" },
	{ "石鹭乡地处涧岭县东部。", "涧岭县:where it lies" },
	{ "位于兰州市红古区东部。", "红古区:where it lies|兰州市:where it lies" },
	{ "联合办案，由睢县人民法院受理。", "睢县:text" },
	{ "与睢县司法局开展共建，要求明确。", "" },
	{ "与东辽县、睢县政府签订协议，安排专人。", "" },
	{ "赴睢县人民法院学习", "" },
	{ "查处睢县公安局移交的案件", "睢县:text" },
	{ "在县委、县政府领导下", "" },
	{ "市委全面依法治市委员会办公室安排", "" },
	{ "", "" },
};

START_TEST(superiors)
{
	witness_hear(&w, (struct slice){ names[_i].text, strlen(names[_i].text) }, 0);
	ck_assert_str_eq(shown(), names[_i].stated);
}
END_TEST

static const struct { const char *text; unsigned province, region, city, county, district, banner; } kinds[] = {
	{ "落实省、市、区法治政府建设各项部署", 1, 0, 0, 0, 1, 0 },
	{ "贯彻落实市、区关于法治建设的部署", 0, 0, 0, 0, 1, 0 },
	{ "在省、市、县委县政府的正确领导下", 1, 0, 0, 2, 0, 0 },
	{ "在区委、区政府领导和区司法局指导下", 0, 0, 0, 0, 3, 0 },
	{ "落实市委市政府、县委县政府决策部署", 0, 0, 2, 2, 0, 0 },
	{ "在自治区党委和旗委、旗政府领导下", 0, 1, 0, 0, 0, 2 },
	{ "各县（市、区）要抓好落实", 0, 0, 0, 0, 0, 0 },
	{ "全县各乡镇", 0, 0, 0, 0, 0, 0 },
};

START_TEST(kinds_of_superiors)
{
	witness_hear(&w, (struct slice){ kinds[_i].text, strlen(kinds[_i].text) }, 0);
	ck_assert_uint_eq(w.province.n, kinds[_i].province);
	ck_assert_uint_eq(w.region.n, kinds[_i].region);
	ck_assert_uint_eq(w.city.n, kinds[_i].city);
	ck_assert_uint_eq(w.county.n, kinds[_i].county);
	ck_assert_uint_eq(w.district.n, kinds[_i].district);
	ck_assert_uint_eq(w.banner.n, kinds[_i].banner);
}
END_TEST

START_TEST(townships)
{
	static const char text[] = "与郜家店镇、振兴镇建立机制，郜家店镇、全镇各乡镇参加";

	witness_hear(&w, SLICE(text), 7);
	ck_assert_uint_eq(w.ntown, 2);
	ck_assert(slice_eq(w.town[0].name, SLICE("郜家店镇")));
	ck_assert_uint_eq(w.town[1].row, 7);
	witness_reset(&w);
	ck_assert_uint_eq(w.ntown, 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, superiors, 0, (int)(sizeof names / sizeof *names));
	tcase_add_loop_test(tc, kinds_of_superiors, 0, (int)(sizeof kinds / sizeof *kinds));
	tcase_add_test(tc, townships);
}

int
main(void)
{
	return unit_main("witness", add);
}
