#include "common/report/topic.h"

#include <stdlib.h>

#include "common/report/above.h"
#include "common/text/decimal.h"
#include "common/text/spot.h"

enum { WORD, TOPIC, TEXT, HEAD };
enum { IN_TEXT, IN_HEAD };	/* where a word stands */

static const char *const columns[] = { "word", "topic", "text", "head", NULL };

enum { POINTS_MAX = 99 };	/* of a word */
enum { LEAST = 3 };		/* points of the area of a text */
enum { LEAD_BYTES = 60 };	/* what a text begins with: so many bytes, 20 Chinese characters */

/* What a row of the table says of its word. */
struct use {
	int topic, points[2];		/* IN_TEXT, IN_HEAD */
	size_t next;			/* the next row of the same word, plus one; 0: none */
};

struct word {
	size_t use;			/* its first row, plus one; 0: only rows without an area */
	uint64_t seen;		/* the look that found it last */
};

struct topics {
	struct table *table;
	struct spot *spot;
	struct use *use;		/* by row */
	struct word *word;		/* by number */
	struct slice name[TOPICS_MAX];
	size_t n;
	uint64_t look;

	struct bytes head;		/* the heading of the row before, */
	struct topic_points head_points;	/* and its points */
	struct above above;
	struct topic_points above_points[ABOVE_MAX];
};

/* The index of an area, a new one if need be; TOPICS_MAX: there are too many. */
static size_t
topic_of(struct topics *ts, struct slice name)
{
	size_t i;

	for (i = 0; i < ts->n; i++)
		if (slice_eq(ts->name[i], name))
			return i;
	if (i < TOPICS_MAX)
		ts->name[ts->n++] = name;
	return i;
}

/* Points as a cell has them; empty: none.  false: it is no whole number from 0 to POINTS_MAX. */
static bool
points_read(struct slice cell, int *points)
{
	struct decimal d = { 0, 0 };

	if (cell.n && (!decimal_read(cell, &d) || d.e || d.n < 0 || d.n > POINTS_MAX))
		return false;
	*points = (int)d.n;
	return true;
}

static bool
well_formed(struct slice name)
{
	size_t i;

	for (i = 0; i < name.n; i++)
		if (!(name.s[i] >= 'a' && name.s[i] <= 'z') && !(i && memchr("0123456789_.", name.s[i], 12)))
			return false;
	return name.n > 0;
}

/* NULL: done; else what is wrong with the row. */
static const char *
add_row(struct topics *ts, size_t row, const struct simplified *simplified, struct bytes *folded)
{
	struct slice word = table_cell(ts->table, row, WORD), topic = table_cell(ts->table, row, TOPIC);
	struct use *u = &ts->use[row];
	const char *what;
	size_t number, i, other;

	if (word.n > folded->cap && !bytes_grow(folded, word.n))
		return "out of memory";
	simplified_fold(simplified, word, folded->s);
	what = spot_add(ts->spot, (struct slice){ folded->s, word.n }, &number);
	if (what)
		return what;
	if (!points_read(table_cell(ts->table, row, TEXT), &u->points[IN_TEXT]) ||
	    !points_read(table_cell(ts->table, row, HEAD), &u->points[IN_HEAD]))
		return "points are no whole number from 0 to 99";
	if (!topic.n)
		return u->points[IN_TEXT] || u->points[IN_HEAD] ? "points without a topic" : NULL;
	if (!well_formed(topic))
		return "topic is none: lower-case letters, digits, _ and .";
	i = topic_of(ts, topic);
	if (i == TOPICS_MAX)
		return "more than 32 topics";
	u->topic = (int)i;
	for (other = ts->word[number].use; other; other = ts->use[other - 1].next)
		if (ts->use[other - 1].topic == u->topic)
			return "this word has that topic above";
	u->next = ts->word[number].use;
	ts->word[number].use = row + 1;
	return NULL;
}

static bool
load(struct topics *ts, const char *file, const struct simplified *simplified, char why[TABLE_WHY])
{
	struct bytes folded = { .n = 0 };
	const char *what = NULL;
	size_t i, n;

	ts->table = table_open(&data_topics, file, columns, why);
	if (!ts->table)
		return false;
	table_out_of_memory(why);
	n = table_rows(ts->table);
	ts->use = calloc(n + 1, sizeof *ts->use);
	ts->word = calloc(n + 1, sizeof *ts->word);
	ts->spot = spot_new();
	if (!ts->use || !ts->word || !ts->spot)
		return false;
	for (i = 0; i < n && !what; i++)
		what = add_row(ts, i, simplified, &folded);
	bytes_release(&folded);
	if (what)
		return table_complain(ts->table, i - 1, what, why);
	return spot_ready(ts->spot, simplified);
}

struct topics *
topics_new(const char *file, const struct simplified *simplified, char why[TABLE_WHY])
{
	struct topics *ts = calloc(1, sizeof *ts);

	table_out_of_memory(why);
	if (ts && load(ts, file, simplified, why))
		return ts;
	topics_free(ts);
	return NULL;
}

void
topics_free(struct topics *ts)
{
	if (!ts)
		return;
	table_free(ts->table);
	spot_free(ts->spot);
	free(ts->use);
	free(ts->word);
	bytes_release(&ts->head);
	above_release(&ts->above);
	free(ts);
}

