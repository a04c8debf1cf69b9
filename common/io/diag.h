/*
 * diag - what a filter says on standard error: one line a message, `filter: where: what`.
 * The program's name is the only global state of the suite.  Control characters of names and
 * fields that a message quotes are shown as '?', so that a report can't steer a terminal.
 */
#ifndef FZ_DIAG_H
#define FZ_DIAG_H

#include "common/slice.h"

enum status {
	STATUS_DONE = 0,
	STATUS_SKIPPED = 1,	/* done, but some input was skipped; or nothing matched */
	STATUS_FAILED = 2	/* usage, broken stream, read or write failure */
};

#if defined(__GNUC__)
#define PRINTF_LIKE(string, first) __attribute__((__format__(__printf__, string, first)))
#define MUST_CHECK __attribute__((warn_unused_result))
#else
#define PRINTF_LIKE(string, first)
#define MUST_CHECK
#endif

/* Sets the program's name; name must last as long as the program. */
void diag_init(const char *name);
const char *diag_name(void);

/* One line to standard error. */
void diag_say(const char *format, ...) PRINTF_LIKE(1, 2);

/* One line to standard error, then the end with STATUS_FAILED. */
_Noreturn void diag_die(const char *format, ...) PRINTF_LIKE(1, 2);

/* As many bytes of a field as a message shows, in whole characters: for %.*s. */
int diag_shown(struct slice field);

/* Where memory has ended there is nothing a filter could do: these end it, if there was none to get. */
void diag_need(bool got);
void *diag_need_memory(void *);

#endif
