/*
 * place - the gazetteer: provinces, cities, counties, townships and streets of China with their codes
 * and the yearly editions that list them; see places.tsv in fz-tables(5).
 *
 * A code is the first nine of the twelve digits of the codes for statistical use (GB/T 2260's six and
 * three for the township): 370402101, with zeros for what is below its level: 370402000 is a county.
 * Names and rows live with the gazetteer.  A name may have many rows (城关镇 has 88 in one edition),
 * and a code several, for it was renamed.  For the table that is compiled in nothing is built when it
 * is opened; looking up allocates nothing.
 */
#ifndef FZ_PLACE_H
#define FZ_PLACE_H

#include <stdint.h>

#include "common/text/table.h"

enum place_level { PLACE_PROVINCE, PLACE_CITY, PLACE_COUNTY, PLACE_TOWN };

enum { PLACE_DIGITS = 13 };	/* room for a code of twelve digits and its NUL */

struct place {
	struct slice name;
	uint32_t code;
	int first, last;	/* editions: years */
	bool stub;		/* a place-holder of the scheme (市辖区), not a name */
};

struct places;

/* file: a table to use instead of the one compiled in, or NULL. */
struct places *places_new(const char *file, char why[TABLE_WHY]);
void places_free(struct places *);

enum place_level place_level(uint32_t code);

/* The code of the superior at that level, or the code itself where it is at that level or above. */
uint32_t place_above(uint32_t code, enum place_level);

/* All twelve digits: 370402101000. */
void place_write_code(uint32_t code, char digits[PLACE_DIGITS]);

/* The rows in the order of codes. */
size_t places_count(const struct places *);
struct place places_get(const struct places *, size_t i);

/* How many rows there are of a code, its names over the years; the first is row *first of places_get(). */
size_t places_of_code(const struct places *, uint32_t code, size_t *first);

/* The same of a code and all codes below it. */
size_t places_below(const struct places *, uint32_t code, size_t *first);

/* The rows in the order of names; stubs have none. */
struct place places_by_name(const struct places *, size_t i);

/* How many rows there are of that very name; the first is row *first of places_by_name(). */
size_t places_named(const struct places *, struct slice name, size_t *first);

/* The same of all names that begin with these characters. */
size_t places_beginning(const struct places *, struct slice begin, size_t *first);

/* May a name end in these two characters?  Quick; true for a few pairs that end none. */
bool places_may_end(const struct places *, int32_t before, int32_t last);

/* The length in bytes of the longest name that ends at s + n, or begins at s; 0: none does. */
size_t places_longest_before(const struct places *, const char *s, size_t n);
size_t places_longest_at(const struct places *, const char *s, size_t n);

#endif
