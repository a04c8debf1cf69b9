#include "common/text/marks.h"

#include "tests/unit/unit.h"

enum { ALL = MARKS_QUOTES | MARKS_TITLES | MARKS_BRACKETS, CITES = MARKS_QUOTES | MARKS_TITLES };

#define LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

/* Texts, and what stands between partners, in the order of the first marks, each behind a /. */
static const struct { const char *text, *pairs; unsigned forms; } texts[] = {
	{ "", "", ALL },
	{ "无标记", "", ALL },
	{ "学《民法典》和“八五”规划", "/民法典/八五", ALL },
	{ "《甲“乙《丙》”》", "/甲“乙《丙》”/乙《丙》/丙", ALL },
	{ "《贯彻〈民法典〉的意见》", "/贯彻〈民法典〉的意见/民法典", ALL },
	{ "“甲‘乙’丙”", "/甲‘乙’丙/乙", ALL },
	{ "「甲『乙』」〝丙〞〝丁〟", "/甲『乙』/乙/丙/丁", ALL },
	{ "（甲)(乙）【丙】〔丁〕[戊]［己］", "/甲/乙/丙/丁/戊/己", ALL },
	{ "（甲）“乙”", "/乙", CITES },
	/* a mark without its partner */
	{ "“甲，《乙》", "/乙", ALL },
	{ "甲”，“乙”》", "/乙", ALL },
	{ "“甲“乙”", "/乙", ALL },
	{ "“甲”乙”", "/甲", ALL },
	{ "”甲“", "", ALL },
	{ "“甲“", "", ALL },
	{ "甲《乙“丙》丁”", "/乙“丙", ALL },
	{ "1）甲；2）乙“丙”", "/丙", ALL },
	{ "不是’撇号", "", ALL },
	/* straight marks, alone and among curly ones */
	{ "\"甲\"、\"乙\"", "/甲/乙", ALL },
	{ "＂甲＂", "/甲", ALL },
	{ "\"甲", "", ALL },
	{ "\"甲\"乙\"", "/甲", ALL },
	{ "“甲\"和“乙”", "/甲/乙", ALL },
	{ "\"甲”和“乙”", "/甲/乙", ALL },
	{ "“甲\"和“乙\"", "/甲/乙", ALL },
	{ "“甲\"、\"乙”", "/甲/乙", ALL },
	{ "“甲\"和\"乙”", "/甲/乙", ALL },
	{ "“他说\"你好\"的话”", "/他说\"你好\"的话/你好", ALL },
	{ "\"他说“你好”的话\"", "/他说“你好”的话/你好", ALL },
	{ "“甲\"乙”", "/甲\"乙", ALL },
	{ "《\"甲\"乙》", "/\"甲\"乙/甲", ALL },
	{ "《甲\"乙》丙\"丁\"", "/甲\"乙/丁", ALL },
	/* bytes that are no UTF-8 */
	{ "\xe3\x80“甲\xff”\xe2\x80", "/甲\xff", ALL },
};

START_TEST(pairs)
{
	struct slice text = { texts[_i].text, strlen(texts[_i].text) };
	struct marks m = { NULL, 0, 0 };
	char got[400] = "";
	size_t k, n = 0;

	ck_assert(marks_read(&m, text, texts[_i].forms));
	for (k = 0; k < m.n; k++) {
		const struct mark *a = &m.mark[k], *b = a->partner == MARK_ALONE ? NULL : &m.mark[a->partner];

		if (!b || b < a)
			continue;
		ck_assert_uint_eq(b->partner, k);
		ck_assert_int_eq(a->side, MARK_OPENS);
		ck_assert_int_eq(b->side, MARK_CLOSES);
		n += (size_t)snprintf(got + n, sizeof got - n, "/%.*s", (int)(b->at - a->at - a->n),
		    text.s + a->at + a->n);
	}
	ck_assert_str_eq(got, texts[_i].pairs);
	marks_release(&m);
}
END_TEST

/* A text whose first mark is looked for from, a bound, and what stands up to the end that is found. */
static const struct { const char *text; size_t max; const char *upto; } ends[] = {
	{ "“甲”乙", 100, "“甲”" },
	{ "“甲“乙”丙”丁", 100, "“甲“乙”丙”" },
	{ "“甲“乙”丙", 100, "" },
	{ "“甲\"乙", 100, "“甲\"" },
	{ "“甲\"乙“丙”", 100, "“甲\"" },
	{ "“甲\"乙\"”", 100, "“甲\"乙\"”" },
	{ "\"甲\"乙", 100, "\"甲\"" },
	{ "\"甲”乙", 100, "\"甲”" },
	{ "\"甲“乙”丙\"", 100, "\"甲“乙”丙\"" },
	{ "（甲(乙)丙）丁", 100, "（甲(乙)丙）" },
	{ "《甲〈乙〉》", 100, "《甲〈乙〉》" },
	{ "《甲》", 9, "《甲》" },
	{ "《甲》", 8, "" },
	{ "《", 100, "" },
	{ "甲", 100, "" },
	{ "”甲“", 100, "" },
};

START_TEST(place_behind)
{
	struct slice text = { ends[_i].text, strlen(ends[_i].text) };

	ck_assert_uint_eq(marks_behind(text, 0, ends[_i].max), strlen(ends[_i].upto));
}
END_TEST

/* A straight mark that has lost its partner turns nothing inside out beyond some hundred characters. */
START_TEST(straight_marks_forget)
{
	struct marks m = { NULL, 0, 0 };
	char text[1200];
	size_t n;

	memset(text, 'x', sizeof text);
	n = (size_t)snprintf(text, 2, "\"");
	text[n] = 'x';
	memcpy(text + 1000, "\"a\"", 3);
	ck_assert(marks_read(&m, (struct slice){ text, sizeof text }, CITES));
	ck_assert_uint_eq(m.n, 3);
	ck_assert_uint_eq(m.mark[0].partner, MARK_ALONE);
	ck_assert_uint_eq(m.mark[1].partner, 2);
	ck_assert_uint_eq(m.mark[2].partner, 1);
	marks_release(&m);
}
END_TEST

/* However the marks stand, one pass: a hundred thousand times. */
START_TEST(many_marks)
{
	static const char *const patterns[] = { "“", "”", "“”", "“《", "《\"", "”“", "\"", "“\"", "（“" };
	enum { MANY = 100000 };
	const char *p = patterns[_i];
	size_t n = strlen(p), i;
	char *text = malloc(n * MANY);
	struct marks m = { NULL, 0, 0 };

	for (i = 0; i < MANY; i++)
		memcpy(text + i * n, p, n);
	ck_assert(marks_read(&m, (struct slice){ text, n * MANY }, ALL));
	ck_assert_uint_ge(m.n, MANY);
	for (i = 0; i < m.n && (m.mark[i].partner == MARK_ALONE || m.mark[m.mark[i].partner].partner == i); i++)
		;
	ck_assert_uint_eq(i, m.n);
	marks_release(&m);
	free(text);
}
END_TEST

static void
add(TCase *tc)
{
	LOOP(tc, pairs, texts);
	LOOP(tc, place_behind, ends);
	tcase_add_test(tc, straight_marks_forget);
	tcase_add_loop_test(tc, many_marks, 0, 9);
}

int
main(void)
{
	return unit_main("marks", add);
}
