/*
 * draft - a report as a clerk has it on the table: its rows in text order, its place and its year.
 *
 * The rows' bytes are the caller's and must last until draft_reset().  The text of a report in
 * traditional characters is kept a second time in simplified ones, of the same length, so that
 * words are looked for once; a place in the one is the same place in the other.
 */
#ifndef FZ_DRAFT_H
#define FZ_DRAFT_H

#include <stdint.h>

#include "common/report/role.h"
#include "common/text/bytes.h"
#include "common/text/simplified.h"

enum draft_part { DRAFT_OTHER, DRAFT_INTRO, DRAFT_DONE, DRAFT_GAPS, DRAFT_DUTY, DRAFT_PLANS, DRAFT_SIGN };

struct draft_row {
	struct slice text;		/* in simplified characters */
	const char *written;		/* the same bytes as they stand in the report */
	struct slice label, sect, line;	/* as in the stream */
	enum outline_role role;
	enum draft_part part;
};

enum { DRAFT_PLACES = 4 };

struct draft {
	struct draft_row *row;
	size_t n, cap;
	int year;				/* reported on; 0: not known */
	struct slice place[DRAFT_PLACES];	/* province, city, county, town; empty: not known */
	struct bytes folded;			/* all texts in simplified characters, where that differs */
};

void draft_release(struct draft *);
void draft_reset(struct draft *);

/* Adds a row of which text (as written), label, sect, line, role and part are given.  false: no memory. */
bool draft_add(struct draft *, struct draft_row);

/* The names of roles and parts as fzsect writes them; what is unknown is ROLE_BODY and DRAFT_OTHER. */
enum outline_role draft_role(struct slice);
enum draft_part draft_part(struct slice);

/* To be called when all rows are there: folds them.  false: no memory. */
bool draft_ready(struct draft *, const struct simplified *);

/* Is it running text: no title, signature, date or page furniture? */
static inline bool
draft_is_text(const struct draft_row *r)
{
	return r->role >= ROLE_INTRO && r->role <= ROLE_BODY;
}

/* Does row i stand in the same line of the file as the one before it? */
static inline bool
draft_goes_on(const struct draft *d, size_t i)
{
	struct slice a, b;

	if (i == 0)
		return false;
	a = d->row[i].line;
	b = d->row[i - 1].line;
	return a.n == b.n && (a.n == 0 || (a.s[a.n - 1] == b.s[b.n - 1] && memcmp(a.s, b.s, a.n) == 0));
}

/* How often a word stands in the report. */
size_t draft_count(const struct draft *, struct slice word);

#endif
