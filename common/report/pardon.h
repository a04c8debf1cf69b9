/*
 * pardon - findings that somebody has looked at and lets pass: a table (doc, code, reason) that a user
 * names; see fzlint(1).
 */
#ifndef FZ_PARDON_H
#define FZ_PARDON_H

#include "common/report/finding.h"

struct pardons;

/* NULL: why tells. */
struct pardons *pardons_new(const char *file, char why[TABLE_WHY]);
void pardons_free(struct pardons *);

/* Does a finding of that code pass in the report?  Of no pardons, none does. */
bool pardons_let(const struct pardons *, struct slice doc, enum finding_code);

#endif
