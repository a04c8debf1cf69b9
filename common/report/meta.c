#include "common/report/meta.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/report/folding.h"
#include "common/report/issuer.h"
#include "common/report/reported.h"
#include "common/report/resolve.h"
#include "common/report/title.h"
#include "common/report/witness.h"
#include "common/text/utf8.h"

enum {
	FOLDED_ROWS = 2,	/* by them a report without a title is known to be traditional */
	SHOWN = 8		/* candidates */
};

struct metas {
	struct places *places;
	struct mentions *mentions;
	struct divisions *divisions;
	struct numerals *numerals;
	struct simplified *simplified;

	/* The report in hand, as given and in simplified characters; copy is room for the latter. */
	const struct report_row *row, *folded;
	struct report_row *copy;
	size_t n, cap;
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

	struct resolution resolution;
	bool two_places;			/* title and signature name places that are not the same */

	struct reported reported;
	struct date date;
	size_t date_row;

	struct bytes place, shown, evidence;
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
	free(m->copy);
	folding_release(&m->folding);
	issuers_release(&m->issuers);
	bytes_release(&m->title);
	bytes_release(&m->place);
	bytes_release(&m->shown);
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
		const struct report_row *r = &m->row[i];

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

/* The rows again, in simplified characters. */
static void
copy_folded(struct metas *m)
{
	size_t i;

	if (m->n > m->cap) {
		struct report_row *copy = realloc(m->copy, m->n * 2 * sizeof *copy);

		need(m, copy != NULL);
		if (!copy)
			return;
		m->copy = copy;
		m->cap = m->n * 2;
	}
	for (i = 0; i < m->n; i++) {
		m->copy[i] = m->row[i];
		m->copy[i].text = folding_line(&m->folding, 2 + i, m->row[i].text);
	}
	m->folded = m->copy;
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
		if (row_is_text(&m->row[i]) && ++first)
			need(m, folding_look(&m->folding, m->row[i].text));
	need(m, folding_add(&m->folding, bytes_slice(&m->title)));
	need(m, folding_add(&m->folding, bytes_slice(&m->issuers.text)));
	for (i = 0; m->ok && i < m->n; i++)
		need(m, folding_add(&m->folding, m->row[i].text));
	m->folded = m->row;
	if (m->ok && m->folding.folded)
		copy_folded(m);
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
	m->own.unread = c->unread && by != STATED_FIRST;	/* a sentence goes on */
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
			m->two_places = true;
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

	for (i = 0; !own(m) && i < m->n && first < ROW_FIRST; i++) {
		if (!row_is_text(&m->row[i]) || m->row[i].role == ROLE_HEAD)
			continue;
		first++;
		for (at = 0; !own(m) && divisions_next(m->divisions, m->folded[i].text, &at, &c); )
			if (reports(m, m->folded[i].text, &c))
				set_own(m, &c, STATED_FIRST, i);
	}
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
		const struct report_row *r = &m->row[i];

		if (r->role == ROLE_HEAD)
			return;
		if (r->role != ROLE_INTRO)
			continue;
		if (row_is_addressee(r) && !mentions_anywhere(m->mentions, MENTION_REPORT, m->folded[i].text))
			for (at = 0; divisions_next(m->divisions, m->folded[i].text, &at, &c); )
				state(m, &c, c.n, STATED_ADDRESSEE, i);
		m->witness.first = heard++ < ROW_FIRST;
		witness_hear(&m->witness, m->folded[i].text, i);
		if (!m->own.department && !m->own.organ && (!own(m) || own(m)->level < PLACE_TOWN) &&
		    first++ < ROW_FIRST && speaks_as_department(m, m->folded[i].text))
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
		if (row_is_text(&m->row[i]) && m->row[i].role != ROLE_INTRO)
			witness_hear(&m->witness, m->folded[i].text, i);
}

/* Appends to the evidence: a name, what it is, and where that stands (m->n: nowhere). */
static void
tell(struct metas *m, struct slice name, const char *what, const char *by, size_t row)
{
	struct bytes *to = &m->evidence;
	const char *piece[] = { name.n && *what ? " " : "", what, *by ? ": " : "", by };
	size_t i;

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
			if (!row_is_text(&m->row[i]))
				continue;
			if (mentions_anywhere(m->mentions, MENTION_PREFECTURE, m->folded[i].text))
				return;
			county = county || mentions_anywhere(m->mentions, MENTION_COUNTY_CITY, m->folded[i].text);
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

/* Which place it is, if that can be told. */
static void
resolve(struct metas *m)
{
	int year = m->reported.year.to ? m->reported.year.to : m->date.year;
	struct resolution *r = &m->resolution;
	size_t i;

	resolve_begin(r, m->places, m->mentions, &m->own, year);
	r->refused = r->refused || m->two_places;
	m->witness.names = r->several;
	read_superiors(m);
	if (!resolve_stated(r, &m->stated)) {
		hear_text(m);
		resolve_heard(r, &m->stated, &m->witness);
		for (i = 0; i < m->n && r->candidates.n > 1; i++)
			if (row_is_text(&m->row[i]))
				resolve_short(r, m->mentions, m->folded[i].text, i);
	}
	settle_own(m);
	settle_stated(m);
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
	if (m->resolution.code)
		official = candidates_name(&m->resolution.candidates, 0, level);
	if (level < o->level) {
		if (!st || st->by >= STATED_BODY ||
		    (m->resolution.code && st->by >= STATED_LEAD &&
		    !candidates_called(&m->resolution.candidates, 0, level, st->is.name)))
			return official;
		d = &st->is;
	}
	return d->written.n == d->name.n ? folding_written(&m->folding, d->written) : d->name;
}

static void
write_year(struct metas *m, struct meta *to)
{
	struct year y = m->reported.year;

	if (y.from)
		to->year = (struct slice){ m->year_text, (size_t)snprintf(m->year_text, sizeof m->year_text,
		    y.from == y.to ? "%d" : "%d/%d", y.from, y.to) };
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
	if (m->resolution.code) {
		place_write_code(m->resolution.code, m->code_text);
		to->code = (struct slice){ m->code_text, PLACE_DIGITS - 1 };
	}
}

/* The candidates left: CODE=NAMES, from the province down. */
static void
write_candidates(struct metas *m, struct meta *to)
{
	const struct candidates *c = &m->resolution.candidates;
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

static void
write_evidence(struct metas *m, struct meta *to)
{
	static const char *const levels[] = { "province", "city", "county", "town" };
	const struct resolution *r = &m->resolution;
	size_t i;
	int level;

	if (own(m)) {
		tell(m, folding_written(&m->folding, own(m)->written), levels[own(m)->level], stated_source(m->own_by), m->own_row);
		for (level = (int)own(m)->level - 1; level >= 0; level--) {
			const struct statement *st = stated_at(&m->stated, (enum place_level)level);

			if (st && (st->by < STATED_BODY || m->resolution.code))
				tell(m, folding_written(&m->folding, st->is.written), levels[level],
				    stated_source(st->by), st->row);
		}
	}
	for (i = 0; i < r->nstrike; i++)
		tell(m, r->strike[i].name, r->strike[i].what, r->strike[i].by, r->strike[i].row);
	if (m->reported.year.from)
		tell(m, to->year, "year", m->reported.by, m->reported.row);
	if (own(m) && !r->code)
		tell(m, (struct slice){ "", 0 }, resolve_verdict(r), "", m->n);
	to->evidence = bytes_slice(&m->evidence);
}

static void
begin(struct metas *m, const struct report_row row[], size_t n)
{
	struct bytes *const text[] = { &m->title, &m->place, &m->shown, &m->evidence };
	size_t i;

	m->row = row;
	m->n = n;
	m->ok = true;
	m->own.n = 0;
	m->own.department = m->own.organ = m->we_department = m->heard = m->two_places = false;
	resolve_none(&m->resolution);
	m->witness.names = false;
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
metas_read(struct metas *m, const struct report_row row[], size_t n, bool explain, struct meta *to)
{
	struct division_chain c;
	size_t at = 0;

	*to = (struct meta){ .title = { "", 0 } };
	begin(m, row, n);
	read_marked(m);
	fold(m);
	if (!m->ok)
		return false;
	if (divisions_next(m->divisions, title_folded(m), &at, &c))
		set_own(m, &c, STATED_TITLE, m->title_row);
	read_signature(m);
	read_first(m);
	m->reported = reported_year(m->numerals, m->mentions, m->folded, m->n, title_folded(m), m->title_row, m->date);
	if (own(m))
		resolve(m);
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
