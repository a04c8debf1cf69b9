#include "common/report/resolve.h"

/* 县 区 旗 市 省, as names end in */
#define COUNTY "\xe5\x8e\xbf"
#define DISTRICT "\xe5\x8c\xba"
#define BANNER "\xe6\x97\x97"
#define CITY "\xe5\xb8\x82"
#define PROVINCE "\xe7\x9c\x81"

enum { VOTES = 2, TOLD = 3 };	/* by which a candidate must lead; of the townships around, those that are told */

/* What struck out candidates. */
static void
tell(struct resolution *r, struct slice name, const char *what, const char *by, size_t row)
{
	if (r->nstrike < RESOLVE_STRIKES)
		r->strike[r->nstrike++] = (struct resolve_strike){ name, what, by, row };
}

/* What is stated at a level strikes out the candidates that lie elsewhere. */
static void
strike_stated(struct resolution *r, const struct stated *stated, enum place_level level)
{
	const struct statement *st = stated_at(stated, level);

	if (!st || !r->candidates.n || r->refused || level >= r->own->level)
		return;
	if (candidates_within(&r->candidates, st->is.name))
		r->confirmed = true;
	else if (st->by < STATED_WORK || (st->by == STATED_WORK && !r->confirmed))
		r->refused = true;
}

/* Keeps the candidates whose superiors' names end so; there must be one. */
static void
strike_ending(struct resolution *r, enum place_level level, struct slice ending, const char *what, size_t row)
{
	size_t before = r->candidates.n;

	if (!before || r->refused)
		return;
	if (!candidates_ending(&r->candidates, level, ending))
		r->refused = true;
	if (r->refused || r->candidates.n < before)
		tell(r, (struct slice){ "", 0 }, what, r->refused ? "no candidate fits" : "strikes out others", row);
}

/* Is one kind of superior told of, and the others hardly ever? */
static bool
rules(const struct witness_kind *k, unsigned all)
{
	return k->n && (all - k->n) * 3 <= k->n;
}

/* The kinds of the superiors: 区委, 县政府, 旗委; a city that is the only one; 省, 自治区, or neither. */
static void
strike_kinds(struct resolution *r, const struct witness *w)
{
	unsigned counties = w->county.n + w->district.n + w->banner.n, all = w->province.n + w->region.n;

	if (r->own->level == PLACE_TOWN) {
		if (rules(&w->county, counties))
			strike_ending(r, PLACE_COUNTY, SLICE(COUNTY), "the superior is a county", w->county.row);
		else if (rules(&w->district, counties))
			strike_ending(r, PLACE_COUNTY, SLICE(DISTRICT), "the superior is a district", w->district.row);
		else if (rules(&w->banner, counties))
			strike_ending(r, PLACE_COUNTY, SLICE(BANNER), "the superior is a banner", w->banner.row);
		else if (!counties && w->city.n)
			strike_ending(r, PLACE_COUNTY, SLICE(CITY), "the superior is a city", w->city.row);
	}
	if (rules(&w->province, all))
		strike_ending(r, PLACE_PROVINCE, SLICE(PROVINCE), "it lies in a province", w->province.row);
	else if (rules(&w->region, all))
		strike_ending(r, PLACE_PROVINCE, SLICE(DISTRICT), "it lies in an autonomous region", w->region.row);
	else if (!w->any_province && w->city.n && counties && r->candidates.n > 1)
		strike_ending(r, PLACE_PROVINCE, SLICE(CITY), "a city above a county, and no province anywhere", w->city.row);
}

/* The townships that the text names: two more of them around one candidate than around any other. */
static void
strike_neighbours(struct resolution *r, const struct witness *w)
{
	unsigned vote[CANDIDATES_MAX] = { 0 };
	size_t i, best = 0, heard = 0;
	unsigned second = 0;

	if (r->candidates.n < 2 || r->refused)
		return;
	for (i = 0; i < w->ntown; i++)
		if (!slice_eq(w->town[i].name, r->own->name))
			candidates_vote(&r->candidates, w->town[i].name, vote);
	for (i = 0; i < r->candidates.n; i++)
		if (vote[i] > vote[best])
			best = i;
	for (i = 0; i < r->candidates.n; i++)
		if (i != best && vote[i] > second)
			second = vote[i];
	if (vote[best] < second + VOTES)
		return;
	candidates_keep(&r->candidates, best);
	r->confirmed = true;
	for (i = 0; i < w->ntown && heard < TOLD; i++) {
		unsigned one[CANDIDATES_MAX] = { 0 };

		candidates_vote(&r->candidates, w->town[i].name, one);
		if (one[0] && ++heard)
			tell(r, w->town[i].name, "around it", "text", w->town[i].row);
	}
}

