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
	bool acted_on;			/* 对 stands before it, or before the list that it is in */
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

static bool
none(struct span a)
{
	return a.from >= a.to;
}

/* A verb as written; a state and a stock have none. */
static struct slice
verb_text(const struct counting *r, struct span verb)
{
	if (around_is(&r->s, verb.from, WORD(WORD_STATE) | WORD(WORD_HAVE)))
		return NONE;
	return around_text(&r->s, verb);
}

/* Marks round a whole item go: “法律明白人”. */
static struct slice
bare(struct slice s)
{
	static const char OPEN[] = "\xe2\x80\x9c", CLOSE[] = "\xe2\x80\x9d";
	size_t k;

	if (slice_starts(s, SLICE("《")) && slice_ends(s, SLICE("》")))
		return (struct slice){ s.s + 3, s.n - 6 };
	if (!slice_starts(s, SLICE(OPEN)) || !slice_ends(s, SLICE(CLOSE)) || s.n < 7)
		return s;
	for (k = 3; k + 3 < s.n; k++)
		if (memcmp(s.s + k, CLOSE, 3) == 0 || memcmp(s.s + k, OPEN, 3) == 0)
			return s;
	return (struct slice){ s.s + 3, s.n - 6 };
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
		if (!none(found) && (strong || !r->strong)) {
			r->topic = around_text(&s, found);
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
	if (l->measure && !none(l->item))
		is |= r->s.t[l->item.to - 1].is;
	return is & WORD(WORD_DOWN) ? CHANGE_DOWN : is & WORD(WORD_UP) ? CHANGE_UP : CHANGE_NONE;
}

/* The items of a list that 分别 gives to the counts behind it, one to each. */
static void
read_respective(struct counting *r, struct span a)
{
	size_t k, from = a.from;

	r->nlist = r->given = 0;
	for (k = a.from; k <= a.to && r->nlist < RESPECTIVE; k++)
		if (k == a.to || around_joins(&r->s, k)) {
			if (k > from)
				r->list[r->nlist++] = around_text(&r->s, around_noun(&r->s, (struct span){ from, k }));
			from = k + 1;
		}
}

/* A share: what it is a share of, or the quality that it measures. */
static void
settle_share(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	bool changes = !none(l->verb) && around_is(&r->s, l->verb.to - 1, WORD(WORD_UP) | WORD(WORD_DOWN));

	if (l->ends_with_verb && (changes || l->to)) {
		c->verb = verb_text(r, l->verb);
		c->item = around_text(&r->s, l->item);
	} else if (!none(l->item) && !l->share_of) {
		c->item = around_text(&r->s, l->item);
	} else if (none(l->item) && !none(x->item)) {
		c->item = around_text(&r->s, x->item);
		if (!around_is(&r->s, l->verb.from, WORD(WORD_DO)) && !around_is(&r->s, x->verb.from, WORD(WORD_DO)))
			c->verb = verb_text(r, none(l->verb) ? x->verb : l->verb);
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
	for (; i > r->first && r->kept[i].joined && !r->out[i - 1].verb.n; i--)
		r->out[i - 1].verb = r->out[i].verb;
}

/* A count whose noun stands behind it: 召开4次党委会议, 14名执法人员取得. */
static void
settle_behind(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];

	c->item = around_text(&r->s, x->item);
	if (!none(l->verb))
		c->verb = verb_text(r, l->verb);
	else if (l->joined && i > r->first && r->out[i - 1].verb.n)
		c->verb = r->out[i - 1].verb;
	else if (!x->not && !x->all && (r->kept[i].acted_on || l->done_in || !x->place))
		c->verb = verb_text(r, r->kept[i].acted_on && !none(x->act) ? x->act : x->verb);
	if (none(l->verb) && r->kept[i].acted_on)
		spread_back(r, i);
}

/* A noun and its act before a number of times, and no object: the whole is what is counted. */
static bool
act_is_counted(const struct counting *r, size_t i, const struct before *l)
{
	const struct unit *unit = r->q[i].kind;

	return l->ends_with_verb && !l->acted_on && !l->to && !l->apart && unit && !none(l->item) &&
	    (unit->event || (unit->people && unit->name.n > ONE_CHAR)) && l->item.to == l->verb.from &&
	    !around_is(&r->s, l->verb.to - 1, WORD(WORD_UP) | WORD(WORD_DOWN));
}

/* 负责人出庭9件: the noun before the verb acts, and something else is counted. */
static bool
is_agent(const struct counting *r, size_t i, const struct before *l)
{
	const struct unit *unit = r->q[i].kind;

	return l->ends_with_verb && !l->acted_on && !l->to && !none(l->item) && unit && !unit->people && !unit->event &&
	    !around_is(&r->s, l->verb.to - 1, WORD(WORD_UP) | WORD(WORD_DOWN)) &&
	    around_is(&r->s, l->item.to - 1, WORD(WORD_PEOPLE));
}

/* 移送公安机关5件: who gets them is not what is counted. */
static bool
is_receiver(const struct counting *r, const struct before *l)
{
	return !none(l->verb) && !none(l->item) && around_is(&r->s, l->verb.to - 1, WORD(WORD_TO)) &&
	    around_is(&r->s, l->item.to - 1, WORD(WORD_PEOPLE) | WORD(WORD_PLACE));
}

/* One whose noun stands before it: 受理信访案件218起. */
static void
settle_before(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];

	c->item = around_text(&r->s, l->item);
	if (r->q[i].kind && r->q[i].kind->money && !none(x->object) && !none(l->verb) &&
	    around_is(&r->s, l->verb.to - 1, WORD(WORD_PAYS)) && around_is(&r->s, l->item.to - 1, WORD(WORD_FUNDS)))
		c->item = around_text(&r->s, x->object);
	if (act_is_counted(r, i, l))
		c->item = around_text(&r->s, (struct span){ l->item.from, l->verb.to });
	else if (!none(l->verb))
		c->verb = verb_text(r, l->verb);
	else if ((l->joined || r->kept[i].follows) && i > r->first &&
	    (!l->measure || (l->joined && slice_eq(r->q[i].unit, r->q[i - 1].unit))))
		c->verb = r->out[i - 1].verb;
	else if (!l->measure && x->at_once && none(x->object))
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

/* One that stands alone: 化解48起; 投入10万元建成党校. */
static void
settle_alone(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	const struct unit *unit = r->q[i].kind;
	bool governed = !none(l->verb), changes = governed && around_is(&r->s, l->verb.to - 1, WORD(WORD_UP) | WORD(WORD_DOWN));
	size_t like;

	c->verb = verb_text(r, governed ? l->verb : x->verb);
	if (l->bare && i > r->first && none(x->verb)) {
		c->verb = r->out[i - 1].verb;
		c->item = r->out[i - 1].item;
		c->change = r->out[i - 1].change;
	} else if (c->per.n && (like = counted_by(r, i, c->per)) < i)
		c->item = r->out[like].item;
	else if (unit && (unit->money || (unit->event && !governed)) && !none(x->object))
		c->item = around_text(&r->s, x->object);
	else if (changes)
		inherit_last(r, i);
	else
		inherit(r, i, !governed && none(x->verb));
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
	if (!none(l->verb))
		r->out[i].verb = verb_text(r, l->verb);
	else if (l->joined && i > r->first)
		r->out[i].verb = r->out[i - 1].verb;
}

/* A span of time that something took: 企业开办2小时办结, 在印发后15日内完成. */
static void
settle_span(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	r->out[i].verb = verb_text(r, x->verb);
	if (none(l->item) || l->done_in)
		inherit(r, i, false);
	else
		r->out[i].item = around_text(&r->s, (struct span){ l->item.from, l->ends_with_verb ? l->verb.to : l->item.to });
}

/* 集中学习10次: an act by itself before a number of times is what is counted. */
static bool
act_alone(const struct counting *r, size_t i, const struct before *l)
{
	return r->q[i].kind && r->q[i].kind->event && l->ends_with_verb && none(l->item) && !l->acted_on && !l->per.n &&
	    around_is(&r->s, l->verb.from, WORD(WORD_BOTH)) && l->verb.from + 1 == l->verb.to;
}

static void
settle(struct counting *r, size_t i, const struct before *l, const struct behind *x)
{
	struct counted *c = &r->out[i];
	bool headless = l->described && none(x->item);

	r->kept[i].own = !none(x->item) || (!none(l->item) && !headless);
	if (r->kept[i].share)
		settle_share(r, i, l, x);
	else if (r->q[i].kind && r->q[i].kind->time && none(x->item) && !none(x->verb) && (l->done_in || !none(l->item)))
		settle_span(r, i, l, x);
	else if (r->q[i].kind && r->q[i].kind->event && !l->joined && none(x->item) && none(l->verb) && !none(x->object))
		settle_alone(r, i, l, x);
	else if (act_alone(r, i, l) && none(x->item))
		r->out[i].item = around_text(&r->s, l->verb);
	else if (!none(x->item) && !l->measure)
		settle_behind(r, i, l, x);
	else if (!none(l->item) && !headless)
		settle_before(r, i, l, x);
	else
		settle_alone(r, i, l, x);
	if (!r->kept[i].part || r->kept[i].share)
		return;
	if (none(l->verb) && none(x->verb))
		c->verb = r->out[whole_of(r, i)].verb;
	if (none(x->item) && none(x->object) && (none(l->item) || l->ends_with_verb))
		c->item = r->out[whole_of(r, i)].item;
}

/* Reads the count at token k, whose clause has nothing before from that is not another count's. */
static void
read_count(struct counting *r, size_t k, size_t from, size_t to)
{
	size_t i = r->first + r->s.t[k].count;
	struct counted *c = &r->out[i];
	struct before l = around_before(&r->s, from, k, r->q[i].kind);
	bool acted_on = l.acted_on || (l.joined && i > r->first && r->kept[i - 1].acted_on);
	struct behind x = around_behind(&r->s, k + 1, to, r->q[i].kind, !none(l.verb) || l.done_in || acted_on,
	    !none(l.verb) && around_is(&r->s, l.verb.to - 1, WORD(WORD_LIGHT)));

	c->per = r->q[i].per.n ? r->q[i].per : l.per;
	if (!c->per.n && l.joined && i > r->first)
		c->per = r->out[i - 1].per;
	if (!c->per.n && i > r->first && r->out[i - 1].change == CHANGE_FROM)
		c->per = r->out[i - 1].per;
	c->change = change_of(r, &l);
	r->kept[i].share = r->q[i].kind && r->q[i].kind->share;
	r->kept[i].joined = l.joined;
	r->kept[i].governed = !none(l.verb);
	r->kept[i].follows = i > r->first && from > 0 && r->s.t[from - 1].kind == TOKEN_COUNT && r->kept[i - 1].governed;
	r->kept[i].acted_on = acted_on;
	r->kept[i].part = is_part(r, i, &l, none(l.verb) && none(x.verb));
	if (r->q[i].none_of.n) {
		c->item = r->q[i].none_of;
		r->kept[i].part = true;			/* none takes it over */
	} else if (r->q[i].per.n) {
		settle_frequency(r, i, &l);
	} else if (l.from && !none(x.verb) && around_is(&r->s, x.verb.to, WORD(WORD_TO) | WORD(WORD_LINK) | WORD(WORD_OBJECT))) {
		c->change = CHANGE_FROM;
		c->verb = verb_text(r, x.verb);
		c->item = around_text(&r->s, none(x.item) ? l.item : x.item);
		if (!c->item.n)
			inherit_last(r, i);
	} else if (r->given < r->nlist && none(l.item) && none(l.verb)) {
		c->item = r->list[r->given++];
		c->verb = r->out[i - 1].verb;
	} else {
		settle(r, i, &l, &x);
		r->nlist = 0;
		if (l.respective && !none(l.item)) {
			read_respective(r, l.item);
			c->item = r->list[r->given++];
		}
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

	if (r->s.t[k + 1].kind == TOKEN_COUNT && r->kept[i].governed && !r->kept[i].own && r->kept[i + 1].own) {
		r->out[i].item = r->out[i + 1].item;
		r->out[i + 1].verb = r->out[i].verb;
	}
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

	if (r->between.to - r->between.from > PART_BYTES || !(t = clauses_read(r->clauses, 1, r->between, &n)))
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
		r->between = (struct clause){ end, c.from > end ? c.from : end };
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
