#include "common/report/sentence.h"

#include "tests/unit/unit.h"

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

/* Texts, with / where a whole sentence ends and | where a part does. */
static const char *const texts[] = {
	"",
	"甲",
	"甲。/乙！/丙？/丁",
	"甲；|乙。/丙……|丁⋯⋯|戊",
	"甲!/乙?/丙;|丁｡/戊",
	"甲。。/乙！！！/丙？！/丁；。/戊。；/己",
	"甲。/ 乙。/\\t丙/\\n丁/\\r\\n戊",
	" 甲。/\\n\\n乙",
	"甲/ \\n乙\\\\t/\\n丙\\\\/\\t\\n丁",
	/* half-width points: stops, decimals, labels, names */
	"全镇推进./增长12.5%./共3.5万元./2020年./1.抓部署./(乙)./丙./ 丁",
	"一.加强领导./二.规范执法./十二.附则",
	"六.一活动和五.四青年节。/统一./行动",
	"见example.com网站.v2.0版",
	"甲...|乙......|丙../丁",
	"。/./甲",
	/* marks that belong to the sentence before them */
	"甲。”/乙。）/丙！』/丁",
	"“甲。”/乙",
	"（甲。）/乙",
	"他说：“甲。乙。”/丙",
	/* inside marks nothing ends */
	"“甲。乙”丙。/丁",
	"“甲；乙！丙”丁；|戊",
	"《谁是英雄？》演出。/丁",
	"“谁来管？”专栏。/丁",
	"问：“谁来管？”/答",
	"（其中男3人；女2人。另聘1人）共6人。/丁",
	"【甲。乙】丙[丁。戊]己",
	"“甲（乙。丙）丁”戊。/己",
	"“甲‘乙。’”/丙",
	"\"甲。乙\"丙。/丁",
	/* it goes on behind the mark */
	"“甲。”的做法。/乙",
	"“甲。”，“乙！”、丙。/丁",
	"（甲。），乙",
	"（甲。）：乙",
	"“甲！”。/乙",
	/* marks without a partner hold nothing together */
	"“甲。/乙；|丙",
	"《甲。/“乙。丙”丁",
	"甲”乙。/丙",
	"\"甲。/乙",
	/* other marks and signs */
	"a&nbsp;b&#160;c;|d",
	"www.x.cn:find?id=3!x甲?/乙",
	"\\n!/2020甲\\t!/1",
	"9:30至12:00，甲、乙：丙",
	"12·4活动",
	"甲\\\\n乙",
	"\xff。/\xe3\x80甲；|\xe3",
};

/* The text without its signs, and where they stand in it. */
static size_t
plain(const char *marked, char *text, char *sign)
{
	size_t n = 0;

	memset(sign, 0, 1000);
	for (; *marked; marked++)
		if (*marked == '|' || *marked == '/')
			sign[n] = *marked;
		else
			text[n++] = *marked;
	return n;
}

/* What sentences_next() gives, each behind a place where it ends, against the signs. */
static void
cut(const char *marked, enum sentence_cut how)
{
	char text[1000], sign[1000], got[2000] = "", want[2000] = "", last = 0;
	size_t n = plain(marked, text, sign), i, k = 0, g = 0;
	struct sentences all;
	struct slice s;

	for (i = 0; i < n; i++) {
		if (sign[i] == '/' || (sign[i] == '|' && how == SENTENCE_PARTS))
			want[k++] = '/';
		want[k++] = text[i];
	}
	sentences_begin(&all, (struct slice){ text, n }, how);
	for (i = 0; sentences_next(&all, &s); i = (size_t)(s.s - text) + s.n) {
		if (last)
			got[g++] = '/';
		memcpy(got + g, text + i, (size_t)(s.s - text) + s.n - i);
		g += (size_t)(s.s - text) + s.n - i;
		ck_assert_uint_gt(s.n, 0);
		last = s.s[s.n - 1];
	}
	memcpy(got + g, text + i, n - i);
	ck_assert_str_eq(got, want);
}

START_TEST(whole)
{
	cut(texts[_i], SENTENCE_WHOLE);
}
END_TEST

START_TEST(parts)
{
	cut(texts[_i], SENTENCE_PARTS);
}
END_TEST

