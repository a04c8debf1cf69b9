/*
 * candidates - the places that a name may mean in a year, and what strikes them out.
 *
 * The editions of the year count; where they lack the name, those of one or two years around, for
 * reports use names for a while that are new or gone.  A year outside all editions is the nearest of them.
 */
#ifndef FZ_CANDIDATES_H
#define FZ_CANDIDATES_H

#include "common/report/mention.h"
#include "common/report/place.h"

enum { CANDIDATES_MAX = 400 };	/* the most frequent name, 城关镇, has 120 in all editions */

struct candidates {
	const struct places *places;
	int year;			/* 0: any */
	bool longer;			/* their names are longer than what is written: they must be borne out */
	size_t n;
	uint32_t code[CANDIDATES_MAX];	/* in rising order */
	int first[CANDIDATES_MAX], last[CANDIDATES_MAX];	/* the editions that have the name there */
};

/*
 * All places of that name at these levels.  Some rows of the gazetteer have the organ behind the name
 * (开发区管委会), by the words for it.
 */
void candidates_begin(struct candidates *, const struct places *, const struct mentions *, struct slice name,
    enum place_level highest, enum place_level lowest, int year);

/*
 * These keep the candidates that fit and return how many there are; where none fits, all stay, and 0 is
 * returned.
 */

/* Those that lie in a division of that name, or one that it is short for: 达茂旗. */
size_t candidates_within(struct candidates *, struct slice superior);

/* Those whose superior at a level has a name that ends so; where there is no county, its city stands for it. */
size_t candidates_ending(struct candidates *, enum place_level, struct slice ending);

/* Keeps one alone. */
void candidates_keep(struct candidates *, size_t i);

/*
 * Gives votes to the candidates in whose county (for counties: in which) a township of that name lies: one,
 * or two where there is no other of the name in the country.
 */
void candidates_vote(const struct candidates *, struct slice name, unsigned vote[CANDIDATES_MAX]);

/* Is there another place of the name at the same time, in an edition next to the year's? */
bool candidates_doubtful(const struct candidates *, struct slice name);

/* The official name of a candidate, or of what is above it; empty: there is none at that level. */
struct slice candidates_name(const struct candidates *, size_t i, enum place_level);

/* Is a candidate, or what is above it at that level, called so, in full or in short? */
bool candidates_called(const struct candidates *, size_t i, enum place_level, struct slice name);

#endif
