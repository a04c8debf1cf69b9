#include "common/text/width.h"

#include <stdlib.h>

#include "tests/unit/unit.h"

#define FFFD "\xef\xbf\xbd"
#define S(literal) { (literal), sizeof(literal) - 1 }

static struct width *narrow, *wide;

static void
load_both(void)
{
	char why[TABLE_WHY];

	unsetenv("FZ_DATA");
	narrow = width_new(false, why);
	wide = width_new(true, why);
	ck_assert_ptr_nonnull(narrow);
	ck_assert_ptr_nonnull(wide);
}

static void
free_both(void)
{
	width_free(narrow);
	width_free(wide);
}

static const struct {
	uint32_t c;
	int narrow, wide;
} characters[] = {
	{ 0, -1, -1 }, { '\t', -1, -1 }, { '\n', -1, -1 }, { 0x1b, -1, -1 }, { 0x1f, -1, -1 }, { ' ', 1, 1 },
	{ 'A', 1, 1 }, { '~', 1, 1 }, { 0x7f, -1, -1 }, { 0x80, -1, -1 }, { 0x9b, -1, -1 }, { 0x9f, -1, -1 },
	{ 0xa0, 1, 1 }, { 0xad, 1, 1 }, { 0xb7, 1, 2 }, { 0xe9, 1, 2 }, { 0xff, 1, 1 },
	{ 0x2ff, 1, 1 }, { 0x300, 0, 0 }, { 0x36f, 0, 0 }, { 0x370, 1, 1 }, { 0x410, 1, 2 },
	{ 0x1100, 2, 2 }, { 0x115f, 2, 2 }, { 0x1160, 0, 0 }, { 0x11ff, 0, 0 },
	{ 0x200b, 0, 0 }, { 0x200d, 0, 0 }, { 0x200e, -1, -1 }, { 0x2013, 1, 2 }, { 0x201c, 1, 2 },
	{ 0x2026, 1, 2 }, { 0x2028, -1, -1 }, { 0x202e, -1, -1 }, { 0x2060, 0, 0 }, { 0x2069, -1, -1 },
	{ 0x2264, 1, 2 }, { 0x2460, 1, 2 }, { 0x2500, 1, 2 },
	{ 0x3000, 2, 2 }, { 0x3002, 2, 2 }, { 0x300a, 2, 2 }, { 0x302a, 0, 0 }, { 0x303f, 1, 1 },
	{ 0x3400, 2, 2 }, { 0x4e00, 2, 2 }, { 0x9fff, 2, 2 }, { 0xac00, 2, 2 }, { 0xd7a3, 2, 2 },
	{ 0xe000, 1, 2 }, { 0xf900, 2, 2 }, { 0xfe0f, 0, 0 }, { 0xfeff, 0, 0 }, { 0xff01, 2, 2 },
	{ 0xff60, 2, 2 }, { 0xff61, 1, 1 }, { 0xffe5, 2, 2 }, { 0xfffd, 1, 2 },
	{ 0x1f600, 2, 2 }, { 0x20000, 2, 2 }, { 0x2fffd, 2, 2 }, { 0x2fffe, 1, 1 }, { 0x3fffd, 2, 2 },
	{ 0xe0001, 0, 0 }, { 0xe0100, 0, 0 }, { 0x10fffd, 1, 2 }, { 0x10ffff, 1, 1 },
};

START_TEST(characters_have_widths)
{
	ck_assert_int_eq(width_of(narrow, characters[_i].c), characters[_i].narrow);
	ck_assert_int_eq(width_of(wide, characters[_i].c), characters[_i].wide);
}
END_TEST

static const struct {
	struct slice s;
	size_t narrow, wide;
} texts[] = {
	{ S(""), 0, 0 },
	{ S("a"), 1, 1 },
	{ S("twelve bytes"), 12, 12 },
	{ S("法治政府"), 8, 8 },
	{ S("开展“七五”普法"), 14, 16 },
	{ S("2020年12月，共120余件。"), 23, 23 },
	{ S("e\xcc\x81t\xc3\xa9"), 3, 4 },		/* one combined, one composed */
	{ S("\xf0\xa0\x80\x80x"), 3, 3 },
	{ S("a\tb\nc"), 5, 5 },
	{ S("a\0b"), 3, 4 },
	{ S("\x1b[31mred"), 8, 9 },
	{ S("\xff\xfe"), 2, 4 },
	{ S("\xe4\xb8"), 2, 4 },			/* a character cut off */
	{ S("\xed\xa0\x80"), 3, 6 },		/* a surrogate: none of its bytes is UTF-8 */
	{ S("1234567\x7f"), 8, 9 },
	{ S("12345678\x80"), 9, 10 },
};

