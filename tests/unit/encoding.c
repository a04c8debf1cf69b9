#include "common/text/encoding.h"

#include <stdint.h>
#include <string.h>

#include "common/slice.h"
#include "common/text/gb18030.h"
#include "common/text/utf8.h"
#include "tests/unit/unit.h"

#define COUNT(array) ((int)(sizeof(array) / sizeof *(array)))

/* The text, or why there is none. */
static const char *
decoded(enum encoding forced, struct slice bytes)
{
	static char result[256];
	struct decoder d;
	char copy[256], *s = copy;
	size_t n = bytes.n;

	memcpy(copy, bytes.s, n);
	decoder_init(&d, forced);
	if (decoder_decode(&d, &s, &n)) {
		memcpy(result, s, n);
		result[n] = '\0';
	} else
		strcpy(result, d.why);
	decoder_release(&d);
	return result;
}

#define B(literal) { literal, sizeof literal - 1 }
#define NOT_ANY "not UTF-8, UTF-16 or GB18030 at byte "

static const struct {
	enum encoding forced;
	struct slice bytes;
	const char *text;
} cases[] = {
	{ ENCODING_ANY, B(""), "" },
	{ ENCODING_ANY, B("plain"), "plain" },
	{ ENCODING_ANY, B("法治"), "法治" },
	{ ENCODING_ANY, B("\xef\xbb\xbf"), "" },
	{ ENCODING_ANY, B("\xef\xbb\xbf法"), "法" },
	{ ENCODING_ANY, B("\xef\xbb\xbf\xb7\xa8"), NOT_ANY "4" },
	{ ENCODING_ANY, B("\xb7\xa8\xd6\xce"), "法治" },
	{ ENCODING_ANY, B("\xb7\xa8\xd6\xce\xff"), NOT_ANY "5" },
	{ ENCODING_ANY, B("\x80"), NOT_ANY "1" },
	{ ENCODING_ANY, B("\xc1\xaa\xcd\xa8"), "联通" },	/* near to valid UTF-8, and a legend */
	{ ENCODING_ANY, B("法治政府建设年度\xe6\x8a"), NOT_ANY "25" },
	{ ENCODING_ANY, B("\xff\xfe\x00\x4e"), "一" },
	{ ENCODING_ANY, B("\xfe\xff\x4e\x00"), "一" },
	{ ENCODING_ANY, B("\xff\xfe"), "" },
	{ ENCODING_ANY, B("\xff\xfe\x00\x4e\x31"), NOT_ANY "5" },
	{ ENCODING_ANY, B("\xff\xfe\x00\xd8\x31\x00"), NOT_ANY "3" },
	{ ENCODING_ANY, B("\xff\xfe\x00\xdc\x31\x00"), NOT_ANY "3" },
	{ ENCODING_ANY, B("1\0002\0003\000"), "123" },
	{ ENCODING_ANY, B("\0001\0002\0003"), "123" },
	{ ENCODING_ANY, B("\x7f\x00\x02\xd1\x00\x01\x02\x03"), "binary data (NUL at byte 2), no text; fzimport reads doc, docx, wps and pdf" },
	{ ENCODING_ANY, B("\x00"), "binary data (NUL at byte 1), no text; fzimport reads doc, docx, wps and pdf" },
	{ ENCODING_ANY, B("%PDF-1.7"), "a PDF file; fzimport turns it into text" },
	{ ENCODING_ANY, B("\xef\xbb\xbf<HTML>"), "an HTML file; fzimport turns it into text" },
	{ ENCODING_ANY, B("%PDF"), "%PDF" },
	{ ENCODING_UTF8, B("法\xb7"), "not UTF-8 at byte 4" },
	{ ENCODING_UTF8, B("\xff\xfe"), "not UTF-8 at byte 1" },
	{ ENCODING_GB18030, B("法治"), "娉曟不" },
	{ ENCODING_GB18030, B("\xef\xbb\xbf\xa1\xa1"), "not GB18030 at byte 5" },
	{ ENCODING_UTF16, B("\xfe\xff\x4e\x00"), "一" },
	{ ENCODING_UTF16, B("\x4e\x00\x4e\x01\x4e\x09"), "一丁三" },
	{ ENCODING_UTF16, B("\x01\xd8"), "not UTF-16 at byte 1" },
	{ ENCODING_UTF16LE, B("\xff\xfe\x00\x4e"), "一" },
	{ ENCODING_UTF16BE, B("\x4e\x00\x4e"), "not UTF-16BE at byte 3" },
	{ ENCODING_UTF16BE, B("\xd8\x40\xdc\x00"), "𠀀" },
};

