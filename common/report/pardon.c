#include "common/report/pardon.h"

#include <stdlib.h>

struct pardons {
	struct table *table;
	int *code;			/* of each row; FINDING_CODES: all */
};

static bool
load(struct pardons *p, char why[TABLE_WHY])
{
	const struct table *t = p->table;
	size_t i;

	table_out_of_memory(why);
	p->code = calloc(table_rows(t) + 1, sizeof *p->code);
	for (i = 0; p->code && i < table_rows(t); i++) {
		struct slice code = table_cell(t, i, 1);

		if (!table_cell(t, i, 0).n)
			return table_complain(t, i, "no report is named; * stands for all", why);
		p->code[i] = slice_is(code, "*") ? FINDING_CODES : finding_code_named(code);
		if (p->code[i] < 0)
			return table_complain(t, i, "no such code; fzlint -l lists them", why);
		if (!table_cell(t, i, 2).n)
			return table_complain(t, i, "no reason is given", why);
	}
	return p->code != NULL;
}

struct pardons *
pardons_new(const char *file, char why[TABLE_WHY])
{
	static const char *const columns[] = { "doc", "code", "reason", NULL };
	struct pardons *p = calloc(1, sizeof *p);

	table_out_of_memory(why);
	if (p && (p->table = table_open(&data_findings, file, columns, why)) && load(p, why))
		return p;
	pardons_free(p);
	return NULL;
}

void
pardons_free(struct pardons *p)
{
	if (!p)
		return;
	table_free(p->table);
	free(p->code);
	free(p);
}

bool
pardons_let(const struct pardons *p, struct slice doc, enum finding_code code)
{
	size_t i;

	for (i = 0; p && i < table_rows(p->table); i++)
		if ((p->code[i] == (int)code || p->code[i] == FINDING_CODES) &&
		    (slice_is(table_cell(p->table, i, 0), "*") || slice_eq(table_cell(p->table, i, 0), doc)))
			return true;
	return false;
}
