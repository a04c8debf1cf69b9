#include "common/text/numeral.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { BMP = 0x10000, TOKENS_MAX = 40 };

struct numerals {
	uint8_t kind[BMP];	/* by code point: a numeral_kind */
	uint8_t value[BMP];	/* the digit, or the power of ten */
};

/* A number's parts: a digit or an Arabic number, or a unit. */
struct token {
	int kind;
	int power;		/* UNIT and SCALE */
	struct decimal value;	/* DIGIT, ZERO, TENS */
	bool arabic;
	size_t end;		/* bytes from the number's start */
};

struct tokens {
	struct token t[TOKENS_MAX];
	size_t n;
};

struct numerals *
numerals_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "char", "kind", "value", NULL };
	static const char *const kinds[] = {		/* in the order of enum numeral_kind, from 1 */
		"digit", "zero", "unit", "scale", "tens", "point", "over", "some", NULL
	};
	struct table *t = table_open(&data_numerals, NULL, columns, why);
	struct numerals *ns = t ? calloc(1, sizeof *ns) : NULL;
	size_t i;

	if (t && !ns)
		table_out_of_memory(why);
	for (i = 0; ns && i < table_rows(t); i++) {
		struct slice text = table_cell(t, i, 0);
		struct decimal value;
		size_t used;
		int32_t c = utf8_decode(text.s, text.n, &used);
		int kind;

		if (c < 0x80 || c >= BMP || used != text.n || !table_one_of(table_cell(t, i, 1), kinds, &kind) ||
		    !decimal_read(table_cell(t, i, 2), &value) || value.n < 0 || value.n > DECIMAL_PLACES) {
			table_complain(t, i, "not a character, a kind and a small number", why);
			free(ns);
			ns = NULL;
		} else {
			ns->kind[c] = (uint8_t)(kind + NUMERAL_DIGIT);
			ns->value[c] = (uint8_t)value.n;
		}
	}
	table_free(t);
	return ns;
}

void
numerals_free(struct numerals *ns)
{
	free(ns);
}

int
numeral_kind(const struct numerals *ns, int32_t c)
{
	return c >= 0 && c < BMP ? ns->kind[c] : 0;
}

/* The kind of the character at s + i, its code point into *c and its length into *len. */
static int
kind_at(const struct numerals *ns, const char *s, size_t n, size_t i, int32_t *c, size_t *len)
{
	*c = i < n ? utf8_decode(s + i, n - i, len) : -1;
	return numeral_kind(ns, *c);
}

static bool
is_digit(const char *s, size_t n, size_t i)
{
	return i < n && s[i] >= '0' && s[i] <= '9';
}

size_t
numeral_small(const struct numerals *ns, const char *s, size_t n, int *value)
{
	int tens = 0, ones = 0, k;
	size_t i = 0, len;
	int32_t c;
	bool ten = false;

	for (k = 0; k < 4; k++, i += len) {
		int kind = kind_at(ns, s, n, i, &c, &len);

		if (kind == NUMERAL_DIGIT && ones == 0)
			ones = ns->value[c];
		else if (kind == NUMERAL_UNIT && ns->value[c] == 1 && !ten) {
			ten = true;
			tens = ones ? ones : 1;
			ones = 0;
		} else if (kind && kind < NUMERAL_POINT)
			return 0;			/* a larger number, or none */
		else
			break;
	}
	*value = tens * 10 + ones;
	return *value > 0 ? i : 0;
}

/*
 * What parts thousands at i, a comma of either width or a blank: three digits follow it, and no
 * fourth.  0: none.
 */
static size_t
comma(const char *s, size_t n, size_t i)
{
	size_t len = i < n && (s[i] == ',' || s[i] == ' ') ? 1 :
	    n - i >= 3 && memcmp(s + i, "\xef\xbc\x8c", 3) == 0 ? 3 : 0;
	size_t k = i + len;

	if (len && is_digit(s, n, k) && is_digit(s, n, k + 1) && is_digit(s, n, k + 2) && !is_digit(s, n, k + 3))
		return len;
	return 0;
}

/*
 * An Arabic number at i: digits, thousands in threes, a fraction.  Gives its length and value;
 * broken: it goes on as no number does (1.2.3), or is too long.
 */
