/*
 * title - the title of a report from its title lines.  One that runs over several lines is joined; one
 * that stands twice, as page titles do above the report's own, counts once; of different ones the one
 * that holds another, else the last is it.
 */
#ifndef FZ_TITLE_H
#define FZ_TITLE_H

#include "common/text/bytes.h"

enum { TITLE_LINES = 16 };	/* more are passed over */

struct title_line {
	struct slice text;
	size_t line;		/* where it stands; lines in a row make up one title */
};

/* Appends the title.  false: no memory. */
bool title_join(const struct title_line line[], size_t n, struct bytes *to);

#endif
