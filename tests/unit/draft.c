#include "common/report/draft.h"

#include "tests/unit/unit.h"

START_TEST(names)
{
	int role;

	for (role = ROLE_TITLE; role <= ROLE_NOISE; role++)
		ck_assert_int_eq((int)draft_role(outline_role_name((enum outline_role)role)), role);
	ck_assert_int_eq((int)draft_role(SLICE("")), ROLE_BODY);
	ck_assert_int_eq((int)draft_role(SLICE("titles")), ROLE_BODY);
	ck_assert_int_eq((int)draft_part(SLICE("gaps")), DRAFT_GAPS);
	ck_assert_int_eq((int)draft_part(SLICE("advice")), DRAFT_OTHER);
	ck_assert_int_eq((int)draft_part(SLICE("")), DRAFT_OTHER);
}
END_TEST

START_TEST(simplified_beside_written)
{
	char why[TABLE_WHY];
	struct simplified *sf = simplified_new(why);
	struct draft d = { .row = NULL };
	struct slice text = SLICE("鷺汀鎮政府"), plain = SLICE("苔溪镇政府");

	ck_assert_msg(sf != NULL, "%s", why);
	draft_reset(&d);
	ck_assert(draft_add(&d, (struct draft_row){ .text = text, .line = SLICE("1") }));
	ck_assert(draft_add(&d, (struct draft_row){ .text = plain, .line = SLICE("2") }));
	ck_assert(draft_add(&d, (struct draft_row){ .text = SLICE(""), .line = SLICE("2") }));
	ck_assert(draft_ready(&d, sf));
	ck_assert(slice_is(d.row[0].text, "鹭汀镇政府"));
	ck_assert_ptr_eq(d.row[0].written, text.s);
	ck_assert(slice_eq(d.row[1].text, plain));
	ck_assert(!draft_goes_on(&d, 0) && !draft_goes_on(&d, 1) && draft_goes_on(&d, 2));
	ck_assert_uint_eq(draft_count(&d, SLICE("镇政府")), 2);
	ck_assert_uint_eq(draft_count(&d, SLICE("")), 0);
	draft_reset(&d);
	ck_assert(draft_add(&d, (struct draft_row){ .text = plain }));
	ck_assert(draft_ready(&d, sf));
	ck_assert_ptr_eq(d.row[0].text.s, plain.s);		/* nothing to be kept twice */
	draft_release(&d);
	simplified_free(sf);
}
END_TEST

START_TEST(many_rows)
{
	struct draft d = { .row = NULL };
	int i;

	draft_reset(&d);
	for (i = 0; i < 1000; i++)
		ck_assert(draft_add(&d, (struct draft_row){ .text = SLICE("x"), .role = ROLE_ITEM }));
	ck_assert_uint_eq(d.n, 1000);
	ck_assert(draft_is_text(&d.row[999]));
	d.row[0].role = ROLE_SIGN;
	ck_assert(!draft_is_text(&d.row[0]));
	draft_release(&d);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, names);
	tcase_add_test(tc, simplified_beside_written);
	tcase_add_test(tc, many_rows);
}

int
main(void)
{
	return unit_main("draft", add);
}
