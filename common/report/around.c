#include "common/report/around.h"

#include "common/text/utf8.h"

#define CHANGES (WORD(WORD_UP) | WORD(WORD_DOWN))
#define VERBS (WORD(WORD_ACT) | WORD(WORD_LIGHT) | WORD(WORD_DO) | WORD(WORD_MEET) | WORD(WORD_STATE) | \
    WORD(WORD_HAVE) | CHANGES)
#define NOUNS (WORD(WORD_NAME) | WORD(WORD_HEAD) | WORD(WORD_MEASURE) | WORD(WORD_PEOPLE) | WORD(WORD_PLACE))
/* What may stand before a noun, and is no part of its name. */
#define LEADS (WORD(WORD_TIME) | WORD(WORD_WHERE) | WORD(WORD_DET) | WORD(WORD_DONE) | WORD(WORD_PART) | \
    WORD(WORD_AND) | WORD(WORD_OF) | WORD(WORD_FIELD) | WORD(WORD_NOT))
/* What may stand between a noun or verb and its number. */
#define TAILS (WORD(WORD_ADVERB) | WORD(WORD_LINK) | WORD(WORD_TO) | WORD(WORD_DONE) | WORD(WORD_FROM) | \
    WORD(WORD_TIME) | WORD(WORD_DET) | WORD(WORD_HAVE) | WORD(WORD_NOT) | WORD(WORD_WHERE) | WORD(WORD_OF) | \
    WORD(WORD_PART) | EACH | WORD(WORD_SIDE) | WORD(WORD_OBJECT))
#define EACH (WORD(WORD_EACH) | WORD(WORD_MEAN))
/* What parts a noun from the verb behind it. */
#define PARTS_OFF (WORD(WORD_ADVERB) | WORD(WORD_TIME) | EACH | WORD(WORD_PERIOD) | WORD(WORD_WHERE))

static bool
is(const struct tokens *s, size_t k, uint64_t classes)
{
	return around_is(s, k, classes);
}

static bool
kind(const struct tokens *s, size_t k, enum token_kind what)
{
	return k < s->n && s->t[k].kind == what;
}

bool
around_joins(const struct tokens *s, size_t k)
{
	return kind(s, k, TOKEN_LIST) || is(s, k, WORD(WORD_AND));
}

static bool
none(struct span a)
{
	return a.from >= a.to;
}

struct slice
around_text(const struct tokens *s, struct span a)
{
	if (none(a))
		return (struct slice){ "", 0 };
	return (struct slice){ s->text.s + s->t[a.from].from, s->t[a.to - 1].to - s->t[a.from].from };
}

/* A verb, and no noun that looks like one; a rise by itself only where its number or 到 follows. */
static bool
is_verb(const struct tokens *s, size_t k)
{
	if (!is(s, k, VERBS) || is(s, k, NOUNS))
		return false;
	if (is(s, k, WORD(WORD_BOTH)) || (is(s, k, WORD(WORD_ADVERB)) && is(s, k + 1, VERBS)))
		return false;
	if (is(s, k, VERBS & ~CHANGES) || k + 1 >= s->n)
		return true;
	return s->t[k + 1].kind == TOKEN_COUNT || s->t[k + 1].kind == TOKEN_STOP ||
	    is(s, k + 1, WORD(WORD_TO) | WORD(WORD_DONE) | WORD(WORD_LINK) | WORD(WORD_ADVERB));
}

static bool
may_act(const struct tokens *s, size_t k)
{
	return is_verb(s, k) || is(s, k, WORD(WORD_BOTH));
}

/* The last 的 of [a, b) that has something behind it; b: there is none. */
static size_t
last_of(const struct tokens *s, size_t a, size_t b)
{
	size_t k;

	for (k = b; k > a + 1; k--)
		if (is(s, k - 2, WORD(WORD_OF)))
			return k - 2;
	return b;
}

