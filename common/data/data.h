/*
 * data - the tables of common/data as they are compiled in: the bytes of the file of that name.
 * Only the tables that a filter names are linked into it.
 */
#ifndef FZ_DATA_H
#define FZ_DATA_H

#include <stddef.h>

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
extern const struct data data_indicators;	/* standard indicators and what fits them */
extern const struct data data_topics;		/* words by which the area of work of a text is known */
extern const struct data data_twice;		/* words by which a count says again what another says */
extern const struct data data_width;		/* the columns that characters take on a terminal */
extern const struct data data_simplified;	/* traditional characters and their simplified forms */

#endif
