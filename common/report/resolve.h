/*
 * resolve - which of the places that a name may mean it is: what a report states strikes out candidates,
 * then what its text tells.  The rules are told in fzmeta(1).
 */
#ifndef FZ_RESOLVE_H
#define FZ_RESOLVE_H

#include "common/report/candidates.h"
#include "common/report/witness.h"

enum { RESOLVE_STRIKES = 8 };

/* What the text told: its words live with the report, and the row is of it. */
struct resolve_strike {
	struct slice name;		/* or empty */
	const char *what, *by;
	size_t row;
};

struct resolution {
	const struct division *own;
	struct candidates candidates;
	bool several;			/* there were, at first */
	bool confirmed;			/* more than the name itself speaks for those that are left */
	bool refused;			/* the report contradicts all of them */
	uint32_t code;			/* 0: not known */
	struct resolve_strike strike[RESOLVE_STRIKES];
	size_t nstrike;
};

/* The candidates for the lowest name of a chain, which must last as long. */
void resolve_begin(struct resolution *, const struct places *, const struct mentions *, const struct division_chain *,
    int year);

/* No name, no candidates. */
void resolve_none(struct resolution *);

/* Strikes out by what is stated.  true: one is left, and the text need not be heard. */
bool resolve_stated(struct resolution *, const struct stated *);

/* The same, and by all else that the text tells. */
void resolve_heard(struct resolution *, const struct stated *, const struct witness *);

/*
 * For each row of the text, if several are left still: a county's name in short behind 法治 or the like. It is
 * believed only where a longer name speaks for those that are left.
 */
void resolve_short(struct resolution *, const struct mentions *, struct slice text, size_t row);

/* Why there is no code, in words; empty: there is one. */
const char *resolve_verdict(const struct resolution *);

#endif
