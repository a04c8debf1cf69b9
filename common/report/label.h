/*
 * label - the labels that headings and items begin with.  The styles of headings are those of
 * GB/T 9704-2012 (一、 （一） 1. （1）) and what else is met in reports; the words of items are data
 * (common/data/labels.tsv).
 */
#ifndef FZ_LABEL_H
#define FZ_LABEL_H

#include "common/text/lexicon.h"
#include "common/text/numeral.h"

enum label_style {
	LABEL_NONE,
	LABEL_CN_PART,		/* 第一部分 第一章, a heading alone in its line */
	LABEL_CN_COMMA,		/* 一、 */
	LABEL_CN_POINT,		/* 一. */
	LABEL_CN_PAREN,		/* （一） (一) ㈠ */
	LABEL_AR_POINT,		/* 1. ⒈ */
	LABEL_AR_COMMA,		/* 1、 */
	LABEL_AR_PAREN,		/* （1） (1) ⑴ */
	LABEL_AR_HALF,		/* 1） 1) */
	LABEL_CIRCLE,		/* ① */
	LABEL_STYLES,
	LABEL_ITEM_IS,		/* 一是 一要 */
	LABEL_ITEM_NTH,		/* 第一， 其一， */
	LABEL_ITEM_WORD		/* 首先， 其次， */
};

enum label_family {		/* styles that stand for each other in converted texts */
	LABEL_FAMILY_POINT,
	LABEL_FAMILY_PAREN,
	LABEL_FAMILY_CIRCLE
};

struct label {
	enum label_style style;
	int number;		/* of 最后: 0 */
	size_t n;		/* bytes, the mark included, a comma behind an item's label not */
};

/*
 * The characters of which one stands in every item's label, and by which labels are looked for: 是 of
 * 一是, 第 of 第一, 首 of 首先.  By utf8_tail().
 */
struct labels {
	uint8_t key[0x10000];
};

struct labels *labels_new(char why[TABLE_WHY]);
void labels_free(struct labels *);

/* The label of a heading that begins at s.  false: there is none. */
bool label_heading(const struct numerals *, const char *s, size_t n, struct label *);

/* The label of an item that begins at s. */
bool label_item(const struct labels *, const struct numerals *, const char *s, size_t n, struct label *);

enum label_family label_family(enum label_style);

#endif
