#include "common/report/part.h"

#include <stdlib.h>

#include "common/text/decimal.h"
#include "common/text/lexicon.h"

struct word {
	struct slice part;
	int weight;
};

struct parts {
	struct table *table;
	struct word *word;		/* by row of the table */
	struct lexicon *lexicon;
};

static bool
load(struct parts *p, char why[TABLE_WHY])
{
	struct decimal weight;
	size_t i, n = table_rows(p->table);

	p->word = calloc(n + 1, sizeof *p->word);
	p->lexicon = lexicon_new();
	if (!p->word || !p->lexicon) {
		table_out_of_memory(why);
		return false;
	}
	for (i = 0; i < n; i++) {
		struct slice word = table_cell(p->table, i, 0), part = table_cell(p->table, i, 1);

		if (!word.n || !part.n || !decimal_read(table_cell(p->table, i, 2), &weight) || weight.e ||
		    weight.n < 0 || weight.n > 100)
			return table_complain(p->table, i, "not a word, a part and a weight from 0 to 100", why);
		if (!lexicon_add(p->lexicon, word, (int)i, false))
			return table_complain(p->table, i, "out of memory", why);
		p->word[i] = (struct word){ part, (int)weight.n };
	}
	return true;
}

struct parts *
parts_new(const char *file, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "part", "weight", NULL };
	struct parts *p = calloc(1, sizeof *p);

	if (!p) {
		table_out_of_memory(why);
		return NULL;
	}
	p->table = table_open(&data_parts, file, columns, why);
	if (p->table && load(p, why))
		return p;
	parts_free(p);
	return NULL;
}

void
parts_free(struct parts *p)
{
	if (!p)
		return;
	table_free(p->table);
	lexicon_free(p->lexicon);
	free(p->word);
	free(p);
}

struct slice
parts_of(const struct parts *p, struct slice heading)
{
	struct word best = { { "", 0 }, -1 };
	struct lexicon_hit hit[8];
	size_t i, k, n, used;

	for (i = 0; i < heading.n; i += used) {
		if (!lexicon_may_begin(p->lexicon, utf8_decode(heading.s + i, heading.n - i, &used)))
			continue;
		n = lexicon_at(p->lexicon, heading.s + i, heading.n - i, hit, sizeof hit / sizeof *hit);
		for (k = 0; k < n; k++) {
			int32_t entry = hit[k].entry;
			const struct word *w = &p->word[lexicon_number(p->lexicon, &entry)];

			if (w->weight > best.weight)
				best = *w;
		}
	}
	return best.part;
}
