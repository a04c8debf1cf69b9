/*
 * issuer - the units that sign, from the signature lines.  A line may name several, with blanks between;
 * (盖章) goes; the letters of a name that is spaced out (某 县 人 民 政 府) are closed up; a unit that
 * signs at the head and at the end counts once.
 */
#ifndef FZ_ISSUER_H
#define FZ_ISSUER_H

#include "common/report/mention.h"
#include "common/text/bytes.h"

enum { ISSUERS_MAX = 16 };	/* more are passed over */

struct issuer {
	size_t at, n;		/* in text */
	size_t line;		/* as it was given */
};

struct issuers {
	struct bytes text;	/* the units' names, with ; between them */
	struct issuer unit[ISSUERS_MAX];
	size_t n;
};

void issuers_reset(struct issuers *);
void issuers_release(struct issuers *);

/* Adds those of a signature line, whose name is in simplified characters in `folded`.  false: no memory. */
bool issuers_add(struct issuers *, const struct mentions *, struct slice text, struct slice folded, size_t line);

static inline struct slice
issuers_name(const struct issuers *s, size_t i)
{
	return (struct slice){ s->text.s + s->unit[i].at, s->unit[i].n };
}

#endif
