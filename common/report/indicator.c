#include "common/report/indicator.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/text/lexicon.h"
#include "common/text/match.h"

/* The cells that conditions are for: first the quantity's, then those of its sentence. */
enum cell { UNIT, VERB, ITEM, DELTA, HEAD, PART, TEXT, CELLS };

/* The columns of the table: who an indicator is, then its conditions by cell. */
enum { ID, TOPIC, NAME, MEASURE, DEFINITION, CONDITIONS };

static const char *const columns[] = {
	"ind", "topic", "name_zh", "unit", "definition",
	"units", "verbs", "items", "delta", "heads", "parts", "text", NULL
};

enum { NO_UNIT, OTHER_UNIT, UNITS };	/* the first of the units */
enum { UNIT_MAX = 64, UNITS_MAX = 4096 };	/* bytes of a unit, of a condition for units */

struct unit {
	struct slice name, class;
};

struct indicators {
	struct table *table, *unit_table;
	struct indicator *indicator;
	size_t n;
	int *of_rule;			/* by row of the table: its indicator */
	struct match *match;

	struct lexicon *units, *classes;
	struct unit *unit;
	size_t nunit;
	uint64_t *by_unit;		/* by unit: the rules whose conditions for it hold */

	struct indicator_sentence sentence;
	bool looked[CELLS];		/* the sentence's cells that have been looked at */
	uint64_t *fits;
};

/* The number of a whole word; -1: there is none. */
static int
number_of(const struct lexicon *x, struct slice word)
{
	size_t used;
	int number = word.n ? lexicon_longest(x, word.s, word.n, &used) : -1;

	return number >= 0 && used == word.n ? number : -1;
}

/* A unit's index; 件（次） is taken for 件. */
static int
unit_of(const struct indicators *xs, struct slice unit)
{
	size_t used;
	int u = unit.n ? lexicon_longest(xs->units, unit.s, unit.n, &used) : NO_UNIT;

	if (u > OTHER_UNIT && used < unit.n && unit.s[used] != '(' &&
	    !slice_starts(slice_from(unit, used), SLICE("\xef\xbc\x88")))
		u = OTHER_UNIT;
	return u >= 0 ? u : OTHER_UNIT;
}

/* Takes in the units' names and classes. */
static bool
load_units(struct indicators *xs, char why[TABLE_WHY])
{
	static const char *const unit_columns[] = { "unit", "class", NULL };
	struct table *t = xs->unit_table = table_open(&data_units, NULL, unit_columns, why);
	size_t i, n = t ? table_rows(t) : 0;

	if (!t)
		return false;
	xs->unit = calloc(n + UNITS, sizeof *xs->unit);
	if (!xs->unit)
		return table_complain(t, 0, "out of memory", why);
	xs->unit[NO_UNIT] = xs->unit[OTHER_UNIT] = (struct unit){ { "", 0 }, { "", 0 } };
	xs->nunit = UNITS;
	for (i = 0; i < n; i++) {
		struct slice unit = table_cell(t, i, 0), class = table_cell(t, i, 1);

		if (!unit.n || unit.n > UNIT_MAX || !class.n || class.n > UNIT_MAX ||
		    number_of(xs->units, unit) >= 0)
			continue;
		if (number_of(xs->classes, class) < 0 && !lexicon_add(xs->classes, class, 0, false))
			return table_complain(t, i, "out of memory", why);
		xs->unit[xs->nunit] = (struct unit){ unit, class };
		if (!lexicon_add(xs->units, unit, (int)xs->nunit++, false))
			return table_complain(t, i, "out of memory", why);
	}
	return true;
}

/*
 * Conditions for units name whole ones, or classes as @people: they are looked for in a text that
 * holds both, 名@people.  Writes them so into to.  Returns the word that is no unit or has no room.
 */
static struct slice
spell_units(const struct indicators *xs, struct slice conditions, char to[UNITS_MAX], size_t *n)
{
	const struct slice none = { NULL, 0 };
	size_t i, k;

	for (i = *n = 0; i < conditions.n; i += k) {
		struct slice word = slice_from(conditions, i);
		bool class = *word.s == '@', empty;

		for (k = 0; k < word.n && !memchr(" |!", word.s[k], 3); )
			k++;
		word.n = k;
		empty = slice_is(word, "^$");
		if (*n + k + 3 > UNITS_MAX || (k && !empty &&
		    number_of(class ? xs->classes : xs->units, slice_from(word, class)) < 0))
			return word;
		if (k && !class && !empty)
			to[(*n)++] = '^';
		k += k == 0;			/* a mark between words */
		memcpy(to + *n, word.s, k);
		*n += k;
		if (word.n && !empty)
			to[(*n)++] = class ? '$' : '@';
	}
	return none;
}

