#include "common/text/marks.h"

#include <stdlib.h>

#include "common/text/utf8.h"

/*
 * A straight mark says not which side it is, so one that has lost its partner would turn all behind it
 * inside out: its partner stands within so many bytes, or it has none.
 */
enum { STRAIGHT_BYTES = 600 };

enum mark_form
mark_of(int32_t c, enum mark_side *side)
{
	*side = MARK_OPENS;
	switch (c) {
	case 0x201c: return MARK_CURLY;
	case 0x2018: return MARK_SINGLE;
	case 0x300c: return MARK_CORNER;
	case 0x300e: return MARK_HOLLOW;
	case 0x301d: return MARK_PRIME;
	case 0x300a: return MARK_TITLE;
	case 0x3008: return MARK_SUBTITLE;
	case '(': case 0xff08: return MARK_ROUND;
	case '[': case 0xff3b: return MARK_SQUARE;
	case 0x3014: return MARK_TORTOISE;
	case 0x3010: return MARK_LENS;
	}
	*side = MARK_CLOSES;
	switch (c) {
	case 0x201d: return MARK_CURLY;
	case 0x2019: return MARK_SINGLE;
	case 0x300d: return MARK_CORNER;
	case 0x300f: return MARK_HOLLOW;
	case 0x301e: case 0x301f: return MARK_PRIME;
	case 0x300b: return MARK_TITLE;
	case 0x3009: return MARK_SUBTITLE;
	case ')': case 0xff09: return MARK_ROUND;
	case ']': case 0xff3d: return MARK_SQUARE;
	case 0x3015: return MARK_TORTOISE;
	case 0x3011: return MARK_LENS;
	}
	*side = MARK_EITHER;
	return c == '"' || c == 0xff02 ? MARK_STRAIGHT : MARK_NONE;
}

void
marks_release(struct marks *m)
{
	free(m->mark);
	*m = (struct marks){ NULL, 0, 0 };
}

static bool
add(struct marks *m, struct mark mark)
{
	if (m->n == m->cap) {
		size_t cap = m->cap ? m->cap * 2 : 64;
		struct mark *grown = realloc(m->mark, cap * sizeof *grown);

		if (!grown)
			return false;
		m->mark = grown;
		m->cap = cap;
	}
	m->mark[m->n++] = mark;
	return true;
}

/* The next place from i on where a mark may stand: neither Chinese characters nor most of ASCII are any. */
static inline size_t
next_place(struct slice text, size_t i)
{
	for (;;) {
		while (i + 3 <= text.n && (unsigned char)text.s[i] >= 0xe4 && (unsigned char)text.s[i] <= 0xe9)
			i += 3;
		if (i >= text.n)
			return text.n;
		switch ((unsigned char)text.s[i]) {
		case '"': case '(': case ')': case '[': case ']': case 0xe2: case 0xe3: case 0xef:
			return i;
		}
		i++;
	}
}

static bool
collect(struct marks *m, struct slice text, unsigned forms)
{
	enum mark_side side;
	enum mark_form form;
	size_t i, used;

	m->n = 0;
	for (i = next_place(text, 0); i < text.n; i = next_place(text, i + used)) {
		form = mark_of(utf8_decode(text.s + i, text.n - i, &used), &side);
		if (form != MARK_NONE && (forms & MARKS(form)) &&
		    !add(m, (struct mark){ (uint32_t)i, MARK_ALONE, MARK_ALONE, (uint8_t)form, (uint8_t)used,
		    (uint8_t)side }))
			return false;
	}
	return true;
}

/*
 * The marks that wait for a partner, the last on top; how many of each form.  Of straight ones one waits
 * at most: the next one closes it, or takes its place.
 */
struct waiting {
	uint32_t top, straight;
	size_t n[MARK_LENS + 1];
};

static void
pop(struct marks *m, struct waiting *w)
{
	enum mark_form form = m->mark[w->top].form;

	if (form != MARK_STRAIGHT || w->top == w->straight)
		w->n[form]--;
	w->top = m->mark[w->top].below;
}

static void
push(struct marks *m, struct waiting *w, uint32_t k)
{
	m->mark[k].below = w->top;
	w->top = k;
	w->n[m->mark[k].form]++;
	if (m->mark[k].form == MARK_STRAIGHT)
		w->straight = k;
}

/* Makes mark k the partner of the last that waits in a form; what waits since then stays alone. */
static void
close_last(struct marks *m, struct waiting *w, enum mark_form form, uint32_t k)
{
	uint32_t open;

	while (form == MARK_STRAIGHT ? w->top != w->straight : m->mark[w->top].form != form)
		pop(m, w);
	open = w->top;
	pop(m, w);
	m->mark[open].partner = k;
	m->mark[k].partner = open;
	m->mark[open].side = MARK_OPENS;
	m->mark[k].side = MARK_CLOSES;
}

