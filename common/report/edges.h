/*
 * edges - the lines before and behind a report's text: titles, addressee, signatures, dates, page
 * furniture.  Each line is judged by itself (frame.h) and by where it stands.
 */
#ifndef FZ_EDGES_H
#define FZ_EDGES_H

#include "common/report/frame.h"
#include "common/report/role.h"

struct edges {
	const struct frame *frame;
	const struct numerals *numerals;
	const struct slice *line;	/* the report's */
	size_t n;
	int8_t *role;			/* of each line: set where the edges settle it, else left alone */
};

/* Settles the roles; all must be -1 before. */
void edges_mark(const struct edges *);

/* Where the date begins in a line that holds a signature and its date; 0: it is no such line. */
size_t edges_date_in_sign(const struct edges *, struct slice line);

#endif
