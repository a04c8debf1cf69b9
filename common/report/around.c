#include "common/report/around.h"

#include "common/text/utf8.h"

/* What may stand before a noun, and is no part of its name. */
#define LEADS (WORD(WORD_TIME) | WORD(WORD_WHERE) | WORD(WORD_DET) | WORD(WORD_DONE) | WORD(WORD_PART) | \
    WORD(WORD_AND) | WORD(WORD_OF) | WORD(WORD_FIELD) | WORD(WORD_NOT))
/* What may stand between a noun or verb and its number. */
#define TAILS (WORD(WORD_ADVERB) | WORD(WORD_LINK) | WORD(WORD_TO) | WORD(WORD_DONE) | WORD(WORD_FROM) | \
    WORD(WORD_TIME) | WORD(WORD_DET) | WORD(WORD_HAVE) | WORD(WORD_NOT) | WORD(WORD_WHERE) | WORD(WORD_OF) | \
    WORD(WORD_PART) | WORDS_FOR_EACH | WORD(WORD_SIDE) | WORD(WORD_OBJECT))
/* What stands before the name of a quality. */
#define NO_QUALITY (WORD(WORD_DO) | WORD(WORD_WHERE) | WORD(WORD_DET) | WORD(WORD_HAVE))

/* 社保、林权等业务: what 等 sums up; 审查合同等: the list itself. */
static struct span
summed_up(const struct tokens *s, struct span a)
{
	size_t k;

	for (k = a.from; k < a.to; k++) {
		if (!token_is(s, k, WORD(WORD_ETC)))
			continue;
		if (k + 1 == a.to)
			return (struct span){ a.from, k };
		a.from = k + 1;
		while (a.from + 1 < a.to && token_is(s, a.from, LEADS))
			a.from++;
	}
	return a;
}

struct span
around_noun(const struct tokens *s, struct span a)
{
	size_t k;

	for (k = a.from + 1; k + 1 < a.to; k++)
		if (token_is(s, k, WORD(WORD_AMONG)) || (token_is(s, k, WORD(WORD_WHERE)) && s->t[k].to - s->t[k].from == 3))
			a.from = k + 1;		/* 村内纠纷 */
	while (!span_empty(a) && (token_joins(s, a.from) ||
	    (token_is(s, a.from, LEADS) && !token_is(s, a.from, WORDS_FOR_NOUNS))))
		a.from++;
	a = summed_up(s, a);
	while (!span_empty(a) && (token_joins(s, a.to - 1) ||
	    token_is(s, a.to - 1, WORD(WORD_OF) | WORD(WORD_DONE) | WORD(WORD_AMONG))))
		a.to--;
	return a;
}

/* 每, 各, 人均 at k: what a count is told for.  *end is the place behind it. */
static struct slice
read_each(const struct tokens *s, size_t k, size_t b, size_t *end)
{
	struct slice word = span_text(s, (struct span){ k, k + 1 });
	struct span a = { k + 1, k + 2 };

	*end = k + 1;
	if (token_is(s, k, WORD(WORD_MEAN)))
		return (struct slice){ word.s, utf8_length((unsigned char)*word.s) };
	if (k + 1 >= b)
		return word;
	if (token_is(s, k + 1, WORD(WORD_ADVERB)) || act_verb(s, k + 1) || s->t[k + 1].kind > TOKEN_WORD)
		return token_is(s, k, WORD(WORD_DET)) ? word : (struct slice){ "", 0 };
	if (token_is(s, k + 1, WORD(WORD_ONE)) && k + 2 < b && token_is(s, k + 2, WORDS_FOR_NOUNS | WORD(WORD_PERIOD)))
		a = (struct span){ k + 2, k + 3 };
	else if (token_kind(s, k + 1, TOKEN_TEXT) && k + 2 < b && token_is(s, k + 2, WORD(WORD_PERIOD) | WORD(WORD_HEAD)))
		a.to = k + 3;
	*end = a.to;
	return span_text(s, a);
}

