#include "common/report/state.h"

#include "tests/unit/unit.h"

enum { ROWS = 40, ROUNDS = 200 };

/* A state of any kind. */
union any {
	struct tally tally;
	struct bounded bounded;
	struct extreme extreme;
	struct numbers numbers;
	struct edge edge;
	struct values values;
	struct sources sources;
};

static uint64_t seed;

static unsigned
below(unsigned n)
{
	seed = seed * 6364136223846793005u + 1442695040888963407u;
	return (unsigned)(seed >> 33) % n;
}

/* Row i, the same each time. */
static void
add_row(struct states *all, enum state_kind kind, union any *s, unsigned i)
{
	struct decimal d = { (int64_t)(i * 37 % 23) - 9, (int)(i % 3) }, weight = { 1 + i % 2, 0 };
	char text[8];
	struct slice word = { text, (size_t)snprintf(text, sizeof text, "w%u", i * 7 % 11) };
	struct origin at;

	ck_assert_int_eq(origin_of(&all->origins, word, SLICE("1"), SLICE(""), &at), ORIGIN_IS);
	at.at = (uint64_t)(i / 2) << 32;
	switch (kind) {
	case STATE_TALLY: tally_add(&s->tally, weight); break;
	case STATE_SUM: sum_add_weighed(&s->bounded.value, d, weight); break;
	case STATE_BOUNDED:
		sum_add(&s->bounded.value, d);
		decimal_sum_add(&s->bounded.lo, d);
		s->bounded.hi_open += i % 5 == 0;
		break;
	case STATE_LEAST: extreme_add(&s->extreme, d, -1); break;
	case STATE_MOST: extreme_add(&s->extreme, d, 1); break;
	case STATE_NUMBERS: ck_assert(numbers_add(&s->numbers, d, weight)); break;
	case STATE_FIRST: ck_assert(edge_add(&s->edge, word, at, -1)); break;
	case STATE_LAST: ck_assert(edge_add(&s->edge, word, at, 1)); break;
	case STATE_VALUES: ck_assert(values_add(all, &s->values, word)); break;
	case STATE_SOURCES: ck_assert(sources_add(&s->sources, at)); break;
	}
}

/* What a state says, lists in order. */
static const char *
said(enum state_kind kind, union any *s)
{
	static struct bytes text;
	char buf[3 * DECIMAL_SUM_CHARS];
	size_t n = 0, i;

	text.n = 0;
	switch (kind) {
	case STATE_TALLY: n = decimal_write((struct decimal){ s->tally.n, s->tally.e }, buf); break;
	case STATE_SUM:
	case STATE_BOUNDED:
		n = decimal_sum_write(&s->bounded.value.sum, buf);
		buf[n++] = ' ';
		n += decimal_write((struct decimal){ s->bounded.value.n.n, s->bounded.value.n.e }, buf + n);
		if (kind == STATE_BOUNDED) {
			buf[n++] = ' ';
			n += decimal_sum_write(&s->bounded.lo, buf + n);
			n += (size_t)snprintf(buf + n, 12, " %lu", (unsigned long)s->bounded.hi_open);
		}
		break;
	case STATE_LEAST:
	case STATE_MOST: n = decimal_write(s->extreme.d, buf); break;
	case STATE_NUMBERS:
		numbers_sort(&s->numbers);
		for (i = 0; i < s->numbers.n; i++) {
			n = decimal_write(weighed_value(&s->numbers.d[i]), buf);
			ck_assert(bytes_add(&text, (struct slice){ buf, n }) && bytes_add(&text, SLICE(" ")));
		}
		n = 0;
		break;
	case STATE_FIRST:
	case STATE_LAST: ck_assert(bytes_add(&text, bytes_slice(&s->edge.text))); break;
	case STATE_VALUES: n = (size_t)snprintf(buf, sizeof buf, "%lu", (unsigned long)s->values.n); break;
	case STATE_SOURCES:
		sources_sort(&s->sources);
		for (i = 0; i < s->sources.n; i++)
			ck_assert(origin_write(s->sources.at[i], true, &text) && bytes_add(&text, SLICE(" ")));
		break;
	}
	ck_assert(bytes_add(&text, (struct slice){ buf, n }) && bytes_add(&text, (struct slice){ "", 1 }));
	return text.s;
}

