/*
 * sortkey - a field as bytes whose byte order is the order of numbers: so a program that compares
 * bytes, as sort(1) does, sorts numbers of any length exactly.
 *
 * Numbers come first, by size, then text, byte by byte, then empty fields.  A key holds no byte that
 * the field does not hold but ASCII letters, digits and a colon.
 */
#ifndef FZ_SORTKEY_H
#define FZ_SORTKEY_H

#include "common/text/bytes.h"

/*
 * Adds the key of a field.  descending: for a sorting that turns the order of bytes round; text and
 * empty fields come last there too.  false: no memory.
 */
bool sortkey_add(struct bytes *, struct slice field, bool descending);

/* Compares two fields as their keys would. */
int sortkey_cmp(struct slice a, struct slice b);

#endif
