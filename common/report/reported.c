#include "common/report/reported.h"

enum { YEARS = 128, YEAR_0 = 1990 };		/* that are counted */

/* The report in hand, and what is found. */
struct report {
	const struct numerals *numerals;
	const struct mentions *mentions;
	const struct report_row *row;
	size_t n;
	struct date date;
	struct reported found;
};

static void
set_year(struct report *r, struct year y, const char *by, size_t row)
{
	r->found = (struct reported){ y, by, row };
}

/* The year by the headings: that of what was done, or the one before that of the plans. */
static void
year_by_headings(struct report *r)
{
	struct year planned = { 0, 0 }, y;
	size_t i, at = 0;
	bool plan;

	for (i = 0; i < r->n && !r->found.year.from; i++) {
		if (r->row[i].role != ROLE_HEAD)
			continue;
		y = year_of_heading(r->numerals, r->mentions, r->row[i].text, &plan);
		if (!y.from || (r->date.year && y.from > r->date.year + 1))
			continue;
		if (plan || slice_is(r->row[i].part, "plans")) {
			if (!planned.from) {
				planned = (struct year){ y.from - 1, y.from - 1 };
				at = i;
			}
		} else if (slice_is(r->row[i].part, "done")) {
			set_year(r, y, "heading", i);
		}
	}
	if (!r->found.year.from && planned.from)
		set_year(r, planned, "the year before the plans'", at);
}

/* The year that the part on what was done names most often; of two, the later one. */
static void
year_by_text(struct report *r)
{
	unsigned count[YEARS] = { 0 };
	size_t i, at, where[YEARS] = { 0 };
	struct year_mention y;
	int k, best = 0;

	for (i = 0; i < r->n; i++) {
		if (!row_is_text(&r->row[i]) || !slice_is(r->row[i].part, "done"))
			continue;
		for (at = 0; year_next(r->numerals, r->mentions, r->row[i].text, &at, &y); ) {
			k = y.year.from - YEAR_0;
			if (y.year.from != y.year.to || y.plan || y.other || k < 1 || k >= YEARS ||
			    (r->date.year && y.year.from > r->date.year))
				continue;
			if (count[k]++ == 0)
				where[k] = i;
		}
	}
	for (k = 1; k < YEARS; k++)
		if (count[k] && count[k] >= count[best])
			best = k;
	if (best)
		set_year(r, (struct year){ YEAR_0 + best, YEAR_0 + best }, "named most often", where[best]);
}

/* 今年 in the first sentences, and a date late in the year: it is the date's.  The date alone tells nothing. */
static void
year_by_date(struct report *r)
{
	size_t i, first = 0;

	for (i = 0; i < r->n && first < ROW_FIRST; i++) {
		if (!row_is_text(&r->row[i]) || r->row[i].role == ROLE_HEAD)
			continue;
		first++;
		if (r->date.month >= 10 && mentions_anywhere(r->mentions, MENTION_THIS_YEAR, r->row[i].text)) {
			set_year(r, (struct year){ r->date.year, r->date.year }, "this year, and the date", i);
			return;
		}
	}
}

struct reported
reported_year(const struct numerals *ns, const struct mentions *ms, const struct report_row row[], size_t n,
    struct slice title, size_t title_row, struct date date)
{
	struct report r = { ns, ms, row, n, date, { { 0, 0 }, "", 0 } };
	struct year y = year_of_title(ns, ms, title);
	size_t i, first = 0;

	if (y.from)
		set_year(&r, y, "title", title_row);
	for (i = 0; !r.found.year.from && i < n && first < ROW_FIRST && row[i].role != ROLE_HEAD; i++) {
		if (!row_is_text(&row[i]) || row_is_addressee(&row[i]))
			continue;
		first++;
		y = year_of_paragraph(ns, ms, row[i].text, date.year);
		if (y.from)
			set_year(&r, y, "first sentences", i);
	}
	if (!r.found.year.from)
		year_by_headings(&r);
	if (!r.found.year.from)
		year_by_text(&r);
	if (!r.found.year.from)
		year_by_date(&r);
	return r.found;
}
