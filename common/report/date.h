/*
 * date - dates as reports write them: 2020年12月14日, 二〇二〇年十二月十四日 (〇 ○ O 0 零), 2020-12-14,
 * 2020.12.14, 2020/12/14, with blanks anywhere between their parts.
 */
#ifndef FZ_DATE_H
#define FZ_DATE_H

#include "common/text/numeral.h"

struct date {
	int year, month, day;	/* month and day: 0 where they are not stated */
};

/* The date at s; returns its length in bytes, 0: there is none.  It has a year and a month at least. */
size_t date_read(const struct numerals *, const char *s, size_t n, struct date *);

/* The four digits of a year at s, from 1900 to 2099, and no fifth: 2020, 二〇二〇, 2O20; returns their length, 0: no. */
size_t date_read_year(const struct numerals *, const char *s, size_t n, int *year);

/* A line that holds a date and nothing else but brackets round it. */
bool date_line(const struct numerals *, struct slice line, struct date *);

/* The first year that a text speaks of (2020年), from 1990 to 2099; 0: none. */
int date_first_year(const struct numerals *, struct slice text);

#endif
