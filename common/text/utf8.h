/*
 * utf8 - UTF-8 as RFC 3629 has it: no surrogates, nothing over U+10FFFF, no longer form than
 * needed.  Bytes that are none count as one character each where characters are counted.
 */
#ifndef FZ_UTF8_H
#define FZ_UTF8_H

#include <stdint.h>

#include "common/slice.h"

/* utf8_decode() for whatever is neither ASCII nor three bytes long. */
int32_t utf8_decode_any(const char *s, size_t n, size_t *n_used);

/*
 * The character at s, its length in bytes into *n_used; invalid or cut off: returns -1, length 1.
 * A Chinese character, which most are, is decoded in place.
 */
static inline int32_t
utf8_decode(const char *s, size_t n, size_t *n_used)
{
	const unsigned char *p = (const unsigned char *)s;
	int32_t c;

	if (n >= 3 && (p[0] & 0xf0) == 0xe0 && (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80) {
		c = (p[0] & 0x0f) << 12 | (p[1] & 0x3f) << 6 | (p[2] & 0x3f);
		if (c >= 0x800 && (c < 0xd800 || c >= 0xe000)) {
			*n_used = 3;
			return c;
		}
	}
	if (n && p[0] < 0x80) {
		*n_used = 1;
		return p[0];
	}
	return utf8_decode_any(s, n, n_used);
}

/* The character at place i of a text, its length into *n_used; 0 and 0 at the end. */
static inline int32_t
utf8_at(struct slice text, size_t i, size_t *n_used)
{
	*n_used = 0;
	return i < text.n ? utf8_decode(text.s + i, text.n - i, n_used) : 0;
}

/* The place where the character begins that ends before place i > 0. */
static inline size_t
utf8_back(struct slice text, size_t i)
{
	do
		i--;
	while (i > 0 && ((unsigned char)text.s[i] & 0xc0) == 0x80);
	return i;
}

/* The character before place i, and where it begins; 0 and i at the start. */
static inline int32_t
utf8_before(struct slice text, size_t i, size_t *begins)
{
	size_t used;

	*begins = i ? utf8_back(text, i) : 0;
	return i ? utf8_decode(text.s + *begins, text.n - *begins, &used) : 0;
}

/* A Chinese character, 〇 too. */
static inline bool
utf8_is_han(int32_t c)
{
	return (c >= 0x3400 && c <= 0x9fff) || c >= 0x20000 || c == 0x3007;
}

/*
 * The last two bytes of a character of three, as an index below 0x10000.  A table over these tells
 * for most characters that they are not looked for, in fewer steps than decoding takes; sixteen
 * characters share an index, so a hit must be looked at.
 */
static inline unsigned
utf8_tail(const char *s)
{
	uint16_t tail;

	memcpy(&tail, s + 1, 2);
	return tail;
}

/* How many of the n bytes are valid from the start: n when all are. */
size_t utf8_valid(const char *s, size_t n);

/* Characters in n bytes. */
size_t utf8_count(const char *s, size_t n);

/* The same of a field of a stream, where \t, \n, \r and \\ stand for one character each. */
size_t utf8_count_field(const char *s, size_t n);

/* Writes c as UTF-8 into to (4 bytes of room); returns its length. */
size_t utf8_encode(uint32_t c, char *to);

/* The length that a lead byte announces; 1 for anything that leads nothing. */
static inline size_t
utf8_length(unsigned char lead)
{
	return lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
}

#endif
