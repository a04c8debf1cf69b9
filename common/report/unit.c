#include "common/report/unit.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

enum { HITS = 8 };

struct units {
	struct table *table;
	struct unit *unit;		/* by row of the table */
	struct lexicon *lexicon;
};

/* A word of the tables may hold a mark once; gives its place and takes it out into buf. */
static struct slice
take_out(struct slice word, char mark, char buf[256], size_t *at)
{
	const char *p = word.n ? memchr(word.s, mark, word.n) : NULL;

	*at = p ? (size_t)(p - word.s) : word.n;
	if (!p || word.n > 255)
		return word;
	memcpy(buf, word.s, *at);
	memcpy(buf + *at, p + 1, word.n - *at - 1);
	return (struct slice){ buf, word.n - 1 };
}

static bool
load(struct units *us, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "unit", "class", "chinese", NULL };
	static const char *const chinese[] = { "yes", "two", "no", "", NULL };
	struct table *t = us->table = table_open(&data_units, NULL, columns, why);
	char buf[256];
	size_t i, used;
	int which;

	if (!t)
		return false;
	us->unit = calloc(table_rows(t) + 1, sizeof *us->unit);
	for (i = 0; us->unit && i < table_rows(t); i++) {
		struct unit *u = &us->unit[i];
		struct slice word = take_out(table_cell(t, i, 0), '|', buf, &u->n), class = table_cell(t, i, 2);

		if (!word.n || !table_one_of(table_cell(t, i, 3), chinese, &which))
			return table_complain(t, i, "no word, or chinese is none of yes, two, no", why);
		u->name = table_cell(t, i, 1);
		u->chinese = which == 3 ? CHINESE_YES : (enum chinese)which;
		if (!u->name.n && which == 0)
			u->chinese = CHINESE_ONLY;
		u->over = slice_is(class, "over");
		u->half = slice_is(class, "half");
		u->time = u->over || u->half || slice_is(class, "time");
		u->thing = slice_is(class, "count") || slice_is(class, "people") || slice_is(class, "event") ||
		    slice_is(class, "household");
		u->share = slice_is(class, "share") || slice_is(class, "before");
		u->people = slice_is(class, "people");
		u->event = slice_is(class, "event");
		u->money = slice_is(class, "money");
		u->before = slice_is(class, "before");
		u->fraction = slice_is(class, "fraction");
		if (lexicon_longest(us->lexicon, word.s, word.n, &used) >= 0 && used == word.n)
			return table_complain(t, i, "this word stands in the table twice", why);
		if (!lexicon_add(us->lexicon, word, (int)i, false))
			return table_complain(t, i, "out of memory", why);
	}
	return us->unit || table_complain(t, 0, "out of memory", why);
}

struct units *
units_new(char why[TABLE_WHY])
{
	struct units *us = calloc(1, sizeof *us);

	table_out_of_memory(why);
	if (us && (us->lexicon = lexicon_new()) && load(us, why))
		return us;
	units_free(us);
	return NULL;
}

void
units_free(struct units *us)
{
	if (!us)
		return;
	table_free(us->table);
	lexicon_free(us->lexicon);
	free(us->unit);
	free(us);
}

const struct unit *
units_at(const struct units *us, const char *s, size_t n, bool chinese)
{
	struct lexicon_hit hit[HITS];
	size_t k, used;
	int32_t entry;

	if (!lexicon_may_begin(us->lexicon, utf8_decode(s, n, &used)))
		return NULL;
	k = lexicon_at(us->lexicon, s, n, hit, HITS);
	while (k-- > 0) {
		const struct unit *u;

		entry = hit[k].entry;
		u = &us->unit[lexicon_number(us->lexicon, &entry)];
		if (u->name.n || u->before || u->fraction || chinese || u->chinese != CHINESE_ONLY)
			return u;
	}
	return NULL;
}
