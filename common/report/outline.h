/*
 * outline - the structure of one report: which line is title, heading, text, signature or noise,
 * where a line falls into several pieces, and where each stands in the tree.  What each role and
 * part means is said in fzsect(1).
 *
 *	outline_line() for each line of a report, then outline_read(), then outline_reset().
 *
 * The lines' bytes are the caller's and must last until outline_reset(); so do the pieces.
 */
#ifndef FZ_OUTLINE_H
#define FZ_OUTLINE_H

#include "common/report/role.h"
#include "common/text/table.h"

enum { OUTLINE_DEPTH = 9, OUTLINE_SECT = 64 };

struct outline_piece {
	size_t line;			/* which of the lines, from 0 */
	enum outline_role role;
	struct slice text;		/* of that line; the pieces of a line make it up */
	size_t col;			/* the first character of text in its line, from 1 */
	struct slice label, head, part;
	char sect[OUTLINE_SECT];
	size_t nsect;
};

struct outline;

/* parts: a table of parts to use instead of the one compiled in, or NULL. */
struct outline *outline_new(const char *parts, char why[TABLE_WHY]);
void outline_free(struct outline *);

/* Adds the report's next line.  false: no memory. */
bool outline_line(struct outline *, struct slice text);

/* The report's pieces in text order, *n of them.  NULL: no memory (or no lines). */
const struct outline_piece *outline_read(struct outline *, size_t *n);

/* Ready for the next report. */
void outline_reset(struct outline *);

#endif
