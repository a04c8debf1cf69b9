#include "common/report/indicator.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/text/bytes.h"
#include "common/text/lexicon.h"
#include "common/text/match.h"

/* The cells that conditions are for: first the quantity's, then those of its sentence. */
enum cell { UNIT, VERB, ITEM, DELTA, PER, HEAD, PART, TEXT, CELLS };

/* The columns of the table: who an indicator is, then its conditions by cell. */
enum { ID, TOPIC, NAME, MEASURE, DEFINITION, SET, CONDITIONS };

static const char *const columns[] = {
	"ind", "topic", "name_zh", "unit", "definition", "?set",
	"units", "verbs", "items", "delta", "per", "heads", "parts", "text", NULL
};

enum { NO_UNIT, OTHER_UNIT, UNITS };	/* the first of the units */
enum { UNIT_MAX = 64, UNITS_MAX = 4096, CELL_MAX = 4096 };	/* bytes */

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
	uint64_t *by_unit;		/* by unit: the rules that it leaves, then those of them without a delta */

	const struct simplified *simplified;
	struct bytes folded;		/* a text of the sentence in simplified characters */
	struct indicator_sentence sentence;
	bool looked[CELLS];		/* the cells that have been looked at, of the sentence */
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

/* Takes in a row of the units, if it is one in traditional characters or not, as asked. */
static bool
load_unit(struct indicators *xs, size_t row, bool traditional)
{
	struct slice unit = table_cell(xs->unit_table, row, 0), class = table_cell(xs->unit_table, row, 1), folded;
	char in[UNIT_MAX];
	int same;

	if (!unit.n || unit.n > UNIT_MAX || !class.n || class.n > UNIT_MAX ||
	    simplified_fold(xs->simplified, unit, in) != traditional || number_of(xs->units, unit) >= 0)
		return true;
	folded = (struct slice){ in, unit.n };
	same = number_of(xs->units, folded);
	if (same >= 0)
		return lexicon_add(xs->units, unit, same, false);
	if (number_of(xs->classes, class) < 0 && !lexicon_add(xs->classes, class, 0, false))
		return false;
	xs->unit[xs->nunit] = (struct unit){ unit, class };
	return lexicon_add(xs->units, unit, (int)xs->nunit++, false);
}

/* Takes in the units' names and classes: simplified ones first, and what else is written for them. */
static bool
load_units(struct indicators *xs, char why[TABLE_WHY])
{
	static const char *const unit_columns[] = { "unit", "class", NULL };
	struct table *t = xs->unit_table = table_open(&data_units, NULL, unit_columns, why);
	size_t i, n = t ? table_rows(t) : 0;

	if (!t)
		return false;
	table_out_of_memory(why);
	xs->unit = calloc(n + UNITS, sizeof *xs->unit);
	if (!xs->unit)
		return false;
	xs->unit[NO_UNIT] = xs->unit[OTHER_UNIT] = (struct unit){ { "", 0 }, { "", 0 } };
	xs->nunit = UNITS;
	for (i = 0; i < 2 * n; i++)
		if (!load_unit(xs, i % n, i >= n))
			return false;
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
	    table_cell(xs->table, row, DEFINITION), false };
	static const char *const sets[] = { "", "standard", "more", NULL };
	size_t i = xs->n;
	int set;

	if (!well_formed(in.id))
		return table_complain(xs->table, row, "ind is none: lower-case letters, digits, _ and .", why);
	if (!table_one_of(table_cell(xs->table, row, SET), sets, &set))
		return table_complain(xs->table, row, "set is none of standard, more, or empty", why);
	in.more = set == 2;
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

/* The rules that a unit leaves; no_delta: and an empty delta. */
static uint64_t *
left_by(const struct indicators *xs, size_t unit, bool no_delta)
{
	return xs->by_unit + (2 * unit + no_delta) * match_width(xs->match);
}

/* What a unit leaves is found out once. */
static void
look_at_unit(struct indicators *xs, size_t u)
{
	char text[2 * UNIT_MAX + 1];
	struct slice name = xs->unit[u].name, class = xs->unit[u].class;
	size_t n = 0;

	if (u != NO_UNIT) {
		memcpy(text, name.s, name.n);
		text[name.n] = '@';
		memcpy(text + name.n + 1, class.s, class.n);
		n = name.n + 1 + class.n;
	}
	match_look(xs->match, UNIT, (struct slice){ text, n });
	match_all(xs->match, left_by(xs, u, false));
	match_keep(xs->match, UNIT, left_by(xs, u, false));
	memcpy(left_by(xs, u, true), left_by(xs, u, false), match_width(xs->match) * sizeof *xs->by_unit);
	match_keep(xs->match, DELTA, left_by(xs, u, true));
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
	xs->by_unit = calloc(2 * xs->nunit * width + 1, sizeof *xs->by_unit);
	xs->fits = calloc(width + 1, sizeof *xs->fits);
	if (!xs->indicator || !xs->of_rule || !xs->match || !xs->by_unit || !xs->fits) {
		table_out_of_memory(why);
		return false;
	}
	for (i = 0; i < rules; i++)
		if (!add_indicator(xs, i, why) || !add_conditions(xs, i, why))
			return false;
	match_look(xs->match, DELTA, (struct slice){ "", 0 });
	for (i = 0; i < xs->nunit; i++)
		look_at_unit(xs, i);
	return true;
}

