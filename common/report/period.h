/*
 * period - the time that a count covers.  A time word (2020年, 2016-2020年, 全年, 截至11月底, “十三五”期间)
 * reaches from where it stands over the rest of its sentence, until another one.  Words that are
 * no dates are data (common/data/times.tsv); those that are counted from the report's own year need it.
 */
#ifndef FZ_PERIOD_H
#define FZ_PERIOD_H

#include "common/text/numeral.h"

struct period {
	int from, to;			/* years; both 0: none is stated */
};

/* How far a sentence has been read, and what holds there. */
struct period_reach {
	struct slice sentence;
	size_t at;
	struct period now;
};

struct periods;

/* The numerals must last as long.  NULL: why tells. */
struct periods *periods_new(const struct numerals *, char why[TABLE_WHY]);
void periods_free(struct periods *);

void periods_begin(struct period_reach *, struct slice sentence);

/*
 * The period that holds at a place of the sentence; places are asked for in rising order.  year: the
 * year reported on, 0: unknown, and words counted from it state none.
 */
struct period periods_at(const struct periods *, struct period_reach *, size_t place, int year);

#endif
