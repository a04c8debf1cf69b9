#include "common/report/act.h"

#define VERBS (WORD(WORD_ACT) | WORD(WORD_LIGHT) | WORD(WORD_DO) | WORD(WORD_MEET) | WORD(WORD_STATE) | \
    WORD(WORD_HAVE) | WORDS_OF_CHANGE)

struct slice
span_text(const struct tokens *s, struct span a)
{
	if (span_empty(a))
		return (struct slice){ "", 0 };
	return (struct slice){ s->text.s + s->t[a.from].from, s->t[a.to - 1].to - s->t[a.from].from };
}

bool
act_verb(const struct tokens *s, size_t k)
{
	if (!token_is(s, k, VERBS) || token_is(s, k, WORDS_FOR_NOUNS))
		return false;
	if (token_is(s, k, WORD(WORD_BOTH)) || (token_is(s, k, WORD(WORD_ADVERB)) && token_is(s, k + 1, VERBS)))
		return false;
	if (token_is(s, k, VERBS & ~WORDS_OF_CHANGE) || k + 1 >= s->n)
		return true;
	return s->t[k + 1].kind == TOKEN_COUNT || s->t[k + 1].kind == TOKEN_STOP ||
	    token_is(s, k + 1, WORD(WORD_TO) | WORD(WORD_DONE) | WORD(WORD_LINK) | WORD(WORD_ADVERB));
}

bool
act_maybe(const struct tokens *s, size_t k)
{
	return act_verb(s, k) || token_is(s, k, WORD(WORD_BOTH));
}

size_t
act_last_of(const struct tokens *s, size_t a, size_t b)
{
	size_t k;

	for (k = b; k > a + 1; k--)
		if (token_is(s, k - 2, WORD(WORD_OF)))
			return k - 2;
	return b;
}

/* Whether a noun begins at k that makes no one noun with the act before it. */
static bool
names_thing(const struct tokens *s, size_t k)
{
	return token_kind(s, k, TOKEN_TEXT) || token_kind(s, k, TOKEN_QUOTED) ||
	    (token_is(s, k, WORDS_FOR_NOUNS) && !token_is(s, k, WORD(WORD_HEAD) | WORD(WORD_MEASURE)));
}

/* The place behind the group of verbs that begins at k: 组织开展, 接收和办理, 调处成功. */
static size_t
group_end(const struct tokens *s, size_t k, size_t b)
{
	bool takes_acts = token_is(s, k, WORD(WORD_LIGHT) | WORD(WORD_HAVE) | WORD(WORD_STATE) | WORD(WORD_MEET));
	size_t start = k;

	for (k++; k < b; k++) {
		if (token_is(s, k, WORD(WORD_AFTER)))
			continue;
		if (token_joins(s, k) && k + 1 < b && !takes_acts && act_verb(s, k + 1) && token_is(s, k + 1, WORD(WORD_ACT)) &&
		    (k == start + 1 || !token_is(s, k + 2, WORD(WORD_HEAD))))
			continue;
		if (token_is(s, start, WORD(WORD_MEET)) && k == start + 1 && act_verb(s, k) && token_is(s, k, WORD(WORD_ACT))) {
			takes_acts = false;
			continue;	/* 主持研究 */
		}
		if (!takes_acts && k + 1 < b && token_is(s, k, WORD(WORD_BOTH)) && token_is(s, k, WORD(WORD_ACT)) &&
		    names_thing(s, k + 1))
			continue;	/* 起草审查合同 */
		if (takes_acts ? !token_is(s, k, WORD(WORD_LIGHT)) : !act_verb(s, k) || token_is(s, k, WORDS_OF_CHANGE))
			break;
		takes_acts = takes_acts || token_is(s, k, WORD(WORD_LIGHT));
	}
	if (k + 1 == b && token_is(s, start, WORD(WORD_AFTER)) && token_is(s, k, WORD(WORD_BOTH)) &&
	    !token_is(s, k, WORDS_FOR_NOUNS))
		return b;		/* 完成整改11个 */
	if (k > start + 1 && k < b && token_is(s, k, WORD(WORD_HEAD)) && token_is(s, k - 1, WORD(WORD_ACT)))
		k--;			/* 提出|修改意见 */
	return k;
}

/* Whether the word at k, a verb or the name of its act, is a verb: 检查企业36家, but not 联合检查36次. */
static bool
acts_here(const struct tokens *s, size_t a, size_t k, size_t b)
{
	size_t next = k + 1 + token_is(s, k + 1, WORD(WORD_AFTER));

	if (!token_is(s, k, WORD(WORD_BOTH)) || next >= b || token_joins(s, next) || act_verb(s, next) ||
	    token_is(s, next, WORD(WORD_MEASURE) | WORD(WORD_OF) | WORD(WORD_BOTH) | WORD(WORD_ETC)) ||
	    (token_is(s, next, WORD(WORD_HEAD)) &&
	    (next + 1 >= b || act_verb(s, next + 1) || token_is(s, next + 1, WORDS_BETWEEN))))
		return false;
	return k == a || token_joins(s, k - 1) || token_is(s, k - 1, WORDS_BETWEEN | WORD(WORD_PEOPLE) | WORD(WORD_PLACE) |
	    WORD(WORD_PART));
}

