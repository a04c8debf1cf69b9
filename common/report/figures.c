#include "common/report/figures.h"

#include <stdlib.h>

#include "common/report/bound.h"
#include "common/text/utf8.h"

enum {
	FULL = 100,		/* per cent */
	HITS = 4,		/* of words that bound a number */
	STEPS = 16,		/* words back to the name of a share */
	TOLD = 64,		/* counts that are kept, in case they are told again */
	TAILS = 0x10000,

	/* Bytes: of a segment with a part, of the sentence that may follow a total, of a count's key, of an act and
	 * its object at least, of a number in Chinese characters. */
	SEGMENT = 90, NEXT = 60, KEY_BYTES = 160, ACT_BYTES = 24, NUMERAL_BYTES = 60,

	YEAR = 0x5e74,		/* 年 */
	NTH = 0x7b2c		/* 第 */
};

static const char QUOTE[] = "\xe2\x80\x9c", OPEN[] = "\xef\xbc\x88";	/* “ （ */

/* A count that a report has one figure of, and its key: in `keys`. */
struct told {
	struct decimal value;
	size_t at, n;
};

struct figures {
	const struct clerkwords *words;
	const struct numerals *numerals;
	struct units *units;
	struct bounds *bounds;
	uint8_t bounding[TAILS / 8];	/* by utf8_tail(), a bit: a word that bounds may end so */
	uint8_t telling[TAILS / 8];	/* the same: a word without which no figure exceeds another may begin so */
	struct told told[TOLD];		/* so far; a report has a few */
	size_t ntold;
	struct bytes keys;		/* act, thing and unit */

	const struct draft *draft;
	struct findings *findings;
	bool several, several_known;	/* the report covers several years; asked where one is announced */

	struct { size_t at, end; } digits[FIGURES_MOST];	/* of the sentence in hand */
	size_t ndigits;
	struct figure figure[FIGURES_MOST];	/* read from them, where there is need */
	size_t n;
	size_t years_at, years_end;	/* where a multi-year total is announced; equal: nowhere */
	bool since;			/* by its first year alone */
	bool own_year;			/* the year reported on is named beside it */
};

void
figures_free(struct figures *s)
{
	if (!s)
		return;
	units_free(s->units);
	bounds_free(s->bounds);
	bytes_release(&s->keys);
	free(s);
}

static void
mark(uint8_t marks[], const char *s)
{
	marks[utf8_tail(s) / 8] |= (uint8_t)(1u << utf8_tail(s) % 8);
}

/* Marks the characters that words that bound a number end in: most numbers stand behind another. */
static bool
mark_bounds(struct figures *s, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", NULL };
	struct table *t = table_open(&data_bounds, NULL, columns, why);
	size_t i;

	for (i = 0; t && i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0);

		if (word.n >= 3)
			mark(s->bounding, word.s + word.n - 3);
	}
	table_free(t);
	return t != NULL;
}

static void
mark_telling(struct figures *s)
{
	static const enum clerkword kinds[] = { CLERK_PART, CLERK_RESPECTIVELY, CLERK_RESOLVE };
	struct slice word;
	size_t k, i;

	mark(s->telling, OPEN);
	for (k = 0; k < sizeof kinds / sizeof *kinds; k++)
		for (i = 0; clerkwords_next(s->words, kinds[k], &i, &word); )
			if (word.n >= 3)
				mark(s->telling, word.s);
}

struct figures *
figures_new(const struct clerkwords *words, const struct numerals *numerals, char why[TABLE_WHY])
{
	struct figures *s = calloc(1, sizeof *s);

	table_out_of_memory(why);
	if (s && (s->units = units_new(why)) && (s->bounds = bounds_new(why)) && mark_bounds(s, why)) {
		s->words = words;
		s->numerals = numerals;
		mark_telling(s);
		return s;
	}
	figures_free(s);
	return NULL;
}

/* Does the report cover several years?  Its title or its first words say so. */
static bool
covers_several(struct figures *s)
{
	const struct draft *d = s->draft;
	size_t i;

	if (s->several_known)
		return s->several;
	s->several_known = true;
	s->several = false;
	for (i = 0; i < d->n; i++)
		if ((d->row[i].role == ROLE_TITLE || d->row[i].role == ROLE_INTRO) &&
		    clerkwords_in(s->words, CLERK_SEVERAL, d->row[i].text))
			s->several = true;
	return s->several;
}

void
figures_begin(struct figures *s, const struct draft *d, struct findings *f)
{
	s->ntold = s->keys.n = 0;
	s->draft = d;
	s->findings = f;
	s->n = s->ndigits = 0;
	s->years_at = s->years_end = 0;
	s->own_year = s->since = false;
	s->several_known = false;
}

