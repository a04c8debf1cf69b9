#include "common/report/naming.h"

#include "common/data/data.h"
#include "common/text/utf8.h"

enum {
	HAN = 3, NAME_CHARS = 12, SENTENCE = 0x3002, LED_BYTES = 90,
	PROVINCE = 0x7701, CITY = 0x5e02, COUNTY = 0x53bf, DISTRICT = 0x533a, BANNER = 0x65d7,
	TOWN = 0x9547, TOWNSHIP = 0x4e61, ROAD = 0x9053, STREET = 0x8857, WOOD = 0x6728, SUM = 0x82cf
};

static struct slice
text_of(const struct naming *nm, size_t row)
{
	return nm->draft->row[row].text;
}

static bool
is_town(int32_t suffix)
{
	return suffix == TOWN || suffix == TOWNSHIP || suffix == ROAD || suffix == WOOD;
}

static bool
is_county(int32_t suffix)
{
	return suffix == COUNTY || suffix == DISTRICT || suffix == BANNER;
}

/* Does a name end with the character of that kind at a place?  街道 and 苏木 are suffixes of two. */
static bool
ends_name(struct slice text, size_t at, int32_t c)
{
	size_t begins, used;
	int32_t before = utf8_before(text, at, &begins), next = utf8_at(text, at + HAN, &used);

	switch (c) {
	case ROAD: return before == STREET;
	case WOOD: return before == SUM;
	case TOWNSHIP: return next != TOWN && next != 0x6751;		/* 乡镇 乡村 */
	case TOWN: return before != TOWNSHIP && next != 0x6751 && next != STREET;	/* 镇村 镇街 */
	case CITY: return next != 0x573a && next != 0x653f && next != DISTRICT;	/* 市场 市政 市区 */
	case DISTRICT: return before != 0x793e && before != 0x8f96;	/* 社区 辖区 */
	case COUNTY: case BANNER: return next != DISTRICT && next != CITY;
	}
	return false;
}

/* Does what stands before a name end with the character? */
static bool
borders(int32_t c)
{
	switch (c) {
	case PROVINCE: case CITY: case COUNTY: case DISTRICT: case BANNER: case TOWN: case TOWNSHIP: case ROAD:
	case 0x5e9c: case 0x4e8e: case 0x5171: case 0x5e74: case 0x5ea6:	/* 府 于 共 年 度 */
		return true;
	}
	return false;
}

/* Where the name begins that ends with the character at a place. */
static size_t
name_start(const struct naming *nm, struct slice text, size_t at, int32_t suffix)
{
	size_t stem = suffix == ROAD || suffix == WOOD ? at - HAN : at, i = stem, begins, n, chars;

	for (chars = 0; chars < NAME_CHARS; chars++, i = begins) {
		int32_t c = utf8_before(text, i, &begins);

		if (!utf8_is_han(c) || (i < stem && borders(c)))
			break;
	}
	while (i < stem && (n = clerkwords_at(nm->words, CLERK_LEAD_IN, slice_between(text, 0, stem), i)) > 0)
		i += n;
	return i;
}

/* The bytes of a name's stem: without 镇, 街道. */
static size_t
stem_bytes(struct slice name, int32_t suffix)
{
	size_t n = suffix == ROAD || suffix == WOOD ? 2 * HAN : HAN;

	return name.n > n ? name.n - n : 0;
}

/* Takes words that are no part of a name from its beginning. */
static size_t
without_generic(const struct naming *nm, struct slice text, size_t from, size_t to)
{
	size_t n;

	while (from < to && (n = clerkwords_at(nm->words, CLERK_GENERIC, slice_between(text, 0, to), from)) > 0)
		from += n;
	return from;
}

/* The name of the place in a title or a signature: the last township, else the last county. */
static struct slice
name_in(const struct naming *nm, struct slice text, int32_t *suffix)
{
	struct slice found = { "", 0 };
	size_t i, used;
	bool town = false;

	*suffix = 0;
	for (i = 0; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);
		struct slice name;
		size_t from;

		if ((!is_town(c) && !is_county(c) && c != CITY) || (town && !is_town(c)) || !ends_name(text, i, c))
			continue;
		from = name_start(nm, text, i, c);
		name = slice_between(text, from, i + used);
		if (stem_bytes(name, c) < HAN || clerkwords_in(nm->words, CLERK_LAW, name) ||
		    without_generic(nm, name, 0, stem_bytes(name, c)) == stem_bytes(name, c))	/* 全县, 我区 */
			continue;
		town = is_town(c);
		*suffix = c;
		found = name;
	}
	return found;
}

