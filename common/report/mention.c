#include "common/report/mention.h"

#include <stdlib.h>

#include "common/text/lexicon.h"
#include "common/text/utf8.h"

enum { HITS = 8 };		/* words that begin at one place; the longer ones of more are not seen */

static const char *const kinds[] = {
	[MENTION_NO_NAME] = "no-name",
	[MENTION_NO_START] = "no-start",
	[MENTION_NO_INSIDE] = "no-inside",
	[MENTION_BREAK] = "break",
	[MENTION_GOVERNMENT] = "government",
	[MENTION_DEPARTMENT] = "department",
	[MENTION_DEPARTMENT_END] = "department-end",
	[MENTION_TITLE_STOP] = "title-stop",
	[MENTION_SUPERIOR] = "superior",
	[MENTION_ORGAN] = "organ",
	[MENTION_LEADS] = "leads",
	[MENTION_PARTNER] = "partner",
	[MENTION_UNDER] = "under",
	[MENTION_SLOT] = "slot",
	[MENTION_OWN] = "own",
	[MENTION_PLAN] = "plan",
	[MENTION_REPORT] = "report",
	[MENTION_THIS_YEAR] = "this-year",
	[MENTION_SINCE] = "since",
	[MENTION_UNTIL_NOW] = "until-now",
	[MENTION_WE_DEPARTMENT] = "we-department",
	[MENTION_PREFECTURE] = "prefecture",
	[MENTION_COUNTY_CITY] = "county-city",
	[MENTION_SEAL] = "seal",
	[MENTIONS] = NULL
};

struct mentions {
	struct lexicon *at, *before;
	uint8_t *kind;			/* by row of the table */
};

void
mentions_free(struct mentions *m)
{
	if (!m)
		return;
	lexicon_free(m->at);
	lexicon_free(m->before);
	free(m->kind);
	free(m);
}

static bool
load(struct mentions *m, const struct table *t, char why[TABLE_WHY])
{
	size_t i;
	int kind;

	for (i = 0; i < table_rows(t); i++) {
		struct slice word = table_cell(t, i, 0);

		if (!word.n || !table_one_of(table_cell(t, i, 1), kinds, &kind))
			return table_complain(t, i, "no word, or a kind that is none", why);
		m->kind[i] = (uint8_t)kind;
		if (!lexicon_add(m->at, word, (int)i, false) || !lexicon_add(m->before, word, (int)i, true)) {
			table_out_of_memory(why);
			return false;
		}
	}
	return true;
}

struct mentions *
mentions_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "kind", NULL };
	struct table *t = table_open(&data_mentions, NULL, columns, why);
	struct mentions *m = t ? calloc(1, sizeof *m) : NULL;
	bool ok = false;

	if (t)
		table_out_of_memory(why);
	if (m && (m->at = lexicon_new()) && (m->before = lexicon_new()) && (m->kind = malloc(table_rows(t) + 1)))
		ok = load(m, t, why);
	table_free(t);
	if (ok)
		return m;
	mentions_free(m);
	return NULL;
}

/* The longest of some hits that is a word of one of these kinds. */
static size_t
longest(const struct mentions *m, const struct lexicon *x, unsigned long some, const struct lexicon_hit hit[], size_t n)
{
	int32_t entry;

	while (n--)
		for (entry = hit[n].entry; entry >= 0; ) {
			int row = lexicon_number(x, &entry);

			if (MENTION_BIT(m->kind[row]) & some)
				return hit[n].n;
		}
	return 0;
}

size_t
mentions_at(const struct mentions *m, enum mention kind, const char *s, size_t n)
{
	struct lexicon_hit hit[HITS];
	size_t used;

	if (!lexicon_may_begin(m->at, utf8_decode(s, n, &used)))
		return 0;
	return longest(m, m->at, MENTION_BIT(kind), hit, lexicon_at(m->at, s, n, hit, HITS));
}

size_t
mentions_before_any(const struct mentions *m, unsigned long some, const char *s, size_t n)
{
	struct lexicon_hit hit[HITS];

	return longest(m, m->before, some, hit, lexicon_before(m->before, s, n, hit, HITS));
}

size_t
mentions_before(const struct mentions *m, enum mention kind, const char *s, size_t n)
{
	return mentions_before_any(m, MENTION_BIT(kind), s, n);
}

size_t
mentions_next(const struct mentions *m, enum mention kind, struct slice text, size_t at, size_t *len)
{
	struct slice rest = slice_from(text, at);
	struct lexicon_places p;

	for (lexicon_begin(&p, rest); lexicon_next(&p, m->at); )
		if ((*len = mentions_at(m, kind, rest.s + p.at, rest.n - p.at)))
			return at + p.at;
	return text.n;
}
