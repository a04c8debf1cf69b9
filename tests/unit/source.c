#include "common/io/source.h"

#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "tests/unit/unit.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

static char folder[] = "/tmp/fz-source-XXXXXX";

static void
enter(void)
{
	strcpy(strrchr(folder, '-'), "-XXXXXX");
	ck_assert_ptr_nonnull(mkdtemp(folder));
	ck_assert_int_eq(chdir(folder), 0);
}

static void
leave(void)
{
	unlink("f");
	rmdir("d");
	ck_assert_int_eq(chdir("/"), 0);
	rmdir(folder);
}

static void
write_file(const char *name, const char *s, size_t n)
{
	FILE *f = fopen(name, "w");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(s, 1, n, f), n);
	ck_assert_int_eq(fclose(f), 0);
}

/* All names in angle brackets. */
static const char *
names(struct source *s)
{
	static char result[1024];
	const char *name;

	for (result[0] = '\0'; (name = source_next(s)); )
		snprintf(result + strlen(result), sizeof result - strlen(result), "<%s>", name);
	return result;
}

START_TEST(names_operands)
{
	char a[] = "a", dash[] = "-", *operands[] = { a, dash, a, NULL }, *none[] = { NULL };
	struct source s;

	source_init(&s, operands);
	ck_assert_uint_eq(source_count(&s), 3);
	ck_assert_str_eq(names(&s), "<a><-><a>");
	source_release(&s);
	source_init(&s, none);
	ck_assert_uint_eq(source_count(&s), 1);
	ck_assert_str_eq(names(&s), "<->");
	source_release(&s);
}
END_TEST

static const struct {
	const char *list;
	size_t n;
	char separator;
	size_t count;
	const char *names, *failure;
} lists[] = {
	{ "", 0, '\n', 0, "", NULL },
	{ "a\nb\n", 4, '\n', 2, "<a><b>", NULL },
	{ "a\nb", 3, '\n', 2, "<a><b>", NULL },
	{ "\n\na\n\nb b\n\n", 10, '\n', 2, "<a><b b>", NULL },
	{ "a\r\nb\r\n", 6, '\n', 2, "<a><b>", NULL },
	{ "a\0b\nc\0", 6, '\0', 2, "<a><b\nc>", NULL },
	{ "a\0\0b", 4, '\0', 2, "<a><b>", NULL },
	{ "a\nb\0c\nd\n", 8, '\n', 3, "<a>", "f:2: a NUL in a name; -0 reads lists with NUL between names" },
};

START_TEST(names_a_list)
{
	char *none[] = { NULL };
	struct source s;

	enter();
	write_file("f", lists[_i].list, lists[_i].n);
	source_init(&s, none);
	ck_assert_int_eq(source_list(&s, "f", lists[_i].separator), 0);
	ck_assert_uint_eq(source_count(&s), lists[_i].count);
	ck_assert_str_eq(names(&s), lists[_i].names);
	if (lists[_i].failure)
		ck_assert_str_eq(source_failure(&s), lists[_i].failure);
	else
		ck_assert_ptr_null(source_failure(&s));
	ck_assert_ptr_null(source_next(&s));
	source_release(&s);
	leave();
}
END_TEST

START_TEST(refuses_lists)
{
	char *none[] = { NULL };
	struct source s;

	enter();
	source_init(&s, none);
	ck_assert_int_ne(source_list(&s, "nosuch", '\n'), 0);
	ck_assert_int_ne(source_list(&s, ".", '\n'), 0);
	source_release(&s);
	leave();
}
END_TEST

static const size_t sizes[] = { 0, 1, 4096, 65535, 65536, 65537, 1000000 };

/* By its size or, as of a pipe, to the end: the same bytes. */
START_TEST(reads_whole)
{
	char *none[] = { NULL }, *want = malloc(sizes[_i] + 1), *bytes;
	size_t i, n;
	struct source s;
	int saved;

	enter();
	ck_assert_ptr_nonnull(want);
	for (i = 0; i < sizes[_i]; i++)
		want[i] = (char)(i * 7 % 251);
	write_file("f", want, sizes[_i]);
	source_init(&s, none);
	ck_assert_ptr_null(source_read(&s, "f", &bytes, &n));
	ck_assert_uint_eq(n, sizes[_i]);
	ck_assert_int_eq(n ? memcmp(bytes, want, n) : 0, 0);
	saved = dup(STDIN_FILENO);
	ck_assert_ptr_nonnull(freopen("f", "r", stdin));
	ck_assert_ptr_null(source_read(&s, "-", &bytes, &n));
	ck_assert_uint_eq(n, sizes[_i]);
	ck_assert_int_eq(n ? memcmp(bytes, want, n) : 0, 0);
	dup2(saved, STDIN_FILENO);
	close(saved);
	source_release(&s);
	free(want);
	leave();
}
END_TEST

START_TEST(says_why_not)
{
	char *none[] = { NULL }, *bytes;
	struct source s;
	size_t n;
	int fd;

	enter();
	source_init(&s, none);
	ck_assert_str_eq(source_read(&s, "nosuch", &bytes, &n), "No such file or directory");
	ck_assert_str_eq(source_read(&s, "", &bytes, &n), "No such file or directory");
	ck_assert_int_eq(mkdir("d", 0700), 0);
	ck_assert_str_eq(source_read(&s, "d", &bytes, &n), "Is a directory");
	fd = open("f", O_WRONLY | O_CREAT, 0600);
	ck_assert_int_eq(ftruncate(fd, (off_t)SOURCE_MAX + 1), 0);
	close(fd);
	ck_assert_str_eq(source_read(&s, "f", &bytes, &n), "larger than 64 MiB");
	ck_assert_str_eq(source_read(&s, "/dev/zero", &bytes, &n), "larger than 64 MiB");
	source_release(&s);
	leave();
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, names_operands);
	tcase_add_loop_test(tc, names_a_list, 0, COUNT(lists));
	tcase_add_test(tc, refuses_lists);
	tcase_add_loop_test(tc, reads_whole, 0, COUNT(sizes));
	tcase_add_test(tc, says_why_not);
}

int
main(void)
{
	return unit_main("source", add);
}
