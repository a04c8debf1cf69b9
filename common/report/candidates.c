#include "common/report/candidates.h"

#include "common/text/utf8.h"

enum { SHORT_BYTES = 9 };	/* a name in short has three characters at least */
enum { AROUND = 2 };		/* years that a name may be newer or older than the report */

/* How many years lie between the editions first to last and a year; 0: it is among them. */
static int
distance(int first, int last, int year)
{
	return !year ? 0 : year < first ? first - year : year > last ? year - last : 0;
}

/* The year itself, or the first or last edition: the gazetteer begins with a row that all of them have. */
static int
nearest_edition(const struct places *p, int year)
{
	struct place row;

	if (!year || !places_count(p))
		return 0;
	row = places_get(p, 0);
	return year < row.first ? row.first : year > row.last ? row.last : year;
}

/* Adds a place, in the order of codes; one that had the name twice becomes one. */
static void
add(struct candidates *c, struct place p)
{
	size_t i = c->n;

	while (i && c->code[i - 1] > p.code)
		i--;
	if (i && c->code[i - 1] == p.code) {
		if (p.last > c->last[i - 1])
			c->last[i - 1] = p.last;
		return;
	}
	if (c->n == CANDIDATES_MAX)
		return;
	memmove(c->code + i + 1, c->code + i, (c->n - i) * sizeof *c->code);
	memmove(c->first + i + 1, c->first + i, (c->n - i) * sizeof *c->first);
	memmove(c->last + i + 1, c->last + i, (c->n - i) * sizeof *c->last);
	c->code[i] = p.code;
	c->first[i] = p.first;
	c->last[i] = p.last;
	c->n++;
}

static bool
is_name(const struct mentions *m, struct slice row, struct slice name)
{
	return row.n == name.n ||
	    mentions_at(m, MENTION_GOVERNMENT, row.s + name.n, row.n - name.n) == row.n - name.n;
}

/*
 * Is it the name in short, 达茂旗 of 达尔罕茂明安联合旗?  Its characters are in the name in their order, the first
 * and the last at the ends; a name that the gazetteer has is short of none.
 */
static bool
is_short_of(const struct places *places, struct slice in_short, struct slice name)
{
	size_t i, k, used, first;

	if (in_short.n < SHORT_BYTES || in_short.n >= name.n ||
	    memcmp(in_short.s, name.s, 3) != 0 || memcmp(in_short.s + in_short.n - 3, name.s + name.n - 3, 3) != 0)
		return false;
	for (i = k = 0; i < in_short.n && k < name.n; k += used) {
		int32_t c = utf8_decode(name.s + k, name.n - k, &used);
		size_t other;

		if (c == utf8_decode(in_short.s + i, in_short.n - i, &other))
			i += other;
	}
	return i == in_short.n && !places_named(places, in_short, &first);
}

/* Townships whose name is longer than what is written: 鄂温克族乡 of 鄂温克民族乡. */
static void
add_longer(struct candidates *c, struct slice name, enum place_level highest, enum place_level lowest)
{
	size_t first, n, i;

	if (name.n < SHORT_BYTES)
		return;
	n = places_beginning(c->places, (struct slice){ name.s, 6 }, &first);
	for (i = 0; i < n; i++) {
		struct place p = places_by_name(c->places, first + i);
		enum place_level level = place_level(p.code);

		if (level >= highest && level <= lowest && distance(p.first, p.last, c->year) <= AROUND &&
		    is_short_of(c->places, name, p.name))
			add(c, p);
	}
}

void
candidates_begin(struct candidates *c, const struct places *places, const struct mentions *m, struct slice name,
    enum place_level highest, enum place_level lowest, int year)
{
	size_t first, n = places_beginning(places, name, &first), i;
	int around;

	c->places = places;
	c->year = nearest_edition(places, year);
	c->n = 0;
	for (around = 0; !c->n && around <= AROUND; around++)
		for (i = 0; i < n; i++) {
			struct place p = places_by_name(places, first + i);
			enum place_level level = place_level(p.code);

			if (is_name(m, p.name, name) && level >= highest && level <= lowest &&
			    distance(p.first, p.last, c->year) <= around)
				add(c, p);
		}
	c->longer = c->n == 0;
	if (c->longer)
		add_longer(c, name, highest, lowest);
}