/* 进行复查: the verb is what is done.  false: no act follows at k. */
static bool
done_act(const struct tokens *s, size_t k, size_t b, struct act *g)
{
	size_t act = k + token_is(s, k, WORD(WORD_DONE)), end;

	if (act >= b || !act_maybe(s, act) || token_is(s, act + 1, WORD(WORD_HEAD)))
		return false;
	end = act_verb(s, act) ? group_end(s, act, b) : act + 1;
	*g = (struct act){ k - 1, { act, end }, end };
	return true;
}

/* Whether a group of verbs [k, end) is within a noun: 群众反映的, 拆除面积, 整改通知书, 广告设置、施工等. */
static bool
in_noun(const struct tokens *s, size_t a, size_t k, size_t end, size_t b, bool first)
{
	bool begins = k == a || token_is(s, k - 1, WORDS_BETWEEN);

	if (token_is(s, end, WORD(WORD_OF)))
		return true;
	if (token_is(s, end, WORD(WORD_MEASURE)) && !token_is(s, k, WORD(WORD_MEET)) &&
	    (end + 1 == b || act_verb(s, end + 1) || token_is(s, end + 1, WORDS_BETWEEN | WORD(WORD_SIDE) | WORD(WORD_LINK) | WORD(WORD_FROM))))
		return true;
	if (!first && token_is(s, end, WORD(WORD_HEAD)))
		return true;
	return !begins && (token_is(s, end, WORD(WORD_ETC)) || token_kind(s, end, TOKEN_LIST));
}

bool
act_next(const struct tokens *s, size_t a, size_t k, size_t b, bool first, struct act *g)
{
	size_t end;

	for (; k < b; k++) {
		if (acts_here(s, a, k, b)) {
			*g = (struct act){ k, { k, k + 1 }, k + 1 };
			return true;
		}
		if (!act_verb(s, k))
			continue;
		end = group_end(s, k, b);
		if (token_is(s, k, WORD(WORD_DO)) && done_act(s, k + 1, b, g))
			return true;
		if (end < b && in_noun(s, a, k, end, b, first)) {
			k = end - 1;
			continue;
		}
		if (k > a && token_is(s, k - 1, WORD(WORD_BOTH)) &&
		    (k - 1 == a || token_is(s, k - 2, WORDS_BETWEEN)))
			k--;			/* 指导调解 */
		*g = (struct act){ k, { k, end }, end };
		while (g->object < b && token_is(s, g->object, WORD(WORD_DONE)))
			g->object++;
		return true;
	}
	return false;
}

/* Where the next act may begin: behind a verb that takes acts, not right behind it. */
static size_t
behind(const struct tokens *s, const struct act *g, size_t b)
{
	size_t k = g->object;

	if (token_is(s, g->verb.to - 1, WORD(WORD_LIGHT)))
		while (k < b && act_maybe(s, k))
			k++;
	return k;
}

/* Whether a word of the classes brings in what stands in [a, b): it is no act of the clause's own. */
static bool
brings_in(const struct tokens *s, size_t a, size_t b, uint64_t classes)
{
	for (; a < b; a++)
		if (token_is(s, a, classes) && !token_is(s, a, WORD(WORD_ACT)))
			return true;
	return false;
}

/* Whether an act is one of a list that 等 sums up at etc: 围绕更新、调整等组织听证. */
static bool
in_list(const struct tokens *s, size_t a, const struct act *g, size_t etc, size_t b, bool any)
{
	struct act behind_it;

	if (g->start >= etc)
		return false;
	return any || brings_in(s, a, g->start, WORD(WORD_OBJECT)) ||
	    (brings_in(s, a, g->start, WORD(WORD_SIDE)) && act_next(s, a, etc, b, true, &behind_it));
}

/*
 * Whether a group of verbs keeps its count from one behind it: a meeting that is held from what is
 * done there, people who are sent from what they are sent to.
 */
static bool
keeps_count(const struct tokens *s, const struct act *g, size_t end, const struct unit *unit)
{
	if (token_is(s, g->verb.to - 1, WORD(WORD_MEET)))
		return unit && unit->event;
	return unit && unit->people && end > g->object && token_is(s, end - 1, WORD(WORD_PEOPLE)) &&
	    token_is(s, end, WORD(WORD_LIGHT));
}

bool
act_governing(const struct tokens *s, size_t a, size_t b, const struct unit *unit, bool described, struct act *found,
    size_t *end)
{
	size_t of = act_last_of(s, a, b), etc = b, k = a;
	bool any = false, keeps = false;
	struct act g;

	*end = b;
	while (etc > a && !token_is(s, etc - 1, WORD(WORD_ETC)))
		etc--;
	for (; act_next(s, a, k, b, !any, &g); k = behind(s, &g, b)) {
		if (any && !keeps && keeps_count(s, found, g.start, unit)) {
			keeps = true;
			for (*end = g.start; *end > a && token_is(s, *end - 1, WORD(WORD_ADVERB)); --*end)
				;
		}
		if (in_list(s, a, &g, etc, b, any))
			continue;
		if (!any || token_is(s, found->verb.from, WORD(WORD_DO)) ||
		    (g.object < b && !keeps && !described && (of == b || g.verb.from > of)))
			*found = g;
		any = true;
	}
	return any;
}
