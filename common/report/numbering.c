#include "common/report/numbering.h"

#include <stdlib.h>

enum { DEPTH = 16 };

/* A label of the report. */
struct labelled {
	size_t row;
	struct slice parent;		/* the sect it stands under */
	enum label_style style;
	int number, depth;
	bool residue, item, done;
};

struct numbering {
	const struct numerals *numerals;
	struct labels *labels;
	struct labelled *list;
	size_t n, cap;
	size_t *sibling;
	int last[DEPTH + 1][LABEL_ITEM_WORD + 1];	/* the last number of a depth and style so far */
};

struct numbering *
numbering_new(const struct numerals *numerals, char why[TABLE_WHY])
{
	struct numbering *nb = calloc(1, sizeof *nb);

	table_out_of_memory(why);
	if (nb && (nb->labels = labels_new(why))) {
		nb->numerals = numerals;
		return nb;
	}
	numbering_free(nb);
	return NULL;
}

void
numbering_free(struct numbering *nb)
{
	if (!nb)
		return;
	labels_free(nb->labels);
	free(nb->list);
	free(nb->sibling);
	free(nb);
}

static bool
grow(struct numbering *nb)
{
	size_t cap = nb->cap ? nb->cap * 2 : 128;
	struct labelled *list = realloc(nb->list, cap * sizeof *list);
	size_t *sibling;

	if (!list)
		return false;
	nb->list = list;
	sibling = realloc(nb->sibling, cap * sizeof *sibling);
	if (!sibling)
		return false;
	nb->sibling = sibling;
	nb->cap = cap;
	return true;
}

static struct slice
parent_of(struct slice sect, int *depth)
{
	size_t i, end = 0;

	*depth = sect.n > 0;
	for (i = 0; i < sect.n; i++)
		if (sect.s[i] == '.') {
			end = i;
			++*depth;
		}
	return (struct slice){ sect.s, end };
}

/* Is the label what converters make of automatic numbering: the number, the mark, a blank? */
static bool
is_residue(const struct draft_row *r, enum label_style style)
{
	struct slice rest = r->text;

	if (style != LABEL_AR_COMMA && style != LABEL_AR_PAREN)
		return false;
	if (slice_starts(rest, r->label))
		rest = slice_from(rest, r->label.n);
	return rest.n && rest.s[0] == ' ';
}

/* An item's label: most are 一是 or 第一, read here without their words; a comma makes 首先 one. */
static bool
read_item(const struct numbering *nb, struct slice label, struct label *l)
{
	static const char COMMA[] = "\xef\xbc\x8c";
	enum { HAN = 3 };
	char bytes[32];
	size_t n = numeral_small(nb->numerals, label.s, label.n, &l->number);

	l->style = LABEL_ITEM_IS;
	if (n && label.n == n + HAN)
		return true;
	l->style = LABEL_ITEM_NTH;
	if (label.n > HAN && numeral_small(nb->numerals, label.s + HAN, label.n - HAN, &l->number) == label.n - HAN)
		return true;
	if (label.n > sizeof bytes - sizeof COMMA)
		return false;
	memcpy(bytes, label.s, label.n);
	memcpy(bytes + label.n, COMMA, sizeof COMMA - 1);
	return label_item(nb->labels, nb->numerals, bytes, label.n + sizeof COMMA - 1, l);
}

static bool
read_label(const struct numbering *nb, const struct draft_row *r, struct labelled *x)
{
	struct label l;

	if (r->role == ROLE_HEAD ? !label_heading(nb->numerals, r->label.s, r->label.n, &l) :
	    !read_item(nb, r->label, &l))
		return false;
	x->item = r->role == ROLE_ITEM;
	x->style = l.style;
	x->number = l.number;
	x->residue = is_residue(r, l.style);
	x->parent = parent_of(r->sect, &x->depth);
	return true;
}

static bool
read_labels(struct numbering *nb, const struct draft *d)
{
	size_t i;

	nb->n = 0;
	for (i = 0; i < d->n; i++) {
		const struct draft_row *r = &d->row[i];

		if ((r->role != ROLE_HEAD && r->role != ROLE_ITEM) || !r->label.n || !r->sect.n)
			continue;
		if (nb->n == nb->cap && !grow(nb))
			return false;
		if (!read_label(nb, r, &nb->list[nb->n]))
			continue;
		nb->list[nb->n].row = i;
		nb->list[nb->n++].done = false;
	}
	return true;
}

/* The label before i of that depth, with nothing higher between; n: there is none. */
static size_t
one_before(const struct numbering *nb, size_t i, int depth)
{
	while (i-- > 0 && nb->list[i].depth >= depth)
		if (nb->list[i].depth == depth)
			return nb->list[i].item ? nb->n : i;
	return nb->n;
}

