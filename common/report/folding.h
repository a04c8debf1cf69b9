/*
 * folding - the lines of a report in simplified characters, and the way back to what is written.  Most
 * reports are simplified: their lines are not copied.
 */
#ifndef FZ_FOLDING_H
#define FZ_FOLDING_H

#include "common/text/bytes.h"
#include "common/text/simplified.h"

struct folding {
	const struct simplified *simplified;
	bool folded;			/* it is traditional; else lines stand as they are */
	size_t looked, changed;		/* characters that were looked at, and those that are traditional */
	struct bytes written, text;	/* its lines, one behind the other, as written and folded */
	size_t *at;			/* by line: where in them */
	size_t n, cap;
};

/* Begins a report; head is what tells whether it is traditional: its title or first lines. */
void folding_begin(struct folding *, const struct simplified *);
void folding_release(struct folding *);

/*
 * Looks whether a line is traditional: one character in FOLDING_SHARE.  Rare characters of names that have no
 * other form may be so in a simplified report.  false: no memory.
 */
enum { FOLDING_SHARE = 8 };
bool folding_look(struct folding *, struct slice line);

/* Adds a line, in order.  false: no memory. */
bool folding_add(struct folding *, struct slice line);

/* Line i in simplified characters, until the next line is added. */
struct slice folding_line(const struct folding *, size_t i, struct slice line);

/* What is written where this slice of a folded line stands; any other slice is given back as it is. */
struct slice folding_written(const struct folding *, struct slice);

#endif
