/*
 * clerk - a report read as a careful clerk reads it: all that would be sent back, found in one pass over
 * the text.  Each family of checks is a module of its own: numbering, pairs, owed, wording, figures, naming.
 */
#ifndef FZ_CLERK_H
#define FZ_CLERK_H

#include "common/report/draft.h"
#include "common/report/finding.h"

struct clerk;

/* Loads the tables.  NULL: why tells. */
struct clerk *clerk_new(char why[TABLE_WHY]);
void clerk_free(struct clerk *);

/*
 * The findings of a report, in text order; good until the next call.  NULL: no memory.  The draft's rows
 * are there, and it is not ready yet.
 */
const struct findings *clerk_read(struct clerk *, struct draft *);

#endif
