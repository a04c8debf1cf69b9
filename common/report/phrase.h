/*
 * phrase - set phrases, names and ordinals whose numerals count nothing (common/data/phrases.tsv and
 * placenames.tsv).  A phrase may have # for any number: 第#, #个方面.
 */
#ifndef FZ_PHRASE_H
#define FZ_PHRASE_H

#include "common/text/numeral.h"

enum phrase_kind {
	PHRASE_NO,			/* its numeral counts nothing */
	PHRASE_YES,			/* it does, though a shorter phrase says no */
	PHRASE_FREQUENCY		/* 一月一: what follows is done once in the period */
};

struct phrases;

/* The numerals are only asked while it is built. */
struct phrases *phrases_new(const struct numerals *, char why[TABLE_WHY]);
void phrases_free(struct phrases *);

/*
 * What the longest phrase without # says that stands round the number at i: its kind, with *skip
 * behind it and the period of a frequency; -1: there is none.
 */
int phrases_literal(const struct phrases *, struct slice text, size_t i, size_t *skip, struct slice *per);

/* Whether a phrase with # forbids the number at [i, end). */
bool phrases_forbid(const struct phrases *, struct slice text, size_t i, size_t end);

#endif
