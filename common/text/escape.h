/*
 * escape - the fields of a stream and what they stand for: \t \n \r and \\ are the four characters that a
 * field can't hold as they are.  Any other backslash is one.
 */
#ifndef FZ_ESCAPE_H
#define FZ_ESCAPE_H

#include "common/slice.h"

/* A field's value: itself where it has no escapes, else written to `to`, which has room for field.n bytes. */
struct slice escape_undo(struct slice field, char *to);

/* A value as a field: itself where nothing needs escaping, else written to `to`, with room for twice value.n. */
struct slice escape_do(struct slice value, char *to);

#endif
