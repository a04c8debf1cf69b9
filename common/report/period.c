#include "common/report/period.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

enum { RELATIVE_MAX = 100, YEAR_MIN = 1900, YEAR_MAX = 2099, OPEN_TITLE = 0x300a, TITLE_BYTES = 360 };

static const char YEAR[] = "\xe5\xb9\xb4", MONTH[] = "\xe6\x9c\x88";	/* 年 月 */

struct word {
	bool states;			/* else it is no time, though it looks like one: 比上年 */
	int from, to;			/* years, or, up to RELATIVE_MAX, years after the report's own */
	bool until_now;			/* 十四五以来: to the report's own year */
	bool since;			/* 以来: makes so of the year before it */
};

struct periods {
	const struct numerals *numerals;
	struct table *table;
	struct word *word;		/* by row of the table */
	struct lexicon *lexicon;
	uint8_t tail[0x10000];		/* by utf8_tail(): whether a character that ends so may begin a time */
};

static bool
small(struct slice cell, int *value)
{
	struct decimal d;

	if (!decimal_read(cell, &d) || d.e || d.n < -RELATIVE_MAX || d.n > YEAR_MAX)
		return false;
	*value = (int)d.n;
	return true;
}

static bool
load(struct periods *ps, char why[TABLE_WHY])
{
	size_t i;

	ps->word = calloc(table_rows(ps->table) + 1, sizeof *ps->word);
	for (i = 0; ps->word && i < table_rows(ps->table); i++) {
		struct slice text = table_cell(ps->table, i, 0), from = table_cell(ps->table, i, 1),
		    to = table_cell(ps->table, i, 2);
		struct word *w = &ps->word[i];

		w->since = slice_is(from, "since");
		w->states = from.n > 0 && !w->since;
		w->until_now = w->states && to.n == 0;
		if (!text.n || (w->states && (!small(from, &w->from) ||
		    (to.n && (!small(to, &w->to) || w->from > w->to)))))
			return table_complain(ps->table, i, "not a word and two years, or two distances", why);
		if (!lexicon_add(ps->lexicon, text, (int)i, false))
			return table_complain(ps->table, i, "out of memory", why);
	}
	return ps->word || table_complain(ps->table, 0, "out of memory", why);
}

static void
set_tails(struct periods *ps)
{
	char bytes[4];
	int32_t c;

	for (c = 0x800; c < 0x10000; c++)
		if (c == OPEN_TITLE || lexicon_may_begin(ps->lexicon, c) || numeral_kind(ps->numerals, c)) {
			utf8_encode((uint32_t)c, bytes);
			ps->tail[utf8_tail(bytes)] = 1;
		}
}

struct periods *
periods_new(const struct numerals *numerals, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "from", "to", NULL };
	struct periods *ps = calloc(1, sizeof *ps);

	table_out_of_memory(why);
	if (!ps)
		return NULL;
	ps->numerals = numerals;
	if ((ps->lexicon = lexicon_new()) && (ps->table = table_open(&data_times, NULL, columns, why)) && load(ps, why)) {
		set_tails(ps);
		return ps;
	}
	periods_free(ps);
	return NULL;
}

void
periods_free(struct periods *ps)
{
	if (!ps)
		return;
	table_free(ps->table);
	lexicon_free(ps->lexicon);
	free(ps->word);
	free(ps);
}

void
periods_begin(struct period_reach *r, struct slice sentence)
{
	*r = (struct period_reach){ sentence, 0, { 0, 0 } };
}

static bool
follows(struct slice text, size_t i, const char *word)
{
	return slice_starts(slice_from(text, slice_behind_blanks(text, i)), (struct slice){ word, strlen(word) });
}

static bool
is_year(const struct numeral *m)
{
	return m->form != NUMERAL_BROKEN && m->value.e == 0 && m->value.n >= YEAR_MIN && m->value.n <= YEAR_MAX;
}

/* Until the year reported on, where a word such as 以来 stands at i. */
static void
until_now(const struct periods *ps, struct slice text, size_t i, int year, struct period *p)
{
	struct slice rest = slice_from(text, slice_behind_blanks(text, i));
	size_t used;
	int row = lexicon_longest(ps->lexicon, rest.s, rest.n, &used);

	if (row >= 0 && ps->word[row].since && year >= p->from)
		p->to = year;
}

/*
 * What belongs to the year before it: a month (2020年6月底), or a word counted from the year itself
 * (2020年上半年).  Gives the place behind it.
 */
