#include "common/report/pardon.h"

#include <unistd.h>

#include "tests/unit/unit.h"

static char path[] = "/tmp/fz-pardon-XXXXXX";

static struct pardons *
read_text(const char *text, char why[TABLE_WHY])
{
	struct pardons *p;
	FILE *f;
	int fd;

	strcpy(path + sizeof path - 7, "XXXXXX");
	fd = mkstemp(path);
	ck_assert_int_ge(fd, 0);
	f = fdopen(fd, "w");
	fputs(text, f);
	fclose(f);
	p = pardons_new(path, why);
	unlink(path);
	return p;
}

START_TEST(lets_what_is_named)
{
	char why[TABLE_WHY];
	struct pardons *p = read_text("doc\tcode\treason\nD01\tno-date\tsent by fax\n*\tlabel-style\tnever mind\nD02\t*\told\n",
	    why);

	ck_assert_msg(p != NULL, "%s", why);
	ck_assert(pardons_let(p, SLICE("D01"), FINDING_NO_DATE));
	ck_assert(!pardons_let(p, SLICE("D01"), FINDING_NO_TITLE));
	ck_assert(!pardons_let(p, SLICE("D03"), FINDING_NO_DATE));
	ck_assert(pardons_let(p, SLICE("D03"), FINDING_LABEL_STYLE));
	ck_assert(pardons_let(p, SLICE("D02"), FINDING_SUM));
	ck_assert(!pardons_let(NULL, SLICE("D01"), FINDING_NO_DATE));
	pardons_free(p);
}
END_TEST

static const struct {
	const char *text, *want;
} faults[] = {
	{ "doc\tcode\nD01\tno-date\n", ":1: no column 'reason'" },
	{ "doc\tcode\treason\nD01\tno-such\tx\n", ":2: no such code; fzlint -l lists them" },
	{ "doc\tcode\treason\nD01\tno-date\t\n", ":2: no reason is given" },
	{ "doc\tcode\treason\n\n\tno-date\tx\n", ":3: no report is named; * stands for all" },
	{ "doc\tcode\treason\nD01\tno-date\n", ":2: fewer fields than the header" },
};

START_TEST(faults_are_named)
{
	char why[TABLE_WHY];

	ck_assert(read_text(faults[_i].text, why) == NULL);
	ck_assert_str_eq(why + sizeof path - 1, faults[_i].want);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, lets_what_is_named);
	tcase_add_loop_test(tc, faults_are_named, 0, (int)(sizeof faults / sizeof *faults));
}

int
main(void)
{
	return unit_main("pardon", add);
}
