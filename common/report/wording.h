/*
 * wording - what should not stand in a report as it does: residue of converters, blanks of a model text
 * that nobody filled in, dates and document numbers in another form than GB/T 9704-2012 has, and the four
 * 亲自 of the leaders' duty quoted wrongly.  Each function is asked at a place where such a thing may begin.
 */
#ifndef FZ_WORDING_H
#define FZ_WORDING_H

#include "common/report/clerkword.h"
#include "common/report/draft.h"
#include "common/report/finding.h"

struct wording {
	const struct clerkwords *words;
	const struct draft *draft;
	struct findings *findings;
	size_t row, until;		/* of row, what stands before `until` has been told, or read */
	struct slice four[4];		/* the four 亲自; the last one empty: not all are in the table */
};

/* The words must last as long. */
void wording_init(struct wording *, const struct clerkwords *);

/* Begins a report. */
void wording_begin(struct wording *, const struct draft *, struct findings *);

/* Residue that begins at a place. */
void wording_residue(struct wording *, size_t row, size_t at);

/* A run of x, ×, * or _ that begins at a place, or the blank before 月. */
void wording_blank(struct wording *, size_t row, size_t at);

/* An opening and a closing mark with nothing between them; at: the closing one. */
void wording_empty(struct wording *, size_t row, size_t at);

/* Digits [at, end): a year with brackets or without, of a date or a document number. */
void wording_digits(struct wording *, size_t row, size_t at, size_t end);

/* A place where one of the four 亲自 may stand. */
void wording_leader(struct wording *, size_t row, size_t at);

#endif
