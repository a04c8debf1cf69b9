#include "common/report/division.h"

#include <stdlib.h>

#include "common/text/lexicon.h"
#include "common/text/utf8.h"

enum {
	NAME_CHARS = 6,		/* of a name before its end, that the gazetteer lacks */
	LONG_CHARS = 12,	/* of one that has 族 or 自治 in it */
	BACK_CHARS = 5,		/* of one that is read backwards */
	KNOWN_CHARS = 16,	/* of one that the gazetteer has, counties up to 15 */
	ORGAN_CHARS = 24,
	SHORT_CHARS = 5,	/* of the beginning of a name */
	OFFICE_CHARS = 14	/* of a department between two names: 市|生态环境局|区|分局 */
};
enum { CITY_OR_COUNTY = -1, ZONE = -2, NO_NAME = -3 };	/* beside the levels, in the table */

struct ending {
	int level;
	struct slice unit;
	bool organ;		/* only before an organ */
};

struct divisions {
	const struct places *places;
	const struct mentions *mentions;
	struct table *table;
	struct ending *ending;	/* by row of the table */
	struct lexicon *at, *before;
};

void
divisions_free(struct divisions *d)
{
	if (!d)
		return;
	table_free(d->table);
	lexicon_free(d->at);
	lexicon_free(d->before);
	free(d->ending);
	free(d);
}

static bool
load(struct divisions *d, char why[TABLE_WHY])
{
	static const char *const levels[] = { "none", "zone", "city", "province", "county", "town", NULL };
	static const int level[] = { NO_NAME, ZONE, PLACE_CITY, PLACE_PROVINCE, PLACE_COUNTY, PLACE_TOWN };
	size_t i;
	int which;

	for (i = 0; i < table_rows(d->table); i++) {
		struct slice word = table_cell(d->table, i, 0), where = table_cell(d->table, i, 3);

		if (word.n < 3 || !table_one_of(table_cell(d->table, i, 1), levels, &which) ||
		    (where.n && !slice_is(where, "organ")))
			return table_complain(d->table, i, "no word, or a level or where that is none", why);
		d->ending[i] = (struct ending){ level[which], table_cell(d->table, i, 2), where.n > 0 };
		if (slice_is(table_cell(d->table, i, 2), "city"))
			d->ending[i].level = CITY_OR_COUNTY;
		table_out_of_memory(why);
		if (!lexicon_add(d->at, word, (int)i, false) || !lexicon_add(d->before, word, (int)i, true))
			return false;
	}
	return true;
}

struct divisions *
divisions_new(const struct places *places, const struct mentions *mentions, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "level", "unit", "where", NULL };
	struct divisions *d = calloc(1, sizeof *d);

	table_out_of_memory(why);
	if (!d)
		return NULL;
	d->places = places;
	d->mentions = mentions;
	if ((d->table = table_open(&data_divisions, NULL, columns, why))) {
		table_out_of_memory(why);
		if ((d->ending = calloc(table_rows(d->table) + 1, sizeof *d->ending)) && (d->at = lexicon_new()) &&
		    (d->before = lexicon_new()) && load(d, why))
			return d;
	}
	divisions_free(d);
	return NULL;
}

static size_t
mention(const struct divisions *d, enum mention kind, struct slice text, size_t at)
{
	return mentions_at(d->mentions, kind, text.s + at, text.n - at);
}

/* The row of the longest word at a place that names end in; -1: there is none, or no name ends so. */
static int
ending_at(const struct divisions *d, struct slice text, size_t at, size_t *len)
{
	int row = lexicon_longest(d->at, text.s + at, text.n - at, len);

	if (row < 0 || mention(d, MENTION_NO_NAME, text, at) > *len)
		return -1;
	if (d->ending[row].organ && !mention(d, MENTION_SUPERIOR, text, at + *len) &&
	    !mention(d, MENTION_ORGAN, text, at + *len))
		return -1;
	return row;
}

