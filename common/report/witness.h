/*
 * witness - what the text of a report tells of the place that it comes from: superiors whose lead it follows,
 * whose rules it cites; the kinds of its superiors (区委, 县政府, 省、市、区); townships around.  Partners,
 * places of origin and the like are no witnesses.
 */
#ifndef FZ_WITNESS_H
#define FZ_WITNESS_H

#include "common/report/stated.h"

enum { WITNESS_NAMES = 64 };		/* townships that are kept; more are passed over */

struct witness_kind {
	unsigned n;			/* how often */
	size_t row;			/* where first */
};

struct witness_name {
	struct slice name;
	size_t row;
};

struct witness {
	const struct divisions *divisions;
	const struct mentions *mentions;
	const struct places *places;
	bool names;			/* townships are asked for */
	bool first;			/* what is heard are the first paragraphs: they tell where it lies */
	uint8_t tail[0x10000];		/* by utf8_tail(): the characters that are looked at */

	struct stated *stated;
	struct witness_kind county, district, banner, city;	/* how the superiors are called without a name */
	struct witness_kind province, region;			/* 省, 自治区 */
	bool any_province;		/* either stands anywhere */
	struct witness_name town[WITNESS_NAMES];
	size_t ntown;
};

/* Once, before all else. */
void witness_init(struct witness *);

/* Forgets what is known; what the pointers point to stays. */
void witness_reset(struct witness *);

/* Hears a row of the report's text, in simplified characters. */
void witness_hear(struct witness *, struct slice text, size_t row);

#endif
