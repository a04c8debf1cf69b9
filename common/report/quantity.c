#include "common/report/quantity.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/report/label.h"
#include "common/text/lexicon.h"
#include "common/text/numeral.h"
#include "common/text/utf8.h"

enum { BMP = 0x10000, HITS = 16, QUOTE_CHARS = 30, TITLE_CHARS = 120, ACT_CHARS = 2 };

/* What a character is to the scan over a text; 0: nothing. */
enum mark { MARK_NUMBER = 1, MARK_QUOTE, MARK_TITLE, MARK_STOP };

enum chinese { CHINESE_YES, CHINESE_TWO, CHINESE_NO };

struct unit {
	struct slice name;		/* empty: the word is no unit (部门 behind a number is not 部) */
	size_t n;			/* bytes of the word that are the unit; the rest is context */
	enum chinese chinese;		/* whether Chinese numerals stand before it; TWO: but not 一 */
	bool time;
	bool share;			/* % 成 倍 */
	bool before;			/* 百分之: the number follows */
	bool fraction;			/* 分之 */
};

struct bound {
	enum quantity_rel rel;		/* REL_EXACT: the word bounds nothing (节约 is not 约) */
	bool none;			/* 无: 无一起 is a stated zero */
	bool bare;			/* 上 数: only before 十 百 千 万 that stand alone */
	bool time;			/* 内: only behind units of time */
	bool share;			/* 多: only behind 成 and its like */
};

enum phrase_kind { PHRASE_NO, PHRASE_YES, PHRASE_FREQUENCY };

struct phrase {
	struct slice left;		/* what must stand before its number */
	size_t n;			/* bytes from its number on */
	enum phrase_kind kind;
	struct slice per;
};

struct quantities {
	struct numerals *numerals;
	struct table *units_table, *bounds_table, *phrases_table, *places_table;
	struct unit *unit;
	struct bound *bound;
	struct phrase *phrase;
	size_t nphrase;
	struct lexicon *units, *before, *after;
	struct lexicon *literal;	/* phrases, from their number on */
	struct lexicon *suffix;		/* phrases with any number: what stands behind it */
	struct lexicon *prefix;		/* phrases with any number: what stands before it */
	uint8_t mark[BMP];
	uint8_t tail[BMP];		/* by utf8_tail(): whether some character with a mark ends so */

	struct slice text;		/* what is being read */
	struct quantity *found;
	size_t nfound, cap;
	size_t sentence;		/* where the sentence being read begins */
	size_t unsettled;		/* the quantities from here on have no sentence yet */
	bool failed;
};

struct slice
quantity_sign(enum quantity_rel rel)
{
	static const char *const signs[] = { "=", "~", ">", "<", ".." };

	return (struct slice){ signs[rel], strlen(signs[rel]) };
}

/* --- loading --- */

static bool
one_of(struct slice cell, const char *const names[], int *which)
{
	for (*which = 0; names[*which]; ++*which)
		if (slice_is(cell, names[*which]))
			return true;
	return false;
}

/* A word of the tables may hold a mark once; gives its place and takes it out into buf. */
static struct slice
take_out(struct slice word, char mark, char buf[256], size_t *at)
{
	const char *p = word.n ? memchr(word.s, mark, word.n) : NULL;

	*at = p ? (size_t)(p - word.s) : word.n;
	if (!p || word.n > 255)
		return word;
	memcpy(buf, word.s, *at);
	memcpy(buf + *at, p + 1, word.n - *at - 1);
	return (struct slice){ buf, word.n - 1 };
}

static bool
load_units(struct quantities *q, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "unit", "class", "chinese", NULL };
	static const char *const chinese[] = { "yes", "two", "no", "", NULL };
	struct table *t = q->units_table = table_open(&data_units, NULL, columns, why);
	char buf[256];
	size_t i, used;
	int which;

	if (!t)
		return false;
	q->unit = calloc(table_rows(t) + 1, sizeof *q->unit);
	for (i = 0; q->unit && i < table_rows(t); i++) {
		struct unit *u = &q->unit[i];
		struct slice word = take_out(table_cell(t, i, 0), '|', buf, &u->n), class = table_cell(t, i, 2);

		if (!word.n || !one_of(table_cell(t, i, 3), chinese, &which))
			return table_complain(t, i, "no word, or chinese is none of yes, two, no", why);
		u->name = table_cell(t, i, 1);
		u->chinese = which == 3 ? CHINESE_YES : (enum chinese)which;
		u->time = slice_is(class, "time");
		u->share = slice_is(class, "share");
		u->before = slice_is(class, "before");
		u->fraction = slice_is(class, "fraction");
		if (lexicon_longest(q->units, word.s, word.n, &used) >= 0 && used == word.n)
			return table_complain(t, i, "this word stands in the table twice", why);
		if (!lexicon_add(q->units, word, (int)i, false))
			return table_complain(t, i, "out of memory", why);
	}
	return q->unit || table_complain(t, 0, "out of memory", why);
}

