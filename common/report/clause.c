#include "common/report/clause.h"

#include <stdlib.h>

#include "common/report/label.h"
#include "common/text/simplified.h"
#include "common/text/utf8.h"

enum { NAME_BYTES = 120, BRACKET_BYTES = 45, ONE_CHAR = 3 };

struct clauses {
	struct words *words;
	struct simplified *simplified;
	struct labels *labels;
	const struct numerals *numerals;
	char *folded;			/* the sentence, what has been read of it in simplified characters */
	size_t cap;

	struct slice sentence;
	const struct quantity *q;
	size_t nq;

	struct slice text;		/* the folded sentence up to the end of what is being read */
	size_t next;			/* the next quantity that will be met */
	struct token *token;		/* of the place that is being read into */
	size_t n;
	struct token place[CLAUSE_PLACES][CLAUSE_TOKENS];
};

struct clauses *
clauses_new(const char *words, const struct numerals *numerals, char why[TABLE_WHY])
{
	struct clauses *c = calloc(1, sizeof *c);

	table_out_of_memory(why);
	if (c && (c->words = words_new(words, why)) && (c->simplified = simplified_new(why)) &&
	    (c->labels = labels_new(why))) {
		c->numerals = numerals;
		return c;
	}
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
	labels_free(c->labels);
	free(c->folded);
	free(c);
}

/* Where quantity i begins in the sentence. */
static size_t
start_of(const struct clauses *c, size_t i)
{
	return (size_t)(c->q[i].quote.s - c->sentence.s);
}

/* Where the next quantity stands in the sentence; its end, when there is none. */
static size_t
next_count(const struct clauses *c)
{
	size_t at = c->next < c->nq ? start_of(c, c->next) : c->text.n;

	return at < c->text.n ? at : c->text.n;		/* it may stand in a later clause */
}