/* 社保、林权等业务: what 等 sums up; 审查合同等: the list itself. */
static struct span
summed_up(const struct tokens *s, struct span a)
{
	size_t k;

	for (k = a.from; k < a.to; k++) {
		if (!is(s, k, WORD(WORD_ETC)))
			continue;
		if (k + 1 == a.to)
			return (struct span){ a.from, k };
		a.from = k + 1;
		while (a.from + 1 < a.to && is(s, a.from, LEADS))
			a.from++;
	}
	return a;
}

struct span
around_noun(const struct tokens *s, struct span a)
{
	size_t k;

	for (k = a.from + 1; k + 1 < a.to; k++)
		if (is(s, k, WORD(WORD_AMONG)) || (is(s, k, WORD(WORD_WHERE)) && s->t[k].to - s->t[k].from == 3))
			a.from = k + 1;		/* 村内纠纷 */
	while (!none(a) && (around_joins(s, a.from) || (is(s, a.from, LEADS) && !is(s, a.from, NOUNS))))
		a.from++;
	a = summed_up(s, a);
	while (!none(a) && (around_joins(s, a.to - 1) || is(s, a.to - 1, WORD(WORD_OF) | WORD(WORD_DONE))))
		a.to--;
	return a;
}

/* Whether a noun begins at k that makes no one noun with the act before it. */
static bool
names_thing(const struct tokens *s, size_t k)
{
	return kind(s, k, TOKEN_TEXT) || kind(s, k, TOKEN_QUOTED) ||
	    (is(s, k, NOUNS) && !is(s, k, WORD(WORD_HEAD) | WORD(WORD_MEASURE)));
}

/* The place behind the group of verbs that begins at k: 组织开展, 接收和办理, 调处成功. */
static size_t
group_end(const struct tokens *s, size_t k, size_t b)
{
	bool takes_acts = is(s, k, WORD(WORD_LIGHT) | WORD(WORD_HAVE) | WORD(WORD_STATE) | WORD(WORD_MEET));
	size_t start = k;

	for (k++; k < b; k++) {
		if (is(s, k, WORD(WORD_AFTER)))
			continue;
		if (around_joins(s, k) && k + 1 < b && !takes_acts && is_verb(s, k + 1) && is(s, k + 1, WORD(WORD_ACT)) &&
		    (k == start + 1 || !is(s, k + 2, WORD(WORD_HEAD))))
			continue;
		if (is(s, start, WORD(WORD_MEET)) && k == start + 1 && is_verb(s, k) && is(s, k, WORD(WORD_ACT))) {
			takes_acts = false;
			continue;	/* 主持研究 */
		}
		if (!takes_acts && k + 1 < b && is(s, k, WORD(WORD_BOTH)) && is(s, k, WORD(WORD_ACT)) && names_thing(s, k + 1))
			continue;	/* 起草审查合同 */
		if (takes_acts ? !is(s, k, WORD(WORD_LIGHT)) : !is_verb(s, k) || is(s, k, CHANGES))
			break;
		takes_acts = takes_acts || is(s, k, WORD(WORD_LIGHT));
	}
	if (k + 1 == b && is(s, start, WORD(WORD_AFTER)) && is(s, k, WORD(WORD_BOTH)) &&
	    !is(s, k, NOUNS))
		return b;		/* 完成整改11个 */
	if (k > start + 1 && k < b && is(s, k, WORD(WORD_HEAD)) && is(s, k - 1, WORD(WORD_ACT)))
		k--;			/* 提出|修改意见 */
	return k;
}

/* Whether the word at k, a verb or the name of its act, is a verb: 检查企业36家, but not 联合检查36次. */
static bool
acts_here(const struct tokens *s, size_t a, size_t k, size_t b)
{
	size_t next = k + 1 + is(s, k + 1, WORD(WORD_AFTER));

	if (!is(s, k, WORD(WORD_BOTH)) || next >= b || around_joins(s, next) || is_verb(s, next) ||
	    is(s, next, WORD(WORD_MEASURE) | WORD(WORD_OF) | WORD(WORD_BOTH) | WORD(WORD_ETC)) ||
	    (is(s, next, WORD(WORD_HEAD)) && next + 1 >= b))
		return false;
	return k == a || around_joins(s, k - 1) || is(s, k - 1, PARTS_OFF | WORD(WORD_PEOPLE) | WORD(WORD_PLACE) |
	    WORD(WORD_PART));
}