/*
 * Is one the other with its superior's name before it, or without the peoples in its name: 云霭县 for
 * 云霭苗族侗族自治县?
 */
static bool
same_place(struct slice a, struct slice b, int32_t suffix)
{
	struct slice stem_a = { a.s, stem_bytes(a, suffix) }, stem_b = { b.s, stem_bytes(b, suffix) };

	return slice_ends(a, b) || slice_ends(b, a) || (stem_a.n >= 2 * HAN && slice_starts(stem_b, stem_a)) ||
	    (stem_b.n >= 2 * HAN && slice_starts(stem_a, stem_b));
}

/* Do names of one length differ in one character of their stems? */
static bool
misspelt(struct slice a, struct slice b, int32_t suffix)
{
	size_t stem = stem_bytes(a, suffix), i, differ = 0;

	if (a.n != b.n || stem < 2 * HAN || memcmp(a.s + stem, b.s + stem, a.n - stem) != 0)
		return false;
	for (i = 0; i + HAN <= stem; i += HAN)
		differ += memcmp(a.s + i, b.s + i, HAN) != 0;
	return differ == 1;
}

/* --- titles and signatures --- */

/* Where a name stands first in a title or a signature. */
static void
tell_name(const struct naming *nm, enum finding_code code, struct slice name)
{
	size_t i, k;

	for (i = 0; i < nm->draft->n; i++) {
		struct slice text = text_of(nm, i);
		enum outline_role role = nm->draft->row[i].role;

		for (k = 0; (role == ROLE_TITLE || role == ROLE_SIGN) && k + name.n <= text.n; k++)
			if (memcmp(text.s + k, name.s, name.n) == 0) {
				findings_add(nm->findings, code, i, k, name.n);
				return;
			}
	}
}

/* Another name in the place of the own one: the one that the report uses less is wrong. */
static void
judge_name(const struct naming *nm, struct slice name, int32_t suffix)
{
	enum finding_code code;

	if (suffix != nm->suffix || same_place(name, nm->own, nm->suffix))
		return;
	code = misspelt(name, nm->own, suffix) ? FINDING_ISSUER : FINDING_FOREIGN;
	if (code == FINDING_FOREIGN && (stem_bytes(name, suffix) < 2 * HAN || suffix == CITY))
		return;
	tell_name(nm, code, draft_count(nm->draft, name) > draft_count(nm->draft, nm->own) ? nm->own : name);
}

static void
find_own(struct naming *nm)
{
	static const enum outline_role from[] = { ROLE_TITLE, ROLE_SIGN };
	size_t k, i;

	for (k = 0; k < 2; k++)
		for (i = 0; i < nm->draft->n && !nm->own.n; i++)
			if (nm->draft->row[i].role == from[k])
				nm->own = name_in(nm, text_of(nm, i), &nm->suffix);
}

void
naming_init(struct naming *nm, const struct clerkwords *words, const struct places *places)
{
	size_t i = 0;

	*nm = (struct naming){ .words = words, .places = places };
	clerkwords_next(words, CLERK_SLOGAN_END, &i, &nm->slogan_end);
}

void
naming_begin(struct naming *nm, const struct draft *d, struct findings *f)
{
	struct slice name;
	int32_t suffix;
	size_t i;

	nm->draft = d;
	nm->findings = f;
	nm->own = (struct slice){ "", 0 };
	nm->suffix = 0;
	find_own(nm);
	for (i = 0; i < d->n && nm->own.n; i++)
		if (d->row[i].role == ROLE_TITLE || d->row[i].role == ROLE_SIGN) {
			name = name_in(nm, d->row[i].text, &suffix);
			if (name.n)
				judge_name(nm, name, suffix);
		}
}

/* --- what is known of a place --- */

