#include "common/report/partial.h"

#include "tests/unit/unit.h"

enum { FIELDS = 4, FEW = 5, MANY = 30000 };

struct group {
	struct aggregates as;
	void *block;
	struct bytes scratch;
};

static void
begin(struct group *g, const char *list, bool sources)
{
	char why[AGGREGATE_WHY];
	size_t i;

	*g = (struct group){ .block = NULL };
	ck_assert(aggregate_parse(&g->as, list, why));
	if (sources)
		aggregate_sources(&g->as);
	ck_assert(aggregate_layout(&g->as, true));
	for (i = 0; i < g->as.ninput; i++)
		g->as.input[i].at = slice_is(g->as.input[i].column, "value") ? 0 :
		    slice_is(g->as.input[i].column, "lo") ? 1 : slice_is(g->as.input[i].column, "hi") ? 2 : 3;
	g->block = calloc(1, g->as.size);
}

static void
end(struct group *g)
{
	aggregate_drop(&g->as, g->block);
	aggregate_release(&g->as);
	bytes_release(&g->scratch);
	free(g->block);
}

static void
add_row(struct group *g, const char *const row[FIELDS], const char *line)
{
	struct slice field[FIELDS];
	size_t k;

	for (k = 0; k < FIELDS; k++)
		field[k] = (struct slice){ row[k], strlen(row[k]) };
	ck_assert_int_eq(origin_of(&g->as.all.origins, SLICE("D\\1"), (struct slice){ line, strlen(line) },
	    SLICE("3"), &g->as.place), ORIGIN_IS);
	g->as.source = origin_line(g->as.place);
	(void)aggregate_read(&g->as, field);
	ck_assert(aggregate_add(&g->as, g->block));
}

/* The rows that are written of a group: lines of fields, each with a TAB before it. */
static struct bytes
written(struct group *g)
{
	struct partial p = { .begun = false };
	struct bytes text = { NULL, 0, 0 };

	do
		ck_assert(partial_write(&g->as, g->block, &p, &text) && bytes_add(&text, SLICE("\n")));
	while (p.more);
	return text;
}

/* Reads one row of an aggregate after the other; ends at what is wrong. */
static enum partial_is
take(struct group *g, struct slice row, size_t *part)
{
	struct slice field[PARTIAL_PARTS];
	enum partial_is is = PARTIAL_READ;
	size_t i, k;

	for (i = 0; i < g->as.n && is == PARTIAL_READ; i++) {
		for (k = 0; k < partial_parts(&g->as.list[i]); k++) {
			const char *tab = row.n > 1 ? memchr(row.s + 1, '\t', row.n - 1) : NULL;

			ck_assert(row.n > 0 && row.s[0] == '\t');
			field[k] = (struct slice){ row.s + 1, tab ? (size_t)(tab - row.s - 1) : row.n - 1 };
			row = slice_from(row, field[k].n + 1);
		}
		is = partial_read(&g->as, &g->as.list[i], field, g->block, &g->scratch, part);
	}
	ck_assert(is != PARTIAL_READ || row.n == 0);
	return is;
}

static size_t
take_all(struct group *g, struct bytes text)
{
	struct slice rest = bytes_slice(&text);
	size_t n = 0, part;

	for (; rest.n; n++) {
		const char *lf = memchr(rest.s, '\n', rest.n);
		struct slice row = { rest.s, (size_t)(lf - rest.s) };

		ck_assert_int_eq(take(g, row, &part), PARTIAL_READ);
		rest = slice_from(rest, row.n + 1);
	}
	return n;
}

static void
same_value(struct group *a, struct group *b)
{
	char to[AGGREGATE_CHARS], too[AGGREGATE_CHARS];
	struct wholes x = { a->block, a->block, a->block }, y = { b->block, b->block, b->block };
	size_t i, part;

	for (i = 0; i < a->as.n; i++)
		for (part = 0; part < aggregate_parts(&a->as.list[i]); part++)
			ck_assert(slice_eq(aggregate_value(&a->as, &a->as.list[i], part, a->block, &x, to),
			    aggregate_value(&b->as, &b->as.list[i], part, b->block, &y, too)));
}

static const char *const lists[] = {
	"count", "count:w", "sum:value", "sum:w", "mean:value", "min:value", "max:value", "median:value", "first:w", "last:w",
	"distinct:w", "share:value", "rowshare", "colshare:w",
	"count,sum:value,median:value,distinct:w,first:w,last:w,min:w,distinct:value,median:lo",
};

static const char *const few[FEW][FIELDS] = {
	{ "0.1", "0.1", "", "b" },
	{ "-20", "-21", "-3", "a\\tb\\\\" },
	{ "", "7", "7", "\\x" },
	{ "x", "7", "7", "b *" },
	{ "0.10", "", "2", "99999999999999999999" },
};

START_TEST(comes_back)
{
	struct group a, b;
	struct bytes text;
	size_t i;

	begin(&a, lists[_i], _i % 2 == 0);
	begin(&b, lists[_i], _i % 2 == 0);
	for (i = 0; i < FEW; i++)
		add_row(&a, few[i], i % 2 ? "7" : "5");
	text = written(&a);
	ck_assert_uint_eq(take_all(&b, text), 1);
	same_value(&a, &b);
	bytes_release(&text);
	text = written(&b);		/* and once more, into the first: twice as many, the same extremes */
	(void)take_all(&a, text);
	bytes_release(&text);
	end(&a);
	end(&b);
}
END_TEST

