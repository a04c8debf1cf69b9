/*
 * words - what the words of a clause do in it: which are verbs, which stand between a verb and its
 * number, which begin the name of a thing (common/data/words.tsv; fz-tables(5) says what its classes
 * mean).  A word may have several classes; what stands round it decides.
 */
#ifndef FZ_WORDS_H
#define FZ_WORDS_H

#include <stdint.h>

#include "common/text/table.h"

/* The classes, in the order of their names in words.c. */
enum word_class {
	WORD_ACT,		/* a verb with an object: 受理 */
	WORD_LIGHT,		/* a verb whose object is an act: 开展 */
	WORD_DO,		/* one that leaves its place to the act behind it: 进行 */
	WORD_MEET,		/* its first object is what is counted: 召开 */
	WORD_BOTH,		/* a verb, or the name of its act: 检查 */
	WORD_STATE,		/* no act: 存在 */
	WORD_HAVE,		/* a stock: 设有 */
	WORD_LINK,		/* stands between a noun and its number: 达到 */
	WORD_UP,		/* a rise: 增长 */
	WORD_DOWN,
	WORD_NAME,		/* a noun with a verb's characters in it: 执法人员 */
	WORD_HEAD,		/* makes one noun with the act before it: 案件 */
	WORD_MEASURE,		/* measures a quality: 率 */
	WORD_PEOPLE,		/* who acts: 法律顾问 */
	WORD_PLACE,		/* a place or body that is counted as a whole: 村 */
	WORD_FROM,		/* 由 */
	WORD_TO,		/* behind a verb, before its number: 至 */
	WORD_OBJECT,		/* what is acted on follows: 对 */
	WORD_SIDE,		/* by what means, with whom: 依托 */
	WORD_ADVERB,
	WORD_AFTER,		/* belongs to the verb before it: 成功 */
	WORD_TIME,
	WORD_PERIOD,		/* what a frequency is counted by: 季度 */
	WORD_WHERE,		/* the whole that is spoken of: 全镇 */
	WORD_DET,		/* stands before a noun and is no part of its name: 各类 */
	WORD_PART,		/* 其中 */
	WORD_AND,
	WORD_EACH,		/* 每 */
	WORD_NOT,
	WORD_DONE,		/* 了 */
	WORD_OF,		/* 的 */
	WORD_ETC,		/* 等 */
	WORD_FIELD,		/* behind 等, no part of the name: 领域 */
	WORD_ALL,		/* an adverb that tells of all there is: 全部 */
	WORD_RESPECTIVE,	/* gives each count its own of a list: 分别 */
	WORD_AMONG,		/* 中 */
	WORD_ONE,		/* stands between 每 and its noun: 个 */
	WORD_MEAN,		/* a mean, by its first character: 人均 */
	WORD_PAYS,		/* spends: of money its purpose is told, not the money: 投入资金5万元修路 */
	WORD_FUNDS,		/* money as such: 资金 */
	WORD_SUM		/* 共 */
};

/* The set of one class; a word's classes are or'ed. */
#define WORD(class) ((uint64_t)1 << (class))

struct words;

/* file: another table in the place of words.tsv, NULL: none.  NULL: why tells. */
struct words *words_new(const char *file, char why[TABLE_WHY]);
void words_free(struct words *);

/* The classes of the longest word at s, its length into *used; 0: there is none. */
uint64_t words_at(const struct words *, const char *s, size_t n, size_t *used);

#endif