struct group {
	size_t start;			/* 进行 of 进行复查, else the verb */
	struct span verb;
	size_t object;			/* where its object begins */
};

/* 进行复查: the verb is what is done.  false: no act follows at k. */
static bool
done_act(const struct tokens *s, size_t k, size_t b, struct group *g)
{
	size_t act = k + is(s, k, WORD(WORD_DONE)), end;

	if (act >= b || !may_act(s, act) || is(s, act + 1, WORD(WORD_HEAD)))
		return false;
	end = is_verb(s, act) ? group_end(s, act, b) : act + 1;
	*g = (struct group){ k - 1, { act, end }, end };
	return true;
}

/* Whether a group of verbs [k, end) is within a noun: 群众反映的, 拆除面积, 整改通知书, 广告设置、施工等. */
static bool
in_noun(const struct tokens *s, size_t a, size_t k, size_t end, size_t b, bool first)
{
	bool begins = k == a || is(s, k - 1, PARTS_OFF);

	if (is(s, end, WORD(WORD_OF)))
		return true;
	if (is(s, end, WORD(WORD_MEASURE)) && !is(s, k, WORD(WORD_MEET)) && (end + 1 == b || is_verb(s, end + 1) ||
	    is(s, end + 1, PARTS_OFF | WORD(WORD_SIDE) | WORD(WORD_LINK) | WORD(WORD_FROM))))
		return true;
	if (!first && is(s, end, WORD(WORD_HEAD)))
		return true;
	return !begins && (is(s, end, WORD(WORD_ETC)) || kind(s, end, TOKEN_LIST));
}

/* The next group of verbs in [a, b) from k on; a verb within a noun is none.  false: there is none. */
static bool
next_group(const struct tokens *s, size_t a, size_t k, size_t b, bool first, struct group *g)
{
	size_t end;

	for (; k < b; k++) {
		if (acts_here(s, a, k, b)) {
			*g = (struct group){ k, { k, k + 1 }, k + 1 };
			return true;
		}
		if (!is_verb(s, k))
			continue;
		end = group_end(s, k, b);
		if (is(s, k, WORD(WORD_DO)) && done_act(s, k + 1, b, g))
			return true;
		if (end < b && in_noun(s, a, k, end, b, first)) {
			k = end - 1;
			continue;
		}
		if (k > a && is(s, k - 1, WORD(WORD_BOTH)) &&
		    (k - 1 == a || is(s, k - 2, PARTS_OFF)))
			k--;			/* 指导调解 */
		*g = (struct group){ k, { k, end }, end };
		while (g->object < b && is(s, g->object, WORD(WORD_DONE)))
			g->object++;
		return true;
	}
	return false;
}

/* The place behind the acts that stand right behind a verb that takes acts. */
static size_t
behind_acts(const struct tokens *s, size_t k, size_t b)
{
	while (k < b && may_act(s, k))
		k++;
	return k;
}

/* Whether 对 or 依托 stands in [a, b): what follows it is no act of the clause's own. */
static bool
brings_in(const struct tokens *s, size_t a, size_t b)
{
	for (; a < b; a++)
		if (is(s, a, WORD(WORD_OBJECT) | WORD(WORD_SIDE)) && !is(s, a, WORD(WORD_ACT)))
			return true;
	return false;
}

/*
 * Whether a group of verbs keeps its count from one behind it: a meeting that is held from what is
 * done there, people who are sent from what they are sent to.
 */
static bool
keeps_count(const struct tokens *s, const struct group *g, size_t end, const struct unit *unit)
{
	if (is(s, g->verb.to - 1, WORD(WORD_MEET)))
		return unit && unit->event;
	return unit && unit->people && end > g->object && is(s, end - 1, WORD(WORD_PEOPLE)) && is(s, end, WORD(WORD_LIGHT));
}