static struct slice
text_of(const struct figures *s, size_t row)
{
	return s->draft->row[row].text;
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* Does the character part clauses?  、 does not. */
static bool
parts(int32_t c)
{
	switch (c) {
	case ',': case ';': case ':':
	case 0xff0c: case 0xff1b: case 0xff1a: case 0x3002:
		return true;
	}
	return false;
}

/* Where the clause before i begins, but not before `from`. */
static size_t
clause_start(struct slice text, size_t from, size_t i)
{
	size_t used;

	while (i > from) {
		size_t k = utf8_back(text, i);

		if (parts(utf8_decode(text.s + k, text.n - k, &used)))
			return i;
		i = k;
	}
	return from;
}

static size_t
clause_end(struct slice text, size_t i, size_t to)
{
	size_t used;

	while (i < to && !parts(utf8_decode(text.s + i, to - i, &used)))
		i += used;
	return i;
}

static size_t
skip_words(const struct figures *s, enum clerkword kind, struct slice text, size_t i)
{
	size_t n;

	i = slice_behind_blanks(text, i);
	while ((n = clerkwords_at(s->words, kind, text, i)) > 0)
		i = slice_behind_blanks(text, i + n);
	return i;
}

/* --- a number bounded twice --- */

static enum bound_rel
bound_before(const struct figures *s, struct slice text, size_t at, size_t *begins)
{
	struct bound_hit hit[HITS];
	size_t stop = slice_before_blanks(text, at);
	unsigned tail = stop < 3 ? 0 : utf8_tail(text.s + stop - 3);

	if (stop < 3 || !(s->bounding[tail / 8] & 1u << tail % 8))
		return BOUND_NONE;
	if (!bounds_before(s->bounds, text.s, stop, hit, HITS) || hit[0].bound->bare)
		return BOUND_NONE;
	*begins = stop - hit[0].n;
	return hit[0].bound->rel;
}

static enum bound_rel
bound_behind(const struct figures *s, struct slice text, size_t end, const struct unit *u, size_t *ends)
{
	struct bound_hit hit[HITS];
	size_t at = slice_behind_blanks(text, end);

	if (at == text.n || (unsigned char)text.s[at] < 0xe4 || (unsigned char)text.s[at] > 0xe9)
		return BOUND_NONE;		/* a mark, most often */
	if (!bounds_after(s->bounds, text.s + at, text.n - at, hit, HITS))
		return BOUND_NONE;
	if ((hit[0].bound->time && !(u && u->time)) || (hit[0].bound->share && !(u && u->share)))
		return BOUND_NONE;
	*ends = at + hit[0].n;
	return hit[0].bound->rel;
}

static bool
bounds_it(enum bound_rel rel)
{
	return rel == BOUND_ABOUT || rel == BOUND_OVER || rel == BOUND_UNDER;
}

/* 约120余, 超过30人以上: words before the number and behind it both bound it. */
static void
check_bounds(const struct figures *s, size_t row, const struct figure *x, bool open)
{
	struct slice text = text_of(s, row);
	size_t begins = x->at, ends = x->end;
	enum bound_rel behind = bound_behind(s, text, x->end, x->unit, &ends), before;

	if ((!open && !bounds_it(behind)) || (x->unit && x->unit->time))
		return;
	before = bound_before(s, text, x->at, &begins);
	if (!bounds_it(before))
		return;
	if (!bounds_it(behind) || (behind == BOUND_UNDER && before != BOUND_UNDER))
		ends = open ? x->end : 0;
	if (ends)
		findings_add(s->findings, FINDING_APPROX, row, begins, ends - begins);
}

/* Does no word bound the number?  Asked only of those that seem to be wrong. */
static bool
is_exact(const struct figures *s, struct slice text, const struct figure *x)
{
	size_t begins, ends;

	return x->exact && !numeral_range(text, x->end) && !numeral_range(text, x->digits) &&
	    !bounds_it(bound_before(s, text, x->at, &begins)) &&
	    !bounds_it(bound_behind(s, text, x->end, x->unit, &ends));
}

/* --- shares --- */

/* Where the words and numbers begin that link a number to the name of what it measures. */
static size_t
back_to_name(const struct figures *s, struct slice text, size_t from, size_t i)
{
	size_t k, n, step;

	for (step = 0; step < STEPS && i > from; step++) {
		k = slice_before_blanks(text, i);
		if ((n = clerkwords_before(s->words, CLERK_LINK, slice_between(text, 0, k), k)) > 0) {
			i = k - n;
			continue;
		}
		if (k <= from || text.s[k - 1] != '%')
			return k;
		for (k--; k > from && (is_digit(text.s[k - 1]) || text.s[k - 1] == '.'); )
			k--;
		i = k;
	}
	return i;
}

/* A share above 100% of the number at [at, end). */
static void
check_share(const struct figures *s, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(s, row);
	size_t clause = clause_start(text, 0, at), name = back_to_name(s, text, clause, at);

	if (name > clause && clerkwords_before(s->words, CLERK_RATE, text, name) &&
	    !clerkwords_in(s->words, CLERK_NO_SHARE, slice_between(text, clause, at)))
		findings_add(s->findings, FINDING_RATE, row, at, end - at);
}

static bool
above_full(struct decimal d)
{
	return decimal_cmp(d, (struct decimal){ FULL, 0 }) > 0;
}

void
figures_hundredth(struct figures *s, size_t row, size_t at)
{
	struct slice text = text_of(s, row);
	const struct unit *u = units_at(s->units, text.s + at, text.n - at, true);
	struct numeral m;

	if (u && u->before && u->n == 9 && numeral_read(s->numerals, text.s + at + u->n, text.n - at - u->n, &m) &&
	    m.form == NUMERAL_CHINESE && slice_is(u->name, "%") && above_full(m.value))
		check_share(s, row, at, at + u->n + m.n);
}

/* --- numbers --- */

/* Is the number part of a code, an ordinal, a date? */
static bool
no_count(struct slice text, size_t at, size_t end)
{
	size_t k = slice_before_blanks(text, at), used;
	char before = at ? text.s[at - 1] : ' ', after = end < text.n ? text.s[end] : ' ';

	if (before == '-' || before == '.' || before == '/' || before == ':' || before == '+' || before == '_' ||
	    (before >= 'A' && before <= 'Z') || (before >= 'a' && before <= 'z') || after == '+' || after == '_')
		return true;
	if (k) {
		k = utf8_back(text, k);
		return utf8_decode(text.s + k, text.n - k, &used) == NTH;
	}
	return false;
}

static bool
is_year(const struct numeral *m)
{
	return m->n == 4 && m->value.e == 0 && m->value.n >= 1980 && m->value.n < 2100;
}

/* Is the place inside of brackets or a title, by the mark behind it? */
static bool
in_marks(struct slice text, size_t end)
{
	size_t used;
	int32_t c = utf8_at(text, end, &used);

	return c == 0xff09 || c == ')' || c == 0x300b || c == 0x3015 || c == ']';
}

/* 2016-2020年, 2016年以来: notes where a total of several years is announced.  Returns where it ends. */
static size_t
read_years(struct figures *s, size_t row, size_t at, size_t end, int64_t from)
{
	struct slice text = text_of(s, row);
	size_t used, mark, next = slice_behind_blanks(text, end), n;
	struct numeral to;
	bool year = utf8_at(text, next, &used) == YEAR;

	if (year && from == s->draft->year) {
		s->own_year = true;
		return next + used;
	}
	if (year && (n = clerkwords_at(s->words, CLERK_SINCE, text, next)) > 0 && from < s->draft->year) {
		s->years_at = at;
		s->years_end = next + n;
		s->since = true;
		return s->years_end;
	}
	mark = numeral_range(text, year ? next + used : end);
	if (!mark || !numeral_read(s->numerals, text.s + mark, text.n - mark, &to) || !is_year(&to))
		return year ? next + used : end;
	next = slice_behind_blanks(text, mark + to.n);
	if (utf8_at(text, next, &used) != YEAR)
		return mark + to.n;
	next += used;
	if (from < to.value.n && to.value.n == s->draft->year && !in_marks(text, next)) {
		s->years_at = at;
		s->years_end = next;
		s->since = false;
	}
	return next;
}

/* The number at a place with its unit.  false: there is none that counts anything. */
static bool
read_figure(const struct figures *s, size_t row, size_t at, struct figure *x, bool *open)
{
	struct slice text = text_of(s, row);
	struct numeral m;
	size_t k;

	*x = (struct figure){ .at = at };
	if (!numeral_read(s->numerals, text.s + at, text.n - at, &m) || m.form == NUMERAL_BROKEN)
		return false;
	x->digits = x->end = at + m.n;
	if (no_count(text, at, x->end))
		return false;
	k = slice_behind_blanks(text, x->end);
	x->unit = units_at(s->units, text.s + k, text.n - k, false);
	if (x->unit && (!x->unit->name.n || x->unit->before || x->unit->fraction))
		x->unit = NULL;
	if (x->unit)
		x->end = k + x->unit->n;
	x->value = m.value;
	x->exact = !m.open && !m.some && decimal_cmp(m.value, m.upper) == 0;
	*open = m.open;
	return true;
}

/* Above 100%, where the digits before its point are enough for it? */
static void
check_percent(const struct figures *s, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(s, row);
	struct figure x;
	size_t i = end;
	bool open;

	while (i < text.n && (is_digit(text.s[i]) || text.s[i] == '.' || text.s[i] == ' '))
		i++;
	if (i < text.n && text.s[i] == '%' && read_figure(s, row, at, &x, &open) && x.unit &&
	    slice_is(x.unit->name, "%") && above_full(x.value))
		check_share(s, row, at, x.end);
}

size_t
figures_digits(struct figures *s, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(s, row);
	size_t i = end, begins, used;
	struct figure x;
	bool open;

	if (end - at == 4 && (text.s[at] == '2' || text.s[at] == '1')) {
		int64_t year = (text.s[at] - '0') * 1000 + (text.s[at + 1] - '0') * 100 + (text.s[at + 2] - '0') * 10 +
		    text.s[at + 3] - '0';

		i = slice_behind_blanks(text, end);
		if (year >= 1980 && year < 2100 && (utf8_at(text, i, &used) == YEAR || numeral_range(text, end)))
			return read_years(s, row, at, end, year);
		i = end;
	}
	while (i < text.n && (is_digit(text.s[i]) || ((text.s[i] == '.' || text.s[i] == ',') && i + 1 < text.n &&
	    is_digit(text.s[i + 1]))))
		i++;
	if (end - at >= 3)
		check_percent(s, row, at, end);
	if (bounds_it(bound_before(s, text, at, &begins)) && read_figure(s, row, at, &x, &open))
		check_bounds(s, row, &x, open);
	if (s->ndigits < FIGURES_MOST) {
		s->digits[s->ndigits].at = at;
		s->digits[s->ndigits++].end = i;
	}
	return i;
}

void
figures_open(struct figures *s, size_t row, size_t end)
{
	struct slice text = text_of(s, row);
	struct figure x = { .at = end };
	size_t k, used;
	struct numeral m;

	while (x.at >= 3 && end - x.at < NUMERAL_BYTES &&
	    numeral_kind(s->numerals, utf8_decode(text.s + x.at - 3, 3, &used)) && used == 3)
		x.at -= 3;
	if (x.at == end || !numeral_read(s->numerals, text.s + x.at, text.n - x.at, &m) || !m.open ||
	    m.form != NUMERAL_CHINESE)
		return;
	x.end = x.at + m.n;
	k = slice_behind_blanks(text, x.end);
	x.unit = units_at(s->units, text.s + k, text.n - k, true);
	if (x.unit && x.unit->name.n && !x.unit->before && !x.unit->fraction)
		x.end = k + x.unit->n;
	check_bounds(s, row, &x, true);
}

/* --- what is taken in and what is settled --- */

static bool
same_unit(const struct figure *a, const struct figure *b)
{
	return slice_eq(a->unit->name, b->unit->name);
}

/*
 * What a figure counts, where the words from a place on say that matters are taken in, into *thing.
 * false: they don't.
 */
static bool
taken_in(const struct figures *s, struct slice text, size_t from, const struct figure *x, struct slice *thing)
{
	size_t start = clause_start(text, from, x->at), i = start, n = 0, at, behind = 0, k;
	struct slice clause = slice_between(text, 0, x->at);

	while ((at = clerkwords_find(s->words, CLERK_RECEIVE, clause, i, &n)) < clause.n)
		behind = i = at + n;
	if (!behind || clerkwords_in(s->words, CLERK_RESOLVE, slice_between(text, behind, x->at)) ||
	    clerkwords_in(s->words, CLERK_REFUSE, slice_between(text, start, x->at)))
		return false;
	k = skip_words(s, CLERK_ADVERB, clause, behind);
	*thing = slice_between(text, k, slice_before_blanks(text, x->at));
	return true;
}

/* The thing that stands behind a figure, up to the end of its clause. */
static struct slice
thing_behind(struct slice text, size_t i, size_t end)
{
	size_t k = i, used;

	while (k < end) {
		int32_t c = utf8_decode(text.s + k, end - k, &used);

		if (parts(c) || c == 0x3001)
			break;
		k += used;
	}
	return slice_between(text, i, k);
}

/* Where the act of settling begins that figure j counts, of which nothing else stands before; 0: it does not. */
static size_t
settles(const struct figures *s, struct slice text, const struct figure *i, const struct figure *j,
    struct slice thing)
{
	size_t at = i->end, k, n, used;
	struct slice rest, other;

	for (k = i->end; k < j->at; k += used) {
		int32_t c = utf8_decode(text.s + k, j->at - k, &used);

		if (parts(c) || c == 0x3001)
			at = k + used;
	}
	at = skip_words(s, CLERK_ADVERB, slice_between(text, 0, j->at), at);
	n = clerkwords_at(s->words, CLERK_RESOLVE, slice_between(text, 0, j->at), at);
	if (!n)
		return 0;
	k = skip_words(s, CLERK_ADVERB, slice_between(text, 0, j->at), at + n);
	rest = slice_between(text, k, slice_before_blanks(text, j->at));
	other = thing_behind(text, i->end, j->at);
	if (rest.n && !(thing.n && slice_ends(thing, rest)) && !(other.n && slice_ends(other, rest)))
		return 0;
	return at;
}

/*
 * The figure of what was taken in, of which j was settled: the nearest one of its unit before, or, where that is a
 * part (受理102件，其中镇级受理37件；化解99件), the nearest before the parts; j: there is none.
 */
static size_t
whole_of(const struct figures *s, struct slice text, size_t from, size_t j)
{
	size_t i, n, part;

	for (i = j; i-- > 0; ) {
		if (!same_unit(&s->figure[i], &s->figure[j]))
			continue;
		part = clerkwords_find(s->words, CLERK_PART, slice_between(text, 0, s->figure[i].at), from, &n);
		if (part >= s->figure[i].at)
			return i;
	}
	return j;
}

/* The end of the clause, and of one behind it that tells its parts: 结案24件，其中3件为上年结转. */
static size_t
carried_end(const struct figures *s, struct slice text, size_t i, size_t to)
{
	size_t end = clause_end(text, i, to), used, n;

	if (end >= to || utf8_at(text, end, &used) < 0)
		return end;
	n = clerkwords_at(s->words, CLERK_PART, text, end + used);
	return n ? clause_end(text, end + used + n, to) : end;
}

/* More settled than taken in: 受理64件，化解67件. */
static void
check_settled(const struct figures *s, size_t row, size_t from, size_t to)
{
	struct slice text = text_of(s, row);
	size_t i, j, at, start;

	for (j = 1; j < s->n; j++) {
		const struct figure *b = &s->figure[j], *a;
		struct slice thing = { "", 0 };

		i = whole_of(s, text, from, j);
		if (i == j)
			continue;
		a = &s->figure[i];
		if (decimal_cmp(b->value, a->value) <= 0 || b->at - a->end > SEGMENT || !is_exact(s, text, a) ||
		    !is_exact(s, text, b))
			continue;
		if (!taken_in(s, text, i ? a[-1].end : from, a, &thing))
			continue;
		at = settles(s, text, a, b, thing);
		start = clause_start(text, from, a->at);
		if (at &&
		    !clerkwords_in(s->words, CLERK_CARRIED, slice_between(text, start, carried_end(s, text, b->end, to))) &&
		    !clerkwords_in(s->words, CLERK_PART, slice_between(text, a->end, b->at)))
			findings_add(s->findings, FINDING_SUM, row, at, b->end - at);
	}
}

/* --- parts and their whole --- */

/* Where the parts begin behind the whole: 其中…, （…, …分别为…; 0: they don't. */
static size_t
parts_begin(const struct figures *s, struct slice text, const struct figure *whole,
    const struct figure *part, bool *bracket, bool *shared)
{
	size_t at = slice_behind_blanks(text, whole->end), n, k, used;
	struct slice all = slice_between(text, 0, part->at);
	int32_t c = utf8_at(text, at, &used);

	*bracket = c == 0xff08 || c == '(';
	*shared = false;
	k = clerkwords_find(s->words, CLERK_PART, all, whole->end, &n);
	if (k < all.n) {
		k = slice_behind_blanks(text, k + n);
		c = utf8_at(text, k, &used);
		return parts(c) ? k + used : k;
	}
	if (*bracket)
		return at + used;
	k = clerkwords_find(s->words, CLERK_RESPECTIVELY, all, whole->end, &n);
	*shared = k < all.n && slice_behind_blanks(text, k + n) == part->at && parts(c);
	return *shared ? at + used : 0;
}

/* Is it no part but an act of its own, a rate or a change? */
static bool
odd_part(const struct figures *s, struct slice segment)
{
	return clerkwords_in(s->words, CLERK_RESOLVE, segment) || clerkwords_in(s->words, CLERK_NO_SHARE, segment) ||
	    clerkwords_in(s->words, CLERK_EACH, segment);
}

/* How many of the figures from k on are parts that exclude each other: told in a row with one kind of mark. */
static size_t
count_parts(const struct figures *s, struct slice text, size_t k, size_t begin)
{
	size_t i, used, from = begin;
	int32_t mark = 0, c;

	for (i = k; i < s->n; i++) {
		const struct figure *x = &s->figure[i];

		if (!same_unit(x, &s->figure[k]) || !is_exact(s, text, x) || odd_part(s, slice_between(text, from, x->at)))
			break;
		if (i > k && x->at - from > SEGMENT)
			break;
		c = utf8_at(text, slice_behind_blanks(text, x->end), &used);
		if (mark && c != mark) {
			i++;
			break;
		}
		if (c != 0x3001 && !parts(c)) {
			i++;
			break;
		}
		mark = c;
		from = x->end;
	}
	return i - k;
}

/* Is a number above all figures of the unit of x before figure k?  One of them is the whole. */
static bool
above_all(const struct figures *s, struct slice text, size_t k, const struct figure *x, struct decimal d)
{
	size_t i;

	for (i = 0; i < k; i++)
		if (same_unit(&s->figure[i], x) &&
		    (decimal_cmp(d, s->figure[i].value) <= 0 || !is_exact(s, text, &s->figure[i])))
			return false;
	return true;
}

/* Parts from figure k on, behind a figure that may be their whole. */
static void
check_parts(const struct figures *s, size_t row, size_t w, size_t k)
{
	const struct figure *whole = &s->figure[w], *x = &s->figure[k];
	struct slice text = text_of(s, row), before;
	bool bracket, shared, fits = true;
	struct decimal sum = { 0, 0 };
	size_t begin = parts_begin(s, text, whole, x, &bracket, &shared), n, i;

	if (!begin || !same_unit(whole, x))
		return;
	n = count_parts(s, text, k, begin);
	for (i = k; i < k + n; i++)
		fits = fits && decimal_add(&sum, s->figure[i].value);
	if (n > 1 && fits && !x->unit->people && above_all(s, text, k, x, sum)) {
		findings_add(s->findings, FINDING_SUM, row, begin, s->figure[k + n - 1].end - begin);
		return;
	}
	before = slice_between(text, begin, x->at);
	if (!shared && is_exact(s, text, x) && !clerkwords_in(s->words, CLERK_NO_SHARE, before) &&
	    !clerkwords_in(s->words, CLERK_EACH, before) &&
	    (!bracket || clerkwords_in(s->words, CLERK_PART, slice_between(text, whole->end, x->at))) &&
	    above_all(s, text, k, x, x->value))
		findings_add(s->findings, FINDING_SUM, row, begin, x->end - begin);
}

static void
check_wholes(const struct figures *s, size_t row)
{
	size_t k, w;

	for (k = 1; k < s->n; k++) {
		for (w = k - 1; w > 0 && !same_unit(&s->figure[w], &s->figure[k]) && k - w < 3; w--)
			;
		check_parts(s, row, w, k);
	}
}

/* Could any figure of the sentence be above one before it, or several together?  Most can't. */
static bool
possible(const struct figures *s)
{
	struct decimal sum;
	size_t i, j;

	for (i = 0; i + 1 < s->n; i++)
		for (sum = (struct decimal){ 0, 0 }, j = i + 1; j < s->n; j++) {
			if (!same_unit(&s->figure[i], &s->figure[j]))
				continue;
			if (!decimal_add(&sum, s->figure[j].value) || decimal_cmp(sum, s->figure[i].value) > 0)
				return true;
		}
	return false;
}

/* --- one count told twice --- */

static bool
write_key(struct slice what, struct slice unit, char key[KEY_BYTES], size_t *nkey)
{
	if (what.n + 1 + unit.n > KEY_BYTES)
		return false;
	memcpy(key, what.s, what.n);
	key[what.n] = ' ';
	memcpy(key + what.n + 1, unit.s, unit.n);
	*nkey = what.n + 1 + unit.n;
	return true;
}

/* Words of an act and its object, all of the clause behind 全年: 全年召开法治建设专题会议; 0: not, or too few. */
static size_t
whole_act(const struct figures *s, struct slice text, size_t start, size_t end)
{
	size_t lead = clerkwords_at(s->words, CLERK_WHOLE, slice_between(text, 0, end), start);

	return lead && end - start - lead >= ACT_BYTES ? end - start - lead : 0;
}

/*
 * What a figure counts, as a key, where the clause says nothing but that the whole place or year had so many
 * of a thing that a report has one figure of: 全年受理矛盾纠纷137件; of other things, where act and object are the
 * same words.  false: it does not.
 */
static bool
key_of(const struct figures *s, struct slice text, size_t from, const struct figure *x, char key[KEY_BYTES],
    size_t *nkey)
{
	size_t start, end = slice_before_blanks(text, x->at), i, n;
	struct slice clause = slice_between(text, 0, end), name = x->unit->name;
	bool whole = false;

	while ((n = clerkwords_before(s->words, CLERK_ADVERB, clause, end)) ||
	    (n = clerkwords_before(s->words, CLERK_STOCK, clause, end)))
		end -= n;
	i = start = clause_start(text, from, x->at);
	n = clerkwords_before(s->words, CLERK_UNIQUE, slice_between(text, 0, end), end);
	if (!n)
		return (n = whole_act(s, text, start, end)) && write_key(slice_between(text, end - n, end), name, key, nkey);
	if (end < n + start)
		return false;
	clause.n = end - n;
	while (i < clause.n) {
		size_t lead = clerkwords_at(s->words, CLERK_LEAD, clause, i);

		whole = whole || clerkwords_at(s->words, CLERK_WHOLE, clause, i);
		if (!lead && !(lead = clerkwords_at(s->words, CLERK_STOCK, clause, i)))
			break;
		i += lead;
	}
	if (!whole)
		return false;
	if (i < clause.n && clerkwords_at(s->words, CLERK_RECEIVE, clause, i) != clause.n - i &&
	    clerkwords_at(s->words, CLERK_RESOLVE, clause, i) != clause.n - i)
		return false;
	return write_key(slice_between(text, i, end), name, key, nkey);
}

/* What was told of a key before; NULL: nothing. */
static const struct told *
told_before(const struct figures *s, struct slice key)
{
	size_t i;

	for (i = 0; i < s->ntold; i++)
		if (slice_eq(key, (struct slice){ s->keys.s + s->told[i].at, s->told[i].n }))
			return &s->told[i];
	return NULL;
}

static void
check_told(struct figures *s, size_t row, size_t from)
{
	struct slice text = text_of(s, row);
	char key[KEY_BYTES];
	size_t i, n, start;

	for (i = 0; i < s->n; i++) {
		const struct figure *x = &s->figure[i];
		const struct told *told;

		if (!key_of(s, text, from, x, key, &n) || !is_exact(s, text, x) ||
		    clerkwords_in(s->words, CLERK_SCOPE, slice_between(text, from, x->at)))
			continue;
		told = told_before(s, (struct slice){ key, n });
		start = clause_start(text, from, x->at);
		if (told && decimal_cmp(told->value, x->value) != 0) {
			findings_add(s->findings, FINDING_CONFLICT, row, start, x->end - start);
		} else if (!told && s->ntold < TOLD) {
			s->told[s->ntold++] = (struct told){ x->value, s->keys.n, n };
			if (!bytes_add(&s->keys, (struct slice){ key, n })) {
				s->ntold--;
				s->findings->failed = true;
			}
		}
	}
}

/* --- totals of several years --- */

/* Does the sentence announce a total of several years, in a report on one? */
static bool
may_be_total(struct figures *s, size_t row, size_t from)
{
	const struct draft_row *r = &s->draft->row[row];
	size_t at = slice_behind_blanks(r->text, from), n;

	if (s->own_year || (r->part != DRAFT_DONE && r->part != DRAFT_DUTY))
		return false;
	if (s->years_end)
		return !covers_several(s);
	if (slice_starts(slice_from(r->text, at), SLICE(QUOTE)))
		at += sizeof QUOTE - 1;
	n = clerkwords_at(s->words, CLERK_YEARS, r->text, at);		/* 五年来, “十三五”期间 */
	if (!n)
		return false;
	s->years_at = at;
	s->years_end = at + n;
	s->since = true;
	return !covers_several(s);
}

/* Does a place stand inside of 《》? */
static bool
in_title(struct slice text, size_t at)
{
	size_t used, i;
	int32_t c;

	for (i = at; i > 0 && at - i < 2 * SEGMENT; ) {
		i = utf8_back(text, i);
		c = utf8_decode(text.s + i, text.n - i, &used);
		if (c == 0x300a || c == 0x300b)
			return c == 0x300a;
	}
	return false;
}

static void
check_total(const struct figures *s, size_t row, size_t to)
{
	struct slice text = text_of(s, row);
	size_t end = s->years_end, i = 0, used;

	while (i < s->n && s->figure[i].at < end)
		i++;
	if (utf8_at(text, end, &used) == 0xff0c || utf8_at(text, end, &used) == ',')
		end += used;
	if (i == s->n || clause_end(text, end, s->figure[i].at) < s->figure[i].at || in_title(text, s->years_at))
		return;
	if (s->since && !clerkwords_in(s->words, CLERK_TOTAL, slice_between(text, end, s->figure[i].at)))
		return;
	to = to + NEXT < text.n ? to + NEXT : text.n;	/* the year's figure may stand in the next sentence */
	if (!clerkwords_in(s->words, CLERK_OF_YEAR, slice_between(text, end, to)))
		findings_add(s->findings, FINDING_TOTAL, row, s->years_at, s->figure[i].end - s->years_at);
}

/* Reads the numbers of the sentence. */
static void
read_figures(struct figures *s, size_t row)
{
	struct figure x;
	size_t i;
	bool open;

	for (i = 0; i < s->ndigits; i++)
		if ((s->n == 0 || s->digits[i].at >= s->figure[s->n - 1].end) &&
		    read_figure(s, row, s->digits[i].at, &x, &open) && x.unit && !x.unit->time && !x.unit->share)
			s->figure[s->n++] = x;
}

/* The first bytes of what stands behind a number, and how much the scales between multiply it. */
static uint32_t
unit_mark(struct slice text, size_t end, double *scale)
{
	size_t i, used;
	uint32_t mark = 0;

	*scale = 1;
	for (i = end; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (c == 0x4e07)			/* 万 */
			*scale *= 1e4;
		else if (c == 0x4ebf)			/* 亿 */
			*scale *= 1e8;
		else if (c != ' ' && c != 0x4f59 && c != 0x591a)	/* 余 多 */
			break;
	}
	memcpy(&mark, text.s + i, text.n - i < 3 ? text.n - i : 3);
	return mark;
}

/* A number by its digits alone. */
static double
rough(struct slice text, size_t at, size_t end)
{
	double value = 0, place = 0;
	size_t i;

	for (i = at; i < end; i++)
		if (text.s[i] == '.')
			place = 1;
		else if (text.s[i] != ',') {
			value = value * 10 + (text.s[i] - '0');
			place *= 10;
		}
	return place > 1 ? value / place : value;
}

/* Does a word between the numbers say that one is settled, or part, of another? */
static bool
may_tell(const struct figures *s, struct slice text)
{
	const char *p = text.s + s->digits[0].end, *end = text.s + s->digits[s->ndigits - 1].at;

	while (end - p >= 3) {
		if (((unsigned char)*p & 0xf0) == 0xe0) {
			if (s->telling[utf8_tail(p) / 8] & 1u << utf8_tail(p) % 8)
				return true;
			p += 3;
		} else if (*p++ == '(') {
			return true;
		}
	}
	return false;
}

/* Might a number of the sentence be above one of its unit before it, or several together? */
static bool
may_exceed(const struct figures *s, struct slice text)
{
	double scale[FIGURES_MOST], value, sum;
	uint32_t unit[FIGURES_MOST];
	size_t i, k;

	for (i = 0; i < s->ndigits; i++)
		unit[i] = unit_mark(text, s->digits[i].end, &scale[i]);
	for (i = 0; i + 1 < s->ndigits; i++)
		for (sum = value = 0, k = i + 1; k < s->ndigits; k++) {
			if (unit[i] != unit[k] || unit[i] % 0x100 == '%')
				continue;
			if (value <= 0)
				value = rough(text, s->digits[i].at, s->digits[i].end) * scale[i];
			sum += rough(text, s->digits[k].at, s->digits[k].end) * scale[k];
			if (sum > value)
				return true;
		}
	return false;
}

/* Does a number follow what a report has one figure of, or 全年 in its clause? */
static bool
may_be_told(const struct figures *s, struct slice text, size_t from)
{
	size_t i, at;

	for (i = 0; i < s->ndigits; i++) {
		at = slice_before_blanks(text, s->digits[i].at);
		if (clerkwords_before(s->words, CLERK_UNIQUE, text, at) ||
		    clerkwords_before(s->words, CLERK_ADVERB, text, at) ||
		    clerkwords_before(s->words, CLERK_STOCK, text, at) ||
		    whole_act(s, text, clause_start(text, from, at), at))
			return true;
	}
	return false;
}

static void
check_sentence(struct figures *s, size_t row, size_t from, size_t to)
{
	const struct draft_row *r = &s->draft->row[row];
	bool exceed = s->ndigits > 1 && may_tell(s, r->text) && may_exceed(s, r->text);
	bool told = (r->part == DRAFT_INTRO || r->part == DRAFT_DONE || r->part == DRAFT_DUTY) &&
	    may_be_told(s, r->text, from);
	bool total = may_be_total(s, row, from);

	if (!exceed && !told && !total)
		return;
	read_figures(s, row);
	if (exceed && s->n > 1 && possible(s)) {
		check_settled(s, row, from, to);
		check_wholes(s, row);
	}
	if (told)
		check_told(s, row, from);
	if (total)
		check_total(s, row, to);
	s->n = 0;
}

void
figures_sentence(struct figures *s, size_t row, size_t from, size_t to)
{
	if (!s->ndigits && !s->years_end && !s->own_year)
		return;
	if (s->ndigits)
		check_sentence(s, row, from, to);
	s->ndigits = 0;
	s->years_at = s->years_end = 0;
	s->own_year = s->since = false;
}
