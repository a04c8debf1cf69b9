#include "common/report/partial.h"

static const char *const parts[][PARTIAL_PARTS] = {
	[STATE_TALLY] = { "n" },
	[STATE_SUM] = { "n", "sum", "long" },
	[STATE_BOUNDED] = { "n", "sum", "lo", "hi", "lo_open", "hi_open", "long" },
	[STATE_LEAST] = { "min", "long" },
	[STATE_MOST] = { "max", "long" },
	[STATE_NUMBERS] = { "numbers", "long" },
	[STATE_FIRST] = { "value", "at" },
	[STATE_LAST] = { "value", "at" },
	[STATE_VALUES] = { "values" },
	[STATE_SOURCES] = { "list" },
};

size_t
partial_parts(const struct aggregate *a)
{
	size_t n = 0;

	while (n < PARTIAL_PARTS && parts[a->state][n])
		n++;
	return n;
}

const char *
partial_part(const struct aggregate *a, size_t part)
{
	return parts[a->state][part];
}

/* What rows that go on with a list have for all others. */
static union {
	struct tally tally;
	struct bounded bounded;
	struct extreme extreme;
	struct edge edge;
} none;

static bool
put(struct bytes *to, const char *text, size_t n)
{
	return bytes_add(to, SLICE("\t")) && bytes_add(to, (struct slice){ text, n });
}

static bool
put_decimal(struct bytes *to, struct decimal d)
{
	char text[DECIMAL_CHARS];

	return put(to, text, decimal_write(d, text));
}

static bool
put_count(struct bytes *to, uint32_t n)
{
	return put_decimal(to, (struct decimal){ n, 0 });
}

static bool
put_sum(struct bytes *to, const struct decimal_sum *sum)
{
	char text[DECIMAL_SUM_CHARS];

	return put(to, text, decimal_sum_write(sum, text));
}

static bool
put_bounded(struct bytes *to, const struct bounded *b, bool bounds)
{
	const struct sum *s = &b->value;

	if (!put_decimal(to, (struct decimal){ s->n.n, s->n.e }) || !put_sum(to, &s->sum))
		return false;
	if (bounds && (!put_sum(to, &b->lo) || !put_sum(to, &b->hi) || !put_count(to, b->lo_open) ||
	    !put_count(to, b->hi_open)))
		return false;
	return put_count(to, s->n.over);
}

static bool
put_extreme(struct bytes *to, const struct extreme *x)
{
	return (x->any ? put_decimal(to, x->d) : put(to, "", 0)) && put_count(to, x->over);
}

static bool
put_edge(struct bytes *to, const struct edge *e)
{
	return put(to, e->text.s, e->text.n) && put(to, "", 0) &&
	    (e->text.n == 0 || !e->at.doc || origin_write(e->at, false, to));
}

/* Adds an item of a list, which is one field: what parts the items is escaped as they are. */
static bool
put_item(struct bytes *to, struct slice item, bool first)
{
	size_t i;

	if (!first && !bytes_add(to, SLICE("\\t")))
		return false;
	for (i = 0; i < item.n; i++)
		if ((item.s[i] == '\\' && !bytes_add(to, SLICE("\\"))) ||
		    !bytes_add(to, (struct slice){ item.s + i, 1 }))
			return false;
	return true;
}

/* The next number of a list, with its weight, which is not said where it is 1. */
static bool
put_number(struct bytes *to, struct decimal d, struct decimal weight, bool first)
{
	char text[2 * DECIMAL_CHARS + 2];
	size_t n = 0;

	if (!first)
		text[n++] = ' ';
	n += decimal_write(d, text + n);
	if (decimal_cmp(weight, (struct decimal){ 1, 0 }) != 0) {
		text[n++] = '*';
		n += decimal_write(weight, text + n);
	}
	return bytes_add(to, (struct slice){ text, n });
}

/* Numbers from *at on, till the piece is full; those that are equal are one of more weight. */
static bool
put_numbers(struct bytes *to, struct numbers *m, size_t *at)
{
	size_t begin = to->n, i;

	if (*at == 0)
		numbers_sort(m);
	while (*at < m->n && to->n - begin < PARTIAL_PIECE) {
		struct decimal d = weighed_value(&m->d[*at]), weight = weighed_weight(&m->d[*at]);

		for (i = *at + 1; i < m->n && decimal_cmp(weighed_value(&m->d[i]), d) == 0; i++)
			if (!decimal_add(&weight, weighed_weight(&m->d[i])))
				break;
		if (!put_number(to, d, weight, to->n == begin))
			return false;
		*at = i;
	}
	return true;
}

static bool
put_values(struct aggregates *as, struct bytes *to, const void **value)
{
	size_t begin = to->n;

	for (; *value && to->n - begin < PARTIAL_PIECE; *value = values_next(*value))
		if (!put_item(to, values_text(&as->all, *value), to->n == begin))
			return false;
	return true;
}