/*
 * The verb that governs a count behind [a, b): the last one with an object, or, with a 的, the one
 * before it; but what is done at a meeting gives way to it, and verbs of a list that 等 sums up are
 * none.  *end is where its object ends.
 */
static bool
governing(const struct tokens *s, size_t a, size_t b, const struct unit *unit, struct group *found, size_t *end)
{
	size_t of = last_of(s, a, b), etc = b, k = a;
	bool any = false, keeps = false;
	struct group g;

	*end = b;
	while (etc > a && !is(s, etc - 1, WORD(WORD_ETC)))
		etc--;
	for (; next_group(s, a, k, b, !any, &g); k = is(s, g.verb.to - 1, WORD(WORD_LIGHT)) ? behind_acts(s, g.object, b) : g.object) {
		bool in_list = g.start < etc && (any || brings_in(s, a, g.start));

		if (any && !keeps && keeps_count(s, found, g.start, unit)) {
			keeps = true;
			for (*end = g.start; *end > a && is(s, *end - 1, WORD(WORD_ADVERB)); --*end)
				;
		}
		if (in_list)
			continue;
		if (!any || is(s, found->verb.from, WORD(WORD_DO)) || (g.object < b && !keeps && (of == b || g.verb.from > of)))
			*found = g;
		any = true;
	}
	return any;
}

/* 每, 各, 人均 at k: what a count is told for.  *end is the place behind it. */
static struct slice
read_each(const struct tokens *s, size_t k, size_t b, size_t *end)
{
	struct slice word = around_text(s, (struct span){ k, k + 1 });
	struct span a = { k + 1, k + 2 };

	*end = k + 1;
	if (is(s, k, WORD(WORD_MEAN)))
		return (struct slice){ word.s, utf8_length((unsigned char)*word.s) };
	if (k + 1 >= b)
		return word;
	if (is(s, k + 1, WORD(WORD_ADVERB)) || is_verb(s, k + 1))
		return (struct slice){ "", 0 };
	if (is(s, k + 1, WORD(WORD_ONE)) && k + 2 < b && is(s, k + 2, NOUNS | WORD(WORD_PERIOD)))
		a = (struct span){ k + 2, k + 3 };
	else if (kind(s, k + 1, TOKEN_TEXT) && k + 2 < b && is(s, k + 2, WORD(WORD_PERIOD) | WORD(WORD_HEAD)))
		a.to = k + 3;
	*end = a.to;
	return around_text(s, a);
}

/* What a count behind [a, b) is told for; a period goes before a unit. */
static struct slice
find_per(const struct tokens *s, size_t a, size_t b)
{
	struct slice per = { "", 0 }, found;
	bool period = false;
	size_t k, end;

	if (a + 1 < b && is(s, a, WORD(WORD_PERIOD)) && (may_act(s, a + 1) || is(s, a + 1, EACH)))
		return around_text(s, (struct span){ a, a + 1 });
	for (k = a; k < b; k++) {
		if (!is(s, k, EACH) || (is(s, k, WORD(WORD_DET)) && k > a && !is(s, k - 1, PARTS_OFF)))
			continue;		/* 对各镇督察2次 is no rate */
		found = read_each(s, k, b, &end);
		if (found.n && !period) {
			period = is(s, end - 1, WORD(WORD_PERIOD));
			per = found;
		}
	}
	return per;
}