static int
ending_before(const struct divisions *d, struct slice text, size_t end, size_t *len)
{
	struct lexicon_hit hit[4];
	size_t n = lexicon_before(d->before, text.s, end, hit, 4);
	int32_t entry;

	if (!n)
		return -1;
	*len = hit[n - 1].n;
	entry = hit[n - 1].entry;
	return lexicon_number(d->before, &entry);
}

/* The unit that a name is by what it ends in: the longest word of the table that is one's. */
static struct slice
unit_of(const struct divisions *d, struct slice name)
{
	struct lexicon_hit hit[4];
	size_t n = lexicon_before(d->before, name.s, name.n, hit, 4);

	while (n--) {
		int32_t entry = hit[n].entry;
		const struct ending *e = &d->ending[lexicon_number(d->before, &entry)];

		if (e->level != NO_NAME)
			return e->unit;
	}
	return SLICE("zone");
}

/* Is this a name, though the gazetteer lacks it?  Not 全市, 乡镇, 各区. */
static bool
fit_name(const struct divisions *d, struct slice name)
{
	size_t i, used, word;

	if (mention(d, MENTION_NO_NAME, name, 0) == name.n || mention(d, MENTION_NO_START, name, 0))
		return false;
	for (i = 0; i < name.n; i += used) {
		if (!utf8_is_han(utf8_decode(name.s + i, name.n - i, &used)))
			return false;
		word = mention(d, MENTION_NO_INSIDE, name, i);
		if (word)
			return false;
	}
	return true;
}

static bool
is_long(struct slice name)
{
	static const char PEOPLE[] = "\xe6\x97\x8f", AUTONOMOUS[] = "\xe8\x87\xaa\xe6\xb2\xbb";	/* 族 自治 */
	size_t i;

	for (i = 0; i + 3 <= name.n; i++)
		if (memcmp(name.s + i, PEOPLE, 3) == 0 || (i + 6 <= name.n && memcmp(name.s + i, AUTONOMOUS, 6) == 0))
			return true;
	return false;
}

static void
set_level(struct division *to, const struct ending *e)
{
	to->unsettled = e->level == CITY_OR_COUNTY;
	to->level = to->unsettled ? PLACE_CITY : e->level == ZONE ? PLACE_COUNTY : (enum place_level)e->level;
	to->unit = e->unit;
}

/*
 * A name at a place by what names end in: up to the first such word that has something before it, and on
 * where another follows at once (柳市镇).
 */
static bool
read_by_ending(const struct divisions *d, struct slice text, size_t at, struct division *to, int *row)
{
	size_t i = at, used, chars = 0, len, word;

	*row = -1;
	for (;;) {
		int here = chars ? ending_at(d, text, i, &len) : -1;

		if (here < 0 && *row >= 0)
			break;
		if (here >= 0) {
			*row = here;
			used = len;
		} else if (i >= text.n || !utf8_is_han(utf8_decode(text.s + i, text.n - i, &used)) || ++chars > LONG_CHARS) {
			return false;
		} else if (chars > 1 && (word = mention(d, MENTION_NO_NAME, text, i)) > used) {
			used = word;		/* 乡 of 乡镇 ends no name, nor does 镇 */
		}
		i += used;
	}
	to->name = to->written = (struct slice){ text.s + at, i - at };
	to->known = false;
	if (d->ending[*row].level == NO_NAME || !fit_name(d, to->name) ||
	    (chars > NAME_CHARS && !is_long(to->name) && d->ending[*row].level != ZONE))
		return false;
	set_level(to, &d->ending[*row]);
	return true;
}

/* The highest level below another one at which the gazetteer has a name; no_level: above all. */
static bool
level_of_known(const struct divisions *d, struct slice name, const struct division *above, enum place_level *level)
{
	size_t first, n = places_named(d->places, name, &first), i;
	int best = PLACE_TOWN + 1;

	for (i = 0; i < n; i++) {
		int l = (int)place_level(places_by_name(d->places, first + i).code);

		if (l < best && (!above || l > (int)above->level || (above->unsettled && l >= PLACE_COUNTY)))
			best = l;
	}
	*level = (enum place_level)best;
	return best <= PLACE_TOWN;
}