static bool
add_conditions(struct indicators *xs, size_t rule, char why[TABLE_WHY])
{
	char units[UNITS_MAX], message[UNIT_MAX + 40];
	const char *what;
	struct slice bad;
	size_t cell, n;

	bad = spell_units(xs, table_cell(xs->table, rule, CONDITIONS), units, &n);
	if (bad.s) {
		snprintf(message, sizeof message, "'%.*s' is no unit of units.tsv, or one too many",
		    (int)(bad.n < UNIT_MAX ? bad.n : UNIT_MAX), bad.s);
		return table_complain(xs->table, rule, message, why);
	}
	for (cell = 0; cell < CELLS; cell++) {
		struct slice conditions = table_cell(xs->table, rule, CONDITIONS + cell);

		if (cell == UNIT)
			conditions = (struct slice){ units, n };
		if (cell == DELTA && !conditions.n)	/* rises and falls are not what they change */
			conditions = SLICE("!+|-");
		what = match_add(xs->match, rule, cell, conditions);
		if (what)
			return table_complain(xs->table, rule, what, why);
	}
	return true;
}

static bool
well_formed(struct slice id)
{
	size_t i;

	for (i = 0; i < id.n; i++)
		if (!(id.s[i] >= 'a' && id.s[i] <= 'z') && !(i && memchr("0123456789_.", id.s[i], 12)))
			return false;
	return id.n > 0;
}

/* A row that says what an indicator is begins it; one that does not is another way to fit. */
static bool
add_indicator(struct indicators *xs, size_t row, char why[TABLE_WHY])
{
	struct indicator in = { table_cell(xs->table, row, ID), table_cell(xs->table, row, TOPIC),
	    table_cell(xs->table, row, NAME), table_cell(xs->table, row, MEASURE),
	    table_cell(xs->table, row, DEFINITION) };
	size_t i = xs->n;

	if (!well_formed(in.id))
		return table_complain(xs->table, row, "ind is none: lower-case letters, digits, _ and .", why);
	while (i > 0 && !slice_eq(xs->indicator[i - 1].id, in.id))
		i--;
	if (i && (in.topic.n || in.name.n || in.unit.n || in.definition.n))
		return table_complain(xs->table, row, "this ind has its topic, name_zh, unit, definition above", why);
	if (!i && !(in.topic.n && in.name.n && in.unit.n && in.definition.n))
		return table_complain(xs->table, row, "a new ind without topic, name_zh, unit or definition", why);
	if (!i)
		xs->indicator[xs->n++] = in;
	xs->of_rule[row] = i ? (int)i - 1 : (int)xs->n - 1;
	return true;
}

/* Which rules a unit leaves is found out once. */
static void
look_at_unit(struct indicators *xs, size_t u)
{
	char text[2 * UNIT_MAX + 1];
	struct slice name = xs->unit[u].name, class;
	size_t n = 0;

	if (u != NO_UNIT) {
		class = xs->unit[u].class;
		memcpy(text, name.s, name.n);
		text[name.n] = '@';
		memcpy(text + name.n + 1, class.s, class.n);
		n = name.n + 1 + class.n;
	}
	match_look(xs->match, UNIT, (struct slice){ text, n });
	match_keep(xs->match, UNIT, xs->by_unit + u * match_width(xs->match));
}

static bool
load(struct indicators *xs, const char *file, char why[TABLE_WHY])
{
	size_t i, rules, width;

	xs->table = table_open(&data_indicators, file, columns, why);
	if (!xs->table || !load_units(xs, why))
		return false;
	rules = table_rows(xs->table);
	xs->indicator = calloc(rules + 1, sizeof *xs->indicator);
	xs->of_rule = calloc(rules + 1, sizeof *xs->of_rule);
	xs->match = match_new(rules, CELLS);
	width = xs->match ? match_width(xs->match) : 0;
	xs->by_unit = calloc(xs->nunit * width + 1, sizeof *xs->by_unit);
	xs->fits = calloc(width + 1, sizeof *xs->fits);
	if (!xs->indicator || !xs->of_rule || !xs->match || !xs->by_unit || !xs->fits) {
		table_out_of_memory(why);
		return false;
	}
	for (i = 0; i < rules; i++)
		if (!add_indicator(xs, i, why) || !add_conditions(xs, i, why))
			return false;
	for (i = 0; i < xs->nunit; i++) {
		match_all(xs->match, xs->by_unit + i * width);
		look_at_unit(xs, i);
	}
	return true;
}