static bool
put_sources(struct aggregates *as, struct bytes *to, struct sources *s, size_t *at)
{
	size_t begin = to->n;

	if (*at == 0)
		sources_sort(s);
	for (; *at < s->n && to->n - begin < PARTIAL_PIECE; ++*at) {
		as->all.key.n = 0;
		if (!origin_write(s->at[*at], true, &as->all.key) ||
		    !put_item(to, bytes_slice(&as->all.key), to->n == begin))
			return false;
	}
	return true;
}

/* The field of a list: what is left of it, or as much as goes into a row. */
static bool
put_list(struct aggregates *as, size_t i, void *state, struct partial *p, struct bytes *to)
{
	struct numbers *m = state;
	struct sources *s = state;
	struct values *v = state;

	if (!put(to, "", 0))
		return false;
	if (as->list[i].state == STATE_NUMBERS) {
		if (!put_numbers(to, m, &p->list[i].n) || !put_count(to, m->over && !p->begun))
			return false;
		p->more |= p->list[i].n < m->n;
	} else if (as->list[i].state == STATE_SOURCES) {
		if (!put_sources(as, to, s, &p->list[i].n))
			return false;
		p->more |= p->list[i].n < s->n;
	} else {
		if (!p->begun)
			p->list[i].value = v->last;
		if (!put_values(as, to, &p->list[i].value))
			return false;
		p->more |= p->list[i].value != NULL;
	}
	return true;
}

static bool
put_state(struct aggregates *as, size_t i, void *state, struct partial *p, struct bytes *to)
{
	const void *whole = p->begun ? (const void *)&none : state;
	const struct tally *t = whole;

	switch (as->list[i].state) {
	case STATE_TALLY: return t->over ? put(to, "", 0) : put_decimal(to, (struct decimal){ t->n, t->e });
	case STATE_SUM: return put_bounded(to, whole, false);
	case STATE_BOUNDED: return put_bounded(to, whole, true);
	case STATE_LEAST:
	case STATE_MOST: return put_extreme(to, whole);
	case STATE_FIRST:
	case STATE_LAST: return put_edge(to, whole);
	default: return put_list(as, i, state, p, to);
	}
}

bool
partial_write(struct aggregates *as, void *block, struct partial *p, struct bytes *to)
{
	size_t i;

	p->more = false;
	for (i = 0; i < as->n; i++)
		if (!put_state(as, i, (char *)block + as->list[i].offset, p, to))
			return false;
	p->begun = true;
	return true;
}

/* A reading: fields are taken one after the other, and the first that is wrong ends it. */
struct reading {
	struct aggregates *as;
	const struct slice *field;
	size_t at;
	enum partial_is is;
	struct bytes *scratch;
};

static struct slice
next(struct reading *r)
{
	return r->field[r->at++];
}

static void
wrong(struct reading *r, bool yes)
{
	if (yes && r->is == PARTIAL_READ) {
		r->is = PARTIAL_WRONG;
		r->at--;
	}
}

static void
need_room(struct reading *r, bool got)
{
	if (!got && r->is == PARTIAL_READ)
		r->is = PARTIAL_NOMEM;
}

static bool
going(const struct reading *r)
{
	return r->is == PARTIAL_READ;
}

/* A number that is not negative. */
static struct decimal
next_weight(struct reading *r)
{
	const struct decimal zero = { 0, 0 };
	struct decimal d;

	if (decimal_read(next(r), &d) && d.n >= 0)
		return d;
	wrong(r, true);
	return zero;
}

static void
read_tally(struct reading *r, struct tally *t)
{
	struct decimal d = { 0, 0 };

	if (r->field[r->at].n == 0)
		t->over = true;
	else
		d = next_weight(r);
	if (going(r))
		tally_add(t, d);
}

static void
next_sum(struct reading *r, struct decimal_sum *to, bool *over)
{
	struct decimal_sum sum = { 0, 0, 0 };

	if (!going(r))
		return;
	wrong(r, !decimal_sum_read(next(r), &sum));
	if (!decimal_sum_join(to, &sum))
		*over = true;
}

/* A whole number; one that is too large for its place stands for the largest. */
static uint32_t
next_count(struct reading *r)
{
	struct decimal d;

	if (!going(r))
		return 0;
	d = next_weight(r);
	wrong(r, d.e != 0);
	return d.n > UINT32_MAX ? UINT32_MAX : (uint32_t)d.n;
}

static uint32_t
add_open(uint32_t a, uint32_t b)
{
	return a > UINT32_MAX - b ? UINT32_MAX : a + b;
}

