#include "common/report/resolve.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct places *places;
static struct mentions *mentions;
static struct divisions *divisions;
static struct stated stated;
static struct witness w;
static struct resolution r;

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
	w.names = true;
	witness_init(&w);
}

static void
free_tables(void)
{
	divisions_free(divisions);
	mentions_free(mentions);
	places_free(places);
}

static const struct { const char *name, *text; uint32_t code; const char *strike, *verdict; } cases[] = {
	{ "税郭镇", "", 370402101, "", "" },
	{ "税郭镇", "落实省、市、区部署。", 370402101, "", "" },
	{ "税郭镇", "落实省、市、县部署。", 0, "the superior is a county", "no candidate fits what the report says" },
	{ "庙坝镇", "", 0, "", "candidates can't be told apart" },
	{ "庙坝镇", "在县委、县政府领导下，落实市委、市政府部署。", 500229104, "the superior is a county", "" },
	{ "庙坝镇", "在省委、市委、县委、县政府领导下。", 0, "the superior is a county", "candidates can't be told apart" },
	{ "平岗镇", "与郜家店镇联动。", 211223101, "around it", "" },
	{ "平岗镇", "与郜家店镇、潮庄镇联动。", 0, "", "candidates can't be told apart" },
	{ "平岗镇", "在睢县县委、县政府领导下。", 411422101, "", "" },
	{ "平岗镇", "赴睢县县委、县政府学习。", 0, "", "candidates can't be told apart" },
	{ "霜桥镇", "在县委领导下。", 0, "", "the gazetteer has no such place in that year" },
};

START_TEST(by_the_text)
{
	struct slice name = { cases[_i].name, strlen(cases[_i].name) };
	struct division_chain c;

	stated_reset(&stated);
	witness_reset(&w);
	ck_assert(divisions_chain(divisions, name, 0, &c));
	resolve_begin(&r, places, mentions, &c, 2020);
	ck_assert(!resolve_stated(&r, &stated));
	witness_hear(&w, (struct slice){ cases[_i].text, strlen(cases[_i].text) }, 0);
	resolve_heard(&r, &stated, &w);
	ck_assert_uint_eq(r.code, cases[_i].code);
	ck_assert_str_eq(r.nstrike ? r.strike[0].what : "", cases[_i].strike);
	ck_assert_str_eq(resolve_verdict(&r), cases[_i].verdict);
}
END_TEST

/* 龙华镇: two of the name in 惠州市, in 博罗县 and in 龙门县. */
static const struct {
	const char *city, *text;
	uint32_t code;
} in_short[] = {
	{ "惠州市", "围绕法治龙门建设，", 441324118 },
	{ "惠州市", "平安博罗、法治博罗建设一体推进。", 441322117 },
	{ "惠州市", "法治龙门、法治博罗", 0 },
	{ "惠州市", "龙门籍企业家到镇投资。", 0 },
	{ "", "围绕法治龙门建设，", 0 },
};

START_TEST(by_a_short_form)
{
	struct slice name = SLICE("龙华镇"), city = { in_short[_i].city, strlen(in_short[_i].city) };
	struct division_chain own, above;

	stated_reset(&stated);
	witness_reset(&w);
	ck_assert(divisions_chain(divisions, name, 0, &own));
	if (city.n) {
		ck_assert(divisions_chain(divisions, city, 0, &above));
		stated_add(&stated, &above.part[0], STATED_LEAD, 0);
	}
	resolve_begin(&r, places, mentions, &own, 2020);
	resolve_stated(&r, &stated);
	resolve_heard(&r, &stated, &w);
	ck_assert_uint_eq(r.code, 0);
	resolve_short(&r, mentions, (struct slice){ in_short[_i].text, strlen(in_short[_i].text) }, 0);
	ck_assert_uint_eq(r.code, in_short[_i].code);
}
END_TEST

START_TEST(by_what_is_stated)
{
	static const char title[] = "城口县庙坝镇", wrong[] = "新会区庙坝镇";
	struct division_chain c;

	stated_reset(&stated);
	ck_assert(divisions_chain(divisions, SLICE(title), 0, &c));
	stated_add(&stated, &c.part[0], STATED_TITLE, 0);
	resolve_begin(&r, places, mentions, &c, 2020);
	ck_assert(resolve_stated(&r, &stated));
	ck_assert_uint_eq(r.code, 500229104);

	stated_reset(&stated);
	ck_assert(divisions_chain(divisions, SLICE(wrong), 0, &c));
	stated_add(&stated, &c.part[0], STATED_TITLE, 0);
	resolve_begin(&r, places, mentions, &c, 2020);
	ck_assert(!resolve_stated(&r, &stated) && r.refused);
	resolve_none(&r);
	ck_assert(r.code == 0 && !r.refused && r.candidates.n == 0);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, by_the_text, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_loop_test(tc, by_a_short_form, 0, (int)(sizeof in_short / sizeof *in_short));
	tcase_add_test(tc, by_what_is_stated);
}

int
main(void)
{
	return unit_main("resolve", add);
}
