/*
 * row - what whoever reads a report as a whole asks of its rows, as fzsect makes them.
 */
#ifndef FZ_ROW_H
#define FZ_ROW_H

#include "common/report/role.h"
#include "common/text/utf8.h"

struct report_row {
	struct slice line;		/* the number of its line */
	struct slice text, part;
	enum outline_role role;
};

enum { ROW_FIRST = 5 };			/* so many rows of the text are its first ones: they tell who reports, on which year */
enum { ROW_ADDRESSEE_CHARS = 40 };

/* Is it text of the report, headings too? */
static inline bool
row_is_text(const struct report_row *r)
{
	return r->role != ROLE_TITLE && r->role != ROLE_SIGN && r->role != ROLE_DATE && r->role != ROLE_NOISE;
}

/* Does it look like an addressee: 某市人民政府： */
static inline bool
row_is_addressee(const struct report_row *r)
{
	return (slice_ends(r->text, SLICE(":")) || slice_ends(r->text, SLICE("\xef\xbc\x9a"))) &&	/* ： */
	    utf8_count(r->text.s, r->text.n) <= ROW_ADDRESSEE_CHARS;
}

#endif
