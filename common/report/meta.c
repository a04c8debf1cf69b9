#include "common/report/meta.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/report/candidates.h"
#include "common/report/folding.h"
#include "common/report/issuer.h"
#include "common/report/title.h"
#include "common/report/witness.h"
#include "common/report/year.h"
#include "common/text/utf8.h"

enum {
	FIRST_ROWS = 5,		/* of the text: they tell who reports */
	FOLDED_ROWS = 2,	/* by them a report without a title is known to be traditional */
	ADDRESSEE_CHARS = 40,
	VOTES = 2,		/* that a candidate needs to be told by the townships around */
	SHOWN = 8,		/* candidates */
	YEARS = 128		/* that are counted */
};

/* 县 区 旗 市 省, as names end in */
#define COUNTY "\xe5\x8e\xbf"
#define DISTRICT "\xe5\x8c\xba"
#define BANNER "\xe6\x97\x97"
#define CITY "\xe5\xb8\x82"
#define PROVINCE "\xe7\x9c\x81"

struct metas {
	struct places *places;
	struct mentions *mentions;
	struct divisions *divisions;
	struct numerals *numerals;
	struct simplified *simplified;

	const struct meta_row *row;		/* the report in hand */
	size_t n;
	bool ok;				/* memory has not ended */

	/*
	 * Its title and units that sign, then all its rows, in simplified characters: lines of folding in that
	 * order, so that what is found in them leads back to what is written.
	 */
	struct folding folding;
	struct bytes title;
	size_t title_row;
	struct issuers issuers;

	struct division_chain own;		/* the unit that reports, own.n - 1 the lowest of its divisions */
	enum stated_by own_by;
	size_t own_row;
	bool we_department;			/* 我局 */
	struct stated stated;
	struct witness witness;
	bool heard;				/* the whole text, not its first rows alone */

	struct candidates candidates;
	bool confirmed;				/* more than the name itself speaks for them */
	bool refused;				/* the report contradicts all of them */
	uint32_t code;				/* 0: not known */

	struct year year;
	size_t year_row;
	const char *year_by;
	struct date date;
	size_t date_row;

	bool explain;				/* candidates and evidence are wanted */
	struct bytes place, shown, struck, evidence;
	char year_text[32], date_text[32], code_text[PLACE_DIGITS];
};

void
metas_free(struct metas *m)
{
	if (!m)
		return;
	divisions_free(m->divisions);
	mentions_free(m->mentions);
	places_free(m->places);
	numerals_free(m->numerals);
	simplified_free(m->simplified);
	folding_release(&m->folding);
	issuers_release(&m->issuers);
	bytes_release(&m->title);
	bytes_release(&m->place);
	bytes_release(&m->shown);
	bytes_release(&m->struck);
	bytes_release(&m->evidence);
	free(m);
}

struct metas *
metas_new(const char *gazetteer, char why[TABLE_WHY])
{
	struct metas *m = calloc(1, sizeof *m);

	table_out_of_memory(why);
	if (!m)
		return NULL;
	if ((m->places = places_new(gazetteer, why)) && (m->mentions = mentions_new(why)) &&
	    (m->divisions = divisions_new(m->places, m->mentions, why)) && (m->numerals = numerals_new(why)) &&
	    (m->simplified = simplified_new(why))) {
		witness_init(&m->witness);
		return m;
	}
	metas_free(m);
	return NULL;
}

static void
need(struct metas *m, bool got)
{
	m->ok = m->ok && got;
}

/* The lines of folding: the title, the units that sign, the rows. */
static struct slice
title_folded(const struct metas *m)
{
	return folding_line(&m->folding, 0, bytes_slice(&m->title));
}

static struct slice
signed_folded(const struct metas *m)
{
	return folding_line(&m->folding, 1, bytes_slice(&m->issuers.text));
}

static struct slice
row_folded(const struct metas *m, size_t i)
{
	return folding_line(&m->folding, 2 + i, m->row[i].text);
}

static bool
is_text(const struct meta_row *r)
{
	return r->role != ROLE_TITLE && r->role != ROLE_SIGN && r->role != ROLE_DATE && r->role != ROLE_NOISE;
}

/* Adds the units of a signature line. */
static bool
add_issuers(struct metas *m, size_t i)
{
	struct slice text = m->row[i].text;

	m->place.n = 0;
	if (!bytes_add(&m->place, text))
		return false;
	if (text.n)
		simplified_fold(m->simplified, text, m->place.s);
	return issuers_add(&m->issuers, m->mentions, text, bytes_slice(&m->place), i);
}

