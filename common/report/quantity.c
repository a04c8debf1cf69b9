#include "common/report/quantity.h"

#include <stdlib.h>

#include "common/report/bound.h"
#include "common/report/label.h"
#include "common/report/phrase.h"
#include "common/report/sentence.h"
#include "common/report/unit.h"
#include "common/report/zero.h"
#include "common/text/utf8.h"

enum { BMP = 0x10000, HITS = 8, QUOTE_CHARS = 30, TITLE_CHARS = 120, ACT_CHARS = 2 };

/* What a character is to the scan over a text; 0: nothing. */
enum mark { MARK_NUMBER = 1, MARK_QUOTE, MARK_TITLE, MARK_ZERO };

struct quantities {
	struct numerals *numerals;
	struct units *units;
	struct bounds *bounds;
	struct phrases *phrases;
	struct zeros *zeros;
	uint8_t mark[BMP];
	uint8_t tail[BMP];		/* by utf8_tail(): whether some character with a mark ends so */

	struct slice text;		/* what is being read */
	struct quantity *found;
	size_t nfound, cap;
	size_t taken;			/* what stands before it belongs to a quantity, or to none */
	bool failed;
};

struct slice
quantity_sign(enum quantity_rel rel)
{
	static const char *const signs[] = { "=", "~", ">", "<", ".." };

	return (struct slice){ signs[rel], strlen(signs[rel]) };
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
		if (zeros_may_begin(q->zeros, c))
			q->mark[c] = MARK_ZERO;
	}
	q->mark[0x201c] = q->mark['"'] = MARK_QUOTE;
	q->mark[0x300a] = MARK_TITLE;
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

	table_out_of_memory(why);
	if (q)
		q->found = malloc((q->cap = 64) * sizeof *q->found);
	if (q && q->found && (q->numerals = numerals_new(why)) && (q->units = units_new(why)) &&
	    (q->bounds = bounds_new(why)) && (q->phrases = phrases_new(q->numerals, why)) &&
	    (q->zeros = zeros_new(why))) {
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
	units_free(q->units);
	bounds_free(q->bounds);
	phrases_free(q->phrases);
	zeros_free(q->zeros);
	free(q->found);
	free(q);
}

