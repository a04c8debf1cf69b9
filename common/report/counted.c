#include "common/report/counted.h"

#include <stdlib.h>

#include "common/report/around.h"

enum { RESPECTIVE = 8, LOOK_BACK = 8, ONE_CHAR = 3, PART_BYTES = 20 };

/* What has been read of a count, for those behind it. */
struct kept {
	bool part;			/* of the count before it that is none */
	bool share;
	bool own;			/* its noun stands beside it */
	bool joined;			/* by 、 to the count before it */
	bool governed;			/* a verb stands before it */
	bool follows;			/* right behind such a one, and nothing parts them */
	bool beside;			/* nothing parts it from the count before it */
	bool acted_on;			/* 对 stands before it, or before the list that it is in */
	bool done_in;			/* the same of 在 */
};

struct counting {
	struct clauses *clauses;
	const struct quantity *q;
	struct tokens s;		/* the sentence being read */
	size_t first;			/* its first quantity */
	struct counted *out;
	struct kept *kept;
	size_t cap;
	bool part;			/* the clause before it was 其中 */
	bool comma;			/* the clause being read stands behind a comma */
	struct clause between;		/* what stands between the clause and the one with a count before it */
	struct slice topic;		/* what that speaks of, once it was asked for; empty: nothing */
	bool asked;
	bool strong;			/* it was acted on: 对…清理 */
	bool failed;			/* no memory */
	struct slice list[RESPECTIVE];	/* the items of 分别 */
	size_t nlist, given;
};

static const struct slice NONE = { "", 0 };

struct counting *
counting_new(const char *words, const struct numerals *numerals, char why[TABLE_WHY])
{
	struct counting *r = calloc(1, sizeof *r);

	table_out_of_memory(why);
	if (r && (r->clauses = clauses_new(words, numerals, why)))
		return r;
	counting_free(r);
	return NULL;
}

void
counting_free(struct counting *r)
{
	if (!r)
		return;
	clauses_free(r->clauses);
	free(r->out);
	free(r->kept);
	free(r);
}

/* A verb as written; a state and a stock have none. */
static struct slice
verb_text(const struct counting *r, struct span verb)
{
	if (token_is(&r->s, verb.from, WORD(WORD_STATE) | WORD(WORD_HAVE)))
		return NONE;
	return span_text(&r->s, verb);
}

/* Marks round a whole item go: “法律明白人” 《建议书》. */
static struct slice
bare(struct slice s)
{
	static const char *const mark[2][2] = { { "\xe2\x80\x9c", "\xe2\x80\x9d" }, { "《", "》" } };
	size_t pair, k;

	for (pair = 0; pair < 2; pair++)
		if (s.n > 6 && memcmp(s.s, mark[pair][0], 3) == 0 && memcmp(s.s + s.n - 3, mark[pair][1], 3) == 0) {
			for (k = 3; k + 3 < s.n; k++)
				if (memcmp(s.s + k, mark[pair][0], 3) == 0 || memcmp(s.s + k, mark[pair][1], 3) == 0)
					return s;
			return (struct slice){ s.s + 3, s.n - 6 };
		}
	return s;
}

/* The count before i with the same unit that is no part, down to first; i: there is none. */
static size_t
same_unit(const struct counting *r, size_t i, size_t first)
{
	size_t k;

	for (k = i; k-- > first && i - k <= LOOK_BACK;)
		if (!r->kept[k].part && r->out[k].item.n && slice_eq(r->q[k].unit, r->q[i].unit))
			return k;
	return i;
}

/* The same with any unit that counts things. */
static size_t
any_unit(const struct counting *r, size_t i, size_t first)
{
	size_t k;

	for (k = i; k-- > first && i - k <= LOOK_BACK;)
		if (!r->kept[k].part && !r->kept[k].share && r->out[k].item.n)
			return k;
	return i;
}