static size_t
behind_part_of_year(const struct periods *ps, struct slice text, size_t i)
{
	size_t k = slice_behind_blanks(text, i), used;
	struct slice rest = slice_from(text, k);
	struct numeral m;
	int row = lexicon_longest(ps->lexicon, rest.s, rest.n, &used);

	if (row >= 0 && ps->word[row].states && ps->word[row].from == 0 && ps->word[row].to == 0)
		return k + used;
	if (k < text.n && numeral_read(ps->numerals, rest.s, rest.n, &m) && follows(text, k + m.n, MONTH))
		return slice_behind_blanks(text, k + m.n) + 3;
	return i;
}

/* A number at i: a year, the first year of a range, or a month; returns the place behind it. */
static size_t
read_number(const struct periods *ps, struct period_reach *r, size_t i, int year)
{
	struct slice text = r->sentence;
	struct numeral m;
	size_t end, used;

	if (!numeral_read(ps->numerals, text.s + i, text.n - i, &m))
		return i + utf8_length((unsigned char)text.s[i]);
	end = i + m.n;
	if (is_year(&m)) {
		bool named = follows(text, end, YEAR);
		size_t behind = named ? slice_behind_blanks(text, end) + 3 : end, mark = numeral_range(text, behind);
		struct numeral last;

		if (mark && numeral_read(ps->numerals, text.s + mark, text.n - mark, &last) && is_year(&last) &&
		    last.value.n > m.value.n && follows(text, mark + last.n, YEAR)) {
			r->now = (struct period){ (int)m.value.n, (int)last.value.n };
			return slice_behind_blanks(text, mark + last.n) + 3;
		}
		if (named) {
			r->now = (struct period){ (int)m.value.n, (int)m.value.n };
			behind = behind_part_of_year(ps, text, behind);
			until_now(ps, text, behind, year, &r->now);
		}
		return behind;
	}
	if (follows(text, end, YEAR))			/* 两年内: a span */
		return slice_behind_blanks(text, end) + 3;
	if (m.value.e == 0 && m.value.n >= 1 && m.value.n <= 12 && follows(text, end, MONTH)) {
		end = slice_behind_blanks(text, end) + 3;
		if (!numeral_kind(ps->numerals, utf8_decode(text.s + end, text.n - end, &used)))	/* 一月一督导 */
			r->now = (struct period){ year, year };
	}
	return end;
}

/* A word of the table at i; returns the place behind it, or i. */
static size_t
read_word(const struct periods *ps, struct period_reach *r, size_t i, int year)
{
	struct slice rest = slice_from(r->sentence, i);
	const struct word *w;
	size_t used;
	int row = lexicon_longest(ps->lexicon, rest.s, rest.n, &used);

	if (row < 0)
		return i;
	w = &ps->word[row];
	if (!w->states)
		return i + used;
	r->now = (struct period){ w->from, w->until_now ? year : w->to };
	if (w->from <= RELATIVE_MAX) {
		r->now.from = year ? year + w->from : 0;
		r->now.to = year ? year + w->to : 0;
	}
	if (r->now.to < r->now.from)
		r->now.to = r->now.from;
	if (w->from == w->to && !w->until_now)
		return behind_part_of_year(ps, r->sentence, i + used);	/* 去年年底 */
	return i + used;
}

/* The place behind 《…》 that opens at i; i where it does not close: years in titles are no times. */
static size_t
behind_title(struct slice text, size_t i)
{
	size_t k;

	for (k = i + 3; k + 3 <= text.n && k - i < TITLE_BYTES; k += utf8_length((unsigned char)text.s[k]))
		if (memcmp(text.s + k, "\xe3\x80\x8b", 3) == 0)
			return k + 3;
	return i;
}

struct period
periods_at(const struct periods *ps, struct period_reach *r, size_t place, int year)
{
	struct slice text = r->sentence;
	size_t used, next;
	int32_t c;

	while (r->at < place && r->at < text.n) {
		if (text.n - r->at >= 3 && (unsigned char)text.s[r->at] >= 0xe0 && !ps->tail[utf8_tail(text.s + r->at)]) {
			r->at += 3;
			continue;
		}
		c = utf8_decode(text.s + r->at, text.n - r->at, &used);
		next = r->at;
		if (c == OPEN_TITLE)
			next = behind_title(text, r->at);
		else if (lexicon_may_begin(ps->lexicon, c))
			next = read_word(ps, r, r->at, year);
		if (next == r->at && ((c >= '0' && c <= '9') || numeral_kind(ps->numerals, c)))
			next = read_number(ps, r, r->at, year);
		r->at = next > r->at ? next : r->at + used;
	}
	return r->now;
}