static bool
load_bounds(struct quantities *q, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "side", "rel", "near", NULL };
	static const char *const sides[] = { "before", "after", NULL }, *const rels[] = { "", "~", ">", "<", "0", NULL };
	struct table *t = q->bounds_table = table_open(&data_bounds, NULL, columns, why);
	int side, rel;
	size_t i;

	if (!t)
		return false;
	q->bound = calloc(table_rows(t) + 1, sizeof *q->bound);
	for (i = 0; q->bound && i < table_rows(t); i++) {
		struct slice near = table_cell(t, i, 3);

		if (!table_cell(t, i, 0).n || !one_of(table_cell(t, i, 1), sides, &side) ||
		    !one_of(table_cell(t, i, 2), rels, &rel))
			return table_complain(t, i, "not a word, before or after, and one of ~ > < 0 or nothing", why);
		q->bound[i] = (struct bound){
			.rel = rel < 4 ? (enum quantity_rel)rel : REL_EXACT,
			.none = rel == 4,
			.bare = slice_is(near, "bare"),
			.time = slice_is(near, "time"),
			.share = slice_is(near, "share"),
		};
		if (!lexicon_add(side ? q->after : q->before, table_cell(t, i, 0), (int)i, !side))
			return table_complain(t, i, "out of memory", why);
	}
	return q->bound || table_complain(t, 0, "out of memory", why);
}

/* Where the first numeral of a phrase stands; its length when it has none. */
static size_t
first_numeral(const struct quantities *q, struct slice word)
{
	size_t i, used;

	for (i = 0; i < word.n; i += used) {
		int kind = numeral_kind(q->numerals, utf8_decode(word.s + i, word.n - i, &used));

		if ((kind && kind < NUMERAL_POINT) || (word.s[i] >= '0' && word.s[i] <= '9'))
			break;
	}
	return i;
}

/* Puts a phrase into the lexicon that it is found by: whole, or by what stands round any number. */
static bool
add_phrase(struct quantities *q, struct slice word, struct phrase *p, int index)
{
	size_t at;
	const char *any = memchr(word.s, '#', word.n);

	if (!any) {
		at = first_numeral(q, word);
		p->left = (struct slice){ word.s, at };
		p->n = word.n - at;
		return p->n > 0 && lexicon_add(q->literal, (struct slice){ word.s + at, p->n }, index, false);
	}
	at = (size_t)(any - word.s);
	p->left = (struct slice){ word.s, at };
	p->n = word.n - at - 1;
	if (p->n == 0)
		return at > 0 && lexicon_add(q->prefix, p->left, index, true);
	return lexicon_add(q->suffix, (struct slice){ any + 1, p->n }, index, false);
}

static bool
load_phrases(struct quantities *q, struct table *t, char why[TABLE_WHY])
{
	static const char *const kinds[] = { "no", "yes", "freq", NULL };
	struct phrase *phrase;
	size_t i;
	int kind;

	phrase = realloc(q->phrase, (q->nphrase + table_rows(t) + 1) * sizeof *phrase);
	if (!phrase)
		return table_complain(t, 0, "out of memory", why);
	q->phrase = phrase;
	for (i = 0; i < table_rows(t); i++) {
		struct phrase *p = &q->phrase[q->nphrase];

		if (!table_cell(t, i, 0).n || !one_of(table_cell(t, i, 1), kinds, &kind))
			return table_complain(t, i, "no phrase, or kind is none of no, yes, freq", why);
		*p = (struct phrase){ .kind = (enum phrase_kind)kind, .per = table_cell(t, i, 2) };
		if (!add_phrase(q, table_cell(t, i, 0), p, (int)q->nphrase))
			return table_complain(t, i, "a phrase without a number, or no memory", why);
		q->nphrase++;
	}
	return true;
}