/* What a count behind [a, b) is told for; a period goes before a unit. */
static struct slice
find_per(const struct tokens *s, size_t a, size_t b)
{
	struct slice per = { "", 0 }, found;
	bool period = false;
	size_t k, end;

	if (a + 1 < b && token_is(s, a, WORD(WORD_PERIOD)) && (act_maybe(s, a + 1) || token_is(s, a + 1, WORDS_FOR_EACH)))
		return span_text(s, (struct span){ a, a + 1 });
	for (k = a; k < b; k++) {
		if (!token_is(s, k, WORDS_FOR_EACH) || (token_is(s, k, WORD(WORD_DET)) && k > a && k + 1 < b &&
		    !token_is(s, k - 1, WORDS_BETWEEN)))
			continue;		/* 对各镇督察2次 is no rate */
		found = read_each(s, k, b, &end);
		if (found.n && !period) {
			period = token_is(s, end - 1, WORD(WORD_PERIOD));
			per = found;
		}
	}
	for (k = a; k < b && per.n; k++)
		if (token_is(s, k, WORD(WORD_SUM)) && s->text.s + s->t[k].from > per.s)
			per.n = 0;		/* 各村共配备24名 */
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
		if (!(t->is & TAILS) || (t->is & (WORDS_FOR_NOUNS | WORD(WORD_ACT) | WORD(WORD_LIGHT) | WORDS_OF_CHANGE)) ||
		    ((t->is & WORD(WORD_AFTER)) && b - 1 > a && act_verb(s, b - 2)))
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
	bool measured = b > a && token_is(s, b - 1, WORD(WORD_MEASURE));
	size_t k, end, of;

	while (n.to > n.from && token_is(s, n.to - 1, WORDS_BETWEEN) && !token_is(s, n.to - 1, WORDS_FOR_NOUNS)) {
		n.to--;
		l->apart = true;
	}
	for (k = a; k < n.to; k++) {
		if (token_is(s, k, WORDS_FOR_NOUNS | WORD(WORD_ACT)))
			continue;
		if (token_is(s, k, WORD(WORD_OBJECT))) {
			l->acted_on = true;
			n.from = k + 1;
		} else if (token_is(s, k, WORDS_FOR_EACH) && token_is(s, k, WORD(WORD_DET)) && l->acted_on) {
			n.from = k + 1;		/* 对各镇督察2次 */
		} else if (token_is(s, k, WORDS_FOR_EACH)) {
			read_each(s, k, n.to, &end);
			n.from = end;
			k = end - 1;
		} else if (token_is(s, k, WORD(WORD_TIME) | WORD(WORD_PART))) {
			n.from = k + 1;
		} else if (token_is(s, k, WORD(WORD_LINK)) && k > n.from) {
			n.to = k;		/* 务工人员占人口的四成 */
		} else if (token_is(s, k, WORD(WORD_SIDE)) && !l->acted_on) {
			l->done_in = true;
			of = act_last_of(s, k, n.to);
			if (k > n.from && of < n.to)
				n.from = of + 1;	/* 在考核中的权重 */
			else if (k > n.from)
				n.to = k;
			else if (!token_is(s, k, WORD(WORD_ADVERB)))
				n.from = b < s->n && s->t[b].kind == TOKEN_WORD ? n.to : k + 1;
		} else if (token_is(s, k, WORD(WORD_ADVERB)) && k == n.from && !measured) {
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

	while (k > a && act_maybe(s, k - 1))
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
		if (token_kind(s, k, TOKEN_LIST) && !token_is(s, k - 1, WORD(WORD_MEASURE))) {
			a = k + 1;
			break;
		}
	n = noun_before(s, a, b, &l);
	while (n.from + 1 < n.to && (token_is(s, n.from, NO_QUALITY) || (token_is(s, n.from, WORD(WORD_ADVERB)) &&
	    !act_maybe(s, n.from + 1) && !token_is(s, n.from + 1, WORD(WORD_MEASURE)))))
		n.from++;
	return around_noun(s, n);
}

/* 执法人员中具备资格的仅4人: the whole that they are of.  false: none is named. */
static bool
in_whole(const struct tokens *s, size_t a, size_t b, struct before *l)
{
	size_t k;

	for (k = a + 1; k < b; k++)
		if (token_is(s, k, WORD(WORD_AMONG))) {
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
	while (from > l->item.from && token_is(s, from - 1, WORD(WORD_BOTH)))
		from--;
	if (!(l->acted_on || from <= l->item.from || (other.apart && !span_empty(n)) ||
	    (unit && unit->thing && !unit->event && !unit->people && !unit->over)))
		return;
	l->verb = (struct span){ from <= l->item.from ? from : end - 1, end };
	l->ends_with_verb = true;
	l->apart = other.apart;
	if (other.apart && !span_empty(n))
		l->item = n;
	else
		l->item.to = l->verb.from;
}

/* What joins [a, b) to the count before it, or parts it from that; the place behind. */
static size_t
behind_joins(const struct tokens *s, size_t a, size_t b, struct before *l)
{
	for (; a < b && (token_joins(s, a) || token_kind(s, a, TOKEN_CLOSE) || token_kind(s, a, TOKEN_OPEN)); a++) {
		if ((a == 0 || token_kind(s, a - 1, TOKEN_STOP)) && token_is(s, a, WORD(WORD_SIDE)))
			break;			/* 与16个部门 */
		l->joined = l->joined || token_joins(s, a);
		l->opens = l->opens || token_kind(s, a, TOKEN_OPEN);
	}
	return a;
}

/* 压缩审批时限60%: a rise or fall and the quality that it is of.  false: [a, end) is none. */
static bool
change_of_quality(const struct tokens *s, size_t a, size_t end, struct before *l)
{
	while (a < end && token_is(s, a, WORDS_BETWEEN))
		a++;
	if (!l->measure || a + 1 >= end || !token_is(s, a, WORDS_OF_CHANGE) || !token_is(s, a, WORD(WORD_ACT)))
		return false;
	l->verb = (struct span){ a, a + 1 };
	l->item = around_noun(s, (struct span){ a + 1, end });
	l->measure = false;
	return true;
}

/* The verb and noun of [a, end), which act g governs; its object ends at stop. */
static void
take_governing(const struct tokens *s, size_t a, size_t end, const struct act *g, size_t stop, struct before *l)
{
	size_t of, k;

	if (g->start == a || !token_is(s, g->start - 1, WORD(WORD_NOT)))	/* 未发生案件 has none */
		l->verb = g->verb;
	l->ends_with_verb = g->object >= end;
	if (l->ends_with_verb && l->acted_on && token_is(s, g->verb.to - 1, WORD(WORD_LIGHT) | WORD(WORD_DO))) {
		l->verb = (struct span){ end, end };	/* 组织对15个街道开展督察 */
		return;
	}
	if (l->ends_with_verb) {
		l->item = noun_before(s, a, g->start, l);
		of = act_last_of(s, l->item.from, l->item.to);
		if (of < l->item.to)
			l->item.from = of + 1;
	} else {
		of = token_is(s, end - 1, WORD(WORD_ETC)) ? end : act_last_of(s, g->object, end);
		l->item = (struct span){ of < end ? of + 1 : g->object, stop };
		for (k = l->item.from + 1; k < l->item.to; k++)
			if (token_is(s, k, WORDS_FOR_EACH))
				l->item.to = k;		/* 落实生活费每人每月1000元 */
	}
	l->item = around_noun(s, l->item);
}

/* The noun of [a, end), which no act governs; or an act that is a noun as well: 整改问题237个. */
static void
take_noun(const struct tokens *s, size_t a, size_t end, const struct unit *unit, struct before *l)
{
	struct span n = l->item = noun_before(s, a, end, l);

	if (n.from + 2 == n.to && n.to == end && !l->link && !l->to && token_is(s, n.from, WORD(WORD_BOTH)) &&
	    token_is(s, n.from + 1, WORD(WORD_HEAD)) && !(unit && unit->share)) {
		l->verb = (struct span){ n.from, n.from + 1 };
		l->item.from++;
		return;
	}
	if (end > a && token_is(s, end - 1, WORD(WORD_BOTH)))
		take_act(s, a, end, unit, l);
	l->item = around_noun(s, l->item);
}

struct before
around_before(const struct tokens *s, size_t a, size_t b, const struct unit *unit)
{
	struct before l = { .joined = false };
	struct act g;
	size_t end, stop, k;
	bool governed;

	a = behind_joins(s, a, b, &l);
	l.bare = a >= b;
	l.per = find_per(s, a, b);
	for (k = a; k < b; k++)
		l.part = l.part || token_is(s, k, WORD(WORD_PART));
	l.share_of = token_is(s, a + token_is(s, a, WORD(WORD_ADVERB)), WORD(WORD_LINK));
	end = strip_tail(s, a, b, &l);
	l.measure = end > a && token_is(s, end - 1, WORD(WORD_MEASURE));
	if (l.described && in_whole(s, a, end, &l))
		return l;
	if (l.described)
		end = without_description(s, a, end);
	if (!l.from && change_of_quality(s, a, end, &l))
		return l;
	governed = act_governing(s, a, end, unit, l.described, &g, &stop);
	if (l.from || (l.measure && ((unit && unit->share) || !governed || token_is(s, g.verb.from, WORD(WORD_DO)))))
		l.item = quality(s, a, end);
	else if (governed)
		take_governing(s, a, end, &g, stop, &l);
	else
		take_noun(s, a, end, unit, &l);
	return l;
}

/* Where the noun behind a count ends. */
static size_t
noun_end(const struct tokens *s, size_t a, size_t b, const struct unit *unit, bool light)
{
	size_t k;

	if (token_is(s, a, WORD(WORD_PLACE)) && token_kind(s, b, TOKEN_COUNT) && a + 1 < b &&
	    token_is(s, a + 1, WORDS_FOR_NOUNS))
		return a + 1;			/* 10个乡镇案卷50卷 */
	for (k = a; k < b; k++) {
		if (token_kind(s, k, TOKEN_LIST) || token_kind(s, k, TOKEN_OPEN) || token_is(s, k, WORD(WORD_OF) | WORD(WORD_ETC)))
			break;
		if (k > a && unit && unit->people && token_is(s, k - 1, WORD(WORD_PEOPLE)) &&
		    !token_is(s, k, WORDS_FOR_NOUNS | WORD(WORD_AND)) && !token_kind(s, k, TOKEN_QUOTED))
			break;
		if (token_is(s, k, WORDS_FOR_NOUNS | WORD(WORD_BOTH)) || token_kind(s, k, TOKEN_TEXT) ||
		    token_kind(s, k, TOKEN_QUOTED) || (token_is(s, k, WORDS_OF_CHANGE) && !act_verb(s, k)))
			continue;
		if (k == a && token_is(s, k, WORD(WORD_DET) | WORD(WORD_ADVERB) | WORD(WORD_WHERE) | WORD(WORD_SIDE)) &&
		    !act_verb(s, k + 1))
			continue;
		if (token_is(s, k, WORD(WORD_AND)) && k > a && !act_verb(s, k + 1))
			continue;
		if (act_verb(s, k) && (token_is(s, k + 1, WORD(WORD_MEASURE)) || (light && k > a && k + 1 >= b)))
			continue;		/* 开展一次纠纷排查 */
		break;
	}
	while (k > a && token_is(s, k - 1, WORD(WORD_AND)))
		k--;
	if (k == a + 1 && token_is(s, a, WORD(WORD_DET) | WORD(WORD_ADVERB) | WORD(WORD_WHERE) | WORD(WORD_SIDE)) &&
	    !token_is(s, a, WORDS_FOR_NOUNS))
		return a;
	return k;
}

/* A clause that tells which: 懂法律的 in 1名懂法律的调解员.  The place behind its 的; a: there is none. */
static size_t
behind_relative(const struct tokens *s, size_t a, size_t b, bool governed)
{
	size_t k;
	bool acts = false;

	for (k = a; k < b && !(token_kind(s, k, TOKEN_LIST) && !governed); k++) {
		if (token_is(s, k, WORD(WORD_OF)))
			return k + 1 < b && k > a && (act_maybe(s, k - 1) || (governed && acts)) ? k + 1 : a;
		acts = acts || act_verb(s, k);
	}
	return a;
}

/* What a verb behind a count acts on: its object, of a meeting up to what is done there. */
static void
read_act(const struct tokens *s, size_t b, const struct act *g, struct behind *x)
{
	size_t of, k, end = b;

	x->verb = g->verb;
	if (token_is(s, g->verb.to - 1, WORD(WORD_MEET)))
		for (k = g->object + 1; k < b && end == b; k++)
			if (act_verb(s, k) || token_is(s, k, WORD(WORD_ADVERB)))
				end = k;
	of = act_last_of(s, g->object, end);
	x->object = around_noun(s, (struct span){ of < end ? of + 1 : g->object, end });
	if (token_is(s, g->verb.to - 1, WORD(WORD_LIGHT) | WORD(WORD_DO)) && !span_empty(x->object) &&
	    act_maybe(s, x->object.to - 1))
		x->act = (struct span){ x->object.to - 1, x->object.to };
}

struct behind
around_behind(const struct tokens *s, size_t a, size_t b, const struct unit *unit, unsigned by)
{
	struct behind x = { .all = false };
	struct act g;
	size_t k, end;

	if (token_kind(s, a, TOKEN_QUOTED) && s->t[a].to > s->t[a].from && (s->text.s[s->t[a].from] == '(' ||
	    slice_starts(slice_from(s->text, s->t[a].from), SLICE("（"))))
		a++;				/* 1件（维持） */
	if (a >= b || token_joins(s, a) || token_kind(s, a, TOKEN_CLOSE) || token_kind(s, a, TOKEN_OPEN))
		return x;
	x.at_once = act_verb(s, a);
	if (token_is(s, a, WORD(WORD_OF)))
		a++;
	a = behind_relative(s, a, b, by != 0);
	end = noun_end(s, a, b, unit, by & AROUND_ORGANIZED);
	if (token_is(s, end, WORD(WORD_OF)) && end > a && token_kind(s, end - 1, TOKEN_TEXT)) {
		a = end + 1;			/* 一项长期艰巨的工作, but 15个村居的干部 */
		end = noun_end(s, a, b, unit, by & AROUND_ORGANIZED);
	}
	if ((by & AROUND_ACTED_ON) && end == b && end > a + 1 && token_is(s, end - 1, WORD(WORD_BOTH)))
		end--;				/* 对3座水库检查 */
	x.item = around_noun(s, (struct span){ a, end });
	x.place = !span_empty(x.item) && token_is(s, x.item.to - 1, WORD(WORD_PLACE));
	for (k = end; k < b && !act_maybe(s, k); k++) {
		x.all = x.all || token_is(s, k, WORD(WORD_ALL));
		x.not = x.not || token_is(s, k, WORD(WORD_NOT));
		if (token_kind(s, k, TOKEN_LIST) || token_is(s, k, WORD(WORD_OF) | WORD(WORD_LINK) | WORD(WORD_OBJECT)))
			return x;
	}
	if (act_next(s, end, k, b, true, &g)) {
		for (k = g.object; k < b && token_is(s, k, TAILS); k++)
			;
		if (k >= b && token_kind(s, b, TOKEN_COUNT) &&
		    !token_is(s, b - 1, WORD(WORD_TO) | WORD(WORD_LINK) | WORD(WORD_SIDE)))
			return x;		/* 执法艇服役15年: the verb is that of the next count */
		if (token_kind(s, b, TOKEN_COUNT) && !by && !span_empty(x.item) && !token_is(s, b - 1, WORD(WORD_TO)))
			return x;		/* 9个调委会化解纠纷36件: who did it is no part of the act */
		read_act(s, b, &g, &x);
	} else if (k < b && token_is(s, k, WORD(WORD_BOTH))) {
		x.verb = (struct span){ k, k + 1 };
	}
	return x;
}

size_t
around_parts(const struct tokens *s, size_t a, size_t b)
{
	size_t k = a;

	if (token_kind(s, b, TOKEN_COUNT) &&
	    (act_verb(s, a) || (token_is(s, a, WORD(WORD_ADVERB)) && act_verb(s, a + 1))))
		return b;			/* 投入5万元更新终端、相机42台 */
	while (k < b && !token_joins(s, k) && !token_kind(s, k, TOKEN_CLOSE) && !token_kind(s, k, TOKEN_OPEN))
		k++;
	return k;
}

struct span
around_topic(const struct tokens *s, size_t a, size_t b, bool *strong)
{
	struct before l = { .joined = false };
	struct act g;
	struct span subject;
	size_t k, of;

	*strong = false;
	if (!act_next(s, a, a, b, true, &g)) {
		subject = around_noun(s, noun_before(s, a, b, &l));
		for (k = subject.from; k < subject.to; k++)
			if (token_is(s, k, WORDS_FOR_NOUNS) && !token_is(s, k + 1, WORDS_FOR_NOUNS) && !token_kind(s, k + 1, TOKEN_QUOTED))
				subject.to = k + 1;
		*strong = l.acted_on;
		return subject;
	}
	subject = around_noun(s, noun_before(s, a, g.start, &l));
	of = act_last_of(s, subject.from, subject.to);
	if (of < subject.to)
		subject.from = of + 1;
	if (l.acted_on)
		*strong = true;
	if (!span_empty(subject) && (*strong || token_is(s, subject.to - 1, WORDS_FOR_NOUNS & ~WORD(WORD_PEOPLE))))
		return subject;
	of = act_last_of(s, g.object, b);
	return around_noun(s, (struct span){ of < b ? of + 1 : g.object, b });
}
