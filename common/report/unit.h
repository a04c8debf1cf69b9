/*
 * unit - measure words and units, as they stand behind numbers (common/data/units.tsv; fz-tables(5)
 * says what its columns mean).
 */
#ifndef FZ_UNIT_TABLE_H
#define FZ_UNIT_TABLE_H

#include "common/text/table.h"

enum chinese { CHINESE_YES, CHINESE_TWO, CHINESE_NO, CHINESE_ONLY };

struct unit {
	struct slice name;		/* empty: the word is no unit (部门 behind a number is not 部) */
	size_t n;			/* bytes of the word that are the unit; the rest is context */
	enum chinese chinese;		/* whether Chinese numerals stand before it; TWO: but not 一 */
	bool time;
	bool over;			/* 个多月: the number is open */
	bool half;			/* 个半月: a half is to be added to it */
	bool thing;			/* counts things, people, events: no measure of a quality */
	bool share;			/* % 成 倍 */
	bool people, event, money;	/* what it counts */
	bool before;			/* 百分之: the number follows */
	bool fraction;			/* 分之 */
};

struct units;

struct units *units_new(char why[TABLE_WHY]);
void units_free(struct units *);

/*
 * The longest word of the table at s, behind Chinese numerals or not; NULL: there is none.  A word that
 * is no unit, with chinese yes, forbids only those.  Lives with the table.
 */
const struct unit *units_at(const struct units *, const char *s, size_t n, bool chinese);

#endif