/* Has a name of n bytes a unit's organ in it, or a part of one: 大川镇|人民政府, 河东街道|办|事处?  *end: where it begins. */
static bool
organ_inside(const struct divisions *d, struct slice text, size_t n, size_t *end)
{
	struct slice name = { text.s, n };
	size_t len, i;
	int row;

	for (i = 6; i < n; i += 3) {
		len = mention(d, MENTION_GOVERNMENT, text, i);
		if (!len || i + len < n)
			continue;
		name.n = i;
		row = ending_before(d, name, i, &len);
		if (row >= 0 && d->ending[row].level != NO_NAME) {
			*end = i;
			return true;
		}
	}
	return false;
}

/* Are these two names in a row, a township's and what it lies in: 孝南区|三汊镇? */
static bool
is_two(const struct divisions *d, struct slice name, size_t first)
{
	enum place_level level;
	size_t used, n = places_longest_at(d->places, name.s + first, name.n - first);

	return n && level_of_known(d, name, NULL, &level) && level == PLACE_TOWN &&
	    level_of_known(d, (struct slice){ name.s, first }, NULL, &level) && level < PLACE_TOWN &&
	    !(lexicon_longest(d->at, name.s + first, name.n - first, &used) >= 0 && first + used == name.n);
}

/*
 * The length of the longest name of the gazetteer at a place, but for one that is two of them in a row.  Few
 * names have other than Chinese characters, and they are written otherwise in reports.
 */
static size_t
known_at(const struct divisions *d, struct slice text, size_t at)
{
	size_t to = at, used, n, begin, end;
	int chars;

	for (chars = 0; chars < KNOWN_CHARS && to < text.n; chars++, to += used)
		if (!utf8_is_han(utf8_decode(text.s + to, text.n - to, &used)))
			break;
	n = places_longest_at(d->places, text.s + at, to - at);
	while (n && organ_inside(d, (struct slice){ text.s + at, to - at }, n, &end))
		n = end;
	for (begin = n; (begin = begin > 3 ? places_longest_at(d->places, text.s + at, begin - 3) : 0); )
		if (is_two(d, (struct slice){ text.s + at, n }, begin))
			return begin;
	return n;
}

/* A name of the gazetteer at a place. */
static bool
read_known(const struct divisions *d, struct slice text, size_t at, const struct division *above, struct division *to)
{
	size_t n = known_at(d, text, at), len;
	struct slice name = { text.s + at, n };
	int row;

	if (!n || !level_of_known(d, name, above, &to->level))
		return false;
	row = ending_before(d, name, n, &len);
	if (row >= 0 && len == n && !(above && d->ending[row].level == ZONE))		/* 社区, 街道: some rows are called so */
		return false;
	if (row >= 0 && mention(d, MENTION_NO_NAME, text, at + n - len) > len && !known_at(d, text, at + n))	/* 沙市|场 */
		return false;
	to->name = to->written = name;
	to->known = true;
	to->unsettled = false;
	to->unit = to->level == PLACE_PROVINCE ? SLICE("province") : unit_of(d, name);
	return true;
}

/* A superior of some row of a name that begins with these characters, and has more. */
static bool
superior_beginning(const struct divisions *d, struct slice name, struct slice begin, struct division *to)
{
	size_t first, n = places_named(d->places, name, &first), i, k, rows, at;
	int level;

	for (i = 0; i < n; i++) {
		struct place p = places_by_name(d->places, first + i), up;

		for (level = (int)place_level(p.code) - 1; level >= 0; level--) {
			rows = places_of_code(d->places, place_above(p.code, (enum place_level)level), &at);
			for (k = 0; k < rows; k++) {
				up = places_get(d->places, at + k);
				if (!up.stub && up.name.n > begin.n && slice_starts(up.name, begin)) {
					*to = (struct division){ up.name, begin, (enum place_level)level, SLICE("zone"), true, false };
					return true;
				}
			}
		}
	}
	return false;
}

