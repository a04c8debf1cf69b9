/*
 * fuzz/pattern - a list of words in its first line, parted by TAB, and a field behind it: what is found in the
 * field is what a plain search finds in its value.  The first byte says how they are compared.
 */
#include "common/text/pattern.h"

#include <stdint.h>
#include <stdlib.h>

#include "common/text/alike.h"
#include "common/text/escape.h"
#include "common/text/wholeword.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

/* Is a word of the list in the text?  Both are as they are compared. */
static bool
plain_any(struct slice list, struct slice text, bool whole)
{
	size_t at, n;

	for (; list.n; list = slice_from(list, n < list.n ? n + 1 : n)) {
		const char *lf = memchr(list.s, '\n', list.n);
		struct slice word = { list.s, n = lf ? (size_t)(lf - list.s) : list.n };

		word.n -= slice_ends(word, SLICE("\r"));
		for (at = 0; word.n && at + word.n <= text.n; at++)
			if (slice_starts(slice_from(text, at), word) &&
			    (!whole || (wholeword_edge(text, at) && wholeword_edge(text, at + word.n))))
				return true;
	}
	return false;
}

static struct slice
folded(struct slice s, bool alike, char *to)
{
	return alike ? (struct slice){ to, alike_fold(s, ALIKE_ALL, to) } : s;
}

static void
compare(struct patterns *p, struct slice list, struct slice field, unsigned how, char *room)
{
	bool alike = how & PATTERN_ALIKE, whole = how & PATTERN_WHOLE, any = patterns_any(p, field);
	struct slice value = escape_undo(field, room), text = folded(value, alike, room + field.n);
	struct slice words = folded(list, alike, room + 2 * field.n), hit, was = { NULL, 0 };

	need(any == plain_any(words, text, whole));
	need(slice_eq(value, patterns_begin(p, field)));
	need(patterns_next(p, &hit) == any);
	patterns_begin(p, field);
	while (patterns_next(p, &hit)) {
		need(hit.n > 0 && (!was.s || hit.s >= was.s + was.n));
		need(plain_any(words, folded(hit, alike, room + field.n), false));
		was = hit;
	}
	need(!patterns_failed(p));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const char *s = (const char *)data + 1, *lf = size > 1 ? memchr(s, '\n', size - 1) : NULL;
	unsigned how = size ? *data & (PATTERN_ALIKE | PATTERN_WHOLE) : 0;
	struct slice list, field;
	struct patterns *p;
	char why[PATTERN_WHY], *room, *words;
	unsigned long line;
	size_t i;

	if (!lf)
		return 0;
	list = (struct slice){ s, (size_t)(lf - s) };
	field = (struct slice){ lf + 1, size - 2 - list.n };
	p = patterns_new(how);
	words = malloc(list.n + 1);
	room = malloc(2 * field.n + list.n + 1);
	if (p && words && room) {
		for (i = 0; i < list.n; i++)
			words[i] = s[i] == '\t' ? '\n' : s[i];
		list.s = words;
		if (slice_starts(list, SLICE("\xef\xbb\xbf")))
			list = slice_from(list, 3);
		if (patterns_add(p, list, &line, why) && patterns_build(p))
			compare(p, list, field, how, room);
	}
	patterns_free(p);
	free(words);
	free(room);
	return 0;
}