static size_t
arabic(const char *s, size_t n, size_t i, struct decimal *value, bool *broken)
{
	char digits[64];
	size_t k = 0, start = i, first = 0, gap;

	*broken = false;
	while (is_digit(s, n, i)) {
		for (; is_digit(s, n, i); i++)
			if (k < sizeof digits - 1)
				digits[k++] = s[i];
		if (!first)
			first = k;
		gap = first <= 3 ? comma(s, n, i) : 0;
		i += gap;
	}
	if (i < n && s[i] == '.' && is_digit(s, n, i + 1)) {
		digits[k < sizeof digits - 1 ? k++ : k] = '.';
		for (i++; is_digit(s, n, i); i++)
			if (k < sizeof digits - 1)
				digits[k++] = s[i];
		while (i < n && s[i] == '.' && is_digit(s, n, i + 1)) {
			*broken = true;
			for (i++; is_digit(s, n, i); i++)
				;
		}
	}
	if (!decimal_read((struct slice){ digits, k }, value))
		*broken = true;
	return i - start;
}

static size_t
blanks(const char *s, size_t n, size_t i)
{
	size_t k = i;

	while (k < n && s[k] == ' ' && k - i < 3)
		k++;
	return k - i;
}

/* Chinese digits behind 点 become the fraction of the number before it. */
static size_t
fraction(const struct numerals *ns, const char *s, size_t n, size_t i, struct decimal *value)
{
	struct decimal whole = *value;
	size_t len, digits = 0;
	int32_t c;
	int kind;

	while ((kind = kind_at(ns, s, n, i, &c, &len)) == NUMERAL_DIGIT || kind == NUMERAL_ZERO) {
		if (whole.e == DECIMAL_PLACES || whole.n > (INT64_MAX - 9) / 10)
			return 0;
		whole.n = whole.n * 10 + ns->value[c];
		whole.e++;
		i += len;
		digits++;
	}
	if (!digits || kind == NUMERAL_UNIT)		/* 八点三十 is a time of day */
		return 0;
	*value = whole;
	return i;
}

/* Cuts the number at s into tokens.  false: too many for any number, or an Arabic part is broken. */
static bool
tokenize(const struct numerals *ns, const char *s, size_t n, struct tokens *ts, size_t *end)
{
	size_t i = 0, len, gap;
	bool broken, fits = true;
	int32_t c;

	ts->n = 0;
	for (;;) {
		struct token t = { 0 };

		gap = ts->n ? blanks(s, n, i) : 0;
		t.kind = kind_at(ns, s, n, i + gap, &c, &len);
		if (is_digit(s, n, i + gap)) {
			/* a digit behind a digit, or behind a blank, begins another number */
			if (gap || (ts->n && ts->t[ts->n - 1].kind == NUMERAL_DIGIT))
				break;
			len = arabic(s, n, i, &t.value, &broken);
			fits = fits && !broken;
			t.kind = NUMERAL_DIGIT;
			t.arabic = true;
		} else if (!t.kind || t.kind >= NUMERAL_POINT) {
			break;
		} else if (gap && t.kind != NUMERAL_UNIT && t.kind != NUMERAL_SCALE &&
		    (ts->t[0].arabic || ts->t[ts->n - 1].kind < NUMERAL_UNIT)) {
			break;			/* a digit goes on behind a blank only where a unit came before it */
		} else if (t.kind == NUMERAL_UNIT || t.kind == NUMERAL_SCALE) {
			t.power = ns->value[c];
		} else {
			t.value = (struct decimal){ ns->value[c] * (t.kind == NUMERAL_TENS ? 10 : 1), 0 };
		}
		i += gap + len;
		t.end = i;
		if (ts->n < TOKENS_MAX)
			ts->t[ts->n++] = t;
		else
			fits = false;
	}
	*end = i;
	return fits;
}

/* What has been added up so far, in the classic way: digits, sections below 万, and the total. */
struct sum {
	struct decimal total, section, digit;
	bool has_digit;
	bool gap;		/* 零 stands before the digit */
	int last;		/* power of the unit before the digit; 0: none */
	int scale;		/* power of the last 万 亿 兆 */
};

static bool
add_digit(struct sum *x, const struct token *t)
{
	if (t->kind == NUMERAL_TENS) {
		x->last = 1;
		return !x->has_digit && decimal_add(&x->section, t->value);
	}
	if (t->kind == NUMERAL_ZERO && (x->last || x->has_digit)) {
		x->gap = true;
		return !x->has_digit;
	}
	if (x->has_digit)
		return false;
	x->digit = t->value;
	x->has_digit = true;
	return true;
}

