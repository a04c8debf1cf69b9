#include "common/report/aggregate.h"

#include <stdio.h>

static const struct function {
	const char *name;
	enum state_kind state;
	bool number;		/* reads numbers */
	bool alone;		/* does without a column, and is a tally then */
} functions[] = {
	[AGGREGATE_COUNT] = { "count", STATE_TALLY, false, true },
	[AGGREGATE_SUM] = { "sum", STATE_SUM, true, false },
	[AGGREGATE_MEAN] = { "mean", STATE_SUM, true, false },
	[AGGREGATE_MIN] = { "min", STATE_LEAST, true, false },
	[AGGREGATE_MAX] = { "max", STATE_MOST, true, false },
	[AGGREGATE_MEDIAN] = { "median", STATE_NUMBERS, true, false },
	[AGGREGATE_FIRST] = { "first", STATE_FIRST, false, false },
	[AGGREGATE_LAST] = { "last", STATE_LAST, false, false },
	[AGGREGATE_DISTINCT] = { "distinct", STATE_VALUES, false, false },
	[AGGREGATE_SHARE] = { "share", STATE_SUM, true, true },
	[AGGREGATE_ROWSHARE] = { "rowshare", STATE_SUM, true, true },
	[AGGREGATE_COLSHARE] = { "colshare", STATE_SUM, true, true },
};

enum { NFUNCTIONS = sizeof functions / sizeof *functions };

static bool
parse_one(struct aggregates *as, struct slice word, char why[AGGREGATE_WHY])
{
	const char *colon = word.n ? memchr(word.s, ':', word.n) : NULL;
	struct aggregate *a = &as->list[as->n];
	int shown = word.n < 60 ? (int)word.n : 60;
	size_t i;

	if (as->n == AGGREGATES_MAX) {
		snprintf(why, AGGREGATE_WHY, "more than %d aggregates", AGGREGATES_MAX);
		return false;
	}
	*a = (struct aggregate){ .spec = word, .function = { word.s, colon ? (size_t)(colon - word.s) : word.n } };
	if (colon)
		a->column = (struct slice){ colon + 1, word.n - a->function.n - 1 };
	for (i = 0; i < NFUNCTIONS && !slice_is(a->function, functions[i].name); )
		i++;
	if (i == NFUNCTIONS) {
		snprintf(why, AGGREGATE_WHY, "no aggregate '%.*s' (there are: count sum mean min max median "
		    "first last distinct share rowshare colshare)", shown, word.s);
		return false;
	}
	a->kind = (enum aggregate_kind)i;
	if (a->column.n == 0 && (colon || !functions[i].alone)) {
		snprintf(why, AGGREGATE_WHY, "'%.*s' of which column? write %s:COL", shown, word.s,
		    functions[i].name);
		return false;
	}
	a->state = a->column.n ? functions[i].state : STATE_TALLY;
	as->asked = ++as->n;
	return true;
}

bool
aggregate_parse(struct aggregates *as, const char *list, char why[AGGREGATE_WHY])
{
	size_t n;

	for (;; list += n + 1) {
		n = strcspn(list, ",");
		if (!parse_one(as, (struct slice){ list, n }, why))
			return false;
		if (!list[n])
			return true;
	}
}

void
aggregate_sources(struct aggregates *as)
{
	as->list[as->n++] = (struct aggregate){ .kind = AGGREGATE_SOURCES, .spec = SLICE("sources"),
	    .function = SLICE("sources"), .state = STATE_SOURCES };
}

static size_t
new_input(struct aggregates *as, struct slice column, size_t bound_of)
{
	as->input[as->ninput] = (struct aggregate_input){ .column = column, .bound_of = bound_of };
	return as->ninput++;
}

/* The place of a column that is read always, in input[]. */
static size_t
find_input(struct aggregates *as, struct slice column)
{
	size_t i;

	for (i = 0; i < as->ninput; i++)
		if (slice_eq(as->input[i].column, column) && as->input[i].bound_of == i)
			return i;
	return new_input(as, column, i);
}

/* The bounds of a value are read behind it, and only where there is one. */
static void
bind(struct aggregates *as, struct aggregate *a)
{
	a->bounded = true;
	a->state = STATE_BOUNDED;
	if (as->lo)
		return;
	as->lo = new_input(as, SLICE("lo"), a->input);
	as->hi = new_input(as, SLICE("hi"), a->input);
	as->input[as->lo].number = as->input[as->hi].number = true;
}

bool
aggregate_layout(struct aggregates *as, bool bounds)
{
	size_t i;

	for (i = 0; i < as->n; i++) {
		struct aggregate *a = &as->list[i];

		if (a->column.n) {
			a->input = find_input(as, a->column);
			as->input[a->input].number |= functions[a->kind].number;
			if (bounds && a->state == STATE_SUM && a->kind != AGGREGATE_MEAN && slice_is(a->column, "value"))
				bind(as, a);
		}
		a->offset = as->size;
		as->size += state_size(a->state);
	}
	if (as->weigh.n) {
		as->weight = find_input(as, as->weigh);
		as->input[as->weight].number = true;
	}
	return states_init(&as->all);
}