/* Takes off what stands right before the count, and remembers it. */
static size_t
strip_tail(const struct tokens *s, size_t a, size_t b, struct before *l)
{
	bool of = false;

	for (; b > a; b--) {
		const struct token *t = &s->t[b - 1];

		if (t->kind == TOKEN_OPEN) {
			l->opens = true;
			continue;
		}
		if (!(t->is & TAILS) || (t->is & (NOUNS | WORD(WORD_ACT) | WORD(WORD_LIGHT) | CHANGES)) ||
		    ((t->is & WORD(WORD_AFTER)) && b - 1 > a && is_verb(s, b - 2)))
			break;
		if ((t->is & WORD(WORD_FROM)) == 0 || b == a + 1)
			l->link = l->link || (t->is & WORD(WORD_LINK));
		l->to = l->to || (t->is & WORD(WORD_TO));
		l->from = l->from || (t->is & WORD(WORD_FROM));
		l->whole = l->whole || (t->is & WORD(WORD_WHERE));
		l->acted_on = l->acted_on || (t->is & WORD(WORD_OBJECT));
		l->done_in = l->done_in || (t->is & WORD(WORD_SIDE));
		l->respective = l->respective || (t->is & WORD(WORD_RESPECTIVE));
		of = of || (t->is & WORD(WORD_OF));
	}
	l->described = of && !l->from;
	return b;
}

/* The noun of [a, b): behind adverbs, 每 and 对, before 在…; the words behind its last 的. */
static struct span
noun_before(const struct tokens *s, size_t a, size_t b, struct before *l)
{
	struct span n = { a, b };
	bool measured = b > a && is(s, b - 1, WORD(WORD_MEASURE));
	size_t k, end, of;

	while (n.to > n.from && is(s, n.to - 1, PARTS_OFF) && !is(s, n.to - 1, NOUNS)) {
		n.to--;
		l->apart = true;
	}
	for (k = a; k < n.to; k++) {
		if (is(s, k, NOUNS | WORD(WORD_ACT)))
			continue;
		if (is(s, k, WORD(WORD_OBJECT))) {
			l->acted_on = true;
			n.from = k + 1;
		} else if (is(s, k, EACH)) {
			read_each(s, k, n.to, &end);
			n.from = end;
			k = end - 1;
		} else if (is(s, k, WORD(WORD_TIME) | WORD(WORD_PART))) {
			n.from = k + 1;
		} else if (is(s, k, WORD(WORD_LINK)) && k > n.from) {
			n.to = k;		/* 务工人员占人口的四成 */
		} else if (is(s, k, WORD(WORD_SIDE)) && !l->acted_on) {
			l->done_in = true;
			of = last_of(s, k, n.to);
			if (k > n.from && of < n.to)
				n.from = of + 1;	/* 在考核中的权重 */
			else if (k > n.from)
				n.to = k;
			else if (!is(s, k, WORD(WORD_ADVERB)))
				n.from = b < s->n && s->t[b].kind == TOKEN_WORD ? n.to : k + 1;
		} else if (is(s, k, WORD(WORD_ADVERB)) && k == n.from && !measured) {
			n.from = k + 1;
		}
	}
	return n.from < n.to ? n : (struct span){ n.to, n.to };
}

/* Without the verb that the 的 before a count belongs to: 解决群众反映的12个. */
static size_t
without_description(const struct tokens *s, size_t a, size_t b)
{
	size_t k = b;

	while (k > a && may_act(s, k - 1))
		k--;
	return k;
}

/* The quality that a share measures: 按时办结率; of a list, the last, unless it is one of qualities. */
static struct span
quality(const struct tokens *s, size_t a, size_t b)
{
	struct before l = { .joined = false };
	struct span n;
	size_t k;

	for (k = b; k-- > a + 1;)
		if (kind(s, k, TOKEN_LIST) && !is(s, k - 1, WORD(WORD_MEASURE))) {
			a = k + 1;
			break;
		}
	n = noun_before(s, a, b, &l);
	while (n.from + 1 < n.to && (is(s, n.from, WORD(WORD_DO) | WORD(WORD_WHERE) | WORD(WORD_DET) | WORD(WORD_HAVE)) ||
	    (is(s, n.from, WORD(WORD_ADVERB)) && !may_act(s, n.from + 1) && !is(s, n.from + 1, WORD(WORD_MEASURE)))))
		n.from++;
	return around_noun(s, n);
}