static bool
add_unit(struct sum *x, const struct token *t)
{
	struct decimal d = x->has_digit ? x->digit : (struct decimal){ 1, 0 };

	if (x->last && x->last <= t->power && t->power < 4 && !x->gap)
		return false;			/* 十百: units fall */
	if (t->kind == NUMERAL_UNIT) {
		if (!decimal_shift(&d, t->power) || !decimal_add(&x->section, d))
			return false;
	} else {
		if (x->has_digit && !decimal_add(&x->section, x->digit))
			return false;
		if (!x->has_digit && x->section.n == 0 && x->total.n == 0)
			x->section = (struct decimal){ 1, 0 };
		/* 四万万, 一万五千亿: a scale above the last one takes all that stands before it */
		if (x->scale && t->power >= x->scale) {
			if (!decimal_add(&x->total, x->section) || !decimal_shift(&x->total, t->power))
				return false;
		} else {
			if (!decimal_shift(&x->section, t->power) || !decimal_add(&x->total, x->section))
				return false;
		}
		x->section = (struct decimal){ 0, 0 };
		x->scale = t->power;
	}
	x->last = t->power;
	x->has_digit = x->gap = false;
	return true;
}

/*
 * Adds the tokens up.  Of a pair of digits (三四百) the one of index which counts, 0 or 1.
 * false: they make no number.
 */
static bool
add_up(const struct tokens *ts, int which, bool *paired, struct decimal *value)
{
	struct sum x = { .last = 0 };
	size_t i;

	*paired = false;
	for (i = 0; i < ts->n; i++) {
		const struct token *t = &ts->t[i], *u = i + 1 < ts->n ? t + 1 : NULL;

		if (t->kind == NUMERAL_UNIT || t->kind == NUMERAL_SCALE) {
			if (!add_unit(&x, t))
				return false;
			continue;
		}
		if (u && t->kind == NUMERAL_DIGIT && u->kind == NUMERAL_DIGIT && !t->arabic && !u->arabic &&
		    u->value.n == t->value.n + 1 && t->value.n > 0 && !*paired) {
			*paired = true;
			t = which ? u : t;
			i++;
		}
		if (!add_digit(&x, t))
			return false;
	}
	/* 两千三: the digit that ends it stands for its next lower unit; 两千零三: for itself */
	if (x.has_digit && x.last > 1 && !x.gap && ts->t[ts->n - 1].kind == NUMERAL_DIGIT &&
	    !ts->t[ts->n - 1].arabic && !*paired && !decimal_shift(&x.digit, x.last - 1))
		return false;
	*value = x.total;
	return decimal_add(value, x.section) && (!x.has_digit || decimal_add(value, x.digit));
}

/* Digits alone, read one by one: 二〇二〇. */
static bool
one_by_one(const struct tokens *ts, struct decimal *value)
{
	size_t i;

	*value = (struct decimal){ 0, 0 };
	for (i = 0; i < ts->n; i++)
		if ((ts->t[i].kind != NUMERAL_DIGIT && ts->t[i].kind != NUMERAL_ZERO) || ts->t[i].arabic ||
		    !decimal_shift(value, 1) || !decimal_add(value, ts->t[i].value))
			return false;
	return ts->n > 1;
}

/* The size of a number's last non-zero digit: 100 of 1200, 0.1 of 3.4. */
static struct decimal
last_digit(struct decimal d)
{
	struct decimal size = { 1, 0 };

	while (d.n != 0 && d.n % 10 == 0) {
		d.n /= 10;
		if (d.e > 0)
			d.e--;
		else
			decimal_shift(&size, 1);
	}
	decimal_shift(&size, -d.e);
	return size;
}

/* The size of the last digit as written of an Arabic number with scales: 万 of 190万, 千 of 3.4万. */
static struct decimal
written_digit(const struct tokens *ts)
{
	size_t i = ts->n;
	struct decimal size = { 1, 0 };
	int power = 0;

	while (i && ts->t[i - 1].kind >= NUMERAL_UNIT)
		power += ts->t[--i].power;
	decimal_shift(&size, power);
	if (i)
		decimal_shift(&size, -ts->t[i - 1].value.e);
	return size;
}