/* Reads what is marked already: title, signature, date. */
static void
read_marked(struct metas *m)
{
	struct title_line title[TITLE_LINES];
	size_t i, n = 0, line = 0;
	struct date d;

	for (i = 0; i < m->n; i++) {
		const struct meta_row *r = &m->row[i];

		if (i == 0 || !slice_eq(r->line, r[-1].line))
			line++;
		if (r->role == ROLE_TITLE && n < TITLE_LINES) {
			if (!n)
				m->title_row = i;
			title[n++] = (struct title_line){ r->text, line };
		} else if (r->role == ROLE_SIGN) {
			need(m, add_issuers(m, i));
		} else if (r->role == ROLE_DATE && date_line(m->numerals, r->text, &d) && (d.day || !m->date.day)) {
			m->date = d;
			m->date_row = i;
		}
	}
	need(m, title_join(title, n, &m->title));
}

/* Simplified characters for all that is to be understood, if title, signature or first rows are not in them. */
static void
fold(struct metas *m)
{
	size_t i, first = 0;

	folding_begin(&m->folding, m->simplified);
	need(m, folding_look(&m->folding, bytes_slice(&m->title)));
	need(m, folding_look(&m->folding, bytes_slice(&m->issuers.text)));
	for (i = 0; !m->title.n && i < m->n && first < FOLDED_ROWS; i++)
		if (is_text(&m->row[i]) && ++first)
			need(m, folding_look(&m->folding, m->row[i].text));
	need(m, folding_add(&m->folding, bytes_slice(&m->title)));
	need(m, folding_add(&m->folding, bytes_slice(&m->issuers.text)));
	for (i = 0; m->ok && i < m->n; i++)
		need(m, folding_add(&m->folding, m->row[i].text));
}

/* States all divisions of a chain down to part n. */
static void
state(struct metas *m, const struct division_chain *c, size_t n, enum stated_by by, size_t row)
{
	size_t i;

	for (i = 0; i < n; i++)
		stated_add(&m->stated, &c->part[i], by, row);
}

static const struct division *
own(const struct metas *m)
{
	return m->own.n ? &m->own.part[m->own.n - 1] : NULL;
}

static void
set_own(struct metas *m, const struct division_chain *c, enum stated_by by, size_t row)
{
	m->own = *c;
	m->own_by = by;
	m->own_row = row;
	m->stated.self = c->part[c->n - 1].name;
	m->refused = c->unread && by != STATED_FIRST;
	state(m, c, c->n - 1, by, row);
}

/* Do two names differ in one character at the most, not the last, as a slip of the pen does? */
static bool
similar(struct slice a, struct slice b)
{
	size_t i, used = 0, other = 0;

	if (a.n != b.n)
		return false;
	for (i = 0; i < a.n; i += used) {
		utf8_decode(a.s + i, a.n - i, &used);
		other += memcmp(a.s + i, b.s + i, used) != 0;
	}
	return other == 0 || (other == 1 && a.n > 6 && memcmp(a.s + a.n - used, b.s + b.n - used, used) == 0);
}

/* What a unit that signs tells of the one that the title names: its superiors; or that it is another. */
static void
hear_signature(struct metas *m, const struct division_chain *c, size_t row)
{
	const struct division *o = own(m), *d;
	size_t i;

	for (i = 0; i < c->n; i++) {
		d = &c->part[i];
		if ((int)d->level >= (int)o->level - o->unsettled && similar(d->name, o->name)) {
			if (o->unsettled && !d->unsettled && d->level == PLACE_COUNTY)
				m->own.part[m->own.n - 1].level = PLACE_COUNTY;
			state(m, c, i, STATED_SIGN, row);
			return;
		}
		if (d->level == o->level && d->known && o->known && !o->unsettled)
			m->refused = true;
	}
}

static void
read_signature(struct metas *m)
{
	struct slice all = signed_folded(m);
	struct division_chain c;
	size_t i, at;

	for (i = 0; i < m->issuers.n; i++) {
		const struct issuer *u = &m->issuers.unit[i];
		struct slice unit = { all.s + u->at, u->n };

		at = 0;
		if (!divisions_next(m->divisions, unit, &at, &c))
			continue;
		if (own(m))
			hear_signature(m, &c, u->line);
		else
			set_own(m, &c, STATED_SIGN, u->line);
	}
}

