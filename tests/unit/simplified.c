#include "common/text/simplified.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define S(literal) { (literal), sizeof(literal) - 1 }

static struct simplified *shipped;
static char folder[] = "/tmp/fz-unit-XXXXXX", file[sizeof folder + sizeof "/simplified.tsv"];

static void
load_shipped(void)
{
	char why[TABLE_WHY];

	unsetenv("FZ_DATA");
	shipped = simplified_new(why);
	ck_assert_ptr_nonnull(shipped);
	ck_assert_ptr_nonnull(mkdtemp(folder));
	snprintf(file, sizeof file, "%s/simplified.tsv", folder);
}

static void
free_shipped(void)
{
	simplified_free(shipped);
	unlink(file);
	rmdir(folder);
}

/*
 * Folds text, which must give want.  Both lie in blocks of just their length, so that a sanitizer
 * sees a step beyond; what is said of a change must be true.
 */
static void
folds_to(struct slice text, struct slice want)
{
	char *from = malloc(text.n ? text.n : 1), *to = malloc(text.n ? text.n : 1);
	bool changed;

	ck_assert_ptr_nonnull(from);
	ck_assert_ptr_nonnull(to);
	ck_assert_uint_eq(text.n, want.n);
	memcpy(from, text.s, text.n);
	memset(to, '#', text.n);
	changed = simplified_fold(shipped, (struct slice){ from, text.n }, to);
	ck_assert_mem_eq(to, want.s, want.n);
	ck_assert_mem_eq(from, text.s, text.n);
	ck_assert_int_eq(changed, !slice_eq(text, want));
	free(from);
	free(to);
}

static const struct {
	struct slice text, folded;
} folds[] = {
	{ S("審查規範性文件"), S("审查规范性文件") },
	{ S("矛盾糾紛"), S("矛盾纠纷") },
	{ S("調解員"), S("调解员") },
	{ S("幹部"), S("干部") },
	{ S("臺"), S("台") },
	{ S("行政複議"), S("行政复议") },
	{ S("關於徵求意見"), S("关于征求意见") },
	{ S("裏裡後爲為衆眾說説"), S("里里后为为众众说说") },
	{ S("鍾餘劃麵"), S("钟余划面") },				/* the first of several forms */
	{ S("薴"), S("苧") },						/* and 苧 is no traditional one */
	{ S("全面推進法治政府建設"), S("全面推进法治政府建设") },
	{ S("2020年12月，審結120餘件(100%)。\n"), S("2020年12月，审结120余件(100%)。\n") },
	{ S("abcdefgh審abcdefg審a審ab查審"), S("abcdefgh审abcdefg审a审ab查审") },
	{ S("d\xc3\xa9j\xc3\xa0 \xd0\xb4\xd0\xb0 審 \xf0\xa0\x80\x80審\xf0\x9f\x98\x80"),
	  S("d\xc3\xa9j\xc3\xa0 \xd0\xb4\xd0\xb0 审 \xf0\xa0\x80\x80审\xf0\x9f\x98\x80") },
	{ S("\0審\0"), S("\0审\0") },
	{ S("\xff審\xe5審\xe5\xaf審\x80審"), S("\xff审\xe5审\xe5\xaf审\x80审") },
	{ S("\xf0\x9f審\xc3審\xef\xbb審"), S("\xf0\x9f审\xc3审\xef\xbb审") },
	{ S("審\xe5"), S("审\xe5") },					/* the 審 behind it is cut off */
	{ S("審\xe5\xaf"), S("审\xe5\xaf") },
};

START_TEST(folds_words)
{
	folds_to(folds[_i].text, folds[_i].folded);
	folds_to(folds[_i].folded, folds[_i].folded);
}
END_TEST

/* However much of it is there: a character that is cut off stays as it is. */
START_TEST(folds_what_is_whole)
{
	struct slice text = folds[_i].text, folded = folds[_i].folded;
	char want[128];
	size_t n, at, used;

	ck_assert_uint_lt(text.n, sizeof want);
	for (n = 0; n <= text.n; n++) {
		for (at = 0; at < n; at += used) {
			utf8_decode(text.s + at, n - at, &used);
			memcpy(want + at, (used > 1 ? folded.s : text.s) + at, used);
		}
		folds_to((struct slice){ text.s, n }, (struct slice){ want, n });
	}
}
END_TEST

static const struct slice unchanged[] = {
	S(""), S("a"), S("ab"), S("twelve bytes"), S("审查规范性文件，矛盾纠纷调解员120名。"),
	S("乾县"), S("凭藉"), S("著名"), S("瞭望塔"), S("覆盖面"), S("皇后"), S("公里"), S("只有"), S("芸薹"),
	S("\xe5"), S("\xe5\xaf"), S("\xaf\xa9"), S("\xff\xfe\xfd"), S("\xe0\x80\x80"), S("\xed\xa0\x80"),
	S("\xf0\x85\xaf\xa9"), S("\xef\xbb\xbf"), S("\xef\xbf\xbf"), S("\xf4\x8f\xbf\xbf"), S("\xc3\xa9"),
	S("\xe5\xaf" "a"), S("\xe5" "aa"), S("\xe5\xaf\xe9"), S("\xf5\xaf\xa9"),
};

START_TEST(leaves_the_rest)
{
	folds_to(unchanged[_i], unchanged[_i]);
}
END_TEST

START_TEST(takes_no_text)
{
	ck_assert(!simplified_fold(shipped, (struct slice){ NULL, 0 }, NULL));
}
END_TEST

