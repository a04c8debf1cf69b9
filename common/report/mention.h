/*
 * mention - the words round the names of places: what they are of, who speaks, who leads, who is somebody
 * else.  The words are data (common/data/mentions.tsv); a word may be of several kinds.  They are in
 * simplified characters, and so must be the texts.
 */
#ifndef FZ_MENTION_H
#define FZ_MENTION_H

#include "common/text/table.h"

enum mention {
	MENTION_NO_NAME,	/* 乡镇: a part of it looks like the end of a name */
	MENTION_NO_START,	/* 全: no name begins so that the gazetteer does not know */
	MENTION_NO_INSIDE,	/* 的: nor holds this */
	MENTION_BREAK,		/* 关于: a name may begin behind it */
	MENTION_GOVERNMENT,	/* 人民政府: behind the name of a unit, and stands for it */
	MENTION_DEPARTMENT,	/* 局: what ends so is a part of the unit */
	MENTION_DEPARTMENT_END,	/* 办: the same, where nothing follows */
	MENTION_TITLE_STOP,	/* 法治: in a title, the unit's name has ended before */
	MENTION_SUPERIOR,	/* 委: behind the name of a superior */
	MENTION_ORGAN,		/* 人民法院: behind the name of the place whose organ it is */
	MENTION_LEADS,		/* 领导: what superiors do */
	MENTION_PARTNER,	/* 与: before somebody else's name */
	MENTION_UNDER,		/* 按照: before names of superiors, whose lead the clause then tells of */
	MENTION_SLOT,		/* 法治: before the short form of one's own county: 法治新会 */
	MENTION_OWN,		/* 位于: before the name of what one belongs to */
	MENTION_PLAN,		/* 工作打算: behind a year that is still to come */
	MENTION_REPORT,		/* 现将: in the sentence that says what is reported */
	MENTION_THIS_YEAR,	/* 今年 */
	MENTION_SINCE,		/* 自: before a year that is not the one reported on */
	MENTION_UNTIL_NOW,	/* 以来: behind a month, makes it the year's */
	MENTION_WE_DEPARTMENT,	/* 我局 */
	MENTION_PREFECTURE,	/* 各县区: how one speaks that has counties below it */
	MENTION_COUNTY_CITY,	/* 镇街: how one speaks that has townships right below it */
	MENTION_SEAL,		/* 盖章: in brackets behind a signature */
	MENTIONS
};

struct mentions;

/* NULL: why tells. */
struct mentions *mentions_new(char why[TABLE_WHY]);
void mentions_free(struct mentions *);

/* The length in bytes of the longest word of a kind that begins at s, or ends at s + n; 0: there is none. */
size_t mentions_at(const struct mentions *, enum mention, const char *s, size_t n);
size_t mentions_before(const struct mentions *, enum mention, const char *s, size_t n);

/* The same for a word of any of some kinds, given as the sum of their MENTION_BITs. */
#define MENTION_BIT(kind) (1ul << (kind))
size_t mentions_before_any(const struct mentions *, unsigned long kinds, const char *s, size_t n);

/* The place of the next word of a kind from at on, and its length into *len; text.n: there is none. */
size_t mentions_next(const struct mentions *, enum mention, struct slice text, size_t at, size_t *len);

static inline bool
mentions_anywhere(const struct mentions *m, enum mention kind, struct slice text)
{
	size_t len;

	return mentions_next(m, kind, text, 0, &len) < text.n;
}

#endif
