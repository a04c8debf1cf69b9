#include "common/text/names.h"

#include <stdlib.h>

void
names_init(struct names *set)
{
	*set = (struct names){ .slot = NULL };
}

void
names_release(struct names *set)
{
	free(set->slot);
	free(set->text);
	names_init(set);
}

/* FNV-1a, its high bits mixed into the low ones that choose the slot. */
static uint64_t
hash_of(struct slice name)
{
	uint64_t h = 0xcbf29ce484222325u;
	size_t i;

	for (i = 0; i < name.n; i++)
		h = (h ^ (unsigned char)name.s[i]) * 0x100000001b3u;
	return h ^ h >> 32;
}

static bool
equal(const struct names *set, size_t at, struct slice name)
{
	return name.n < set->ntext - at && memcmp(set->text + at, name.s, name.n) == 0 &&
	    set->text[at + name.n] == '\0';
}

/* The slot of a name, or the free one where it belongs. */
static struct names_slot *
find(const struct names *set, uint64_t hash, struct slice name)
{
	size_t i;

	for (i = hash & (set->nslot - 1); set->slot[i].at; i = (i + 1) & (set->nslot - 1))
		if (set->slot[i].hash == hash && equal(set, set->slot[i].at - 1, name))
			break;
	return &set->slot[i];
}

/* Keeps a quarter of the slots free and more, so that runs stay short. */
static bool
grow_slots(struct names *set)
{
	size_t i, j, n = set->nslot ? set->nslot * 2 : 256;
	struct names_slot *slot;

	if (set->nslot && set->n < set->nslot / 4 * 3)
		return true;
	slot = calloc(n, sizeof *slot);
	if (!slot)
		return false;
	for (i = 0; i < set->nslot; i++)
		if (set->slot[i].at) {
			for (j = set->slot[i].hash & (n - 1); slot[j].at; )
				j = (j + 1) & (n - 1);
			slot[j] = set->slot[i];
		}
	free(set->slot);
	set->slot = slot;
	set->nslot = n;
	return true;
}

static bool
grow_text(struct names *set, size_t n)
{
	size_t cap = set->cap ? set->cap : 4096;
	char *text;

	while (cap - set->ntext <= n)
		cap *= 2;
	if (cap == set->cap)
		return true;
	text = realloc(set->text, cap);
	if (!text)
		return false;
	set->text = text;
	set->cap = cap;
	return true;
}

enum names_added
names_add(struct names *set, struct slice name)
{
	uint64_t hash = hash_of(name);
	struct names_slot *slot;

	if (!grow_slots(set) || !grow_text(set, name.n))
		return NAMES_NO_MEMORY;
	slot = find(set, hash, name);
	if (slot->at)
		return NAMES_KNOWN;
	*slot = (struct names_slot){ hash, set->ntext + 1 };
	if (name.n)
		memcpy(set->text + set->ntext, name.s, name.n);
	set->text[set->ntext + name.n] = '\0';
	set->ntext += name.n + 1;
	set->n++;
	return NAMES_NEW;
}