/* The row of a code that is nearest to the year.  false: there is none, or it is a stub. */
static bool
row_of(const struct candidates *c, uint32_t code, struct place *row)
{
	size_t first, n = places_of_code(c->places, code, &first), i;
	int best = -1, far;

	*row = (struct place){ .stub = true };
	for (i = 0; i < n; i++) {
		struct place p = places_get(c->places, first + i);

		far = distance(p.first, p.last, c->year);
		if (best < 0 || far < best) {
			*row = p;
			best = far;
		}
	}
	return !row->stub;
}

/* Has a code the name, in full or in short, in an edition that is near enough? */
static bool
has_name(const struct candidates *c, uint32_t code, struct slice name)
{
	size_t first, n = places_of_code(c->places, code, &first), i;

	for (i = 0; i < n; i++) {
		struct place p = places_get(c->places, first + i);

		if (!p.stub && distance(p.first, p.last, c->year) <= AROUND &&
		    (slice_eq(p.name, name) || is_short_of(c->places, name, p.name)))
			return true;
	}
	return false;
}

/* A place that is written to is never behind the one that is kept: where none is kept, none is overwritten. */
static void
keep(struct candidates *c, size_t to, size_t i)
{
	c->code[to] = c->code[i];
	c->first[to] = c->first[i];
	c->last[to] = c->last[i];
}

size_t
candidates_within(struct candidates *c, struct slice superior)
{
	size_t i, n = 0;
	int level;
	bool is;

	for (i = 0; i < c->n; i++) {
		for (is = false, level = (int)place_level(c->code[i]) - 1; level >= 0 && !is; level--)
			is = has_name(c, place_above(c->code[i], (enum place_level)level), superior);
		if (is)
			keep(c, n++, i);
	}
	if (n)
		c->n = n;
	return n;
}

struct slice
candidates_name(const struct candidates *c, size_t i, enum place_level level)
{
	uint32_t code = place_above(c->code[i], level);
	struct place row;

	if (place_level(code) != level || !row_of(c, code, &row))
		return (struct slice){ "", 0 };
	return row.name;
}

bool
candidates_called(const struct candidates *c, size_t i, enum place_level level, struct slice name)
{
	return has_name(c, place_above(c->code[i], level), name);
}

size_t
candidates_ending(struct candidates *c, enum place_level level, struct slice ending)
{
	size_t i, n = 0;

	for (i = 0; i < c->n; i++) {
		struct slice name = candidates_name(c, i, level);

		if (level == PLACE_COUNTY && !name.n)
			name = candidates_name(c, i, PLACE_CITY);
		if (slice_ends(name, ending))
			keep(c, n++, i);
	}
	if (n)
		c->n = n;
	return n;
}

void
candidates_keep(struct candidates *c, size_t i)
{
	keep(c, 0, i);
	c->n = 1;
}

/* The first candidate that is not below a code. */
static size_t
candidate_from(const struct candidates *c, uint32_t code)
{
	size_t low = 0, high = c->n;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (c->code[middle] < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

void
candidates_vote(const struct candidates *c, struct slice name, unsigned vote[CANDIDATES_MAX])
{
	size_t first, n = places_named(c->places, name, &first), k, i;
	uint32_t last = 0, county;
	bool alone = n && places_by_name(c->places, first).code == places_by_name(c->places, first + n - 1).code;

	for (k = 0; k < n; k++) {
		uint32_t code = places_by_name(c->places, first + k).code;

		county = place_above(code, PLACE_COUNTY);
		if (county == last || place_level(code) != PLACE_TOWN)
			continue;
		last = county;
		for (i = candidate_from(c, county); i < c->n && place_above(c->code[i], PLACE_COUNTY) == county; i++)
			if (c->code[i] != code)
				vote[i] += alone ? 2 : 1;
	}
}

bool
candidates_doubtful(const struct candidates *c, struct slice name)
{
	size_t first, n = places_named(c->places, name, &first), i;

	for (i = 0; i < n; i++) {
		struct place p = places_by_name(c->places, first + i);

		if (p.code != c->code[0] && place_level(p.code) == place_level(c->code[0]) &&
		    distance(p.first, p.last, c->year) <= 1 && p.first <= c->last[0] && p.last >= c->first[0])
			return true;
	}
	return false;
}
