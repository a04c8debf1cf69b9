#include "common/report/draft.h"

#include <stdlib.h>

enum { SAMPLE_ROWS = 4, SAMPLE_BYTES = 90 };	/* by these a report's script is known */

void
draft_release(struct draft *d)
{
	free(d->row);
	bytes_release(&d->folded);
	*d = (struct draft){ .row = NULL };
}

void
draft_reset(struct draft *d)
{
	size_t i;

	d->n = 0;
	d->year = 0;
	d->folded.n = 0;
	for (i = 0; i < DRAFT_PLACES; i++)
		d->place[i] = (struct slice){ "", 0 };
}

bool
draft_add(struct draft *d, struct draft_row row)
{
	if (d->n == d->cap) {
		size_t cap = d->cap ? d->cap * 2 : 256;
		struct draft_row *bigger = realloc(d->row, cap * sizeof *bigger);

		if (!bigger)
			return false;
		d->row = bigger;
		d->cap = cap;
	}
	row.written = row.text.s;
	d->row[d->n++] = row;
	return true;
}

/* Is a field that word, of four letters at least?  They are compared in one piece. */
static inline bool
is_word(struct slice field, const char *word, size_t n)
{
	return field.n == n && memcmp(field.s, word, 4) == 0 && memcmp(field.s + n - 4, word + n - 4, 4) == 0;
}

#define IS(field, word) is_word(field, word, sizeof(word) - 1)

enum outline_role
draft_role(struct slice name)
{
	if (IS(name, "body"))
		return ROLE_BODY;
	if (IS(name, "head"))
		return ROLE_HEAD;
	if (IS(name, "item"))
		return ROLE_ITEM;
	if (IS(name, "intro"))
		return ROLE_INTRO;
	if (IS(name, "title"))
		return ROLE_TITLE;
	if (IS(name, "sign"))
		return ROLE_SIGN;
	if (IS(name, "date"))
		return ROLE_DATE;
	return IS(name, "noise") ? ROLE_NOISE : ROLE_BODY;
}

enum draft_part
draft_part(struct slice name)
{
	if (IS(name, "done"))
		return DRAFT_DONE;
	if (IS(name, "plans"))
		return DRAFT_PLANS;
	if (IS(name, "gaps"))
		return DRAFT_GAPS;
	if (IS(name, "duty"))
		return DRAFT_DUTY;
	if (IS(name, "intro"))
		return DRAFT_INTRO;
	return IS(name, "sign") ? DRAFT_SIGN : DRAFT_OTHER;
}

/* Is one of the first rows in traditional characters? */
static bool
traditional(const struct draft *d, const struct simplified *sf)
{
	char folded[SAMPLE_BYTES];
	size_t i;

	for (i = 0; i < d->n && i < SAMPLE_ROWS; i++) {
		struct slice text = d->row[i].text;

		if (text.n > sizeof folded)
			text.n = sizeof folded;
		if (simplified_fold(sf, text, folded))
			return true;
	}
	return false;
}

bool
draft_ready(struct draft *d, const struct simplified *sf)
{
	size_t i, n = 0;

	if (!traditional(d, sf))
		return true;
	for (i = 0; i < d->n; i++)
		n += d->row[i].text.n;
	if (n > d->folded.cap && !bytes_grow(&d->folded, n))
		return false;
	for (i = 0; i < d->n; i++) {
		struct slice *text = &d->row[i].text;
		char *to = d->folded.s + d->folded.n;

		if (!text->n)
			continue;
		simplified_fold(sf, *text, to);
		d->folded.n += text->n;
		text->s = to;
	}
	return true;
}

/* By the last byte of a word's first character, which is rarer than its first. */
size_t
draft_count(const struct draft *d, struct slice word)
{
	size_t i, n = 0, mark = word.n < 3 ? 0 : 2;

	for (i = 0; i < d->n && word.n; i++) {
		struct slice text = d->row[i].text;
		const char *p = text.s + mark, *end = text.s + text.n + mark - word.n + 1;

		if (text.n < word.n)
			continue;
		while (p < end && (p = memchr(p, word.s[mark], (size_t)(end - p))))
			if (memcmp(p - mark, word.s, word.n) == 0) {
				n++;
				p += word.n;
			} else {
				p++;
			}
	}
	return n;
}
