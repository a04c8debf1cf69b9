#include "common/report/place.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/text/utf8.h"

enum { MARKS = 1 << 15 };
enum { LONGEST = 32 };		/* characters of a name that is looked for in a text; the longest known has 25 */
enum { EDITION_0 = 2000, EDITION_MAX = EDITION_0 + UINT8_MAX };

struct places {
	struct data_places data;

	/* What is owned, where a table was read. */
	char *names;
	struct data_place *row;
	uint32_t *by_name, *slot;
	uint8_t *ends;
};

static const uint32_t unit_of[] = { 10000000, 100000, 1000, 1 };	/* codes of a level are multiples of it */

enum place_level
place_level(uint32_t code)
{
	int level = PLACE_PROVINCE;

	while (level < PLACE_TOWN && code % unit_of[level])
		level++;
	return (enum place_level)level;
}

uint32_t
place_above(uint32_t code, enum place_level level)
{
	return code - code % unit_of[level];
}

void
place_write_code(uint32_t code, char digits[PLACE_DIGITS])
{
	snprintf(digits, PLACE_DIGITS, "%09lu000", (unsigned long)(code % 1000000000));
}

size_t
places_count(const struct places *p)
{
	return p->data.nrow;
}

struct place
places_get(const struct places *p, size_t i)
{
	const struct data_place *row = &p->data.row[i];

	return (struct place){ { p->data.names + row->name, row->n }, row->code, row->first + EDITION_0,
	    row->last + EDITION_0, row->stub };
}

struct place
places_by_name(const struct places *p, size_t i)
{
	return places_get(p, p->data.by_name[i]);
}

