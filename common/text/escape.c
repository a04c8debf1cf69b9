#include "common/text/escape.h"

static const char letter[] = "tnr\\", meant[] = "\t\n\r\\";

struct slice
escape_undo(struct slice s, char *to)
{
	const char *p = s.n ? memchr(s.s, '\\', s.n) : NULL, *end = s.s + s.n, *hit;
	size_t n;

	if (!p)
		return s;
	n = (size_t)(p - s.s);
	memmove(to, s.s, n);
	for (; p < end; p++) {
		to[n] = *p;
		if (*p == '\\' && end - p > 1 && (hit = memchr(letter, p[1], sizeof letter - 1))) {
			to[n] = meant[hit - letter];
			p++;
		}
		n++;
	}
	return (struct slice){ to, n };
}

struct slice
escape_do(struct slice s, char *to)
{
	const char *hit;
	size_t i, n = 0;

	for (i = 0; i < s.n; i++) {
		hit = memchr(meant, s.s[i], sizeof meant - 1);
		if (hit)
			to[n++] = '\\';
		to[n++] = hit ? letter[hit - meant] : s.s[i];
	}
	return n == s.n ? s : (struct slice){ to, n };
}
