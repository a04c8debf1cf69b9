/*
 * division - the names of administrative divisions as texts write them, one behind the other from the
 * highest: 江门市新会区睦洲镇.  A name that the gazetteer has is known by it; any other by what names
 * end in (common/data/divisions.tsv), so that places which it lacks have a name too.
 *
 * Texts are in simplified characters.  Names are slices of the text, or of the gazetteer where the text
 * has only the beginning of one (江门新会区).
 */
#ifndef FZ_DIVISION_H
#define FZ_DIVISION_H

#include "common/report/mention.h"
#include "common/report/place.h"

enum { DIVISION_PARTS = 6 };

struct division {
	struct slice name;
	struct slice written;	/* the text that it is read from: the name, or its beginning */
	enum place_level level;
	struct slice unit;	/* the kind of unit that it is, in a plain word: town */
	bool known;		/* the gazetteer has it */
	bool unsettled;		/* 市 of a prefecture or of a county: the level is a guess */
};

struct division_chain {
	struct division part[DIVISION_PARTS];
	size_t n;		/* 0: there is none */
	size_t end;		/* the place in the text behind it, and behind what follows of the unit's name */
	bool organ;		/* 人民政府, 委员会 or the like follows */
	bool department;	/* so does a department: 司法局 */
	bool unread;		/* something follows that ends as names do, and can't be read: the unit is another */
};

struct divisions;

/* The gazetteer and the words must last as long.  NULL: why tells. */
struct divisions *divisions_new(const struct places *, const struct mentions *, char why[TABLE_WHY]);
void divisions_free(struct divisions *);

/* The names that begin at a place of the text, and what stands behind them.  false: there is none. */
bool divisions_chain(const struct divisions *, struct slice text, size_t at, struct division_chain *);

/*
 * The first such chain of a text in which names begin at the start, behind a mark, or behind a word such
 * as 关于.  *at: from where on, then the place behind it.  false: there is none left.
 */
bool divisions_next(const struct divisions *, struct slice text, size_t *at, struct division_chain *);

enum division_before { DIVISION_NONE, DIVISION_BARE, DIVISION_NAMED };

/*
 * The name that ends at a place of the text, behind 县 or the like.  DIVISION_BARE: the word stands alone,
 * as in 在县; *d has its level, unit, and itself as name.
 */
enum division_before divisions_before(const struct divisions *, struct slice text, size_t end, struct division *d);

#endif