/* 执法人员中具备资格的仅4人: the whole that they are of.  false: none is named. */
static bool
in_whole(const struct tokens *s, size_t a, size_t b, struct before *l)
{
	size_t k;

	for (k = a + 1; k < b; k++)
		if (is(s, k, WORD(WORD_AMONG))) {
			l->item = around_noun(s, noun_before(s, a, k, l));
			l->described = false;
			return true;
		}
	return false;
}

/*
 * An act that ends what stands before a count, without an object behind it: its verb, where something
 * is acted on (对干部培训3次), where it stands by itself or apart (主次干道每天巡查4次), and where cases
 * are counted (重大决定审核22件); else it is part of the noun.
 */
static void
take_act(const struct tokens *s, size_t a, size_t end, const struct unit *unit, struct before *l)
{
	struct before other = { .joined = false };
	struct span n = noun_before(s, a, end - 1, &other);
	size_t from = end - 1;

	if (l->joined && unit && unit->event)
		return;				/* 学习4次、研讨2次 */
	while (from > l->item.from && is(s, from - 1, WORD(WORD_BOTH)))
		from--;
	if (!(l->acted_on || from <= l->item.from || (other.apart && !none(n)) ||
	    (unit && unit->thing && !unit->event && !unit->people && !unit->over)))
		return;
	l->verb = (struct span){ from <= l->item.from ? from : end - 1, end };
	l->ends_with_verb = true;
	l->apart = other.apart;
	if (other.apart && !none(n))
		l->item = n;
	else
		l->item.to = l->verb.from;
}

struct before
around_before(const struct tokens *s, size_t a, size_t b, const struct unit *unit)
{
	bool share = unit && unit->share;
	struct before l = { .joined = false };
	struct group g = { 0, { 0, 0 }, 0 };
	size_t end, stop, of, k;

	for (; a < b && (around_joins(s, a) || kind(s, a, TOKEN_CLOSE)); a++)
		if (a == 0 && is(s, a, WORD(WORD_SIDE)))
			break;			/* 与16个部门 */
		else
			l.joined = l.joined || around_joins(s, a);
	l.bare = a >= b;
	l.per = find_per(s, a, b);
	for (k = a; k < b; k++)
		l.part = l.part || is(s, k, WORD(WORD_PART));
	l.share_of = is(s, a + is(s, a, WORD(WORD_ADVERB)), WORD(WORD_LINK));
	end = strip_tail(s, a, b, &l);
	l.measure = end > a && is(s, end - 1, WORD(WORD_MEASURE));
	if (l.described && in_whole(s, a, end, &l))
		return l;
	if (l.described)
		end = without_description(s, a, end);
	if (l.from) {
		l.item = quality(s, a, end);
		return l;
	}
	if (l.measure && (share || !governing(s, a, end, unit, &g, &stop) || is(s, g.verb.from, WORD(WORD_DO)))) {
		l.item = quality(s, a, end);
		return l;
	}
	if (governing(s, a, end, unit, &g, &stop)) {
		l.verb = g.verb;
		l.ends_with_verb = g.object >= end;
		if (l.ends_with_verb && l.acted_on && is(s, g.verb.to - 1, WORD(WORD_LIGHT) | WORD(WORD_DO))) {
			l.verb = (struct span){ end, end };	/* 组织对15个街道开展督察 */
			return l;
		}
		if (l.ends_with_verb) {
			l.item = noun_before(s, a, g.start, &l);
			of = last_of(s, l.item.from, l.item.to);
			if (of < l.item.to)
				l.item.from = of + 1;
		} else {
			of = is(s, end - 1, WORD(WORD_ETC)) ? end : last_of(s, g.object, end);
			l.item = (struct span){ of < end ? of + 1 : g.object, stop };
			for (k = l.item.from + 1; k < l.item.to; k++)
				if (is(s, k, EACH))
					l.item.to = k;	/* 落实生活费每人每月1000元 */
		}
		l.item = around_noun(s, l.item);
		return l;
	}
	l.item = noun_before(s, a, end, &l);
	if (l.item.from + 2 == l.item.to && l.item.to == end && !l.link && !l.to && is(s, l.item.from, WORD(WORD_BOTH)) &&
	    is(s, l.item.from + 1, WORD(WORD_HEAD)) && !share) {
		l.verb = (struct span){ l.item.from, l.item.from + 1 };	/* 整改问题237个 */
		l.item.from++;
		return l;
	}
	if (end > a && is(s, end - 1, WORD(WORD_BOTH)))
		take_act(s, a, end, unit, &l);
	l.item = around_noun(s, l.item);
	return l;
}