void
aggregate_release(struct aggregates *as)
{
	states_release(&as->all);
}

static bool
read_inputs(struct aggregates *as, const struct slice field[])
{
	struct aggregate_input *in = as->input, *end = in + as->ninput;
	bool good = true;

	for (; in < end; in++) {
		in->text = field[in->at];
		if (in->text.n == 0 || (in->bound_of != (size_t)(in - as->input) &&
		    as->input[in->bound_of].is != INPUT_NUMBER)) {
			in->is = INPUT_EMPTY;
			continue;
		}
		in->is = INPUT_TEXT;
		if (!in->number)
			continue;
		if (decimal_read(in->text, &in->d))
			in->is = INPUT_NUMBER;
		else {
			in->is = decimal_form(in->text) ? INPUT_LONG : INPUT_TEXT;
			good = false;
		}
	}
	return good;
}

bool
aggregate_read(struct aggregates *as, const struct slice field[])
{
	bool good = read_inputs(as, field);

	if (as->weigh.n) {
		const struct aggregate_input *w = &as->input[as->weight];

		as->weightless = w->is != INPUT_NUMBER || w->d.n < 0;
		good &= !as->weightless;
	}
	return good;
}

static const struct decimal one = { 1, 0 };

static struct decimal
weight(const struct aggregates *as)
{
	return as->weigh.n ? as->input[as->weight].d : one;
}

static inline void
add_sum(const struct aggregates *as, struct sum *s, const struct aggregate_input *in)
{
	if (in->is == INPUT_LONG)
		s->n.over = true;
	else if (in->is == INPUT_NUMBER && !as->weigh.n)
		sum_add(s, in->d);
	else if (in->is == INPUT_NUMBER)
		sum_add_weighed(s, in->d, weight(as));
}

static void
add_weighed_bound(const struct aggregates *as, struct decimal_sum *sum, const struct decimal *bound, bool *over)
{
	struct decimal product;

	if (decimal_times(*bound, weight(as), &product))
		decimal_sum_add(sum, product);
	else
		*over = true;
}

/* A bound of a value that was a number; one that is no number is not stated. */
static inline void
add_bound(const struct aggregates *as, struct decimal_sum *sum, uint32_t *open, const struct aggregate_input *in,
    bool *over)
{
	if (in->is != INPUT_NUMBER)
		*open += *open < UINT32_MAX;
	else if (!as->weigh.n)
		decimal_sum_add(sum, in->d);
	else
		add_weighed_bound(as, sum, &in->d, over);
}

static inline void
add_bounded(const struct aggregates *as, struct bounded *b, const struct aggregate_input *in)
{
	add_sum(as, &b->value, in);
	if (in->is != INPUT_NUMBER)
		return;
	add_bound(as, &b->lo, &b->lo_open, &as->input[as->lo], &b->value.n.over);
	add_bound(as, &b->hi, &b->hi_open, &as->input[as->hi], &b->value.n.over);
}

static void
add_extreme(struct extreme *x, const struct aggregate_input *in, int sign)
{
	if (in->is == INPUT_LONG)
		x->over = true;
	else if (in->is == INPUT_NUMBER)
		extreme_add(x, in->d, sign);
}

static bool
add_number(const struct aggregates *as, struct numbers *m, const struct aggregate_input *in)
{
	m->over |= in->is == INPUT_LONG;
	return in->is != INPUT_NUMBER || numbers_add(m, in->d, weight(as));
}

static void
add_tally(const struct aggregates *as, struct tally *t)
{
	if (as->weigh.n)
		tally_add(t, weight(as));
	else
		t->n++;
}

/* Did an aggregate take something of the row?  That a number was too long is something. */
static bool
takes(const struct aggregates *as, const struct aggregate *a)
{
	const struct aggregate_input *in = &as->input[a->input];

	return a->column.n == 0 || in->is == INPUT_NUMBER || in->is == INPUT_LONG ||
	    (in->is == INPUT_TEXT && !functions[a->kind].number);
}

static bool
add_source(const struct aggregates *as, struct sources *s)
{
	size_t i;

	for (i = 0; i < as->asked && !takes(as, &as->list[i]); )
		i++;
	return i == as->asked || !as->source.doc || sources_add(s, as->source);
}