/* What the clauses between the last count's and this one speak of. */
static struct slice
topic(struct counting *r)
{
	struct tokens s = { .text = r->s.text };
	struct span found;
	size_t k, a = 0;
	bool strong;

	if (r->asked || r->between.from >= r->between.to)
		return r->topic;
	r->asked = true;
	s.t = clauses_read(r->clauses, 1, r->between, &s.n);
	r->failed = r->failed || !s.t;
	for (k = 0; s.t && k <= s.n; k++) {
		if (k < s.n && s.t[k].kind != TOKEN_STOP)
			continue;
		found = around_topic(&s, a, k, &strong);
		if (!span_empty(found) && (strong || !r->strong)) {
			r->topic = span_text(&s, found);
			r->strong = strong;
		}
		a = k + 1;
	}
	return r->topic;
}

/*
 * Gives a count without a noun that of another: what was acted on in the clause before it, else the
 * last count of its kind in the sentence, else what was spoken of, else any count before it.
 */
static void
inherit(struct counting *r, size_t i, bool verb)
{
	struct slice spoken_of = topic(r);
	size_t from = r->strong ? i : same_unit(r, i, r->first);

	if (from == i && !spoken_of.n)
		from = any_unit(r, i, r->first);
	if (from == i && !spoken_of.n)
		from = same_unit(r, i, 0);
	if (from == i && !spoken_of.n)
		from = any_unit(r, i, 0);
	r->out[i].item = from == i ? spoken_of : r->out[from].item;
	if (from != i && verb && !r->out[i].verb.n)
		r->out[i].verb = r->out[from].verb;
}

/* The same for a rise or fall, and a share: it is one of what was told last. */
static void
inherit_last(struct counting *r, size_t i)
{
	r->out[i].item = topic(r);
	if (!r->out[i].item.n && i > 0)
		r->out[i].item = r->out[i - 1].item;
}

static enum change
change_of(const struct counting *r, const struct before *l)
{
	uint64_t is = 0;
	size_t k;

	if (l->to || (l->link && !l->measure))
		return CHANGE_NONE;
	for (k = l->verb.from; k < l->verb.to; k++)
		is |= r->s.t[k].is;
	if (l->measure && !span_empty(l->item))
		is |= r->s.t[l->item.to - 1].is;
	return is & WORD(WORD_DOWN) ? CHANGE_DOWN : is & WORD(WORD_UP) ? CHANGE_UP : CHANGE_NONE;
}

/* The items of a list that 分别 gives to the counts behind it, one to each.  false: there are none. */
static bool
read_respective(struct counting *r, struct span a)
{
	size_t k, from = a.from;

	r->nlist = r->given = 0;
	for (k = a.from; k <= a.to && r->nlist < RESPECTIVE; k++)
		if (k == a.to || token_joins(&r->s, k)) {
			if (k > from)
				r->list[r->nlist++] = span_text(&r->s, around_noun(&r->s, (struct span){ from, k }));
			from = k + 1;
		}
	return r->nlist > 0;
}

/* A share: what it is a share of, or the quality that it measures. */
static void
settle_share(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	bool changes = !span_empty(l->verb) && token_is(&r->s, l->verb.to - 1, WORDS_OF_CHANGE);

	if (l->ends_with_verb && (changes || l->to)) {
		c->verb = verb_text(r, l->verb);
		c->item = span_text(&r->s, l->item);
	} else if (!span_empty(l->item) && !l->share_of) {
		c->item = span_text(&r->s, l->item);
		if (!span_empty(l->verb) && !l->described && !token_is(&r->s, l->verb.from, WORD(WORD_DO)))
			c->verb = verb_text(r, l->verb);
	} else if (span_empty(l->item) && !span_empty(x->item)) {
		c->item = span_text(&r->s, x->item);
		if (!token_is(&r->s, l->verb.from, WORD(WORD_DO)) && !token_is(&r->s, x->verb.from, WORD(WORD_DO)))
			c->verb = verb_text(r, span_empty(l->verb) ? x->verb : l->verb);
	}
	if (l->bare && l->joined && i > r->first && r->kept[i - 1].share && !c->verb.n) {
		c->verb = r->out[i - 1].verb;
		c->change = r->out[i - 1].change;
	}
	if (!c->item.n)
		inherit_last(r, i);
}

/* 对8家加油站、3座尾矿库检查: the verb behind a list is that of all that are in it. */
static void
spread_back(struct counting *r, size_t i)
{
	for (; i > r->first && (r->kept[i].joined || r->kept[i].beside) && !r->out[i - 1].verb.n; i--)
		r->out[i - 1].verb = r->out[i].verb;
}