/* The first row whose code is not below this one. */
static size_t
row_from(const struct places *p, uint32_t code)
{
	size_t low = 0, high = p->data.nrow;

	while (low < high) {
		size_t middle = low + (high - low) / 2;

		if (p->data.row[middle].code < code)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
places_of_code(const struct places *p, uint32_t code, size_t *first)
{
	*first = row_from(p, code);
	return row_from(p, code + 1) - *first;
}

size_t
places_below(const struct places *p, uint32_t code, size_t *first)
{
	*first = row_from(p, code);
	return row_from(p, code + unit_of[place_level(code)]) - *first;
}

static int
compare(struct slice a, struct slice b)
{
	size_t n = a.n < b.n ? a.n : b.n;
	int order = n ? memcmp(a.s, b.s, n) : 0;

	return order ? order : (a.n > b.n) - (a.n < b.n);
}

static struct slice
name_at(const struct data_places *d, size_t by_name)
{
	const struct data_place *row = &d->row[d->by_name[by_name]];

	return (struct slice){ d->names + row->name, row->n };
}

/* The first row by name that is behind the names before begin; with past, behind those that begin so. */
static size_t
name_from(const struct places *p, struct slice begin, bool past)
{
	size_t low = 0, high = p->data.nby;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		struct slice name = name_at(&p->data, middle);

		if (past && name.n > begin.n)
			name.n = begin.n;
		if (compare(name, begin) < past)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

size_t
places_beginning(const struct places *p, struct slice begin, size_t *first)
{
	*first = name_from(p, begin, false);
	return name_from(p, begin, true) - *first;
}

/* A name is hashed from its last character on, so that a text can be read backwards from where it may end. */
static uint32_t
hash_character(uint32_t hash, int32_t c)
{
	return hash * 69069 + (uint32_t)c;
}

/* The last step, without which the character that was read last would hardly count. */
static size_t
first_slot(const struct data_places *d, uint32_t hash)
{
	return (hash_character(hash, 0) >> 15) & (d->nslot - 1);
}

/* The first row of a name by its hash; nby: there is none. */
static size_t
look_up(const struct data_places *d, struct slice name, uint32_t hash)
{
	size_t i = first_slot(d, hash);

	for (; d->slot[i]; i = (i + 1) & (d->nslot - 1))
		if (slice_eq(name_at(d, d->slot[i] - 1), name))
			return d->slot[i] - 1;
	return d->nby;
}

/* Steps back over the character that ends at s + n; returns its length. */
static size_t
step_back(const char *s, size_t n, int32_t *c)
{
	size_t k = 1, used;

	while (k < n && k < 4 && ((unsigned char)s[n - k] & 0xc0) == 0x80)
		k++;
	*c = utf8_decode(s + n - k, k, &used);
	if (used == k)
		return k;
	*c = -1;
	return 1;
}

size_t
places_named(const struct places *p, struct slice name, size_t *first)
{
	size_t left = name.n, n;
	uint32_t hash = 0;
	int32_t c;

	while (left) {
		left -= step_back(name.s, left, &c);
		hash = hash_character(hash, c);
	}
	*first = look_up(&p->data, name, hash);
	if (name.n == 0 || *first == p->data.nby)
		return 0;
	for (n = 1; *first + n < p->data.nby && slice_eq(name_at(&p->data, *first + n), name); )
		n++;
	return n;
}

static uint32_t
mark_of(int32_t before, int32_t last)
{
	return ((uint32_t)before * 31 + (uint32_t)last) % MARKS;
}

bool
places_may_end(const struct places *p, int32_t before, int32_t last)
{
	uint32_t mark = mark_of(before, last);

	return p->data.ends[mark / 8] & 1u << mark % 8;
}

size_t
places_longest_before(const struct places *p, const char *s, size_t n)
{
	size_t left = n, best = 0, k;
	uint32_t hash = 0;
	int32_t c[2];

	for (k = 0; k < LONGEST && left; k++) {
		left -= step_back(s, left, &c[k > 0]);
		if (c[k > 0] < 0)
			break;
		if (k == 1 && !places_may_end(p, c[1], c[0]))
			break;
		hash = hash_character(hash, c[k > 0]);
		if (k && look_up(&p->data, (struct slice){ s + left, n - left }, hash) < p->data.nby)
			best = n - left;
	}
	return best;
}

size_t
places_longest_at(const struct places *p, const char *s, size_t n)
{
	size_t end[LONGEST], k, used, at, first;
	int32_t c, before = -1;
	bool may[LONGEST];

	for (k = 0, at = 0; k < LONGEST && at < n; k++) {
		c = utf8_decode(s + at, n - at, &used);
		if (c < 0)
			break;
		at += used;
		end[k] = at;
		may[k] = k > 0 && places_may_end(p, before, c);
		before = c;
	}
	while (k--)
		if (may[k] && places_named(p, (struct slice){ s, end[k] }, &first))
			return end[k];
	return 0;
}

/*
 * What follows makes of a table that is read what common/data/places.awk makes of the one compiled in.
 */
struct named {
	struct slice name;
	const struct data_place *row;
};

static int
by_name(const void *a, const void *b)
{
	const struct named *x = a, *y = b;
	int order = compare(x->name, y->name);

	return order ? order : (x->row > y->row) - (x->row < y->row);
}

static int
by_code(const void *a, const void *b)
{
	const struct data_place *x = a, *y = b;

	if (x->code != y->code)
		return x->code < y->code ? -1 : 1;
	return (x->name > y->name) - (x->name < y->name);
}

/* A whole number of so many digits; -1: it is none. */
static long
digits(struct slice s, size_t n)
{
	long value = 0;
	size_t i;

	if (s.n != n)
		return -1;
	for (i = 0; i < n; i++) {
		if (s.s[i] < '0' || s.s[i] > '9')
			return -1;
		value = value * 10 + s.s[i] - '0';
	}
	return value;
}

enum { CODE, NAME, FIRST, LAST, KIND };

/* Reads row i of the table into *to; name: where its bytes stand among all names. */
static bool
read_row(const struct table *t, size_t i, size_t name, struct data_place *to, char why[TABLE_WHY])
{
	struct slice cell = table_cell(t, i, CODE), kind = table_cell(t, i, KIND);
	long first = digits(table_cell(t, i, FIRST), 4), last = digits(table_cell(t, i, LAST), 4), code = -1;
	size_t n = table_cell(t, i, NAME).n;

	if (cell.n == 12 && digits(slice_from(cell, 9), 3) == 0)
		code = digits((struct slice){ cell.s, 9 }, 9);
	if (code <= 0)
		return table_complain(t, i, "the code is not twelve digits, the last three of them 000", why);
	if (n == 0 || n > UINT8_MAX)
		return table_complain(t, i, "a name has 1 to 255 bytes", why);
	if (first < EDITION_0 || last > EDITION_MAX || first > last)
		return table_complain(t, i, "first and last are years from 2000 to 2255, first not after last", why);
	if (kind.n && !slice_is(kind, "stub"))
		return table_complain(t, i, "a kind is 'stub' or empty", why);
	*to = (struct data_place){ (uint32_t)code, (uint32_t)name, (uint8_t)n, (uint8_t)(first - EDITION_0),
	    (uint8_t)(last - EDITION_0), kind.n > 0 };
	return true;
}

static bool
read_rows(struct places *p, const struct table *t, char why[TABLE_WHY])
{
	size_t i, n = table_rows(t), bytes = 0;

	for (i = 0; i < n; i++)
		bytes += table_cell(t, i, NAME).n;
	if (bytes > UINT32_MAX || n > UINT32_MAX / 2)
		return table_complain(t, n - 1, "too many rows", why);
	table_out_of_memory(why);
	p->names = malloc(bytes + 1);
	p->row = calloc(n, sizeof *p->row);
	if (!p->names || !p->row)
		return false;
	for (i = 0, bytes = 0; i < n; i++) {
		struct slice name = table_cell(t, i, NAME);

		if (!read_row(t, i, bytes, &p->row[i], why))
			return false;
		memcpy(p->names + bytes, name.s, name.n);
		bytes += name.n;
	}
	qsort(p->row, n, sizeof *p->row, by_code);
	p->data.names = p->names;
	p->data.row = p->row;
	p->data.nrow = n;
	return true;
}

static bool
sort_names(struct places *p)
{
	struct named *list = malloc(p->data.nrow * sizeof *list);
	size_t i;

	p->data.by_name = p->by_name = malloc(p->data.nrow * sizeof *p->by_name);
	if (list && p->by_name) {
		for (i = 0; i < p->data.nrow; i++)
			if (!p->row[i].stub)
				list[p->data.nby++] = (struct named){ places_get(p, i).name, &p->row[i] };
		qsort(list, p->data.nby, sizeof *list, by_name);
		for (i = 0; i < p->data.nby; i++)
			p->by_name[i] = (uint32_t)(list[i].row - p->row);
	}
	free(list);
	return list && p->by_name;
}

static void
add_slot(struct places *p, size_t i)
{
	struct slice name = name_at(&p->data, i);
	size_t left = name.n, k, at;
	uint32_t hash = 0, mark;
	int32_t c[2] = { -1, -1 }, this;

	for (k = 0; left; k++) {
		left -= step_back(name.s, left, &this);
		hash = hash_character(hash, this);
		if (k < 2)
			c[k] = this;
	}
	for (at = first_slot(&p->data, hash); p->slot[at]; )
		at = (at + 1) & (p->data.nslot - 1);
	p->slot[at] = (uint32_t)i + 1;
	mark = mark_of(c[1], c[0]);
	if (k > 1)
		p->ends[mark / 8] |= (uint8_t)(1u << mark % 8);
}

static bool
hash_names(struct places *p)
{
	size_t i;

	for (p->data.nslot = 1 << 17; p->data.nslot < 2 * p->data.nby; )
		p->data.nslot *= 2;
	p->data.slot = p->slot = calloc(p->data.nslot, sizeof *p->slot);
	p->data.ends = p->ends = calloc(MARKS / 8, 1);
	if (!p->slot || !p->ends)
		return false;
	for (i = 0; i < p->data.nby; i++)
		if (i == 0 || !slice_eq(name_at(&p->data, i), name_at(&p->data, i - 1)))
			add_slot(p, i);
	return true;
}

struct places *
places_new(const char *file, char why[TABLE_WHY])
{
	static const char *const columns[] = { "code", "name", "first", "last", "?kind", NULL };
	struct table *t = table_open(&data_places, file, columns, why);
	struct places *p;
	bool ok;

	if (!t)
		return NULL;
	table_out_of_memory(why);
	p = calloc(1, sizeof *p);
	if (p)
		p->data = data_gazetteer;
	ok = p != NULL;
	if (ok && table_rows(t)) {
		p->data = (struct data_places){ NULL, NULL, 0, NULL, 0, NULL, 0, NULL };
		ok = read_rows(p, t, why) && sort_names(p) && hash_names(p);
	}
	table_free(t);
	if (ok)
		return p;
	places_free(p);
	return NULL;
}

void
places_free(struct places *p)
{
	if (!p)
		return;
	free(p->names);
	free(p->row);
	free(p->by_name);
	free(p->slot);
	free(p->ends);
	free(p);
}
