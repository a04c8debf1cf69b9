#include "common/report/state.h"

#include <stdlib.h>

bool
states_init(struct states *all)
{
	*all = (struct states){ .ids = 0 };
	return origins_init(&all->origins) && keyset_init(&all->seen, sizeof(const void *));
}

void
states_release(struct states *all)
{
	origins_release(&all->origins);
	keyset_release(&all->seen);
	bytes_release(&all->key);
}

size_t
state_size(enum state_kind kind)
{
	switch (kind) {
	case STATE_TALLY: return sizeof(struct tally);
	case STATE_SUM: return sizeof(struct sum);
	case STATE_BOUNDED: return sizeof(struct bounded);
	case STATE_LEAST:
	case STATE_MOST: return sizeof(struct extreme);
	case STATE_NUMBERS: return sizeof(struct numbers);
	case STATE_FIRST:
	case STATE_LAST: return sizeof(struct edge);
	case STATE_VALUES: return sizeof(struct values);
	case STATE_SOURCES: return sizeof(struct sources);
	}
	return 0;
}

void
tally_add(struct tally *t, struct decimal d)
{
	struct decimal all = { t->n, t->e };

	if (!decimal_add(&all, d))
		t->over = true;
	else {
		t->n = all.n;
		t->e = (int16_t)all.e;
	}
}

static void
tally_merge(struct tally *to, const struct tally *from)
{
	to->over |= from->over;
	tally_add(to, (struct decimal){ from->n, from->e });
}

void
sum_add_weighed(struct sum *s, struct decimal d, struct decimal weight)
{
	struct decimal product;

	if (decimal_times(d, weight, &product))
		decimal_sum_add(&s->sum, product);
	else
		s->n.over = true;
	tally_add(&s->n, weight);
}

static void
sum_merge(struct sum *to, const struct sum *from)
{
	tally_merge(&to->n, &from->n);
	if (!decimal_sum_join(&to->sum, &from->sum))
		to->n.over = true;
}

