/*
 * utf8 - UTF-8 as RFC 3629 has it: no surrogates, nothing over U+10FFFF, no longer form than
 * needed.  Bytes that are none count as one character each where characters are counted.
 */
#ifndef FZ_UTF8_H
#define FZ_UTF8_H

#include <stdint.h>

#include "common/slice.h"

/* The character at s, its length in bytes into *n_used; invalid or cut off: returns -1, length 1. */
int32_t utf8_decode(const char *s, size_t n, size_t *n_used);

/* How many of the n bytes are valid from the start: n when all are. */
size_t utf8_valid(const char *s, size_t n);

/* Characters in n bytes. */
size_t utf8_count(const char *s, size_t n);

/* Writes c as UTF-8 into to (4 bytes of room); returns its length. */
size_t utf8_encode(uint32_t c, char *to);

/* The length that a lead byte announces; 1 for anything that leads nothing. */
static inline size_t
utf8_length(unsigned char lead)
{
	return lead < 0xc2 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 1;
}

#endif