static void
strike_all_stated(struct resolution *r, const struct stated *stated)
{
	strike_stated(r, stated, PLACE_COUNTY);
	strike_stated(r, stated, PLACE_CITY);
	strike_stated(r, stated, PLACE_PROVINCE);
}

/* The names of a chain from part i on as one, if they stand side by side; else empty. */
static struct slice
joined(const struct division_chain *c, size_t i)
{
	struct slice all = c->part[i].written;

	for (i++; i < c->n; i++) {
		if (c->part[i].written.s != all.s + all.n)
			return (struct slice){ "", 0 };
		all.n += c->part[i].written.n;
	}
	return all;
}

void
resolve_none(struct resolution *r)
{
	r->own = NULL;
	r->candidates.n = r->nstrike = 0;
	r->several = r->confirmed = r->refused = false;
	r->code = 0;
}

void
resolve_begin(struct resolution *r, const struct places *places, const struct mentions *mentions,
    const struct division_chain *c, int year)
{
	enum place_level highest, lowest;
	size_t i;

	resolve_none(r);
	r->own = &c->part[c->n - 1];
	highest = lowest = r->own->level;
	if (highest == PLACE_CITY || highest == PLACE_COUNTY) {
		highest = PLACE_CITY;		/* 市, and zones of either level */
		lowest = slice_is(r->own->unit, "zone") ? PLACE_TOWN : PLACE_COUNTY;
	}
	candidates_begin(&r->candidates, places, mentions, r->own->name, highest, lowest, year);
	for (i = c->n - 1; !r->candidates.n && i > 0; i--)		/* 孝南区三汊镇 as one name */
		candidates_begin(&r->candidates, places, mentions, joined(c, i - 1), highest, lowest, year);
	r->several = r->candidates.n > 1;
	r->refused = c->unread;
}

bool
resolve_stated(struct resolution *r, const struct stated *stated)
{
	strike_all_stated(r, stated);
	if (r->candidates.n != 1 || !r->confirmed || r->refused)
		return false;
	r->code = r->candidates.code[0];
	return true;
}

/* The county's name in short: 新会 of 新会区; empty: what is left is no name. */
static struct slice
short_name(const struct candidates *c, size_t i)
{
	struct slice name = candidates_name(c, i, PLACE_COUNTY);

	name.n = name.n >= 9 ? name.n - 3 : 0;
	return name;
}

void
resolve_short(struct resolution *r, const struct mentions *m, struct slice text, size_t row)
{
	size_t at, len, i, found = r->candidates.n;

	if (r->candidates.n < 2 || !r->confirmed || r->refused)
		return;
	for (at = 0; (at = mentions_next(m, MENTION_SLOT, text, at, &len)) < text.n; at += len)
		for (i = 0; i < r->candidates.n; i++) {
			struct slice name = short_name(&r->candidates, i);

			if (name.n && slice_starts(slice_from(text, at + len), name) && found != i) {
				if (found < r->candidates.n)
					return;			/* two of them */
				found = i;
			}
		}
	if (found == r->candidates.n)
		return;
	tell(r, short_name(&r->candidates, found), "county, in short", "text", row);
	candidates_keep(&r->candidates, found);
	r->code = r->candidates.code[0];
}

void
resolve_heard(struct resolution *r, const struct stated *stated, const struct witness *w)
{
	strike_all_stated(r, stated);
	if (!r->confirmed || r->candidates.n > 1)
		strike_kinds(r, w);
	strike_neighbours(r, w);
	/* Where there were several, what struck out the others is a witness, too. */
	if (r->candidates.n == 1 && !r->refused &&
	    (r->confirmed || (!r->candidates.longer &&
	    (r->several || !candidates_doubtful(&r->candidates, r->own->name)))))
		r->code = r->candidates.code[0];
}

const char *
resolve_verdict(const struct resolution *r)
{
	if (r->code)
		return "";
	return r->candidates.n == 0 ? "the gazetteer has no such place in that year" :
	    r->refused ? "no candidate fits what the report says" :
	    r->candidates.n > 1 ? "candidates can't be told apart" : "the name is another place's, too, about that year";
}
