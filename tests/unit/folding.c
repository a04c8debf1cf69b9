#include "common/report/folding.h"

#include "tests/unit/unit.h"

START_TEST(leads_back_to_what_is_written)
{
	static struct folding f;
	char why[TABLE_WHY];
	struct simplified *s = simplified_new(why);
	struct slice title = SLICE("鷺汀鎮二〇一八年法治政府建設情況報告"), line = SLICE("荻洲縣"), got;

	ck_assert_msg(s != NULL, "%s", why);
	folding_begin(&f, s);
	ck_assert(folding_look(&f, title) && f.folded);
	ck_assert(folding_add(&f, title) && folding_add(&f, SLICE("")) && folding_add(&f, line));
	got = folding_line(&f, 2, line);
	ck_assert(slice_eq(got, SLICE("荻洲县")));
	got = folding_written(&f, slice_from(got, 3));
	ck_assert(slice_eq(got, SLICE("洲縣")));
	ck_assert(slice_eq(folding_line(&f, 0, title), SLICE("鹭汀镇二〇一八年法治政府建设情况报告")));
	ck_assert(folding_written(&f, line).s == line.s);

	folding_begin(&f, s);
	ck_assert(folding_look(&f, SLICE("霜桥镇2019年法治政府建设年度报告")) && !f.folded);
	ck_assert(folding_add(&f, line));
	ck_assert(folding_line(&f, 0, line).s == line.s);
	ck_assert(folding_written(&f, line).s == line.s);

	folding_begin(&f, s);				/* one rare character does not make a text traditional */
	ck_assert(folding_look(&f, SLICE("垌塚镇2022年法治政府建设情况报告")) && !f.folded);
	folding_release(&f);
	simplified_free(s);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, leads_back_to_what_is_written);
}

int
main(void)
{
	return unit_main("folding", add);
}
