/*
 * clause - the words of a sentence with its quantities, as tokens: known words with their classes,
 * the text between them, names in marks, counts, and the marks that part clauses.
 */
#ifndef FZ_CLAUSE_H
#define FZ_CLAUSE_H

#include "common/report/quantity.h"
#include "common/report/words.h"

enum token_kind {
	TOKEN_TEXT,			/* no known word */
	TOKEN_WORD,
	TOKEN_QUOTED,			/* “…” 《…》 （…） with their marks, without a quantity in them */
	TOKEN_COUNT,
	TOKEN_LIST,			/* 、 */
	TOKEN_STOP,			/* ，；： and the like */
	TOKEN_OPEN, TOKEN_CLOSE		/* brackets with a quantity in them */
};

struct token {
	uint64_t is;			/* the classes of a word; 0 for others */
	uint32_t from, to;		/* bytes of the sentence */
	uint32_t count;			/* of a count: its number among the quantities of the sentence */
	enum token_kind kind;
};

/* Bytes [from, to) of a sentence: from stop to stop. */
struct clause {
	size_t from, to;
};

struct clauses;

/* words: see words_new().  The numerals must last as long.  NULL: why tells. */
struct clauses *clauses_new(const char *words, const struct numerals *, char why[TABLE_WHY]);
void clauses_free(struct clauses *);

/* Sets the sentence of q[0], which has n quantities; both must last until the next call. */
void clauses_begin(struct clauses *, const struct quantity *q, size_t n);

/* The clause that quantity i of the sentence stands in; *comma: whether a comma is before it. */
struct clause clauses_of(const struct clauses *, size_t i, bool *comma);

/*
 * The tokens of a piece of the sentence; *n of them.  Two may be in use at a time, by place 0 and 1:
 * each is good until its place is read into again.  What stands behind CLAUSE_TOKENS of them is
 * left out, its counts too.  NULL: no memory.
 */
enum { CLAUSE_TOKENS = 2048, CLAUSE_PLACES = 2 };
const struct token *clauses_read(struct clauses *, int place, struct clause, size_t *n);

#endif