START_TEST(decodes)
{
	ck_assert_str_eq(decoded(cases[_i].forced, cases[_i].bytes), cases[_i].text);
}
END_TEST

/* Text stays where it is, or is the decoder's; a second report takes the same room. */
START_TEST(lends)
{
	char utf8[] = "\xef\xbb\xbf法", gb[] = "\xb7\xa8", *s = utf8;
	size_t n = strlen(utf8);
	struct decoder d;

	decoder_init(&d, ENCODING_ANY);
	ck_assert(decoder_decode(&d, &s, &n));
	ck_assert_ptr_eq(s, utf8 + 3);
	s = gb;
	n = 2;
	ck_assert(decoder_decode(&d, &s, &n));
	ck_assert_ptr_eq(s, d.buf);
	ck_assert_uint_eq(n, 3);
	decoder_release(&d);
}
END_TEST

START_TEST(knows_names)
{
	enum encoding e = ENCODING_ANY;

	ck_assert(encoding_named("UTF-8", &e));
	ck_assert_int_eq(e, ENCODING_UTF8);
	ck_assert(encoding_named("GBK", &e));
	ck_assert_int_eq(e, ENCODING_GB18030);
	ck_assert(!encoding_named("big5", &e));
	ck_assert(!encoding_named("", &e));
	ck_assert_int_eq(e, ENCODING_GB18030);
}
END_TEST

static const struct {
	struct slice code;
	int32_t c;
	size_t n;
} codes[] = {
	{ B("a"), 'a', 1 }, { B("\xb7\xa8"), 0x6cd5, 2 }, { B("\xfe\xfe"), 0xe4c5, 2 },
	{ B("\x81\x40"), 0x4e02, 2 }, { B("\x81\x7e"), 0x4e8a, 2 }, { B("\x81\x80"), 0x4e90, 2 },
	{ B("\x81\x30\x81\x30"), 0x80, 4 }, { B("\x84\x31\xa4\x37"), 0xfffd, 4 },
	{ B("\x84\x31\xa4\x39"), 0xffff, 4 }, { B("\x84\x31\xa5\x30"), -1, 1 },
	{ B("\x83\x36\xc7\x38"), 0xd7ff, 4 }, { B("\x83\x36\xc7\x39"), 0xe76c, 4 },
	{ B("\x90\x30\x81\x30"), 0x10000, 4 }, { B("\x8f\x39\xfe\x39"), -1, 1 },
	{ B("\xe3\x32\x9a\x35"), 0x10ffff, 4 }, { B("\xe3\x32\x9a\x36"), -1, 1 },
	{ B("\xa8\xbc"), 0x1e3f, 2 }, { B("\x81\x35\xf4\x37"), 0x1e3f, 4 },
	{ B("\xfe\x59"), 0x9fb4, 2 }, { B("\x82\x35\x90\x37"), 0x9fb4, 4 },
	{ B("\xa6\xd9"), 0xfe10, 2 }, { B("\x84\x31\x82\x36"), 0xfe10, 4 },
	{ B("\xfe\x51"), 0x20087, 2 }, { B("\x95\x32\x90\x31"), 0x20087, 4 },
	{ B(""), -1, 1 }, { B("\x80"), -1, 1 }, { B("\xff"), -1, 1 }, { B("\x81"), -1, 1 },
	{ B("\x81\x7f"), -1, 1 }, { B("\x81\xff"), -1, 1 }, { B("\x81\x2f"), -1, 1 },
	{ B("\x81\x30\x81"), -1, 1 }, { B("\x81\x30\x81\x3a"), -1, 1 }, { B("\x81\x3a\x81\x30"), -1, 1 },
	{ B("\x81\x30\x80\x30"), -1, 1 }, { B("\x81\x30\xff\x30"), -1, 1 }, { B("\xff\x30\x81\x30"), -1, 1 },
};

