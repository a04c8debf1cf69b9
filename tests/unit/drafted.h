/*
 * drafted - a report in a few strings, and what the clerk finds in it, as one string:
 *
 *	"role|part|sect|label|line|text", a row each; "text" alone is body text of the part done, a line of its own
 *	"code row:detail; code; ", those alone whose code begins with a word of the list `only` ("" : all)
 */
#ifndef FZ_DRAFTED_H
#define FZ_DRAFTED_H

#include "common/report/clerk.h"
#include "tests/unit/unit.h"

enum { DRAFTED_ROWS = 40, DRAFTED_BYTES = 4096 };

struct drafted {
	const char *const *row;			/* ended by NULL */
	int year;
	const char *province, *city, *county, *town;	/* NULL: not known */
};

static inline struct slice
drafted_slice(const char *s)
{
	return (struct slice){ s ? s : "", s ? strlen(s) : 0 };
}

/* Cuts the next field off a row; the last one is all that is left. */
static inline struct slice
drafted_field(const char **s)
{
	size_t n = strcspn(*s, "|");
	struct slice field = { *s, n };

	*s += n + ((*s)[n] != '\0');
	return field;
}

static inline void
drafted_rows(struct draft *d, const struct drafted *from)
{
	static char line[DRAFTED_ROWS][8];
	size_t i;

	draft_reset(d);
	for (i = 0; from->row[i]; i++) {
		const char *s = from->row[i];
		struct draft_row r = { .role = ROLE_BODY, .part = DRAFT_DONE };

		ck_assert(i < DRAFTED_ROWS);
		snprintf(line[i], sizeof line[i], "%zu", i + 1);
		r.sect = r.label = drafted_slice("");
		r.line = drafted_slice(line[i]);
		if (strchr(s, '|')) {
			struct slice given;

			r.role = draft_role(drafted_field(&s));
			r.part = draft_part(drafted_field(&s));
			r.sect = drafted_field(&s);
			r.label = drafted_field(&s);
			given = drafted_field(&s);
			if (given.n)
				r.line = given;
		}
		r.text = drafted_slice(s);
		ck_assert(draft_add(d, r));
	}
	d->year = from->year;
	d->place[0] = drafted_slice(from->province);
	d->place[1] = drafted_slice(from->city);
	d->place[2] = drafted_slice(from->county);
	d->place[3] = drafted_slice(from->town);
}

static inline const char *
drafted_findings(const struct drafted *from, const char *only)
{
	static char told[DRAFTED_BYTES];
	char why[TABLE_WHY] = "";
	struct clerk *k = clerk_new(why);
	struct finding_rules *rules = finding_rules_new(why);
	struct draft d = { .row = NULL };
	const struct findings *f;
	size_t i, n = 0;

	ck_assert_msg(k && rules, "%s", why);
	drafted_rows(&d, from);
	f = clerk_read(k, &d);
	ck_assert(f);
	told[0] = '\0';
	for (i = 0; i < f->n; i++) {
		const struct finding *x = &f->list[i];
		struct slice code = finding_rule(rules, x->code)->code;

		if (*only && strncmp(code.s, only, strlen(only)) != 0)
			continue;
		if (x->row == FINDING_ABSENT)
			n += (size_t)snprintf(told + n, sizeof told - n, "%.*s; ", (int)code.n, code.s);
		else
			n += (size_t)snprintf(told + n, sizeof told - n, "%.*s %zu:%.*s; ", (int)code.n, code.s, x->row,
			    (int)x->n, d.row[x->row].written + x->at);
		ck_assert(n < sizeof told);
	}
	clerk_free(k);
	finding_rules_free(rules);
	draft_release(&d);
	return told;
}

#define DRAFTED_LOOP(tc, test, table) tcase_add_loop_test(tc, test, 0, (int)(sizeof table / sizeof *table))

#endif