/* Characters alone, all of three bytes and less: those of the table give their form, others stay. */
START_TEST(agrees_with_its_table)
{
	static const char *const columns[] = { "traditional", "simplified", NULL };
	static char form[0x10000][3];
	char why[TABLE_WHY], c[4];
	struct table *t = table_open(&data_simplified, NULL, columns, why);
	size_t i, n, used, left = 0;
	uint32_t u;

	ck_assert_ptr_nonnull(t);
	ck_assert_uint_ge(table_rows(t), 2500);
	for (i = 0; i < table_rows(t); i++) {
		struct slice from = table_cell(t, i, 0), to = table_cell(t, i, 1);

		ck_assert_uint_eq(to.n, 3);
		memcpy(form[utf8_decode(from.s, from.n, &used)], to.s, 3);
		folds_to(from, to);
		folds_to(to, to);
	}
	for (u = 0; u <= 0x10ffff; u++) {
		if ((u >= 0xd800 && u < 0xe000) || (u < 0x10000 && form[u][0]))
			continue;
		n = utf8_encode(u, c);
		left++;
		if (u < 0x10000 || u % 0x100 == 0)
			folds_to((struct slice){ c, n }, (struct slice){ c, n });
	}
	ck_assert_uint_eq(left, 0x110000 - 0x800 - table_rows(t));
	table_free(t);
}
END_TEST

/* The complaint about a table of these rows, from ":line" on; "": it is taken. */
static const char *
complaint(const char *rows)
{
	static char why[TABLE_WHY];
	FILE *f = fopen(file, "w");
	struct simplified *sf;

	ck_assert_ptr_nonnull(f);
	fputs(rows, f);
	ck_assert_int_eq(fclose(f), 0);
	setenv("FZ_DATA", folder, 1);
	sf = simplified_new(why);
	if (sf) {
		simplified_free(sf);
		return "";
	}
	ck_assert_uint_gt(strlen(why), strlen(file));
	ck_assert_mem_eq(why, file, strlen(file));
	return why + strlen(file);
}

#define HEAD "traditional\tsimplified\n"

static const char *const tables[][2] = {
	{ HEAD, "" },
	{ HEAD "審\t审\n", "" },
	{ HEAD "裏\t里\n裡\t里\n", "" },				/* two may have one form */
	{ "traditional\n審\n", ":1: no column 'simplified'" },
	{ HEAD "審\n", ":2: fewer fields than the header" },
	{ HEAD "審\t\n", ":2: not one character each" },
	{ HEAD "\t审\n", ":2: not one character each" },
	{ HEAD "裏\t里\n審查\t审\n", ":3: not one character each" },
	{ HEAD "審\t审查\n", ":2: not one character each" },
	{ HEAD "審\ta\n", ":2: not three bytes each in UTF-8" },
	{ HEAD "a\t审\n", ":2: not three bytes each in UTF-8" },
	{ HEAD "開\t\xf0\xab\x94\xad\n", ":2: not three bytes each in UTF-8" },
	{ HEAD "\xf0\xab\x94\xad\t开\n", ":2: not three bytes each in UTF-8" },
	{ HEAD "\xc3\xa9\t\xc3\xa8\n", ":2: not three bytes each in UTF-8" },
	{ HEAD "审\t审\n", ":2: this character is its own simplified form" },
	{ HEAD "審\t审\n裏\t里\n審\t审\n", ":4: this character stands in the table twice" },
	{ HEAD "鍾\t钟\n鍾\t锺\n", ":3: this character stands in the table twice" },
	{ HEAD "薴\t苧\n苧\t苎\n", ":2: the simplified form has itself one, in another row" },
	{ HEAD "苧\t苎\n薴\t苧\n", ":3: the simplified form has itself one, in another row" },
};

START_TEST(refuses_wrong_tables)
{
	ck_assert_str_eq(complaint(tables[_i][0]), tables[_i][1]);
}
END_TEST

START_TEST(forms_of_characters)
{
	ck_assert_int_eq(simplified_form(shipped, 0x5be9), 0x5ba1);	/* 審 */
	ck_assert_int_eq(simplified_form(shipped, 0x5ba1), 0x5ba1);
	ck_assert_int_eq(simplified_form(shipped, 'a'), 'a');
	ck_assert_int_eq(simplified_form(shipped, 0x1f600), 0x1f600);
	ck_assert_int_eq(simplified_form(shipped, -1), -1);
}
END_TEST

/* A table of the user's stands in the place of the shipped one: nothing of that is left. */
START_TEST(takes_a_users_table)
{
	char why[TABLE_WHY], to[6];

	ck_assert_str_eq(complaint(HEAD "乾\t干\n"), "");
	simplified_free(shipped);
	shipped = simplified_new(why);
	ck_assert_ptr_nonnull(shipped);
	ck_assert(simplified_fold(shipped, SLICE("乾審"), to));
	ck_assert_mem_eq(to, "干審", 6);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, load_shipped, free_shipped);
	tcase_add_loop_test(tc, folds_words, 0, (int)(sizeof folds / sizeof *folds));
	tcase_add_loop_test(tc, folds_what_is_whole, 0, (int)(sizeof folds / sizeof *folds));
	tcase_add_loop_test(tc, leaves_the_rest, 0, (int)(sizeof unchanged / sizeof *unchanged));
	tcase_add_test(tc, takes_no_text);
	tcase_add_test(tc, forms_of_characters);
	tcase_add_test(tc, agrees_with_its_table);
	tcase_add_loop_test(tc, refuses_wrong_tables, 0, (int)(sizeof tables / sizeof *tables));
	tcase_add_test(tc, takes_a_users_table);
}

int
main(void)
{
	return unit_main("simplified", add);
}
