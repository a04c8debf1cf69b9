#include "common/text/numeral.h"

#include <stdio.h>

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

enum { SHOWN = 256 };

static struct numerals *
loaded(void)
{
	char why[TABLE_WHY] = "";
	struct numerals *ns = numerals_new(why);

	ck_assert_msg(ns != NULL, "%s", why);
	return ns;
}

/*
 * `bytes form value[..upper][<limit][ scaled][ some]`: bytes are shown as the text they cover.
 * Of a broken one only the bytes count.
 */
static void
show(const char *text, size_t len, char shown[SHOWN])
{
	static const char *const form[] = { "arabic", "chinese", "bare", "digits", "broken" };
	struct numerals *ns = loaded();
	char *exact = malloc(len ? len : 1);	/* of the text's own size: a sanitizer sees a byte too far */
	struct numeral m;
	size_t k;

	ck_assert_ptr_nonnull(exact);
	memcpy(exact, text, len);
	if (!numeral_read(ns, exact, len, &m)) {
		strcpy(shown, "none");
	} else {
		ck_assert_uint_le(m.n, len);
		k = (size_t)sprintf(shown, "%.*s %s", (int)m.n, exact, form[m.form]);
		if (m.form != NUMERAL_BROKEN) {
			shown[k++] = ' ';
			k += decimal_write(m.value, shown + k);
			if (decimal_cmp(m.value, m.upper) != 0) {
				k += (size_t)sprintf(shown + k, "..");
				k += decimal_write(m.upper, shown + k);
			}
			if (m.open) {
				shown[k++] = '<';
				k += decimal_write(m.limit, shown + k);
			}
			k += (size_t)sprintf(shown + k, "%s%s", m.scaled ? " scaled" : "", m.some ? " some" : "");
		}
		shown[k] = '\0';
	}
	free(exact);
	numerals_free(ns);
}