/* Is the name, or its beginning, that of the report's place, or of a superior? */
static bool
in_chain(const struct naming *nm, struct slice name)
{
	size_t i, k;

	for (i = 0; i < DRAFT_PLACES; i++)
		if (slice_starts(nm->draft->place[i], name))
			return true;
	for (i = 0; i < nm->draft->n; i++) {
		struct slice text = text_of(nm, i);

		if (nm->draft->row[i].role != ROLE_TITLE && nm->draft->row[i].role != ROLE_SIGN)
			continue;
		for (k = 0; k + name.n <= text.n; k++)
			if (memcmp(text.s + k, name.s, name.n) == 0)
				return true;
	}
	return false;
}

/* The name of a place's superior at a level. */
static struct slice
superior(const struct naming *nm, uint32_t code, enum place_level level)
{
	size_t first;

	if (!places_of_code(nm->places, place_above(code, level), &first))
		return (struct slice){ "", 0 };
	return places_get(nm->places, first).name;
}

/*
 * Is there a county or city of that name, with a suffix or as it stands, that is none of the report's: in
 * another province than the report's?  The province must be known.
 */
static bool
is_elsewhere(const struct naming *nm, struct slice name)
{
	struct slice own = nm->draft->place[PLACE_PROVINCE];
	size_t first, n = places_beginning(nm->places, name, &first), i;
	bool found = false;

	for (i = first; i < first + n && own.n; i++) {
		struct place p = places_by_name(nm->places, i);

		if (place_level(p.code) > PLACE_COUNTY || place_level(p.code) == PLACE_PROVINCE ||
		    p.name.n > name.n + HAN)
			continue;
		if (slice_eq(superior(nm, p.code, PLACE_PROVINCE), own))
			return false;
		found = true;
	}
	return found;
}

/* May the name be that of the report's city or province, which is not known? */
static bool
may_be_above(const struct naming *nm, struct slice name)
{
	const struct slice *own = nm->draft->place;
	size_t first, n = places_beginning(nm->places, name, &first), i;

	for (i = first; i < first + n; i++) {
		uint32_t code = places_by_name(nm->places, i).code;
		enum place_level level = place_level(code);

		if (level < PLACE_COUNTY && !own[level].n &&
		    (!own[PLACE_PROVINCE].n || slice_eq(superior(nm, code, PLACE_PROVINCE), own[PLACE_PROVINCE])))
			return true;
	}
	return false;
}

/* Is a township of that name known, and in the report's county?  That must be known too. */
enum known { NOWHERE, NEAR, FAR };

static enum known
known_town(const struct naming *nm, struct slice name)
{
	struct slice county = nm->draft->place[PLACE_COUNTY];
	size_t first, n = places_named(nm->places, name, &first), i;

	for (i = first; i < first + n; i++)
		if (slice_eq(superior(nm, places_by_name(nm->places, i).code, PLACE_COUNTY), county))
			return NEAR;
	return n ? FAR : NOWHERE;
}

/* The sentence that holds a place. */
static struct slice
sentence_at(struct slice text, size_t at)
{
	size_t from = at, end = at, begins, used;

	while (from > 0 && at - from < CLERK_REACH && utf8_before(text, from, &begins) != SENTENCE)
		from = begins;
	while (end < text.n && end - at < CLERK_REACH && utf8_decode(text.s + end, text.n - end, &used) != SENTENCE)
		end += used;
	return slice_between(text, from, end);
}

/* What is_word() said of a name, for the same names come again in report after report. */
static struct naming_verdict *
verdict_on(struct naming *nm, struct slice name)
{
	unsigned at = utf8_tail(name.s) ^ utf8_tail(name.s + HAN);
	struct naming_verdict *v = &nm->verdict[at % NAMING_VERDICTS];

	if (memcmp(v->name, name.s, sizeof v->name) != 0) {
		memcpy(v->name, name.s, sizeof v->name);
		v->known = false;
	}
	return v;
}

/*
 * Is a name of two characters an everyday word?  Those that reports use stand in the tables by which quantities are read, alone or
 * in longer words.
 */
static bool
is_word(struct naming *nm, struct slice name)
{
	static const struct data *const tables[] = { &data_words, &data_phrases, &data_indicators };
	struct naming_verdict *v = verdict_on(nm, name);
	size_t i;

	if (v->known)
		return v->word;
	*v = (struct naming_verdict){ .known = true };
	memcpy(v->name, name.s, sizeof v->name);
	for (i = 0; i < sizeof tables / sizeof *tables && !v->word; i++) {
		const char *p = tables[i]->text + 2, *end = tables[i]->text + tables[i]->size - name.n + 2;

		/* by the last byte of its first character, which is rarer than the first */
		while (!v->word && p < end && (p = memchr(p, name.s[2], (size_t)(end - p))))
			v->word = memcmp(p++ - 2, name.s, name.n) == 0;
	}
	return v->word;
}

