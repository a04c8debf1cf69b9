/* fzrows - keep rows by condition; see fzrows(1). */
#include <string.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/condition.h"

enum { CONDITIONS_MAX = 64, NAME_MAX_BYTES = 256 };

static const struct usage usage = {
	"CONDITION ... [--] [FILE ...]",
	"Writes the rows for which all conditions hold: COL=X != < <= > >= ~ (contains) !~",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'v', NULL, "write the rows for which not all hold" },
		{ 0, NULL, NULL }
	}
};

struct conditions {
	struct condition list[CONDITIONS_MAX];
	size_t col[CONDITIONS_MAX], n;
};

/* The leading operands that are conditions; returns the first that is a file. */
static char *const *
parse(struct conditions *cs, char *const operand[])
{
	struct condition c;

	for (; *operand && condition_parse(*operand, &c); operand++) {
		if (cs->n == CONDITIONS_MAX)
			diag_die("more than %d conditions", CONDITIONS_MAX);
		cs->list[cs->n++] = c;
	}
	if (cs->n == 0)
		opt_wrong("which rows? no condition comes first");
	if (*operand && strcmp(*operand, "--") == 0)
		operand++;
	return operand;
}

static void
find_columns(struct filter *f, struct conditions *cs)
{
	char name[NAME_MAX_BYTES];
	size_t i;

	for (i = 0; i < cs->n; i++) {
		struct slice column = cs->list[i].column;

		if (column.n >= sizeof name)
			diag_die("'%.60s...': no column has such a name", column.s);
		memcpy(name, column.s, column.n);
		name[column.n] = '\0';
		cs->col[i] = filter_need(f, name);
	}
}

static bool
all_hold(const struct conditions *cs, const struct tsv_row *row)
{
	size_t i;

	for (i = 0; i < cs->n; i++)
		if (!condition_holds(&cs->list[i], row->field[cs->col[i]]))
			return false;
	return true;
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	static struct conditions cs;
	const struct tsv_row *row;
	bool others = false;
	int c;

	diag_init("fzrows");
	while ((c = opt_next(argc, argv, &usage)))
		if (!filter_option(&f, c))
			others = true;
	filter_open(&f, parse(&cs, argv + optind));
	find_columns(&f, &cs);
	filter_makes(&f, NULL, 0);
	while ((row = filter_next(&f)))
		if (all_hold(&cs, row) != others)
			filter_pass(&f, row);
	return filter_close(&f);
}
