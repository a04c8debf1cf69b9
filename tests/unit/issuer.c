#include "common/report/issuer.h"

#include <string.h>

#include "tests/unit/unit.h"

static const struct { const char *line[3], *names; } cases[] = {
	{ { "某镇人民政府" }, "某镇人民政府" },
	{ { "中共某镇委员会", "某镇人民政府" }, "中共某镇委员会;某镇人民政府" },
	{ { "中共某镇委员会        某镇人民政府" }, "中共某镇委员会;某镇人民政府" },
	{ { "中共某镇委员会 某镇人民政府" }, "中共某镇委员会;某镇人民政府" },
	{ { "某镇人民政府", "某镇人民政府" }, "某镇人民政府" },
	{ { "某 县 人 民 政 府" }, "某县人民政府" },
	{ { "某市生态环境局某旗分局（盖章）" }, "某市生态环境局某旗分局" },
	{ { "某镇人民政府(公章)  " }, "某镇人民政府" },
	{ { "某局（部门）" }, "某局（部门）" },
	{ { "报告单位：某镇人民政府" }, "某镇人民政府" },
	{ { "新会区 睦洲镇人民政府" }, "新会区 睦洲镇人民政府" },
	{ { "", "  " }, "" },
};

START_TEST(adds)
{
	static struct issuers s;
	char why[TABLE_WHY], text[256];
	struct mentions *m = mentions_new(why);
	size_t i;

	ck_assert_msg(m != NULL, "%s", why);
	issuers_reset(&s);
	for (i = 0; i < 3 && cases[_i].line[i]; i++) {
		struct slice line = { cases[_i].line[i], strlen(cases[_i].line[i]) };

		ck_assert(issuers_add(&s, m, line, line, i));
	}
	snprintf(text, sizeof text, "%.*s", (int)s.text.n, s.text.n ? s.text.s : "");
	ck_assert_str_eq(text, cases[_i].names);
	for (i = 0; i < s.n; i++)
		ck_assert(memchr(issuers_name(&s, i).s, ';', issuers_name(&s, i).n) == NULL);
	issuers_release(&s);
	mentions_free(m);
}
END_TEST

START_TEST(no_more_than_fit)
{
	static struct issuers s;
	char why[TABLE_WHY], text[16];
	struct mentions *m = mentions_new(why);
	int i;

	issuers_reset(&s);
	for (i = 0; i < 3 * ISSUERS_MAX; i++) {
		struct slice line = { text, (size_t)snprintf(text, sizeof text, "unit %d", i) };

		ck_assert(issuers_add(&s, m, line, line, 0));
	}
	ck_assert_uint_eq(s.n, ISSUERS_MAX);
	issuers_release(&s);
	mentions_free(m);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, adds, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, no_more_than_fit);
}

int
main(void)
{
	return unit_main("issuer", add);
}