/* A count whose noun stands behind it: 召开4次党委会议, 14名执法人员取得. */
static void
settle_behind(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	bool people = r->q[i].kind && r->q[i].kind->people;
	bool told = r->kept[i].acted_on || r->kept[i].done_in;

	c->item = span_text(&r->s, x->item);
	if (!span_empty(l->verb))
		c->verb = verb_text(r, l->verb);
	else if (l->joined && i > r->first && r->out[i - 1].verb.n)
		c->verb = r->out[i - 1].verb;
	else if (r->kept[i].follows)
		c->verb = r->out[i - 1].verb;
	else if (!x->not && !x->all && (told || !(x->place || (l->whole && !people))))
		c->verb = verb_text(r, r->kept[i].acted_on && !span_empty(x->act) ? x->act : x->verb);
	if (span_empty(l->verb) && told)
		spread_back(r, i);
}

/* A noun and its act before a number of times, and no object: the whole is what is counted. */
static bool
act_is_counted(const struct counting *r, size_t i, const struct before *l)
{
	const struct unit *unit = r->q[i].kind;

	return l->ends_with_verb && !l->acted_on && !l->to && !l->apart && unit && !span_empty(l->item) &&
	    (unit->event || (unit->people && unit->name.n > ONE_CHAR)) && l->item.to == l->verb.from &&
	    !token_is(&r->s, l->verb.to - 1, WORDS_OF_CHANGE);
}

/* 负责人出庭9件: the noun before the verb acts, and something else is counted. */
static bool
is_agent(const struct counting *r, size_t i, const struct before *l)
{
	const struct unit *unit = r->q[i].kind;

	return l->ends_with_verb && !l->acted_on && !l->to && !span_empty(l->item) &&
	    unit && !unit->people && !unit->event &&
	    !token_is(&r->s, l->verb.to - 1, WORDS_OF_CHANGE) &&
	    token_is(&r->s, l->item.to - 1, WORD(WORD_PEOPLE));
}

/* 移送公安机关5件: who gets them is not what is counted. */
static bool
is_receiver(const struct counting *r, const struct before *l)
{
	return !span_empty(l->verb) && !span_empty(l->item) && token_is(&r->s, l->verb.to - 1, WORD(WORD_TO)) &&
	    token_is(&r->s, l->item.to - 1, WORD(WORD_PEOPLE) | WORD(WORD_PLACE));
}

/* One whose noun stands before it: 受理信访案件218起. */
static void
settle_before(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];

	c->item = span_text(&r->s, l->item);
	if (r->q[i].kind && r->q[i].kind->money && !span_empty(x->object) && !span_empty(l->verb) &&
	    token_is(&r->s, l->verb.to - 1, WORD(WORD_PAYS)) && token_is(&r->s, l->item.to - 1, WORD(WORD_FUNDS)))
		c->item = span_text(&r->s, x->object);
	if (act_is_counted(r, i, l))
		c->item = span_text(&r->s, (struct span){ l->item.from, l->verb.to });
	else if (!span_empty(l->verb))
		c->verb = verb_text(r, l->verb);
	else if ((l->joined || r->kept[i].follows) && i > r->first &&
	    (!l->measure || (l->joined && slice_eq(r->q[i].unit, r->q[i - 1].unit))))
		c->verb = r->out[i - 1].verb;
	else if (!l->measure && x->at_once && span_empty(x->object))
		c->verb = verb_text(r, x->verb);
	if (is_agent(r, i, l) || is_receiver(r, l))
		inherit(r, i, false);
}

/* The last count before i whose unit is the word: the 3轮 of 每轮; i: there is none. */
static size_t
counted_by(const struct counting *r, size_t i, struct slice word)
{
	size_t k;

	for (k = i; k-- > 0 && i - k <= LOOK_BACK;)
		if (slice_eq(r->q[k].unit, word))
			return k;
	return i;
}

/* 近1000人参与了学习: people of whom nothing was said before are counted by what they do. */
static bool
is_first_of(const struct counting *r, size_t i, const struct unit *unit)
{
	return unit->people && !r->kept[i].part && same_unit(r, i, r->first) == i;
}

