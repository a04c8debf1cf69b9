#include "common/text/alike.h"

/* A full-width form's ASCII character; 0: it is none. */
static char
narrow(const char *s, size_t n)
{
	const unsigned char *p = (const unsigned char *)s;

	if (n < 3)
		return 0;
	if (p[0] == 0xe3)
		return p[1] == 0x80 && p[2] == 0x80 ? ' ' : 0;
	if (p[1] == 0xbc && p[2] >= 0x81 && p[2] <= 0xbf)
		return (char)(p[2] - 0x60);
	if (p[1] == 0xbd && p[2] >= 0x80 && p[2] <= 0x9e)
		return (char)(p[2] - 0x20);
	return 0;
}

/* The byte that the one at p, or the full-width form that begins there, becomes; how many it stands for. */
static inline char
folded(const char *p, const char *end, enum alike how, size_t *n)
{
	char c = *p;

	*n = 1;
	if ((unsigned char)c == 0xef || (unsigned char)c == 0xe3) {
		c = narrow(p, (size_t)(end - p));
		if (c == 0 || (how == ALIKE_ERE && memchr(".[]\\()*+?{}|^$-", c, 15)))
			return *p;
		*n = 3;
	}
	return how == ALIKE_ALL && c >= 'A' && c <= 'Z' ? (char)(c + ('a' - 'A')) : c;
}

size_t
alike_fold(struct slice text, enum alike how, char *to)
{
	const char *p, *end = text.s + text.n;
	char *start = to;
	size_t n;

	for (p = text.s; p < end; p += n)
		*to++ = folded(p, end, how, &n);
	return (size_t)(to - start);
}

void
alike_find(struct slice text, enum alike how, struct alike_place *at, size_t byte)
{
	size_t n;

	for (; at->folded < byte && at->text < text.n; at->text += n, at->folded++)
		folded(text.s + at->text, text.s + text.n, how, &n);
}
