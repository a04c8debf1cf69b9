/*
 * fuzz/indicator - the rows of a table of indicators, and behind an empty line quantities, a line each as
 * unit, verb, item, delta, per, quote, parted by TABs, all of one sentence: the loader takes the table or
 * complains; names are those of the table; dropping only takes names away, and none that stands alone.
 */
#include "common/report/indicator.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "common/report/twice.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static struct slice
cut(struct slice *text, char at)
{
	const char *p = text->n ? memchr(text->s, at, text->n) : NULL;
	struct slice piece = { text->s, p ? (size_t)(p - text->s) : text->n };

	*text = slice_from(*text, piece.n + (p != NULL));
	return piece;
}

/* Where the quantities begin. */
static size_t
table_end(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n; i++)
		if (s[i] == '\n' && s[i + 1] == '\n')
			return i + 1;
	return n;
}

static struct indicators *
load(const char *rows, size_t n, const struct simplified *simplified)
{
	static const char header[] = "ind\ttopic\tname_zh\tunit\tdefinition\tunits\tverbs\titems\tdelta\tper\theads\tparts\ttext\n";
	static char name[64];
	char why[TABLE_WHY] = "";
	struct indicators *xs;
	FILE *f;

	if (n <= 1)		/* an empty table: the built-in one */
		return indicators_new(NULL, simplified, why);
	snprintf(name, sizeof name, "/tmp/fz-fuzz-indicator-%ld", (long)getpid());
	f = fopen(name, "w");
	need(f && fputs(header, f) >= 0 && fwrite(rows, 1, n, f) == n && fclose(f) == 0);
	xs = indicators_new(name, simplified, why);
	need(xs || *why);
	unlink(name);
	return xs;
}

static void
check(struct indicators *xs, const struct twice *t, struct slice lines)
{
	struct twice_count count[TWICE_COUNTS], after[TWICE_COUNTS];
	struct slice sentence = lines;
	size_t n = 0, i;

	need(indicators_begin(xs, (struct indicator_sentence){ sentence, sentence, sentence }));
	while (lines.n && n < TWICE_COUNTS) {
		struct slice line = cut(&lines, '\n');
		struct indicator_quantity q = { .unit = cut(&line, '\t'), .verb = cut(&line, '\t') };

		q.item = cut(&line, '\t');
		q.delta = cut(&line, '\t');
		q.per = cut(&line, '\t');
		count[n] = (struct twice_count){ .is = indicators_name(xs, &q), .verb = q.verb, .item = q.item,
		    .unit = q.unit, .per = q.per, .class = q.class, .quote = cut(&line, '\t'), .col = line.n };
		need(count[n].is >= INDICATOR_NONE && count[n].is < (int)indicators_count(xs));
		n++;
	}
	memcpy(after, count, n * sizeof *count);
	if (n && twice_may(count, n))
		twice_drop(t, sentence, after, n);
	for (i = 0; i < n; i++)
		need(after[i].is == count[i].is || (after[i].is == INDICATOR_NONE && !count[i].per.n && n > 1));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct simplified *simplified;
	static struct twice *t;
	const char *s = (const char *)data;
	size_t end = table_end(s, size);
	struct indicators *xs;
	char why[TABLE_WHY];

	if (!t) {
		simplified = simplified_new(why);
		t = twice_new(simplified, why);
	}
	xs = load(s, end, simplified);
	if (xs)
		check(xs, t, (struct slice){ s + end, size - end });
	indicators_free(xs);
	return 0;
}
