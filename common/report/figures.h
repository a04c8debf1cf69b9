/*
 * figures - figures that can't be right: parts above their whole, more settled than taken in, a share above
 * 100%, one count with two values; and those that are told as they should not be: an approximate number
 * bounded twice, a total of several years where the year's is due.
 *
 * Numbers are found by their Arabic digits, and by what stands right before and behind them; a finding
 * is made only where both figures are exact, have one unit, and the words between leave no other reading.
 * Most sentences can have none: there, only the places of the digits are noted.
 *
 *	figures_digits() for the digits of a row in text order, figures_sentence() behind each sentence.
 */
#ifndef FZ_FIGURES_H
#define FZ_FIGURES_H

#include "common/report/clerkword.h"
#include "common/report/draft.h"
#include "common/report/finding.h"
#include "common/report/unit.h"
#include "common/text/bytes.h"
#include "common/text/numeral.h"

enum { FIGURES_MOST = 48 };

/* A number of a sentence with its unit. */
struct figure {
	size_t at, digits, end;		/* in the row's text: the number, where it ends, where its unit does */
	struct decimal value;
	const struct unit *unit;	/* NULL: none */
	bool exact;			/* as far as the number itself tells */
};

struct figures;

/* The words and numerals must last as long.  NULL: why tells. */
struct figures *figures_new(const struct clerkwords *, const struct numerals *, char why[TABLE_WHY]);
void figures_free(struct figures *);

/* Begins a report. */
void figures_begin(struct figures *, const struct draft *, struct findings *);

/* Digits [at, end) of the running text; returns where what belongs to their number ends. */
size_t figures_digits(struct figures *, size_t row, size_t at, size_t end);

/* An open number in Chinese numerals ends at a place: 三十余. */
void figures_open(struct figures *, size_t row, size_t end);

/* 百分之 at a place. */
void figures_hundredth(struct figures *, size_t row, size_t at);

/* A sentence of the row is over. */
void figures_sentence(struct figures *, size_t row, size_t from, size_t to);

#endif