/* One that stands alone: 化解48起; 投入10万元建成党校. */
static void
settle_alone(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	const struct unit *unit = r->q[i].kind;
	struct span for_what = span_empty(x->object) && token_is(&r->s, x->verb.from, WORD(WORD_BOTH)) ? x->verb : x->object;
	bool governed = !span_empty(l->verb), changes = governed && token_is(&r->s, l->verb.to - 1, WORDS_OF_CHANGE);
	size_t like;

	if (governed || !x->not)
		c->verb = verb_text(r, governed ? l->verb : x->verb);
	if (l->bare && i > r->first && span_empty(x->verb)) {
		c->verb = r->out[i - 1].verb;
		c->item = r->out[i - 1].item;
		c->change = r->out[i - 1].change;
	} else if (c->per.n && (like = counted_by(r, i, c->per)) < i)
		c->item = r->out[like].item;
	else if (unit && ((unit->money && !span_empty(for_what)) ||
	    (!governed && !span_empty(x->object) && (unit->event || is_first_of(r, i, unit)))))
		c->item = span_text(&r->s, for_what);
	else if (changes)
		inherit_last(r, i);
	else
		inherit(r, i, !governed && !l->link && span_empty(x->verb));
}

/* The count that i is a part of: the last one with a noun of its own and the same unit, else the last. */
static size_t
whole_of(const struct counting *r, size_t i)
{
	size_t k, last = i;

	for (k = i; k-- > 0 && i - k <= LOOK_BACK;) {
		if (r->kept[k].part || r->kept[k].share)
			continue;
		if (r->kept[k].own && slice_eq(r->q[k].unit, r->q[i].unit))
			return k;
		if (last == i)
			last = k;
	}
	return last;
}

/* Whether a count is a part of one before it: behind 其中, in brackets, or beside such a one. */
static bool
is_part(const struct counting *r, size_t i, const struct before *l, bool bare_noun)
{
	if (i == 0)
		return false;
	if (l->part || l->opens || r->part)
		return true;
	return i > r->first && r->kept[i - 1].part &&
	    (l->joined || (bare_noun && r->comma && slice_eq(r->q[i].unit, r->q[i - 1].unit)));
}

/* 一月一督导: the act is in the quote itself. */
static void
settle_frequency(struct counting *r, size_t i, const struct before *l)
{
	struct slice quote = r->q[i].quote;
	size_t k;

	for (k = quote.n; k >= ONE_CHAR && memcmp(quote.s + k - ONE_CHAR, "一", ONE_CHAR) != 0; k--)
		;
	r->out[i].item = slice_from(quote, k >= ONE_CHAR ? k : 0);
	if (!span_empty(l->verb))
		r->out[i].verb = verb_text(r, l->verb);
	else if (l->joined && i > r->first)
		r->out[i].verb = r->out[i - 1].verb;
}

/* A span of time that something took: 企业开办2小时办结, 在印发后15日内完成. */
static void
settle_span(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	r->out[i].verb = verb_text(r, x->verb);
	if (span_empty(l->item) || l->done_in)
		inherit(r, i, false);
	else
		r->out[i].item = span_text(&r->s, (struct span){ l->item.from, l->ends_with_verb ? l->verb.to : l->item.to });
}

/* 集中学习10次: an act by itself before a number of times is what is counted. */
static bool
act_alone(const struct counting *r, size_t i, const struct before *l)
{
	return r->q[i].kind && r->q[i].kind->event && l->ends_with_verb && span_empty(l->item) &&
	    !l->acted_on && !l->per.n &&
	    token_is(&r->s, l->verb.from, WORD(WORD_BOTH)) && l->verb.from + 1 == l->verb.to;
}