START_TEST(texts_have_widths)
{
	ck_assert_uint_eq(width_text(narrow, texts[_i].s, SIZE_MAX), texts[_i].narrow);
	ck_assert_uint_eq(width_text(wide, texts[_i].s, SIZE_MAX), texts[_i].wide);
}
END_TEST

/* Whatever is enough: an exact count up to it, and more than it beyond. */
START_TEST(counts_no_further_than_enough)
{
	size_t enough, got, all = texts[_i].narrow;

	for (enough = 0; enough < all + 2; enough++) {
		got = width_text(narrow, texts[_i].s, enough);
		if (all <= enough)
			ck_assert_uint_eq(got, all);
		else
			ck_assert_uint_gt(got, enough);
	}
}
END_TEST

static const struct {
	struct slice s;
	size_t max, bytes, used;
} fits[] = {
	{ S(""), 5, 0, 0 },
	{ S("abc"), 0, 0, 0 },
	{ S("abc"), 2, 2, 2 },
	{ S("abc"), 3, 3, 3 },
	{ S("twelve bytes"), 11, 11, 11 },
	{ S("twelve bytes"), SIZE_MAX, 12, 12 },
	{ S("法治"), 1, 0, 0 },
	{ S("法治"), 2, 3, 2 },
	{ S("法治"), 3, 3, 2 },
	{ S("a法治"), 4, 4, 3 },
	{ S("e\xcc\x81" "e"), 1, 3, 1 },		/* a mark goes with its letter */
	{ S("abcdefgh\tx"), 20, 8, 8 },
	{ S("abcd\x1b"), 20, 4, 4 },
	{ S("法\xff"), 20, 3, 2 },
	{ S("法\xe4\xb8"), 20, 3, 2 },
	{ S("\xe2\x80\xae" "abc"), 20, 0, 0 },
};

START_TEST(fits_what_has_room)
{
	size_t used;

	ck_assert_uint_eq(width_fit(narrow, fits[_i].s, fits[_i].max, &used), fits[_i].bytes);
	ck_assert_uint_eq(used, fits[_i].used);
}
END_TEST

static const struct {
	struct slice s;
	size_t bytes;
	const char *shown;
} unfit[] = {
	{ S(""), 0, NULL }, { S("a"), 0, NULL }, { S("法"), 0, NULL },
	{ S("\ta"), 1, " " }, { S("\n"), 1, " " }, { S("\r"), 1, " " },
	{ S("\0"), 1, FFFD }, { S("\x1b["), 1, FFFD }, { S("\x7f"), 1, FFFD },
	{ S("\xc2\x9b" "0m"), 2, FFFD }, { S("\xe2\x80\xae"), 3, FFFD }, { S("\xff\xff"), 1, FFFD },
	{ S("\xe4\xb8"), 1, FFFD },
};

START_TEST(stands_in_for_the_unfit)
{
	struct slice shown = { NULL, 0 };

	ck_assert_uint_eq(width_unfit(narrow, unfit[_i].s, &shown), unfit[_i].bytes);
	if (unfit[_i].shown)
		ck_assert(slice_is(shown, unfit[_i].shown));
}
END_TEST

/* Both ends of each row of the table have its width, and what lies between two rows has one column. */
START_TEST(agrees_with_its_table)
{
	static const char *const columns[] = { "first", "last", "width", NULL };
	char why[TABLE_WHY];
	struct table *t = table_open(&data_width, NULL, columns, why);
	unsigned long next = 0;
	size_t i;

	ck_assert_ptr_nonnull(t);
	for (i = 0; i < table_rows(t); i++) {
		unsigned long first = strtoul(table_cell(t, i, 0).s, NULL, 16);
		unsigned long last = strtoul(table_cell(t, i, 1).s, NULL, 16);
		char kind = table_cell(t, i, 2).s[0];
		int width = kind == 'C' ? WIDTH_UNFIT : kind == 'A' ? 1 : kind - '0';

		ck_assert_int_eq(width_of(narrow, (uint32_t)first), width);
		ck_assert_int_eq(width_of(narrow, (uint32_t)last), width);
		ck_assert_int_eq(width_of(wide, (uint32_t)last), kind == 'A' ? 2 : width);
		if (first > next)
			ck_assert_int_eq(width_of(narrow, (uint32_t)first - 1), 1);
		next = last + 1;
	}
	table_free(t);
}
END_TEST

