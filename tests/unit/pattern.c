#include "common/text/pattern.h"

#include <locale.h>
#include <stdio.h>

#include "tests/unit/unit.h"

static struct patterns *
read_list(unsigned how, const char *list)
{
	struct patterns *p = patterns_new(how);
	unsigned long line;
	char why[PATTERN_WHY];

	ck_assert_ptr_nonnull(p);
	ck_assert_msg(patterns_add(p, (struct slice){ list, strlen(list) }, &line, why), "%lu: %s", line, why);
	ck_assert(patterns_build(p));
	return p;
}

static const struct {
	unsigned how;
	const char *list, *field, *want;	/* want: the hits, each behind a '|' */
} cases[] = {
	{ 0, "调解", "人民调解员", "|调解" },
	{ 0, "调解\n人民调解", "人民调解员调解", "|人民调解|调解" },
	{ 0, "\xef\xbb\xbf调解\r\n\r\n诉讼\r\n", "诉讼与调解", "|诉讼|调解" },
	{ 0, " a", "a a", "| a" },
	/* a field's value counts */
	{ 0, "t", "a\\tb", "" },
	{ 0, "n", "a\\\\nb\\n", "|n" },
	{ 0, "a\\b", "a\\\\b", "|a\\b" },
	{ 0, "\\n", "a\\n\\\\n", "|\\n" },
	{ 0, "a\tb", "xa\\tb", "|a\tb" },
	{ 0, "\\", "a\\tb", "" },
	{ 0, "\\", "a\\", "|\\" },
	{ 0, "解\\n\n调", "调解\\\\n", "|调|解\\n" },
	{ PATTERN_WHOLE, "ISO", "a\\tISO\\n", "|ISO" },
	{ PATTERN_WHOLE, "ISO", "aISO ISO按", "|ISO" },
	/* case and width */
	{ PATTERN_ALIKE, "app", "某App、ＡＰｐ和ap", "|App|ＡＰｐ" },
	{ PATTERN_ALIKE, "（ＡＢ）", "见(ab)（Ab）", "|(ab)|（Ab）" },
	{ PATTERN_ALIKE, "调解", "人民调解", "|调解" },
	{ PATTERN_ALIKE, "A\\B", "ａ\\\\b", "|ａ\\b" },
	{ PATTERN_ALIKE | PATTERN_WHOLE, "ｉｓｏ", "xISO，ISO,ＩＳＯ", "|ISO|ＩＳＯ" },
	/* expressions */
	{ PATTERN_ERE, "[0-9]+件", "受理12件，办结9件", "|12件|9件" },
	{ PATTERN_ERE, "a.b", "a\\tb a\\\\b", "|a\tb|a\\b" },
	{ PATTERN_ERE, "a\\\\b", "a\\\\b", "|a\\b" },
	{ PATTERN_ERE, "x*", "axxb", "|xx" },
	{ PATTERN_ERE, "^调|解$", "调解调解", "|调|解" },
	{ PATTERN_ERE | PATTERN_ALIKE, "ａ[p]+", "某App和ＡＰＰ", "|App|ＡＰＰ" },
	{ PATTERN_ERE | PATTERN_ALIKE, "（.）", "（一）(二)", "|（一）" },
	{ PATTERN_ERE | PATTERN_WHOLE, "[A-Z]+", "ISOx ISO按", "|ISO" },
};

START_TEST(finds_hits_of_the_value)
{
	struct slice field = { cases[_i].field, strlen(cases[_i].field) }, hit;
	struct patterns *p = read_list(cases[_i].how, cases[_i].list);
	char all[256] = "";
	size_t n = 0;

	ck_assert_int_eq(patterns_any(p, field), *cases[_i].want != '\0');
	patterns_begin(p, field);
	while (patterns_next(p, &hit))
		n += (size_t)snprintf(all + n, sizeof all - n, "|%.*s", (int)hit.n, hit.s);
	ck_assert_str_eq(all, cases[_i].want);
	ck_assert(!patterns_failed(p));
	patterns_free(p);
}
END_TEST

/* What matches nothing at all is in every field, and no hit. */
START_TEST(an_empty_hit_is_one_of_the_row)
{
	struct patterns *p = read_list(PATTERN_ERE, "x*");
	struct slice hit;

	ck_assert(patterns_any(p, SLICE("abc")));
	ck_assert(patterns_any(p, SLICE("")));
	patterns_begin(p, SLICE("abc"));
	ck_assert(!patterns_next(p, &hit));
	patterns_free(p);
}
END_TEST

START_TEST(bytes_of_any_kind)
{
	static const struct slice bad = { "\xff\xe6\0A\xe6\xb3", 6 };
	struct patterns *p = read_list(PATTERN_ERE, "A");
	struct slice hit;

	ck_assert(patterns_any(p, bad));
	patterns_begin(p, bad);
	ck_assert(patterns_next(p, &hit) && hit.s == bad.s + 3 && hit.n == 1);
	patterns_free(p);
	p = read_list(0, "A");
	ck_assert(patterns_any(p, bad));
	patterns_free(p);
}
END_TEST

static const struct {
	unsigned how;
	struct slice list;
	unsigned long line;
	const char *why;		/* NULL: what the library says */
} faults[] = {
	{ 0, { "a\n\xb5\xf7\n", 5 }, 2, "not UTF-8" },
	{ PATTERN_ERE, { "a\nb\n(", 5 }, 3, NULL },
	{ PATTERN_ERE, { "a\0b", 3 }, 1, "a NUL in an expression" },
};

START_TEST(names_the_line_of_a_fault)
{
	struct patterns *p = patterns_new(faults[_i].how);
	char why[PATTERN_WHY] = "";
	unsigned long line;

	ck_assert(!patterns_add(p, faults[_i].list, &line, why));
	ck_assert_uint_eq(line, faults[_i].line);
	if (faults[_i].why)
		ck_assert_str_eq(why, faults[_i].why);
	else
		ck_assert_str_ne(why, "");
	patterns_free(p);
}
END_TEST

START_TEST(counts_patterns)
{
	struct patterns *p = read_list(0, "a\n\nb\n");

	ck_assert_uint_eq(patterns_count(p), 2);
	patterns_free(p);
	p = read_list(0, "\n\r\n");
	ck_assert_uint_eq(patterns_count(p), 0);
	ck_assert(!patterns_any(p, SLICE("a")));
	patterns_free(p);
}
END_TEST

static void
add(TCase *tc)
{
	if (setlocale(LC_CTYPE, "C.UTF-8"))
		tcase_add_loop_test(tc, finds_hits_of_the_value, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tc, an_empty_hit_is_one_of_the_row);
	tcase_add_test(tc, bytes_of_any_kind);
	tcase_add_loop_test(tc, names_the_line_of_a_fault, 0, (int)(sizeof faults / sizeof *faults));
	tcase_add_test(tc, counts_patterns);
}

int
main(void)
{
	return unit_main("pattern", add);
}