/* Does the chain that ends at a place of a sentence name who reports: no superior, no partner? */
static bool
reports(const struct metas *m, struct slice text, const struct division_chain *c)
{
	size_t at = (size_t)(c->part[0].written.s - text.s), used;

	if (mentions_before(m->mentions, MENTION_PARTNER, text.s, at))
		return false;
	if (c->part[c->n - 1].level == PLACE_TOWN)
		return true;
	return (at == 0 || (at >= 3 && utf8_decode(text.s + at - 3, 3, &used) >= 0x3000 &&
	    !mentions_before(m->mentions, MENTION_BREAK, text.s, at))) && !c->organ;
}

/* Who reports, by the first sentences, where title and signature don't tell. */
static void
read_first(struct metas *m)
{
	struct division_chain c;
	size_t i, at, first = 0;

	for (i = 0; !own(m) && i < m->n && first < FIRST_ROWS; i++) {
		if (!is_text(&m->row[i]) || m->row[i].role == ROLE_HEAD)
			continue;
		first++;
		for (at = 0; !own(m) && divisions_next(m->divisions, row_folded(m, i), &at, &c); )
			if (reports(m, row_folded(m, i), &c))
				set_own(m, &c, STATED_FIRST, i);
	}
}

static bool
is_addressee(struct slice text)
{
	return utf8_count(text.s, text.n) <= ADDRESSEE_CHARS &&
	    (slice_ends(text, SLICE(":")) || slice_ends(text, SLICE("\xef\xbc\x9a")));	/* ： */
}

/* Does a clause begin with 我局 or the like? */
static bool
speaks_as_department(const struct metas *m, struct slice text)
{
	size_t i, len, used;

	for (i = 0; (i = mentions_next(m->mentions, MENTION_WE_DEPARTMENT, text, i, &len)) < text.n; i += len)
		if (i < 3 || utf8_decode(text.s + i - 3, 3, &used) < 0x3400 || utf8_decode(text.s + i - 3, 3, &used) > 0xff00 ||
		    mentions_before(m->mentions, MENTION_BREAK, text.s, i))
			return true;
	return false;
}

/* Whom the report is addressed to, and whose lead it follows in its first sentences. */
static void
read_superiors(struct metas *m)
{
	struct division_chain c;
	size_t i, at, first = 0, heard = 0;

	for (i = 0; i < m->n; i++) {
		const struct meta_row *r = &m->row[i];

		if (r->role == ROLE_HEAD)
			return;
		if (r->role != ROLE_INTRO)
			continue;
		if (is_addressee(r->text) && !mentions_anywhere(m->mentions, MENTION_REPORT, row_folded(m, i)))
			for (at = 0; divisions_next(m->divisions, row_folded(m, i), &at, &c); )
				state(m, &c, c.n, STATED_ADDRESSEE, i);
		m->witness.first = heard++ < FIRST_ROWS;
		witness_hear(&m->witness, row_folded(m, i), i);
		if (!m->own.department && !m->own.organ && (!own(m) || own(m)->level < PLACE_TOWN) &&
		    first++ < FIRST_ROWS && speaks_as_department(m, row_folded(m, i)))
			m->we_department = true;
	}
}

/* Hears all other text, once. */
static void
hear_text(struct metas *m)
{
	size_t i;

	if (m->heard)
		return;
	m->heard = true;
	m->witness.first = false;
	for (i = 0; i < m->n; i++)
		if (is_text(&m->row[i]) && m->row[i].role != ROLE_INTRO)
			witness_hear(&m->witness, row_folded(m, i), i);
}

static void
set_year(struct metas *m, struct year y, const char *by, size_t row)
{
	m->year = y;
	m->year_by = by;
	m->year_row = row;
}

/* The year by the headings: that of what was done, or the one before that of the plans. */
static void
year_by_headings(struct metas *m)
{
	struct year planned = { 0, 0 }, y;
	size_t i, at = 0;
	bool plan;

	for (i = 0; i < m->n && !m->year.from; i++) {
		if (m->row[i].role != ROLE_HEAD)
			continue;
		y = year_of_heading(m->numerals, m->mentions, row_folded(m, i), &plan);
		if (!y.from || (m->date.year && y.from > m->date.year + 1))
			continue;
		if (plan || slice_is(m->row[i].part, "plans")) {
			if (!planned.from) {
				planned = (struct year){ y.from - 1, y.from - 1 };
				at = i;
			}
		} else if (slice_is(m->row[i].part, "done")) {
			set_year(m, y, "heading", i);
		}
	}
	if (!m->year.from && planned.from)
		set_year(m, planned, "the year before the plans'", at);
}