/* What a name must begin with whose short form stands between two places: 恩施 for 恩施州. */
static struct slice
short_form(struct slice text, size_t from, size_t to)
{
	static const char PREFECTURE[] = "\xe5\xb7\x9e";	/* 州 */

	if (to - from > 6 && memcmp(text.s + to - 3, PREFECTURE, 3) == 0)
		to -= 3;
	return (struct slice){ text.s + from, to - from };
}

/*
 * 江门 of 江门新会区: the beginning of a name, before one that lies in it, or before such a beginning (more of them:
 * 江门新会睦洲镇).  Returns its length; 0: there is none.
 */
static size_t
read_short(const struct divisions *d, struct slice text, size_t at, int more, struct division *to)
{
	size_t i = at, used, n;
	struct division below;
	int chars;

	for (chars = 1; chars <= SHORT_CHARS && i < text.n; chars++) {
		if (!utf8_is_han(utf8_decode(text.s + i, text.n - i, &used)))
			return 0;
		i += used;
		if (chars < 2)
			continue;
		n = known_at(d, text, i);
		below.name = (struct slice){ text.s + i, n };
		if (!n && !(more && read_short(d, text, i, more - 1, &below)))
			continue;
		if (superior_beginning(d, below.name, short_form(text, at, i), to)) {
			to->written = (struct slice){ text.s + at, i - at };
			to->unit = unit_of(d, to->name);
			return i - at;
		}
	}
	return 0;
}

/* A zone has no level of its own: it stands under a county, or beside the counties. */
static void
settle_zone(struct division *zone, const struct division *above)
{
	if (above && above->level == PLACE_COUNTY)
		zone->level = PLACE_TOWN;
}

/* Does a name go on a chain?  Settles the level of 市, by what stands before and behind. */
static bool
goes_on(struct division *above, struct division *to)
{
	if (!above)
		return true;
	if (to->unsettled && (above->level == PLACE_CITY || above->level == PLACE_COUNTY)) {
		if (above->level == PLACE_COUNTY)
			return false;
		above->unsettled = false;
		to->unsettled = false;
		to->level = PLACE_COUNTY;
		return true;
	}
	if (to->level <= above->level)
		return false;
	if (above->unsettled && to->level >= PLACE_COUNTY) {
		above->unsettled = false;
		if (to->level == PLACE_TOWN)
			above->level = PLACE_COUNTY;
	}
	return true;
}

/*
 * The name at a place, behind another one or none; returns its length in the text, 0: there is none.
 * What the gazetteer has goes before what only ends as names do, but for what is longer.
 */
static size_t
read_name(const struct divisions *d, struct slice text, size_t at, struct division *above, struct division *to)
{
	struct division other;
	enum place_level level;
	size_t n;
	int row;
	bool known = read_known(d, text, at, above, to);

	if (!known && (n = read_short(d, text, at, 1, to)))
		return goes_on(above, to) ? n : 0;
	if (read_by_ending(d, text, at, &other, &row) &&
	    (!known || (other.name.n > to->name.n && !known_at(d, text, at + to->name.n)))) {	/* 南阳市|镇平县 */
		*to = other;
		if (d->ending[row].level == ZONE)
			settle_zone(to, above);
		if ((to->known = level_of_known(d, to->name, above, &level))) {
			to->level = level;
			to->unsettled = false;
		}
	} else if (!known) {
		return 0;
	}
	return goes_on(above, to) ? to->name.n : 0;
}

/* Where what may be a unit's name ends behind a place. */
static size_t
end_of_unit(const struct divisions *d, struct slice text, size_t at)
{
	size_t i = at, used;
	int chars;

	for (chars = 0; i < text.n && chars < ORGAN_CHARS; chars++, i += used)
		if (!utf8_is_han(utf8_decode(text.s + i, text.n - i, &used)) || mention(d, MENTION_TITLE_STOP, text, i))
			break;
	return i;
}