static uint32_t
add_open(uint32_t a, uint32_t b)
{
	return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

static void
bounded_merge(struct bounded *to, const struct bounded *from)
{
	sum_merge(&to->value, &from->value);
	if (!decimal_sum_join(&to->lo, &from->lo) || !decimal_sum_join(&to->hi, &from->hi))
		to->value.n.over = true;
	to->lo_open = add_open(to->lo_open, from->lo_open);
	to->hi_open = add_open(to->hi_open, from->hi_open);
}

void
extreme_add(struct extreme *x, struct decimal d, int sign)
{
	if (x->any && decimal_cmp(d, x->d) * sign <= 0)
		return;
	x->d = d;
	x->any = true;
}

static void
extreme_merge(struct extreme *to, const struct extreme *from, int sign)
{
	to->over |= from->over;
	if (from->any)
		extreme_add(to, from->d, sign);
}

bool
numbers_add(struct numbers *m, struct decimal d, struct decimal weight)
{
	size_t cap = m->cap ? m->cap * 2 : 4;
	struct weighed *more;

	if (m->n == m->cap) {
		more = cap <= (size_t)-1 / 2 / sizeof *more ? realloc(m->d, cap * sizeof *more) : NULL;
		if (!more)
			return false;
		m->d = more;
		m->cap = cap;
	}
	m->uneven |= weight.n != 1 || weight.e != 0;
	m->d[m->n++] = (struct weighed){ d.n, weight.n, (int16_t)d.e, (int16_t)weight.e };
	return true;
}

static bool
numbers_merge(struct numbers *to, const struct numbers *from)
{
	size_t i;

	to->over |= from->over;
	for (i = 0; i < from->n; i++)
		if (!numbers_add(to, weighed_value(&from->d[i]), weighed_weight(&from->d[i])))
			return false;
	return true;
}

static int
by_value(const void *a, const void *b)
{
	return decimal_cmp(weighed_value(a), weighed_value(b));
}

void
numbers_sort(struct numbers *m)
{
	if (m->n)
		qsort(m->d, m->n, sizeof *m->d, by_value);
}

/* Does a text come before the one that is kept?  Of one place, that can only be for a broken stream. */
static bool
before(struct slice text, struct origin at, const struct edge *e)
{
	int cmp = origin_cmp(at, e->at);
	size_t n = text.n < e->text.n ? text.n : e->text.n;

	if (cmp == 0)
		cmp = memcmp(text.s, e->text.s, n);
	return cmp ? cmp < 0 : text.n < e->text.n;
}

bool
edge_add(struct edge *e, struct slice text, struct origin at, int sign)
{
	if (e->text.n && before(text, at, e) != (sign < 0))
		return true;
	e->text.n = 0;
	e->at = at;
	return bytes_add(&e->text, text);
}

static bool
edge_merge(struct edge *to, const struct edge *from, int sign)
{
	return from->text.n == 0 || edge_add(to, bytes_slice(&from->text), from->at, sign);
}

/* One set for all groups: what tells them apart in it is their id. */
bool
values_add(struct states *all, struct values *v, struct slice text)
{
	const void **block;
	bool fresh;

	if (v->id == 0)
		v->id = ++all->ids;
	all->key.n = 0;
	if (!bytes_add(&all->key, (struct slice){ (const char *)&v->id, sizeof v->id }) ||
	    !bytes_add(&all->key, text))
		return false;
	block = keyset_put(&all->seen, bytes_slice(&all->key), &fresh);
	if (!block)
		return false;
	if (fresh) {
		*block = v->last;
		v->last = block;
		v->n++;
	}
	return true;
}

struct slice
values_text(const struct states *all, const void *value)
{
	return slice_from(keyset_key(&all->seen, value), sizeof(uint64_t));
}

const void *
values_next(const void *value)
{
	return *(const void *const *)value;
}

static bool
values_merge(struct states *all, struct values *to, const struct values *from)
{
	const void *p;

	for (p = from->last; p; p = values_next(p))
		if (!values_add(all, to, values_text(all, p)))
			return false;
	return true;
}

static int
by_place(const void *a, const void *b)
{
	return origin_cmp(*(const struct origin *)a, *(const struct origin *)b);
}

/* Rows mostly come in order, and then there is nothing to do. */
void
sources_sort(struct sources *s)
{
	size_t i, n = 0;

	for (i = 1; i < s->n && origin_cmp(s->at[i - 1], s->at[i]) < 0; )
		i++;
	if (i >= s->n)
		return;
	qsort(s->at, s->n, sizeof *s->at, by_place);
	for (i = 0; i < s->n; i++)
		if (n == 0 || origin_cmp(s->at[i], s->at[n - 1]) != 0)
			s->at[n++] = s->at[i];
	s->n = n;
}

/* A list that is full is first rid of what stands in it twice. */
bool
sources_add(struct sources *s, struct origin at)
{
	size_t cap = s->cap ? s->cap * 2 : 2;
	struct origin *more;

	if (s->n && origin_cmp(s->at[s->n - 1], at) == 0)
		return true;
	if (s->n == s->cap) {
		sources_sort(s);
		if (s->n >= s->cap / 2) {
			more = cap <= (size_t)-1 / 2 / sizeof *more ? realloc(s->at, cap * sizeof *more) : NULL;
			if (!more)
				return false;
			s->at = more;
			s->cap = cap;
		}
	}
	s->at[s->n++] = at;
	return true;
}

static bool
sources_merge(struct sources *to, const struct sources *from)
{
	size_t i;

	for (i = 0; i < from->n; i++)
		if (!sources_add(to, from->at[i]))
			return false;
	return true;
}

bool
state_merge(struct states *all, enum state_kind kind, void *to, const void *from)
{
	switch (kind) {
	case STATE_TALLY: tally_merge(to, from); break;
	case STATE_SUM: sum_merge(to, from); break;
	case STATE_BOUNDED: bounded_merge(to, from); break;
	case STATE_LEAST: extreme_merge(to, from, -1); break;
	case STATE_MOST: extreme_merge(to, from, 1); break;
	case STATE_NUMBERS: return numbers_merge(to, from);
	case STATE_FIRST: return edge_merge(to, from, -1);
	case STATE_LAST: return edge_merge(to, from, 1);
	case STATE_VALUES: return values_merge(all, to, from);
	case STATE_SOURCES: return sources_merge(to, from);
	}
	return true;
}

void
state_drop(enum state_kind kind, void *state)
{
	if (kind == STATE_NUMBERS)
		free(((struct numbers *)state)->d);
	else if (kind == STATE_FIRST || kind == STATE_LAST)
		bytes_release(&((struct edge *)state)->text);
	else if (kind == STATE_SOURCES)
		free(((struct sources *)state)->at);
}

bool
state_over(enum state_kind kind, const void *state)
{
	switch (kind) {
	case STATE_TALLY: return ((const struct tally *)state)->over;
	case STATE_SUM:
	case STATE_BOUNDED: return ((const struct sum *)state)->n.over;
	case STATE_LEAST:
	case STATE_MOST: return ((const struct extreme *)state)->over;
	case STATE_NUMBERS: return ((const struct numbers *)state)->over;
	default: return false;
	}
}
