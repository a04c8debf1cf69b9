#include "common/text/utf8.h"

#include "tests/unit/unit.h"

static const struct {
	const char *bytes;
	int32_t c;
	size_t used;
} decoded[] = {
	{ "a", 'a', 1 },
	{ "\xc2\x80", 0x80, 2 },
	{ "\xdf\xbf", 0x7ff, 2 },
	{ "\xe0\xa0\x80", 0x800, 3 },
	{ "\xe6\xb3\x95", 0x6cd5, 3 },			/* 法 */
	{ "\xed\x9f\xbf", 0xd7ff, 3 },
	{ "\xee\x80\x80", 0xe000, 3 },
	{ "\xef\xbf\xbf", 0xffff, 3 },
	{ "\xf0\x90\x80\x80", 0x10000, 4 },
	{ "\xf4\x8f\xbf\xbf", 0x10ffff, 4 },
	{ "", -1, 1 },
	{ "\x80", -1, 1 },				/* a continuation alone */
	{ "\xc0\xaf", -1, 1 },				/* longer than needed */
	{ "\xc1\xbf", -1, 1 },
	{ "\xe0\x9f\xbf", -1, 1 },
	{ "\xf0\x8f\xbf\xbf", -1, 1 },
	{ "\xed\xa0\x80", -1, 1 },			/* surrogates */
	{ "\xed\xbf\xbf", -1, 1 },
	{ "\xf4\x90\x80\x80", -1, 1 },			/* over U+10FFFF */
	{ "\xf5\x80\x80\x80", -1, 1 },
	{ "\xff", -1, 1 },
	{ "\xe6\xb3", -1, 1 },				/* cut off */
	{ "\xe6", -1, 1 },
	{ "\xe6\xb3\x41", -1, 1 },
	{ "\xf0\x9f\x98", -1, 1 },
};

START_TEST(decodes)
{
	size_t used = 0, n = strlen(decoded[_i].bytes);

	ck_assert_int_eq(utf8_decode(decoded[_i].bytes, n, &used), decoded[_i].c);
	ck_assert_uint_eq(used, decoded[_i].used);
	ck_assert_uint_eq(utf8_valid(decoded[_i].bytes, n), decoded[_i].c < 0 ? 0 : n);
}
END_TEST

/* A character that is longer than what is left is cut off, whatever stands behind it in memory. */
START_TEST(does_not_look_beyond)
{
	size_t used;

	ck_assert_int_eq(utf8_decode("\xe6\xb3\x95", 2, &used), -1);
	ck_assert_uint_eq(utf8_valid("a\xe6\xb3\x95", 3), 1);
	ck_assert_int_eq(utf8_decode("a", 0, &used), -1);
	ck_assert_uint_eq(utf8_valid("", 0), 0);
}
END_TEST

static bool
there_and_back(uint32_t c)
{
	char bytes[4];
	size_t n = utf8_encode(c, bytes), used;
	bool surrogate = c >= 0xd800 && c < 0xe000;

	return utf8_decode(bytes, n, &used) == (surrogate ? -1 : (int32_t)c) &&
	    used == (surrogate ? 1 : n) && utf8_valid(bytes, n) == (surrogate ? 0 : n) &&
	    utf8_length((unsigned char)bytes[0]) == n && utf8_count(bytes, n) == 1;
}

/* All characters there are: what is written is read back, is valid, and is one. */
START_TEST(goes_there_and_back)
{
	uint32_t c;

	for (c = 0; c < 0x110000; c++)
		if (!there_and_back(c))		/* an assertion a character would take a minute */
			ck_abort_msg("U+%04X", (unsigned)c);
}
END_TEST

/* The first bad byte is found wherever it stands among those that are taken eight at a time. */
START_TEST(finds_the_first_bad_byte)
{
	char text[64];
	size_t i;

	for (i = 0; i < sizeof text; i++) {
		memset(text, 'a', sizeof text);
		text[i] = (char)0xff;
		ck_assert_uint_eq(utf8_valid(text, sizeof text), i);
		ck_assert_uint_eq(utf8_valid(text, i), i);
	}
}
END_TEST

START_TEST(counts)
{
	ck_assert_uint_eq(utf8_count("", 0), 0);
	ck_assert_uint_eq(utf8_count("a\xe6\xb3\x95z", 5), 3);
	ck_assert_uint_eq(utf8_count("a\0b", 3), 3);
	ck_assert_uint_eq(utf8_count("\xff\xff", 2), 2);
}
END_TEST

START_TEST(characters_of_a_field)
{
	static const struct { const char *field; size_t n; } fields[] = {
		{ "", 0 }, { "法治", 2 }, { "法\\t治", 3 }, { "\\\\", 1 }, { "\\\\t", 2 }, { "\\n\\r", 2 }, { "a\\", 2 },
	};
	size_t i;

	for (i = 0; i < sizeof fields / sizeof *fields; i++)
		ck_assert_uint_eq(utf8_count_field(fields[i].field, strlen(fields[i].field)), fields[i].n);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, decodes, 0, (int)(sizeof decoded / sizeof *decoded));
	tcase_add_test(tc, characters_of_a_field);
	tcase_add_test(tc, does_not_look_beyond);
	tcase_add_test(tc, goes_there_and_back);
	tcase_add_test(tc, finds_the_first_bad_byte);
	tcase_add_test(tc, counts);
}

int
main(void)
{
	return unit_main("utf8", add);
}
