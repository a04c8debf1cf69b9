#include "common/io/sorter.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static char written[4096];

/* Standard output goes to a file meanwhile; -1: is closed; returns what it was. */
static int
take_output(int fd)
{
	int kept = dup(STDOUT_FILENO);

	fflush(stdout);
	if (fd < 0)
		close(STDOUT_FILENO);
	else
		dup2(fd, STDOUT_FILENO);
	return kept;
}

static void
give_output_back(int kept)
{
	dup2(kept, STDOUT_FILENO);
	close(kept);
}

/* Sorts lines; what comes out is written, the value why it failed. */
static const char *
sorted(struct sorter *s, const struct sorter_ask *ask, const char *lines, size_t times)
{
	FILE *file = tmpfile();
	int kept = take_output(fileno(file));
	const char *why = sorter_start(s, ask);

	if (!why) {
		while (times--)
			out_bytes(&s->to, lines, strlen(lines));
		why = sorter_finish(s);
	}
	give_output_back(kept);
	rewind(file);
	written[fread(written, 1, sizeof written - 1, file)] = '\0';
	fclose(file);
	return why;
}

START_TEST(sorts_by_fields)
{
	struct sorter_ask ask = { .nkeys = 2, .key = { { 1, true }, { 0, false } }, .size = "1M", .threads = "1" };
	struct sorter s;

	ck_assert_ptr_null(sorted(&s, &ask, "b\t1\nc\t2\na\t1\na b\t1\n", 1));
	ck_assert_str_eq(written, "c\t2\na\t1\na b\t1\nb\t1\n");
	ck_assert_ptr_null(sorted(&s, &ask, "", 1));
	ck_assert_str_eq(written, "");
}
END_TEST

START_TEST(cuts_fields_in_front)
{
	struct sorter_ask ask = { .nkeys = 2, .key = { { 0, false }, { 1, true } }, .cut = 2 };
	struct sorter s;

	ck_assert_ptr_null(sorted(&s, &ask, "2\tx\tfirst\tline\n1\ta\t\n1\tb\tthird\n", 1));
	ck_assert_str_eq(written, "third\n\nfirst\tline\n");
}
END_TEST

START_TEST(keeps_equal_rows_in_order)
{
	struct sorter_ask ask = { .nkeys = 1, .key = { { 0, true } } };
	struct sorter s;

	ck_assert(sorter_is_stable(&ask));
	ck_assert_ptr_null(sorted(&s, &ask, "a\t2\na\t1\nb\t9\nb\t0\n", 1));
	ck_assert_str_eq(written, "b\t9\nb\t0\na\t2\na\t1\n");
}
END_TEST

/* With and without the second child. */
START_TEST(says_what_failed)
{
	struct sorter_ask ask = { .nkeys = 1, .cut = (size_t)_i };
	int kept, full = open("/dev/full", O_WRONLY), errors = dup(STDERR_FILENO);
	const char *why;
	struct sorter s;

	kept = take_output(full);
	dup2(full, STDERR_FILENO);		/* sort(1) says it too */
	why = sorter_start(&s, &ask);
	out_bytes(&s.to, "a\tb\n", 4);
	why = why ? why : sorter_finish(&s);
	give_output_back(kept);
	dup2(errors, STDERR_FILENO);
	close(errors);
	close(full);
	ck_assert_ptr_nonnull(why);
	ck_assert(_i == 0 || strstr(why, strerror(ENOSPC)));
	ck_assert(!s.reader_gone);

	kept = take_output(-1);
	why = sorter_start(&s, &ask);
	give_output_back(kept);
	ck_assert_ptr_nonnull(why);
	ck_assert(strstr(why, strerror(EBADF)));
}
END_TEST

START_TEST(says_that_there_is_no_sort)
{
	struct sorter_ask ask = { .nkeys = 1, .cut = (size_t)_i };
	const char *path = getenv("PATH"), *why;
	char *kept = strdup(path ? path : "");
	struct sorter s;

	setenv("PATH", "/nowhere", 1);
	why = sorted(&s, &ask, "a\tb\n", 1);
	setenv("PATH", kept, 1);
	free(kept);
	ck_assert_ptr_nonnull(why);
	ck_assert_str_eq(why, "sort(1) is not in PATH");
}
END_TEST

START_TEST(sees_that_the_reader_is_gone)
{
	struct sorter_ask ask = { .nkeys = 1, .cut = (size_t)_i };
	int kept, end[2], i;
	struct sorter s;
	const char *why;

	ck_assert(pipe(end) == 0);
	close(end[0]);
	kept = take_output(end[1]);
	close(end[1]);
	why = sorter_start(&s, &ask);
	for (i = 0; i < 100000; i++)
		out_bytes(&s.to, "a\tb\n", 4);
	why = why ? why : sorter_finish(&s);
	give_output_back(kept);
	ck_assert_ptr_null(why);
	ck_assert(s.reader_gone);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, sorts_by_fields);
	tcase_add_test(tc, cuts_fields_in_front);
	tcase_add_test(tc, keeps_equal_rows_in_order);
	tcase_add_loop_test(tc, says_what_failed, 0, 2);
	tcase_add_loop_test(tc, says_that_there_is_no_sort, 0, 2);
	tcase_add_loop_test(tc, sees_that_the_reader_is_gone, 0, 2);
}

int
main(void)
{
	return unit_main("sorter", add);
}
