#include "common/report/zero.h"

#include <stdlib.h>

enum { THING_CHARS = 30, THING_MIN = 2 };

enum kind { KIND_VERB, KIND_NONE, KIND_ZERO, KIND_CLOSE, KIND_EVENT };

struct zeros {
	struct table *table;
	enum kind *kind;		/* by row of the table */
	struct lexicon *begin;		/* what a zero begins with */
	struct lexicon *end;		/* what it ends with, read backward */
	struct lexicon *event;		/* what follows 零 */
};

static bool
load(struct zeros *z, char why[TABLE_WHY])
{
	static const char *const kinds[] = { "verb", "none", "zero", "close", "event", NULL };
	struct table *t = z->table;
	size_t i;
	int kind;

	z->kind = calloc(table_rows(t) + 1, sizeof *z->kind);
	for (i = 0; z->kind && i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0);
		bool fits;

		if (!word.n || !table_one_of(table_cell(t, i, 1), kinds, &kind))
			return table_complain(t, i, "no word, or kind is none of verb, none, zero, close, event", why);
		z->kind[i] = (enum kind)kind;
		if (kind < KIND_CLOSE)
			fits = lexicon_add(z->begin, word, (int)i, false);
		else
			fits = lexicon_add(z->end, word, (int)i, true) &&
			    (kind == KIND_CLOSE || lexicon_add(z->event, word, (int)i, false));
		if (!fits)
			return false;
	}
	return z->kind != NULL;
}

struct zeros *
zeros_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "kind", NULL };
	struct zeros *z = calloc(1, sizeof *z);

	table_out_of_memory(why);
	if (z && (z->begin = lexicon_new()) && (z->end = lexicon_new()) && (z->event = lexicon_new()) &&
	    (z->table = table_open(&data_zeros, NULL, columns, why))) {
		table_out_of_memory(why);
		if (load(z, why))
			return z;
	}
	zeros_free(z);
	return NULL;
}

void
zeros_free(struct zeros *z)
{
	if (!z)
		return;
	table_free(z->table);
	lexicon_free(z->begin);
	lexicon_free(z->end);
	lexicon_free(z->event);
	free(z->kind);
	free(z);
}

bool
zeros_may_begin(const struct zeros *z, int32_t c)
{
	return lexicon_may_begin(z->begin, c);
}

/* The end of the clause at i.  *plain: no number is stated in it, and it is one noun, without 的. */
static size_t
thing_end(struct slice text, size_t i, bool *plain)
{
	size_t k, used, chars;
	int32_t c;

	*plain = true;
	for (k = i, chars = 0; k < text.n && chars < THING_CHARS; k += used, chars++) {
		c = utf8_decode(text.s + k, text.n - k, &used);
		if ((c >= '0' && c <= '9') || c == 0x7684 || (c == 0x4e00 && k == i))	/* 的; 一 of 无一宗 */
			*plain = false;
		if (c == 0xff0c || c == 0x3002 || c == 0xff1b || c == 0xff1a || c == ',' || c == ';' || c == ':')
			return k;
	}
	if (k < text.n)
		*plain = false;
	return k;
}

/* The last word before the end of a thing, and where it begins.  -1: it is none that ends a zero. */
static int
last_word(const struct zeros *z, struct slice thing, size_t *begins)
{
	struct lexicon_hit hit[8];
	size_t n = lexicon_before(z->end, thing.s, thing.n, hit, 8);
	int32_t entry;

	if (!n)
		return -1;
	*begins = thing.n - hit[n - 1].n;
	entry = hit[n - 1].entry;
	return (int)z->kind[lexicon_number(z->end, &entry)];
}

/* 零 and an event right behind it: 零败诉. */
static size_t
zero_event(const struct zeros *z, struct slice text, size_t at, struct slice *of)
{
	size_t used;

	if (lexicon_longest(z->event, text.s + at, text.n - at, &used) < 0)
		return 0;
	*of = (struct slice){ text.s + at, used };
	return at;
}

size_t
zeros_at(const struct zeros *z, struct slice text, size_t i, struct slice *of)
{
	size_t used, at, end, begins = 0;
	int row = lexicon_longest(z->begin, text.s + i, text.n - i, &used), last;
	bool plain;

	if (row < 0)
		return 0;
	at = i + used;
	if (z->kind[row] == KIND_ZERO)
		return zero_event(z, text, at, of);
	end = thing_end(text, at, &plain);
	*of = (struct slice){ text.s + at, end - at };
	if (!plain || of->n < THING_MIN * 3)
		return 0;
	last = last_word(z, *of, &begins);
	if (last == KIND_CLOSE)
		of->n = begins;
	return of->n && (last >= 0 || z->kind[row] == KIND_VERB) ? at : 0;
}
