/*
 * match - which rules of a table fit the cells of a row.  A rule may have conditions for each cell:
 *
 *	a	the cell holds the word a; ^a: at its beginning, a$: at its end, ^a$: it is a; ^$: it is empty
 *	a|b	it holds a or b
 *	!a|b	it holds neither
 *
 * Conditions are parted by blanks and must all hold; without one, a rule fits any cell.
 *
 * All words of a cell are looked for in one pass.  Sets of rules are bits: rule r is bit r % 64 of
 * word r / 64.  Nothing is allocated once the rules are there.
 */
#ifndef FZ_MATCH_H
#define FZ_MATCH_H

#include <stdint.h>

#include "common/slice.h"

enum { MATCH_CELLS = 8 };
enum { MATCH_ASKED = 4 };	/* conditions of a rule for one cell, but for those with ! */

struct match;

/* NULL: no memory. */
struct match *match_new(size_t rules, size_t cells);
void match_free(struct match *);

/* Adds a rule's conditions for a cell, once.  NULL: done; else what is wrong with them. */
const char *match_add(struct match *, size_t rule, size_t cell, struct slice conditions);

/* The words of 64 bits that a set takes. */
size_t match_width(const struct match *);

/* Makes a set of all rules. */
void match_all(const struct match *, uint64_t set[]);

/* Looks for the words in a cell; what was in that cell before is forgotten.  The text need not stay. */
void match_look(struct match *, size_t cell, struct slice text);

/* Takes the rules whose conditions for a cell don't hold out of a set.  false: none is left. */
bool match_keep(const struct match *, size_t cell, uint64_t set[]);

/* Does a rule, or one of a set, ask anything of a cell? */
bool match_rule_asks(const struct match *, size_t rule, size_t cell);
bool match_asks(const struct match *, size_t cell, const uint64_t set[]);

/* The first rule of a set from i on; one that no set has where there is none. */
size_t match_next(const struct match *, const uint64_t set[], size_t i);

/*
 * The characters that the words of a rule's conditions for a cell fill, of each condition its longest word;
 * a ^ or $ counts as one.
 */
unsigned match_chars(const struct match *, size_t rule, size_t cell);

#endif