/* The place behind the last department between two places; from: there is none. */
static size_t
behind_department(const struct divisions *d, struct slice text, size_t from, size_t to)
{
	size_t i, used, len, best = from;
	struct slice unit = { text.s, to };

	for (i = from; i < to; i += used) {
		utf8_decode(text.s + i, to - i, &used);
		len = mention(d, MENTION_DEPARTMENT, unit, i);
		if (!len && (len = mention(d, MENTION_DEPARTMENT_END, unit, i)) && i + len != to)
			len = 0;
		if (len && i > from)
			best = i + len;
	}
	return best;
}

/* The place behind an office in the middle of a chain (生态环境局), where a name goes on it; 0: there is none. */
static size_t
behind_office(struct slice text, size_t at)
{
	static const char OFFICE[] = "\xe5\xb1\x80";	/* 局 */
	size_t i = at, used, chars;

	for (chars = 0; i + 3 <= text.n && chars < OFFICE_CHARS; chars++, i += used) {
		if (!utf8_is_han(utf8_decode(text.s + i, text.n - i, &used)))
			return 0;
		if (chars && memcmp(text.s + i, OFFICE, 3) == 0)
			return i + 3;
	}
	return 0;
}

/* Does a division's name (or a township's) stand behind a chain, and could not be read: 满（lang）塘镇? */
static bool
is_unread(const struct divisions *d, struct slice text, size_t at, bool town)
{
	size_t i, used, len;
	int chars, row;

	for (i = at, chars = 0; i < text.n && chars < ORGAN_CHARS; chars++, i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (mention(d, MENTION_TITLE_STOP, text, i) || mention(d, MENTION_BREAK, text, i) > used ||
		    (c >= '0' && c <= '9' && i + 3 < text.n && text.s[i + 1] >= '0' && text.s[i + 1] <= '9'))
			return false;
		row = i > at ? ending_at(d, text, i, &len) : -1;
		if (row >= 0 && d->ending[row].level != NO_NAME && (d->ending[row].level == PLACE_TOWN || !town))
			return true;
		if ((len = mention(d, MENTION_NO_NAME, text, i)) > used)
			used = len;
	}
	return false;
}

static void
read_organ(const struct divisions *d, struct slice text, struct division_chain *c)
{
	size_t end = end_of_unit(d, text, c->end), n = mention(d, MENTION_GOVERNMENT, text, c->end),
	    behind = behind_department(d, text, c->end, end);

	if (!n && mention(d, MENTION_BREAK, text, c->end) == 3)		/* 在 */
		return;
	if (behind > c->end + n) {
		c->department = true;
		c->unread = is_unread(d, (struct slice){ text.s, behind }, c->end, true);
		c->end = behind;
	} else if (n) {
		c->organ = true;
		c->end += n;
	} else {
		c->unread = is_unread(d, text, c->end, false);
	}
}

bool
divisions_chain(const struct divisions *d, struct slice text, size_t at, struct division_chain *c)
{
	struct division next;
	size_t n, behind;

	*c = (struct division_chain){ .end = at };
	while (c->n < DIVISION_PARTS) {
		struct division *above = c->n ? &c->part[c->n - 1] : NULL;

		behind = c->end + (above ? mention(d, MENTION_GOVERNMENT, text, c->end) : 0);
		n = read_name(d, text, behind, above, &next);
		if (!n && above && (behind = behind_office(text, c->end)))
			n = read_name(d, text, behind, above, &next);
		if (!n)
			break;
		c->part[c->n++] = next;
		c->end = behind + n;
	}
	if (c->n)
		read_organ(d, text, c);
	return c->n > 0;
}

