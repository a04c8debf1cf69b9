/*
 * aggregate - what fztab -a asks for: count, sum:COL, mean:COL ... of the rows of a group.
 *
 *	aggregate_parse(&as, "count,sum:value", why);	from the command line
 *	aggregate_layout(&as, bounds);			when the columns of the stream are known
 *	as.input[i].at = ...				where each input column stands
 *	block = as.size bytes of zeros for each group
 *	for each row: aggregate_read(&as, row); aggregate_add(&as, block of its group);
 *	aggregate_value(&as, i, part, block, &wholes, to);
 *
 * A column is read once a row, however many aggregates want it.  All states of a group lie side by
 * side in its block; see state.h for what they are.
 *
 * Empty fields are skipped by all but the count of rows.  Numbers are exact: where one has more
 * digits than a struct decimal holds, its group has no sum, mean, minimum, maximum, median and share.
 */
#ifndef FZ_AGGREGATE_H
#define FZ_AGGREGATE_H

#include "common/report/state.h"

enum { AGGREGATES_MAX = 64 };			/* of one table */
enum { AGGREGATE_CHARS = DECIMAL_MEAN_CHARS };	/* room for a number */
enum { AGGREGATE_WHY = 256 };			/* room for a complaint */

enum aggregate_kind {
	AGGREGATE_COUNT, AGGREGATE_SUM, AGGREGATE_MEAN, AGGREGATE_MIN, AGGREGATE_MAX,
	AGGREGATE_MEDIAN, AGGREGATE_FIRST, AGGREGATE_LAST, AGGREGATE_DISTINCT,
	AGGREGATE_SHARE, AGGREGATE_ROWSHARE, AGGREGATE_COLSHARE, AGGREGATE_SOURCES
};

struct aggregate {
	enum aggregate_kind kind;
	struct slice spec;		/* as asked for: sum:value */
	struct slice function, column;	/* of it; without a column: count counts rows */
	enum state_kind state;
	bool bounded;			/* a sum with the sums of lo and hi beside it */
	size_t input;			/* its column's place in input[] */
	size_t offset;			/* of its state in a block */
};

/* A column that some aggregate reads, and what stands there in the row last read. */
struct aggregate_input {
	struct slice column;
	bool number;			/* it is asked for numbers */
	size_t bound_of;		/* read only where that input is a number; itself: always */
	size_t at;			/* index of the column in a row */

	struct slice text;
	struct decimal d;
	enum { INPUT_EMPTY, INPUT_NUMBER, INPUT_LONG, INPUT_TEXT } is;	/* long: too many digits */
};

struct aggregates {
	struct aggregate list[AGGREGATES_MAX + 1];
	size_t n, asked;		/* asked: without the sources, which stand last */
	struct aggregate_input input[AGGREGATES_MAX + 3];
	size_t ninput;
	size_t lo, hi;			/* inputs: the bounds of `value`; 0: not read */
	struct slice weigh;		/* the column of weights; empty: a row counts once */
	size_t weight;			/* its input */
	size_t size;			/* of a block */
	struct states all;

	/* Of the row last read.  The caller says where it comes from: */
	struct origin place;		/* for first and last: which is before which */
	struct origin source;		/* for sources; without a document: not known */
	bool weightless;		/* it has no weight that can be used: to be left out */
};

/* What a group is a share of: the blocks of its row, its column, and of all. */
struct wholes {
	const void *row, *column, *all;
};

/*
 * Adds the aggregates of a list parted by commas, whose text must last as long as they do.
 * false: there is no such aggregate; why tells.
 */
bool aggregate_parse(struct aggregates *, const char *list, char why[AGGREGATE_WHY]);

/* Adds the sources, as the last of all: the rows that an aggregate before them took. */
void aggregate_sources(struct aggregates *);

/* Lays out inputs and states; bounds: the stream has lo and hi.  false: no memory. */
bool aggregate_layout(struct aggregates *, bool bounds);

void aggregate_release(struct aggregates *);

/*
 * Reads a row.  false: an input that should be a number is none (INPUT_TEXT; aggregate_add() will
 * skip it) or is too long (INPUT_LONG; it spoils the group), or the row is weightless.
 */
bool aggregate_read(struct aggregates *, const struct slice field[]);

/* Adds the row last read to its group.  false: no memory. */
bool aggregate_add(struct aggregates *, void *block);

/* Frees what the states of a group hold beside their block. */
void aggregate_drop(const struct aggregates *, void *block);

/* How many columns an aggregate makes: 1, or 3 with bounds; and what the name of each ends in. */
size_t aggregate_parts(const struct aggregate *);
struct slice aggregate_suffix(size_t part);

/* Is its function asked for several columns, so that the name must tell which? */
bool aggregate_shared(const struct aggregates *, const struct aggregate *);

/* Are shares asked for, so that wholes are needed? */
bool aggregate_shares(const struct aggregates *);

/*
 * Puts a group's states into those of a total, or with shares only those of shares; a total has no
 * sources of its own.  false: no memory.
 */
bool aggregate_merge(struct aggregates *, void *to, const void *from, bool shares);

/*
 * The value of one column, empty where there is none; it lives in to, in the group's state, or in
 * the aggregates till the next call.  s NULL: no memory.
 */
struct slice aggregate_value(struct aggregates *, const struct aggregate *, size_t part, void *block,
    const struct wholes *, char to[AGGREGATE_CHARS]);

#endif
