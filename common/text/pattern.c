#include "common/text/pattern.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/text/alike.h"
#include "common/text/bytes.h"
#include "common/text/ere.h"
#include "common/text/escape.h"
#include "common/text/search.h"
#include "common/text/utf8.h"

enum { NO_CHARACTER = 0x1a };		/* stands for a byte that an expression can't be asked about */

struct patterns {
	bool is_ere, alike, whole;
	bool ascii;		/* some word has ASCII characters, which full-width ones are like */
	bool plain;		/* what has no hit in a field as it stands has none in its value */
	enum alike how;
	struct search *words;
	struct ere *ere;
	size_t n;
	bool failed;

	struct slice value;	/* of the field at hand */
	struct slice subject;	/* what of it is looked at */
	size_t at;		/* of the subject: what is before was seen */
	struct alike_place place;
	struct bytes undone, made;
};

struct patterns *
patterns_new(unsigned how)
{
	struct patterns *p = calloc(1, sizeof *p);

	if (!p)
		return NULL;
	p->is_ere = how & PATTERN_ERE;
	p->alike = how & PATTERN_ALIKE;
	p->whole = how & PATTERN_WHOLE;
	p->how = p->is_ere ? ALIKE_ERE : ALIKE_ALL;
	p->plain = !p->is_ere && !p->whole;
	p->words = search_new();
	p->ere = ere_new();
	if (p->words && p->ere)
		return p;
	patterns_free(p);
	return NULL;
}

void
patterns_free(struct patterns *p)
{
	if (!p)
		return;
	search_free(p->words);
	ere_free(p->ere);
	bytes_release(&p->undone);
	bytes_release(&p->made);
	free(p);
}

/* Room for n bytes, and a NUL.  Without memory the patterns have failed. */
static char *
room(struct patterns *p, struct bytes *b, size_t n)
{
	b->n = 0;
	if (n < b->cap || bytes_grow(b, n + 1))
		return b->s;
	p->failed = true;
	return NULL;
}

/* What is compared of a text: written to `made`, with a NUL behind it. */
static bool
fold(struct patterns *p, struct slice text, struct slice *folded)
{
	char *to = room(p, &p->made, text.n);
	size_t n = text.n;

	if (!to)
		return false;
	if (p->alike)
		n = alike_fold(text, p->how, to);
	else if (n)
		memcpy(to, text.s, n);
	to[n] = '\0';
	*folded = (struct slice){ to, n };
	return true;
}

static bool
no_memory(char why[PATTERN_WHY])
{
	snprintf(why, PATTERN_WHY, "out of memory");
	return false;
}

static bool
add_one(struct patterns *p, struct slice pattern, char why[PATTERN_WHY])
{
	struct slice folded;
	size_t i;

	if (utf8_valid(pattern.s, pattern.n) < pattern.n) {
		snprintf(why, PATTERN_WHY, "not UTF-8");
		return false;
	}
	if (!fold(p, pattern, &folded))
		return no_memory(why);
	p->n++;
	if (!p->is_ere) {
		for (i = 0; i < folded.n; i++) {
			p->plain = p->plain && !memchr("\\\t\r", folded.s[i], 3);
			p->ascii = p->ascii || (unsigned char)folded.s[i] < 0x80;
		}
		return search_add(p->words, folded) || no_memory(why);
	}
	if (memchr(folded.s, '\0', folded.n)) {
		snprintf(why, PATTERN_WHY, "a NUL in an expression");
		return false;
	}
	return ere_add(p->ere, folded.s, p->alike, why);
}

bool
patterns_add(struct patterns *p, struct slice list, unsigned long *line, char why[PATTERN_WHY])
{
	const char *lf;
	struct slice one;

	if (slice_starts(list, SLICE("\xef\xbb\xbf")))
		list = slice_from(list, 3);
	for (*line = 1; list.n; ++*line) {
		lf = memchr(list.s, '\n', list.n);
		one = (struct slice){ list.s, lf ? (size_t)(lf - list.s) : list.n };
		list = slice_from(list, one.n + (lf != NULL));
		one.n -= slice_ends(one, SLICE("\r"));
		if (one.n && !add_one(p, one, why))
			return false;
	}
	return true;
}

size_t
patterns_count(const struct patterns *p)
{
	return p->n;
}

bool
patterns_build(struct patterns *p)
{
	if (!p->is_ere && !p->ascii)
		p->alike = false;
	return search_build(p->words);
}

/* Bytes that are no UTF-8, where one library's regexec() finds nothing, and NUL, where all end. */
static void
mask(char *s, size_t n)
{
	size_t i;
	char *nul;

	for (i = 0; (i += utf8_valid(s + i, n - i)) < n; i++)
		s[i] = NO_CHARACTER;
	for (i = 0; i < n && (nul = memchr(s + i, '\0', n - i)); i = (size_t)(nul - s) + 1)
		*nul = NO_CHARACTER;
}

struct slice
patterns_begin(struct patterns *p, struct slice field)
{
	char *to;

	p->value = field;
	if (field.n && memchr(field.s, '\\', field.n) && (to = room(p, &p->undone, field.n)))
		p->value = escape_undo(field, to);
	p->subject = p->value;
	p->at = 0;
	p->place = (struct alike_place){ 0, 0 };
	if ((p->alike || p->is_ere) && !fold(p, p->value, &p->subject))
		p->subject.n = 0;
	else if (p->is_ere)
		mask(p->made.s, p->subject.n);
	return p->value;
}

/* hit NULL: only whether there is one is asked. */
static bool
find(struct patterns *p, struct slice *hit)
{
	struct slice any;
	enum ere_found found;

	if (!p->is_ere)
		return search_find(p->words, p->subject, p->at, p->whole, hit ? hit : &any);
	if (p->failed || p->at > p->subject.n)
		return false;
	found = ere_find(p->ere, p->made.s, p->subject.n, p->at, p->whole, hit);
	p->failed = p->failed || found == ERE_NO_MEMORY;
	return found == ERE_HIT;
}

bool
patterns_any(struct patterns *p, struct slice field)
{
	struct slice hit;

	if (p->plain && !p->alike) {
		if (!search_find(p->words, field, 0, false, &hit))
			return false;
		if (!memchr(field.s, '\\', field.n))
			return true;
	}
	patterns_begin(p, field);
	return find(p, NULL);
}

static inline bool
continues(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* The hit in the value: whole characters of it, where the locale had them as bytes. */
static struct slice
in_value(struct patterns *p, struct slice hit)
{
	size_t from = (size_t)(hit.s - p->subject.s), to = from + hit.n;

	if (p->alike) {
		alike_find(p->value, p->how, &p->place, from);
		from = p->place.text;
		alike_find(p->value, p->how, &p->place, to);
		to = p->place.text;
	}
	if (p->is_ere && MB_CUR_MAX == 1) {
		while (from > 0 && continues(p->value.s[from]))
			from--;
		while (to < p->value.n && continues(p->value.s[to]))
			to++;
	}
	return (struct slice){ p->value.s + from, to - from };
}

bool
patterns_next(struct patterns *p, struct slice *hit)
{
	struct slice found;

	while (find(p, &found)) {
		p->at = (size_t)(found.s + found.n - p->subject.s);
		if (found.n) {
			*hit = in_value(p, found);
			return true;
		}
		for (p->at++; p->at < p->subject.n && continues(p->subject.s[p->at]); p->at++)
			;
	}
	return false;
}

bool
patterns_failed(const struct patterns *p)
{
	return p->failed;
}