static void
settle(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	const struct unit *unit = r->q[i].kind;
	struct counted *c = &r->out[i];
	bool headless = l->described && span_empty(x->item);

	r->kept[i].own = !span_empty(x->item) || (!span_empty(l->item) && !headless);
	if (r->kept[i].share)
		settle_share(r, i, l, x);
	else if (unit && unit->time && span_empty(x->item) && !span_empty(x->verb) &&
	    (l->done_in || !span_empty(l->item)))
		settle_span(r, i, l, x);
	else if (unit && unit->event && !l->joined && span_empty(x->item) && span_empty(l->verb) &&
	    !span_empty(x->object))
		settle_alone(r, i, l, x);
	else if (act_alone(r, i, l) && span_empty(x->item))
		r->out[i].item = span_text(&r->s, l->verb);
	else if (!span_empty(x->item) && !l->measure)
		settle_behind(r, i, l, x);
	else if (!span_empty(l->item) && !headless)
		settle_before(r, i, l, x);
	else
		settle_alone(r, i, l, x);
	if (!r->kept[i].part || r->kept[i].share)
		return;
	if (span_empty(l->verb) && span_empty(x->verb))
		c->verb = r->out[whole_of(r, i)].verb;
	if (span_empty(x->item) && span_empty(x->object) && (span_empty(l->item) || l->ends_with_verb))
		c->item = r->out[whole_of(r, i)].item;
}

/* 由21个压减至3个: whether a verb with 至 follows. */
static bool
starts_change(const struct counting *r, const struct behind *x)
{
	return !span_empty(x->verb) &&
	    token_is(&r->s, x->verb.to, WORD(WORD_TO) | WORD(WORD_LINK) | WORD(WORD_OBJECT));
}

/* The start of a change: its end follows, and has the same verb and item. */
static void
settle_start(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];

	c->change = CHANGE_FROM;
	c->verb = verb_text(r, x->verb);
	c->item = span_text(&r->s, span_empty(x->item) ? l->item : x->item);
	if (!c->item.n)
		inherit_last(r, i);
}

/* Reads the count at token k, whose clause has nothing before from that is not another count's. */
static void
read_count(struct counting *r, size_t k, size_t from, size_t to)
{
	size_t i = r->first + r->s.t[k].count;
	struct counted *c = &r->out[i];
	struct before l = around_before(&r->s, from, k, r->q[i].kind);
	bool beside = i > r->first && from > 0 && r->s.t[from - 1].kind == TOKEN_COUNT;
	bool listed = i > r->first && (l.joined || beside);
	bool acted_on = l.acted_on || (listed && r->kept[i - 1].acted_on);
	bool done_in = l.done_in || (listed && r->kept[i - 1].done_in);
	unsigned by = (!span_empty(l.verb) || done_in ? AROUND_GOVERNED : 0) | (acted_on ? AROUND_ACTED_ON : 0) |
	    (!span_empty(l.verb) && token_is(&r->s, l.verb.to - 1, WORD(WORD_LIGHT)) ? AROUND_ORGANIZED : 0);
	struct behind x = around_behind(&r->s, k + 1, to, r->q[i].kind, by);

	c->per = r->q[i].per.n ? r->q[i].per : l.per;
	if (!c->per.n && l.joined && i > r->first)
		c->per = r->out[i - 1].per;
	if (!c->per.n && i > r->first && r->out[i - 1].change == CHANGE_FROM)
		c->per = r->out[i - 1].per;
	c->change = change_of(r, &l);
	r->kept[i].share = r->q[i].kind && r->q[i].kind->share;
	r->kept[i].joined = l.joined;
	r->kept[i].governed = !span_empty(l.verb);
	r->kept[i].beside = beside;
	r->kept[i].follows = beside && r->kept[i - 1].governed;
	r->kept[i].acted_on = acted_on;
	r->kept[i].done_in = done_in;
	r->kept[i].part = is_part(r, i, &l, span_empty(l.verb) && span_empty(x.verb));
	if (r->q[i].none_of.n) {
		c->item = r->q[i].none_of;
		r->kept[i].part = true;			/* none takes it over */
	} else if (r->q[i].per.n) {
		settle_frequency(r, i, &l);
	} else if (l.from && starts_change(r, &x)) {
		settle_start(r, i, &l, &x);
	} else if (r->given < r->nlist && span_empty(l.item) && span_empty(l.verb)) {
		c->item = r->list[r->given++];
		c->verb = r->out[i - 1].verb;
	} else {
		settle(r, i, &l, &x);
		r->nlist = 0;
		if (l.respective && read_respective(r, l.item))
			c->item = r->list[r->given++];
	}
	r->between.to = r->between.from;
	r->topic = NONE;
	r->strong = r->part = false;
}