static void
read_bounded(struct reading *r, struct bounded *b, bool bounds)
{
	struct tally *n = &b->value.n;

	tally_add(n, next_weight(r));
	next_sum(r, &b->value.sum, &n->over);
	if (bounds) {
		next_sum(r, &b->lo, &n->over);
		next_sum(r, &b->hi, &n->over);
		b->lo_open = add_open(b->lo_open, next_count(r));
		b->hi_open = add_open(b->hi_open, next_count(r));
	}
	n->over |= next_count(r) > 0;
}

static void
read_extreme(struct reading *r, struct extreme *x, int sign)
{
	struct slice s = next(r);
	struct decimal d;

	wrong(r, s.n && !decimal_read(s, &d));
	if (going(r) && s.n)
		extreme_add(x, d, sign);
	x->over |= next_count(r) > 0;
}

/* VALUE or VALUE*WEIGHT. */
static void
read_number(struct reading *r, struct numbers *m, struct slice item)
{
	const char *star = item.n ? memchr(item.s, '*', item.n) : NULL;
	struct slice value = { item.s, star ? (size_t)(star - item.s) : item.n };
	struct decimal d, weight = { 1, 0 };

	if (!decimal_read(value, &d) || (star && !decimal_read(slice_from(item, value.n + 1), &weight)) ||
	    weight.n <= 0)
		wrong(r, true);
	else
		need_room(r, numbers_add(m, d, weight));
}

static void
read_numbers(struct reading *r, struct numbers *m)
{
	struct slice list = next(r), item;
	const char *blank;

	for (; list.n && going(r); list = slice_from(list, item.n + (blank != NULL))) {
		blank = memchr(list.s, ' ', list.n);
		item = (struct slice){ list.s, blank ? (size_t)(blank - list.s) : list.n };
		read_number(r, m, item);
	}
	m->over |= next_count(r) > 0;
}

static void
read_edge(struct reading *r, struct edge *e, int sign)
{
	struct slice text = next(r), at = next(r);
	struct origin o;
	enum origin_is is;

	if (text.n == 0)
		return;
	is = origin_read(&r->as->all.origins, at, false, &o);
	need_room(r, is != ORIGIN_NOMEM);
	wrong(r, is == ORIGIN_NONE);
	if (going(r))
		need_room(r, edge_add(e, text, o, sign));
}

/* The next item of a list, as it stood in its field.  false: it is none. */
static bool
cut_item(struct reading *r, struct slice *list)
{
	size_t i;

	r->scratch->n = 0;
	for (i = 0; i < list->n; i++) {
		if (list->s[i] == '\\') {
			if (++i == list->n || (list->s[i] != 't' && list->s[i] != '\\'))
				return false;
			if (list->s[i] == 't')
				break;
		}
		need_room(r, bytes_add(r->scratch, (struct slice){ list->s + i, 1 }));
	}
	*list = slice_from(*list, i < list->n ? i + 1 : i);
	return r->scratch->n > 0;
}

static void
read_item(struct reading *r, const struct aggregate *a, void *state)
{
	struct slice item = bytes_slice(r->scratch);
	enum origin_is is;
	struct origin o;

	if (a->state == STATE_VALUES) {
		need_room(r, values_add(&r->as->all, state, item));
		return;
	}
	is = origin_read(&r->as->all.origins, item, true, &o);
	need_room(r, is != ORIGIN_NOMEM);
	wrong(r, is == ORIGIN_NONE);
	if (going(r))
		need_room(r, sources_add(state, o));
}

static void
read_items(struct reading *r, const struct aggregate *a, void *state)
{
	struct slice list = next(r);

	while (list.n && going(r))
		if (cut_item(r, &list))
			read_item(r, a, state);
		else
			wrong(r, true);
}

static void
read_state(struct reading *r, const struct aggregate *a, void *state)
{
	switch (a->state) {
	case STATE_TALLY: read_tally(r, state); break;
	case STATE_SUM: read_bounded(r, state, false); break;
	case STATE_BOUNDED: read_bounded(r, state, true); break;
	case STATE_LEAST: read_extreme(r, state, -1); break;
	case STATE_MOST: read_extreme(r, state, 1); break;
	case STATE_NUMBERS: read_numbers(r, state); break;
	case STATE_FIRST: read_edge(r, state, -1); break;
	case STATE_LAST: read_edge(r, state, 1); break;
	case STATE_VALUES:
	case STATE_SOURCES: read_items(r, a, state); break;
	}
}

enum partial_is
partial_read(struct aggregates *as, const struct aggregate *a, const struct slice field[], void *block,
    struct bytes *scratch, size_t *part)
{
	struct reading r = { .as = as, .field = field, .is = PARTIAL_READ, .scratch = scratch };

	read_state(&r, a, (char *)block + a->offset);
	*part = r.at;
	return r.is;
}
