#include "common/report/place.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static struct places *places;
static char why[TABLE_WHY];

static void
open_places(void)
{
	places = places_new(NULL, why);
	ck_assert_msg(places != NULL, "%s", why);
}

static void
free_places(void)
{
	places_free(places);
}

static struct slice
slice_of(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

START_TEST(levels_and_superiors)
{
	char digits[PLACE_DIGITS];

	ck_assert_int_eq(place_level(370000000), PLACE_PROVINCE);
	ck_assert_int_eq(place_level(370400000), PLACE_CITY);
	ck_assert_int_eq(place_level(370402000), PLACE_COUNTY);
	ck_assert_int_eq(place_level(370402101), PLACE_TOWN);
	ck_assert_int_eq(place_level(441900101), PLACE_TOWN);
	ck_assert_uint_eq(place_above(370402101, PLACE_COUNTY), 370402000);
	ck_assert_uint_eq(place_above(370402101, PLACE_CITY), 370400000);
	ck_assert_uint_eq(place_above(370402101, PLACE_PROVINCE), 370000000);
	ck_assert_uint_eq(place_above(370000000, PLACE_TOWN), 370000000);
	place_write_code(370402101, digits);
	ck_assert_str_eq(digits, "370402101000");
	place_write_code(7, digits);
	ck_assert_str_eq(digits, "000000007000");
}
END_TEST

/* Names, the one code that each has in the edition, and how often it is there. */
static const struct {
	const char *name;
	int year;
	size_t rows;
	uint32_t code;
} known[] = {
	{ "税郭镇", 2020, 1, 370402101 },
	{ "玉湖镇", 2020, 1, 445203106 },
	{ "睦洲镇", 2020, 1, 440705109 },
	{ "庙坝镇", 2020, 4, 0 },
	{ "平岗镇", 2022, 3, 0 },
	{ "重庆市", 2018, 1, 500000000 },
	{ "城口县", 2018, 1, 500229000 },
	{ "江门市", 2018, 1, 440700000 },
	{ "卢沟桥街道", 2020, 1, 110106008 },
	{ "卢沟桥街道", 2021, 1, 110106017 },
	{ "六里桥街道", 2021, 1, 110106008 },
	{ "市辖区", 2020, 0, 0 },
	{ "县", 2020, 0, 0 },
	{ "", 2020, 0, 0 },
	{ "霜桥镇", 2020, 0, 0 },
};

START_TEST(finds_names)
{
	size_t first, k, n = places_named(places, slice_of(known[_i].name), &first), rows = 0;
	uint32_t code = 0;

	for (k = 0; k < n; k++) {
		struct place p = places_by_name(places, first + k);

		ck_assert(slice_is(p.name, known[_i].name));
		if (known[_i].year < p.first || known[_i].year > p.last)
			continue;
		rows++;
		code = p.code;
	}
	ck_assert_uint_eq(rows, known[_i].rows);
	if (known[_i].code)
		ck_assert_uint_eq(code, known[_i].code);
}
END_TEST

/* All rows: in order, found by name and by code, and their superiors are there. */
START_TEST(holds_together)
{
	size_t i, k, first, n, named = 0;
	uint32_t before = 0;

	ck_assert_uint_gt(places_count(places), 50000);
	for (i = 0; i < places_count(places); i++) {
		struct place p = places_get(places, i);

		ck_assert_uint_ge(p.code, before);
		ck_assert_int_le(p.first, p.last);
		before = p.code;
		n = places_of_code(places, p.code, &first);
		ck_assert(i >= first && i < first + n);
		n = places_below(places, place_above(p.code, PLACE_CITY), &first);
		ck_assert(i >= first && i < first + n);
		ck_assert_uint_gt(places_of_code(places, place_above(p.code, PLACE_COUNTY), &first), 0);
		if (p.stub)
			continue;
		named++;
		n = places_named(places, p.name, &first);
		for (k = 0; k < n && places_by_name(places, first + k).code != p.code; )
			k++;
		ck_assert_msg(k < n, "%.*s is not found", (int)p.name.n, p.name.s);
		ck_assert_uint_eq(places_longest_at(places, p.name.s, p.name.n), p.name.n);
		ck_assert_uint_eq(places_longest_before(places, p.name.s, p.name.n), p.name.n);
	}
	ck_assert_uint_gt(named, 50000);
}
END_TEST

START_TEST(reads_text)
{
	struct slice text = slice_of("在广东省江门市新会区睦洲镇召开"), rest = slice_of("睦洲镇召开");
	size_t first, n;

	ck_assert_uint_eq(places_longest_at(places, rest.s, rest.n), strlen("睦洲镇"));
	ck_assert_uint_eq(places_longest_at(places, text.s, text.n), 0);
	ck_assert_uint_eq(places_longest_before(places, text.s, text.n), 0);
	ck_assert_uint_eq(places_longest_before(places, text.s, strlen("在广东省江门市新会区")), strlen("新会区"));
	ck_assert_uint_eq(places_longest_before(places, "\xff\xfe", 2), 0);
	ck_assert_uint_eq(places_longest_before(places, "\x87\x87\x87\x87\x87\x87", 6), 0);
	ck_assert_uint_eq(places_longest_at(places, "\xe9\x95", 2), 0);
	ck_assert_uint_eq(places_longest_before(places, "", 0), 0);
	ck_assert(places_may_end(places, 0x6d32, 0x9547));	/* 洲镇 */
	n = places_beginning(places, slice_of("新会"), &first);
	ck_assert_uint_ge(n, 1);
	while (n--)
		ck_assert(slice_starts(places_by_name(places, first + n).name, slice_of("新会")));
	ck_assert_uint_eq(places_beginning(places, slice_of("霜桥"), &first), 0);
}
END_TEST

/* What is made of the table when it is read is what was made of it when it was compiled in. */
START_TEST(reads_the_same_from_a_file)
{
	struct places *read = places_new("common/data/places.tsv", why);
	size_t i, a, b;

	ck_assert_msg(read != NULL, "%s", why);
	ck_assert_uint_eq(places_count(read), places_count(places));
	for (i = 0; i < places_count(places); i++) {
		struct place x = places_get(places, i), y = places_get(read, i);

		ck_assert(slice_eq(x.name, y.name) && x.code == y.code && x.first == y.first && x.last == y.last &&
		    x.stub == y.stub);
		ck_assert_uint_eq(places_named(places, x.name, &a), places_named(read, x.name, &b));
		ck_assert_uint_eq(a, b);
		ck_assert_uint_eq(places_longest_at(read, x.name.s, x.name.n), places_longest_at(places, x.name.s, x.name.n));
	}
	places_free(read);
}
END_TEST

static const struct {
	const char *row, *what;
} faults[] = {
	{ "37040210100\t税郭镇\t2016\t2023", "the code is not twelve digits, the last three of them 000" },
	{ "370402101001\t税郭镇\t2016\t2023", "the code is not twelve digits, the last three of them 000" },
	{ "37040210100x\t税郭镇\t2016\t2023", "the code is not twelve digits, the last three of them 000" },
	{ "370402101000\t\t2016\t2023", "a name has 1 to 255 bytes" },
	{ "370402101000\t税郭镇\t2023\t2016", "first and last are years from 2000 to 2255, first not after last" },
	{ "370402101000\t税郭镇\t16\t23", "first and last are years from 2000 to 2255, first not after last" },
};

START_TEST(says_what_is_wrong)
{
	char path[] = "/tmp/place.XXXXXX", want[256];
	int fd = mkstemp(path);
	FILE *f = fdopen(fd, "w");

	ck_assert(f != NULL);
	fprintf(f, "code\tname\tfirst\tlast\n%s\n", faults[_i].row);
	fclose(f);
	ck_assert(places_new(path, why) == NULL);
	unlink(path);
	snprintf(want, sizeof want, "%s:2: %s", path, faults[_i].what);
	ck_assert_str_eq(why, want);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_places, free_places);
	tcase_add_test(tc, levels_and_superiors);
	tcase_add_loop_test(tc, finds_names, 0, (int)(sizeof known / sizeof *known));
	tcase_add_test(tc, holds_together);
	tcase_add_test(tc, reads_text);
	tcase_add_test(tc, reads_the_same_from_a_file);
	tcase_add_loop_test(tc, says_what_is_wrong, 0, (int)(sizeof faults / sizeof *faults));
}

int
main(void)
{
	return unit_main("place", add);
}
