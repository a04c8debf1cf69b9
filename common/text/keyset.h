/*
 * keyset - a set of byte strings in the order of their first appearance, each with a block of the
 * caller's own: an open-addressing hash table over an arena.
 *
 * A block begins as zeros, is aligned for any 8-byte type, stays where it is as long as the set
 * lives, and is followed by its key, so that looking one up touches two places in memory.  Beyond
 * key and block an entry costs 8 bytes, 11 to 22 for its place in the table, and the padding.
 */
#ifndef FZ_KEYSET_H
#define FZ_KEYSET_H

#include <stdint.h>

#include "common/slice.h"

struct keyset_slot;
struct keyset_chunk;

struct keyset {
	size_t n;			/* keys */
	size_t block;			/* bytes of a block, a multiple of 8 */

	struct keyset_slot *slot;
	size_t mask;			/* slots - 1, a power of two */

	struct keyset_chunk *chunk;	/* the arena, in chunks of one size */
	size_t nchunk, cap;
	size_t used;			/* of all chunks, in units of 8 bytes */
	uint32_t first, last;		/* the entries in order, by their unit */
};

/* Makes an empty set.  false: no memory; releasing it is harmless. */
bool keyset_init(struct keyset *, size_t block);
void keyset_release(struct keyset *);

/* The block of a key, a fresh one if it is new.  NULL: no memory. */
void *keyset_put(struct keyset *, struct slice key, bool *fresh);

/* Nothing will be looked up any more: the table is freed, and the arena stays. */
void keyset_settle(struct keyset *);

/* The key of a block. */
struct slice keyset_key(const struct keyset *, const void *block);

/* The blocks in order; NULL: there is none, there are no more. */
void *keyset_first(const struct keyset *);
void *keyset_next(const struct keyset *, const void *block);

#endif
