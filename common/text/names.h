/*
 * names - a set of strings, each kept once; it grows with their bytes and 32 more for each.
 */
#ifndef FZ_NAMES_H
#define FZ_NAMES_H

#include <stdint.h>

#include "common/slice.h"

struct names {
	struct names_slot {
		uint64_t hash;
		size_t at;		/* where in text the name stands, plus one; 0: the slot is free */
	} *slot;
	size_t nslot, n;		/* slots, a power of two; those in use */
	char *text;			/* the names, a NUL after each */
	size_t ntext, cap;
};

enum names_added { NAMES_NEW, NAMES_KNOWN, NAMES_NO_MEMORY };

void names_init(struct names *);
void names_release(struct names *);

/* Adds a name, which must hold no NUL.  Without memory for it the set stays as it was. */
enum names_added names_add(struct names *, struct slice);

#endif