START_TEST(reads_gb18030)
{
	struct gb18030 *g = gb18030_new();
	size_t used;

	ck_assert_ptr_nonnull(g);
	ck_assert_int_eq(gb18030_decode(g, codes[_i].code.s, codes[_i].code.n, &used), codes[_i].c);
	ck_assert_uint_eq(used, codes[_i].n);
	gb18030_free(g);
}
END_TEST

/* Each character of the first plane but the surrogates has a code, and few have two. */
START_TEST(covers_the_first_plane)
{
	static unsigned char seen[0x10000];
	struct gb18030 *g = gb18030_new();
	size_t used, missing = 0;
	int32_t c;
	char code[4];
	int a, b;

	ck_assert_ptr_nonnull(g);
	for (a = 0x81; a < 0xff; a++)
		for (b = 0x40; b < 0xff; b++)
			if ((c = gb18030_decode(g, (char[]){ (char)a, (char)b }, 2, &used)) >= 0 && c < 0x10000)
				seen[c]++;
	for (a = 0; a < 39420; a++) {
		code[0] = (char)(0x81 + a / 12600);
		code[1] = (char)(0x30 + a / 1260 % 10);
		code[2] = (char)(0x81 + a / 10 % 126);
		code[3] = (char)(0x30 + a % 10);
		c = gb18030_decode(g, code, 4, &used);
		ck_assert_int_ge(c, 0x80);
		seen[c]++;
	}
	for (a = 0x80; a < 0x10000; a++)
		missing += !seen[a] && (a < 0xd800 || a > 0xdfff);
	ck_assert_uint_eq(missing, 26);		/* the private codes that characters moved out of */
	gb18030_free(g);
}
END_TEST

/* The blocks of sixteen bytes and the plain way find the same first wrong byte, at every offset. */
START_TEST(finds_the_wrong_byte)
{
	static const struct slice bad[] = {
		B("\xff"), B("\x80"), B("\xc0\xaf"), B("\xed\xa0\x80"), B("\xe0\x80\x80"), B("\xf4\x90\x80\x80"),
		B("\xf0\x80\x80\x80"), B("\xe4\xb8"), B("\xe4"), B("\xc2"), B("\xf0\x9f\x98"), B("\xe4\xb8\xad\xad"),
		B("\xf5\x80\x80\x80"), B("\xe4\x41\xb8"),
	};
	static const char *const good[] = { "a", "中", "é", "😀", "中a", "한", "ก" };
	char text[128];
	size_t i, n, at;

	for (i = 0; i < sizeof good / sizeof *good; i++)
		for (n = 0; n + strlen(good[i]) < 80; n += strlen(good[i])) {
			memcpy(text + n, good[i], strlen(good[i]));
			at = n + strlen(good[i]);
			ck_assert_uint_eq(utf8_valid(text, at), at);
			memcpy(text + at, bad[_i].s, bad[_i].n);
			memcpy(text + at + bad[_i].n, "yyyyyyyyyyyyyyyyyyyy", 20);
			ck_assert_uint_eq(utf8_valid(text, at + bad[_i].n + 20), at + (_i == 11 ? 3 : 0));
			ck_assert_uint_eq(utf8_valid(text, at + bad[_i].n), at + (_i == 11 ? 3 : 0));
		}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, decodes, 0, COUNT(cases));
	tcase_add_test(tc, lends);
	tcase_add_test(tc, knows_names);
	tcase_add_loop_test(tc, reads_gb18030, 0, COUNT(codes));
	tcase_add_test(tc, covers_the_first_plane);
	tcase_add_loop_test(tc, finds_the_wrong_byte, 0, 14);
}

int
main(void)
{
	return unit_main("encoding", add);
}
