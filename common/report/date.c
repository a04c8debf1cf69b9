#include "common/report/date.h"

#include "common/text/utf8.h"

static const char YEAR[] = "\xe5\xb9\xb4", MONTH[] = "\xe6\x9c\x88", DAY[] = "\xe6\x97\xa5";	/* 年 月 日 */

/* The character c as a digit of a year; the letter O is often typed for 〇.  -1: it is none. */
static int
year_digit(const struct numerals *ns, const char *s, size_t n, size_t *len)
{
	struct numeral one;
	int32_t c = utf8_decode(s, n, len);
	int kind = numeral_kind(ns, c);

	if (c >= '0' && c <= '9')
		return (int)(c - '0');
	if (c == 'O' || c == 'o')
		return 0;
	if ((kind == NUMERAL_DIGIT || kind == NUMERAL_ZERO) && numeral_read(ns, s, *len, &one))
		return (int)one.value.n;
	return -1;
}

size_t
date_read_year(const struct numerals *ns, const char *s, size_t n, int *year)
{
	size_t i = 0, len, k;
	int digit;

	*year = 0;
	for (k = 0; k < 4; k++) {
		i = slice_behind_blanks((struct slice){ s, n }, i);
		digit = year_digit(ns, s + i, n - i, &len);
		if (digit < 0)
			return 0;
		*year = *year * 10 + digit;
		i += len;
	}
	return *year >= 1900 && *year < 2100 && year_digit(ns, s + i, n - i, &len) < 0 ? i : 0;
}

static size_t
read_small(const struct numerals *ns, const char *s, size_t n, size_t i, int max, int *value)
{
	struct numeral m;

	i = slice_behind_blanks((struct slice){ s, n }, i);
	if (!numeral_read(ns, s + i, n - i, &m) || m.form > NUMERAL_CHINESE || m.open || m.value.e ||
	    m.value.n < 1 || m.value.n > max)
		return 0;
	*value = (int)m.value.n;
	return i + m.n;
}

static bool
mark(const char *s, size_t n, size_t *i, const char *sign)
{
	size_t k = slice_behind_blanks((struct slice){ s, n }, *i), len = strlen(sign);

	if (n - k < len || memcmp(s + k, sign, len) != 0)
		return false;
	*i = k + len;
	return true;
}

/* 12月14日 behind the year. */
static size_t
chinese_rest(const struct numerals *ns, const char *s, size_t n, size_t i, struct date *d)
{
	size_t k = read_small(ns, s, n, i, 12, &d->month), m;

	if (!k || !mark(s, n, &k, MONTH))
		return 0;
	m = read_small(ns, s, n, k, 31, &d->day);
	if (m && mark(s, n, &m, DAY))
		return m;
	d->day = 0;
	return k;
}

/* -12-14 behind the year: the same mark twice. */
static size_t
marked_rest(const struct numerals *ns, const char *s, size_t n, size_t i, struct date *d)
{
	char sign = i < n ? s[i] : '\0';
	size_t digits = i + 1, k;

	if (sign != '-' && sign != '.' && sign != '/')
		return 0;
	for (k = digits; k < n && k < digits + 2 && s[k] >= '0' && s[k] <= '9'; k++)
		d->month = d->month * 10 + s[k] - '0';
	if (k == digits || k >= n || s[k] != sign || d->month < 1 || d->month > 12)
		return 0;
	k = read_small(ns, s, n, k + 1, 31, &d->day);
	return k;
}

size_t
date_read(const struct numerals *ns, const char *s, size_t n, struct date *d)
{
	size_t i, end;

	*d = (struct date){ 0, 0, 0 };
	i = date_read_year(ns, s, n, &d->year);
	if (!i)
		return 0;
	end = i;
	if (mark(s, n, &end, YEAR))
		return chinese_rest(ns, s, n, end, d);
	return marked_rest(ns, s, n, i, d);
}

bool
date_line(const struct numerals *ns, struct slice line, struct date *d)
{
	const char *s = line.s;
	size_t n = line.n, used;

	for (;;) {				/* （2021年1月15日） 〔 [ */
		int32_t c = utf8_decode(s, n, &used);

		if (c != ' ' && c != '(' && c != '[' && c != 0xff08 && c != 0x3014 && c != 0x3010)
			break;
		s += used;
		n -= used;
	}
	used = date_read(ns, s, n, d);
	if (!used)
		return false;
	for (s += used, n -= used; n > 0; s += used, n -= used) {
		int32_t c = utf8_decode(s, n, &used);

		if (c != ' ' && c != ')' && c != ']' && c != 0xff09 && c != 0x3015 && c != 0x3011 && c != 0x3002)
			return false;
	}
	return true;
}

int
date_first_year(const struct numerals *ns, struct slice text)
{
	struct numeral m;
	size_t i, k, used;

	for (i = 0; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (!(c >= '0' && c <= '9') && !numeral_kind(ns, c))
			continue;
		if (!numeral_read(ns, text.s + i, text.n - i, &m))
			continue;
		k = i + m.n;
		while (k < text.n && text.s[k] == ' ')
			k++;
		if (m.value.e == 0 && m.value.n >= 1990 && m.value.n < 2100 && m.form != NUMERAL_BROKEN &&
		    slice_starts((struct slice){ text.s + k, text.n - k }, SLICE(YEAR)))
			return (int)m.value.n;
		used = m.n;
	}
	return 0;
}
