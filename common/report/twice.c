#include "common/report/twice.h"

#include <stdlib.h>

#include "common/text/lexicon.h"

enum kind { PART, OPEN, CLOSE, STOP, COMMA, NEW, STAGE, KINDS };

enum { NONE = -1, VERB_MAX = 120 };

struct twice {
	const struct simplified *simplified;
	struct table *table;
	struct lexicon *marks;		/* between counts */
	struct lexicon *opening;	/* those of them without which there are no parts */
	struct lexicon *verbs[KINDS];	/* NEW and STAGE */
};

static bool
load(struct twice *t, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "kind", NULL };
	static const char *const kinds[] = { "part", "open", "close", "stop", "comma", "new", "stage", NULL };
	size_t i;
	int kind;

	t->table = table_open(&data_twice, NULL, columns, why);
	for (i = 0; t->table && i < table_rows(t->table); i++) {
		struct slice word = table_cell(t->table, i, 0);

		if (!word.n || !table_one_of(table_cell(t->table, i, 1), kinds, &kind))
			return table_complain(t->table, i,
			    "no word, or kind is none of part, open, close, stop, comma, new, stage", why);
		if (!lexicon_add(kind < NEW ? t->marks : t->verbs[kind], word, kind, false) ||
		    (kind <= OPEN && !lexicon_add(t->opening, word, kind, false)))
			return table_complain(t->table, i, "out of memory", why);
	}
	return t->table != NULL;
}

struct twice *
twice_new(const struct simplified *simplified, char why[TABLE_WHY])
{
	struct twice *t = calloc(1, sizeof *t);

	table_out_of_memory(why);
	if (t)
		t->simplified = simplified;
	if (t && (t->marks = lexicon_new()) && (t->opening = lexicon_new()) &&
	    (t->verbs[NEW] = lexicon_new()) &&
	    (t->verbs[STAGE] = lexicon_new()) && load(t, why))
		return t;
	twice_free(t);
	return NULL;
}

void
twice_free(struct twice *t)
{
	if (!t)
		return;
	table_free(t->table);
	lexicon_free(t->marks);
	lexicon_free(t->opening);
	lexicon_free(t->verbs[NEW]);
	lexicon_free(t->verbs[STAGE]);
	free(t);
}

/* The place of a quote in the sentence, from a place on; the sentence's end where there is none. */
static size_t
find_quote(struct slice sentence, size_t from, struct slice quote)
{
	const char *p;

	while (quote.n && sentence.n - from >= quote.n &&
	    (p = memchr(sentence.s + from, *quote.s, sentence.n - from - quote.n + 1))) {
		from = (size_t)(p - sentence.s);
		if (memcmp(p, quote.s, quote.n) == 0)
			return from;
		from++;
	}
	return sentence.n;
}

/* Where a count stands, from the place of the one before: the columns tell, where they are right. */
static size_t
place(struct slice sentence, size_t before, size_t col_before, const struct twice_count *c)
{
	size_t chars, i = before, used;

	if (col_before && c->col > col_before) {
		for (chars = c->col - col_before; chars > 0 && i < sentence.n; chars--, i += used)
			utf8_decode(sentence.s + i, sentence.n - i, &used);
		if (slice_starts(slice_from(sentence, i), c->quote))
			return i;
	}
	return find_quote(sentence, before, c->quote);
}

/* How far the reading of a sentence has come. */
struct reading {
	int in_brackets;		/* the last count before the open bracket */
	int whole;			/* the last count before 其中, while that reaches */
	bool begun;			/* the first part has been read */
	bool bare;			/* and had no verb of its own */
	bool comma;			/* behind the count before */
	bool part[TWICE_COUNTS];
};

/* Takes in the marks between the count before i and itself. */
static void
read_marks(const struct twice *t, struct reading *r, struct slice between, int i)
{
	size_t at, used;

	r->comma = false;
	for (at = 0; at < between.n; at += used)
		switch (lexicon_longest(t->marks, between.s + at, between.n - at, &used)) {
		case PART:
			r->whole = i - 1;
			r->begun = false;
			break;
		case OPEN: r->in_brackets = i - 1; break;
		case CLOSE: r->in_brackets = NONE; break;
		case STOP: r->whole = NONE; break;
		case COMMA: r->comma = true; break;
		default: break;
		}
}

/* Rates and counts per something are nobody's part and have none. */
static bool
stands_alone(const struct twice_count *c)
{
	return c->per.n || slice_is(c->class, "share");
}

static bool
same_class(const struct twice_count *a, const struct twice_count *b)
{
	return slice_eq(a->unit, b->unit) || (a->class.n && slice_eq(a->class, b->class));
}

