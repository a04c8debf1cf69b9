#include "common/report/words.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))
#define HEAD "word\tclass\n"

static struct words *shipped;
static char folder[] = "/tmp/fz-unit-XXXXXX", file[sizeof folder + sizeof "/words.tsv"];

static void
load(void)
{
	char why[TABLE_WHY] = "";

	unsetenv("FZ_DATA");
	shipped = words_new(NULL, why);
	ck_assert_msg(shipped != NULL, "%s", why);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(file, sizeof file, "%s/words.tsv", folder);
}

static void
unload(void)
{
	words_free(shipped);
	unlink(file);
	rmdir(folder);
}

static void
write_table(const char *rows)
{
	FILE *f = fopen(file, "w");

	ck_assert_ptr_nonnull(f);
	fputs(rows, f);
	ck_assert_int_eq(fclose(f), 0);
}

/* The words of a table of these rows. */
static struct words *
words_of(const char *rows)
{
	char why[TABLE_WHY] = "";
	struct words *ws;

	write_table(rows);
	ws = words_new(file, why);
	ck_assert_msg(ws != NULL, "%s", why);
	return ws;
}

/* What stands at the beginning of a text, in a block of its own size: its classes; its length is *used. */
static uint64_t
at(const struct words *ws, struct slice text, size_t *used)
{
	char *exact = malloc(text.n ? text.n : 1);
	uint64_t is;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text.s, text.n);
	*used = 0;
	is = words_at(ws, exact, text.n, used);
	free(exact);
	return is;
}

/* The complaint about a table of these rows, from ":line" on; "": it is taken. */
static const char *
complaint(const char *rows)
{
	static char why[TABLE_WHY];
	struct words *ws;

	write_table(rows);
	ws = words_new(file, why);
	if (ws) {
		words_free(ws);
		return "";
	}
	ck_assert_uint_gt(strlen(why), strlen(file));
	ck_assert_mem_eq(why, file, strlen(file));
	return why + strlen(file);
}

static const char *const tables[][2] = {
	{ HEAD, "" },
	{ HEAD "受理\tact\n", "" },
	{ HEAD "受理\tact light  both\n", "" },			/* blanks part classes, however many */
	{ "class\tnote\tword\nact\tx\t受理\n", "" },			/* columns are found by name */
	{ "word\tclass\r\n受理\tact\r\n", "" },
	{ HEAD "受理\tact\n受理件\thead\n受\tact\n", "" },		/* one word may begin another */
	{ "word\n受理\n", ":1: no column 'class'" },
	{ "class\nact\n", ":1: no column 'word'" },
	{ HEAD "受理\n", ":2: fewer fields than the header" },
	{ HEAD "受理\tact\tact\n", ":2: more fields than the header" },
	{ HEAD "\tact\n", ":2: not a word and its classes" },
	{ HEAD "受理\t\n", ":2: not a word and its classes" },
	{ HEAD "受理\tverb\n", ":2: not a word and its classes" },
	{ HEAD "受理\tact verb\n", ":2: not a word and its classes" },
	{ HEAD "受理\tverb act\n", ":2: not a word and its classes" },
	{ HEAD "受理\tact,light\n", ":2: not a word and its classes" },
	{ HEAD "受理\tACT\n", ":2: not a word and its classes" },
	{ HEAD "受理\tac\n", ":2: not a word and its classes" },
	{ HEAD "受理\tacts\n", ":2: not a word and its classes" },
	{ HEAD "受理\tact\n办理\tact\n受理\tact\n", ":4: this word stands in the table twice" },
	{ HEAD "受理\tact\n受理\thead\n", ":3: this word stands in the table twice" },
	{ HEAD "受理件\thead\n受理\tact\n\tact\n", ":4: not a word and its classes" },
};

START_TEST(refuses_wrong_tables)
{
	ck_assert_str_eq(complaint(tables[_i][0]), tables[_i][1]);
}
END_TEST