/* 余 几 or 多 behind the tokens: it opens the number, and scales may follow it (190余万). */
static void
read_open(const struct numerals *ns, const char *s, size_t n, struct tokens *ts, struct numeral *m)
{
	size_t i = m->n, len;
	int32_t c;
	int last = ts->t[ts->n - 1].kind;
	bool unscaled = last < NUMERAL_UNIT;
	int kind;

	i += blanks(s, n, i);
	kind = kind_at(ns, s, n, i, &c, &len);
	if (kind != NUMERAL_OVER && kind != NUMERAL_SOME)
		return;
	/* 几 counts the ones behind a ten; nothing below ten is open */
	if (kind == NUMERAL_SOME && ((unscaled && last != NUMERAL_ZERO) || m->form == NUMERAL_ARABIC))
		return;
	if (unscaled && m->value.e == 0 && m->value.n < 10)
		return;
	i += len;
	m->open = true;
	m->some = kind == NUMERAL_SOME;
	m->limit = !unscaled && ts->t[0].arabic ? written_digit(ts) : last_digit(m->value);
	for (;;) {
		size_t gap = blanks(s, n, i);

		if (kind_at(ns, s, n, i + gap, &c, &len) != NUMERAL_SCALE)
			break;
		if (!decimal_shift(&m->value, ns->value[c]))
			m->form = NUMERAL_BROKEN;
		m->scaled = true;
		m->limit = last_digit(m->value);
		i += gap + len;
	}
	m->upper = m->value;
	if (!decimal_add(&m->limit, m->value))
		m->form = NUMERAL_BROKEN;
	m->n = i;
}

static enum numeral_form
form_of(const struct tokens *ts)
{
	if (ts->t[0].arabic)
		return NUMERAL_ARABIC;
	if (ts->t[0].kind == NUMERAL_SCALE || (ts->t[0].kind == NUMERAL_UNIT && ts->t[0].power > 1))
		return NUMERAL_BARE;
	return NUMERAL_CHINESE;
}

/*
 * Most numbers are a few ASCII digits, or one Chinese digit, and nothing that could go on as a
 * number behind them.
 */
static bool
plain(const struct numerals *ns, const char *s, size_t n, struct numeral *m)
{
	int64_t value = 0;
	size_t i = 0, len;
	int32_t c;

	for (; i < n && i < 9 && s[i] >= '0' && s[i] <= '9'; i++)
		value = value * 10 + (s[i] - '0');
	m->form = i ? NUMERAL_ARABIC : NUMERAL_CHINESE;
	if (i == 0 && kind_at(ns, s, n, 0, &c, &i) == NUMERAL_DIGIT)
		value = ns->value[c];
	else if (m->form == NUMERAL_CHINESE)
		return false;
	c = i < n ? utf8_decode(s + i, n - i, &len) : '.';
	if (c < 0x80 ? c != '%' : numeral_kind(ns, c) || c == 0xff0c)
		return false;
	m->n = i;
	m->value = m->upper = (struct decimal){ value, 0 };
	m->open = m->some = m->scaled = m->headless = false;
	return true;
}

bool
numeral_read(const struct numerals *ns, const char *s, size_t n, struct numeral *m)
{
	struct tokens ts;
	bool fits, paired;
	size_t i, len, end, gap;
	int32_t c;

	if (plain(ns, s, n, m))
		return true;
	fits = tokenize(ns, s, n, &ts, &m->n);
	if (ts.n == 0)
		return false;
	m->form = form_of(&ts);
	m->value = (struct decimal){ 0, 0 };
	m->open = m->some = m->scaled = false;
	m->headless = ts.t[0].kind == NUMERAL_UNIT || ts.t[0].kind == NUMERAL_SCALE;
	for (i = 0; i < ts.n; i++)
		m->scaled = m->scaled || ts.t[i].kind == NUMERAL_SCALE;
	if (!fits || !add_up(&ts, 0, &paired, &m->value)) {
		m->form = fits && one_by_one(&ts, &m->value) ? NUMERAL_DIGITS : NUMERAL_BROKEN;
		m->upper = m->value;
		return true;
	}
	m->upper = m->value;
	if (paired && !add_up(&ts, 1, &paired, &m->upper))
		m->form = NUMERAL_BROKEN;
	gap = blanks(s, n, m->n);
	if (kind_at(ns, s, n, m->n + gap, &c, &len) == NUMERAL_POINT && m->form == NUMERAL_CHINESE && !paired &&
	    (end = fraction(ns, s, n, m->n + gap + len, &m->value)) > 0) {
		m->n = end;
		if (kind_at(ns, s, n, end, &c, &len) == NUMERAL_SCALE && decimal_shift(&m->value, ns->value[c])) {
			m->n += len;
			m->scaled = true;
		}
		m->upper = m->value;
	}
	read_open(ns, s, n, &ts, m);
	return true;
}

size_t
numeral_range(struct slice text, size_t i)
{
	size_t used, dashes = 0;
	int32_t c;

	i = slice_behind_blanks(text, i);
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
		return slice_behind_blanks(text, i + used);
	return dashes ? slice_behind_blanks(text, i) : 0;
}
