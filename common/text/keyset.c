#include "common/text/keyset.h"

#include <stdlib.h>

enum { UNIT = 8, CHUNK = 1 << 20, CHUNK_UNITS = CHUNK / UNIT, SLOTS = 64 };

struct keyset_slot {
	uint32_t hash;
	uint32_t at;		/* the entry's unit; 0: free, no entry is there */
};

struct keyset_chunk {
	char *s;
	bool part;		/* of the allocation that the chunk before it began */
};

/* What stands before the block. */
struct entry {
	uint32_t next;		/* unit of the entry that came after; 0: none yet */
	uint32_t n;		/* bytes of the key, which stands behind the block */
};

static uint64_t
load8(const char *s)
{
	uint64_t u;

	memcpy(&u, s, 8);
	return u;
}

static uint64_t
load4(const char *s)
{
	uint32_t u;

	memcpy(&u, s, 4);
	return u;
}

static uint64_t
mix(uint64_t h, uint64_t w)
{
	h = (h ^ w) * 0x9e3779b97f4a7c15u;
	return h ^ h >> 32;
}

/* Eight bytes at a time; the last eight overlap those before, so that no byte is taken alone. */
static uint32_t
hash(struct slice key)
{
	const char *s = key.s, *end = key.s + key.n;
	uint64_t h = key.n, w = 0;

	for (; end - s > 8; s += 8)
		h = mix(h, load8(s));
	if (key.n >= 8)
		w = load8(end - 8);
	else if (key.n >= 4)
		w = load4(s) << 32 | load4(end - 4);
	else if (key.n)
		w = (uint64_t)(unsigned char)s[0] << 16 | (uint64_t)(unsigned char)s[key.n / 2] << 8 |
		    (unsigned char)end[-1];
	h = mix(h, w) * 0xd6e8feb86659fd93u;
	return (uint32_t)(h >> 32);
}

static struct entry *
entry_at(const struct keyset *set, uint32_t unit)
{
	return (struct entry *)(void *)(set->chunk[unit / CHUNK_UNITS].s + (size_t)(unit % CHUNK_UNITS) * UNIT);
}

static char *
block_of(struct entry *e)
{
	return (char *)e + sizeof *e;
}

static struct entry *
entry_of(const void *block)
{
	union { const void *from; void *to; } p = { .from = block };

	return (struct entry *)(void *)((char *)p.to - sizeof(struct entry));
}

bool
keyset_init(struct keyset *set, size_t block)
{
	*set = (struct keyset){ .block = (block + UNIT - 1) / UNIT * UNIT };
	set->slot = calloc(SLOTS, sizeof *set->slot);
	set->mask = SLOTS - 1;
	return set->slot != NULL;
}

void
keyset_release(struct keyset *set)
{
	size_t i;

	for (i = 0; i < set->nchunk; i++)
		if (!set->chunk[i].part)
			free(set->chunk[i].s);
	free(set->chunk);
	free(set->slot);
	*set = (struct keyset){ .n = 0 };
}

/* Room in the list of chunks for so many more. */
static bool
room_for_chunks(struct keyset *set, size_t more)
{
	size_t cap = set->cap * 2 + more;
	struct keyset_chunk *chunk;

	if (more <= set->cap - set->nchunk)
		return true;
	chunk = realloc(set->chunk, cap * sizeof *chunk);
	if (!chunk)
		return false;
	set->chunk = chunk;
	set->cap = cap;
	return true;
}

/* Units of zeros in one piece, in new chunks where the last has not enough left.  0: no memory. */
static uint32_t
take(struct keyset *set, size_t units)
{
	size_t i, at = set->used, more;
	char *s;

	if (at == 0 || units > set->nchunk * CHUNK_UNITS - at) {
		more = (units + CHUNK_UNITS) / CHUNK_UNITS;	/* unit 0 is none */
		if (!room_for_chunks(set, more))
			return 0;
		at = set->nchunk * CHUNK_UNITS;
		at += at == 0;
		if (at + units > UINT32_MAX || !(s = calloc(more, CHUNK)))
			return 0;
		for (i = 0; i < more; i++)
			set->chunk[set->nchunk++] = (struct keyset_chunk){ s + i * CHUNK, i > 0 };
	}
	set->used = at + units;
	return (uint32_t)at;
}

/* Doubles the table.  The slots know their hashes, so the keys need not be visited. */
static bool
widen(struct keyset *set)
{
	size_t mask = set->mask * 2 + 1, i, k;
	struct keyset_slot *slot = calloc(mask + 1, sizeof *slot);

	if (!slot)
		return false;
	for (i = 0; i <= set->mask; i++)
		if (set->slot[i].at) {
			for (k = set->slot[i].hash & mask; slot[k].at; )
				k = (k + 1) & mask;
			slot[k] = set->slot[i];
		}
	free(set->slot);
	set->slot = slot;
	set->mask = mask;
	return true;
}

static void *
add(struct keyset *set, struct keyset_slot *slot, uint32_t h, struct slice key)
{
	struct entry *e;
	uint32_t at;

	if (key.n > UINT32_MAX)
		return NULL;
	at = take(set, (sizeof *e + set->block + key.n + UNIT - 1) / UNIT);
	if (!at)
		return NULL;
	e = entry_at(set, at);
	e->n = (uint32_t)key.n;
	if (key.n)
		memcpy(block_of(e) + set->block, key.s, key.n);
	if (set->n++)
		entry_at(set, set->last)->next = at;
	else
		set->first = at;
	set->last = at;
	*slot = (struct keyset_slot){ h, at };
	return block_of(e);
}

void *
keyset_put(struct keyset *set, struct slice key, bool *fresh)
{
	uint32_t h = hash(key);
	struct entry *e;
	size_t i;

	*fresh = false;
	if (set->n >= set->mask - set->mask / 4 && !widen(set))
		return NULL;
	for (i = h & set->mask; set->slot[i].at; i = (i + 1) & set->mask) {
		if (set->slot[i].hash != h)
			continue;
		e = entry_at(set, set->slot[i].at);
		if (slice_eq((struct slice){ block_of(e) + set->block, e->n }, key))
			return block_of(e);
	}
	*fresh = true;
	return add(set, &set->slot[i], h, key);
}

void
keyset_settle(struct keyset *set)
{
	free(set->slot);
	set->slot = NULL;
}

struct slice
keyset_key(const struct keyset *set, const void *block)
{
	return (struct slice){ (const char *)block + set->block, entry_of(block)->n };
}

void *
keyset_first(const struct keyset *set)
{
	return set->n ? block_of(entry_at(set, set->first)) : NULL;
}

void *
keyset_next(const struct keyset *set, const void *block)
{
	uint32_t next = entry_of(block)->next;

	return next ? block_of(entry_at(set, next)) : NULL;
}