/* A sentence that is cut again stays whole. */
START_TEST(twice_is_once)
{
	char text[1000], sign[1000];
	struct slice s, again;
	struct sentences all, one;
	int how;

	for (how = SENTENCE_WHOLE; how <= SENTENCE_PARTS; how++) {
		sentences_begin(&all, (struct slice){ text, plain(texts[_i], text, sign) }, how);
		while (sentences_next(&all, &s)) {
			sentences_begin(&one, s, how);
			ck_assert(sentences_next(&one, &again));
			ck_assert_ptr_eq(again.s, s.s);
			ck_assert_uint_eq(again.n, s.n);
			ck_assert(!sentences_next(&one, &again));
		}
	}
}
END_TEST

/* A quotation is taken for a lost mark when it is too long. */
START_TEST(a_mark_holds_so_much)
{
	char text[2000];
	struct sentences all;
	struct slice s;
	size_t n;

	for (n = 500; n < 700; n += 100) {
		memset(text, 'x', sizeof text);
		memcpy(text, "“", 3);
		memcpy(text + 100, "。", 3);
		memcpy(text + n, "”", 3);
		sentences_begin(&all, (struct slice){ text, sizeof text }, SENTENCE_PARTS);
		ck_assert(sentences_next(&all, &s));
		ck_assert_uint_eq(s.n, n < 600 ? sizeof text : 103);
	}
}
END_TEST

START_TEST(sentence_at_a_place)
{
	const char *text = " 甲乙。丙丁；戊。  己";
	struct sentences all;
	struct slice s;

	sentences_begin(&all, (struct slice){ text, strlen(text) }, SENTENCE_WHOLE);
	s = sentences_at(&all, 1);
	ck_assert_ptr_eq(s.s, text + 1);
	ck_assert_uint_eq(s.n, 9);
	ck_assert_ptr_eq(sentences_at(&all, 4).s, text + 1);
	s = sentences_at(&all, 13);
	ck_assert_ptr_eq(s.s, text + 10);
	ck_assert_uint_eq(s.n, 15);
	s = sentences_at(&all, 27);
	ck_assert_ptr_eq(s.s, text + 27);
	ck_assert_uint_eq(s.n, 3);
	s = sentences_at(&all, 1000);
	ck_assert_ptr_eq(s.s, text + 27);
	/* what sticks out of a sentence makes it longer, and the next one shorter */
	sentences_begin(&all, (struct slice){ text, strlen(text) }, SENTENCE_WHOLE);
	sentences_at(&all, 1);
	s = sentences_reach(&all, 13);
	ck_assert_ptr_eq(s.s, text + 1);
	ck_assert_uint_eq(s.n, 12);
	s = sentences_at(&all, 13);
	ck_assert_ptr_eq(s.s, text + 13);
	ck_assert_uint_eq(s.n, 12);
}
END_TEST

/* A text without a stop is shown in pieces, cut at characters: of 3 bytes, and of escapes. */
START_TEST(pieces_of_a_long_sentence)
{
	enum { TIMES = 10000 };
	static const char *const what[] = { "甲", "\\\\", "x甲\\t" };
	size_t unit = strlen(what[_i]), n = unit * TIMES, i, sum = 0;
	char *text = malloc(n);
	struct sentences all;
	struct slice s = { NULL, 0 }, piece;

	for (i = 0; i < TIMES; i++)
		memcpy(text + i * unit, what[_i], unit);
	sentences_begin(&all, (struct slice){ text, n }, SENTENCE_WHOLE);
	for (i = 0; i < n; i += unit) {
		piece = sentences_at(&all, i);
		ck_assert(piece.s <= text + i && text + i < piece.s + piece.n);
		if (piece.s != s.s) {
			ck_assert_uint_le(piece.n, SENTENCE_BYTES);
			ck_assert_ptr_eq(piece.s, text + sum);
			ck_assert(((unsigned char)*piece.s & 0xc0) != 0x80 && *piece.s != 't');
			sum += piece.n;
			s = piece;
		}
	}
	ck_assert_uint_ge(sum, n - 2);
	free(text);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, whole, texts);
	LOOP(tc, parts, texts);
	LOOP(tc, twice_is_once, texts);
	tcase_add_test(tc, a_mark_holds_so_much);
	tcase_add_test(tc, sentence_at_a_place);
	tcase_add_loop_test(tc, pieces_of_a_long_sentence, 0, 3);
}

int
main(void)
{
	return unit_main("sentence", add);
}