const struct numerals *
quantities_numerals(const struct quantities *q)
{
	return q->numerals;
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

/* 一 by itself, and not that of 一两次. */
static bool
lone_one(const struct numeral *m)
{
	return is_one(m) && decimal_cmp(m->value, m->upper) == 0;
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
	bool sure;			/* a phrase says that it counts */
	bool over, under, about;	/* what its bounds say */
};

/* The word of the units' table at i; NULL: there is none.  *end is where its unit ends. */
static const struct unit *
unit_behind(const struct quantities *q, size_t i, bool chinese, size_t *end)
{
	size_t at = slice_behind_blanks(q->text, i);
	const struct unit *u = units_at(q->units, q->text.s + at, q->text.n - at, chinese);

	if (u)
		*end = at + u->n;
	return u;
}

/* Letters, points and signs that make a number part of a code: 5G, N95, 1+3+N, 9:30, 12·4, 7×24. */
static bool
part_of_code(const struct quantities *q, const struct reading *r)
{
	static const char DOT[] = "\xc2\xb7", TIMES[] = "\xc3\x97";
	struct slice text = q->text;
	size_t i = r->start, end = i + r->number.n;
	char before = i ? text.s[i - 1] : ' ', after = end < text.n ? text.s[end] : ' ';

	if (is_letter(before) && !(r->next && r->next->thing))		/* ETC5套 is a count */
		return true;
	if (before == '+' || before == '_' || before == '#')
		return true;
	if ((before == ':' || before == '/' || before == '.' || before == '*') && i > 1 && is_digit(text.s[i - 2]))
		return true;
	if (i > 2 && is_digit(text.s[i - 3]) &&
	    (memcmp(text.s + i - 2, DOT, 2) == 0 || memcmp(text.s + i - 2, TIMES, 2) == 0))
		return true;
	if (after == '+' || after == '_')
		return true;
	return after == ':' && end + 1 < text.n && is_digit(text.s[end + 1]);
}

/* The same where it does not matter what numerals stand before it. */
static const struct unit *
unit_at(const struct quantities *q, size_t i, size_t *end)
{
	return unit_behind(q, i, true, end);
}

/* 件（次）, 台（套）: the unit goes on in brackets that hold a unit and nothing else. */
static size_t
unit_in_brackets(const struct quantities *q, size_t end)
{
	struct slice rest = slice_from(q->text, end);
	const struct unit *u;
	size_t stop;

	if (!slice_starts(rest, SLICE("\xef\xbc\x88")) || !(u = unit_at(q, end + 3, &stop)) || !u->name.n ||
	    u->n != stop - end - 3)
		return end;
	return slice_starts(slice_from(q->text, stop), SLICE("\xef\xbc\x89")) ? stop + 3 : end;
}

/* Whether Chinese numerals may stand before the unit as they do here. */
static bool
chinese_fits(const struct reading *r)
{
	bool one = r->number.value.e == 0 && r->number.value.n == 1 && lone_one(&r->number);

	if (r->number.form == NUMERAL_ARABIC || r->unit->chinese == CHINESE_YES || r->sure)
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
 * 一车一票, 一笔一笔, 一份份: a 一 in a pair is no count, wherever it stands in it; 一月一次 is one, for its
 * first half is a time.
 */
static bool
paired_one(const struct quantities *q, const struct reading *r, size_t end)
{
	struct slice per;
	size_t skip;

	if (!is_one(&r->number))
		return false;
	if ((!r->unit->time && one_at(q, end)) || slice_starts(slice_from(q->text, end), r->unit->name))
		return true;
	return r->start >= 6 && one_at(q, r->start - 6) &&
	    phrases_literal(q->phrases, q->text, r->start - 6, &skip, &per) != PHRASE_FREQUENCY;
}

static bool
add_half(struct numeral *m)
{
	bool fits = decimal_add(&m->value, (struct decimal){ 5, 1 });

	m->upper = m->value;
	return fits;
}

/* 五成多, 个多月: the number is open, but stays under the next whole one. */
static void
open_to_next(struct numeral *m)
{
	m->limit = (struct decimal){ 1, 0 };
	m->open = decimal_add(&m->limit, m->value);
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
		    !(r->end < q->text.n && is_letter(q->text.s[r->end]));
	}
	if (!chinese_fits(r) || (r->unit->time && is_year(m)) || paired_one(q, r, end))
		return false;
	wide = unit_in_brackets(q, end);
	r->unit_text = r->unit->name;
	if (wide > end)
		r->unit_text = (struct slice){ q->text.s + end - r->unit->n, wide - end + r->unit->n };
	r->end = wide;
	return !r->unit->half || add_half(&r->number);
}

static void
take_rel(struct reading *r, enum bound_rel rel)
{
	r->over = r->over || rel == BOUND_OVER;
	r->under = r->under || rel == BOUND_UNDER;
	r->about = r->about || rel == BOUND_ABOUT;
	if (rel == BOUND_ZERO)
		r->number.value.n = r->number.upper.n = 0;
}

/* Whether a byte leads a Chinese character, as most do. */
static bool
is_han(char lead)
{
	return (unsigned char)lead >= 0xe4 && (unsigned char)lead <= 0xe9;
}

/* 至少开展一次: a word before the act bounds the number too, and is no part of the quote. */
static void
read_bound_of_act(const struct quantities *q, struct reading *r, size_t stop)
{
	enum { ACT_BYTES = 3 * ACT_CHARS };
	const char *act = q->text.s + stop - ACT_BYTES;
	struct bound_hit hit;

	if (stop - q->taken > ACT_BYTES && is_han(act[0]) && is_han(act[3]) &&
	    bounds_before(q->bounds, q->text.s + q->taken, stop - q->taken - ACT_BYTES, &hit, 1) && hit.bound->act)
		take_rel(r, hit.bound->rel);
}

/* Takes the word before the number that bounds it into the quote. */
static void
read_bound_before(const struct quantities *q, struct reading *r)
{
	size_t stop = slice_before_blanks(q->text, r->start), i, n;
	bool one = r->number.value.n == 1 && r->number.value.e == 0;	/* 无一起, 未发生1起 */
	struct bound_hit hit[HITS];

	if (stop <= q->taken)
		return;
	n = bounds_before(q->bounds, q->text.s + q->taken, stop - q->taken, hit, HITS);
	if (n == 0)
		read_bound_of_act(q, r, stop);
	for (i = 0; i < n; i++) {
		const struct bound *b = hit[i].bound;

		if ((b->bare && !r->number.headless) || (b->rel == BOUND_ZERO && !one))
			continue;
		if (b->rel != BOUND_NONE && b->rel != BOUND_FROM) {
			take_rel(r, b->rel);
			r->start = stop - hit[i].n;
		}
		return;
	}
}

static void
read_bound_after(const struct quantities *q, struct reading *r)
{
	size_t at = slice_behind_blanks(q->text, r->end), i, n;
	struct bound_hit hit[HITS];

	n = bounds_after(q->bounds, q->text.s + at, q->text.n - at, hit, HITS);
	for (i = 0; i < n; i++) {
		const struct bound *b = hit[i].bound;

		if ((b->time && !(r->unit && r->unit->time)) || (b->share && !(r->unit && r->unit->share)))
			continue;
		if (b->share && !r->number.open && !r->range)
			open_to_next(&r->number);
		if (b->rel != BOUND_NONE) {
			take_rel(r, b->rel);
			r->end = at + hit[i].n;
		}
		return;
	}
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
	mark = numeral_range(q->text, own && own->name.n ? r->next_end : r->end);
	if (!mark || !numeral_read(q->numerals, q->text.s + mark, q->text.n - mark, &upper.number) ||
	    upper.number.form > NUMERAL_CHINESE || upper.number.open)
		return false;
	upper.end = mark + upper.number.n;
	upper.next = unit_behind(q, upper.end, upper.number.form != NUMERAL_ARABIC, &upper.next_end);
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

/*
 * Whether the number starts a change (由3件到5件) and no range; one without a unit of its own does not
 * (由3至5名组成).
 */
static bool
starts_change(const struct quantities *q, const struct reading *r)
{
	struct bound_hit hit;

	return r->next && r->next->name.n && bounds_before(q->bounds, q->text.s, r->start, &hit, 1) &&
	    hit.bound->rel == BOUND_FROM;
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
	out->kind = r->unit;
	out->none_of = (struct slice){ "", 0 };
	out->per = per;
	q->taken = r->end;
}

/* 百分之三十: the unit comes first, and begins with a bare numeral.  false: it does not. */
static bool
read_unit_first(const struct quantities *q, struct reading *r)
{
	struct numeral upper;
	size_t end;
	const struct unit *u = r->number.form == NUMERAL_BARE ? unit_at(q, r->start, &end) : NULL;

	if (!u || !u->before)
		return false;
	end = slice_behind_blanks(q->text, end);
	if (!numeral_read(q->numerals, q->text.s + end, q->text.n - end, &r->number) ||
	    r->number.form > NUMERAL_BARE)
		return false;
	r->unit = u;
	r->unit_text = u->name;
	r->end = end + r->number.n;
	if (r->number.form == NUMERAL_BARE)		/* 百分之百 */
		r->number.form = NUMERAL_CHINESE;
	end = numeral_range(q->text, r->end);
	if (end && numeral_read(q->numerals, q->text.s + end, q->text.n - end, &upper) &&
	    upper.form <= NUMERAL_CHINESE && !upper.open && decimal_cmp(upper.value, r->number.value) > 0 &&
	    !units_at(q->units, q->text.s + end + upper.n, q->text.n - end - upper.n, true)) {
		r->upper = upper.value;
		r->range = true;
		r->end = end + upper.n;
	}
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

/*
 * 一月一督导: the whole is the quote, its act two characters at the most.  Without an act it is none.
 * Returns where reading goes on.
 */
static size_t
read_frequency(struct quantities *q, size_t i, size_t skip, struct slice per)
{
	static const char EVERY[] = "\xe6\xaf\x8f";		/* 每 */
	struct reading r = { .start = i, .end = skip };
	struct slice before = { q->text.s + q->taken, i - q->taken };
	size_t used, chars;
	int32_t c;

	for (chars = 0; chars < ACT_CHARS && r.end < q->text.n; chars++, r.end += used) {
		c = utf8_decode(q->text.s + r.end, q->text.n - r.end, &used);
		if (c < 0x4e00 || c > 0x9fff)
			break;
	}
	if (chars == 0)
		return skip;
	if (slice_ends(before, per))
		before.n -= per.n;
	if (slice_ends(before, SLICE(EVERY)))
		before.n -= 3;
	r.start = q->taken + before.n;
	r.number = (struct numeral){ .value = { 1, 0 }, .upper = { 1, 0 } };
	add(q, &r, per);
	return r.end;
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
 * 9 862件 is one number, but in a row of a table a blank parts two (办结 5 100%): there a blank stands
 * before it too, or a share behind it.
 */
static void
part_blanks(const struct quantities *q, struct reading *r)
{
	const char *s = q->text.s + r->start, *blank = memchr(s, ' ', r->number.n);
	const struct unit *u;
	size_t end;

	if (r->number.form != NUMERAL_ARABIC || !blank || !is_digit(blank[1]))
		return;
	u = unit_at(q, r->start + r->number.n, &end);
	if ((r->start && s[-1] == ' ') || (u && u->share))
		numeral_read(q->numerals, s, (size_t)(blank - s), &r->number);
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
	return !m->scaled && !m->open && !numeral_range(q->text, r->end);
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
	part_blanks(q, &r);
	r.end = i + r.number.n;
	if (!read_unit_first(q, &r)) {
		phrase = phrases_literal(q->phrases, q->text, i, &skip, &per);
		if (phrase == PHRASE_FREQUENCY && lone_one(&r.number) && !counts(q, skip))
			return read_frequency(q, i, skip, per);
		r.sure = phrase == PHRASE_YES;
		if (phrase == PHRASE_NO)
			return skip > r.end ? skip : r.end;
		r.next = unit_behind(q, r.end, r.number.form != NUMERAL_ARABIC, &r.next_end);
		if (hopeless(q, &r))
			return r.end;
		skip = phrase < 0 ?
		    phrases_forbid(q->phrases, q->text, i, r.end, r.number.form != NUMERAL_ARABIC) : 0;
		if (skip)
			return skip;
		if (part_of_code(q, &r) || r.number.form > NUMERAL_BARE)
			return r.end;
		if (!read_fraction(q, &r) && (starts_change(q, &r) || !read_range(q, &r)) && !read_unit(q, &r))
			return r.end;
	}
	if (r.unit && r.unit->over && !r.number.open && !r.range)
		open_to_next(&r.number);
	read_bound_before(q, &r);
	read_bound_after(q, &r);
	if (r.number.form == NUMERAL_BARE && !r.number.open && !r.over && !r.under && !r.about)
		return r.end;
	add(q, &r, (struct slice){ "", 0 });
	return r.end;
}

/* Looks at a word that states a zero, or is a numeral after all; returns where reading goes on. */
static size_t
read_zero(struct quantities *q, size_t i, size_t used)
{
	struct reading r = { .start = i };
	struct slice of;

	r.end = zeros_at(q->zeros, q->text, i, &of);
	if (!r.end)
		return numeral_kind(q->numerals, utf8_decode(q->text.s + i, q->text.n - i, &used)) ?
		    read_number(q, i) : i + used;
	add(q, &r, (struct slice){ "", 0 });
	if (!q->failed)
		q->found[q->nfound - 1].none_of = of;
	return (size_t)(of.s + of.n - q->text.s);	/* numbers in it state nothing: 未发生两起以上事故 */
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

/* Gives each quantity the sentence that it begins in; those of one sentence have the same slice. */
static void
settle_sentences(struct quantities *q)
{
	struct sentences all;
	struct slice s;
	size_t i, k, end;

	sentences_begin(&all, q->text, SENTENCE_WHOLE);
	for (i = 0; i < q->nfound; ) {
		s = sentences_at(&all, (size_t)(q->found[i].quote.s - q->text.s));
		for (k = i; k < q->nfound && (k == i || q->found[k].quote.s < s.s + s.n); k++) {
			end = (size_t)(q->found[k].quote.s - q->text.s) + q->found[k].quote.n;
			s = sentences_reach(&all, end);
		}
		while (i < k)
			q->found[i++].sentence = s;
	}
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
	q->nfound = q->taken = 0;
	q->failed = false;
	if (label_heading(q->numerals, text.s, text.n, &l))
		i = l.n;
	while ((i = next_mark(q, i)) < text.n && !q->failed)
		switch (mark_at(q, i, &used)) {
		case MARK_NUMBER:
			i = read_number(q, i);
			break;
		case MARK_ZERO:
			i = read_zero(q, i, used);
			break;
		case MARK_QUOTE:
			end = name_end(q, i, QUOTE_CHARS);
			i = end ? end : i + used;
			break;
		case MARK_TITLE:
			end = name_end(q, i, TITLE_CHARS);
			i = end ? end : i + used;
			break;
		default:
			i += used;
		}
	settle_sentences(q);
	*n = q->nfound;
	return q->failed ? NULL : q->found;
}
