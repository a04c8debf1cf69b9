/*
 * reported - the year that a whole report reports on: by its title, its first paragraphs, its headings, what
 * its text names most often.  The date's year by itself tells nothing.
 */
#ifndef FZ_REPORTED_H
#define FZ_REPORTED_H

#include "common/report/row.h"
#include "common/report/year.h"

struct reported {
	struct year year;
	const char *by;			/* what tells it, in words */
	size_t row;			/* where */
};

/*
 * The rows and the title are in simplified characters; title_row is where it stands.  date: that of the
 * signature, 0 where there is none.
 */
struct reported reported_year(const struct numerals *, const struct mentions *, const struct report_row row[], size_t n,
    struct slice title, size_t title_row, struct date date);

#endif
