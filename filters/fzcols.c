/* fzcols - choose columns by name; see fzcols(1). */
#include <unistd.h>

#include "common/io/filter.h"

enum { COLS_MAX = 1024 };

/* A stretch of neighbouring columns, which is copied in one piece. */
struct run {
	size_t first, last;
};

static const struct usage usage = {
	"COLS [FILE ...]",
	"Writes the columns named in COLS (parted by commas), in that order.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'v', NULL, "write all columns but those named" },
		{ 0, NULL, NULL }
	}
};

/* A stream with two columns of one name could not be read again. */
static void
refuse_twice(const struct filter *f, const size_t index[], size_t n)
{
	struct slice name;
	size_t i, k;

	for (i = 1; i < n; i++)
		for (k = 0; k < i; k++)
			if (index[k] == index[i]) {
				name = tsv_column(f->in, index[i]);
				diag_die("column '%.*s' is named twice", (int)name.n, name.s);
			}
}

/* Turns the columns named into those not named; returns how many. */
static size_t
complement(size_t index[], size_t n, size_t width)
{
	bool named[COLS_MAX] = { false };
	size_t i, m = 0;

	if (width > COLS_MAX)
		diag_die("-v: the input has more than %d columns", COLS_MAX);
	for (i = 0; i < n; i++)
		named[index[i]] = true;
	for (i = 0; i < width; i++)
		if (!named[i])
			index[m++] = i;
	if (m == 0)
		diag_die("-v: no column is left");
	return m;
}

static size_t
runs(const size_t index[], size_t n, struct run run[])
{
	size_t i, m = 0;

	for (i = 0; i < n; i++)
		if (m && index[i] == run[m - 1].last + 1)
			run[m - 1].last++;
		else
			run[m++] = (struct run){ index[i], index[i] };
	return m;
}

static void
put(struct out *out, const struct tsv_row *row, const struct run run[], size_t n)
{
	size_t i;

	for (i = 0; i < n; i++) {
		const struct slice *first = &row->field[run[i].first], *last = &row->field[run[i].last];

		if (i)
			out_char(out, '\t');
		out_bytes(out, first->s, (size_t)(last->s + last->n - first->s));
	}
	out_char(out, '\n');
}

int
main(int argc, char *argv[])
{
	static size_t index[COLS_MAX];
	static struct run run[COLS_MAX];
	static struct slice name[COLS_MAX];
	struct filter f = { .worst = STATUS_DONE };
	const struct tsv_row *row;
	bool drop = false;
	size_t i, n, nruns;
	int c;

	diag_init("fzcols");
	while ((c = opt_next(argc, argv, &usage)))
		if (!filter_option(&f, c))
			drop = true;
	if (optind == argc)
		opt_wrong("which columns? none are named");
	filter_open(&f, argv + optind + 1);
	n = filter_need_list(&f, argv[optind], index, COLS_MAX);
	if (tsv_width(f.in) == 0)
		return filter_close(&f);
	refuse_twice(&f, index, n);
	if (drop)
		n = complement(index, n, tsv_width(f.in));
	for (i = 0; i < n; i++)
		name[i] = tsv_column(f.in, index[i]);
	filter_header(&f, name, n);
	nruns = runs(index, n, run);
	while ((row = filter_next(&f)))
		put(&f.out, row, run, nruns);
	return filter_close(&f);
}