/* The year that the part on what was done names most often; of two, the later one. */
static void
year_by_text(struct metas *m)
{
	unsigned count[YEARS] = { 0 };
	size_t i, at, where[YEARS] = { 0 };
	struct year_mention y;
	int k, best = 0;

	for (i = 0; i < m->n; i++) {
		if (!is_text(&m->row[i]) || !slice_is(m->row[i].part, "done"))
			continue;
		for (at = 0; year_next(m->numerals, m->mentions, row_folded(m, i), &at, &y); ) {
			k = y.year.from - 1990;
			if (y.year.from != y.year.to || y.plan || y.other || k < 1 || k >= YEARS ||
			    (m->date.year && y.year.from > m->date.year))
				continue;
			if (count[k]++ == 0)
				where[k] = i;
		}
	}
	for (k = 1; k < YEARS; k++)
		if (count[k] && count[k] >= count[best])
			best = k;
	if (best)
		set_year(m, (struct year){ 1990 + best, 1990 + best }, "named most often", where[best]);
}

/* 今年 in the first sentences, and a date late in the year: it is the date's.  The date alone tells nothing. */
static void
year_by_date(struct metas *m)
{
	size_t i, first = 0;

	for (i = 0; i < m->n && first < FIRST_ROWS; i++) {
		if (!is_text(&m->row[i]) || m->row[i].role == ROLE_HEAD)
			continue;
		first++;
		if (m->date.month >= 10 && mentions_anywhere(m->mentions, MENTION_THIS_YEAR, row_folded(m, i))) {
			set_year(m, (struct year){ m->date.year, m->date.year }, "this year, and the date", i);
			return;
		}
	}
}

static void
read_year(struct metas *m)
{
	struct year y = year_of_title(m->numerals, m->mentions, title_folded(m));
	size_t i, first = 0;

	if (y.from)
		set_year(m, y, "title", m->title_row);
	for (i = 0; !y.from && i < m->n && first < FIRST_ROWS && m->row[i].role != ROLE_HEAD; i++) {
		if (!is_text(&m->row[i]) || is_addressee(m->row[i].text))
			continue;
		first++;
		y = year_of_paragraph(m->numerals, m->mentions, row_folded(m, i), m->date.year);
		if (y.from)
			set_year(m, y, "first sentences", i);
	}
	if (!m->year.from)
		year_by_headings(m);
	if (!m->year.from)
		year_by_text(m);
	if (!m->year.from)
		year_by_date(m);
}

/* Appends to an explanation: a name, what it is, and where that stands (m->n: nowhere). */
static void
tell(struct metas *m, struct bytes *to, struct slice name, const char *what, const char *by, size_t row)
{
	const char *piece[] = { name.n && *what ? " " : "", what, *by ? ": " : "", by };
	size_t i;

	if (!m->explain)
		return;
	if (to->n)
		need(m, bytes_add(to, SLICE("; ")));
	need(m, bytes_add(to, name));
	for (i = 0; i < sizeof piece / sizeof *piece; i++)
		need(m, bytes_add(to, (struct slice){ piece[i], strlen(piece[i]) }));
	if (row < m->n && m->row[row].line.n) {
		need(m, bytes_add(to, SLICE(", line ")));
		need(m, bytes_add(to, m->row[row].line));
	}
}

/* What is stated at a level strikes out the candidates that lie elsewhere. */
static void
strike_stated(struct metas *m, enum place_level level)
{
	const struct statement *st = stated_at(&m->stated, level);

	if (!st || !m->candidates.n || m->refused || level >= own(m)->level)
		return;
	if (candidates_within(&m->candidates, st->is.name))
		m->confirmed = true;
	else if (st->by < STATED_WORK || (st->by == STATED_WORK && !m->confirmed))
		m->refused = true;
}

/* Keeps the candidates whose superiors' names end so; there must be one. */
static void
strike_ending(struct metas *m, enum place_level level, struct slice ending, const char *what, size_t row)
{
	size_t before = m->candidates.n;

	if (!before || m->refused)
		return;
	if (!candidates_ending(&m->candidates, level, ending))
		m->refused = true;
	if (m->refused || m->candidates.n < before)
		tell(m, &m->struck, (struct slice){ "", 0 }, what, m->refused ? "no candidate fits" : "strikes out others", row);
}

