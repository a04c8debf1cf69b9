/*
 * filter - the frame that every filter stands in: operands as one stream in, standard output out,
 * and one status in the end.
 *
 *	while ((c = opt_next(argc, argv, &usage)))
 *		if (!filter_option(&f, c))
 *			...
 *	filter_open(&f, argv + optind);
 *	col = filter_need(&f, "text");
 *	filter_makes(&f, made, 2);
 *	while ((row = filter_next(&f)))
 *		filter_put(&f, row, values);
 *	return filter_close(&f);
 *
 * Of a stream of zero bytes filter_need() gives 0 and filter_next() no row, so nothing more has to
 * be said about it.  This is the one module of io that prints and exits.
 */
#ifndef FZ_FILTER_H
#define FZ_FILTER_H

#include "common/io/opt.h"
#include "common/io/tsv.h"

enum { FILTER_MADE_MAX = 32 };

/* The options that every filter of a stream has; they open its list. */
#define FILTER_OPTIONS \
	{ 'H', "COLS", "the input has no header line: COLS are its columns" }, \
	{ 'O', NULL, "write no header line" }

struct filter {
	struct tsv_source source;	/* first: the source's functions find the filter by it */
	struct tsv *in;
	struct out out;
	enum status worst;
	const char *columns;		/* -H */
	bool bare;			/* -O */
	char *const *operand;
	bool use_stdin;

	size_t nmade;			/* the columns it makes, and where they go */
	size_t at[FILTER_MADE_MAX];	/* the input column replaced, or TSV_NONE: appended */
	size_t nswap;			/* the replaced ones in the input's order */
	struct { size_t col, made; } swap[FILTER_MADE_MAX];
};

/* Takes -H and -O.  false: the letter is another. */
bool filter_option(struct filter *, int letter);

/* Opens the stream of the operands (none: standard input; "-" names it too) and reads its header. */
void filter_open(struct filter *, char *const operand[]);

/*
 * The index of a column.  There is none of that name: a message, and the end with STATUS_FAILED.
 * A stream of zero bytes has all columns, at 0.
 */
size_t filter_need(struct filter *, const char *column);

/* The indexes of columns named in a list parted by commas, in its order; at most max of them. */
size_t filter_need_list(struct filter *, const char *list, size_t *index, size_t max);

/*
 * Says which columns the filter makes: one that is there already is replaced in place, the others
 * are appended.  Writes the header, at once, so that the next filter finds what it lacks in the
 * first second.
 */
void filter_makes(struct filter *, const char *const column[], size_t n);

/* The same for a filter that makes a header of its own: the names are written as they stand. */
void filter_header(struct filter *, const struct slice column[], size_t n);

/* The next row; NULL: the end, a broken stream, or nobody to write to. */
const struct tsv_row *filter_next(struct filter *);

/* Writes a row with the made columns' values, in the order of filter_makes(). */
void filter_put(struct filter *, const struct tsv_row *, const struct slice value[]);

/* Writes a row as it came. */
void filter_pass(struct filter *, const struct tsv_row *);

/* Flushes, says what failed, and gives the exit status. */
MUST_CHECK int filter_close(struct filter *);

#endif
