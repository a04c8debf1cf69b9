#include "common/report/clause.h"

#include <stdlib.h>

#include "common/text/simplified.h"
#include "common/text/utf8.h"

enum { NAME_BYTES = 120, BRACKET_BYTES = 45, ONE_CHAR = 3 };

struct clauses {
	struct words *words;
	struct simplified *simplified;
	char *folded;			/* the sentence in simplified characters */
	size_t cap;

	struct slice text;		/* the folded sentence */
	const char *original;
	const struct quantity *q;
	size_t nq, next;		/* the quantities, and the next that will be met */
	struct token token[CLAUSE_TOKENS];
	size_t n;
};

struct clauses *
clauses_new(const char *words, char why[TABLE_WHY])
{
	struct clauses *c = calloc(1, sizeof *c);

	table_out_of_memory(why);
	if (c && (c->words = words_new(words, why)) && (c->simplified = simplified_new(why)))
		return c;
	clauses_free(c);
	return NULL;
}

void
clauses_free(struct clauses *c)
{
	if (!c)
		return;
	words_free(c->words);
	simplified_free(c->simplified);
	free(c->folded);
	free(c);
}

/* Where the next quantity stands in the sentence; its end, when there is none. */
static size_t
next_count(const struct clauses *c)
{
	return c->next < c->nq ? (size_t)(c->q[c->next].quote.s - c->original) : c->text.n;
}

/* Puts [from, to) behind the tokens; text goes into the text before it. */
static void
put(struct clauses *c, enum token_kind kind, uint64_t is, size_t from, size_t to)
{
	struct token *last = c->n ? &c->token[c->n - 1] : NULL;

	if (kind == TOKEN_TEXT && last && last->kind == TOKEN_TEXT && last->to == from)
		last->to = to;
	else if (c->n < CLAUSE_TOKENS)
		c->token[c->n++] = (struct token){ kind, is, from, to, c->next };
}

/*
 * The place behind the mark that closes what opens at i, where no quantity and, in brackets, no stop
 * stands between them; 0: there is none.
 */
static size_t
closing(const struct clauses *c, size_t i, int32_t open, size_t max)
{
	size_t end = next_count(c), k, used;
	int32_t close = open == 0x201c ? 0x201d : open == 0x300a ? 0x300b : open == 0xff08 ? 0xff09 :
	    open == '(' ? ')' : open, ch;
	bool brackets = open == '(' || open == 0xff08;

	utf8_decode(c->text.s + i, c->text.n - i, &used);
	for (k = i + used; k < end && k - i < max; k += used) {
		ch = utf8_decode(c->text.s + k, c->text.n - k, &used);
		if (ch == close || (open == 0xff08 && ch == ')') || (open == '(' && ch == 0xff09))
			return k + used;
		if (brackets && (ch == 0xff0c || ch == ',' || ch == 0xff1b || ch == ';'))
			return 0;
	}
	return 0;
}

/* A mark at i, if one stands there: its token, and where it ends.  false: it is no mark. */
static bool
read_mark(struct clauses *c, size_t i, int32_t ch, size_t *end)
{
	size_t to;

	switch (ch) {
	case 0xff0c: case ',': case 0xff1b: case ';': case 0xff1a: case ':': case 0x3002: case 0xff01:
	case '!': case 0xff1f: case '?': case 0x2026:
		put(c, TOKEN_STOP, 0, i, *end);
		return true;
	case 0x3001:
		put(c, TOKEN_LIST, 0, i, *end);
		return true;
	case 0xff09: case ')':
		put(c, TOKEN_CLOSE, 0, i, *end);
		return true;
	case 0x201c: case '"': case 0x300a: case '(': case 0xff08:
		to = closing(c, i, ch, ch == '(' || ch == 0xff08 ? BRACKET_BYTES : NAME_BYTES);
		if (to) {
			put(c, TOKEN_QUOTED, 0, i, to);
			*end = to;
			return true;
		}
		if (ch == '(' || ch == 0xff08)
			put(c, TOKEN_OPEN, 0, i, *end);
		else
			put(c, TOKEN_TEXT, 0, i, *end);
		return true;
	default:
		return false;
	}
}

/* 2020年12月底: digits with the characters of dates behind them are a time. */
static size_t
date_end(struct slice s, size_t i)
{
	static const char *const marks[] = { "\xe5\xb9\xb4", "\xe6\x9c\x88", "\xe6\x97\xa5" };	/* 年 月 日 */
	size_t end = 0, k = i, m;

	while (k < s.n && s.s[k] >= '0' && s.s[k] <= '9') {
		while (k < s.n && ((s.s[k] >= '0' && s.s[k] <= '9') || s.s[k] == '-' || s.s[k] == ' '))
			k++;
		for (m = 0; m < 3; m++)
			if (slice_starts(slice_from(s, k), (struct slice){ marks[m], 3 }))
				end = k += 3;
		if (end != k)
			break;
	}
	return end;
}