/* Is one kind of superior told of, and the others hardly ever? */
static bool
rules(const struct witness_kind *k, unsigned all)
{
	return k->n && (all - k->n) * 3 <= k->n;
}

/* The kinds of the superiors: 区委, 县政府, 旗委; a city that is the only one; 省, 自治区, or neither. */
static void
strike_kinds(struct metas *m)
{
	const struct witness *w = &m->witness;
	unsigned counties = w->county.n + w->district.n + w->banner.n, all = w->province.n + w->region.n;

	if (own(m)->level == PLACE_TOWN) {
		if (rules(&w->county, counties))
			strike_ending(m, PLACE_COUNTY, SLICE(COUNTY), "the superior is a county", w->county.row);
		else if (rules(&w->district, counties))
			strike_ending(m, PLACE_COUNTY, SLICE(DISTRICT), "the superior is a district", w->district.row);
		else if (rules(&w->banner, counties))
			strike_ending(m, PLACE_COUNTY, SLICE(BANNER), "the superior is a banner", w->banner.row);
		else if (!counties && w->city.n)
			strike_ending(m, PLACE_COUNTY, SLICE(CITY), "the superior is a city", w->city.row);
	}
	if (rules(&w->province, all))
		strike_ending(m, PLACE_PROVINCE, SLICE(PROVINCE), "it lies in a province", w->province.row);
	else if (rules(&w->region, all))
		strike_ending(m, PLACE_PROVINCE, SLICE(DISTRICT), "it lies in an autonomous region", w->region.row);
	else if (!w->any_province && w->city.n && counties && m->candidates.n > 1)
		strike_ending(m, PLACE_PROVINCE, SLICE(CITY), "a city above a county, and no province anywhere", w->city.row);
}

/* The townships that the text names: all of them around one candidate, none around another. */
static void
strike_neighbours(struct metas *m)
{
	unsigned vote[CANDIDATES_MAX] = { 0 };
	size_t i, best = 0, heard = 0, voters = 0;

	if (m->candidates.n < 2 || m->refused)
		return;
	for (i = 0; i < m->witness.ntown; i++)
		if (!slice_eq(m->witness.town[i].name, own(m)->name))
			candidates_vote(&m->candidates, m->witness.town[i].name, vote);
	for (i = 0; i < m->candidates.n; i++) {
		voters += vote[i] > 0;
		if (vote[i] > vote[best])
			best = i;
	}
	if (voters != 1 || vote[best] < VOTES)
		return;
	candidates_keep(&m->candidates, best);
	m->confirmed = true;
	for (i = 0; i < m->witness.ntown && heard < 3; i++) {
		unsigned one[CANDIDATES_MAX] = { 0 };

		candidates_vote(&m->candidates, m->witness.town[i].name, one);
		if (one[0] && ++heard)
			tell(m, &m->struck, m->witness.town[i].name, "around it", "text", m->witness.town[i].row);
	}
}

