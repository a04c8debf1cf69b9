/*
 * meta - who reports, from where, on which year, and who signed when: of one report's lines, by the title,
 * then the signature, then the text; and the code of the place, if the gazetteer has exactly one that fits
 * all that the report says.  The rules are told in fzmeta(1).
 */
#ifndef FZ_META_H
#define FZ_META_H

#include "common/report/row.h"
#include "common/text/table.h"

/* Empty is what is not known.  All live until the next report is read, or the reader is freed. */
struct meta {
	struct slice title, place, town, county, city, province;
	struct slice code;		/* twelve digits */
	struct slice year;		/* 2020, or 2016/2020 */
	struct slice issuer;		/* units parted by ; */
	struct slice date;		/* ISO 8601: 2020-12-14, or 2020-12 */
	struct slice unit;		/* town, township, street, county, district, ..., department */
	struct slice candidates;	/* CODE=NAMES, parted by blanks */
	struct slice evidence;		/* what the above rests on, in words, parted by ; */
};

struct metas;

/* gazetteer: a table to use instead of the one compiled in, or NULL.  NULL: why tells. */
struct metas *metas_new(const char *gazetteer, char why[TABLE_WHY]);
void metas_free(struct metas *);

/*
 * Reads a report, whose rows must last as long as the answer.  explain: candidates and evidence are wanted,
 * too.  false: no memory.
 */
bool metas_read(struct metas *, const struct report_row row[], size_t n, bool explain, struct meta *);

#endif
