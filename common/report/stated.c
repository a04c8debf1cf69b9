#include "common/report/stated.h"

void
stated_reset(struct stated *s)
{
	int level;

	s->self.n = 0;
	for (level = 0; level < STATED_LEVELS; level++)
		s->at[level] = (struct statement){ .by = STATED_NOT };
}

void
stated_add(struct stated *s, const struct division *d, enum stated_by by, size_t row)
{
	struct statement *old = &s->at[d->level];

	if (s->self.n && slice_eq(d->name, s->self))
		return;
	if (by < old->by)
		*old = (struct statement){ *d, by, row, false };
	else if (by == old->by && by >= STATED_WORK && !slice_eq(d->name, old->is.name))
		old->torn = true;
}

const struct statement *
stated_at(const struct stated *s, enum place_level level)
{
	const struct statement *st = &s->at[level];

	return st->by == STATED_NOT || st->torn ? NULL : st;
}

const char *
stated_source(enum stated_by by)
{
	static const char *const name[] = {
		[STATED_TITLE] = "title", [STATED_SIGN] = "signature", [STATED_FIRST] = "first sentences",
		[STATED_ADDRESSEE] = "addressee", [STATED_LIES] = "where it lies", [STATED_LEAD] = "whose lead is followed",
		[STATED_WORK] = "whose rules are cited", [STATED_BODY] = "text", [STATED_NOT] = ""
	};

	return name[by];
}