static inline bool
add(struct aggregates *as, const struct aggregate *a, void *state)
{
	const struct aggregate_input *in = &as->input[a->input];

	switch (a->state) {
	case STATE_TALLY:
		if (a->column.n == 0 || in->is != INPUT_EMPTY)
			add_tally(as, state);
		break;
	case STATE_SUM: add_sum(as, state, in); break;
	case STATE_BOUNDED: add_bounded(as, state, in); break;
	case STATE_LEAST: add_extreme(state, in, -1); break;
	case STATE_MOST: add_extreme(state, in, 1); break;
	case STATE_NUMBERS: return add_number(as, state, in);
	case STATE_FIRST: return in->is == INPUT_EMPTY || edge_add(state, in->text, as->place, -1);
	case STATE_LAST: return in->is == INPUT_EMPTY || edge_add(state, in->text, as->place, 1);
	case STATE_VALUES: return in->is == INPUT_EMPTY || values_add(&as->all, state, in->text);
	case STATE_SOURCES: return add_source(as, state);
	}
	return true;
}

bool
aggregate_add(struct aggregates *as, void *block)
{
	size_t i;

	if (as->weigh.n && as->input[as->weight].d.n == 0)
		return true;			/* it counts as no row */
	for (i = 0; i < as->n; i++)
		if (!add(as, &as->list[i], (char *)block + as->list[i].offset))
			return false;
	return true;
}

void
aggregate_drop(const struct aggregates *as, void *block)
{
	size_t i;

	for (i = 0; i < as->n; i++)
		state_drop(as->list[i].state, (char *)block + as->list[i].offset);
}

static bool
is_share(const struct aggregate *a)
{
	return a->kind == AGGREGATE_SHARE || a->kind == AGGREGATE_ROWSHARE || a->kind == AGGREGATE_COLSHARE;
}

bool
aggregate_shares(const struct aggregates *as)
{
	size_t i;

	for (i = 0; i < as->n && !is_share(&as->list[i]); )
		i++;
	return i < as->n;
}

bool
aggregate_merge(struct aggregates *as, void *to, const void *from, bool shares)
{
	size_t i;

	for (i = 0; i < as->asked; i++) {
		const struct aggregate *a = &as->list[i];

		if ((!shares || is_share(a)) &&
		    !state_merge(&as->all, a->state, (char *)to + a->offset, (const char *)from + a->offset))
			return false;
	}
	return true;
}

size_t
aggregate_parts(const struct aggregate *a)
{
	return a->bounded ? 3 : 1;
}

struct slice
aggregate_suffix(size_t part)
{
	static const struct slice suffix[] = { { "", 0 }, { "_lo", 3 }, { "_hi", 3 } };

	return suffix[part];
}

bool
aggregate_shared(const struct aggregates *as, const struct aggregate *a)
{
	size_t i;

	for (i = 0; i < as->n; i++)
		if (as->list[i].kind == a->kind && !slice_eq(as->list[i].column, a->column))
			return true;
	return false;
}

static size_t
tally_value(const struct tally *t, char *to)
{
	return t->over ? 0 : decimal_write((struct decimal){ t->n, t->e }, to);
}

static bool
empty(const struct sum *s)
{
	return s->n.n == 0 || s->n.over;
}

static size_t
sum_value(const void *state, size_t part, char *to)
{
	const struct sum *s = state;
	const struct bounded *b = state;

	if (empty(s))
		return 0;
	if (part == 0)
		return decimal_sum_write(&s->sum, to);
	if (part == 1 ? b->lo_open : b->hi_open)
		return 0;
	return decimal_sum_write(part == 1 ? &b->lo : &b->hi, to);
}

static struct decimal_sum
tally_sum(const struct tally *t)
{
	struct decimal_sum sum = { 0, 0, 0 };

	decimal_sum_add(&sum, (struct decimal){ t->n, t->e });
	return sum;
}

static size_t
mean_value(const struct sum *s, char *to)
{
	struct decimal_sum n = tally_sum(&s->n);

	if (empty(s))
		return 0;
	if (s->n.e == 0 && s->n.n < decimal_ten[DECIMAL_PLACES])
		return decimal_sum_mean(&s->sum, (uint64_t)s->n.n, to);
	return decimal_sum_ratio(&s->sum, &n, to);
}

/*
 * The two numbers in the middle, or twice the one: half of the weight is reached by the first, and if
 * exactly, the other is the next.  false: the weights can't be added up.
 */
static bool
find_half(const struct numbers *m, size_t *mid, size_t *last)
{
	struct decimal all = { 0, 0 }, twice = { 0, 0 };
	size_t i;
	int cmp = -1;

	*mid = (m->n - 1) / 2;
	*last = m->n / 2;
	if (!m->uneven)
		return true;
	for (i = 0; i < m->n; i++)
		if (!decimal_add(&all, weighed_weight(&m->d[i])))
			return false;
	for (i = 0; i < m->n && cmp < 0; i++) {
		if (!decimal_add(&twice, weighed_weight(&m->d[i])) || !decimal_add(&twice, weighed_weight(&m->d[i])))
			return false;
		cmp = decimal_cmp(twice, all);
	}
	*mid = i - 1;
	*last = i - (cmp > 0);
	return true;
}

