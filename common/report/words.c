#include "common/report/words.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

struct words {
	struct table *table;
	uint64_t *class;		/* by row of the table */
	struct lexicon *lexicon;
};

/* In the order of enum word_class. */
static const char *const classes[] = {
	"act", "light", "do", "meet", "both", "state", "have", "link", "up", "down", "name", "head", "measure",
	"people", "place", "from", "to", "object", "side", "adverb", "after", "time", "period", "where", "det",
	"part", "and", "each", "not", "done", "of", "etc", "field", "all", "respective", "among",
	"one", "mean", "pays", "funds", "sum", NULL
};

/* The bits of the classes that a cell names.  0: one of them is none, or there is none. */
static uint64_t
read_classes(struct slice cell)
{
	struct slice word;
	uint64_t class = 0;
	int which;

	while (table_word(&cell, &word)) {
		if (!table_one_of(word, classes, &which))
			return 0;
		class |= WORD(which);
	}
	return class;
}

static bool
load(struct words *ws, char why[TABLE_WHY])
{
	struct table *t = ws->table;
	size_t i, used;

	ws->class = calloc(table_rows(t) + 1, sizeof *ws->class);
	for (i = 0; ws->class && i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0);

		ws->class[i] = read_classes(table_cell(t, i, 1));
		if (!word.n || !ws->class[i])
			return table_complain(t, i, "not a word and its classes", why);
		if (lexicon_longest(ws->lexicon, word.s, word.n, &used) >= 0 && used == word.n)
			return table_complain(t, i, "this word stands in the table twice", why);
		if (!lexicon_add(ws->lexicon, word, (int)i, false))
			return false;
	}
	return ws->class != NULL;
}

struct words *
words_new(const char *file, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "class", NULL };
	struct words *ws = calloc(1, sizeof *ws);

	table_out_of_memory(why);
	if (ws && (ws->lexicon = lexicon_new()) && (ws->table = table_open(&data_words, file, columns, why))) {
		table_out_of_memory(why);
		if (load(ws, why))
			return ws;
	}
	words_free(ws);
	return NULL;
}

void
words_free(struct words *ws)
{
	if (!ws)
		return;
	table_free(ws->table);
	lexicon_free(ws->lexicon);
	free(ws->class);
	free(ws);
}

uint64_t
words_at(const struct words *ws, const char *s, size_t n, size_t *used)
{
	int row = lexicon_longest(ws->lexicon, s, n, used);

	return row < 0 ? 0 : ws->class[row];
}
