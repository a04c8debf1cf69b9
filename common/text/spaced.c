#include "common/text/spaced.h"

#include "common/text/utf8.h"

enum { LETTERS_MIN = 4 };

bool
spaced_out(struct slice text)
{
	size_t i, used, letters = 0, run = 0;

	for (i = 0; i < text.n; i += used) {
		if (utf8_decode(text.s + i, text.n - i, &used) == ' ') {
			run = 0;
			continue;
		}
		letters++;
		if (++run > 1)
			return false;
	}
	return letters >= LETTERS_MIN;
}

size_t
spaced_close(struct slice text, char *to)
{
	size_t i, n = 0;

	for (i = 0; i < text.n; i++)
		if (text.s[i] != ' ')
			to[n++] = text.s[i];
	return n;
}
