/*
 * item - the items of lists inside the text: 一是…；二是…, 第一，…, 首先，….  A label opens an item where
 * it stands behind a mark and begins a run or goes on with one.
 */
#ifndef FZ_ITEM_H
#define FZ_ITEM_H

#include "common/report/label.h"

struct items {
	const struct labels *labels;
	const struct numerals *numerals;
	const struct slice *line;	/* the report's */
	size_t n;
	enum label_style style;		/* of the run under the open heading; LABEL_NONE: there is none */
	int last;			/* the number of its latest item */
	struct second {			/* where a line's 第二 or 其次 was last looked for */
		size_t line, from, at;	/* at: where it stands, or no earlier than the line's end */
	} second[LABEL_ITEM_WORD + 1];	/* by style */
};

/* Begins a report. */
void items_report(struct items *, const struct slice line[], size_t n);

/* Begins anew under another heading. */
void items_restart(struct items *);

/*
 * Where the next item of a line begins before end: behind i, or, with here, at i itself; else end.
 * Gives its label.
 */
size_t items_next(struct items *, size_t line, size_t i, size_t end, bool here, struct label *);

/* Takes the item found as the latest of its run. */
void items_take(struct items *, const struct label *);

#endif
