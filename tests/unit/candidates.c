#include "common/report/candidates.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct places *places;
static struct mentions *mentions;
static struct candidates c;

static void
open_tables(void)
{
	char why[TABLE_WHY];

	places = places_new(NULL, why);
	mentions = mentions_new(why);
	ck_assert_msg(places && mentions, "%s", why);
}

static void
free_tables(void)
{
	places_free(places);
	mentions_free(mentions);
}

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

static void
towns(const char *name, int year)
{
	candidates_begin(&c, places, mentions, slice(name), PLACE_TOWN, PLACE_TOWN, year);
}

START_TEST(witness_by_witness)
{
	size_t i;

	towns("庙坝镇", 2020);
	ck_assert_uint_eq(c.n, 4);
	for (i = 1; i < c.n; i++)
		ck_assert(c.code[i - 1] < c.code[i]);
	ck_assert_uint_eq(candidates_within(&c, slice("新会区")), 0);
	ck_assert_uint_eq(c.n, 4);
	ck_assert_uint_eq(candidates_ending(&c, PLACE_COUNTY, slice("县")), 3);
	ck_assert_uint_eq(candidates_ending(&c, PLACE_PROVINCE, slice("市")), 1);
	ck_assert_uint_eq(c.code[0], 500229104);
	ck_assert(slice_eq(candidates_name(&c, 0, PLACE_COUNTY), slice("城口县")));
	ck_assert_uint_eq(candidates_name(&c, 0, PLACE_CITY).n, 0);
	ck_assert(slice_eq(candidates_name(&c, 0, PLACE_PROVINCE), slice("重庆市")));
	ck_assert(candidates_doubtful(&c, slice("庙坝镇")));
}
END_TEST

START_TEST(editions)
{
	towns("柴家乡", 0);
	ck_assert_uint_gt(c.n, 0);
	towns("税郭镇", 1998);
	ck_assert_uint_eq(c.n, 1);
	towns("税郭镇", 2040);
	ck_assert_uint_eq(c.n, 1);
	ck_assert(!candidates_doubtful(&c, slice("税郭镇")));
	towns("三汊镇", 2019);			/* called 孝南区三汊镇 till then */
	ck_assert_uint_eq(c.n, 1);
	towns("三汊镇", 2016);
	ck_assert_uint_eq(c.n, 0);
	towns("睦洲", 2020);
	ck_assert_uint_eq(c.n, 0);
	towns("", 2020);
	ck_assert_uint_eq(c.n, 0);
}
END_TEST

START_TEST(organ_behind_the_name)
{
	candidates_begin(&c, places, mentions, slice("河东街道"), PLACE_TOWN, PLACE_TOWN, 2016);
	ck_assert_uint_eq(candidates_within(&c, slice("茂南区")), 1);	/* 河东街道办 */
	ck_assert_uint_eq(c.code[0], 440902003);
}
END_TEST

START_TEST(cities_without_counties)
{
	towns("虎门镇", 2020);
	ck_assert_uint_eq(c.n, 1);
	ck_assert_uint_eq(candidates_name(&c, 0, PLACE_COUNTY).n, 0);
	ck_assert_uint_eq(candidates_ending(&c, PLACE_COUNTY, slice("县")), 0);
	ck_assert_uint_eq(candidates_ending(&c, PLACE_COUNTY, slice("市")), 1);
}
END_TEST

START_TEST(votes)
{
	unsigned vote[CANDIDATES_MAX] = { 0 };

	towns("平岗镇", 2021);
	ck_assert_uint_eq(c.n, 3);
	candidates_vote(&c, slice("郜家店镇"), vote);
	ck_assert_uint_eq(vote[0], 2);
	ck_assert_uint_eq(vote[1] + vote[2], 0);
	candidates_vote(&c, slice("平岗镇"), vote);
	candidates_vote(&c, slice("税郭镇"), vote);
	ck_assert_uint_eq(vote[0] + vote[1] + vote[2], 2);
	candidates_keep(&c, 2);
	ck_assert_uint_eq(c.n, 1);
	ck_assert_uint_eq(c.code[0], 411422101);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_test(tc, witness_by_witness);
	tcase_add_test(tc, editions);
	tcase_add_test(tc, organ_behind_the_name);
	tcase_add_test(tc, cities_without_counties);
	tcase_add_test(tc, votes);
}

int
main(void)
{
	return unit_main("candidates", add);
}
