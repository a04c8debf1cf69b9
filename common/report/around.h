/*
 * around - what stands before a count in its clause, and behind it: the verb that governs it, and
 * the noun that names what is counted.  Both are spans of tokens (clause.h).
 */
#ifndef FZ_AROUND_H
#define FZ_AROUND_H

#include "common/report/act.h"

struct before {
	struct span verb, item;
	struct slice per;		/* 每季度: the period or unit it is told for */
	bool joined;			/* by 、 or 和 to the count before it */
	bool bare;			/* nothing else stands there */
	bool acted_on;			/* 对, 将: what is acted on is named */
	bool done_in;			/* 在, 到: where it is done */
	bool whole;			/* 全镇18个: a stock */
	bool part;			/* 其中 */
	bool opens;			/* a bracket opens before the count */
	bool from, to;			/* 由3个, 至5个 */
	bool link;			/* 达到 */
	bool share_of;			/* 占…的: a share of what was spoken of before */
	bool described;			/* …的 stands right before the count: it tells of the noun behind it */
	bool respective;		/* 分别 */
	bool ends_with_verb;
	bool apart;			/* something stands between the item and that verb: 主次干道每天巡查 */
	bool measure;			/* the item is a quality: 率 */
};

struct behind {
	struct span item, verb, object;
	struct span act;		/* 开展专项督察: the act that the verb's object is */
	bool at_once;			/* the verb stands right behind the count */
	bool all;			/* 全部, 均 stands between item and verb: a stock */
	bool not;
	bool place;			/* the item is a place or body */
};

/* What stands before the count, a token, from `from` on.  unit: its unit, NULL: none. */
struct before around_before(const struct tokens *, size_t from, size_t count, const struct unit *unit);

/* What stands before a count, as far as it bears on what is behind it. */
enum around_by {
	AROUND_GOVERNED = 1,		/* a verb, or 在 */
	AROUND_ACTED_ON = 2,		/* 对 */
	AROUND_ORGANIZED = 4		/* a verb that takes acts */
};

/* What its unit counts bears on where its noun ends.  by: of enum around_by. */
struct behind around_behind(const struct tokens *, size_t from, size_t to, const struct unit *unit, unsigned by);

/* Where what stands between two counts, [from, to), parts: what is before it belongs to the first. */
size_t around_parts(const struct tokens *, size_t from, size_t to);

/* What a clause [from, to) without a count speaks of.  *strong: it is what was acted on. */
struct span around_topic(const struct tokens *, size_t from, size_t to, bool *strong);

/* A noun without what stands before it and is no part of it. */
struct span around_noun(const struct tokens *, struct span);

#endif
