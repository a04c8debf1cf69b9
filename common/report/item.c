#include "common/report/item.h"

#include "common/text/utf8.h"

enum { SECOND_LINES = 8 };

void
items_report(struct items *x, const struct slice line[], size_t n)
{
	x->line = line;
	x->n = n;
	memset(x->second, 0xff, sizeof x->second);
	items_restart(x);
}

void
items_restart(struct items *x)
{
	x->style = LABEL_NONE;
	x->last = 0;
}

void
items_take(struct items *x, const struct label *l)
{
	x->style = l->style;
	x->last = l->number ? l->number : x->last + 1;
}

/* Whether an item's label may stand behind the character c. */
static bool
boundary(int32_t c)
{
	switch (c) {
	case ',': case ';': case ':': case '.': case ' ': case ')': case '!': case '?':
	case 0x3001: case 0x3002: case 0xff01: case 0xff09: case 0xff0c: case 0xff1a: case 0xff1b: case 0xff1f:
	case 0x201d:
		return true;
	}
	return false;
}

/* Where the character before i begins. */
static size_t
before(struct slice text, size_t i)
{
	if (i >= 3 && ((unsigned char)text.s[i - 3] & 0xf0) == 0xe0)
		return i - 3;
	return i - 1;
}

/* Where the numerals that end at i begin; most often at i. */
static size_t
back_over_numerals(const struct items *x, struct slice text, size_t i)
{
	size_t k, used;

	while (i >= 3) {
		k = i - 3;
		if (!numeral_kind(x->numerals, utf8_decode(text.s + k, 3, &used)) || used != 3)
			break;
		i = k;
	}
	return i;
}

/*
 * The next place behind i where an item's label may begin: behind a boundary, and with a character
 * that every label has.  This loop is what most of the time is spent in.
 */
static size_t
next_place(const struct items *x, struct slice text, size_t i)
{
	const uint8_t *key = x->labels->key;
	size_t k = i, place, used;

	while (k + 3 <= text.n) {
		unsigned char lead = (unsigned char)text.s[k];

		if (lead < 0xe0) {
			k += lead < 0x80 ? 1 : 2;
			continue;
		}
		if (key[utf8_tail(text.s + k)]) {
			place = back_over_numerals(x, text, k);
			if (place > i && boundary(utf8_decode(text.s + before(text, place), 3, &used)))
				return place;
		}
		k += 3;
	}
	return text.n;
}

static bool
same_run(const struct items *x, const struct label *l)
{
	return x->style == l->style && x->last > 0 && (l->number == x->last + 1 || l->number == 0);
}

static bool
is_second(const struct items *x, struct slice text, size_t i, enum label_style style)
{
	struct label l;

	return i < text.n && label_item(x->labels, x->numerals, text.s + i, text.n - i, &l) && l.style == style &&
	    l.number == 2;
}

/* Where the second item of that style begins behind a place of the line; asked often, looked for once. */
static size_t
find_second(struct items *x, size_t line, size_t from, enum label_style style)
{
	struct second *known = &x->second[style];
	struct slice text = x->line[line];
	size_t at = from;

	if (known->line == line && known->from <= from && known->at > from)
		return known->at;
	while ((at = next_place(x, text, at)) < text.n && !is_second(x, text, at, style))
		;
	*known = (struct second){ line, from, at };
	return at;
}

/* Whether the item's second stands further on: in the line, or at the start of the next ones. */
static bool
has_second(struct items *x, size_t line, size_t from, enum label_style style)
{
	size_t i;

	if (find_second(x, line, from, style) < x->line[line].n)
		return true;
	for (i = line + 1; i < x->n && i <= line + SECOND_LINES; i++)
		if (is_second(x, x->line[i], 0, style))
			return true;
	return false;
}

/* Whether a label found at a boundary opens an item: it begins a run, or goes on with one. */
static bool
opens_item(struct items *x, size_t line, size_t at, const struct label *l)
{
	if (same_run(x, l))
		return true;
	if (l->style == LABEL_ITEM_IS)
		return l->number == 1 || at == 0 || x->style == LABEL_ITEM_IS;
	return l->number == 1 && has_second(x, line, at + l->n, l->style);
}

size_t
items_next(struct items *x, size_t line, size_t i, size_t end, bool here, struct label *l)
{
	struct slice text = { x->line[line].s, end };

	if (!here)
		i = next_place(x, text, i);
	for (; i < text.n; i = next_place(x, text, i))
		if (label_item(x->labels, x->numerals, text.s + i, text.n - i, l) && opens_item(x, line, i, l))
			return i;
	return text.n;
}
