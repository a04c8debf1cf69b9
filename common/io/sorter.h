/*
 * sorter - sort(1) as a child process: rows go to it through a pipe, and when all are there it writes
 * them to our standard output itself.
 *
 *	if ((why = sorter_start(&s, &ask)))
 *		diag_die("%s", why);
 *	while (...)
 *		out_slice(&s.to, row), out_char(&s.to, '\n');
 *	why = sorter_finish(&s);
 *
 * Keys that are no fields of the rows stand in front of them and are cut off again, by a second child
 * between sort(1) and standard output; so nobody here reads and writes at the same time, and no pipe
 * can block another.
 *
 * Any POSIX sort will do.  What many have besides (a stable order, a size of memory, threads) is
 * tried out on two rows first.  A caller's environment has LC_ALL=C afterwards: bytes are compared, not words of a
 * language.  While a sort runs, SIGPIPE is ignored, and SIGINT, SIGTERM and SIGHUP end the children
 * with us, so that no half of the rows looks like all.  Nothing here prints or exits.
 */
#ifndef FZ_SORTER_H
#define FZ_SORTER_H

#include <signal.h>
#include <sys/types.h>

#include "common/io/tsv.h"

enum { SORTER_KEYS_MAX = 64, SORTER_WHY = 256 };

struct sorter_ask {
	size_t nkeys;
	struct sorter_key {
		size_t field;		/* from 0, as the lines have them that sort(1) reads */
		bool reverse;
	} key[SORTER_KEYS_MAX + 1];
	size_t cut;			/* so many fields in front are cut off again */
	const char *size;		/* memory to sort in, as -S has it; NULL: sort's own choice */
	const char *threads;		/* as --parallel has it; NULL: the same */
};

struct sorter {
	struct out to;			/* write lines here */
	pid_t sort, cutter;		/* 0: there is none */
	struct sigaction old_pipe, old_end[3];
	bool reader_gone;		/* standard output was closed: end by SIGPIPE, as cat does */
	char why[SORTER_WHY];
};

/*
 * Does the sort(1) in PATH keep rows with equal keys in their order?  Finds out once, by running it.
 * Else put the rows' numbers behind the keys.
 */
bool sorter_is_stable(const struct sorter_ask *);

/* Starts to sort.  NULL: done; else why not. */
const char *sorter_start(struct sorter *, const struct sorter_ask *);

/* Waits for the end.  NULL: all rows were written, or the reader is gone; else what went wrong. */
const char *sorter_finish(struct sorter *);

#endif
