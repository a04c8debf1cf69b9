#include "common/text/ere.h"

#include <regex.h>
#include <stdio.h>
#include <stdlib.h>

#include "common/text/wholeword.h"

/*
 * Parentheses of an expression: a library's parser may go down a level of the stack for each.  Tries at
 * hits that cut words: each may look through all of the text, which would be for hours if it is long.
 */
enum { DEEPEST = 250, TRIES = 500 };

struct ere {
	regex_t *one;
	size_t n, cap;
};

struct ere *
ere_new(void)
{
	return calloc(1, sizeof(struct ere));
}

void
ere_free(struct ere *e)
{
	size_t i;

	if (!e)
		return;
	for (i = 0; i < e->n; i++)
		regfree(&e->one[i]);
	free(e->one);
	free(e);
}

static bool
no(char why[ERE_WHY], const char *what)
{
	snprintf(why, ERE_WHY, "%s", what);
	return false;
}

bool
ere_add(struct ere *e, const char *expression, bool any_case, char why[ERE_WHY])
{
	size_t cap = e->cap ? e->cap * 2 : 4, deep = 0;
	regex_t *list = e->one;
	const char *p;
	int wrong;

	for (p = expression; *p; p++)
		if (*p == '(' && ++deep > DEEPEST)
			return no(why, "more than 250 parentheses");
	if (e->n == e->cap) {
		list = realloc(list, cap * sizeof *list);
		if (!list)
			return no(why, "out of memory");
		e->one = list;
		e->cap = cap;
	}
	wrong = regcomp(&list[e->n], expression, REG_EXTENDED | (any_case ? REG_ICASE : 0));
	if (wrong == REG_ESPACE)
		return no(why, "out of memory");
	if (wrong) {
		regerror(wrong, &list[e->n], why, ERE_WHY);
		return false;
	}
	e->n++;
	return true;
}

/*
 * Looks from `from` on in a text that ends at n.  REG_STARTEND is not POSIX; where it is, a library need not
 * measure the rest of a long text anew for each hit.
 */
static enum ere_found
run(const regex_t *one, const char *text, size_t n, size_t from, int flags, struct slice *hit)
{
	int found;
#ifdef REG_STARTEND
	regmatch_t m = { (regoff_t)from, (regoff_t)n };

	found = regexec(one, text, hit != NULL, &m, flags | REG_STARTEND | (from ? REG_NOTBOL : 0));
#else
	regmatch_t m = { 0, 0 };

	(void)n;
	found = regexec(one, text + from, hit != NULL, &m, flags | (from ? REG_NOTBOL : 0));
	m.rm_so += (regoff_t)from;
	m.rm_eo += (regoff_t)from;
#endif
	if (found != 0)
		return found == REG_NOMATCH ? ERE_NONE : ERE_NO_MEMORY;
	if (hit)
		*hit = (struct slice){ text + m.rm_so, (size_t)(m.rm_eo - m.rm_so) };
	return ERE_HIT;
}

/*
 * A hit ends within a word: is there a shorter one from the same place, that ends with one?  The text is cut
 * off where words end, from behind.
 */
static enum ere_found
shorten(const regex_t *one, char *text, size_t n, struct slice *hit, unsigned *tries)
{
	const size_t start = (size_t)(hit->s - text);
	size_t end = start + hit->n;
	enum ere_found found = ERE_NONE;
	struct slice shorter;
	char saved;

	while (found == ERE_NONE && end > start && *tries) {
		do
			end--;
		while (end > start && !wholeword_edge((struct slice){ text, n }, end));
		saved = text[end];
		text[end] = '\0';
		--*tries;
		found = run(one, text, end, start, REG_NOTEOL, &shorter);
		text[end] = saved;
		if (found != ERE_HIT)
			continue;
		if (shorter.s != hit->s)
			found = ERE_NONE;	/* another one, which begins later */
		else if (!wholeword_edge((struct slice){ text, n }, start + shorter.n)) {
			end = start + shorter.n;
			found = ERE_NONE;
		} else {
			*hit = shorter;
		}
	}
	return found;
}

static enum ere_found
find_whole(const regex_t *one, char *text, size_t n, size_t from, struct slice *hit)
{
	const struct slice all = { text, n };
	unsigned tries = TRIES;
	enum ere_found found;
	size_t at;

	while ((found = run(one, text, n, from, 0, hit)) == ERE_HIT) {
		at = (size_t)(hit->s - text);
		if (wholeword_edge(all, at)) {
			if (wholeword_edge(all, at + hit->n))
				return ERE_HIT;
			found = shorten(one, text, n, hit, &tries);
			if (found != ERE_NONE)
				return found;
		}
		from = tries ? at + 1 : at + hit->n + 1;
		tries -= tries > 0;
		while (from < n && ((unsigned char)text[from] & 0xc0) == 0x80)
			from++;
		if (from > n)
			return ERE_NONE;
	}
	return found;
}

enum ere_found
ere_find(const struct ere *e, char *text, size_t n, size_t from, bool whole, struct slice *hit)
{
	enum ere_found found, any = ERE_NONE;
	struct slice one;
	size_t i;

	for (i = 0; i < e->n; i++) {
		found = whole ? find_whole(&e->one[i], text, n, from, &one) :
		    run(&e->one[i], text, n, from, 0, hit ? &one : NULL);
		if (found == ERE_NO_MEMORY || (found == ERE_HIT && !hit))
			return found;
		if (found == ERE_NONE)
			continue;
		if (any == ERE_NONE || one.s < hit->s || (one.s == hit->s && one.n > hit->n))
			*hit = one;
		any = ERE_HIT;
	}
	return any;
}