static const struct { const char *text, *shown; } forms[] = {
	/* Arabic */
	{ "7件", "7 arabic 7" },
	{ "007件", "007 arabic 7" },
	{ "12", "12 arabic 12" },
	{ "99.5%", "99.5 arabic 99.5" },
	{ "0.05", "0.05 arabic 0.05" },
	{ "5.件", "5 arabic 5" },
	{ "1,035件", "1,035 arabic 1035" },
	{ "1，035件", "1，035 arabic 1035" },
	{ "12,345,678", "12,345,678 arabic 12345678" },
	{ "12,345.67", "12,345.67 arabic 12345.67" },
	{ "1234,567", "1234 arabic 1234" },		/* four digits before a comma: two numbers */
	{ "12,34", "12 arabic 12" },
	{ "12,3456", "12 arabic 12" },
	{ "12,345,67", "12,345 arabic 12345" },
	{ "9223372036854775807", "9223372036854775807 arabic 9223372036854775807" },
	/* with scales */
	{ "57.95万元", "57.95万 arabic 579500 scaled" },
	{ "0.13亿", "0.13亿 arabic 13000000 scaled" },
	{ "3万5千", "3万5千 arabic 35000 scaled" },
	{ "3万5千6百", "3万5千6百 arabic 35600 scaled" },
	{ "5百", "5百 arabic 500" },
	{ "3 万", "3 万 arabic 30000 scaled" },
	{ "3亿2千万", "3亿2千万 arabic 320000000 scaled" },
	{ "2萬", "2萬 arabic 20000 scaled" },
	{ "2兆", "2兆 arabic 2000000000000 scaled" },
	/* Chinese */
	{ "一", "一 chinese 1" },
	{ "两个", "两 chinese 2" },
	{ "十", "十 chinese 10" },
	{ "十二", "十二 chinese 12" },
	{ "二十", "二十 chinese 20" },
	{ "九十九", "九十九 chinese 99" },
	{ "一百", "一百 chinese 100" },
	{ "一百零八", "一百零八 chinese 108" },
	{ "一百一十二", "一百一十二 chinese 112" },
	{ "二百五", "二百五 chinese 250" },
	{ "二百五十", "二百五十 chinese 250" },
	{ "两千三", "两千三 chinese 2300" },
	{ "两千零三", "两千零三 chinese 2003" },
	{ "两千零三十", "两千零三十 chinese 2030" },
	{ "三千五百", "三千五百 chinese 3500" },
	{ "一万两千", "一万两千 chinese 12000 scaled" },
	{ "三万五", "三万五 chinese 35000 scaled" },
	{ "五万六千七百八十九", "五万六千七百八十九 chinese 56789 scaled" },
	{ "二十万", "二十万 chinese 200000 scaled" },
	{ "一亿零五", "一亿零五 chinese 100000005 scaled" },
	{ "两亿三千万", "两亿三千万 chinese 230000000 scaled" },
	{ "四万万", "四万万 chinese 400000000 scaled" },
	{ "一万五千亿", "一万五千亿 chinese 1500000000000 scaled" },
	{ "零", "零 chinese 0" },
	{ "廿五", "廿五 chinese 25" },
	{ "卅", "卅 chinese 30" },
	{ "贰拾叁", "贰拾叁 chinese 23" },
	{ "叁仟伍佰", "叁仟伍佰 chinese 3500" },
	{ "兩億", "兩億 chinese 200000000 scaled" },
	{ "九十八点五", "九十八点五 chinese 98.5" },
	{ "三点一四", "三点一四 chinese 3.14" },
	{ "零点零五", "零点零五 chinese 0.05" },
	{ "八点三十", "八 chinese 8" },			/* a time of day */
	{ "八点", "八 chinese 8" },
	/* two neighbouring digits */
	{ "三四", "三四 chinese 3..4" },
	{ "七八十", "七八十 chinese 70..80" },
	{ "三四百", "三四百 chinese 300..400" },
	{ "十七八", "十七八 chinese 17..18" },
	{ "一两", "一两 chinese 1..2" },
	{ "两三万", "两三万 chinese 20000..30000 scaled" },
	/* open */
	{ "120余次", "120余 arabic 120<130" },
	{ "1200多", "1200多 arabic 1200<1300" },
	{ "100余", "100余 arabic 100<200" },
	{ "99余", "99余 arabic 99<100" },
	{ "120 余", "120 余 arabic 120<130" },
	{ "190余万", "190余万 arabic 1900000<2000000 scaled" },
	{ "190万余", "190万余 arabic 1900000<1910000 scaled" },
	{ "3.4万余", "3.4万余 arabic 34000<35000 scaled" },
	{ "3.40万余", "3.40万余 arabic 34000<34100 scaled" },
	{ "2万5千余", "2万5千余 arabic 25000<26000 scaled" },
	{ "两万余", "两万余 chinese 20000<30000 scaled" },
	{ "五十余", "五十余 chinese 50<60" },
	{ "三十多万", "三十多万 chinese 300000<400000 scaled" },
	{ "百余", "百余 bare 100<200" },
	{ "百余万", "百余万 bare 1000000<2000000 scaled" },
	{ "60餘", "60餘 arabic 60<70" },
	{ "十几", "十几 chinese 10<20 some" },
	{ "二十几", "二十几 chinese 20<30 some" },
	{ "十幾", "十幾 chinese 10<20 some" },
	{ "5余", "5 arabic 5" },			/* nothing below ten is open */
	{ "三多", "三 chinese 3" },
	{ "12几", "12 arabic 12" },
	/* bare */
	{ "百", "百 bare 100" }, { "千", "千 bare 1000" }, { "万", "万 bare 10000 scaled" }, { "亿", "亿 bare 100000000 scaled" },
	{ "百万", "百万 bare 1000000 scaled" },
	/* digits one by one */
	{ "二〇二〇年", "二〇二〇 digits 2020" },
	{ "二零二零年", "二零二零 digits 2020" },
	{ "二○一九", "二○一九 digits 2019" },
	/* no numbers, though numerals */
	{ "十三五", "十三五 broken" },
	{ "1.2.3", "1.2.3 broken" },
	{ "192.168.1.1", "192.168.1.1 broken" },
	{ "十百", "十百 broken" },
	{ "9223372036854775808", "9223372036854775808 broken" },
	{ "9223372036854775807万", "9223372036854775807万 broken" },
	{ "0.0000000000000000001", "0.0000000000000000001 broken" },
	{ "一亿亿亿亿", "一亿亿亿亿 broken" },
	/* nothing at all */
	{ "", "none" }, { "件", "none" }, { "余", "none" }, { "几", "none" }, { "点五", "none" }, { "a1", "none" },
	{ ".5", "none" }, { ",5", "none" }, { " 5", "none" }, { "\xe4\xb8", "none" }, { "\xff", "none" }, { "\xef\xbc\x8c", "none" },
};

START_TEST(reads)
{
	char shown[SHOWN];

	show(forms[_i].text, strlen(forms[_i].text), shown);
	ck_assert_str_eq(shown, forms[_i].shown);
}
END_TEST

