/*
 * numeral - numbers as Chinese texts write them: Arabic (1,035 and 99.5), Chinese (三千五百, 二〇二〇,
 * financial and traditional forms), mixed (3万5千, 57.95万), and open ones (120余, 190余万, 十几).
 * Values are exact; a number that does not fit is no number.  The characters are data
 * (common/data/numerals.tsv).
 */
#ifndef FZ_NUMERAL_H
#define FZ_NUMERAL_H

#include <stdint.h>

#include "common/text/decimal.h"
#include "common/text/table.h"

enum numeral_kind {		/* what a character is in a number; 0: nothing */
	NUMERAL_DIGIT = 1,
	NUMERAL_ZERO,		/* 零: a digit, or a gap between units */
	NUMERAL_UNIT,		/* 十 百 千 */
	NUMERAL_SCALE,		/* 万 亿 兆 */
	NUMERAL_TENS,		/* 廿 卅 */
	NUMERAL_POINT,
	NUMERAL_OVER,		/* 余 多: only behind a number */
	NUMERAL_SOME		/* 几: only behind a ten */
};

enum numeral_form {
	NUMERAL_ARABIC,		/* begins with an ASCII digit; scales may follow */
	NUMERAL_CHINESE,
	NUMERAL_BARE,		/* 百 千 万 without a digit: a number only beside 上 近 余 and the like */
	NUMERAL_DIGITS,		/* 二〇二〇: Chinese digits one by one, as years are written */
	NUMERAL_BROKEN		/* no number, though all its characters are numerals: 十三五, 1.2.3 */
};

struct numeral {
	size_t n;		/* bytes, the open end included */
	enum numeral_form form;
	struct decimal value;
	struct decimal upper;	/* of 三四百: 400; else value */
	bool open;		/* 余 or the like stands in it or behind it */
	struct decimal limit;	/* what an open one stays under: its last written digit raised by one */
	bool headless;		/* it begins with a unit: 十万, 百 */
	bool scaled;		/* 万 or more stands in it */
	bool some;		/* it is open by 几 */
};

struct numerals;

/* Loads the characters.  NULL: why tells. */
struct numerals *numerals_new(char why[TABLE_WHY]);
void numerals_free(struct numerals *);

/* What the character c (a code point) is in numbers: a kind, or 0. */
int numeral_kind(const struct numerals *, int32_t c);

/*
 * A whole number from 1 to 99 in Chinese digits at s, as labels have it (十一, 二十三); returns its
 * length, 0: there is none.
 */
size_t numeral_small(const struct numerals *, const char *s, size_t n, int *value);

/*
 * Where the upper end of a range begins when a mark that joins its ends stands at i (至 到 - – — ~ ～);
 * 0: there is none.
 */
size_t numeral_range(struct slice text, size_t i);

/* The longest number at s.  false: there is none. */
bool numeral_read(const struct numerals *, const char *s, size_t n, struct numeral *);

#endif