/* The mean of two numbers, or of one and itself, always comes to an end. */
static size_t
median_value(struct numbers *m, char *to)
{
	struct decimal_sum sum = { 0, 0, 0 };
	size_t mid, last;

	if (m->n == 0 || m->over)
		return 0;
	numbers_sort(m);
	if (!find_half(m, &mid, &last)) {
		m->over = true;
		return 0;
	}
	decimal_sum_add(&sum, weighed_value(&m->d[mid]));
	decimal_sum_add(&sum, weighed_value(&m->d[last]));
	return decimal_sum_mean(&sum, 2, to);
}

/* x / (x + rest), if that is known and neither is less than nothing. */
static size_t
ratio(const struct decimal_sum *x, const struct decimal_sum *rest, char *to)
{
	struct decimal_sum whole = *x;

	if (decimal_sum_sign(x) < 0 || decimal_sum_sign(rest) < 0 || !decimal_sum_join(&whole, rest) ||
	    decimal_sum_sign(&whole) == 0)
		return 0;
	return decimal_sum_ratio(x, &whole, to);
}

/*
 * A share is least when it has its lower bound and the others their upper ones, and the other way
 * round.
 */
static size_t
share_bound(const struct bounded *x, const struct bounded *whole, size_t part, char *to)
{
	const struct decimal_sum *mine = part == 1 ? &x->lo : &x->hi, *theirs = part == 1 ? &x->hi : &x->lo;
	uint32_t open = part == 1 ? x->lo_open : x->hi_open, left = part == 1 ? x->hi_open : x->lo_open;
	struct decimal_sum rest = decimal_sum_negative(theirs);

	if (open || left != (part == 1 ? whole->hi_open : whole->lo_open) || left == UINT32_MAX ||
	    !decimal_sum_join(&rest, part == 1 ? &whole->hi : &whole->lo))
		return 0;
	return ratio(mine, &rest, to);
}

static size_t
share_value(const struct aggregate *a, size_t part, const void *block, const struct wholes *wholes, char *to)
{
	const char *of = a->kind == AGGREGATE_SHARE ? wholes->all : a->kind == AGGREGATE_ROWSHARE ? wholes->row :
	    wholes->column;
	const void *state = (const char *)block + a->offset, *whole = of + a->offset;
	const struct tally *some = state, *all = whole;
	struct decimal_sum x, y;

	if (a->state == STATE_TALLY) {
		x = tally_sum(some);
		y = tally_sum(all);
		return some->over || all->over || all->n == 0 ? 0 : decimal_sum_ratio(&x, &y, to);
	}
	x = ((const struct sum *)state)->sum;
	y = ((const struct sum *)whole)->sum;
	if (empty(state) || empty(whole) || decimal_sum_sign(&y) == 0)
		return 0;
	return part ? share_bound(state, whole, part, to) : decimal_sum_ratio(&x, &y, to);
}

static struct slice
sources_value(struct aggregates *as, struct sources *s)
{
	struct bytes *list = &as->all.key;
	size_t i;

	list->n = 0;
	sources_sort(s);
	for (i = 0; i < s->n; i++)
		if ((i && !bytes_add(list, SLICE(" "))) || !origin_write(s->at[i], true, list))
			return (struct slice){ NULL, 0 };
	return list->n ? bytes_slice(list) : SLICE("");
}

static size_t
number_value(const struct aggregate *a, size_t part, void *state, char *to)
{
	const struct extreme *x = state;

	switch (a->kind) {
	case AGGREGATE_COUNT: return tally_value(state, to);
	case AGGREGATE_SUM: return sum_value(state, part, to);
	case AGGREGATE_MEAN: return mean_value(state, to);
	case AGGREGATE_MEDIAN: return median_value(state, to);
	case AGGREGATE_MIN:
	case AGGREGATE_MAX: return x->any && !x->over ? decimal_write(x->d, to) : 0;
	default: return decimal_write((struct decimal){ (int64_t)((const struct values *)state)->n, 0 }, to);
	}
}

struct slice
aggregate_value(struct aggregates *as, const struct aggregate *a, size_t part, void *block,
    const struct wholes *wholes, char to[AGGREGATE_CHARS])
{
	void *state = (char *)block + a->offset;
	struct edge *edge = state;

	if (a->state == STATE_SOURCES)
		return sources_value(as, state);
	if (a->state == STATE_FIRST || a->state == STATE_LAST)
		return edge->text.n ? bytes_slice(&edge->text) : SLICE("");
	return (struct slice){ to, is_share(a) ? share_value(a, part, block, wholes, to) :
	    number_value(a, part, state, to) };
}