static const struct {
	struct slice s;
	size_t max;
	const char *shown, *end;	/* what is shown of it; what of its end has as much room */
	size_t used;			/* by the end */
} pieces[] = {
	{ S(""), 5, "", "", 0 },
	{ S("abc"), 0, "", "", 0 },
	{ S("abc"), 2, "ab", "bc", 2 },
	{ S("法治政府"), 8, "法治政府", "法治政府", 8 },
	{ S("法治政府"), 5, "法治", "政府", 4 },
	{ S("法治ab"), 3, "法", "ab", 2 },
	{ S("a\tb\x1b[c"), 9, "a b" FFFD "[c", "a\tb\x1b[c", 6 },
	{ S("a\tb\x1b[c"), 3, "a b", "\x1b[c", 3 },
	{ S("\xff\xe6\xb3z\xe6"), 9, FFFD FFFD FFFD "z" FFFD, "\xff\xe6\xb3z\xe6", 5 },
	{ S("\xff\xe6\xb3z\xe6"), 3, FFFD FFFD FFFD, "\xb3z\xe6", 3 },
	{ S("xe\xcc\x81"), 1, "x", "e\xcc\x81", 1 },		/* e and a combining accent */
	{ S("\x80\x80\x80\x80\x80\x80"), 2, FFFD FFFD, "\x80\x80", 2 },
};

START_TEST(shows_pieces_and_ends)
{
	struct slice s = pieces[_i].s, piece, end;
	char all[64] = "";
	size_t room = pieces[_i].max, used;

	while (width_piece(narrow, &s, &room, &piece))
		strncat(all, piece.s, piece.n);
	ck_assert_str_eq(all, pieces[_i].shown);
	end = width_end(narrow, pieces[_i].s, pieces[_i].max, &used);
	ck_assert_uint_eq(used, pieces[_i].used);
	ck_assert_uint_eq(end.n, strlen(pieces[_i].end));
	ck_assert_ptr_eq(end.s + end.n, pieces[_i].s.s + pieces[_i].s.n);
}
END_TEST

/* A report may hold a million combining marks in a row: they take no columns, but time. */
START_TEST(ends_before_too_many_marks)
{
	enum { MARKS = 1 << 20 };
	char *text = malloc(2 * MARKS);
	size_t i, used;
	struct slice end;

	ck_assert_ptr_nonnull(text);
	for (i = 0; i < MARKS; i++)
		memcpy(text + 2 * i, "\xcc\x81", 2);
	end = width_end(narrow, (struct slice){ text, 2 * MARKS }, 10, &used);
	ck_assert_uint_eq(used, 0);
	ck_assert_uint_lt(end.n, 1000);
	free(text);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_checked_fixture(tc, load_both, free_both);
	tcase_add_loop_test(tc, characters_have_widths, 0, (int)(sizeof characters / sizeof *characters));
	tcase_add_loop_test(tc, texts_have_widths, 0, (int)(sizeof texts / sizeof *texts));
	tcase_add_loop_test(tc, counts_no_further_than_enough, 0, (int)(sizeof texts / sizeof *texts));
	tcase_add_loop_test(tc, fits_what_has_room, 0, (int)(sizeof fits / sizeof *fits));
	tcase_add_loop_test(tc, stands_in_for_the_unfit, 0, (int)(sizeof unfit / sizeof *unfit));
	tcase_add_loop_test(tc, shows_pieces_and_ends, 0, (int)(sizeof pieces / sizeof *pieces));
	tcase_add_test(tc, ends_before_too_many_marks);
	tcase_add_test(tc, agrees_with_its_table);
}

int
main(void)
{
	return unit_main("width", add);
}