/* Where the noun behind a count ends. */
static size_t
noun_end(const struct tokens *s, size_t a, size_t b, const struct unit *unit, bool light)
{
	size_t k;

	if (is(s, a, WORD(WORD_PLACE)) && kind(s, b, TOKEN_COUNT) && a + 1 < b && is(s, a + 1, NOUNS))
		return a + 1;			/* 10个乡镇案卷50卷 */
	for (k = a; k < b; k++) {
		if (kind(s, k, TOKEN_LIST) || kind(s, k, TOKEN_OPEN) || is(s, k, WORD(WORD_OF) | WORD(WORD_ETC)))
			break;
		if (k > a && unit && unit->people && is(s, k - 1, WORD(WORD_PEOPLE)) &&
		    !is(s, k, NOUNS | WORD(WORD_AND)) && !kind(s, k, TOKEN_QUOTED))
			break;
		if (is(s, k, NOUNS | WORD(WORD_BOTH)) || kind(s, k, TOKEN_TEXT) || kind(s, k, TOKEN_QUOTED) ||
		    (is(s, k, CHANGES) && !is_verb(s, k)))
			continue;
		if (k == a && is(s, k, WORD(WORD_DET) | WORD(WORD_ADVERB) | WORD(WORD_WHERE) | WORD(WORD_SIDE)) &&
		    !is_verb(s, k + 1))
			continue;
		if (is(s, k, WORD(WORD_AND)) && k > a && !is_verb(s, k + 1))
			continue;
		if (is_verb(s, k) && (is(s, k + 1, WORD(WORD_MEASURE)) || (light && k > a && k + 1 >= b)))
			continue;		/* 开展一次纠纷排查 */
		break;
	}
	while (k > a && is(s, k - 1, WORD(WORD_AND)))
		k--;
	if (k == a + 1 && is(s, a, WORD(WORD_DET) | WORD(WORD_ADVERB) | WORD(WORD_WHERE) | WORD(WORD_SIDE)) &&
	    !is(s, a, NOUNS))
		return a;
	return k;
}

/* A clause that tells which: 懂法律的 in 1名懂法律的调解员.  The place behind its 的; a: there is none. */
static size_t
behind_relative(const struct tokens *s, size_t a, size_t b, bool governed)
{
	size_t k;
	bool acts = false;

	for (k = a; k < b && !(kind(s, k, TOKEN_LIST) && !governed); k++) {
		if (is(s, k, WORD(WORD_OF)))
			return k + 1 < b && k > a && (may_act(s, k - 1) || (governed && acts)) ? k + 1 : a;
		acts = acts || is_verb(s, k);
	}
	return a;
}

/* What a verb behind a count acts on: its object, of a meeting up to what is done there. */
static void
read_act(const struct tokens *s, size_t b, const struct group *g, struct behind *x)
{
	size_t of, k, end = b;

	x->verb = g->verb;
	if (is(s, g->verb.to - 1, WORD(WORD_MEET)))
		for (k = g->object + 1; k < b && end == b; k++)
			if (is_verb(s, k) || is(s, k, WORD(WORD_ADVERB)))
				end = k;
	of = last_of(s, g->object, end);
	x->object = around_noun(s, (struct span){ of < end ? of + 1 : g->object, end });
	if (is(s, g->verb.to - 1, WORD(WORD_LIGHT) | WORD(WORD_DO)) && !none(x->object) && may_act(s, x->object.to - 1))
		x->act = (struct span){ x->object.to - 1, x->object.to };
}

