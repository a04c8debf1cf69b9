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
	enum token_kind kind;
	uint64_t is;			/* the classes of a word; 0 for others */
	size_t from, to;		/* bytes of the sentence */
	size_t count;			/* of a count: its number among the quantities */
};

struct clauses;

/* words: see words_new().  NULL: why tells. */
struct clauses *clauses_new(const char *words, char why[TABLE_WHY]);
void clauses_free(struct clauses *);

/*
 * The tokens of the sentence of q[0], which has n quantities; *ntokens of them, good until the next
 * call.  What stands behind CLAUSE_TOKENS of them is left out, its counts too.
 */
enum { CLAUSE_TOKENS = 4096 };
const struct token *clauses_read(struct clauses *, const struct quantity *q, size_t n, size_t *ntokens);

#endif
