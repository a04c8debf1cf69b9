/*
 * year - the year that a report reports on, as opposed to all others that it names: that of its date, of
 * its plans, of programmes (2021—2025年), of laws and documents.
 */
#ifndef FZ_YEAR_H
#define FZ_YEAR_H

#include "common/report/date.h"
#include "common/report/mention.h"

/* One year, or all years of a report on several; 0: none. */
struct year {
	int from, to;
};

/* A year in a text (2020年), or a span (2016-2020年); what stands in 《》 is none. */
struct year_mention {
	struct year year;
	size_t at, end;
	bool other;		/* a date, 截至2020年底, 自2015年以来: not told of for its own sake */
	bool plan;		/* 2021年工作打算 */
};

/* The next mention from *at on, which becomes the place behind it.  false: there is none left. */
bool year_next(const struct numerals *, const struct mentions *, struct slice text, size_t *at, struct year_mention *);

/* Of a title: its first year that no plan is made for; a span where there is no other. */
struct year year_of_title(const struct numerals *, const struct mentions *, struct slice title);

/*
 * Of a first paragraph: the year in the sentence that says what is reported (现将2020年…报告如下), else the first
 * of its first sentence, else the one that a later sentence begins with.  latest: the date's year, after
 * which none can be reported on; 0: unknown.
 */
struct year year_of_paragraph(const struct numerals *, const struct mentions *, struct slice text, int latest);

/* Of a heading: its first year; *plan: it is one of plans, made in the year before. */
struct year year_of_heading(const struct numerals *, const struct mentions *, struct slice text, bool *plan);

#endif
