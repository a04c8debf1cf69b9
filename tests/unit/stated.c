#include "common/report/stated.h"

#include "tests/unit/unit.h"

static struct division
named(struct slice name, enum place_level level)
{
	return (struct division){ name, name, level, SLICE("county"), false, false };
}

START_TEST(the_strongest_source_stays)
{
	struct division a = named(SLICE("a"), PLACE_COUNTY), b = named(SLICE("b"), PLACE_COUNTY),
	    p = named(SLICE("p"), PLACE_PROVINCE), q = named(SLICE("q"), PLACE_PROVINCE);
	struct stated s;

	stated_reset(&s);
	ck_assert(stated_at(&s, PLACE_COUNTY) == NULL);
	stated_add(&s, &a, STATED_LEAD, 3);
	stated_add(&s, &b, STATED_LEAD, 4);
	ck_assert(slice_eq(stated_at(&s, PLACE_COUNTY)->is.name, a.name));
	stated_add(&s, &b, STATED_SIGN, 5);
	stated_add(&s, &a, STATED_WORK, 6);
	ck_assert(slice_eq(stated_at(&s, PLACE_COUNTY)->is.name, b.name));
	ck_assert_uint_eq(stated_at(&s, PLACE_COUNTY)->row, 5);

	stated_add(&s, &p, STATED_WORK, 1);
	stated_add(&s, &p, STATED_WORK, 2);
	ck_assert(stated_at(&s, PLACE_PROVINCE) != NULL);
	stated_add(&s, &q, STATED_WORK, 3);
	ck_assert(stated_at(&s, PLACE_PROVINCE) == NULL);
	stated_add(&s, &q, STATED_TITLE, 3);
	ck_assert(slice_eq(stated_at(&s, PLACE_PROVINCE)->is.name, q.name));

	stated_reset(&s);
	s.self = a.name;
	stated_add(&s, &a, STATED_TITLE, 0);
	ck_assert(stated_at(&s, PLACE_COUNTY) == NULL);
	ck_assert_str_eq(stated_source(STATED_SIGN), "signature");
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, the_strongest_source_stays);
}

int
main(void)
{
	return unit_main("stated", add);
}
