#include "common/report/aggregate.h"

#include <stdio.h>
#include <stdlib.h>

/* The states.  All begin as zeros. */

struct count {
	uint64_t n;
};

/* What sums, means and bounds are made of. */
struct sum {
	struct decimal_sum sum;
	uint64_t n;
	bool over, lo_open, hi_open;
};

struct bounded {		/* begins like a sum without bounds */
	struct sum value;
	struct decimal_sum lo, hi;
};

struct extreme {
	struct decimal d;
	bool any, over;
};

struct numbers {
	struct decimal *d;
	size_t n, cap;
	bool over;
};

static const struct function {
	const char *name;
	size_t size;		/* of its state */
	bool number;		/* reads numbers */
} functions[] = {
	[AGGREGATE_COUNT] = { "count", sizeof(struct count), false },
	[AGGREGATE_SUM] = { "sum", sizeof(struct sum), true },
	[AGGREGATE_MEAN] = { "mean", sizeof(struct sum), true },
	[AGGREGATE_MIN] = { "min", sizeof(struct extreme), true },
	[AGGREGATE_MAX] = { "max", sizeof(struct extreme), true },
	[AGGREGATE_MEDIAN] = { "median", sizeof(struct numbers), true },
	[AGGREGATE_FIRST] = { "first", sizeof(struct bytes), false },
	[AGGREGATE_LAST] = { "last", sizeof(struct bytes), false },
	[AGGREGATE_DISTINCT] = { "distinct", sizeof(struct count), false },
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
	*a = (struct aggregate){ .function = { word.s, colon ? (size_t)(colon - word.s) : word.n } };
	if (colon)
		a->column = (struct slice){ colon + 1, word.n - a->function.n - 1 };
	for (i = 0; i < NFUNCTIONS && !slice_is(a->function, functions[i].name); )
		i++;
	if (i == NFUNCTIONS) {
		snprintf(why, AGGREGATE_WHY, "no aggregate '%.*s' (there are: count sum mean min max median "
		    "first last distinct)", shown, word.s);
		return false;
	}
	a->kind = (enum aggregate_kind)i;
	if (a->column.n == 0 && (colon || a->kind != AGGREGATE_COUNT)) {
		snprintf(why, AGGREGATE_WHY, "'%.*s' of which column? write %s:COL", shown, word.s,
		    functions[i].name);
		return false;
	}
	as->n++;
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

		a->offset = as->size;
		as->size += functions[a->kind].size;
		if (a->column.n == 0)
			continue;
		a->input = find_input(as, a->column);
		as->input[a->input].number |= functions[a->kind].number;
		if (bounds && a->kind == AGGREGATE_SUM && slice_is(a->column, "value")) {
			bind(as, a);
			as->size += sizeof(struct bounded) - sizeof(struct sum);
		}
	}
	return keyset_init(&as->seen, 0);
}

void
aggregate_release(struct aggregates *as)
{
	keyset_release(&as->seen);
	bytes_release(&as->key);
}

bool
aggregate_read(struct aggregates *as, const struct slice field[])
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

static void
add_sum(struct sum *s, const struct aggregate_input *in)
{
	if (in->is == INPUT_NUMBER) {
		decimal_sum_add(&s->sum, in->d);
		s->n++;
	} else if (in->is == INPUT_LONG)
		s->over = true;
}

static void
add_bounded(struct bounded *b, const struct aggregates *as, const struct aggregate_input *in)
{
	const struct aggregate_input *lo = &as->input[as->lo], *hi = &as->input[as->hi];

	add_sum(&b->value, in);
	if (in->is != INPUT_NUMBER)
		return;
	if (lo->is == INPUT_NUMBER)
		decimal_sum_add(&b->lo, lo->d);
	else
		b->value.lo_open = true;
	if (hi->is == INPUT_NUMBER)
		decimal_sum_add(&b->hi, hi->d);
	else
		b->value.hi_open = true;
}

static void
add_extreme(struct extreme *x, const struct aggregate_input *in, int sign)
{
	if (in->is == INPUT_LONG)
		x->over = true;
	else if (in->is == INPUT_NUMBER && (!x->any || decimal_cmp(in->d, x->d) * sign > 0)) {
		x->d = in->d;
		x->any = true;
	}
}

static bool
add_number(struct numbers *m, const struct aggregate_input *in)
{
	size_t cap = m->cap ? m->cap * 2 : 4;
	struct decimal *d;

	if (in->is == INPUT_LONG)
		m->over = true;
	if (in->is != INPUT_NUMBER)
		return true;
	if (m->n == m->cap) {
		d = cap <= (size_t)-1 / 2 / sizeof *d ? realloc(m->d, cap * sizeof *d) : NULL;
		if (!d)
			return false;
		m->d = d;
		m->cap = cap;
	}
	m->d[m->n++] = in->d;
	return true;
}