/* The nearest count from i back of the class of c that is no part itself. */
static int
whole_of(const struct reading *r, const struct twice_count count[], int i, const struct twice_count *c)
{
	while (i >= 0 && (r->part[i] || stands_alone(&count[i]) || !same_class(&count[i], c)))
		i--;
	return i;
}

/*
 * The whole that count i is a part of, or NONE.  Parts behind 其中 are all of one kind: bare ones have
 * the whole's verb; those with a verb of their own have the whole's item too, or follow without a comma.
 */
static int
part_of(struct reading *r, const struct twice_count count[], int i)
{
	const struct twice_count *c = &count[i];
	int whole = r->in_brackets >= 0 ? r->in_brackets : r->whole;
	bool bare;

	if (whole >= 0)
		whole = whole_of(r, count, whole, c);
	if (whole < 0 || r->in_brackets >= 0)
		return whole;
	bare = slice_eq(c->verb, count[whole].verb) || !c->verb.n;
	if (!r->begun)
		r->bare = bare;
	else if (bare != r->bare || (!bare && r->comma && !slice_eq(c->item, count[whole].item)))
		return r->whole = NONE;
	r->begun = true;
	return whole;
}

static void
drop_parts(const struct twice *t, struct slice sentence, struct twice_count count[], int n)
{
	struct reading r = { .in_brackets = NONE, .whole = NONE };
	size_t before = 0, col = 0, at;
	bool named[TWICE_COUNTS];
	int i, whole;

	for (i = 0; i < n; i++) {
		struct twice_count *c = &count[i];

		named[i] = c->is >= 0;
		at = place(sentence, before, col, c);
		if (at == sentence.n)
			continue;
		read_marks(t, &r, (struct slice){ sentence.s + before, at - before }, i);
		before = at;
		col = c->col;
		if (stands_alone(c))
			continue;
		whole = part_of(&r, count, i);
		r.part[i] = whole >= 0;
		if (whole >= 0 && named[whole] && (!c->when.n || slice_eq(c->when, count[whole].when)))
			c->is = NONE;
	}
}

/* Do two items begin or end with the same two characters? */
static bool
akin(struct slice a, struct slice b)
{
	enum { TWO = 6 };

	return a.n >= TWO && b.n >= TWO &&
	    (memcmp(a.s, b.s, TWO) == 0 || memcmp(a.s + a.n - TWO, b.s + b.n - TWO, TWO) == 0);
}

/* Has a verb one of the words?  Nothing is looked for in one that is no verb any more. */
static bool
has_word(const struct twice *t, enum kind kind, struct slice verb)
{
	char folded[VERB_MAX];

	if (!verb.n || verb.n > sizeof folded)
		return false;
	simplified_fold(t->simplified, verb, folded);
	return lexicon_anywhere(t->verbs[kind], (struct slice){ folded, verb.n });
}

/* Of an earlier and a later count under one name: the one that says the other again, or NULL. */
static struct twice_count *
again(const struct twice *t, struct twice_count *a, struct twice_count *b)
{
	bool new_a = has_word(t, NEW, a->verb), new_b = has_word(t, NEW, b->verb);
	bool same = slice_eq(a->item, b->item);

	if (stands_alone(a) || stands_alone(b) || (a->when.n && b->when.n && !slice_eq(a->when, b->when)))
		return NULL;
	if (slice_eq(a->verb, b->verb) && slice_eq(a->unit, b->unit))
		return NULL;
	if (!same && !(akin(a->item, b->item) && (new_a != new_b ||
	    (!slice_eq(a->verb, b->verb) && has_word(t, STAGE, b->verb)))))
		return NULL;
	return new_a && !new_b ? a : b;
}

static void
drop_pairs(const struct twice *t, struct twice_count count[], int n)
{
	int i, k;

	for (i = 1; i < n; i++)
		for (k = 0; k < i && count[i].is >= 0; k++)
			if (count[k].is == count[i].is) {
				struct twice_count *c = again(t, &count[k], &count[i]);

				if (c)
					c->is = NONE;
			}
}

bool
twice_may(const struct twice_count count[], size_t n)
{
	size_t i, k;

	for (i = 1; i < n; i++)
		for (k = i; k > 0 && count[i].is >= 0 && !stands_alone(&count[i]); k--)
			if (count[k - 1].is >= 0 && (count[k - 1].is == count[i].is ||
			    (!stands_alone(&count[k - 1]) && same_class(&count[i], &count[k - 1]))))
				return true;
	return false;
}

void
twice_drop(const struct twice *t, struct slice sentence, struct twice_count count[], size_t n)
{
	if (lexicon_anywhere(t->opening, sentence))
		drop_parts(t, sentence, count, (int)n);
	drop_pairs(t, count, (int)n);
}
