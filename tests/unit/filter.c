#include "common/io/filter.h"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static char operand[] = "/tmp/fz-unit-XXXXXX";

static void
tidy_up(void)
{
	unlink(operand);
}

/* The operand is a file; standard output and standard error go to files that are read back. */
static void
set_up(void)
{
	int fd = mkstemp(operand);

	ck_assert_int_ge(fd, 0);
	close(fd);
	atexit(tidy_up);		/* tests that end by exit(3) have no other way */
	ck_assert_ptr_nonnull(freopen("/dev/null", "r", stdin));
	ck_assert_int_eq(dup2(fileno(tmpfile()), STDOUT_FILENO), STDOUT_FILENO);
	ck_assert_int_eq(dup2(fileno(tmpfile()), STDERR_FILENO), STDERR_FILENO);
	diag_init("fzunit");
}

static void
put(const char *text)
{
	FILE *f = fopen(operand, "w");

	ck_assert_ptr_nonnull(f);
	ck_assert_int_ge(fputs(text, f), 0);
	ck_assert_int_eq(fclose(f), 0);
}

static const char *
back(int fd)
{
	static char text[4096];
	ssize_t n;

	lseek(fd, 0, SEEK_SET);
	n = read(fd, text, sizeof text - 1);
	text[n > 0 ? n : 0] = '\0';
	return text;
}

/* What a filter that makes these columns writes; its values are <0> <1> ... */
static const char *
made(struct filter *f, const char *const column[], size_t n)
{
	const struct slice value[] = { SLICE("<0>"), SLICE("<1>"), SLICE("<2>") };
	char *operands[] = { operand, NULL };
	const struct tsv_row *row;

	filter_open(f, operands);
	filter_makes(f, column, n);
	while ((row = filter_next(f)))
		filter_put(f, row, value);
	ck_assert_int_eq(filter_close(f), STATUS_DONE);
	ck_assert_str_eq(back(STDERR_FILENO), "");
	return back(STDOUT_FILENO);
}

static const struct {
	const char *in;
	const char *const column[3];
	size_t n;
	const char *out;
} makes[] = {
	{ "a\tb\n1\t2\n", { NULL }, 0, "a\tb\n1\t2\n" },
	{ "a\tb\n1\t2\n", { "c" }, 1, "a\tb\tc\n1\t2\t<0>\n" },
	{ "a\tb\n1\t2\n", { "c", "d" }, 2, "a\tb\tc\td\n1\t2\t<0>\t<1>\n" },
	/* a column that is there is replaced in place */
	{ "a\tb\n1\t2\n", { "a" }, 1, "a\tb\n<0>\t2\n" },
	{ "a\tb\n1\t2\n", { "b" }, 1, "a\tb\n1\t<0>\n" },
	{ "a\tb\n1\t2\n", { "b", "a" }, 2, "a\tb\n<1>\t<0>\n" },
	{ "a\tb\tc\n1\t2\t3\n", { "c", "x", "a" }, 3, "a\tb\tc\tx\n<2>\t2\t<0>\t<1>\n" },
	{ "a\tb\tc\n\t\t\n", { "b" }, 1, "a\tb\tc\n\t<0>\t\n" },
	{ "a\tb\n", { "c" }, 1, "a\tb\tc\n" },
	{ "", { "c" }, 1, "" },
};

START_TEST(makes_columns)
{
	struct filter f = { .worst = STATUS_DONE };

	put(makes[_i].in);
	ck_assert_str_eq(made(&f, makes[_i].column, makes[_i].n), makes[_i].out);
}
END_TEST

START_TEST(writes_no_header)
{
	static const char *const column[] = { "c" };
	struct filter f = { .worst = STATUS_DONE };

	ck_assert(filter_option(&f, 'O'));
	ck_assert(!filter_option(&f, 'x'));
	put("a\tb\n1\t2\n");
	ck_assert_str_eq(made(&f, column, 1), "1\t2\t<0>\n");
}
END_TEST

START_TEST(reads_no_header)
{
	static const char *const column[] = { "b" };
	struct filter f = { .columns = "a,b" };

	put("1\t2\n");
	ck_assert_str_eq(made(&f, column, 1), "a\tb\n1\t<0>\n");
}
END_TEST

/* The next filter shall find what it lacks in the first second, not after the last row. */
START_TEST(writes_the_header_at_once)
{
	static const char *const column[] = { "c" };
	char *operands[] = { operand, NULL };
	struct filter f = { .worst = STATUS_DONE };

	put("a\n1\n");
	filter_open(&f, operands);
	filter_makes(&f, column, 1);
	ck_assert_str_eq(back(STDOUT_FILENO), "a\tc\n");
	ck_assert_int_eq(filter_close(&f), STATUS_DONE);
}
END_TEST

START_TEST(names_what_it_cannot_open)
{
	char nosuch[] = "/nosuch", *operands[] = { nosuch, operand, nosuch, NULL };
	struct filter f = { .worst = STATUS_DONE };
	const struct tsv_row *row;

	put("a\n1\n");
	filter_open(&f, operands);
	filter_makes(&f, NULL, 0);
	while ((row = filter_next(&f)))
		filter_pass(&f, row);
	ck_assert_int_eq(filter_close(&f), STATUS_FAILED);
	ck_assert_str_eq(back(STDOUT_FILENO), "a\n1\n");
	ck_assert_str_eq(back(STDERR_FILENO),
	    "fzunit: /nosuch: No such file or directory\nfzunit: /nosuch: No such file or directory\n");
}
END_TEST

START_TEST(finds_what_it_needs)
{
	char *operands[] = { operand, NULL };
	struct filter f = { .worst = STATUS_DONE };
	size_t index[3];

	put("doc\tline\ttext\n");
	filter_open(&f, operands);
	ck_assert_uint_eq(filter_need(&f, "line"), 1);
	ck_assert_uint_eq(filter_need_list(&f, "text,doc", index, 3), 2);
	ck_assert_uint_eq(index[0], 2);
	ck_assert_uint_eq(index[1], 0);
	ck_assert_int_eq(filter_close(&f), STATUS_DONE);
}
END_TEST

/* These end the program with STATUS_FAILED; tests/cli/frame compares what they say. */
START_TEST(lacks_what_it_needs)
{
	char *operands[] = { operand, NULL };
	struct filter f = { .worst = STATUS_DONE };

	put("doc\tline\n");
	filter_open(&f, operands);
	filter_need(&f, "text");
}
END_TEST

START_TEST(needs_more_than_it_can)
{
	char *operands[] = { operand, NULL };
	struct filter f = { .worst = STATUS_DONE };
	size_t index[2];

	put("doc\tline\ttext\n");
	filter_open(&f, operands);
	filter_need_list(&f, "doc,line,text", index, 2);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, set_up, NULL);
	tcase_add_loop_test(tc, makes_columns, 0, (int)(sizeof makes / sizeof *makes));
	tcase_add_test(tc, writes_no_header);
	tcase_add_test(tc, reads_no_header);
	tcase_add_test(tc, writes_the_header_at_once);
	tcase_add_test(tc, names_what_it_cannot_open);
	tcase_add_test(tc, finds_what_it_needs);
	tcase_add_exit_test(tc, lacks_what_it_needs, STATUS_FAILED);
	tcase_add_exit_test(tc, needs_more_than_it_can, STATUS_FAILED);
}

int
main(void)
{
	return unit_main("filter", add);
}