struct slice
topics_name(const struct topics *ts, int topic)
{
	return ts->name[topic];
}

/* The next word of a text that is not seen yet; NULL: there is none. */
static inline const struct word *
next_word(struct topics *ts, struct slice text, size_t *at)
{
	int32_t number;

	while ((number = spot_next(ts->spot, text, at)) >= 0) {
		struct word *w = &ts->word[number];

		if (w->seen == ts->look)
			continue;
		w->seen = ts->look;
		return w;
	}
	return NULL;
}

/* Adds the points of the words in a text, once each; those that end before lead count twice. */
static void
add_points(struct topics *ts, struct slice text, int where, size_t lead, struct topic_points *p)
{
	const struct word *w;
	size_t at = 0, i;

	ts->look++;
	while ((w = next_word(ts, text, &at)))
		for (i = w->use; i; i = ts->use[i - 1].next)
			p->of[ts->use[i - 1].topic] += ts->use[i - 1].points[where] << (at <= lead);
}

/* Where what a text begins with ends: at its first full stop, if that comes soon. */
static size_t
lead_of(struct slice text)
{
	static const char stop[] = "\xe3\x80\x82";
	const char *p = text.s, *end = text.s + (text.n < LEAD_BYTES ? text.n : LEAD_BYTES);

	while (p < end && (p = memchr(p, *stop, (size_t)(end - p)))) {
		if (end - p >= 3 && memcmp(p, stop, 3) == 0)
			return (size_t)(p - text.s);
		p++;
	}
	return (size_t)(end - text.s);
}

void
topics_begin(struct topics *ts)
{
	above_reset(&ts->above);
}

/* Adds the points of a heading, or half of them. */
static void
add_heading(const struct topics *ts, const struct topic_points *heading, bool half, struct topic_points *p)
{
	size_t i;

	for (i = 0; i < ts->n; i++)
		p->of[i] += heading->of[i] >> half;
}

/* Looks at the heading of a row; most rows have that of the row before.  false: no memory. */
static bool
read_head(struct topics *ts, struct slice head)
{
	if (slice_eq(bytes_slice(&ts->head), head))
		return true;
	ts->head.n = 0;
	if (!bytes_add(&ts->head, head))
		return false;
	ts->head_points = (struct topic_points){ { 0 } };
	add_points(ts, head, IN_HEAD, 0, &ts->head_points);
	return true;
}

/* Finds the points of the heading above the row's own one; NULL: there is none. */
static bool
find_above(struct topics *ts, const struct topic_row *row, const struct topic_points **points)
{
	size_t n;

	if (!slice_is(row->role, "head")) {
		n = above_row(&ts->above, row->sect);
		*points = n > 1 ? &ts->above_points[n - 2] : NULL;
		return true;
	}
	if (!above_heading(&ts->above, row->sect, &n))
		return false;
	*points = n > 0 ? &ts->above_points[n - 1] : NULL;
	if (n < ABOVE_MAX)
		ts->above_points[n] = ts->head_points;
	return true;
}

static bool
silent(struct slice role)
{
	static const struct slice roles[] = {
		{ "title", 5 }, { "sign", 4 }, { "date", 4 }, { "noise", 5 }
	};
	size_t i;

	for (i = 0; i < sizeof roles / sizeof *roles; i++)
		if (slice_eq(role, roles[i]))
			return true;
	return false;
}

bool
topics_read(struct topics *ts, const struct topic_row *row, struct topic_points *p)
{
	const struct topic_points *above;

	*p = (struct topic_points){ { 0 } };
	if (silent(row->role))		/* a page's furniture has no place, and leaves no heading */
		return true;
	if (!read_head(ts, row->head) || !find_above(ts, row, &above))
		return false;
	if (!slice_is(row->role, "head"))	/* its text is its heading */
		add_points(ts, row->text, IN_TEXT, lead_of(row->text), p);
	add_heading(ts, &ts->head_points, slice_is(row->role, "item"), p);
	if (above)
		add_heading(ts, above, true, p);
	return true;
}

int
topics_best(const struct topics *ts, const struct topic_points *p, int *second)
{
	int best = TOPIC_NONE, i;

	*second = TOPIC_NONE;
	for (i = 0; i < (int)ts->n; i++) {
		if (p->of[i] < LEAST)
			continue;
		if (best == TOPIC_NONE || p->of[i] > p->of[best]) {
			*second = best;
			best = i;
		} else if (*second == TOPIC_NONE || p->of[i] > p->of[*second])
			*second = i;
	}
	if (*second != TOPIC_NONE && 2 * p->of[*second] < p->of[best])
		*second = TOPIC_NONE;
	return best;
}

bool
topics_word(struct topics *ts, struct topic_words *words, struct slice *word)
{
	const struct word *w;
	size_t i;

	if (!words->at)
		ts->look++;
	while ((w = next_word(ts, words->text, &words->at)))
		for (i = w->use; i; i = ts->use[i - 1].next) {
			const struct use *u = &ts->use[i - 1];

			if (u->topic == words->topic && u->points[words->heading ? IN_HEAD : IN_TEXT]) {
				*word = table_cell(ts->table, i - 1, WORD);
				return true;
			}
		}
	return false;
}
