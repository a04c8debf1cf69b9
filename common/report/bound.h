/*
 * bound - the words that bound a number: about, over, under (common/data/bounds.tsv).
 */
#ifndef FZ_BOUND_H
#define FZ_BOUND_H

#include "common/text/table.h"

enum bound_rel { BOUND_NONE, BOUND_ABOUT, BOUND_OVER, BOUND_UNDER, BOUND_ZERO, BOUND_FROM };

struct bound {
	enum bound_rel rel;		/* NONE: the word bounds nothing (节约 is not 约); ZERO: 无;
					   FROM: 由, the start of a change */
	bool bare;			/* 上 数: only before 十 百 千 万 that stand alone */
	bool time;			/* 内: only behind units of time */
	bool share;			/* 多: only behind 成 and its like */
	bool act;			/* 至少: also with an act of two characters between: 至少开展一次 */
};

struct bounds;

struct bounds *bounds_new(char why[TABLE_WHY]);
void bounds_free(struct bounds *);

/* A word found: what it says, and its length. */
struct bound_hit {
	const struct bound *bound;
	size_t n;
};

/* The words that end before a number, and those that begin behind it, longest first. */
size_t bounds_before(const struct bounds *, const char *s, size_t n, struct bound_hit hit[], size_t max);
size_t bounds_after(const struct bounds *, const char *s, size_t n, struct bound_hit hit[], size_t max);

#endif
