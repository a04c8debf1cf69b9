#include "common/text/utf8.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

int32_t
utf8_decode_any(const char *s, size_t n, size_t *n_used)
{
	const unsigned char *p = (const unsigned char *)s;
	size_t len, i;
	uint32_t c;

	*n_used = 1;
	if (n == 0)
		return -1;
	if (p[0] < 0x80)
		return p[0];
	len = utf8_length(p[0]);
	if (len == 1 || len > n)
		return -1;
	c = p[0] & (0x7fu >> len);
	for (i = 1; i < len; i++) {
		if ((p[i] & 0xc0) != 0x80)
			return -1;
		c = c << 6 | (p[i] & 0x3fu);
	}
	if ((len == 3 && c < 0x800) || (len == 4 && (c < 0x10000 || c > 0x10ffff)) ||
	    (c >= 0xd800 && c < 0xe000))
		return -1;
	*n_used = len;
	return (int32_t)c;
}

#ifdef __SSE2__
static unsigned
bits(__m128i v)
{
	return (unsigned)_mm_movemask_epi8(v);
}

/*
 * How many bytes from the start are common characters, which ends between two of them: whole
 * blocks of sixteen bytes in which each byte is a continuation just where a lead before it asks for
 * one.  Leads that need a look at the next byte (E0, ED), four-byte ones and C0, C1 end it.
 */
static size_t
common(const unsigned char *s, size_t n)
{
	const __m128i c0 = _mm_set1_epi8((char)0xc0), e0 = _mm_set1_epi8((char)0xe0),
	    ed = _mm_set1_epi8((char)0xed), f0 = _mm_set1_epi8((char)0xf0), fe = _mm_set1_epi8((char)0xfe);
	size_t i;
	unsigned due = 0;		/* a bit for each byte that must be a continuation */

	for (i = 0; n - i >= 16; i += 16) {
		__m128i v = _mm_loadu_si128((const __m128i *)(const void *)(s + i));
		unsigned high = bits(v), tail, next;

		if ((high | due) == 0)
			continue;
		tail = bits(_mm_cmplt_epi8(v, c0));		/* signed: 80 ... BF */
		next = due | (high & ~tail) << 1 | bits(_mm_cmpeq_epi8(_mm_max_epu8(v, e0), v)) << 2;
		if ((next & 0xffff) != tail || bits(_mm_or_si128(
		    _mm_or_si128(_mm_cmpeq_epi8(v, e0), _mm_cmpeq_epi8(v, ed)),
		    _mm_or_si128(_mm_cmpeq_epi8(_mm_max_epu8(v, f0), v),
		    _mm_cmpeq_epi8(_mm_and_si128(v, fe), c0)))))
			break;
		due = next >> 16;
	}
	if (due)				/* back to the lead of the character that was cut */
		do
			i--;
		while ((s[i] & 0xc0) == 0x80);
	return i;
}
#else
/* The same by eight ASCII bytes or one Chinese character at a time. */
static size_t
common(const unsigned char *s, size_t n)
{
	size_t i = 0;
	uint64_t eight;

	for (;;) {
		const unsigned char *p = s + i;

		if (n - i >= 8 && (memcpy(&eight, p, 8), !(eight & 0x8080808080808080u)))
			i += 8;
		else if (n - i >= 3 && p[0] >= 0xe1 && p[0] <= 0xec &&
		    (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80)
			i += 3;
		else
			return i;
	}
}
#endif

size_t
utf8_valid(const char *s, size_t n)
{
	size_t i = 0, stop, used;

	while (i < n) {
		i += common((const unsigned char *)s + i, n - i);
		for (stop = n - i < 16 ? n : i + 16; i < stop; i += used)
			if (utf8_decode(s + i, n - i, &used) < 0)
				return i;
	}
	return n;
}

/* Continuation bytes, 10xxxxxx, are counted eight at a time, and taken off. */
size_t
utf8_count(const char *s, size_t n)
{
	const uint64_t ones = 0x0101010101010101u;
	size_t i, more = 0;
	uint64_t eight;

	for (i = 0; i + 8 <= n; i += 8) {
		memcpy(&eight, s + i, 8);
		more += (size_t)(((eight >> 7 & ~(eight >> 6) & ones) * ones) >> 56);
	}
	for (; i < n; i++)
		more += ((unsigned char)s[i] & 0xc0) == 0x80;
	return n - more;
}

size_t
utf8_count_field(const char *s, size_t n)
{
	size_t count = utf8_count(s, n);
	const char *p = s, *end = s + n;

	while (p < end && (p = memchr(p, '\\', (size_t)(end - p))) && end - p > 1) {
		count--;
		p += 2;
	}
	return count;
}

size_t
utf8_encode(uint32_t c, char *to)
{
	if (c < 0x80) {
		to[0] = (char)c;
		return 1;
	}
	if (c < 0x800) {
		to[0] = (char)(0xc0 | c >> 6);
		to[1] = (char)(0x80 | (c & 0x3f));
		return 2;
	}
	if (c < 0x10000) {
		to[0] = (char)(0xe0 | c >> 12);
		to[1] = (char)(0x80 | (c >> 6 & 0x3f));
		to[2] = (char)(0x80 | (c & 0x3f));
		return 3;
	}
	to[0] = (char)(0xf0 | c >> 18);
	to[1] = (char)(0x80 | (c >> 12 & 0x3f));
	to[2] = (char)(0x80 | (c >> 6 & 0x3f));
	to[3] = (char)(0x80 | (c & 0x3f));
	return 4;
}
