/*
 * clerkword - the words by which a clerk knows what is wrong (common/data/clerk.tsv; fz-tables(5) says
 * what its kinds mean).  They are looked for in simplified characters.
 */
#ifndef FZ_CLERKWORD_H
#define FZ_CLERKWORD_H

#include "common/text/lexicon.h"
#include "common/text/table.h"

/* The kinds, in the order of their names in clerkword.c. */
/* Bytes on either side of a place that are looked at: a clause or sentence that is longer is none. */
enum { CLERK_REACH = 1500 };

enum clerkword {
	CLERK_RESIDUE,		/* what a converter left: [bookmark: */
	CLERK_BLANK_OF,		/* stands behind a blank to be filled in: 镇 次 */
	CLERK_SURNAME,
	CLERK_RATE,		/* a share: 率 占比 */
	CLERK_NO_SHARE,		/* may be above 100%: 增长率 */
	CLERK_LINK,		/* between a share's name and its number */
	CLERK_RECEIVE,		/* takes matters in: 受理 */
	CLERK_RESOLVE,		/* settles them: 化解 */
	CLERK_ADVERB,
	CLERK_CARRIED,		/* matters of earlier years: 结转 */
	CLERK_REFUSE,		/* 不予受理 takes nothing in */
	CLERK_PART,		/* 其中 */
	CLERK_RESPECTIVELY,	/* 分别为 */
	CLERK_EACH,		/* a rate: 每 */
	CLERK_LEAD,		/* before a count of the whole: 全年共 */
	CLERK_WHOLE,		/* those of them that say so */
	CLERK_STOCK,		/* 现有 */
	CLERK_UNIQUE,		/* what a report has one figure of */
	CLERK_SCOPE,		/* the count is of a part, or of another time */
	CLERK_DUTY,		/* 第一责任 */
	CLERK_LEADER,		/* 主要负责人 */
	CLERK_LAW,
	CLERK_OTHER_DUTY,	/* first responsible for something else */
	CLERK_ANSWERS,		/* the duty in other words: 负总责 */
	CLERK_GAP,		/* says what is lacking */
	CLERK_GAP_ANY,		/* and wherever it stands */
	CLERK_PLAN,		/* begins what is planned: 下一步 */
	CLERK_WILL,
	CLERK_PART_YEAR,	/* in the title of a report that is not of a whole year */
	CLERK_SEVERAL,		/* a report on several years */
	CLERK_TOTAL,
	CLERK_YEARS,		/* several of them: 五年来 */
	CLERK_SINCE,		/* behind a year: 年以来 */
	CLERK_OF_YEAR,		/* the year's own figure */
	CLERK_SLOGAN,		/* 法治, before a place's name and 建设 */
	CLERK_SLOGAN_END,
	CLERK_LEARN,		/* another place is named by right */
	CLERK_COMMON,		/* 法治X建设 where X is no place */
	CLERK_ORGAN,		/* a place's body: 人民政府 */
	CLERK_ACTING,		/* what a subject does begins so */
	CLERK_FOUR,		/* the four 亲自 */
	CLERK_FOUR_OF_OTHERS,	/* the like of other rules */
	CLERK_PUBLISHED,	/* when a page went out */
	CLERK_GAP_HEAD, CLERK_PLAN_HEAD,	/* in top headings */
	CLERK_GENERIC,		/* 我 配合: what stands before 镇政府 is no place's name */
	CLERK_LED,		/* 领导下 */
	CLERK_LEAD_IN,		/* 中共, 关于: before a unit's name */
	CLERK_KINDS
};

struct clerkwords;

/* NULL: why tells. */
struct clerkwords *clerkwords_new(char why[TABLE_WHY]);
void clerkwords_free(struct clerkwords *);

/* Whether a word of the kind stands anywhere in the text. */
bool clerkwords_in(const struct clerkwords *, enum clerkword, struct slice text);

/* The bytes of the longest word of the kind at place i of the text; 0: there is none. */
size_t clerkwords_at(const struct clerkwords *, enum clerkword, struct slice text, size_t i);

/* The same of one that ends at place i. */
size_t clerkwords_before(const struct clerkwords *, enum clerkword, struct slice text, size_t i);

/* Where the first word of the kind begins from place i on, its bytes into *n; the text's end: nowhere. */
size_t clerkwords_find(const struct clerkwords *, enum clerkword, struct slice text, size_t i, size_t *n);

/* The words of a kind in the table's order: *i counts from 0; false: there are no more. */
bool clerkwords_next(const struct clerkwords *, enum clerkword, size_t *i, struct slice *word);

#endif
