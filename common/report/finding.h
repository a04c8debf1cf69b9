/*
 * finding - what a clerk would send back: the codes, each with its level and the rule it rests on
 * (common/data/findings.tsv), and the findings of one report.
 */
#ifndef FZ_FINDING_H
#define FZ_FINDING_H

#include "common/text/table.h"

/* In the order of their names in finding.c; those about absent things first. */
enum finding_code {
	FINDING_NO_TITLE, FINDING_NO_DATE, FINDING_NO_ISSUER,
	FINDING_NO_DONE, FINDING_NO_GAPS, FINDING_NO_DUTY, FINDING_NO_PLANS,
	FINDING_DATE_EARLY, FINDING_DATE_LATE, FINDING_DATE_FORM, FINDING_DOCNUM_FORM,
	FINDING_ISSUER, FINDING_FOREIGN,
	FINDING_LABEL_STYLE, FINDING_LABEL_REPEAT, FINDING_LABEL_GAP, FINDING_QUOTE,
	FINDING_RESIDUE, FINDING_BLANK, FINDING_LEADER,
	FINDING_SUM, FINDING_RATE, FINDING_CONFLICT, FINDING_APPROX, FINDING_TOTAL,
	FINDING_CODES
};

enum finding_level { LEVEL_ERROR, LEVEL_WARNING, LEVEL_NOTE };

struct finding_rule {
	struct slice code, level, rule, todo, todo_zh;	/* as in the table, and as long */
	enum finding_level is;
};

struct finding_rules;

/* Loads the table, which must have each code once.  NULL: why tells. */
struct finding_rules *finding_rules_new(char why[TABLE_WHY]);
void finding_rules_free(struct finding_rules *);

const struct finding_rule *finding_rule(const struct finding_rules *, enum finding_code);

/* Which code has that name; -1: none. */
int finding_code_named(struct slice name);

#define FINDING_ABSENT ((size_t)-1)	/* the row of what is not there */

struct finding {
	enum finding_code code;
	size_t row;		/* of the report, or FINDING_ABSENT */
	size_t at, n;		/* the offending bytes of the row's text */
};

/* The findings of a report; begins as zeros. */
struct findings {
	struct finding *list;
	size_t n, cap;
	bool failed;		/* no memory: the list is not whole */
};

void findings_release(struct findings *);
void findings_reset(struct findings *);

/* Adds one, unless the same stands there already. */
void findings_add(struct findings *, enum finding_code, size_t row, size_t at, size_t n);
void findings_absent(struct findings *, enum finding_code);

/* Puts them in text order: what is absent first, in the order of the codes. */
void findings_sort(struct findings *);

#endif