static bool
parts_clauses(int32_t c)
{
	return c == SENTENCE || c == 0xff0c || c == ',' || c == 0xff1b || c == ';';
}

/* The clause that holds a place. */
static struct slice
clause_at(struct slice text, size_t at)
{
	size_t from = at, end = at, begins, used;

	while (from > 0 && at - from < CLERK_REACH && !parts_clauses(utf8_before(text, from, &begins)))
		from = begins;
	while (end < text.n && end - at < CLERK_REACH && !parts_clauses(utf8_decode(text.s + end, text.n - end, &used)))
		end += used;
	return slice_between(text, from, end);
}

/* --- slogans --- */

/* Does a name stand elsewhere than in slogans? */
static bool
stands_outside(const struct naming *nm, struct slice name)
{
	char both[8 * HAN];
	size_t left = draft_count(nm->draft, name), i = 0;
	struct slice slogan;

	while (left > 0 && clerkwords_next(nm->words, CLERK_SLOGAN, &i, &slogan)) {
		if (slogan.n + name.n > sizeof both)
			continue;
		memcpy(both, slogan.s, slogan.n);
		memcpy(both + slogan.n, name.s, name.n);
		left -= draft_count(nm->draft, (struct slice){ both, slogan.n + name.n });
	}
	return left > 0;
}

/* The name at a place of a row's text, in a slogan. */
static bool
is_foreign_slogan(struct naming *nm, struct slice text, size_t at, size_t n)
{
	struct slice name = slice_between(text, at, at + n);
	int i;

	if (clerkwords_at(nm->words, CLERK_COMMON, name, 0) == name.n || in_chain(nm, name) ||
	    clerkwords_in(nm->words, CLERK_LEARN, clause_at(text, at)))
		return false;
	for (i = PLACE_PROVINCE; i <= PLACE_TOWN; i++)	/* 湖北 of 湖北省 stands as 湖北省 */
		if (nm->draft->place[i].n && slice_starts(name, nm->draft->place[i]))
			return false;
	if (is_elsewhere(nm, name))
		return true;
	return name.n == 2 * HAN && nm->draft->place[PLACE_COUNTY].n && !may_be_above(nm, name) &&
	    !clerkwords_in(nm->words, CLERK_GENERIC, name) && !stands_outside(nm, name) && !is_word(nm, name);
}

void
naming_slogan(struct naming *nm, size_t row, size_t at)
{
	struct slice text = text_of(nm, row);
	size_t n, word, i, used;

	if (!nm->slogan_end.n || !slice_starts(slice_from(text, at), nm->slogan_end))
		return;
	for (n = 2 * HAN; n <= 4 * HAN && n < at; n += HAN) {
		word = clerkwords_before(nm->words, CLERK_SLOGAN, text, at - n);
		if (!word)
			continue;
		for (i = at - n; i < at; i += used)
			if (!utf8_is_han(utf8_decode(text.s + i, at - i, &used)) || used != HAN)
				return;
		if (is_foreign_slogan(nm, text, at - n, n))
			findings_add(nm->findings, FINDING_FOREIGN, row, at - n - word, n + word);
		return;
	}
}

/* --- bodies that act --- */

/* Does a sentence or a clause begin at a place? */
static bool
begins_clause(struct slice text, size_t at)
{
	size_t begins;
	int32_t c = utf8_before(text, at, &begins);

	return c == 0 || (!utf8_is_han(c) && c != 0x3001) || c == COUNTY || c == DISTRICT || c == BANNER || c == CITY;
}

/* 将, which a place alone does */
enum { WILL = 0x5c06 };