/* Do the labels before and behind number x have the numbers round its own, in one style that x has not? */
static bool
fits_between(const struct numbering *nb, size_t before, const struct labelled *x, size_t behind)
{
	const struct labelled *a, *b;

	if (before == nb->n || nb->list[behind].item)
		return false;
	a = &nb->list[before];
	b = &nb->list[behind];
	return a->style == b->style && a->style != x->style && a->number == x->number - 1 && b->number == x->number + 1;
}

/*
 * （一） 2. （三）: by its style 2. was taken for another level, but its number is the one that is lacking
 * here, so it is a sibling.  What stands below it as the list's rest comes back to the list.
 */
static void
mend_levels(struct numbering *nb)
{
	size_t i, k, before, last[DEPTH + 1] = { 0 };	/* the last label of a depth, plus one */

	for (i = 0; i + 1 < nb->n; i++) {
		struct labelled *x = &nb->list[i];
		size_t *same = &last[x->depth < DEPTH ? x->depth : DEPTH], at = *same;
		int depth = x->depth, next = nb->list[i + 1].depth;

		*same = i + 1;
		if (x->item || x->number == 1 || (at && nb->list[at - 1].number == x->number - 1 &&
		    nb->list[at - 1].style == x->style))
			continue;			/* it goes on with its own list */
		if (next == depth - 1 && i > 0 && nb->list[i - 1].depth == next && !nb->list[i - 1].item &&
		    fits_between(nb, i - 1, x, i + 1)) {	/* one level too deep */
			x->depth = next;
			x->parent = nb->list[i - 1].parent;
			continue;
		}
		if (next != depth + 1)			/* or too high */
			continue;
		before = one_before(nb, i, next);
		if (!fits_between(nb, before, x, i + 1))
			continue;
		x->depth = nb->list[before].depth;
		x->parent = nb->list[before].parent;
		for (k = i + 1; k < nb->n && nb->list[k].depth > depth; k++)
			if (nb->list[k].depth == x->depth)
				nb->list[k].parent = x->parent;
	}
}

/* The style of a level after GB/T 9704-2012. */
static enum label_style
standard(int depth)
{
	static const enum label_style style[] = {
		LABEL_NONE, LABEL_CN_COMMA, LABEL_CN_PAREN, LABEL_AR_POINT, LABEL_AR_PAREN
	};

	return depth < 5 ? style[depth] : LABEL_NONE;
}

/* How near a style is to the standard, where as many labels have it as another one. */
static int
rank(enum label_style style, int depth)
{
	if (style == standard(depth))
		return 2;
	return style == LABEL_CN_COMMA || style == LABEL_CN_PAREN || style == LABEL_AR_POINT ||
	    style == LABEL_AR_PAREN;
}

/* The style that most of n siblings have. */
static enum label_style
usual_style(const struct numbering *nb, size_t n)
{
	const size_t *sibling = nb->sibling;
	size_t count[LABEL_ITEM_WORD + 1] = { 0 }, i;
	int depth = nb->list[sibling[0]].depth;
	enum label_style best = nb->list[sibling[0]].style, s;

	for (i = 0; i < n; i++)
		count[nb->list[sibling[i]].style]++;
	for (s = LABEL_NONE; s <= LABEL_ITEM_WORD; s++)
		if (count[s] > count[best] || (count[s] == count[best] && rank(s, depth) > rank(best, depth)))
			best = s;
	return best;
}

/* Tells a row's label; one that does not stand in the row's text gives no words. */
static void
tell(const struct draft *d, struct findings *f, enum finding_code code, size_t row)
{
	const struct draft_row *r = &d->row[row];
	size_t i;

	for (i = 0; i + r->label.n <= r->text.n; i++)
		if (memcmp(r->written + i, r->label.s, r->label.n) == 0) {
			findings_add(f, code, row, i, r->label.n);
			return;
		}
	findings_add(f, code, row, 0, 0);
}

static void
check_styles(const struct numbering *nb, const struct draft *d, size_t n, struct findings *f)
{
	enum label_style usual = nb->list[nb->sibling[0]].style;
	size_t i, before = FINDING_ABSENT;

	for (i = 1; i < n && nb->list[nb->sibling[i]].style == usual; i++)
		;
	if (i == n)
		return;				/* as it is most often */
	usual = usual_style(nb, n);
	for (i = 0; i < n; i++) {
		const struct labelled *x = &nb->list[nb->sibling[i]];
		const struct draft_row *r = &d->row[x->row];

		if (x->style == usual || (before != FINDING_ABSENT && slice_eq(d->row[before].line, r->line)))
			continue;
		before = x->row;
		tell(d, f, FINDING_LABEL_STYLE, x->row);
	}
}

/* The numbers of a list so far. */
struct run {
	uint64_t seen[2];
	int most, expected, repeats;
};