struct behind
around_behind(const struct tokens *s, size_t a, size_t b, const struct unit *unit, bool governed, bool light)
{
	struct behind x = { .all = false };
	struct group g;
	size_t k, end;

	if (kind(s, a, TOKEN_QUOTED) && s->t[a].to > s->t[a].from && (s->text.s[s->t[a].from] == '(' ||
	    slice_starts(slice_from(s->text, s->t[a].from), SLICE("（"))))
		a++;				/* 1件（维持） */
	if (a >= b || around_joins(s, a) || kind(s, a, TOKEN_CLOSE) || kind(s, a, TOKEN_OPEN))
		return x;
	x.at_once = is_verb(s, a);
	if (is(s, a, WORD(WORD_OF)))
		a++;
	a = behind_relative(s, a, b, governed);
	end = noun_end(s, a, b, unit, light);
	x.item = around_noun(s, (struct span){ a, end });
	x.place = !none(x.item) && is(s, x.item.to - 1, WORD(WORD_PLACE));
	for (k = end; k < b && !may_act(s, k); k++) {
		x.all = x.all || is(s, k, WORD(WORD_ALL));
		x.not = x.not || is(s, k, WORD(WORD_NOT));
		if (kind(s, k, TOKEN_LIST) || is(s, k, WORD(WORD_OF) | WORD(WORD_LINK) | WORD(WORD_OBJECT)))
			return x;
	}
	if (next_group(s, end, k, b, true, &g)) {
		for (k = g.object; k < b && is(s, k, TAILS); k++)
			;
		if (k >= b && kind(s, b, TOKEN_COUNT) && !is(s, b - 1, WORD(WORD_TO) | WORD(WORD_LINK) | WORD(WORD_SIDE)))
			return x;		/* 执法艇服役15年: the verb is that of the next count */
		if (kind(s, b, TOKEN_COUNT) && !governed && !none(x.item) && !is(s, b - 1, WORD(WORD_TO)))
			return x;		/* 9个调委会化解纠纷36件: who did it is no part of the act */
		read_act(s, b, &g, &x);
	} else if (k < b && is(s, k, WORD(WORD_BOTH))) {
		x.verb = (struct span){ k, k + 1 };
	}
	return x;
}

size_t
around_parts(const struct tokens *s, size_t a, size_t b)
{
	size_t k = a;

	if (b < s->n && kind(s, b, TOKEN_COUNT) && (is_verb(s, a) || (is(s, a, WORD(WORD_ADVERB)) && is_verb(s, a + 1))))
		return b;			/* 投入5万元更新终端、相机42台 */
	while (k < b && !around_joins(s, k) && !kind(s, k, TOKEN_CLOSE))
		k++;
	return k;
}

struct span
around_topic(const struct tokens *s, size_t a, size_t b, bool *strong)
{
	struct before l = { .joined = false };
	struct group g;
	struct span subject;
	size_t k, of;

	*strong = false;
	if (!next_group(s, a, a, b, true, &g)) {
		subject = around_noun(s, noun_before(s, a, b, &l));
		for (k = subject.from; k < subject.to; k++)
			if (is(s, k, NOUNS) && !is(s, k + 1, NOUNS) && !kind(s, k + 1, TOKEN_QUOTED))
				subject.to = k + 1;
		*strong = l.acted_on;
		return subject;
	}
	subject = around_noun(s, noun_before(s, a, g.start, &l));
	of = last_of(s, subject.from, subject.to);
	if (of < subject.to)
		subject.from = of + 1;
	if (l.acted_on)
		*strong = true;
	if (!none(subject) && (*strong || is(s, subject.to - 1, NOUNS & ~WORD(WORD_PEOPLE))))
		return subject;
	of = last_of(s, g.object, b);
	return around_noun(s, (struct span){ of < b ? of + 1 : g.object, b });
}