/* Do a body and then an act of it stand at a place, 党委、镇政府坚持, or what it will do: 将继续? */
static bool
acts(const struct naming *nm, struct slice text, size_t i)
{
	size_t n, used, step;
	bool body = false;

	if (utf8_at(text, i, &used) == WILL)
		return clerkwords_at(nm->words, CLERK_ACTING, text, i + used);
	for (step = 0; step < 3 && (n = clerkwords_at(nm->words, CLERK_ORGAN, text, i)) > 0; step++) {
		body = true;
		i += n;
		if (utf8_at(text, i, &used) != 0x3001)
			break;
		i += used;
		if (utf8_at(text, i, &used) == nm->suffix)
			i += used;
	}
	return body && clerkwords_at(nm->words, CLERK_ACTING, text, i);
}

/* Y镇党委 at the start of a clause in the report of X镇. */
static void
acting_town(const struct naming *nm, size_t row, size_t from, size_t end)
{
	struct slice text = text_of(nm, row), name = slice_between(text, from, end);
	struct slice stem = { name.s, stem_bytes(name, nm->suffix) };
	enum known known;
	size_t used;

	if (same_place(name, nm->own, nm->suffix) || !begins_clause(text, from) || stem.n < 2 * HAN || stem.n > 4 * HAN ||
	    !acts(nm, text, end) || in_chain(nm, name) || clerkwords_in(nm->words, CLERK_LEARN, sentence_at(text, from)))
		return;
	known = known_town(nm, name);
	if (known == NEAR || (known == NOWHERE && clerkwords_in(nm->words, CLERK_GENERIC, stem)))
		return;
	if (misspelt(name, nm->own, nm->suffix)) {
		if (draft_count(nm->draft, name) > draft_count(nm->draft, nm->own))
			tell_name(nm, FINDING_ISSUER, nm->own);
		else if (known == NOWHERE)
			findings_add(nm->findings, FINDING_ISSUER, row, from, name.n);
	} else if (nm->draft->place[PLACE_COUNTY].n || (known == FAR && utf8_at(text, end, &used) == WILL)) {
		findings_add(nm->findings, FINDING_FOREIGN, row, from, name.n);
	}
}

/* The place behind the last 在 of a piece of text, or its beginning. */
static size_t
behind_at(struct slice text, size_t from, size_t end)
{
	size_t i = end, begins;

	while (i > from) {
		if (utf8_before(text, i, &begins) == 0x5728)
			return i;
		i = begins;
	}
	return from;
}

/* 在Y县委、县政府领导下 in a report of X县, or of a township there. */
static void
leading_county(const struct naming *nm, size_t row, size_t from, size_t end)
{
	struct slice text = text_of(nm, row), name, county = nm->draft->place[PLACE_COUNTY];
	size_t stop = end + LED_BYTES < text.n ? end + LED_BYTES : text.n;

	if (end >= 2 * HAN && memcmp(text.s + end - 2 * HAN, text.s + end - HAN, HAN) == 0)
		end -= HAN;				/* 巴林右旗旗委 */
	from = without_generic(nm, text, behind_at(text, from, end), end - HAN);
	name = slice_between(text, from, end);
	if (!county.n || name.n < 3 * HAN || name.n > 5 * HAN || same_place(name, county, COUNTY) || in_chain(nm, name) ||
	    clerkwords_in(nm->words, CLERK_GENERIC, slice_between(text, from, end - HAN)) ||
	    memcmp(county.s + county.n - HAN, name.s + name.n - HAN, HAN) != 0)
		return;
	if (clerkwords_in(nm->words, CLERK_LED, slice_between(text, end, stop)))
		findings_add(nm->findings, misspelt(name, county, COUNTY) ? FINDING_ISSUER : FINDING_FOREIGN, row, from,
		    name.n);
}

void
naming_body(struct naming *nm, size_t row, size_t at)
{
	struct slice text = text_of(nm, row);
	size_t used;
	int32_t next = utf8_at(text, at + HAN, &used), c;

	if (next == 0x59d4) {						/* 县委 */
		c = utf8_at(text, at, &used);
		if (utf8_is_han(utf8_before(text, at, &used)) && is_county(c) && ends_name(text, at, c))
			leading_county(nm, row, name_start(nm, text, at, c), at + HAN);
	} else if (next == 0x515a || next == 0x4eba || next == 0x653f || next == 0x529e || next == WILL) {	/* 党 人 政 办 */
		c = utf8_at(text, at, &used);
		if (c == nm->suffix && is_town(c) && ends_name(text, at, c))
			acting_town(nm, row, name_start(nm, text, at, c), at + HAN);
	}
}