START_TEST(refuses_a_table_that_is_not_there)
{
	char why[TABLE_WHY] = "";

	ck_assert_ptr_null(words_new("/nowhere/words.tsv", why));
	ck_assert_msg(strstr(why, "/nowhere/words.tsv") == why, "%s", why);
	ck_assert_ptr_null(words_new(folder, why));			/* a folder */
	ck_assert_msg(strstr(why, folder) == why, "%s", why);
	words_free(NULL);
}
END_TEST

/* The classes in the order of their names: a table that gives each its own bit has them all. */
static const char *const classes[] = {
	"act", "light", "do", "meet", "both", "state", "have", "link", "up", "down", "name", "head", "measure", "people",
	"place", "from", "to", "object", "side", "adverb", "after", "time", "period", "where", "det", "part", "and", "each",
	"not", "done", "of", "etc", "field", "all", "respective", "among", "one", "mean", "pays", "funds", "sum"
};

START_TEST(knows_the_classes)
{
	char rows[256];
	struct words *ws;
	size_t used;

	snprintf(rows, sizeof rows, HEAD "甲\t%s\n乙\t%s act\n", classes[_i], classes[_i]);
	ws = words_of(rows);
	ck_assert_uint_eq(at(ws, SLICE("甲"), &used), WORD(_i));
	ck_assert_uint_eq(at(ws, SLICE("乙"), &used), WORD(_i) | WORD(WORD_ACT));
	words_free(ws);
}
END_TEST

/* Names of the header's that a list in another order would give to others. */
START_TEST(names_stand_for_their_classes)
{
	static const struct {
		const char *name;
		enum word_class class;
	} some[] = {
		{ "act", WORD_ACT }, { "both", WORD_BOTH }, { "link", WORD_LINK }, { "down", WORD_DOWN }, { "measure", WORD_MEASURE },
		{ "object", WORD_OBJECT }, { "period", WORD_PERIOD }, { "part", WORD_PART }, { "each", WORD_EACH },
		{ "etc", WORD_ETC }, { "field", WORD_FIELD }, { "all", WORD_ALL }, { "mean", WORD_MEAN },
	};
	size_t i;

	for (i = 0; i < sizeof some / sizeof *some; i++)
		ck_assert_str_eq(classes[some[i].class], some[i].name);
}
END_TEST

#define OWN HEAD "行政\tname\n行政复议\tname head\n行政复议案件\thead\n受理\tact\n受\tlight\n复议\tboth\n"

static const struct {
	const char *text;
	size_t used;
	uint64_t is;
} found[] = {
	{ "行政复议案件7件", sizeof "行政复议案件" - 1, WORD(WORD_HEAD) },
	{ "行政复议案", sizeof "行政复议" - 1, WORD(WORD_NAME) | WORD(WORD_HEAD) },
	{ "行政复议", sizeof "行政复议" - 1, WORD(WORD_NAME) | WORD(WORD_HEAD) },
	{ "行政复", sizeof "行政" - 1, WORD(WORD_NAME) },
	{ "行政", sizeof "行政" - 1, WORD(WORD_NAME) },
	{ "行政受理", sizeof "行政" - 1, WORD(WORD_NAME) },		/* one word, not what follows */
	{ "行", 0, 0 },
	{ "政复议", 0, 0 },
	{ "复议受理", sizeof "复议" - 1, WORD(WORD_BOTH) },
	{ "受理", sizeof "受理" - 1, WORD(WORD_ACT) },
	{ "受托", sizeof "受" - 1, WORD(WORD_LIGHT) },
	{ " 受理", 0, 0 }, { "的受理", 0, 0 }, { "", 0, 0 }, { "x", 0, 0 },
	{ "行政复\xe8\xae", sizeof "行政" - 1, WORD(WORD_NAME) },	/* cut off */
	{ "行政\xff复议", sizeof "行政" - 1, WORD(WORD_NAME) },
	{ "\xe8\xa1", 0, 0 }, { "\xff", 0, 0 }, { "\x80行政", 0, 0 },
};

