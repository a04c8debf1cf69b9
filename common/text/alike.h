/*
 * alike - text in which what differs in case or width alone is the same: full-width forms (U+FF01 to
 * U+FF5E, and U+3000) become ASCII, and ASCII letters small.  A character becomes one character, which is
 * never longer.
 */
#ifndef FZ_ALIKE_H
#define FZ_ALIKE_H

#include "common/slice.h"

enum alike {
	ALIKE_ALL,
	/*
	 * For regular expressions: letters keep their case, which regcomp() can overlook, and full-width signs that
	 * would become operators keep their width.
	 */
	ALIKE_ERE
};

/* Writes text as it is compared; `to` has room for text.n bytes.  Returns how many it has. */
size_t alike_fold(struct slice text, enum alike, char *to);

/* Two places of one character: in a text, and in what alike_fold() made of it. */
struct alike_place {
	size_t text, folded;
};

/* Goes on from a place, {0, 0} at first, to that of a byte of the folded text, or the first behind it. */
void alike_find(struct slice text, enum alike, struct alike_place *, size_t byte);

#endif