bool
divisions_next(const struct divisions *d, struct slice text, size_t *at, struct division_chain *c)
{
	size_t i = *at, used, word;
	bool begins = i == 0;

	while (i < text.n) {
		int32_t ch = utf8_decode(text.s + i, text.n - i, &used);

		word = mention(d, MENTION_BREAK, text, i);
		if (begins && utf8_is_han(ch) && divisions_chain(d, text, i, c) && (!word || c->part[0].known)) {
			*at = c->end;
			return true;
		}
		begins = word || !utf8_is_han(ch);
		i += word ? word : used;
	}
	*at = i;
	return false;
}

/* Does a name begin at a place, read backwards: at the start, behind a mark or a word such as 在? */
static bool
begins_at(const struct divisions *d, struct slice text, size_t at)
{
	size_t k = at, used;

	if (at == 0)
		return true;
	do
		k--;
	while (k && at - k < 4 && ((unsigned char)text.s[k] & 0xc0) == 0x80);
	return !utf8_is_han(utf8_decode(text.s + k, at - k, &used)) || mentions_before_any(d->mentions,
	    MENTION_BIT(MENTION_BREAK) | MENTION_BIT(MENTION_SUPERIOR) | MENTION_BIT(MENTION_PARTNER) |
	    MENTION_BIT(MENTION_OWN), text.s, at);
}

/* The length of the longest name of the gazetteer that ends at a place; names have Chinese characters alone. */
static size_t
known_before(const struct divisions *d, struct slice text, size_t end)
{
	size_t from = end, used;
	int chars;

	for (chars = 0; chars < KNOWN_CHARS && from >= 3; chars++, from -= 3)
		if (!utf8_is_han(utf8_decode(text.s + from - 3, 3, &used)))
			break;
	return places_longest_before(d->places, text.s + from, end - from);
}

/* 巴林右旗|旗|委: where what names end in stands twice, the name ends before the second one. */
static size_t
end_of_name(const struct divisions *d, struct slice text, size_t end)
{
	size_t len;

	if (ending_before(d, text, end, &len) >= 0 && end >= 2 * len &&
	    memcmp(text.s + end - len, text.s + end - 2 * len, len) == 0)
		return end - len;
	return end;
}

/* The name that ends at a place by what names end in alone. */
static enum division_before
before_by_ending(const struct divisions *d, struct slice text, size_t end, size_t len, struct division *to)
{
	size_t i, other;
	int chars;

	for (i = end - len, chars = 0; ; chars++) {
		to->name = to->written = (struct slice){ text.s + i, end - i };
		if (begins_at(d, text, i) || (chars && ending_before(d, text, i, &other) >= 0))
			break;
		if (chars == (is_long(to->name) ? LONG_CHARS : BACK_CHARS))
			return DIVISION_NONE;
		do
			i--;
		while (i && ((unsigned char)text.s[i] & 0xc0) == 0x80);
	}
	if (!chars)
		return DIVISION_BARE;
	return fit_name(d, to->name) ? DIVISION_NAMED : DIVISION_NONE;
}

enum division_before
divisions_before(const struct divisions *d, struct slice text, size_t end, struct division *to)
{
	size_t len, n;
	int row;

	end = end_of_name(d, text, end);
	n = known_before(d, text, end);
	row = ending_before(d, text, end, &len);
	if (row >= 0 && n == len)		/* a row that is called 社区 */
		n = 0;
	if (row >= 0 && (d->ending[row].level == NO_NAME || (d->ending[row].organ && ending_at(d, text, end - len, &len) < 0)))
		row = -1;
	if (n) {
		to->name = to->written = (struct slice){ text.s + end - n, n };
		to->known = level_of_known(d, to->name, NULL, &to->level);
		to->unsettled = false;
		to->unit = unit_of(d, to->name);
		return DIVISION_NAMED;
	}
	if (row < 0)
		return DIVISION_NONE;
	to->known = false;
	set_level(to, &d->ending[row]);
	return before_by_ending(d, text, end, len, to);
}
