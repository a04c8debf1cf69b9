#include "common/io/opt.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "common/io/diag.h"
#include "tests/unit/unit.h"

static const struct usage usage = {
	"[FILE ...]",
	"Tests.",
	(const struct opt[]){
		{ 'a', NULL, "takes none" },
		{ 'n', "N", "takes one" },
		{ 0, NULL, NULL }
	}
};

/* What the command line comes to: letters, their arguments, then the operands. */
static const char *
parsed(char *argv[])
{
	static char all[256];
	size_t n = 0;
	int argc = 0, c;

	while (argv[argc])
		argc++;
	optind = 1;
	all[0] = '\0';
	while ((c = opt_next(argc, argv, &usage)))
		n += (size_t)snprintf(all + n, sizeof all - n, "%c%s ", c, c == 'n' ? optarg : "");
	for (; optind < argc; optind++)
		n += (size_t)snprintf(all + n, sizeof all - n, "<%s>", argv[optind]);
	return all;
}

static const struct {
	const char *argv[6], *want;
} lines[] = {
	{ { "fz" }, "" },
	{ { "fz", "-a", "x", "y" }, "a <x><y>" },
	{ { "fz", "-an5", "x" }, "a n5 <x>" },
	{ { "fz", "-n", "-a", "x" }, "n-a <x>" },
	{ { "fz", "-a", "--", "-n" }, "a <-n>" },
	{ { "fz", "-" }, "<->" },
	{ { "fz", "x", "-a" }, "<x><-a>" },		/* options stop at the first operand */
	{ { "fz", "-a", "x", "--help" }, "a <x><--help>" },
	{ { "fz", "--", "--help" }, "<--help>" },
};

START_TEST(takes_options)
{
	char word[6][16], *argv[7] = { NULL };
	size_t i;

	for (i = 0; i < 6 && lines[_i].argv[i]; i++)
		argv[i] = strcpy(word[i], lines[_i].argv[i]);
	ck_assert_str_eq(parsed(argv), lines[_i].want);
}
END_TEST

/* What ends the program with STATUS_FAILED. */
static const char *const wrong[] = { "-x", "-n", "-ax", "--nosuch", "--helpless", "--version=1", "---" };

START_TEST(refuses_options)
{
	char name[] = "fz", word[16], *argv[] = { name, word, NULL };

	strcpy(word, wrong[_i]);
	parsed(argv);
}
END_TEST

START_TEST(helps)
{
	char name[] = "fz", word[] = "--help", *argv[] = { name, word, NULL };

	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stdout));
	parsed(argv);
}
END_TEST

START_TEST(help_to_a_full_disk_fails)
{
	char name[] = "fz", word[] = "--help", *argv[] = { name, word, NULL };

	ck_assert_ptr_nonnull(freopen("/dev/full", "w", stdout));
	parsed(argv);
}
END_TEST

START_TEST(reads_numbers)
{
	ck_assert_int_eq(opt_number('n', "0", 0, 10), 0);
	ck_assert_int_eq(opt_number('n', "10", 0, 10), 10);
	ck_assert_int_eq(opt_number('n', "007", 0, 10), 7);
	ck_assert_int_eq(opt_number('n', "-5", -10, 10), -5);
	ck_assert_int_eq(opt_number('n', "2147483648", 0, 4294967296), 2147483648);
}
END_TEST

static const char *const rubbish[] = {
	"", " ", "x", "1x", "1 ", " 1", "\t1", "\n1", "+1", "-", "--1", "0x10", "1e3", "1.5",
	"11", "-1", "99999999999999999999", "-99999999999999999999",
};

START_TEST(refuses_numbers)
{
	opt_number('n', rubbish[_i], 0, 10);
}
END_TEST

static void
quiet(void)
{
	diag_init("fz");
	ck_assert_ptr_nonnull(freopen("/dev/null", "w", stderr));
}

#define COUNT(list) ((int)(sizeof(list) / sizeof *(list)))

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, quiet, NULL);
	tcase_add_loop_test(tc, takes_options, 0, COUNT(lines));
	tcase_add_loop_exit_test(tc, refuses_options, STATUS_FAILED, 0, COUNT(wrong));
	tcase_add_exit_test(tc, helps, STATUS_DONE);
	tcase_add_exit_test(tc, help_to_a_full_disk_fails, STATUS_FAILED);
	tcase_add_test(tc, reads_numbers);
	tcase_add_loop_exit_test(tc, refuses_numbers, STATUS_FAILED, 0, COUNT(rubbish));
}

int
main(void)
{
	return unit_main("opt", add);
}
