#include "common/report/clerk.h"

#include "tests/unit/drafted.h"

START_TEST(in_text_order)
{
	const char *row[] = { "title|||||禾渚县苔溪镇2021年报告", "head|done|1|一、||一、做法",
		"body|done||||镇长履行第一责任人职责，受理纠纷64件，化解67件，参训率103%，“学法。", "head|gaps|2|三、||三、问题", NULL };
	struct drafted d = { row, 2021, NULL, NULL, "禾渚县", "苔溪镇" };

	ck_assert_str_eq(drafted_findings(&d, ""), "no-date; no-issuer; part-missing:plans; sum-mismatch 2:化解67件; "
	    "rate-over-100 2:103%; quote-unbalanced 2:“学法; label-gap 3:三、; ");
}
END_TEST

START_TEST(one_report_after_another)
{
	char why[TABLE_WHY];
	struct clerk *k = clerk_new(why);
	struct draft d = { .row = NULL };
	const char *first[] = { "全年受理矛盾纠纷64件，“甲", NULL }, *second[] = { "全年受理矛盾纠纷65件，乙", NULL };
	const struct findings *f;
	size_t i;

	ck_assert_msg(k != NULL, "%s", why);
	drafted_rows(&d, &(struct drafted){ .row = first });
	ck_assert(clerk_read(k, &d));
	drafted_rows(&d, &(struct drafted){ .row = second });
	f = clerk_read(k, &d);
	for (i = 0; i < f->n; i++)
		ck_assert_uint_eq(f->list[i].row, FINDING_ABSENT);	/* nothing is left of the first */
	draft_reset(&d);
	ck_assert(clerk_read(k, &d));
	draft_release(&d);
	clerk_free(k);
}
END_TEST

START_TEST(bytes_of_any_kind)
{
	static const char *const odd[] = {
		"\xe4\xbb", "\xff\xfe", "[bookmark: ", "20xx", "\xe3\x80", "年 月", "亲自", "重要工作亲自部署、亲自", "第一责任",
		"99999999999999999999件，其中999999999999999999999件", "法治建设", "镇党委", "县委领导下", "）", "\xc3", "x", "*",
		"2020-2021", "2020年-", "0%", "1e9%", "百分之", "余", "约余", "〔2020〕", "[2020]第", ""
	};
	size_t i, k;

	for (i = 0; i < sizeof odd / sizeof *odd; i++)
		for (k = 0; k < sizeof odd / sizeof *odd; k++) {
			char text[200];
			const char *row[] = { text, NULL };

			if (_i != (int)(i % 9))
				continue;
			snprintf(text, sizeof text, "%s%s", odd[i], odd[k]);
			drafted_findings(&(struct drafted){ row, 2021, "重庆市", "", "城口县", "庙坝镇" }, "");
		}
}
END_TEST

/* Rows of every length up to some, at the very end of their memory: a sanitizer sees who reads beyond. */
START_TEST(nothing_beyond_a_row)
{
	static const char text[] = "甲乙丙丁戊己庚辛壬癸，12件[x";
	char why[TABLE_WHY];
	struct clerk *k = clerk_new(why);
	struct draft d = { .row = NULL };
	size_t n;

	ck_assert_msg(k != NULL, "%s", why);
	for (n = 1; n < sizeof text; n++) {
		char *own = malloc(n);

		memcpy(own, text, n);
		draft_reset(&d);
		ck_assert(draft_add(&d, (struct draft_row){ .text = { own, n }, .label = { "", 0 }, .sect = { "", 0 },
		    .line = { "1", 1 }, .role = ROLE_BODY, .part = DRAFT_DONE }));
		ck_assert(clerk_read(k, &d));
		free(own);
	}
	draft_release(&d);
	clerk_free(k);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, in_text_order);
	tcase_add_test(tc, one_report_after_another);
	tcase_add_loop_test(tc, bytes_of_any_kind, 0, 9);
	tcase_add_test(tc, nothing_beyond_a_row);
}

int
main(void)
{
	return unit_main("clerk", add);
}
