/*
 * source - the files that a run reads, one after the other: operands, then the names of a list.
 * "-" is standard input, and so are no operands and no list.  A file is read whole into one buffer
 * that all of them share.  Nothing here prints or exits.
 */
#ifndef FZ_SOURCE_H
#define FZ_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

#define SOURCE_MAX ((size_t)64 << 20)	/* bytes of a file; a larger one is refused */

struct source {
	char *const *operand;		/* those not yet named */
	bool use_stdin;			/* there are none, and no list */

	FILE *list;			/* NULL: there is none, or it came to its end */
	const char *list_name;
	int separator;
	unsigned long list_line;
	char *name;			/* the name last read from the list */
	size_t name_cap;
	char broken[1100];		/* why the list can't be read on; "": it can */

	char *buf;
	size_t n, cap;
};

void source_init(struct source *, char *const operand[]);
void source_release(struct source *);

/*
 * Adds the names in a file ("-": standard input), each ended by separator: '\n' or '\0'.  Empty
 * ones are none; the CR of a list made on Windows is no part of a name.  Returns 0 or errno.
 */
int source_list(struct source *, const char *file, char separator);

/* How many names are still to come; 0: that can't be known, as of a list in a pipe. */
size_t source_count(struct source *);

/* The next name, good until the next call; NULL: there is none, or the list is broken. */
const char *source_next(struct source *);

/* Why the list ended before its end, as "where: what"; NULL: it did not. */
const char *source_failure(const struct source *);

/*
 * Reads a file whole.  The bytes are the caller's to change and good until the next call.
 * NULL: done; else why not, as "Is a directory".
 */
const char *source_read(struct source *, const char *name, char **bytes, size_t *n);

/* Is this the name of standard input? */
bool source_is_stdin(const char *name);

#endif
