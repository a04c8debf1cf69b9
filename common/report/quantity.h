/*
 * quantity - the numbers of a text that count or measure something: what a quantity is, and what
 * each field holds, is said in fznum(1).
 *
 * A number is read first, then what stands round it decides: a measure word or unit behind it
 * (common/data/units.tsv), words that bound it (bounds.tsv), and set phrases, ordinals, dates and
 * names that forbid it (phrases.tsv, placenames.tsv).  Numbers inside 《》 and short “” are parts
 * of names.
 */
#ifndef FZ_QUANTITY_H
#define FZ_QUANTITY_H

#include "common/report/unit.h"
#include "common/text/numeral.h"

enum quantity_rel { REL_EXACT, REL_ABOUT, REL_OVER, REL_UNDER, REL_RANGE };

struct quantity {
	struct slice quote;		/* of the text: the number, its unit and the words that bound it */
	struct slice sentence;		/* of the text: the sentence it stands in */
	struct decimal value;
	enum quantity_rel rel;
	struct decimal lo, hi;
	bool has_lo, has_hi;		/* a bound that is not there is open */
	struct slice unit;		/* of the text or of a table; both live longer than the quantity */
	const struct unit *kind;	/* the unit as units.tsv has it; NULL: none */
	struct slice none_of;		/* of a stated zero without a number (零投诉): what there is none of */
	struct slice per;		/* of a frequency without a measure word (一月一督导): its period */
};

struct quantities;

/* Loads the tables.  NULL: why tells. */
struct quantities *quantities_new(char why[TABLE_WHY]);
void quantities_free(struct quantities *);

/* The numerals that they are read with, for others that read the same text; they last as long. */
const struct numerals *quantities_numerals(const struct quantities *);

/*
 * The quantities of a text, in its order; *n of them.  The array is good until the next call.
 * NULL: no memory.
 */
const struct quantity *quantities_read(struct quantities *, struct slice text, size_t *n);

/* The sign that fznum writes: = ~ > < .. */
struct slice quantity_sign(enum quantity_rel);

#endif
