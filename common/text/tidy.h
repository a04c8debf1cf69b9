/*
 * tidy - cuts a report into lines and tidies them, in place.
 *
 * A line ends at LF, CR LF, CR, VT, FF, U+0085, U+2028 or U+2029.  Blanks of all kinds go at its
 * ends; within it each but TAB becomes one ASCII blank.  Control characters and those without
 * width go.  Full-width digits, letters, full stop and per cent sign become ASCII; nothing else is
 * rewritten.  Text grows nowhere, so a line is a slice of what was given, which is changed.
 */
#ifndef FZ_TIDY_H
#define FZ_TIDY_H

#include "common/slice.h"

struct tidy {
	char *p, *end;		/* what is not yet cut */
	unsigned long line;	/* physical lines before p */
};

struct tidy_line {
	struct slice text;	/* good as long as the bytes are */
	unsigned long line;	/* the physical line, from 1 */
	bool special;		/* may hold TAB or backslash, which a field escapes */
};

/* The text must be valid UTF-8 (what is not does no harm, but may pass or go). */
void tidy_init(struct tidy *, char *s, size_t n);

/* The next line that has text.  false: there is none left. */
bool tidy_next(struct tidy *, struct tidy_line *);

#endif
