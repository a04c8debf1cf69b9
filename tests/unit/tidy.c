#include "common/text/tidy.h"

#include <stdint.h>
#include <stdio.h>

#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

/* The lines as "1:text|3:text", a '!' after the number of one that may need escapes. */
static const char *
tidied(const char *text, size_t n)
{
	static char result[4096];
	char copy[1024];
	struct tidy t;
	struct tidy_line line;
	size_t k = 0;

	memcpy(copy, text, n);
	tidy_init(&t, copy, n);
	for (result[0] = '\0'; tidy_next(&t, &line); )
		k += (size_t)snprintf(result + k, sizeof result - k, "%s%lu%s:%.*s", k ? "|" : "", line.line,
		    line.special ? "!" : "", (int)line.text.n, line.text.s);
	return result;
}

static const char *const cases[][2] = {
	{ "", "" },
	{ "a", "1:a" }, { "a\n", "1:a" }, { "a\nb", "1:a|2:b" }, { "\n\na\n\nb\n", "3:a|5:b" },
	{ "a\r\nb\rc\n\rd", "1:a|2:b|3:c|5:d" }, { "a\r", "1:a" }, { "a\r\r\nb", "1:a|3:b" },
	{ "a\vb\fc\xc2\x85""d\u2028e\u2029f", "1:a|2:b|3:c|4:d|5:e|6:f" },
	{ " \t\u3000\u00a0\u2003 a \u3000\t\u205f\u202f", "1!:a" },
	{ "\u3000\u3000\n \n\u200b\n", "" },
	{ "a\u00a0b\u3000c\u2009d\u202fe\u205ff", "1:a b c d e f" }, { "a\u3000\u3000b", "1:a  b" },
	{ "a\tb", "1!:a\tb" }, { "a\\b", "1!:a\\b" }, { "\ta", "1:a" },
	{ "a\u200bb\u200fc\u2060d\ufeff""e\u00ad""f\u202ag\u202eh\u2066i\u2069j\u061ck\u206fl", "1:abcdefghijkl" },
	{ "a\x01""b\x1b""c\x7f""d\xc2\x80""e\xc2\x9f""f", "1:abcdef" },
	{ "\ufeff a \ufeff", "1:a" },
	{ "０９ＡＺａｚ．％", "1:09AZaz.%" },
	{ "／：＠［｀｛，。；（）！？＋－＝～＄￥", "1:／：＠［｀｛，。；（）！？＋－＝～＄￥" },
	{ "“法”‘治’—…、《》·×é†‥⁰", "1:“法”‘治’—…、《》·×é†‥⁰" },
	{ "２０２０年，办结１２件", "1:2020年，办结12件" },
	{ "😀𠂇👍\u200d🏽", "1:😀𠂇👍🏽" },
	{ "\xe3\x80", "1:\xe3\x80" }, { "\xc2", "1:\xc2" }, { "\xef\xbc", "1:\xef\xbc" }, { "\xe2\x80", "1:\xe2\x80" },
};

START_TEST(tidies)
{
	ck_assert_str_eq(tidied(cases[_i][0], strlen(cases[_i][0])), cases[_i][1]);
}
END_TEST

START_TEST(drops_nul)
{
	ck_assert_str_eq(tidied("a\0b", 3), "1:ab");
}
END_TEST

/* Wherever a character stands among the blocks of sixteen bytes, the same becomes of it. */
START_TEST(sees_every_offset)
{
	char text[512], want[512];
	size_t before, after, n;

	for (before = 1; before < 40; before++)
		for (after = 1; after < 40; after++) {
			memset(text, 'x', before);
			n = before + (size_t)sprintf(text + before, "１\u3000\u200b，\ufeff”、");
			memset(text + n, 'y', after);
			memset(want, 'x', before + 2);
			sprintf(want + 2 + before, "1 ，”、%.*s", (int)after, text + n);
			memcpy(want, "1:", 2);
			ck_assert_str_eq(tidied(text, n + after), want);
		}
}
END_TEST

/* The rule for a character as the manual says it: 0 goes, '\n' ends the line, ' ' is a blank. */
static uint32_t
plain_rule(uint32_t c)
{
	if ((c >= 0x0a && c <= 0x0d) || c == 0x85 || c == 0x2028 || c == 0x2029)
		return '\n';
	if (c == 0xa0 || c == 0x3000 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f)
		return ' ';
	if ((c < 0x20 && c != '\t') || (c >= 0x7f && c < 0xa0) || c == 0xad || c == 0x61c || c == 0xfeff ||
	    (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f))
		return 0;
	if ((c >= 0xff10 && c <= 0xff19) || (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a) ||
	    c == 0xff0e || c == 0xff05)
		return c - 0xfee0;
	return c;
}

/* How far to the next character tested: the long ranges where nothing happens are sampled. */
static uint32_t
step(uint32_t c)
{
	return c >= 0x10000 ? 4099 : c >= 0x3100 && c < 0xf000 ? 61 : 1;
}


START_TEST(follows_the_rule)
{
	char text[64], want[64];
	uint32_t c, to;
	size_t n, m;

	for (c = 0; c < 0x110000; c += step(c)) {
		if (c >= 0xd800 && c < 0xe000)
			continue;
		n = (size_t)sprintf(text, "法治政府");
		n += utf8_encode(c, text + n);
		n += (size_t)sprintf(text + n, "建设年度报告");
		to = plain_rule(c);
		m = (size_t)sprintf(want, "1%s:法治政府", c == '\t' || c == '\\' ? "!" : "");
		if (to == '\n')
			m += (size_t)sprintf(want + m, "|2:");
		else if (to)
			m += utf8_encode(to, want + m);
		sprintf(want + m, "建设年度报告");
		ck_assert_str_eq(tidied(text, n), want);
	}
}
END_TEST

/* Pieces in all orders: tidying what is tidy changes nothing. */
START_TEST(twice_is_once)
{
	static const char *const piece[] = {
		"法治", "a", " ", "\u3000", "\u200b", "１", "，", "”", "\t", "\\", "\x01", "\u00a0", "·", "0123456789abcdef",
	};
	uint32_t seed = 20201214;
	char text[512], once[4096];
	int round, i;
	size_t n, k;

	for (round = 0; round < 3000; round++) {
		for (i = 0, n = 0; i < 12; i++) {
			seed = seed * 1664525 + 1013904223;
			k = strlen(piece[(seed >> 16) % (uint32_t)COUNT(piece)]);
			memcpy(text + n, piece[(seed >> 16) % (uint32_t)COUNT(piece)], k);
			n += k;
		}
		strcpy(once, tidied(text, n));
		if (*once) {
			const char *t = strchr(once, ':') + 1;
			ck_assert_str_eq(strchr(tidied(t, strlen(t)), ':') + 1, t);
		}
	}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, tidies, 0, COUNT(cases));
	tcase_add_test(tc, drops_nul);
	tcase_add_test(tc, sees_every_offset);
	tcase_add_test(tc, follows_the_rule);
	tcase_add_test(tc, twice_is_once);
}

int
main(void)
{
	return unit_main("tidy", add);
}