/* A number ends where the text ends, though its bytes go on. */
static const struct { const char *text; size_t n; const char *shown; } cuts[] = {
	{ "1,035", 1, "1 arabic 1" }, { "1,035", 2, "1 arabic 1" }, { "1,035", 4, "1 arabic 1" },
	{ "57.95万", 2, "57 arabic 57" }, { "57.95万", 3, "57 arabic 57" }, { "57.95万", 5, "57.95 arabic 57.95" },
	{ "57.95万", 6, "57.95 arabic 57.95" }, { "57.95万", 7, "57.95 arabic 57.95" },
	{ "二十", 3, "二 chinese 2" }, { "二十", 4, "二 chinese 2" }, { "120余", 5, "120 arabic 120" },
	{ "190余万", 6, "190余 arabic 190<200" }, { "三点五", 6, "三 chinese 3" }, { "十", 2, "none" },
};

START_TEST(ends_with_the_text)
{
	char shown[SHOWN];

	show(cuts[_i].text, cuts[_i].n, shown);
	ck_assert_str_eq(shown, cuts[_i].shown);
}
END_TEST

static const struct { int32_t c; int kind; } kinds[] = {
	{ 0x4e00, NUMERAL_DIGIT }, { 0x3007, NUMERAL_DIGIT }, { 0x25cb, NUMERAL_DIGIT }, { 0x96f6, NUMERAL_ZERO },
	{ 0x5341, NUMERAL_UNIT }, { 0x4e07, NUMERAL_SCALE }, { 0x5eff, NUMERAL_TENS }, { 0x70b9, NUMERAL_POINT },
	{ 0x4f59, NUMERAL_OVER }, { 0x51e0, NUMERAL_SOME },
	{ '5', 0 }, { 0, 0 }, { -1, 0 }, { 0x4ef6, 0 }, { 0x10000, 0 }, { 0x10ffff, 0 }, { INT32_MAX, 0 },
};

START_TEST(knows_the_characters)
{
	struct numerals *ns = loaded();

	ck_assert_int_eq(numeral_kind(ns, kinds[_i].c), kinds[_i].kind);
	numerals_free(ns);
}
END_TEST

/* Every number up to 9999 as it is written in Chinese is read back: the writer is the oracle. */
static size_t
write_chinese(int n, char *to)
{
	static const char *const digit[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
	static const char *const unit[] = { "千", "百", "十", "" };
	bool begun = false, gap = false;
	size_t k = 0;
	int i, size;

	for (i = 0, size = 1000; i < 4; i++, size /= 10) {
		int d = n / size % 10;

		if (d == 0) {
			gap = begun;
			continue;
		}
		k += (size_t)sprintf(to + k, "%s%s%s", gap ? "零" : "", digit[d], unit[i]);
		begun = true;
		gap = false;
	}
	return k;
}

START_TEST(reads_what_is_written)
{
	struct numerals *ns = loaded();
	struct numeral m;
	char text[64];
	int n;

	for (n = 1; n <= 9999; n++) {
		size_t len = write_chinese(n, text);

		ck_assert(numeral_read(ns, text, len, &m));
		ck_assert_msg(m.n == len && m.form == NUMERAL_CHINESE && m.value.e == 0 && m.value.n == n,
		    "%s is read as %ld, %zu of %zu bytes", text, (long)m.value.n, m.n, len);
	}
	numerals_free(ns);
}
END_TEST

START_TEST(too_many_characters_for_a_number)
{
	struct numerals *ns = loaded();
	struct numeral m;
	char text[3 * 1000];
	size_t i;

	for (i = 0; i < sizeof text; i += 3)
		memcpy(text + i, "\xe4\xb8\x89", 3);
	ck_assert(numeral_read(ns, text, sizeof text, &m));
	ck_assert_uint_eq(m.n, sizeof text);
	ck_assert_int_eq(m.form, NUMERAL_BROKEN);
	memset(text, '3', sizeof text);
	ck_assert(numeral_read(ns, text, sizeof text, &m));
	ck_assert_uint_eq(m.n, sizeof text);
	ck_assert_int_eq(m.form, NUMERAL_BROKEN);
	numerals_free(ns);
}
END_TEST

START_TEST(frees_nothing)
{
	numerals_free(NULL);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, reads, forms);
	LOOP(tc, ends_with_the_text, cuts);
	LOOP(tc, knows_the_characters, kinds);
	tcase_add_test(tc, reads_what_is_written);
	tcase_add_test(tc, too_many_characters_for_a_number);
	tcase_add_test(tc, frees_nothing);
}

int
main(void)
{
	return unit_main("numeral", add);
}
