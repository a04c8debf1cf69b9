#include "common/text/table.h"

#include <glob.h>
#include <stdio.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static const struct data builtin = { "sample", "word\tmeaning\nbuilt\tin\n", 22 };
static const char *const columns[] = { "word", "meaning", NULL };
static char file[] = "/tmp/fz-unit-XXXXXX";

/* Puts n bytes into the file. */
static void
put(const char *bytes, size_t n)
{
	FILE *f = fopen(file, "wb");

	ck_assert_ptr_nonnull(f);
	ck_assert_uint_eq(fwrite(bytes, 1, n, f), n);
	ck_assert_int_eq(fclose(f), 0);
}

static void
make_file(void)
{
	int fd = mkstemp(file);

	ck_assert_int_ge(fd, 0);
	close(fd);
}

static void
remove_file(void)
{
	unlink(file);
}

/* The table as "word=meaning word=meaning", or the complaint with FILE for the file's name. */
static const char *
loaded(const struct data *data, const char *path)
{
	static char all[TABLE_WHY + 512];
	char why[TABLE_WHY] = "";
	struct table *t = table_open(data, path, columns, why);
	size_t i, n = 0;

	if (!t && path && strncmp(why, path, strlen(path)) == 0) {
		snprintf(all, sizeof all, "FILE%s", why + strlen(path));
		return all;
	}
	snprintf(all, sizeof all, "%s", why);
	for (i = 0; t && i < table_rows(t); i++)
		n += (size_t)snprintf(all + n, sizeof all - n, "%s%.*s=%.*s", i ? " " : "",
		    (int)table_cell(t, i, 0).n, table_cell(t, i, 0).s,
		    (int)table_cell(t, i, 1).n, table_cell(t, i, 1).s);
	table_free(t);
	return all;
}

static const char *const files[][2] = {
	{ "word\tmeaning\na\t1\nb\t2\n", "a=1 b=2" },
	{ "word\tmeaning\na\t1\nb\t2", "a=1 b=2" },
	{ "word\tmeaning\r\na\t1\r\nb\t2\r\n", "a=1 b=2" },
	{ "\xef\xbb\xbfword\tmeaning\na\t1\n", "a=1" },
	{ "meaning\tcomment\tword\n1\tx\ta\n", "a=1" },
	{ "word\tmeaning\n\na\t\n\n\t2\n", "a= =2" },		/* blank lines and empty cells */
	{ "word\tmeaning\n", "" },
	{ "", "FILE: empty: a table begins with its column names" },
	{ "word\tsense\na\t1\n", "FILE:1: no column 'meaning'" },
	{ "word\n", "FILE:1: no column 'meaning'" },
	{ "\n", "FILE:1: no column 'word'" },
	{ "word\tmeaning\na\n", "FILE:2: fewer fields than the header" },
	{ "word\tmeaning\n\na\t1\t2\n", "FILE:3: more fields than the header" },
	{ "word\tmeaning\na\t1\n\xb7\xa8\t2\n", "FILE:3: not UTF-8" },
};

START_TEST(loads_files)
{
	put(files[_i][0], strlen(files[_i][0]));
	ck_assert_str_eq(loaded(&builtin, file), files[_i][1]);
}
END_TEST

START_TEST(grows_with_the_file)
{
	enum { ROWS = 40000 };
	char *text = malloc(20 * ROWS), why[TABLE_WHY];
	size_t n = (size_t)sprintf(text, "word\tmeaning\n"), i;
	struct table *t;

	for (i = 0; i < ROWS; i++)
		n += (size_t)sprintf(text + n, "w%zu\tm%zu\n", i, i);
	put(text, n);
	free(text);
	t = table_open(&builtin, file, columns, why);
	ck_assert_ptr_nonnull(t);
	ck_assert_uint_eq(table_rows(t), ROWS);
	ck_assert(slice_is(table_cell(t, ROWS - 1, 1), "m39999"));
	ck_assert(!table_complain(t, ROWS - 1, "strange", why));
	ck_assert_str_eq(why + strlen(file), ":40001: strange");
	table_free(t);
}
END_TEST

START_TEST(says_what_it_cannot_read)
{
	ck_assert_str_eq(loaded(&builtin, "/nosuch/table.tsv"), "FILE: No such file or directory");
	ck_assert_str_eq(loaded(&builtin, "/"), "FILE: Is a directory");
}
END_TEST

/* A file named goes before FZ_DATA, and that before what is compiled in. */
START_TEST(looks_in_order)
{
	const char *base = strrchr(file, '/') + 1;
	char name[sizeof file + 8];
	struct data same = { base, builtin.text, builtin.size };

	put("word\tmeaning\nfrom\tfile\n", 23);
	unsetenv("FZ_DATA");
	ck_assert_str_eq(loaded(&same, NULL), "built=in");
	ck_assert_str_eq(loaded(&same, file), "from=file");
	setenv("FZ_DATA", "", 1);
	ck_assert_str_eq(loaded(&same, NULL), "built=in");
	setenv("FZ_DATA", "/tmp", 1);
	ck_assert_str_eq(loaded(&same, NULL), "built=in");	/* no file of that name there */
	snprintf(name, sizeof name, "%s.tsv", file);
	ck_assert_int_eq(link(file, name), 0);
	ck_assert_str_eq(loaded(&same, NULL), "from=file");
	ck_assert_str_eq(loaded(&same, "/nosuch"), "FILE: No such file or directory");
	unlink(name);
}
END_TEST

START_TEST(cuts_words)
{
	struct slice list = SLICE(" one  two "), word;

	ck_assert(table_word(&list, &word) && slice_is(word, "one"));
	ck_assert(table_word(&list, &word) && slice_is(word, "two"));
	ck_assert(!table_word(&list, &word));
	ck_assert(!table_word(&list, &word));
}
END_TEST

/* Each table that the suite brings is one, by the names in its own first line. */
START_TEST(loads_what_is_shipped)
{
	char line[1024], why[TABLE_WHY] = "", *p;
	const char *names[33] = { NULL };
	struct table *t;
	size_t i, n;
	glob_t found;
	FILE *f;

	ck_assert_int_eq(glob("common/data/*.tsv", 0, NULL, &found), 0);
	for (i = 0; i < found.gl_pathc; i++) {
		f = fopen(found.gl_pathv[i], "r");
		ck_assert_ptr_nonnull(f);
		ck_assert_ptr_nonnull(fgets(line, sizeof line, f));
		fclose(f);
		line[strcspn(line, "\n")] = '\0';
		for (n = 0, p = strtok(line, "\t"); p && n < 32; p = strtok(NULL, "\t"))
			names[n++] = p;
		names[n] = NULL;
		t = table_open(&builtin, found.gl_pathv[i], names, why);
		ck_assert_msg(t != NULL, "%s", why);
		ck_assert_uint_gt(table_rows(t), 0);
		table_free(t);
	}
	globfree(&found);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, make_file, remove_file);
	tcase_add_loop_test(tc, loads_files, 0, (int)(sizeof files / sizeof *files));
	tcase_add_test(tc, grows_with_the_file);
	tcase_add_test(tc, says_what_it_cannot_read);
	tcase_add_test(tc, looks_in_order);
	tcase_add_test(tc, cuts_words);
	tcase_add_test(tc, loads_what_is_shipped);
}

int
main(void)
{
	return unit_main("table", add);
}