/* 4类13项举措, 1支240人的服务队: a count without a noun right before another has that one's. */
static void
share_noun(struct counting *r, size_t k)
{
	size_t i = r->first + r->s.t[k].count;

	if (r->s.t[k + 1].kind != TOKEN_COUNT || r->kept[i].own || !r->kept[i + 1].own)
		return;
	r->out[i].item = r->out[i + 1].item;
	if (r->kept[i].governed)
		r->out[i + 1].verb = r->out[i].verb;
}

/* The counts of the clause that has been read. */
static void
read_clause(struct counting *r)
{
	size_t k, next, sep, from = 0, last = r->s.n, n = r->s.n;

	for (k = 0; k < n; k++) {
		if (r->s.t[k].kind == TOKEN_STOP)
			from = k + 1;			/* 三是 */
		if (r->s.t[k].kind != TOKEN_COUNT)
			continue;
		for (next = k + 1; next < n && r->s.t[next].kind != TOKEN_COUNT; next++)
			;
		for (sep = from; sep < k; sep++)
			if (r->s.t[sep].kind == TOKEN_OPEN)
				from = sep;
		sep = around_parts(&r->s, k + 1, next);
		read_count(r, k, from, next < n ? sep : n);
		if (last < n)
			share_noun(r, last);
		from = sep < next ? sep : k + 1;
		last = k;
	}
}

static bool
make_room(struct counting *r, size_t n)
{
	struct counted *out;
	struct kept *kept;

	if (n <= r->cap)
		return true;
	out = realloc(r->out, 2 * n * sizeof *out);
	if (out)
		r->out = out;
	kept = realloc(r->kept, 2 * n * sizeof *kept);
	if (kept)
		r->kept = kept;
	if (!out || !kept)
		return false;
	r->cap = 2 * n;
	return true;
}

/* Whether 其中 and nothing else stands between the last clause with a count and this one. */
static bool
behind_part(struct counting *r)
{
	const struct token *t;
	size_t k, n;
	bool part = false;

	if (r->between.to == r->between.from || r->between.to - r->between.from > PART_BYTES)
		return false;
	t = clauses_read(r->clauses, 1, r->between, &n);
	r->failed = r->failed || !t;
	if (!t)
		return false;
	for (k = 0; k < n; k++) {
		if (t[k].kind != TOKEN_STOP && !(t[k].is & WORD(WORD_PART)))
			return false;
		part = part || (t[k].is & WORD(WORD_PART));
	}
	return part;
}

/* Reads the n quantities of one sentence, from first on. */
static bool
read_sentence(struct counting *r, size_t first, size_t n)
{
	struct clause c = { 0, 0 };
	size_t i, end = 0;

	r->first = first;
	r->s.text = r->q[first].sentence;
	r->nlist = r->given = 0;
	clauses_begin(r->clauses, r->q + first, n);
	for (i = 0; i < n; ) {
		c = clauses_of(r->clauses, i, &r->comma);
		if (c.from < end)
			c.from = end;		/* marks that nothing closes */
		r->between = (struct clause){ end, c.from };
		r->asked = false;
		r->part = behind_part(r);
		r->s.t = clauses_read(r->clauses, 0, c, &r->s.n);
		if (!r->s.t)
			return false;
		read_clause(r);
		for (end = c.to, i++; i < n && r->q[first + i].quote.s < r->s.text.s + end; i++)
			;
	}
	return !r->failed;
}

const struct counted *
counted_read(struct counting *r, const struct quantity *q, size_t n)
{
	size_t i, end;

	if (!make_room(r, n + 1))
		return NULL;
	for (i = 0; i < n; i++) {
		r->out[i] = (struct counted){ NONE, NONE, NONE, CHANGE_NONE };
		r->kept[i] = (struct kept){ .part = false };
	}
	r->q = q;
	r->topic = NONE;
	r->strong = r->failed = false;
	for (i = 0; i < n; i = end) {
		for (end = i + 1; end < n && q[end].sentence.s == q[i].sentence.s; end++)
			;
		if (!read_sentence(r, i, end - i))
			return NULL;
	}
	for (i = 0; i < n; i++)
		r->out[i].item = bare(r->out[i].item);
	return r->out;
}
