/*
 * owed - what a yearly report owes: a title, a signature and a date, in time and not before it, and the
 * parts that 《法治政府建设与责任落实督察工作规定》 (2019) asks for in its article 25.
 *
 *	owed_begin(), owed_duty() for each place that speaks of a first responsibility, owed_check().
 */
#ifndef FZ_OWED_H
#define FZ_OWED_H

#include "common/report/clerkword.h"
#include "common/report/draft.h"
#include "common/report/finding.h"
#include "common/text/numeral.h"

struct owed {
	const struct clerkwords *words;
	const struct numerals *numerals;
	const struct draft *draft;
	struct findings *findings;
	bool duty;			/* a sentence links a leader with the first responsibility */
};

void owed_begin(struct owed *, const struct clerkwords *, const struct numerals *, const struct draft *,
    struct findings *);

/* 第一责任 may stand at a place of the sentence that begins at `from`. */
void owed_duty(struct owed *, size_t row, size_t from, size_t at);

void owed_check(struct owed *);

#endif