/* A word's classes where it has one character only: many such are parts of longer words. */
static uint64_t
borne_out(const struct clauses *c, size_t k)
{
	const struct token *t = &c->token[k], *before = k ? t - 1 : NULL, *after = k + 1 < c->n ? t + 1 : NULL;
	const uint64_t verbs = WORD(WORD_ACT) | WORD(WORD_LIGHT) | WORD(WORD_DO) | WORD(WORD_MEET) |
	    WORD(WORD_BOTH) | WORD(WORD_UP) | WORD(WORD_DOWN);
	bool begins = !before || before->kind == TOKEN_STOP || before->kind == TOKEN_COUNT ||
	    before->kind == TOKEN_LIST || before->kind == TOKEN_CLOSE ||
	    (before->is & (WORD(WORD_ADVERB) | WORD(WORD_TIME) | WORD(WORD_WHERE) | WORD(WORD_PART)));
	bool known = begins || (before->kind != TOKEN_TEXT);
	bool counted = after && after->kind == TOKEN_COUNT;
	bool acts = after && (after->is & (verbs | WORD(WORD_SIDE) | WORD(WORD_OBJECT) | WORD(WORD_STATE)));
	uint64_t is = t->is & (WORD(WORD_HEAD) | WORD(WORD_MEASURE) | WORD(WORD_PEOPLE) |
	    WORD(WORD_AND) | WORD(WORD_EACH) | WORD(WORD_OF) | WORD(WORD_ETC) | WORD(WORD_DONE) |
	    WORD(WORD_NAME));

	if (counted || acts || begins || (after && (after->is & (WORD(WORD_LINK) | WORD(WORD_HAVE) |
	    WORD(WORD_NOT) | WORD(WORD_ADVERB)))))
		is |= t->is & WORD(WORD_ADVERB);
	if (counted || begins || (after && (after->is & WORD(WORD_TIME))))
		is |= t->is & (WORD(WORD_LINK) | WORD(WORD_FROM) | WORD(WORD_HAVE));
	if (begins || (before->is & WORD(WORD_EACH)))
		is |= t->is & (WORD(WORD_ACT) | WORD(WORD_PLACE) | WORD(WORD_UP) | WORD(WORD_DOWN) | WORD(WORD_DET) |
		    WORD(WORD_PERIOD));
	if (known)
		is |= t->is & (WORD(WORD_ACT) | WORD(WORD_HAVE));
	if (known)
		is |= t->is & (WORD(WORD_OBJECT) | WORD(WORD_SIDE));
	if (counted || acts || begins)
		is |= t->is & (WORD(WORD_NOT) | WORD(WORD_STATE));
	if (before && !begins)
		is |= t->is & WORD(WORD_WHERE);
	if (before && (before->is & verbs))
		is |= t->is & (WORD(WORD_TO) | WORD(WORD_AFTER));
	return is;
}

static void
doubt_single_characters(struct clauses *c)
{
	size_t k;

	for (k = 0; k < c->n; k++)
		if (c->token[k].kind == TOKEN_WORD && c->token[k].to - c->token[k].from == ONE_CHAR) {
			c->token[k].is = borne_out(c, k);
			if (!c->token[k].is)
				c->token[k].kind = TOKEN_TEXT;
		}
}

static bool
fold(struct clauses *c, struct slice sentence)
{
	if (sentence.n > c->cap) {
		char *folded = realloc(c->folded, sentence.n * 2);

		if (!folded)
			return false;
		c->folded = folded;
		c->cap = sentence.n * 2;
	}
	simplified_fold(c->simplified, sentence, c->folded);
	c->text = (struct slice){ c->folded, sentence.n };
	return true;
}

const struct token *
clauses_read(struct clauses *c, const struct quantity *q, size_t n, size_t *ntokens)
{
	size_t i, end, used, word;
	uint64_t is;
	int32_t ch;

	if (!fold(c, q->sentence))
		return NULL;
	c->original = q->sentence.s;
	c->q = q;
	c->nq = n;
	c->n = c->next = 0;
	for (i = 0; i < c->text.n && c->n < CLAUSE_TOKENS; i = end) {
		if (i == next_count(c)) {
			end = i + c->q[c->next].quote.n;
			put(c, TOKEN_COUNT, 0, i, end);
			c->next++;
			continue;
		}
		ch = utf8_decode(c->text.s + i, c->text.n - i, &used);
		end = i + used;
		if (ch == ' ' || read_mark(c, i, ch, &end))
			continue;
		if (ch >= '0' && ch <= '9' && (word = date_end(c->text, i)) && word <= next_count(c)) {
			end = word;
			put(c, TOKEN_WORD, WORD(WORD_TIME), i, end);
			continue;
		}
		is = words_at(c->words, c->text.s + i, next_count(c) - i, &word);
		if (is) {
			end = i + word;
			put(c, TOKEN_WORD, is, i, end);
		} else {
			put(c, TOKEN_TEXT, 0, i, end);
		}
	}
	doubt_single_characters(c);
	*ntokens = c->n;
	return c->token;
}
