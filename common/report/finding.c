#include "common/report/finding.h"

#include <stdio.h>
#include <stdlib.h>

static const char *const names[] = {
	"no-title", "no-date", "no-issuer",
	"part-missing:done", "part-missing:gaps", "part-missing:duty", "part-missing:plans",
	"date-too-early", "date-too-late", "date-form", "docnum-form",
	"issuer-mismatch", "foreign-place",
	"label-style", "label-repeat", "label-gap", "quote-unbalanced",
	"residue", "template-blank", "leader-misquoted",
	"sum-mismatch", "rate-over-100", "count-conflict", "approx-doubled", "multi-year-total",
	NULL
};

struct finding_rules {
	struct table *table;
	struct finding_rule rule[FINDING_CODES];
};

int
finding_code_named(struct slice name)
{
	int code;

	return table_one_of(name, names, &code) ? code : -1;
}

static bool
load(struct finding_rules *rs, char why[TABLE_WHY])
{
	static const char *const levels[] = { "error", "warning", "note", NULL };
	const struct table *t = rs->table;
	char what[64];
	int code, level;
	size_t i;

	for (i = 0; i < table_rows(t); i++) {
		struct finding_rule *r;

		if (!table_one_of(table_cell(t, i, 0), names, &code))
			return table_complain(t, i, "no such code", why);
		r = &rs->rule[code];
		if (r->code.n)
			return table_complain(t, i, "this code stands in the table twice", why);
		if (!table_one_of(table_cell(t, i, 1), levels, &level))
			return table_complain(t, i, "level is none of error, warning, note", why);
		*r = (struct finding_rule){ table_cell(t, i, 0), table_cell(t, i, 1), table_cell(t, i, 2),
		    table_cell(t, i, 3), table_cell(t, i, 4), (enum finding_level)level };
	}
	for (code = 0; code < FINDING_CODES; code++)
		if (!rs->rule[code].code.n) {
			snprintf(what, sizeof what, "the code %s is in no row", names[code]);
			if (table_rows(t))
				return table_complain(t, table_rows(t) - 1, what, why);
			snprintf(why, TABLE_WHY, "findings.tsv: %s", what);
			return false;
		}
	return true;
}

struct finding_rules *
finding_rules_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "code", "level", "rule", "todo", "todo_zh", NULL };
	struct finding_rules *rs = calloc(1, sizeof *rs);

	table_out_of_memory(why);
	if (rs && (rs->table = table_open(&data_findings, NULL, columns, why)) && load(rs, why))
		return rs;
	finding_rules_free(rs);
	return NULL;
}

void
finding_rules_free(struct finding_rules *rs)
{
	if (!rs)
		return;
	table_free(rs->table);
	free(rs);
}

const struct finding_rule *
finding_rule(const struct finding_rules *rs, enum finding_code code)
{
	return &rs->rule[code];
}

void
findings_release(struct findings *f)
{
	free(f->list);
	*f = (struct findings){ NULL, 0, 0, false };
}

void
findings_reset(struct findings *f)
{
	f->n = 0;
	f->failed = false;
}

void
findings_add(struct findings *f, enum finding_code code, size_t row, size_t at, size_t n)
{
	struct finding *list = f->list;
	size_t cap = f->cap ? f->cap * 2 : 64, i;

	for (i = f->n; i > 0 && f->n - i < 8; i--)
		if (list[i - 1].code == code && list[i - 1].row == row && list[i - 1].at == at)
			return;
	if (f->n == f->cap) {
		list = realloc(f->list, cap * sizeof *list);
		if (!list) {
			f->failed = true;
			return;
		}
		f->list = list;
		f->cap = cap;
	}
	list[f->n++] = (struct finding){ code, row, at, n };
}

void
findings_absent(struct findings *f, enum finding_code code)
{
	findings_add(f, code, FINDING_ABSENT, 0, 0);
}

static int
in_text_order(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;
	size_t row_x = x->row + 1, row_y = y->row + 1;		/* what is absent becomes 0 */

	if (row_x != row_y)
		return row_x < row_y ? -1 : 1;
	if (x->at != y->at)
		return x->at < y->at ? -1 : 1;
	if (x->code != y->code)
		return x->code < y->code ? -1 : 1;
	return (x->n > y->n) - (x->n < y->n);
}

void
findings_sort(struct findings *f)
{
	if (f->n)
		qsort(f->list, f->n, sizeof *f->list, in_text_order);
}
