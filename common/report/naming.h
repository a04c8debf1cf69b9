/*
 * naming - the names that a report gives to its own place: two spellings of one name, and another
 * place's name where this one's belongs.  That accuses somebody of copying, so it is told only where
 * the name stands for the place itself:
 *
 *	in the signature or another title, as a body that acts (X镇党委 or X镇将 at the start of a sentence, X县委 that
 *	leads), and in a slogan, 法治X建设;
 *
 * and never of a superior, a neighbour in the same county, or a place that the report names otherwise.
 */
#ifndef FZ_NAMING_H
#define FZ_NAMING_H

#include "common/report/clerkword.h"
#include "common/report/draft.h"
#include "common/report/finding.h"
#include "common/report/place.h"

enum { NAMING_VERDICTS = 64 };

struct naming_verdict {
	char name[6];			/* two characters */
	bool known, word;		/* known: it was asked before */
};

struct naming {
	const struct clerkwords *words;
	const struct places *places;
	const struct draft *draft;
	struct findings *findings;
	struct slice own;		/* the report's place as it is called; empty: not known */
	int32_t suffix;			/* 镇 of it */
	struct slice slogan_end;	/* 建设 */
	struct naming_verdict verdict[NAMING_VERDICTS];
};

/* The words and places must last as long. */
void naming_init(struct naming *, const struct clerkwords *, const struct places *);

/* Begins a report; tells what its titles and signatures have wrong. */
void naming_begin(struct naming *, const struct draft *, struct findings *);

/* A slogan may end at a place: 建 of 法治X建设. */
void naming_slogan(struct naming *, size_t row, size_t at);

/* A name may end behind the character at a place: 镇 of X镇政府. */
void naming_body(struct naming *, size_t row, size_t at);

#endif