/* All rows at once, and the same rows in parts that are put together in any order, say the same. */
START_TEST(merging_is_associative_and_commutative)
{
	enum state_kind kind = (enum state_kind)_i;
	union any whole, part[ROWS];
	struct states all;
	char want[4096];
	unsigned round, i, n;

	seed = (uint64_t)_i + 1;
	for (round = 0; round < ROUNDS; round++) {
		memset(&whole, 0, sizeof whole);
		memset(part, 0, sizeof part);
		ck_assert(states_init(&all));
		ck_assert_uint_le(state_size(kind), sizeof whole);
		for (i = 0; i < ROWS; i++)
			add_row(&all, kind, &whole, i);
		snprintf(want, sizeof want, "%s", said(kind, &whole));
		n = 1 + below(ROWS - 1);
		for (i = 0; i < ROWS; i++)
			add_row(&all, kind, &part[below(n)], i);
		for (; n > 1; n--) {			/* two of them, anyhow; empty ones are parts too */
			unsigned a = below(n), b = below(n - 1);

			if (b >= a)
				b++;
			ck_assert(state_merge(&all, kind, &part[a], &part[b]));
			state_drop(kind, &part[b]);
			if (b != n - 1)
				part[b] = part[n - 1];
		}
		ck_assert_str_eq(said(kind, &part[0]), want);
		ck_assert(!state_over(kind, &part[0]));
		state_drop(kind, &part[0]);
		state_drop(kind, &whole);
		states_release(&all);
	}
}
END_TEST

START_TEST(too_much_is_over)
{
	struct tally t = { 0, 0, false }, more = { 0, 0, false };
	struct sum s = { .n = { 0, 0, false } }, huge = { .n = { 1, 0, false } };
	struct states all;

	ck_assert(states_init(&all));
	tally_add(&t, (struct decimal){ INT64_MAX, 0 });
	ck_assert(!state_over(STATE_TALLY, &t));
	tally_add(&more, (struct decimal){ 5, 1 });
	ck_assert(state_merge(&all, STATE_TALLY, &t, &more));
	ck_assert(state_over(STATE_TALLY, &t));
	ck_assert(state_merge(&all, STATE_TALLY, &more, &t));
	ck_assert(state_over(STATE_TALLY, &more));
	ck_assert(decimal_sum_read(SLICE("5000000000000000000000000000000000000"), &huge.sum));
	ck_assert(state_merge(&all, STATE_SUM, &s, &huge) && !state_over(STATE_SUM, &s));
	ck_assert(state_merge(&all, STATE_SUM, &s, &huge) && state_over(STATE_SUM, &s));
	states_release(&all);
}
END_TEST

/* A list of sources does not grow by what it holds already. */
START_TEST(sources_stay_few)
{
	struct sources s = { NULL, 0, 0 };
	struct origins all;
	struct origin at;
	unsigned i;

	ck_assert(origins_init(&all));
	ck_assert_int_eq(origin_read(&all, SLICE("D01:1"), true, &at), ORIGIN_IS);
	for (i = 0; i < 100000; i++) {
		at.at = (uint64_t)(1 + i % 50) << 32;
		ck_assert(sources_add(&s, at));
	}
	ck_assert_uint_le(s.cap, 256);
	sources_sort(&s);
	ck_assert_uint_eq(s.n, 50);
	free(s.at);
	origins_release(&all);
}
END_TEST

START_TEST(values_are_their_groups_own)
{
	struct values a = { 0, NULL, 0 }, b = { 0, NULL, 0 };
	struct states all;

	ck_assert(states_init(&all));
	ck_assert(values_add(&all, &a, SLICE("x")) && values_add(&all, &b, SLICE("x")) && values_add(&all, &b, SLICE("y")));
	ck_assert(values_add(&all, &b, SLICE("y")));
	ck_assert_uint_eq(a.n, 1);
	ck_assert_uint_eq(b.n, 2);
	ck_assert(slice_is(values_text(&all, b.last), "y"));
	ck_assert(slice_is(values_text(&all, values_next(b.last)), "x"));
	ck_assert_ptr_null(values_next(a.last));
	states_release(&all);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, merging_is_associative_and_commutative, 0, STATE_SOURCES + 1);
	tcase_add_test(tc, too_much_is_over);
	tcase_add_test(tc, sources_stay_few);
	tcase_add_test(tc, values_are_their_groups_own);
}

int
main(void)
{
	return unit_main("state", add);
}
