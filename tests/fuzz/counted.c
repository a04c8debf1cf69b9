/*
 * fuzz/counted - a text: what its quantities count is told in words of the text, whole characters where
 * the text has them, and the same again when another text was read in between.
 * An input that begins with W spells a text of known words instead: two bytes are one of words.tsv, or
 * a count, or a mark.
 */
#include <stdlib.h>

#include "common/report/counted.h"
#include "common/text/utf8.h"

enum { KEPT = 4096, SPELT = 1 << 16 };

static const char *const pieces[] = {
	"，", "，", "、", "、", "；", "。", "：", "（", "）", "“", "”", "《", "》", ",", " ", "3件", "5起", "12次", "30余人次", "98.5%",
	"两支", "约8万元", "4名", "15个", "20个工作日", "0.5个百分点", "2倍", "一月一督导", "2020年", "一是", "二要", "宣傳", "糾紛", "個"
};
enum { PIECES = sizeof pieces / sizeof *pieces };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

/* No part of a character stands at its ends: an empty slice has none. */
static void
check_slice(struct slice part, struct slice text, bool utf8)
{
	if (!part.n)
		return;
	need(part.s >= text.s && part.s + part.n <= text.s + text.n);
	if (!utf8)
		return;
	need(((unsigned char)part.s[0] & 0xc0) != 0x80);
	need(part.s + part.n == text.s + text.n || ((unsigned char)part.s[part.n] & 0xc0) != 0x80);
}

static bool
same(struct slice a, struct slice b)
{
	return a.n == b.n && (!a.n || a.s == b.s);
}

/* Whether it is the period of a frequency up to i, which stands in a table. */
static bool
of_frequency(struct slice per, const struct quantity *q, size_t i)
{
	do
		if (q[i].per.n && same(q[i].per, per))
			return true;
	while (i-- > 0);
	return false;
}

static void
check(const struct counted *c, const struct quantity *q, size_t n, struct slice text, bool utf8)
{
	size_t i;

	for (i = 0; i < n; i++, c++) {
		check_slice(c->verb, text, utf8);
		check_slice(c->item, text, utf8);
		if (!of_frequency(c->per, q, i))
			check_slice(c->per, text, utf8);
		need(c->change == CHANGE_NONE || c->change == CHANGE_UP || c->change == CHANGE_DOWN ||
		    c->change == CHANGE_FROM);
	}
}

/* Reads another text, then this one again. */
static void
check_again(struct quantities *all, struct counting *counting, struct slice text, const struct counted *before,
    size_t n)
{
	static const char other[] = "其中对15个村开展督查3次，化解12起。";
	const struct quantity *q;
	const struct counted *c;
	size_t i;

	q = quantities_read(all, (struct slice){ other, sizeof other - 1 }, &i);
	need(q && counted_read(counting, q, i));
	q = quantities_read(all, text, &i);
	need(q && i == n);
	c = counted_read(counting, q, n);
	need(c != NULL);
	for (i = 0; i < n && i < KEPT; i++)
		need(same(c[i].verb, before[i].verb) && same(c[i].item, before[i].item) &&
		    same(c[i].per, before[i].per) && c[i].change == before[i].change);
}

static void
add(char *to, size_t *n, const char *s, size_t len)
{
	if (*n + len <= SPELT) {
		memcpy(to + *n, s, len);
		*n += len;
	}
}

/* The text that the bytes spell; how long it is. */
static size_t
spell(const uint8_t *data, size_t size, char to[SPELT])
{
	static const char *const columns[] = { "word", "class", NULL };
	static struct table *t;
	char why[TABLE_WHY];
	size_t i, n = 0;

	if (!t)
		t = table_open(&data_words, NULL, columns, why);
	need(t != NULL);
	for (i = 0; i + 1 < size; i += 2) {
		size_t which = (size_t)data[i] << 8 | data[i + 1];

		if (data[i] < 2 * PIECES) {
			add(to, &n, pieces[data[i] / 2], strlen(pieces[data[i] / 2]));
		} else {
			struct slice word = table_cell(t, which % table_rows(t), 0);

			add(to, &n, word.s, word.n);
		}
	}
	return n;
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char spelt[SPELT];
	static struct quantities *all;
	static struct counting *counting;
	static struct counted before[KEPT];
	char why[TABLE_WHY], *bytes;
	struct slice text = { (const char *)data, size };
	const struct quantity *q;
	const struct counted *c;
	size_t n, i, used;
	bool utf8 = true;

	if (!all)
		all = quantities_new(why);
	if (all && !counting)
		counting = counting_new(NULL, quantities_numerals(all), why);
	if (size && data[0] == 'W')
		text = (struct slice){ spelt, spell(data + 1, size - 1, spelt) };
	bytes = malloc(text.n ? text.n : 1);
	need(all && counting && bytes);
	if (text.n)
		memcpy(bytes, text.s, text.n);
	text.s = bytes;
	for (i = 0; i < text.n && utf8; i += used)
		utf8 = utf8_decode(bytes + i, text.n - i, &used) >= 0;
	q = quantities_read(all, text, &n);
	need(q != NULL);
	c = counted_read(counting, q, n);
	need(c != NULL);
	check(c, q, n, text, utf8);
	if (n)
		memcpy(before, c, (n < KEPT ? n : KEPT) * sizeof *before);
	check_again(all, counting, text, before, n);
	free(bytes);
	return 0;
}