static bool
keep(struct bytes *b, struct slice text)
{
	b->n = 0;
	return bytes_add(b, text);
}

/* One set for all groups; what tells them apart in it is where their states lie. */
static bool
add_distinct(struct aggregates *as, struct count *c, struct slice text)
{
	bool fresh;

	as->key.n = 0;
	if (!bytes_add(&as->key, (struct slice){ (const char *)&c, sizeof c }) ||
	    !bytes_add(&as->key, text) || !keyset_put(&as->seen, bytes_slice(&as->key), &fresh))
		return false;
	c->n += fresh;
	return true;
}

static bool
add(struct aggregates *as, const struct aggregate *a, void *state)
{
	const struct aggregate_input *in = &as->input[a->input];
	struct count *count = state;
	struct bytes *text = state;

	switch (a->kind) {
	case AGGREGATE_COUNT:
		count->n += a->column.n == 0 || in->is != INPUT_EMPTY;
		break;
	case AGGREGATE_SUM:
		if (a->bounded)
			add_bounded(state, as, in);
		else
			add_sum(state, in);
		break;
	case AGGREGATE_MEAN:
		add_sum(state, in);
		break;
	case AGGREGATE_MIN:
		add_extreme(state, in, -1);
		break;
	case AGGREGATE_MAX:
		add_extreme(state, in, 1);
		break;
	case AGGREGATE_MEDIAN:
		return add_number(state, in);
	case AGGREGATE_FIRST:
		return in->is == INPUT_EMPTY || text->n || keep(text, in->text);
	case AGGREGATE_LAST:
		return in->is == INPUT_EMPTY || keep(text, in->text);
	case AGGREGATE_DISTINCT:
		return in->is == INPUT_EMPTY || add_distinct(as, count, in->text);
	}
	return true;
}

bool
aggregate_add(struct aggregates *as, void *block)
{
	size_t i;

	for (i = 0; i < as->n; i++)
		if (!add(as, &as->list[i], (char *)block + as->list[i].offset))
			return false;
	return true;
}

void
aggregate_drop(const struct aggregates *as, void *block)
{
	size_t i;

	for (i = 0; i < as->n; i++) {
		const struct aggregate *a = &as->list[i];
		void *state = (char *)block + a->offset;

		if (a->kind == AGGREGATE_FIRST || a->kind == AGGREGATE_LAST)
			bytes_release(state);
		else if (a->kind == AGGREGATE_MEDIAN)
			free(((struct numbers *)state)->d);
	}
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
sum_value(const struct sum *s, char *to)
{
	return s->n == 0 || s->over ? 0 : decimal_sum_write(&s->sum, to);
}

static size_t
bound_value(const struct bounded *b, size_t part, char *to)
{
	const struct sum *s = &b->value;

	if (s->n == 0 || s->over || (part == 1 ? s->lo_open : s->hi_open))
		return 0;
	return decimal_sum_write(part == 1 ? &b->lo : &b->hi, to);
}

static size_t
mean_value(const struct sum *s, char *to)
{
	return s->n == 0 || s->over ? 0 : decimal_sum_mean(&s->sum, s->n, to);
}

static int
by_size(const void *a, const void *b)
{
	return decimal_cmp(*(const struct decimal *)a, *(const struct decimal *)b);
}

/* The middle one, or the mean of the two in the middle, which always comes to an end. */
static size_t
median_value(const struct numbers *m, char *to)
{
	struct decimal_sum sum = { 0, 0, 0 };

	if (m->n == 0 || m->over)
		return 0;
	qsort(m->d, m->n, sizeof *m->d, by_size);
	decimal_sum_add(&sum, m->d[(m->n - 1) / 2]);
	decimal_sum_add(&sum, m->d[m->n / 2]);
	return decimal_sum_mean(&sum, 2, to);
}

static size_t
number_value(const struct aggregate *a, size_t part, const void *state, char *to)
{
	const struct extreme *x = state;

	switch (a->kind) {
	case AGGREGATE_SUM: return part ? bound_value(state, part, to) : sum_value(state, to);
	case AGGREGATE_MEAN: return mean_value(state, to);
	case AGGREGATE_MEDIAN: return median_value(state, to);
	case AGGREGATE_MIN:
	case AGGREGATE_MAX: return x->any && !x->over ? decimal_write(x->d, to) : 0;
	default: return decimal_write((struct decimal){ (int64_t)((const struct count *)state)->n, 0 }, to);
	}
}

struct slice
aggregate_value(const struct aggregate *a, size_t part, void *block, char to[AGGREGATE_CHARS])
{
	void *state = (char *)block + a->offset;

	if (a->kind == AGGREGATE_FIRST || a->kind == AGGREGATE_LAST)
		return bytes_slice(state);
	return (struct slice){ to, number_value(a, part, state, to) };
}
