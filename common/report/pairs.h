/*
 * pairs - marks that come in pairs and are alone: “ ” 《 》 （ ） 「 」 『 』 and ".  Half-width and
 * full-width brackets are partners of each other.
 *
 * Marks are sought a partner in their line (a paragraph), however it is cut into rows.  One that a line
 * leaves open may be closed in the next lines, where a converter has broken a paragraph; a quotation that
 * each paragraph opens anew is closed once.  The bracket of a label (1） is none that is missed.
 *
 *	pairs_line() at each new line, pairs_mark() for each mark in text order, pairs_end() in the end.
 */
#ifndef FZ_PAIRS_H
#define FZ_PAIRS_H

#include "common/report/draft.h"
#include "common/report/finding.h"

enum { PAIRS_KINDS = 5, PAIRS_OPEN = 8, PAIRS_WAIT = 8 };

struct pairs_place {
	size_t row, at, line;		/* line: which one of the report, counted from 1 */
	int kind;
};

struct pairs {
	const struct draft *draft;
	struct findings *findings;
	struct pairs_place open[PAIRS_KINDS][PAIRS_OPEN];	/* in this line */
	size_t depth[PAIRS_KINDS];
	struct pairs_place lone[PAIRS_WAIT];	/* closing marks without an opening one in this line */
	size_t nlone;
	struct pairs_place wait[PAIRS_WAIT];	/* left open by the lines before */
	size_t nwait;
	size_t straight;			/* " in this line, and where the last one stands */
	struct pairs_place last;
	size_t line;
};

/* Is the character one of the marks? */
bool pairs_is_mark(int32_t c);

void pairs_begin(struct pairs *, const struct draft *, struct findings *);
void pairs_line(struct pairs *);
void pairs_mark(struct pairs *, int32_t c, size_t row, size_t at);
void pairs_end(struct pairs *);

#endif
