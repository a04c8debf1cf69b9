/*
 * stated - the divisions that a report says it lies in: at each level the name with the strongest source.
 */
#ifndef FZ_STATED_H
#define FZ_STATED_H

#include "common/report/division.h"

enum stated_by {		/* the strongest first */
	STATED_TITLE,
	STATED_SIGN,
	STATED_FIRST,		/* the first sentences say who reports */
	STATED_ADDRESSEE,
	STATED_LIES,		/* 地处某县 */
	STATED_LEAD,		/* whose leadership, plans and demands it follows */
	STATED_WORK,		/* whose rules it cites: 《某省…规定》 */
	STATED_BODY,		/* whose organs it speaks of: only a candidate may be known by it */
	STATED_NOT
};

enum { STATED_LEVELS = PLACE_TOWN + 1 };

struct statement {
	struct division is;
	enum stated_by by;
	size_t row;		/* of the report */
	bool torn;		/* another name has an equal source, and it is not a strong one */
};

struct stated {
	struct statement at[STATED_LEVELS];
	struct slice self;	/* the name of who reports: it is no superior */
};

void stated_reset(struct stated *);

/* States a division, unless it is who reports.  Of two sources the stronger one stays, of equal ones the first. */
void stated_add(struct stated *, const struct division *, enum stated_by, size_t row);

/* What is stated at a level; NULL: nothing that can be relied on. */
const struct statement *stated_at(const struct stated *, enum place_level);

/* How a source is called in an explanation. */
const char *stated_source(enum stated_by);

#endif
