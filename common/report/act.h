/*
 * act - the verbs of a clause: which words are verbs where they stand, what belongs to one, and which of
 * them governs a count.  Places are numbers of tokens (clause.h).
 */
#ifndef FZ_ACT_H
#define FZ_ACT_H

#include "common/report/clause.h"

/* Tokens [from, to); none where they are equal. */
struct span {
	size_t from, to;
};

/* A clause as tokens, and the sentence it is of. */
struct tokens {
	const struct token *t;
	size_t n;
	struct slice text;
};

#define WORDS_OF_CHANGE (WORD(WORD_UP) | WORD(WORD_DOWN))
#define WORDS_FOR_NOUNS (WORD(WORD_NAME) | WORD(WORD_HEAD) | WORD(WORD_MEASURE) | WORD(WORD_PEOPLE) | \
    WORD(WORD_PLACE))
#define WORDS_FOR_EACH (WORD(WORD_EACH) | WORD(WORD_MEAN))
/* What parts a noun from the verb behind it. */
#define WORDS_BETWEEN (WORD(WORD_ADVERB) | WORD(WORD_TIME) | WORDS_FOR_EACH | WORD(WORD_PERIOD) | WORD(WORD_WHERE))

/* Whether token k has one of the classes. */
static inline bool
token_is(const struct tokens *s, size_t k, uint64_t classes)
{
	return k < s->n && (s->t[k].is & classes) != 0;
}

static inline bool
token_kind(const struct tokens *s, size_t k, enum token_kind kind)
{
	return k < s->n && s->t[k].kind == kind;
}

/* Whether it is 、 or 和. */
static inline bool
token_joins(const struct tokens *s, size_t k)
{
	return token_kind(s, k, TOKEN_LIST) || token_is(s, k, WORD(WORD_AND));
}

static inline bool
span_empty(struct span a)
{
	return a.from >= a.to;
}

/* Its words, of the sentence. */
struct slice span_text(const struct tokens *, struct span);

/* A verb, and no noun that looks like one; a rise by itself only where its number or 到 follows. */
bool act_verb(const struct tokens *, size_t k);

/* The same, or a word that is a verb and the name of its act. */
bool act_maybe(const struct tokens *, size_t k);

/* The last 的 of [a, b) that has something behind it; b: there is none. */
size_t act_last_of(const struct tokens *, size_t a, size_t b);

/* Verbs that are one act: 组织开展, 接收和办理, 调处成功. */
struct act {
	size_t start;			/* 进行 of 进行复查, else the verb */
	struct span verb;
	size_t object;			/* where its object begins */
};

/*
 * The next act in [a, b) from k on; verbs within a noun are none.  first: no verb stands in [a, k).
 * false: there is none.
 */
bool act_next(const struct tokens *, size_t a, size_t k, size_t b, bool first, struct act *);

/*
 * The act that governs the count behind [a, b): the last one with an object, or, with a 的, the one
 * before it; but what is done at a meeting gives way to it, and verbs of a list that 等 sums up are
 * none.  described: a 的 stands right before the count.  *end is where its object ends.
 */
bool act_governing(const struct tokens *, size_t a, size_t b, const struct unit *, bool described, struct act *,
    size_t *end);

#endif