static bool
load(struct quantities *q, char why[TABLE_WHY])
{
	static const char *const columns[] = { "phrase", "kind", "per", NULL };

	if (!load_units(q, why) || !load_bounds(q, why))
		return false;
	q->phrases_table = table_open(&data_phrases, NULL, columns, why);
	if (!q->phrases_table || !load_phrases(q, q->phrases_table, why))
		return false;
	q->places_table = table_open(&data_placenames, NULL, columns, why);
	return q->places_table && load_phrases(q, q->places_table, why);
}

static void
set_marks(struct quantities *q)
{
	char bytes[4];
	int32_t c;

	for (c = 0; c < BMP; c++) {
		int kind = numeral_kind(q->numerals, c);

		if ((c >= '0' && c <= '9') || (kind && kind < NUMERAL_POINT))
			q->mark[c] = MARK_NUMBER;
	}
	q->mark[0x201c] = q->mark['"'] = MARK_QUOTE;
	q->mark[0x300a] = MARK_TITLE;
	q->mark[0x3002] = q->mark[0xff01] = q->mark[0xff1f] = q->mark['!'] = q->mark['?'] = MARK_STOP;
	for (c = 0x800; c < BMP; c++)
		if (q->mark[c]) {
			utf8_encode((uint32_t)c, bytes);
			q->tail[utf8_tail(bytes)] = 1;
		}
}

struct quantities *
quantities_new(char why[TABLE_WHY])
{
	struct quantities *q = calloc(1, sizeof *q);

	snprintf(why, TABLE_WHY, "out of memory");
	if (q)
		q->found = malloc((q->cap = 64) * sizeof *q->found);
	if (q && q->found && (q->numerals = numerals_new(why)) && (q->units = lexicon_new()) && (q->before = lexicon_new()) &&
	    (q->after = lexicon_new()) && (q->literal = lexicon_new()) && (q->suffix = lexicon_new()) &&
	    (q->prefix = lexicon_new()) && load(q, why)) {
		set_marks(q);
		return q;
	}
	quantities_free(q);
	return NULL;
}

void
quantities_free(struct quantities *q)
{
	if (!q)
		return;
	numerals_free(q->numerals);
	table_free(q->units_table);
	table_free(q->bounds_table);
	table_free(q->phrases_table);
	table_free(q->places_table);
	lexicon_free(q->units);
	lexicon_free(q->before);
	lexicon_free(q->after);
	lexicon_free(q->literal);
	lexicon_free(q->suffix);
	lexicon_free(q->prefix);
	free(q->unit);
	free(q->bound);
	free(q->phrase);
	free(q->found);
	free(q);
}

/* --- reading --- */

static size_t
blanks(struct slice text, size_t i)
{
	size_t k = i;

	while (k < text.n && text.s[k] == ' ' && k < i + 4)
		k++;
	return k;
}

static size_t
blanks_before(struct slice text, size_t i)
{
	size_t k = i;

	while (k > 0 && text.s[k - 1] == ' ' && i - k < 4)
		k--;
	return k;
}

static struct slice
from(struct slice text, size_t i)
{
	return (struct slice){ text.s + i, text.n - i };
}