struct indicators *
indicators_new(const char *file, const struct simplified *simplified, char why[TABLE_WHY])
{
	struct indicators *xs = calloc(1, sizeof *xs);

	table_out_of_memory(why);
	if (xs)
		xs->simplified = simplified;
	if (xs && bytes_grow(&xs->folded, CELL_MAX) && (xs->units = lexicon_new()) &&
	    (xs->classes = lexicon_new()) && load(xs, file, why))
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
	bytes_release(&xs->folded);
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

/* A text in simplified characters, good until the next one.  There is room for it, or it stays. */
static struct slice
fold(struct indicators *xs, struct slice text)
{
	if (text.n > xs->folded.cap)
		return text;
	simplified_fold(xs->simplified, text, xs->folded.s);
	return (struct slice){ xs->folded.s, text.n };
}

bool
indicators_begin(struct indicators *xs, struct indicator_sentence sentence)
{
	size_t longest = sentence.text.n > sentence.head.n ? sentence.text.n : sentence.head.n;

	xs->sentence = sentence;
	xs->looked[HEAD] = xs->looked[PART] = xs->looked[TEXT] = false;
	return longest <= xs->folded.cap || bytes_grow(&xs->folded, longest);
}

/* Takes the rules out that don't fit the quantity by itself; false: none is left. */
static bool
keep_quantity(struct indicators *xs, struct indicator_quantity *q)
{
	struct match *m = xs->match;
	size_t unit = (size_t)unit_of(xs, q->unit);

	q->class = xs->unit[unit].class;
	memcpy(xs->fits, left_by(xs, unit, q->delta.n == 0), match_width(m) * sizeof *xs->fits);
	match_look(m, DELTA, q->delta);
	if (q->delta.n)
		match_keep(m, DELTA, xs->fits);
	if (match_next(m, xs->fits, 0) == table_rows(xs->table))
		return false;
	match_look(m, ITEM, fold(xs, q->item));
	if (!match_keep(m, ITEM, xs->fits))
		return false;
	if (match_asks(m, VERB, xs->fits)) {
		match_look(m, VERB, fold(xs, q->verb));
		if (!match_keep(m, VERB, xs->fits))
			return false;
	}
	if (!match_asks(m, PER, xs->fits))
		return true;
	match_look(m, PER, fold(xs, q->per));
	return match_keep(m, PER, xs->fits);
}

/* How specific a rule is by item and verb. */
static unsigned
weight(const struct match *m, size_t rule)
{
	return match_chars(m, rule, ITEM) << 16 | match_chars(m, rule, VERB);
}

/* The most specific rule so far. */
struct best {
	size_t rule;			/* the number of all: none yet */
	unsigned weight;
};

/* How specific a rule is by the cells beside item and verb. */
static unsigned
rest(const struct match *m, size_t rule)
{
	unsigned chars = 0;
	size_t cell;

	for (cell = DELTA; cell < CELLS; cell++)
		chars += match_chars(m, rule, cell);
	return chars;
}

/* Takes a rule that fits if it wins over the best so far. */
static void
consider(const struct match *m, struct best *best, size_t rule, size_t rules)
{
	unsigned w = weight(m, rule), x, y;

	if (best->rule < rules && w <= best->weight) {
		if (w < best->weight || (x = rest(m, rule)) < (y = rest(m, best->rule)) ||
		    (x == y && rule >= best->rule))
			return;
	}
	*best = (struct best){ rule, w };
}

static bool
asks_sentence(const struct match *m, size_t rule)
{
	return match_rule_asks(m, rule, TEXT) || match_rule_asks(m, rule, HEAD) || match_rule_asks(m, rule, PART);
}

/* Takes the rules that a cell of the sentence rules out, if one that is left asks anything of it. */
static void
keep_sentence(struct indicators *xs, enum cell cell, struct slice text)
{
	if (!match_asks(xs->match, cell, xs->fits))
		return;
	if (!xs->looked[cell])
		match_look(xs->match, cell, fold(xs, text));
	xs->looked[cell] = true;
	match_keep(xs->match, cell, xs->fits);
}

/* Takes the most specific rule of those that are left and ask for the sentence, if it wins. */
static void
consider_sentence(struct indicators *xs, struct best *best)
{
	const struct match *m = xs->match;
	size_t i, rules = table_rows(xs->table);

	for (i = match_next(m, xs->fits, 0); i < rules; i = match_next(m, xs->fits, i + 1))
		if (weight(m, i) < best->weight)	/* looking costs most, and it would not win */
			xs->fits[i / 64] &= ~((uint64_t)1 << i % 64);
	keep_sentence(xs, PART, xs->sentence.part);
	keep_sentence(xs, HEAD, xs->sentence.head);
	keep_sentence(xs, TEXT, xs->sentence.text);
	for (i = match_next(m, xs->fits, 0); i < rules; i = match_next(m, xs->fits, i + 1))
		consider(m, best, i, rules);
}

int
indicators_name(struct indicators *xs, struct indicator_quantity *q)
{
	const struct match *m = xs->match;
	size_t i, rules = table_rows(xs->table);
	struct best best = { rules, 0 };
	bool asks = false;

	if (!keep_quantity(xs, q))
		return INDICATOR_NONE;
	i = match_next(m, xs->fits, 0);
	if (match_next(m, xs->fits, i + 1) == rules && !asks_sentence(m, i))
		return xs->of_rule[i];
	for (; i < rules; i = match_next(m, xs->fits, i + 1))
		if (asks_sentence(m, i))
			asks = true;
		else
			consider(m, &best, i, rules);
	if (asks)
		consider_sentence(xs, &best);
	return best.rule < rules ? xs->of_rule[best.rule] : INDICATOR_NONE;
}