static bool
seen(const struct run *r, int number)
{
	return number < 128 && (r->seen[number / 64] & (uint64_t)1 << number % 64);
}

/* Takes a number in; the next one is expected to be one more. */
static void
take(struct run *r, int number)
{
	if (number < 128)
		r->seen[number / 64] |= (uint64_t)1 << number % 64;
	if (number > r->most)
		r->most = number;
	r->expected = number + 1;
}

/* What is wrong with a number behind those of the run; FINDING_CODES: nothing. */
static enum finding_code
judge(const struct run *r, int number)
{
	if (number > r->expected + r->repeats)		/* behind （三）（三） both （四） and （五） may follow */
		return FINDING_LABEL_GAP;
	return number < r->expected && seen(r, number) ? FINDING_LABEL_REPEAT : FINDING_CODES;
}

static void
begin_at(struct run *r, int number)
{
	*r = (struct run){ .expected = number };
}

static void
check_order(struct numbering *nb, const struct draft *d, size_t n, struct findings *f)
{
	int depth = nb->list[nb->sibling[0]].depth;
	int *across = nb->last[depth < DEPTH ? depth : DEPTH];
	struct run r;
	size_t i;

	begin_at(&r, 1);
	for (i = 0; i < n; i++) {
		const struct labelled *x = &nb->list[nb->sibling[i]];
		enum finding_code code;

		if (x->residue || !x->number) {		/* it says where it stands only */
			take(&r, r.expected);
			continue;
		}
		if (i == 0 && x->number == across[x->style] + 1)
			begin_at(&r, x->number);	/* the list goes on with the one before */
		if (x->number == 1 && r.most > 1)
			begin_at(&r, 1);
		code = judge(&r, x->number);
		r.repeats += code == FINDING_LABEL_REPEAT;
		if (code != FINDING_CODES)
			tell(d, f, code, x->row);
		if (x->number < r.expected && code == FINDING_CODES)
			take(&r, r.most);		/* out of order: go on behind the highest */
		else
			take(&r, x->number);
	}
	for (i = 0; i < n; i++)
		across[nb->list[nb->sibling[i]].style] = nb->list[nb->sibling[i]].number;
}

/*
 * The items of a list, 一是 二是.  They stand inside of text, where another list may be nested or a label
 * be none, so only one break of an order that holds otherwise is told.
 */
static void
check_items(const struct numbering *nb, const struct draft *d, const size_t item[], size_t n, struct findings *f)
{
	enum finding_code code, found = FINDING_CODES;
	size_t i, where = 0, breaks = 0;
	struct run r;

	begin_at(&r, 1);
	for (i = 0; i < n; i++) {
		code = judge(&r, nb->list[item[i]].number);
		if (code != FINDING_CODES || nb->list[item[i]].number < r.expected) {
			breaks++;
			found = code;
			where = nb->list[item[i]].row;
		}
		r.repeats += code == FINDING_LABEL_REPEAT;
		take(&r, nb->list[item[i]].number);
	}
	if (breaks == 1 && found != FINDING_CODES && n >= 3)
		tell(d, f, found, where);
}

/* Cuts siblings that are items into lists, at each first one. */
static void
check_lists(const struct numbering *nb, const struct draft *d, size_t n, struct findings *f)
{
	const size_t *sibling = nb->sibling;
	size_t i, from = 0;

	for (i = 1; i <= n; i++)
		if (i == n || nb->list[sibling[i]].number == 1) {
			if (nb->list[sibling[from]].number == 1)
				check_items(nb, d, sibling + from, i - from, f);
			from = i;
		}
}

/* Deals with a label and all its siblings: those of its depth, up to where its parent's are over. */
static void
check_siblings(struct numbering *nb, const struct draft *d, size_t first, struct findings *f)
{
	const struct labelled *x = &nb->list[first];
	size_t n = 0, i;

	for (i = first; i < nb->n && nb->list[i].depth >= x->depth; i++) {
		struct labelled *y = &nb->list[i];

		if (y->depth > x->depth)
			continue;
		if (!slice_eq(y->parent, x->parent))
			break;
		if (!y->done && y->item == x->item && (!x->item || x->style == y->style)) {
			nb->sibling[n++] = i;
			y->done = true;
		}
	}
	if (x->item) {
		check_lists(nb, d, n, f);
		return;
	}
	check_styles(nb, d, n, f);
	check_order(nb, d, n, f);
}

void
numbering_check(struct numbering *nb, const struct draft *d, struct findings *f)
{
	size_t i;

	memset(nb->last, 0, sizeof nb->last);
	if (!read_labels(nb, d)) {
		f->failed = true;
		return;
	}
	mend_levels(nb);
	for (i = 0; i < nb->n; i++)
		if (!nb->list[i].done)
			check_siblings(nb, d, i, f);
}
