/*
 * data - the tables of common/data as they are compiled in: the bytes of the file of that name.
 * Only the tables that a filter names are linked into it.
 */
#ifndef FZ_DATA_H
#define FZ_DATA_H

#include <stddef.h>
#include <stdint.h>

struct data {
	const char *name;	/* the file's name without .tsv */
	const char *text;
	size_t size;
};

extern const struct data data_columns;		/* who makes which column */
extern const struct data data_numerals;		/* the characters that numbers are written with */
extern const struct data data_units;		/* measure words and units */
extern const struct data data_bounds;		/* words that bound a number: about, over, under */
extern const struct data data_words;		/* what words do in a clause: verbs and what stands round them */
extern const struct data data_phrases;		/* set phrases with numerals that count nothing */
extern const struct data data_zeros;		/* words that state a zero without a number */
extern const struct data data_times;		/* time words that are no dates */
extern const struct data data_labels;		/* words that items of a list begin with */
extern const struct data data_placenames;	/* place names that read like a count */
extern const struct data data_parts;		/* heading words of a report's statutory parts */
extern const struct data data_lines;		/* words by which titles, signatures and page furniture are known */
extern const struct data data_divisions;	/* what names of places end in */
extern const struct data data_mentions;		/* the words round names of places */
extern const struct data data_indicators;	/* standard indicators and what fits them */
extern const struct data data_topics;		/* words by which the area of work of a text is known */
extern const struct data data_twice;		/* words by which a count says again what another says */
extern const struct data data_width;		/* the columns that characters take on a terminal */
extern const struct data data_simplified;	/* traditional characters and their simplified forms */
extern const struct data data_places;		/* the header of places.tsv alone; its rows are these: */
extern const struct data_places data_gazetteer;

/* A row of the gazetteer: a name that a code had in some yearly editions. */
struct data_place {
	uint32_t code;		/* the first nine of the twelve digits */
	uint32_t name;		/* where in names */
	uint8_t n;		/* its bytes */
	uint8_t first, last;	/* editions, less 2000 */
	uint8_t stub;		/* a place-holder of the scheme, no name */
};

/* The gazetteer, ready to be looked up.  common/data/places.awk makes it of the table. */
struct data_places {
	const char *names;		/* each once, without anything between them */
	const struct data_place *row;	/* by code, then name, then edition */
	size_t nrow;
	const uint32_t *by_name;	/* indexes of rows, but for stubs, by name, then code, then edition */
	size_t nby;
	const uint32_t *slot;		/* a hash table of the names: an index of by_name plus one; 0: free */
	size_t nslot;			/* a power of two */
	const uint8_t *ends;		/* a bit for each of 32,768 marks of two characters: some name ends so */
};

#endif