/* Whether two straight marks have nothing between them that could be a name: “两委"、"五老”, “人治"和"法治” */
static bool
parted(const struct marks *m, struct slice text, uint32_t k)
{
	const struct mark *a = &m->mark[k], *b = a + 1;
	size_t from = a->at + a->n, used;
	int32_t c;

	if (k + 1 == m->n || b->form != MARK_STRAIGHT)
		return false;
	if (b->at == from)
		return true;
	c = utf8_decode(text.s + from, b->at - from, &used);
	if (from + used != b->at)
		return false;
	return c < 0x3400 || c > 0x9fff || c == 0x548c || c == 0x53ca || c == 0x4e0e;	/* 和 及 与 */
}

/*
 * A straight mark closes a straight one; else a curly one (“三重一大") where the next curly mark does
 * not, or where it can't open; else it opens.
 */
static void
pair_straight(struct marks *m, struct waiting *w, uint32_t k, bool curly_closes)
{
	if (w->n[MARK_STRAIGHT] && m->mark[k].at - m->mark[w->straight].at > STRAIGHT_BYTES)
		w->n[MARK_STRAIGHT] = 0;
	if (w->n[MARK_STRAIGHT])
		close_last(m, w, MARK_STRAIGHT, k);
	else if (w->n[MARK_CURLY] && !curly_closes)
		close_last(m, w, MARK_CURLY, k);
	else {
		w->straight = MARK_ALONE;
		push(m, w, k);
	}
}

/* A mark that closes, and nothing else; one that closes nothing stays alone. */
static void
pair_closing(struct marks *m, struct waiting *w, uint32_t k)
{
	enum mark_form form = m->mark[k].form;

	if (form == MARK_CURLY && !w->n[MARK_CURLY] && w->n[MARK_STRAIGHT] &&
	    m->mark[k].at - m->mark[w->straight].at <= STRAIGHT_BYTES)
		form = MARK_STRAIGHT;			/* "三重一大” */
	if (w->n[form])
		close_last(m, w, form, k);
}

/* Notes with each mark, where pairing will put other things, whether the next curly one closes. */
static void
look_ahead(struct marks *m)
{
	uint32_t closes = 0;
	size_t k;

	for (k = m->n; k-- > 0; ) {
		m->mark[k].below = closes;
		if (m->mark[k].form == MARK_CURLY)
			closes = m->mark[k].side == MARK_CLOSES;
	}
}

bool
marks_read(struct marks *m, struct slice text, unsigned forms)
{
	struct waiting w = { MARK_ALONE, MARK_ALONE, { 0 } };
	uint32_t k;

	if (!collect(m, text, forms))
		return false;
	if (forms & MARKS(MARK_STRAIGHT))
		look_ahead(m);
	for (k = 0; k < m->n; k++)
		switch (m->mark[k].side) {
		case MARK_OPENS:
			push(m, &w, k);
			break;
		case MARK_CLOSES:
			pair_closing(m, &w, k);
			break;
		default:
			pair_straight(m, &w, k, m->mark[k].below && !parted(m, text, k));
		}
	return true;
}

/* What marks_behind() has met of the two forms that close each other. */
struct seeking {
	enum mark_form form;
	size_t depth;
	size_t other;			/* behind the first straight mark that may close a curly one; 0: none */
};

/* Takes a mark that is met; true: it is the one that is looked for. */
static bool
meets(struct seeking *x, enum mark_form form, enum mark_side side, size_t end)
{
	if (x->form == MARK_STRAIGHT && form == MARK_STRAIGHT)
		return true;
	if (x->form == MARK_CURLY && form == MARK_STRAIGHT && x->depth == 1 && !x->other)
		x->other = end;
	if (form != x->form && !(x->form == MARK_STRAIGHT && form == MARK_CURLY))
		return false;
	if (side == MARK_OPENS) {
		x->depth++;
		return false;
	}
	return --x->depth == 0;
}

size_t
marks_behind(struct slice text, size_t i, size_t max)
{
	struct seeking x = { MARK_NONE, 1, 0 };
	enum mark_side side;
	enum mark_form form;
	size_t used;

	x.form = mark_of(utf8_decode(text.s + i, text.n - i, &used), &side);
	if (x.form == MARK_NONE || side == MARK_CLOSES)
		return 0;
	if (text.n - i > max)
		text.n = i + max;
	for (i = next_place(text, i + used); i < text.n; i = next_place(text, i + used)) {
		form = mark_of(utf8_decode(text.s + i, text.n - i, &used), &side);
		if (form != MARK_NONE && meets(&x, form, side, i + used))
			return i + used;
	}
	return x.other;
}
