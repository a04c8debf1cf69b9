/*
 * owed - what a yearly report owes: a title, a signature and a date, in time and not before it, and the
 * parts that 《法治政府建设与责任落实督察工作规定》 (2019) asks for in its article 25.
 *
 *	owed_begin(), the others at the places that they name, owed_check().
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

	bool title, sign, heads;		/* there are such rows */
	size_t date;				/* the row of the last date; FINDING_ABSENT: there is none */
	bool part[DRAFT_SIGN + 1];		/* there is text in it */
	size_t text;				/* bytes of running text */
	bool duty;				/* a sentence links a leader with the first responsibility */
	bool gaps, plans;			/* told, or need not be looked for in the text */
};

void owed_begin(struct owed *, const struct clerkwords *, const struct numerals *, const struct draft *,
    struct findings *);

/* 第一责任 may stand at a place of the sentence that begins at `from`. */
void owed_duty(struct owed *, size_t row, size_t from, size_t at);

/* 总责 may stand at a place: a leader answers for the work in other words. */
void owed_answer(struct owed *, size_t row, size_t at);

/* What says that something is lacking may end at a place: 题 of 存在的问题. */
void owed_gap(struct owed *, size_t row, size_t end);

/* A sentence of the running text. */
void owed_sentence(struct owed *, size_t row, size_t from, size_t to);

void owed_check(struct owed *);

#endif