/* Puts [from, to) behind the tokens; text goes into the text before it. */
static void
put(struct clauses *c, enum token_kind kind, uint64_t is, size_t from, size_t to)
{
	struct token *last = c->n ? &c->token[c->n - 1] : NULL;

	if (kind == TOKEN_TEXT && last && last->kind == TOKEN_TEXT && last->to == from)
		last->to = (uint32_t)to;
	else if (c->n < CLAUSE_TOKENS)
		c->token[c->n++] = (struct token){ is, (uint32_t)from, (uint32_t)to, (uint32_t)c->next, kind };
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

/* Whether the stop in [k, end) is part of a number or a time: 1,000 9:30. */
static bool
in_number(struct slice s, size_t k, size_t end)
{
	return k > 0 && end < s.n && s.s[k - 1] >= '0' && s.s[k - 1] <= '9' && s.s[end] >= '0' && s.s[end] <= '9';
}

static bool
is_stop(int32_t ch)
{
	switch (ch) {
	case 0xff0c: case ',': case 0xff1b: case ';': case 0xff1a: case ':': case 0x3002: case 0xff01:
	case '!': case 0xff1f: case '?': case 0x2026:
		return true;
	default:
		return false;
	}
}

/* A mark at i, if one stands there: its token, and where it ends.  false: it is no mark. */
static bool
read_mark(struct clauses *c, size_t i, int32_t ch, size_t *end)
{
	size_t to;

	if (is_stop(ch)) {
		put(c, in_number(c->text, i, *end) ? TOKEN_TEXT : TOKEN_STOP, 0, i, *end);
		return true;
	}
	switch (ch) {
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

/* Whether a character that every item's label has is among the first three; mostly none is. */
static bool
may_be_item(const struct labels *labels, struct slice s)
{
	size_t k;

	for (k = 0; k < 3 * ONE_CHAR && k + ONE_CHAR <= s.n; k += ONE_CHAR)
		if (labels->key[utf8_tail(s.s + k)])
			return true;
	return false;
}

/*
 * 三是 at the beginning of a clause, and （三） at that of the sentence, are no part of it.  The place
 * behind; 0: there are none.
 */
static size_t
behind_label(const struct clauses *c, size_t i)
{
	struct slice rest = { c->text.s + i, next_count(c) - i };
	struct label l;

	if (c->n && c->token[c->n - 1].kind != TOKEN_STOP)
		return 0;
	if (i > 0 && !may_be_item(c->labels, rest))
		return 0;
	if (!label_item(c->labels, c->numerals, rest.s, rest.n, &l) &&
	    (i > 0 || !label_heading(c->numerals, rest.s, rest.n, &l)))
		return 0;
	return i + l.n;
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
	    WORD(WORD_AND) | WORD(WORD_EACH) | WORD(WORD_ONE) | WORD(WORD_OF) | WORD(WORD_ETC) | WORD(WORD_DONE) |
	    WORD(WORD_NAME));

	if (t->is & WORD(WORD_EACH))
		is |= t->is & WORD(WORD_DET);
	if (counted || acts || begins || (after && (after->is & (WORD(WORD_LINK) | WORD(WORD_HAVE) |
	    WORD(WORD_NOT) | WORD(WORD_ADVERB)))))
		is |= t->is & (WORD(WORD_ADVERB) | WORD(WORD_ALL) | WORD(WORD_SUM));
	if (counted || begins || before->kind == TOKEN_WORD || (after && (after->is & WORD(WORD_TIME))))
		is |= t->is & WORD(WORD_LINK);
	if (counted || begins || (after && (after->is & WORD(WORD_TIME))))
		is |= t->is & (WORD(WORD_LINK) | WORD(WORD_FROM) | WORD(WORD_HAVE));
	if (begins || (before->is & WORD(WORD_EACH)) || (after && (after->is & WORD(WORD_TO))))
		is |= t->is & (WORD(WORD_ACT) | WORD(WORD_PLACE) | WORD(WORD_UP) | WORD(WORD_DOWN) | WORD(WORD_DET) |
		    WORD(WORD_PERIOD));
	if (known)
		is |= t->is & (WORD(WORD_ACT) | WORD(WORD_HAVE));
	if (known)
		is |= t->is & (WORD(WORD_OBJECT) | WORD(WORD_SIDE));
	if (counted || acts || begins)
		is |= t->is & (WORD(WORD_NOT) | WORD(WORD_STATE));
	if (k > 1 && (before[-1].is & WORD(WORD_EACH)))
		is |= t->is & WORD(WORD_PERIOD);		/* 每两年 */
	if (before && !begins)
		is |= t->is & (WORD(WORD_WHERE) | WORD(WORD_AMONG));
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

void
clauses_begin(struct clauses *c, const struct quantity *q, size_t n)
{
	c->sentence = q->sentence;
	c->q = q;
	c->nq = n;
}

/* The character that ends at i of the sentence; its beginning into *start. */
static int32_t
char_before(struct slice s, size_t i, size_t *start)
{
	size_t k = i - 1, used;

	while (k > 0 && i - k < 4 && ((unsigned char)s.s[k] & 0xc0) == 0x80)
		k--;
	*start = k;
	return utf8_decode(s.s + k, i - k, &used);
}

/* Whether a byte leads a Chinese character, which most do. */
static inline bool
is_han(char lead)
{
	return (unsigned char)lead >= 0xe4 && (unsigned char)lead <= 0xe9;
}

/* The place behind the last stop before i, outside of “” and 《》. */
static size_t
clause_start(struct slice s, size_t i)
{
	size_t k = i, start, from = i;
	int32_t ch, closed = 0;

	for (; k > 0; k = start) {
		if (!closed && k >= 3 && is_han(s.s[k - 3])) {
			start = k - 3;
			continue;
		}
		ch = char_before(s, k, &start);
		if (closed && i - k > NAME_BYTES + (i - from)) {	/* no mark opens it */
			closed = 0;
			k = start = from;
			ch = 0;
		}
		if (closed) {
			closed = ch == (closed == 0x201d ? 0x201c : 0x300a) ? 0 : closed;
		} else if (ch == 0x201d || ch == 0x300b) {
			closed = ch;
			from = start;
		} else if (is_stop(ch) && !in_number(s, start, k)) {
			return k;
		}
	}
	return 0;
}

/* The place of the first stop behind i, outside of “” and 《》. */
static size_t
clause_end(struct slice s, size_t i)
{
	size_t k, used, open = 0;
	int32_t ch, close = 0;

	for (k = i; k < s.n; k += used) {
		used = 3;
		if (!close && is_han(s.s[k]))
			continue;
		ch = utf8_decode(s.s + k, s.n - k, &used);
		if (close && k - open > NAME_BYTES) {		/* no mark closes it */
			close = 0;
			k = open;
			used = 3;
		} else if (close) {
			close = ch == close ? 0 : close;
		} else if (ch == 0x201c || ch == 0x300a) {
			close = ch == 0x201c ? 0x201d : 0x300b;
			open = k;
		} else if (is_stop(ch) && !in_number(s, k, k + used)) {
			return k;
		}
	}
	return s.n;
}

struct clause
clauses_of(const struct clauses *c, size_t i, bool *comma)
{
	size_t start = start_of(c, i), from = clause_start(c->sentence, start), at;
	int32_t stop = from ? char_before(c->sentence, from, &at) : 0;

	*comma = stop == ',' || stop == 0xff0c;
	return (struct clause){ from, clause_end(c->sentence, start + c->q[i].quote.n) };
}

static bool
fold(struct clauses *c, struct clause piece)
{
	if (piece.to > c->cap) {
		char *folded = realloc(c->folded, piece.to * 2);

		if (!folded)
			return false;
		c->folded = folded;
		c->cap = piece.to * 2;
	}
	simplified_fold(c->simplified, (struct slice){ c->sentence.s + piece.from, piece.to - piece.from },
	    c->folded + piece.from);
	c->text = (struct slice){ c->folded, piece.to };
	return true;
}

/* What is no word: bytes that are no UTF-8, control characters, a point that no digit or letter follows. */
static bool
is_junk(const struct clauses *c, int32_t ch, size_t end)
{
	char next = end < c->text.n ? c->text.s[end] : ' ';

	if (ch == '.')
		return !((next >= '0' && next <= '9') || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z'));
	return (ch >= 0 && ch < ' ') || ch == '\\' || ch == 0x7f;
}

/* Reads the token that begins at i; returns where it ends. */
static size_t
read_token(struct clauses *c, size_t i)
{
	size_t used, end, word;
	uint64_t is;
	int32_t ch;

	if (i == next_count(c)) {
		end = i + c->q[c->next].quote.n;
		put(c, TOKEN_COUNT, 0, i, end);
		c->next++;
		return end;
	}
	if (i == 0 && (word = behind_label(c, i))) {	/* its marks are no stops */
		put(c, TOKEN_STOP, 0, i, word);
		return word;
	}
	ch = utf8_decode(c->text.s + i, c->text.n - i, &used);
	end = i + used;
	if (ch == ' ' || read_mark(c, i, ch, &end))
		return end;
	if (is_junk(c, ch, end)) {
		if (ch == '\\' && end < next_count(c))
			end++;			/* \t of a stream is one character */
		put(c, TOKEN_STOP, 0, i, end);
		return end;
	}
	if (ch >= '0' && ch <= '9' && (word = date_end(c->text, i)) && word <= next_count(c)) {
		put(c, TOKEN_WORD, WORD(WORD_TIME), i, word);
		return word;
	}
	if ((word = behind_label(c, i))) {
		put(c, TOKEN_STOP, 0, i, word);
		return word;
	}
	is = words_at(c->words, c->text.s + i, next_count(c) - i, &word);
	if ((is & WORD(WORD_MEAN)) && c->n && c->token[c->n - 1].kind == TOKEN_COUNT)
		is = words_at(c->words, c->text.s + i, used, &word);	/* 12个村均配备 */
	if (is) {
		put(c, TOKEN_WORD, is, i, i + word);
		return i + word;
	}
	put(c, TOKEN_TEXT, 0, i, end);
	return end;
}

const struct token *
clauses_read(struct clauses *c, int place, struct clause piece, size_t *n)
{
	size_t i;

	if (!fold(c, piece))
		return NULL;
	c->token = c->place[place];
	for (c->n = c->next = 0; c->next < c->nq && start_of(c, c->next) < piece.from; c->next++)
		;
	for (i = piece.from; i < piece.to && c->n < CLAUSE_TOKENS; )
		i = read_token(c, i);
	doubt_single_characters(c);
	*n = c->n;
	return c->token;
}
