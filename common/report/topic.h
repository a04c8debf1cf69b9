/*
 * topic - the area of work that a text is about, by weighted words (common/data/topics.tsv; fz-tables(5) says
 * what its columns mean).  The areas are those of the two state outlines on building rule-of-law government,
 * 法治政府建设实施纲要（2015－2020年） and （2021－2025年）, and what reports tell of besides.
 *
 * Every word gives its points to its area, once a text, however often it stands there; of words that overlap the
 * longest at the first place counts.  What a text begins with says most: a word there counts twice.  To the points
 * of the text come those of the heading it stands under, and half of those of the heading above that; an item,
 * which as a rule begins with a heading of its own, gets half of both.  The area with the most points has the text;
 * of equal ones the one that comes first in the table.
 *
 * Reading allocates nothing, but for headings that are longer than all before.  The set remembers what it saw of
 * a report, so a thread needs one of its own.
 */
#ifndef FZ_TOPIC_H
#define FZ_TOPIC_H

#include "common/text/simplified.h"
#include "common/text/table.h"

enum { TOPICS_MAX = 32 };	/* areas of a table */
enum { TOPIC_NONE = -1 };

struct topics;

/* A row of a report; empty: not known. */
struct topic_row {
	struct slice text, head, role, sect;
};

/* By area. */
struct topic_points {
	int of[TOPICS_MAX];
};

/* file: a table to use instead of the one compiled in, or NULL.  The characters' forms are not kept. */
struct topics *topics_new(const char *file, const struct simplified *, char why[TABLE_WHY]);
void topics_free(struct topics *);

/* The name of an area; lives with the table. */
struct slice topics_name(const struct topics *, int topic);

/* Another report begins: forgets its headings. */
void topics_begin(struct topics *);

/*
 * The points of a row, which comes in the order of the report, headings too.  Titles, signatures, dates and page
 * furniture (by their role) have none.  false: no memory.
 */
bool topics_read(struct topics *, const struct topic_row *, struct topic_points *);

/*
 * The area with most points, and into *second the next one, if it has half as many.  TOPIC_NONE: too few points
 * for any.
 */
int topics_best(const struct topics *, const struct topic_points *, int *second);

/*
 * The words by which an area has points in a text or a heading, each once, one after the other:
 *
 *	struct topic_words w = { .text = text, .topic = topic };
 *	while (topics_word(ts, &w, &word))
 */
struct topic_words {
	struct slice text;
	bool heading;			/* it is one */
	int topic;
	size_t at;			/* 0 at first */
};

bool topics_word(struct topics *, struct topic_words *, struct slice *word);

#endif