static bool
is_letter(char c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_digit(char c)
{
	return c >= '0' && c <= '9';
}

/* 一, which is as often an adverb's part as a count. */
static bool
is_one(const struct numeral *m)
{
	return m->form == NUMERAL_CHINESE && m->value.n == 1 && m->value.e == 0;
}

/* A number with what belongs to it, while it is being read. */
struct reading {
	size_t start, end;		/* of the quote in the text */
	struct numeral number;
	struct decimal upper;		/* of a range: its upper end */
	bool range;
	const struct unit *next;	/* the word of the units' table behind the number; NULL: none */
	size_t next_end;
	const struct unit *unit;	/* NULL: none */
	struct slice unit_text;
	bool over, under, about;	/* what its bounds say */
};

/*
 * What the longest literal phrase says that stands at the number at i: its kind, with *skip behind it
 * and the period of a frequency; -1: there is none.
 */
static int
literal_phrase(const struct quantities *q, size_t i, size_t *skip, struct slice *per)
{
	struct slice rest = from(q->text, i), before = { q->text.s, i };
	struct lexicon_hit hit[HITS];
	size_t k = lexicon_at(q->literal, rest.s, rest.n, hit, HITS);
	int32_t entry;

	while (k-- > 0)
		for (entry = hit[k].entry; entry >= 0; ) {
			const struct phrase *p = &q->phrase[lexicon_number(q->literal, &entry)];

			if (!slice_ends(before, p->left))
				continue;
			*skip = i + hit[k].n;
			*per = p->per;
			return (int)p->kind;
		}
	return -1;
}

/* Whether a phrase of any number forbids the one at [i, end): 第#, #个方面. */
static bool
forbidden(const struct quantities *q, size_t i, size_t end)
{
	struct slice before = { q->text.s, blanks_before(q->text, i) }, rest;
	struct lexicon_hit hit[HITS];
	int32_t entry;
	size_t k;

	if (lexicon_before(q->prefix, before.s, before.n, hit, 1))
		return true;
	rest = from(q->text, blanks(q->text, end));
	k = lexicon_at(q->suffix, rest.s, rest.n, hit, HITS);
	while (k-- > 0)
		for (entry = hit[k].entry; entry >= 0; )
			if (slice_ends(before, q->phrase[lexicon_number(q->suffix, &entry)].left))
				return true;
	return false;
}

/* Letters, points and signs that make a number part of a code: 5G, N95, 1+3+N, 9:30, 12·4. */
static bool
part_of_code(const struct quantities *q, size_t i, size_t end)
{
	struct slice text = q->text;
	char before = i ? text.s[i - 1] : ' ', after = end < text.n ? text.s[end] : ' ';

	if (is_letter(before) || before == '+' || before == '_' || before == '#')
		return true;
	if ((before == ':' || before == '/' || before == '.') && i > 1 && is_digit(text.s[i - 2]))
		return true;
	if (i > 2 && is_digit(text.s[i - 3]) && memcmp(text.s + i - 2, "\xc2\xb7", 2) == 0)
		return true;
	if (after == '+' || after == '_')
		return true;
	return after == ':' && end + 1 < text.n && is_digit(text.s[end + 1]);
}

/* The unit at i, context and all; NULL: there is none.  *end is where it ends. */
static const struct unit *
unit_at(const struct quantities *q, size_t i, size_t *end)
{
	struct slice rest = from(q->text, blanks(q->text, i));
	const struct unit *u;
	size_t used;
	int row = lexicon_longest(q->units, rest.s, rest.n, &used);

	if (row < 0)
		return NULL;
	u = &q->unit[row];
	*end = (size_t)(rest.s - q->text.s) + u->n;
	return u;
}

/* 件（次）, 台（套）: the unit goes on in brackets that hold a unit and nothing else. */
static size_t
unit_in_brackets(const struct quantities *q, size_t end)
{
	struct slice rest = from(q->text, end);
	const struct unit *u;
	size_t stop;

	if (!slice_starts(rest, SLICE("\xef\xbc\x88")) || !(u = unit_at(q, end + 3, &stop)) || !u->name.n ||
	    u->n != stop - end - 3)
		return end;
	return slice_starts(from(q->text, stop), SLICE("\xef\xbc\x89")) ? stop + 3 : end;
}

/* Whether Chinese numerals may stand before the unit as they do here. */
static bool
chinese_fits(const struct reading *r)
{
	bool one = r->number.value.e == 0 && r->number.value.n == 1;

	if (r->number.form == NUMERAL_ARABIC || r->unit->chinese == CHINESE_YES)
		return true;
	if (r->number.scaled || r->number.open || r->number.value.n > 99)
		return true;
	return r->unit->chinese == CHINESE_TWO && !one;
}

static bool
is_year(const struct numeral *m)
{
	return m->value.e == 0 && m->value.n >= 1900 && m->value.n < 2100 && !m->open;
}

/* Whether 一 stands at i by itself. */
static bool
one_at(const struct quantities *q, size_t i)
{
	struct numeral m;

	return i < q->text.n && numeral_read(q->numerals, q->text.s + i, q->text.n - i, &m) && is_one(&m);
}

/*
 * 一车一票, 一笔一笔: a 一 in a pair is no count, wherever it stands in it; 一月一次 is one, for its
 * first half is a time.
 */
static bool
paired_one(const struct quantities *q, const struct reading *r, size_t end)
{
	struct slice per;
	size_t skip;

	if (!is_one(&r->number))
		return false;
	if (!r->unit->time && one_at(q, end))
		return true;
	return r->start >= 6 && one_at(q, r->start - 6) &&
	    literal_phrase(q, r->start - 6, &skip, &per) != PHRASE_FREQUENCY;
}

static bool
read_unit(const struct quantities *q, struct reading *r)
{
	const struct numeral *m = &r->number;
	size_t end = r->next_end, wide;

	r->unit = r->next;
	if (!r->unit || !r->unit->name.n || r->unit->before || r->unit->fraction) {
		/* no unit: a number of things that stand right behind it, 2.6万群众 */
		r->unit = NULL;
		return (m->form == NUMERAL_ARABIC ? m->scaled || m->open : m->scaled && m->open) &&
		    r->end < q->text.n && !is_letter(q->text.s[r->end]);
	}
	if (!chinese_fits(r) || (r->unit->time && is_year(m)) || paired_one(q, r, end))
		return false;
	wide = unit_in_brackets(q, end);
	r->unit_text = r->unit->name;
	if (wide > end)
		r->unit_text = (struct slice){ q->text.s + end - r->unit->n, wide - end + r->unit->n };
	r->end = wide;
	return true;
}

static void
take_rel(struct reading *r, enum quantity_rel rel)
{
	r->over = r->over || rel == REL_OVER;
	r->under = r->under || rel == REL_UNDER;
	r->about = r->about || rel == REL_ABOUT;
}

/* Takes the word before the number that bounds it into the quote. */
static void
read_bound_before(const struct quantities *q, struct reading *r)
{
	size_t stop = blanks_before(q->text, r->start), k;
	struct lexicon_hit hit[HITS];
	int32_t entry;
	bool one = is_one(&r->number);

	k = lexicon_before(q->before, q->text.s, stop, hit, HITS);
	while (k-- > 0) {
		const struct bound *b;

		entry = hit[k].entry;
		b = &q->bound[lexicon_number(q->before, &entry)];
		if ((b->bare && !r->number.headless) || (b->none && !one))
			continue;
		if (b->none) {
			r->number.value.n = r->number.upper.n = 0;
			r->start = stop - hit[k].n;
		}
		if (b->rel != REL_EXACT) {
			take_rel(r, b->rel);
			r->start = stop - hit[k].n;
		}
		return;
	}
}

static void
read_bound_after(const struct quantities *q, struct reading *r)
{
	struct slice rest = from(q->text, blanks(q->text, r->end));
	struct lexicon_hit hit[HITS];
	size_t k = lexicon_at(q->after, rest.s, rest.n, hit, HITS);
	int32_t entry;

	while (k-- > 0) {
		const struct bound *b;

		entry = hit[k].entry;
		b = &q->bound[lexicon_number(q->after, &entry)];
		if ((b->time && !(r->unit && r->unit->time)) || (b->share && !(r->unit && r->unit->share)))
			continue;
		if (b->share && !r->number.open && !r->range) {
			r->number.limit = (struct decimal){ 1, 0 };
			r->number.open = decimal_add(&r->number.limit, r->number.value);
		}
		if (b->rel != REL_EXACT) {
			take_rel(r, b->rel);
			r->end = (size_t)(rest.s - q->text.s) + hit[k].n;
		}
		return;
	}
}

/* A mark that joins the ends of a range at i: 至 到 - – — ~ ～; returns where it ends, 0: none. */
static size_t
range_mark(struct slice text, size_t i)
{
	size_t used, dashes = 0;
	int32_t c;

	i = blanks(text, i);
	for (;;) {
		c = utf8_decode(text.s + i, text.n - i, &used);
		if (c == 0x2014 || c == 0x2013 || c == 0x2015 || c == 0x2500 || c == 0xff0d || c == '-') {
			i += used;
			if (++dashes < 2)
				continue;
		}
		break;
	}
	if (!dashes && (c == 0x81f3 || c == 0x5230 || c == '~' || c == 0xff5e || c == 0x301c))
		return blanks(text, i + used);
	return dashes ? blanks(text, i) : 0;
}

/* How many tens the scales of a number are: 4 of 5万. */
static int
scale_of(struct slice text, size_t i, size_t n, const struct quantities *q)
{
	struct decimal digits;
	size_t k = i;
	int tens = 0;
	struct numeral m;

	while (k < i + n && (is_digit(text.s[k]) || text.s[k] == '.' || text.s[k] == ','))
		k++;
	if (k == i || !decimal_read((struct slice){ text.s + i, k - i }, &digits) ||
	    !numeral_read(q->numerals, text.s + i, n, &m))
		return 0;
	while (tens < 16 && decimal_cmp(digits, m.value) < 0 && decimal_shift(&digits, 1))
		tens++;
	return decimal_cmp(digits, m.value) == 0 ? tens : 0;
}

/*
 * Reads 3至5名, 1—2名, 5%至10%, 3至5万元 from the lower end on.  The lower end may have the unit too,
 * and takes the upper one's scale where it has none.  由 or 从 before it makes it a change.
 */
static bool
read_range(const struct quantities *q, struct reading *r)
{
	struct reading upper = *r;
	struct decimal lower = r->number.value;
	const struct unit *own = r->next;
	size_t mark;
	int tens;

	if (r->number.open)
		return false;
	mark = range_mark(q->text, own && own->name.n ? r->next_end : r->end);
	if (!mark || !numeral_read(q->numerals, q->text.s + mark, q->text.n - mark, &upper.number) ||
	    upper.number.form > NUMERAL_CHINESE || upper.number.open)
		return false;
	upper.end = mark + upper.number.n;
	upper.next = unit_at(q, upper.end, &upper.next_end);
	if (!read_unit(q, &upper) || !upper.unit || (own && own->name.n && !slice_eq(own->name, upper.unit->name)))
		return false;
	tens = r->number.scaled ? 0 : scale_of(q->text, mark, upper.number.n, q);
	if (decimal_cmp(lower, upper.number.value) >= 0 || (tens && !own && !decimal_shift(&lower, tens)) ||
	    decimal_cmp(lower, upper.number.value) >= 0)
		return false;
	r->number.value = lower;
	r->upper = upper.number.value;
	r->range = true;
	r->unit = upper.unit;
	r->unit_text = upper.unit_text;
	r->end = upper.end;
	return true;
}

static bool
is_change(const struct quantities *q, size_t i)
{
	struct slice before = { q->text.s, i };

	return slice_ends(before, SLICE("\xe7\x94\xb1")) || slice_ends(before, SLICE("\xe4\xbb\x8e"));	/* 由 从 */
}

static void
settle(struct reading *r, struct quantity *out)
{
	const struct numeral *m = &r->number;
	bool pair = decimal_cmp(m->value, m->upper) != 0 && !r->range;

	out->value = out->lo = out->hi = m->value;
	out->has_lo = out->has_hi = false;
	r->over = r->over || m->open;
	if (r->about || (r->over && r->under)) {
		out->rel = REL_ABOUT;
	} else if (r->over) {
		out->rel = REL_OVER;
		out->has_lo = true;
		out->has_hi = m->open;
		out->hi = m->limit;
	} else if (r->under) {
		out->rel = REL_UNDER;
		out->has_hi = true;
		out->hi = r->range ? r->upper : m->upper;
	} else {
		out->rel = r->range || pair ? REL_RANGE : REL_EXACT;
		out->has_lo = out->has_hi = true;
		out->hi = r->range ? r->upper : m->upper;
	}
}

static void
add(struct quantities *q, struct reading *r, struct slice per)
{
	struct quantity *out;

	if (q->nfound == q->cap) {
		size_t cap = q->cap * 2;
		struct quantity *found = realloc(q->found, cap * sizeof *found);

		if (!found) {
			q->failed = true;
			return;
		}
		q->found = found;
		q->cap = cap;
	}
	out = &q->found[q->nfound++];
	settle(r, out);
	out->quote = (struct slice){ q->text.s + r->start, r->end - r->start };
	out->unit = r->unit ? r->unit_text : (struct slice){ "", 0 };
	out->per = per;
}

/* 百分之三十: the unit comes first, and begins with a bare numeral.  false: it does not. */
static bool
read_unit_first(const struct quantities *q, struct reading *r)
{
	size_t end;
	const struct unit *u = r->number.form == NUMERAL_BARE ? unit_at(q, r->start, &end) : NULL;

	if (!u || !u->before)
		return false;
	end = blanks(q->text, end);
	if (!numeral_read(q->numerals, q->text.s + end, q->text.n - end, &r->number) ||
	    r->number.form > NUMERAL_BARE)
		return false;
	r->unit = u;
	r->unit_text = u->name;
	r->end = end + r->number.n;
	if (r->number.form == NUMERAL_BARE)		/* 百分之百 */
		r->number.form = NUMERAL_CHINESE;
	return true;
}

/* 四分之三 as a decimal of at most six places.  false: it is no fraction. */
static bool
read_fraction(const struct quantities *q, struct reading *r)
{
	struct numeral part;
	const struct unit *u = r->next;
	size_t end = r->next_end;
	int64_t whole = r->number.value.n;

	if (!u || !u->fraction || r->number.value.e || whole < 2 || whole > 1000 ||
	    !numeral_read(q->numerals, q->text.s + end, q->text.n - end, &part) || part.value.e ||
	    part.value.n < 1 || part.value.n > whole)
		return false;
	r->number.value = (struct decimal){ (part.value.n * 1000000 * 2 + whole) / (2 * whole), 6 };
	r->number.upper = r->number.value;
	r->end = end + part.n;
	return true;
}

/* Whether a unit stands at i. */
static bool
counts(const struct quantities *q, size_t i)
{
	size_t end;
	const struct unit *u = unit_at(q, i, &end);

	return u && u->name.n > 0;
}

/* 一月一督导: the whole is the quote, its act two characters at the most.  Without an act it is none. */
static void
read_frequency(struct quantities *q, size_t i, size_t skip, struct slice per)
{
	static const char EVERY[] = "\xe6\xaf\x8f";		/* 每 */
	struct reading r = { .start = i, .end = skip };
	size_t used, chars, k = skip;
	int32_t c;

	for (chars = 0; chars < ACT_CHARS && k < q->text.n; chars++, k += used) {
		c = utf8_decode(q->text.s + k, q->text.n - k, &used);
		if (c < 0x4e00 || c > 0x9fff)
			break;
	}
	if (chars == 0)
		return;
	r.end = k;
	while (r.start >= 3 && slice_ends((struct slice){ q->text.s, r.start }, per))
		r.start -= per.n;
	if (slice_ends((struct slice){ q->text.s, r.start }, SLICE(EVERY)))
		r.start -= 3;
	r.number = (struct numeral){ .value = { 1, 0 }, .upper = { 1, 0 } };
	add(q, &r, per);
}

/* 千瓦, 百分点 and 兆瓦 begin with a numeral: a number that swallowed it gives it back. */
static void
give_back_unit(const struct quantities *q, struct reading *r)
{
	size_t end, used, stop = r->start + r->number.n;
	struct numeral shorter;
	const struct unit *u;

	int kind = r->number.n > 3 ? numeral_kind(q->numerals, utf8_decode(q->text.s + stop - 3, 3, &used)) : 0;

	if (kind != NUMERAL_UNIT && kind != NUMERAL_SCALE)
		return;
	u = unit_at(q, stop - 3, &end);
	if (u && u->name.n && end > stop &&
	    numeral_read(q->numerals, q->text.s + r->start, r->number.n - 3, &shorter) &&
	    shorter.n >= r->number.n - 4)
		r->number = shorter;
}

/*
 * Whether a number with nothing behind it that could make it a quantity is passed over at once; most
 * numerals of a text are (一 in 统一, the years).
 */
static bool
hopeless(const struct quantities *q, const struct reading *r)
{
	const struct numeral *m = &r->number;

	if (r->next && r->next->name.n)
		return r->next->time && is_year(m);
	if (r->next && r->next->fraction)
		return false;
	return !m->scaled && !m->open && !range_mark(q->text, r->end);
}

/* Looks at the number that begins at i; returns where reading goes on. */
static size_t
read_number(struct quantities *q, size_t i)
{
	struct reading r = { .start = i };
	struct slice per = { "", 0 };
	size_t skip;
	int phrase;

	if (!numeral_read(q->numerals, q->text.s + i, q->text.n - i, &r.number))
		return i + utf8_length((unsigned char)q->text.s[i]);
	give_back_unit(q, &r);
	r.end = i + r.number.n;
	if (!read_unit_first(q, &r)) {
		phrase = literal_phrase(q, i, &skip, &per);
		if (phrase == PHRASE_FREQUENCY && !counts(q, skip)) {
			read_frequency(q, i, skip, per);
			return skip;
		}
		if (phrase == PHRASE_NO)
			return skip > r.end ? skip : r.end;
		r.next = unit_at(q, r.end, &r.next_end);
		if (hopeless(q, &r) || (phrase < 0 && forbidden(q, i, r.end)) || part_of_code(q, i, r.end) ||
		    r.number.form > NUMERAL_BARE)
			return r.end;
		if (!read_fraction(q, &r) && (is_change(q, i) || !read_range(q, &r)) && !read_unit(q, &r))
			return r.end;
	}
	read_bound_before(q, &r);
	read_bound_after(q, &r);
	if (r.number.form == NUMERAL_BARE && !r.number.open && !r.over && !r.under && !r.about)
		return r.end;
	add(q, &r, (struct slice){ "", 0 });
	return r.end;
}

/* The end of a name in marks that opens at i, when it closes within max characters; 0: it does not. */
static size_t
name_end(const struct quantities *q, size_t i, size_t max)
{
	int32_t open, c, close;
	size_t used, chars, k, depth = 1;

	open = utf8_decode(q->text.s + i, q->text.n - i, &used);
	close = open == 0x201c ? 0x201d : open == 0x300a ? 0x300b : open;
	k = i + used;
	for (chars = 0; chars < max && k < q->text.n; chars++, k += used) {
		c = utf8_decode(q->text.s + k, q->text.n - k, &used);
		if (c == close) {
			if (--depth == 0)
				return k + used;
		} else if (c == open) {
			depth++;
		} else if (c == 0x3002) {
			return 0;
		}
	}
	return 0;
}

/* Gives the quantities since the last stop their sentence, which ends at end. */
static void
end_sentence(struct quantities *q, size_t end)
{
	struct slice s = { q->text.s + q->sentence, end - q->sentence };

	while (s.n && *s.s == ' ') {
		s.s++;
		s.n--;
	}
	for (; q->unsettled < q->nfound; q->unsettled++)
		q->found[q->unsettled].sentence = s;
	q->sentence = end;
}

/* The character at i as the scan sees it: its mark, and its length. */
static int
mark_at(const struct quantities *q, size_t i, size_t *used)
{
	const unsigned char *p = (const unsigned char *)q->text.s + i;

	*used = utf8_length(*p);
	if (*used == 1)
		return *p < 0x80 ? q->mark[*p] : 0;
	if (*used != 3 || i + 3 > q->text.n)
		return 0;
	return q->mark[(p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu)];
}

/* The next character from i on that has a mark; most have none. */
static size_t
next_mark(const struct quantities *q, size_t i)
{
	const char *s = q->text.s;
	size_t used;

	for (;;) {
		while (i + 3 <= q->text.n && (unsigned char)s[i] >= 0xe0 && !q->tail[utf8_tail(s + i)])
			i += 3;
		if (i >= q->text.n || mark_at(q, i, &used))
			return i;
		i += used;
	}
}

const struct quantity *
quantities_read(struct quantities *q, struct slice text, size_t *n)
{
	struct label l;
	size_t i = 0, used, end;

	q->text = text;
	q->nfound = q->sentence = q->unsettled = 0;
	q->failed = false;
	if (label_heading(q->numerals, text.s, text.n, &l))
		i = l.n;
	while ((i = next_mark(q, i)) < text.n && !q->failed)
		switch (mark_at(q, i, &used)) {
		case MARK_NUMBER:
			i = read_number(q, i);
			break;
		case MARK_QUOTE:
			end = name_end(q, i, QUOTE_CHARS);
			i = end ? end : i + used;
			break;
		case MARK_TITLE:
			end = name_end(q, i, TITLE_CHARS);
			i = end ? end : i + used;
			break;
		case MARK_STOP:
			i += used;
			end_sentence(q, i);
			break;
		default:
			i += used;
		}
	end_sentence(q, text.n);
	*n = q->nfound;
	return q->failed ? NULL : q->found;
}
