#include "common/report/bound.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

enum { HITS = 16 };

struct bounds {
	struct table *table;
	struct bound *bound;		/* by row of the table */
	struct lexicon *before, *after;
};

static bool
load(struct bounds *bs, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "side", "rel", "near", NULL };
	static const char *const sides[] = { "before", "after", NULL }, *const rels[] = { "", "~", ">", "<", "0", "from", NULL };
	struct table *t = bs->table = table_open(&data_bounds, NULL, columns, why);
	int side, rel;
	size_t i;

	if (!t)
		return false;
	bs->bound = calloc(table_rows(t) + 1, sizeof *bs->bound);
	for (i = 0; bs->bound && i < table_rows(t); i++) {
		struct slice near = table_cell(t, i, 3);

		if (!table_cell(t, i, 0).n || !table_one_of(table_cell(t, i, 1), sides, &side) ||
		    !table_one_of(table_cell(t, i, 2), rels, &rel))
			return table_complain(t, i, "not a word, before or after, and one of ~ > < 0 from or nothing", why);
		bs->bound[i] = (struct bound){
			.rel = (enum bound_rel)rel,
			.bare = slice_is(near, "bare"),
			.time = slice_is(near, "time"),
			.share = slice_is(near, "share"),
			.act = slice_is(near, "act"),
		};
		if (!lexicon_add(side ? bs->after : bs->before, table_cell(t, i, 0), (int)i, !side))
			return table_complain(t, i, "out of memory", why);
	}
	return bs->bound || table_complain(t, 0, "out of memory", why);
}

struct bounds *
bounds_new(char why[TABLE_WHY])
{
	struct bounds *bs = calloc(1, sizeof *bs);

	table_out_of_memory(why);
	if (bs && (bs->before = lexicon_new()) && (bs->after = lexicon_new()) && load(bs, why))
		return bs;
	bounds_free(bs);
	return NULL;
}

void
bounds_free(struct bounds *bs)
{
	if (!bs)
		return;
	table_free(bs->table);
	lexicon_free(bs->before);
	lexicon_free(bs->after);
	free(bs->bound);
	free(bs);
}

/* The lexicon's hits, shortest first, as bounds, longest first. */
static size_t
turn(const struct bounds *bs, const struct lexicon *x, const struct lexicon_hit found[], size_t n,
    struct bound_hit hit[], size_t max)
{
	size_t i;

	for (i = 0; i < n && i < max; i++) {
		int32_t entry = found[n - 1 - i].entry;

		hit[i] = (struct bound_hit){ &bs->bound[lexicon_number(x, &entry)], found[n - 1 - i].n };
	}
	return i;
}

size_t
bounds_before(const struct bounds *bs, const char *s, size_t n, struct bound_hit hit[], size_t max)
{
	struct lexicon_hit found[HITS];

	return turn(bs, bs->before, found, lexicon_before(bs->before, s, n, found, HITS), hit, max);
}

size_t
bounds_after(const struct bounds *bs, const char *s, size_t n, struct bound_hit hit[], size_t max)
{
	struct lexicon_hit found[HITS];

	return turn(bs, bs->after, found, lexicon_at(bs->after, s, n, found, HITS), hit, max);
}
