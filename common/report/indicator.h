/*
 * indicator - the standard indicator that a quantity measures, by its unit, verb, item and what stands
 * around it (common/data/indicators.tsv; fz-tables(5) says how its conditions are written).
 *
 * A row of the table is one way to fit: all its conditions hold.  Of several that fit the most specific
 * one names the quantity: the one whose words fill more characters of the item; then of the verb; then of
 * the other cells; then the one that stands first.
 *
 * Naming allocates nothing, but for a sentence that is longer than all before.  The set keeps what it
 * found in a sentence, so a thread needs one of its own.
 */
#ifndef FZ_INDICATOR_H
#define FZ_INDICATOR_H

#include "common/text/simplified.h"
#include "common/text/table.h"

enum { INDICATOR_NONE = -1 };

struct indicator {
	struct slice id, topic, name, unit, definition;		/* name: in Chinese */
	bool more;			/* an additional one, and none of the standard list */
};

/*
 * What the quantities of one sentence share; empty: not known.  Traditional characters, here and in
 * quantities, are looked at as their simplified forms.
 */
struct indicator_sentence {
	struct slice text, head, part;
};

struct indicator_quantity {
	struct slice unit, verb, item, delta, per;	/* as fznum(1) writes them */
	struct slice class;		/* out: of the unit, as units.tsv has it; empty: not known */
};

struct indicators;

/* file: a table to use instead of the one compiled in, or NULL.  The characters' forms must outlive it. */
struct indicators *indicators_new(const char *file, const struct simplified *, char why[TABLE_WHY]);
void indicators_free(struct indicators *);

/* How many there are, in the order of the table; and the one of an index. */
size_t indicators_count(const struct indicators *);
const struct indicator *indicators_get(const struct indicators *, int index);

/* Begins with a sentence.  What it points to must stay until the next one.  false: no memory. */
bool indicators_begin(struct indicators *, struct indicator_sentence);

/* The index of the indicator of a quantity in that sentence, or INDICATOR_NONE. */
int indicators_name(struct indicators *, struct indicator_quantity *);

#endif