START_TEST(finds_the_longest)
{
	struct words *ws = words_of(OWN);
	size_t used;

	ck_assert_uint_eq(at(ws, (struct slice){ found[_i].text, strlen(found[_i].text) }, &used), found[_i].is);
	if (found[_i].is)
		ck_assert_uint_eq(used, found[_i].used);
	words_free(ws);
}
END_TEST

/* Text behind the end is none of the word, though it stands there. */
START_TEST(stops_at_the_end)
{
	static const char text[] = "行政复议案件";
	static const size_t lengths[] = { 6, 12, 18 };
	struct words *ws = words_of(OWN);
	size_t n, used, want, i;

	for (n = 0; n < sizeof text; n++) {
		for (want = i = 0; i < 3; i++)
			want = lengths[i] <= n ? lengths[i] : want;
		ck_assert_int_eq(words_at(ws, text, n, &used) != 0, want > 0);
		if (want)
			ck_assert_uint_eq(used, want);
	}
	words_free(ws);
}
END_TEST

/* Each row of the shipped table is found, whole, with the classes that stand beside it. */
START_TEST(has_its_rows)
{
	static const char *const columns[] = { "word", "class", NULL };
	char why[TABLE_WHY];
	struct table *t = table_open(&data_words, NULL, columns, why);
	size_t i, used;

	ck_assert_ptr_nonnull(t);
	ck_assert_uint_ge(table_rows(t), 4000);
	for (i = 0; i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0), cell = table_cell(t, i, 1), name;
		uint64_t want = 0;
		int which;

		while (table_word(&cell, &name)) {
			for (which = 0; !slice_is(name, classes[which]); which++)
				ck_assert_int_lt(which + 1, (int)(sizeof classes / sizeof *classes));
			want |= WORD(which);
		}
		ck_assert_uint_eq(at(shipped, word, &used), want);
		ck_assert_uint_eq(used, word.n);
	}
	table_free(t);
}
END_TEST

/* FZ_DATA puts a table in the place of the shipped one; a file that is named goes before both. */
START_TEST(takes_a_users_table)
{
	char why[TABLE_WHY], named[sizeof folder + sizeof "/named.tsv"];
	struct words *ws;
	size_t used;
	FILE *f;

	write_table(HEAD "甲乙\tlight\n");
	setenv("FZ_DATA", folder, 1);
	ws = words_new(NULL, why);
	ck_assert_ptr_nonnull(ws);
	ck_assert_uint_eq(at(ws, SLICE("甲乙"), &used), WORD(WORD_LIGHT));
	ck_assert_uint_eq(at(ws, SLICE("受理"), &used), 0);
	words_free(ws);

	snprintf(named, sizeof named, "%s/named.tsv", folder);
	f = fopen(named, "w");
	ck_assert_ptr_nonnull(f);
	fputs(HEAD "甲乙\tmeet\n", f);
	ck_assert_int_eq(fclose(f), 0);
	ws = words_new(named, why);
	unlink(named);
	ck_assert_ptr_nonnull(ws);
	ck_assert_uint_eq(at(ws, SLICE("甲乙"), &used), WORD(WORD_MEET));
	words_free(ws);
	unsetenv("FZ_DATA");
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_unchecked_fixture(tc, load, unload);
	LOOP(tc, refuses_wrong_tables, tables);
	tcase_add_test(tc, refuses_a_table_that_is_not_there);
	LOOP(tc, knows_the_classes, classes);
	tcase_add_test(tc, names_stand_for_their_classes);
	LOOP(tc, finds_the_longest, found);
	tcase_add_test(tc, stops_at_the_end);
	tcase_add_test(tc, has_its_rows);
	tcase_add_test(tc, takes_a_users_table);
}

int
main(void)
{
	return unit_main("words", add);
}
