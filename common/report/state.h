/*
 * state - what is known of a group of rows, such that two parts of the rows can be put together
 * without the rows: sums and counts, never a mean.
 *
 * Merging is associative and commutative: the same rows, in whatever parts and order, make the same
 * state, or one that says the same (lists may stand in another order).  All states begin as zeros,
 * lie in the caller's block, and are emptied by state_drop().  What groups have in common, the names
 * of documents and the values that were seen, is in one struct states, which must outlive them.
 *
 * A number that can't be kept exactly is never rounded: it marks what it was for as `over`.
 */
#ifndef FZ_STATE_H
#define FZ_STATE_H

#include "common/report/origin.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"
#include "common/text/keyset.h"

enum state_kind {
	STATE_TALLY, STATE_SUM, STATE_BOUNDED, STATE_LEAST, STATE_MOST, STATE_NUMBERS, STATE_FIRST, STATE_LAST,
	STATE_VALUES, STATE_SOURCES
};

/* How many, or how much weight. */
struct tally {
	int64_t n;
	int16_t e;		/* n / 10^e, as in a struct decimal */
	bool over;
};

struct sum {
	struct decimal_sum sum;
	struct tally n;		/* its numbers; over: one of them was too long, or the tally is */
};

/* A sum and those of its bounds that are stated.  Begins like one without bounds. */
struct bounded {
	struct sum value;
	struct decimal_sum lo, hi;
	uint32_t lo_open, hi_open;	/* how many are not stated; the largest number: or more */
};

struct extreme {
	struct decimal d;
	bool any, over;
};

/* Packed: a median keeps all its numbers. */
struct weighed {
	int64_t n, weight;
	int16_t e, weight_e;
};

struct numbers {
	struct weighed *d;
	size_t n, cap;
	bool over;
	bool uneven;		/* some weight is not 1 */
};

/* The first value, or the last; empty: none was stated. */
struct edge {
	struct bytes text;
	struct origin at;
};

struct values {
	uint64_t id;		/* tells the groups apart; 0: nothing is in it yet */
	const void *last;	/* in states.seen; each leads to the one before */
	uint64_t n;
};

struct sources {
	struct origin *at;
	size_t n, cap;
};

struct states {
	struct origins origins;
	struct keyset seen;	/* an id and a value; the block is the value before of that id, NULL: none */
	struct bytes key;
	uint64_t ids;
};

bool states_init(struct states *);		/* false: no memory; releasing is harmless */
void states_release(struct states *);

size_t state_size(enum state_kind);

/* Puts from into to; from stays as it is.  false: no memory. */
bool state_merge(struct states *, enum state_kind, void *to, const void *from);

/* Frees what a state holds beside its block; it is to be zeros before it is used again. */
void state_drop(enum state_kind, void *);

/* Is it over, so that nothing can be told of it? */
bool state_over(enum state_kind, const void *);

void tally_add(struct tally *, struct decimal);
void sum_add_weighed(struct sum *, struct decimal, struct decimal weight);

static inline void
sum_add(struct sum *s, struct decimal d)
{
	decimal_sum_add(&s->sum, d);
	s->n.n++;
}

/* sign: 1 keeps the largest, -1 the smallest. */
void extreme_add(struct extreme *, struct decimal, int sign);

/* Those that can run out of memory, and say so by false. */
bool numbers_add(struct numbers *, struct decimal, struct decimal weight);
bool edge_add(struct edge *, struct slice text, struct origin, int sign);
bool values_add(struct states *, struct values *, struct slice text);
bool sources_add(struct sources *, struct origin);

/* In order of size, or of place: each once. */
void numbers_sort(struct numbers *);
void sources_sort(struct sources *);

/* A value of the list and the one that it leads to; NULL: the list is at its end. */
struct slice values_text(const struct states *, const void *value);
const void *values_next(const void *value);

static inline struct decimal
weighed_value(const struct weighed *w)
{
	return (struct decimal){ w->n, w->e };
}

static inline struct decimal
weighed_weight(const struct weighed *w)
{
	return (struct decimal){ w->weight, w->weight_e };
}

#endif