struct indicators *
indicators_new(const char *file, char why[TABLE_WHY])
{
	struct indicators *xs = calloc(1, sizeof *xs);

	table_out_of_memory(why);
	if (xs && (xs->units = lexicon_new()) && (xs->classes = lexicon_new()) && load(xs, file, why))
		return xs;
	indicators_free(xs);
	return NULL;
}

void
indicators_free(struct indicators *xs)
{
	if (!xs)
		return;
	table_free(xs->table);
	table_free(xs->unit_table);
	lexicon_free(xs->units);
	lexicon_free(xs->classes);
	match_free(xs->match);
	free(xs->indicator);
	free(xs->of_rule);
	free(xs->unit);
	free(xs->by_unit);
	free(xs->fits);
	free(xs);
}

size_t
indicators_count(const struct indicators *xs)
{
	return xs->n;
}

const struct indicator *
indicators_get(const struct indicators *xs, int index)
{
	return &xs->indicator[index];
}

struct slice
indicators_class(const struct indicators *xs, struct slice unit)
{
	return xs->unit[unit_of(xs, unit)].class;
}

void
indicators_begin(struct indicators *xs, struct indicator_sentence sentence)
{
	xs->sentence = sentence;
	xs->looked[HEAD] = xs->looked[PART] = xs->looked[TEXT] = false;
}

/* Takes the rules that a cell of the sentence rules out, if one that is left asks anything of it. */
static bool
keep_sentence(struct indicators *xs, enum cell cell, struct slice text)
{
	if (!match_asks(xs->match, cell, xs->fits))
		return true;
	if (!xs->looked[cell])
		match_look(xs->match, cell, text);
	xs->looked[cell] = true;
	return match_keep(xs->match, cell, xs->fits);
}

/* Leaves the rules that fit; false: there is none.  What costs most comes last. */
static bool
find(struct indicators *xs, const struct indicator_quantity *q)
{
	struct match *m = xs->match;
	size_t width = match_width(m);

	memcpy(xs->fits, xs->by_unit + (size_t)unit_of(xs, q->unit) * width, width * sizeof *xs->fits);
	match_look(m, DELTA, q->delta);
	if (!match_keep(m, DELTA, xs->fits))
		return false;
	match_look(m, ITEM, q->item);
	if (!match_keep(m, ITEM, xs->fits))
		return false;
	match_look(m, VERB, q->verb);
	return match_keep(m, VERB, xs->fits) && keep_sentence(xs, PART, xs->sentence.part) &&
	    keep_sentence(xs, HEAD, xs->sentence.head) && keep_sentence(xs, TEXT, xs->sentence.text);
}

/* Is rule a more specific than b? */
static bool
more_specific(const struct match *m, size_t a, size_t b)
{
	unsigned of_a = match_chars(m, a, ITEM), of_b = match_chars(m, b, ITEM);
	size_t cell;

	if (of_a == of_b) {
		of_a = match_chars(m, a, VERB);
		of_b = match_chars(m, b, VERB);
	}
	if (of_a == of_b)
		for (cell = DELTA; cell < CELLS; cell++) {
			of_a += match_chars(m, a, cell);
			of_b += match_chars(m, b, cell);
		}
	return of_a > of_b;
}

int
indicators_name(struct indicators *xs, const struct indicator_quantity *q)
{
	size_t i, best = SIZE_MAX, rules = table_rows(xs->table);

	if (!find(xs, q))
		return INDICATOR_NONE;
	for (i = 0; i < rules; i++) {
		if (i % 64 == 0 && !xs->fits[i / 64])
			i += 63;
		else if (xs->fits[i / 64] >> i % 64 & 1 && (best == SIZE_MAX || more_specific(xs->match, i, best)))
			best = i;
	}
	return best == SIZE_MAX ? INDICATOR_NONE : xs->of_rule[best];
}
