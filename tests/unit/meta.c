#include "common/report/meta.h"

#include <string.h>

#include "tests/unit/unit.h"

static struct metas *metas;
static char why[TABLE_WHY];

static void
open_tables(void)
{
	metas = metas_new(NULL, why);
	ck_assert_msg(metas != NULL, "%s", why);
}

static void
free_tables(void)
{
	metas_free(metas);
}

enum { ROWS = 5 };

struct line {
	enum outline_role role;
	const char *text, *part;
};

static struct meta
read_lines(const struct line line[])
{
	static struct report_row row[ROWS];
	static const char *const number[ROWS] = { "1", "2", "3", "4", "5" };
	struct meta m;
	size_t n;

	for (n = 0; n < ROWS && line[n].text; n++)
		row[n] = (struct report_row){ { number[n], 1 }, { line[n].text, strlen(line[n].text) },
		    { line[n].part ? line[n].part : "", line[n].part ? strlen(line[n].part) : 0 }, line[n].role };
	ck_assert(metas_read(metas, row, n, true, &m));
	return m;
}

static void
same(struct slice got, const char *want, const char *what)
{
	char text[512];

	snprintf(text, sizeof text, "%s: %.*s", what, (int)got.n, got.n ? got.s : "");
	ck_assert_str_eq(text + strlen(what) + 2, want);
}

static const struct {
	struct line line[ROWS];
	const char *code, *year, *unit, *county;
} reports[] = {
	{ { { ROLE_TITLE, "平岗镇2020年报告", NULL }, { ROLE_BODY, "赴睢县司法局考察。", "done" } }, "", "2020", "town", "" },
	{ { { ROLE_TITLE, "平岗镇2020年报告", NULL }, { ROLE_SIGN, "睢县平岗镇人民政府", NULL } }, "411422101000", "2020", "town",
	    "睢县" },
	{ { { ROLE_TITLE, "新会区税郭镇2020年报告", NULL } }, "", "2020", "town", "新会区" },
	{ { { ROLE_TITLE, "税郭镇2020年报告", NULL }, { ROLE_INTRO, "在县委、县政府领导下工作。", "intro" } }, "", "2020", "town", "" },
	{ { { ROLE_TITLE, "税郭镇2020年报告", NULL }, { ROLE_SIGN, "玉湖镇人民政府", NULL } }, "", "2020", "town", "" },
	{ { { ROLE_TITLE, "睦洲镇2020年报告", NULL }, { ROLE_SIGN, "江门市新会区睦州镇人民政府", NULL } }, "440705109000",
	    "2020", "town", "新会区" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_HEAD, "2021年工作", "done" }, { ROLE_HEAD, "2022年打算", "plans" } }, "", "2021",
	    "township", "" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_HEAD, "2022年打算", "plans" } }, "", "2021", "township", "" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_HEAD, "工作", "done" },
	    { ROLE_BODY, "比2018年多。2019年办9件，2019年底结案，2018年有8件。", "done" } }, "", "2019", "township",
	    "" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_INTRO, "过去一年，依法办事。", "intro" }, { ROLE_DATE, "2021年12月1日", NULL } }, "", "",
	    "township", "" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_INTRO, "今年以来，依法办事。", "intro" }, { ROLE_DATE, "2021年12月1日", NULL } }, "",
	    "2021", "township", "" },
	{ { { ROLE_TITLE, "石鹭乡报告", NULL }, { ROLE_INTRO, "今年以来，依法办事。", "intro" }, { ROLE_DATE, "2021年1月1日", NULL } }, "",
	    "", "township", "" },
	{ { { ROLE_TITLE, "城口县2020年报告", NULL }, { ROLE_INTRO, "2020年，我局依法履职。", "intro" } }, "500229000000", "2020",
	    "department", "城口县" },
	{ { { ROLE_BODY, "", NULL } }, "", "", "", "" },
	{ { { ROLE_NOISE, NULL, NULL } }, "", "", "", "" },
};

START_TEST(reads)
{
	struct meta m = read_lines(reports[_i].line);

	same(m.code, reports[_i].code, "code");
	same(m.year, reports[_i].year, "year");
	same(m.unit, reports[_i].unit, "unit");
	same(m.county, reports[_i].county, "county");
}
END_TEST

START_TEST(explains)
{
	static const struct line line[ROWS] = {
		{ ROLE_TITLE, "睦洲镇2020年报告", NULL }, { ROLE_SIGN, "江门市新会区睦洲镇人民政府", NULL },
		{ ROLE_DATE, "2020年12月14日", NULL }
	}, two[ROWS] = { { ROLE_TITLE, "平岗镇2020年报告", NULL } };
	struct meta m = read_lines(line);

	same(m.title, "睦洲镇2020年报告", "title");
	same(m.place, "睦洲镇", "place");
	same(m.city, "江门市", "city");
	same(m.province, "广东省", "province");
	same(m.date, "2020-12-14", "date");
	same(m.issuer, "江门市新会区睦洲镇人民政府", "issuer");
	same(m.candidates, "440705109000=广东省江门市新会区睦洲镇", "candidates");
	same(m.evidence, "睦洲镇 town: title, line 1; 新会区 county: signature, line 2; 江门市 city: signature, line 2; "
	    "2020 year: title, line 1", "evidence");
	m = read_lines(two);
	ck_assert(slice_ends(m.evidence, SLICE("; candidates can't be told apart")));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, open_tables, free_tables);
	tcase_add_loop_test(tc, reads, 0, (int)(sizeof reports / sizeof *reports));
	tcase_add_test(tc, explains);
}

int
main(void)
{
	return unit_main("meta", add);
}
