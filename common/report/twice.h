/*
 * twice - which counts of a sentence say again what another of them says, so that a sum would hold it
 * twice; by the words of common/data/twice.tsv.
 *
 *	a part		其中, or in brackets, behind a count of the same class: 290件（其中简易程序214件）
 *	another step	受理356件，化解349件 under one name; the first carries it
 *	another unit	12期、12次 of one thing; the first carries it
 *	an addition	新增3名，达到19名: the total carries the name
 *
 * A part that states a time of its own, rates, and counts per something stand for themselves.
 */
#ifndef FZ_TWICE_H
#define FZ_TWICE_H

#include "common/text/simplified.h"
#include "common/text/table.h"

struct twice;

struct twice_count {
	int is;				/* the name that it has: a number, below 0 for none */
	struct slice verb, item, unit, per, when;
	struct slice class;		/* of the unit, as units.tsv has it */
	struct slice quote;		/* as it stands in the sentence */
	size_t col;			/* its column in the line; 0: not known */
};

/* The characters' forms must outlive it: the words of the table are simplified. */
struct twice *twice_new(const struct simplified *, char why[TABLE_WHY]);
void twice_free(struct twice *);

enum { TWICE_COUNTS = 256 };		/* of a sentence, at most */

/*
 * May a sentence say something twice?  Most don't, and where they stand (quote, col) and when has not to be
 * known for this.
 */
bool twice_may(const struct twice_count count[], size_t n);

/* Takes the name away from each count of a sentence that says again what another one says. */
void twice_drop(const struct twice *, struct slice sentence, struct twice_count count[], size_t n);

#endif