static void
strike_all_stated(struct metas *m)
{
	strike_stated(m, PLACE_COUNTY);
	strike_stated(m, PLACE_CITY);
	strike_stated(m, PLACE_PROVINCE);
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

/* Which places may be meant. */
static void
find_candidates(struct metas *m)
{
	const struct division *o = own(m);
	enum place_level highest, lowest;
	int year;
	size_t i;

	if (!o)
		return;
	highest = lowest = o->level;
	if (o->level == PLACE_CITY || o->level == PLACE_COUNTY) {
		highest = PLACE_CITY;		/* 市, and zones of either level */
		lowest = slice_is(o->unit, "zone") ? PLACE_TOWN : PLACE_COUNTY;
	}
	year = m->year.to ? m->year.to : m->date.year;
	candidates_begin(&m->candidates, m->places, m->mentions, o->name, highest, lowest, year);
	for (i = m->own.n - 1; !m->candidates.n && i > 0; i--)		/* 孝南区三汊镇 as one name */
		candidates_begin(&m->candidates, m->places, m->mentions, joined(&m->own, i - 1), highest, lowest, year);
	m->witness.names = m->candidates.n > 1;
}

/* Which of them it is, if that can be told. */
static void
resolve(struct metas *m)
{
	bool several = m->candidates.n > 1;	/* then what struck out the others is a witness, too */

	strike_all_stated(m);
	if (m->candidates.n == 1 && m->confirmed && !m->refused) {
		m->code = m->candidates.code[0];
		return;
	}
	hear_text(m);
	strike_all_stated(m);
	if (!m->confirmed || m->candidates.n > 1)
		strike_kinds(m);
	strike_neighbours(m);
	if (m->candidates.n == 1 && !m->refused && (m->confirmed || several || !candidates_doubtful(&m->candidates, own(m)->name)))
		m->code = m->candidates.code[0];
}

/* Is a 市 of which the gazetteer knows nothing a prefecture's, or a county's? */
static void
settle_own(struct metas *m)
{
	struct division *o = &m->own.part[m->own.n - 1];
	bool county = false;
	size_t i;

	if (!o->unsettled)
		return;
	hear_text(m);
	o->unsettled = false;
	if (stated_at(&m->stated, PLACE_CITY)) {
		county = true;			/* there is a city above it */
	} else if (!m->witness.province.n) {
		for (i = 0; i < m->n; i++) {
			if (!is_text(&m->row[i]))
				continue;
			if (mentions_anywhere(m->mentions, MENTION_PREFECTURE, row_folded(m, i)))
				return;
			county = county || mentions_anywhere(m->mentions, MENTION_COUNTY_CITY, row_folded(m, i));
		}
	}
	if (county)
		o->level = PLACE_COUNTY;
}

/* The same for one that is stated above a township: the county's, if no county is told of. */
static void
settle_stated(struct metas *m)
{
	struct statement *city = &m->stated.at[PLACE_CITY], *county = &m->stated.at[PLACE_COUNTY];
	const struct witness *w = &m->witness;

	if (city->by != STATED_NOT && county->by != STATED_NOT && slice_eq(city->is.name, county->is.name))
		city->by = STATED_NOT;
	if (city->by == STATED_NOT || !city->is.unsettled || own(m)->level != PLACE_TOWN ||
	    county->by < STATED_BODY || w->county.n + w->district.n + w->banner.n)
		return;
	*county = *city;
	county->is.level = PLACE_COUNTY;
	city->by = STATED_NOT;
}

/* The name at a level: the unit's own, what the report states, or what the gazetteer has for the code. */
static struct slice
name_at(const struct metas *m, enum place_level level)
{
	const struct division *o = own(m), *d = o;
	const struct statement *st = stated_at(&m->stated, level);
	struct slice official = { "", 0 };

	if (!o || level > o->level)
		return official;
	if (m->code)
		official = candidates_name(&m->candidates, 0, level);
	if (level < o->level) {
		if (!st || st->by >= STATED_BODY || (m->code && st->by >= STATED_LEAD))
			return official;
		d = &st->is;
	}
	return d->written.n == d->name.n ? folding_written(&m->folding, d->written) : d->name;
}

static void
write_year(struct metas *m, struct meta *to)
{
	if (m->year.from)
		to->year = (struct slice){ m->year_text, (size_t)snprintf(m->year_text, sizeof m->year_text,
		    m->year.from == m->year.to ? "%d" : "%d/%d", m->year.from, m->year.to) };
	if (m->date.year)
		to->date = (struct slice){ m->date_text, (size_t)snprintf(m->date_text, sizeof m->date_text,
		    m->date.day ? "%04d-%02d-%02d" : "%04d-%02d", m->date.year, m->date.month, m->date.day) };
}

static void
write_place(struct metas *m, struct meta *to)
{
	const struct division *o = own(m);
	size_t i;

	m->place.n = 0;
	if (!o)
		return;
	for (i = 0; i < m->own.n; i++)
		need(m, bytes_add(&m->place, folding_written(&m->folding, m->own.part[i].written)));
	to->place = bytes_slice(&m->place);
	to->unit = m->own.department || m->we_department ? SLICE("department") : o->unit;
	to->province = name_at(m, PLACE_PROVINCE);
	to->city = name_at(m, PLACE_CITY);
	to->county = name_at(m, PLACE_COUNTY);
	to->town = name_at(m, PLACE_TOWN);
	if (m->code) {
		place_write_code(m->code, m->code_text);
		to->code = (struct slice){ m->code_text, PLACE_DIGITS - 1 };
	}
}

/* The candidates left: CODE=NAMES, from the province down. */
static void
write_candidates(struct metas *m, struct meta *to)
{
	const struct candidates *c = &m->candidates;
	char text[32];
	size_t i;
	int level;

	for (i = 0; i < c->n && i < SHOWN; i++) {
		if (i)
			need(m, bytes_add(&m->shown, SLICE(" ")));
		place_write_code(c->code[i], text);
		need(m, bytes_add(&m->shown, (struct slice){ text, PLACE_DIGITS - 1 }));
		need(m, bytes_add(&m->shown, SLICE("=")));
		for (level = 0; level < STATED_LEVELS; level++)
			need(m, bytes_add(&m->shown, candidates_name(c, i, (enum place_level)level)));
	}
	if (c->n > SHOWN)
		need(m, bytes_add(&m->shown, (struct slice){ text,
		    (size_t)snprintf(text, sizeof text, " and %d more", (int)(c->n - SHOWN)) }));
	to->candidates = bytes_slice(&m->shown);
}

static const char *
verdict(const struct metas *m)
{
	if (m->code)
		return "";
	return m->candidates.n == 0 ? "the gazetteer has no such place in that year" :
	    m->refused ? "no candidate fits what the report says" :
	    m->candidates.n > 1 ? "candidates can't be told apart" : "the name is another place's, too, about that year";
}

static void
write_evidence(struct metas *m, struct meta *to)
{
	static const char *const levels[] = { "province", "city", "county", "town" };
	struct bytes *e = &m->evidence;
	int level;

	if (own(m)) {
		tell(m, e, folding_written(&m->folding, own(m)->written), levels[own(m)->level], stated_source(m->own_by), m->own_row);
		for (level = (int)own(m)->level - 1; level >= 0; level--) {
			const struct statement *st = stated_at(&m->stated, (enum place_level)level);

			if (st && (st->by < STATED_BODY || m->code))
				tell(m, e, folding_written(&m->folding, st->is.written), levels[level],
				    stated_source(st->by), st->row);
		}
	}
	if (m->struck.n && e->n)
		need(m, bytes_add(e, SLICE("; ")));
	need(m, bytes_add(e, bytes_slice(&m->struck)));
	if (m->year.from)
		tell(m, e, (struct slice){ m->year_text, strlen(m->year_text) }, "year", m->year_by, m->year_row);
	if (own(m) && *verdict(m))
		tell(m, e, (struct slice){ "", 0 }, verdict(m), "", m->n);
	to->evidence = bytes_slice(e);
}

static void
begin(struct metas *m, const struct meta_row row[], size_t n, bool explain)
{
	struct bytes *const text[] = { &m->title, &m->place, &m->shown, &m->struck, &m->evidence };
	size_t i;

	m->row = row;
	m->n = n;
	m->explain = explain;
	m->ok = true;
	m->own.n = 0;
	m->own.department = m->we_department = m->heard = m->confirmed = m->refused = false;
	m->code = 0;
	m->candidates.n = 0;
	m->witness.names = false;
	m->year = (struct year){ 0, 0 };
	m->date = (struct date){ 0, 0, 0 };
	issuers_reset(&m->issuers);
	stated_reset(&m->stated);
	m->witness.divisions = m->divisions;
	m->witness.mentions = m->mentions;
	m->witness.places = m->places;
	m->witness.stated = &m->stated;
	witness_reset(&m->witness);
	for (i = 0; i < sizeof text / sizeof *text; i++)
		text[i]->n = 0;
}

bool
metas_read(struct metas *m, const struct meta_row row[], size_t n, bool explain, struct meta *to)
{
	struct division_chain c;
	size_t at = 0;

	*to = (struct meta){ .title = { "", 0 } };
	begin(m, row, n, explain);
	read_marked(m);
	fold(m);
	if (!m->ok)
		return false;
	if (divisions_next(m->divisions, title_folded(m), &at, &c))
		set_own(m, &c, STATED_TITLE, m->title_row);
	read_signature(m);
	read_first(m);
	read_year(m);
	find_candidates(m);
	read_superiors(m);
	if (own(m)) {
		resolve(m);
		settle_own(m);
		settle_stated(m);
	}
	to->title = bytes_slice(&m->title);
	to->issuer = bytes_slice(&m->issuers.text);
	write_year(m, to);
	write_place(m, to);
	if (explain) {
		write_candidates(m, to);
		write_evidence(m, to);
	}
	return m->ok;
}
