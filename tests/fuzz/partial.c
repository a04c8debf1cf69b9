/*
 * fuzz/partial - a list of aggregates, and below it rows of partials, fields parted by TABs: what is
 * read can be written, and read again it says the same; twice the same partials are no other order.
 */
#include <stdlib.h>

#include "common/report/partial.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { LIST_MAX = 400 };

struct group {
	struct aggregates as;
	void *block;
	struct bytes scratch;
};

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static bool
begin(struct group *g, const char *list)
{
	char why[AGGREGATE_WHY];

	*g = (struct group){ .block = NULL };
	if (!aggregate_parse(&g->as, list, why))
		return false;
	aggregate_sources(&g->as);
	need(aggregate_layout(&g->as, strchr(list, 'v') != NULL));
	g->block = calloc(1, g->as.size);
	need(g->block != NULL);
	return true;
}

static void
end(struct group *g)
{
	aggregate_drop(&g->as, g->block);
	aggregate_release(&g->as);
	bytes_release(&g->scratch);
	free(g->block);
}

static struct slice
cut(struct slice *text, char at)
{
	const char *p = text->n ? memchr(text->s, at, text->n) : NULL;
	struct slice piece = { text->s, p ? (size_t)(p - text->s) : text->n };

	*text = slice_from(*text, piece.n + (p != NULL));
	return piece;
}

static bool
take(struct group *g, struct slice row)
{
	struct slice field[PARTIAL_PARTS];
	enum partial_is is;
	size_t i, k, part;

	for (i = 0; i < g->as.n; i++) {
		for (k = 0; k < partial_parts(&g->as.list[i]); k++)
			field[k] = cut(&row, '\t');
		is = partial_read(&g->as, &g->as.list[i], field, g->block, &g->scratch, &part);
		need(is != PARTIAL_NOMEM);
		if (is == PARTIAL_WRONG) {
			need(part < k);
			return false;
		}
	}
	return true;
}

static void
take_all(struct group *g, struct bytes text)
{
	struct slice rest = bytes_slice(&text);

	while (rest.n) {
		struct slice row = cut(&rest, '\n');

		need(row.n && row.s[0] == '\t' && take(g, slice_from(row, 1)));
	}
}

static struct bytes
written(struct group *g)
{
	struct partial p = { .begun = false };
	struct bytes text = { NULL, 0, 0 };

	do
		need(partial_write(&g->as, g->block, &p, &text) && bytes_add(&text, SLICE("\n")));
	while (p.more);
	return text;
}

static void
same(struct group *a, struct group *b)
{
	char to[AGGREGATE_CHARS], too[AGGREGATE_CHARS];
	struct wholes x = { a->block, a->block, a->block }, y = { b->block, b->block, b->block };
	size_t i, part;

	for (i = 0; i < a->as.n; i++)
		for (part = 0; part < aggregate_parts(&a->as.list[i]); part++)
			need(slice_eq(aggregate_value(&a->as, &a->as.list[i], part, a->block, &x, to),
			    aggregate_value(&b->as, &b->as.list[i], part, b->block, &y, too)));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice rest = { (const char *)data, size }, line = cut(&rest, '\n');
	char list[LIST_MAX + 1];
	struct group a, b, twice;
	struct bytes text;

	if (line.n > LIST_MAX)
		return 0;
	memcpy(list, line.s, line.n);
	list[line.n] = '\0';
	if (!begin(&a, list))
		return 0;
	need(begin(&b, list) && begin(&twice, list));
	while (rest.n && take(&a, cut(&rest, '\n')))
		;
	text = written(&a);
	take_all(&b, text);
	same(&a, &b);
	take_all(&b, text);
	take_all(&twice, text);
	take_all(&twice, text);
	same(&b, &twice);
	bytes_release(&text);
	end(&a);
	end(&b);
	end(&twice);
	return 0;
}
