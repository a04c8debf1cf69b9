/*
 * pattern - what fzgrep looks for: words, or regular expressions, one or thousands, and where they stand in
 * a field of a stream.  A field's value counts, with its escapes undone: a pattern with a backslash finds
 * a backslash.
 */
#ifndef FZ_PATTERN_H
#define FZ_PATTERN_H

#include "common/slice.h"

enum {
	PATTERN_ERE = 1,	/* expressions, as ere has them; else words */
	PATTERN_ALIKE = 2,	/* case and width are all one, as alike has it */
	PATTERN_WHOLE = 4	/* hits that would cut an ASCII word in two are none, as wholeword has it */
};
enum { PATTERN_WHY = 256 };

struct patterns;

struct patterns *patterns_new(unsigned how);	/* NULL: no memory */
void patterns_free(struct patterns *);

/*
 * Adds the patterns of a list, one a line, which LF or CR LF ends; a byte order mark before them is none of
 * theirs.  Empty lines are no patterns.  false: one is wrong, or no memory; why tells, and *line which.
 */
bool patterns_add(struct patterns *, struct slice list, unsigned long *line, char why[PATTERN_WHY]);

size_t patterns_count(const struct patterns *);

/* To be called after the last patterns_add().  false: no memory. */
bool patterns_build(struct patterns *);

/* Is there a hit in a field? */
bool patterns_any(struct patterns *, struct slice field);

/* Begins with a field.  Returns its value, which is good until the next call for another field. */
struct slice patterns_begin(struct patterns *, struct slice field);

/* The next hit, a piece of the value; one begins behind the other, and none is empty. */
bool patterns_next(struct patterns *, struct slice *hit);

/* Was there no memory for a look?  Then what it did not find may be there. */
bool patterns_failed(const struct patterns *);

#endif