/* A group of no rows is the neutral element. */
START_TEST(nothing_adds_nothing)
{
	struct group a, b, none;
	struct bytes text;
	size_t i;

	begin(&a, lists[_i], true);
	begin(&b, lists[_i], true);
	begin(&none, lists[_i], true);
	for (i = 0; i < FEW; i++) {
		add_row(&a, few[i], "5");
		add_row(&b, few[i], "5");
	}
	text = written(&none);
	ck_assert_uint_eq(take_all(&a, text), 1);
	same_value(&a, &b);
	bytes_release(&text);
	end(&a);
	end(&b);
	end(&none);
}
END_TEST

START_TEST(what_it_looks_like)
{
	static const char want[] =
	    "\t5\t3\t-19.8\t-20.9\t-1\t1\t1\t0\t\t1\t-20 0.1*2\t0\tb\tD\\1:1:3\t99999999999999999999\tD\\1:5:3"
	    "\t99999999999999999999\\tb *\\t\\\\x\\ta\\\\tb\\\\\\\\\\tb"
	    "\tD\\\\1:1\\tD\\\\1:2\\tD\\\\1:3\\tD\\\\1:4\\tD\\\\1:5\n";
	static const char *const line[FEW] = { "1", "2", "3", "4", "5" };
	struct group g;
	struct bytes text;
	size_t i;

	begin(&g, "count,sum:value,min:w,median:value,first:w,last:w,distinct:w", true);
	for (i = 0; i < FEW; i++)
		add_row(&g, few[i], line[i]);
	text = written(&g);
	ck_assert(bytes_add(&text, (struct slice){ "", 1 }));
	ck_assert_str_eq(text.s, want);
	bytes_release(&text);
	end(&g);
}
END_TEST

/* Long lists go on in further rows; and so does nothing else. */
START_TEST(lists_in_pieces)
{
	struct group a, b;
	struct bytes text;
	char number[16], line[16];
	const char *const row[FIELDS] = { number, "", "", number };
	size_t i;

	begin(&a, "count,sum:value,median:value,distinct:w,first:w", true);
	begin(&b, "count,sum:value,median:value,distinct:w,first:w", true);
	for (i = 0; i < MANY; i++) {
		snprintf(number, sizeof number, "%zu", i * 7 % MANY);
		snprintf(line, sizeof line, "%zu", i + 1);
		add_row(&a, row, line);
	}
	text = written(&a);
	ck_assert_uint_gt(take_all(&b, text), 4);
	same_value(&a, &b);
	bytes_release(&text);
	end(&a);
	end(&b);
}
END_TEST

static const struct {
	const char *list, *row;
	size_t part;
} wrong[] = {
	{ "count", "\tx", 0 }, { "count", "\t-1", 0 }, { "sum:value", "\t1\tx\t0\t0\t0\t0\t0", 1 }, { "sum:value", "\t\t0\t0\t0\t0\t0\t0", 0 },
	{ "sum:value", "\t1\t1\t1e5\t0\t0\t0\t0", 2 }, { "sum:value", "\t1\t1\t1\t-\t0\t0\t0", 3 },
	{ "sum:value", "\t1\t1\t1\t1\t0.5\t0\t0", 4 }, { "sum:value", "\t1\t1\t1\t1\t0\t-1\t0", 5 }, { "sum:value", "\t1\t1\t1\t1\t0\t0\t", 6 },
	{ "mean:value", "\t1\t99999999999999999999999999999999999999\t0", 1 }, { "min:value", "\tx\t0", 0 }, { "max:value", "\t1\tno", 1 },
	{ "median:value", "\t1  2\t0", 0 }, { "median:value", "\t1*\t0", 0 }, { "median:value", "\t1*0\t0", 0 }, { "median:value", "\t1*-2\t0", 0 },
	{ "median:value", "\t*2\t0", 0 }, { "median:value", "\t1 2\tx", 1 }, { "first:w", "\ta\t", 1 }, { "last:w", "\ta\tD01:1", 1 },
	{ "distinct:w", "\ta\\x", 0 }, { "distinct:w", "\ta\\", 0 }, { "distinct:w", "\t\\ta", 0 }, { "share", "\t1.x", 0 },
};

START_TEST(refuses)
{
	struct group g;
	struct slice row = { wrong[_i].row, strlen(wrong[_i].row) };
	size_t part = 99;

	begin(&g, wrong[_i].list, false);
	ck_assert_int_eq(take(&g, row, &part), PARTIAL_WRONG);
	ck_assert_uint_eq(part, wrong[_i].part);
	end(&g);
}
END_TEST

START_TEST(refuses_sources)
{
	static const char *const rows[] = { "\t0\tD01", "\t0\tD01:x", "\t0\tD01:1\\t", "\t0\t:1", "\t0\tD01:1\\tD01" };
	struct group g;
	size_t i, part;

	for (i = 0; i < sizeof rows / sizeof *rows; i++) {
		begin(&g, "count", true);
		ck_assert_int_eq(take(&g, (struct slice){ rows[i], strlen(rows[i]) }, &part), i == 2 ? PARTIAL_READ : PARTIAL_WRONG);
		end(&g);
	}
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, comes_back, 0, (int)(sizeof lists / sizeof *lists));
	tcase_add_loop_test(tc, nothing_adds_nothing, 0, (int)(sizeof lists / sizeof *lists));
	tcase_add_test(tc, what_it_looks_like);
	tcase_add_test(tc, lists_in_pieces);
	tcase_add_loop_test(tc, refuses, 0, (int)(sizeof wrong / sizeof *wrong));
	tcase_add_test(tc, refuses_sources);
}

int
main(void)
{
	return unit_main("partial", add);
}
