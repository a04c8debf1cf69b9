#include "common/report/title.h"

/* Some lines in a row as a title. */
struct group {
	size_t first, n;
};

static bool
is_blank(char c)
{
	return c == ' ';
}

/* The next character that is no blank of some lines, byte by byte; false: there is none left. */
static bool
next_byte(const struct title_line line[], const struct group *g, size_t *l, size_t *i, char *c)
{
	for (; *l < g->n; ++*l, *i = 0)
		while (*i < line[g->first + *l].text.n) {
			*c = line[g->first + *l].text.s[(*i)++];
			if (!is_blank(*c))
				return true;
		}
	return false;
}

/* Does title b, apart from its blanks, end as title a, or is it that? */
static size_t
length_of(const struct title_line line[], const struct group *g)
{
	size_t l = 0, i = 0, n = 0;
	char c;

	while (next_byte(line, g, &l, &i, &c))
		n++;
	return n;
}

/* Is a, apart from blanks, the end of b (or b itself)? */
static bool
ends_in(const struct title_line line[], const struct group *b, const struct group *a)
{
	size_t na = length_of(line, a), nb = length_of(line, b), la = 0, ia = 0, lb = 0, ib = 0, skip;
	char ca, cb;

	if (na > nb)
		return false;
	for (skip = nb - na; skip; skip--)
		next_byte(line, b, &lb, &ib, &cb);
	while (next_byte(line, a, &la, &ia, &ca))
		if (!next_byte(line, b, &lb, &ib, &cb) || ca != cb)
			return false;
	return true;
}

/* Cuts a run of lines that says the same title twice down to one. */
static void
halve(const struct title_line line[], struct group *g)
{
	size_t k;

	for (k = 1; k < g->n; k++) {
		struct group a = { g->first, k }, b = { g->first + k, g->n - k };

		if (length_of(line, &a) == length_of(line, &b) && ends_in(line, &a, &b)) {
			*g = b;
			return;
		}
	}
}

bool
title_join(const struct title_line line[], size_t n, struct bytes *to)
{
	struct group best = { 0, 0 }, g;
	size_t i;

	if (n > TITLE_LINES)
		n = TITLE_LINES;
	for (i = 0; i < n; i += g.n) {
		size_t run = 1;

		while (i + run < n && line[i + run].line == line[i + run - 1].line + 1)
			run++;
		g = (struct group){ i, run };
		halve(line, &g);
		if (!best.n || !ends_in(line, &best, &g) || length_of(line, &best) == length_of(line, &g))
			best = g;
		g.n = run;
	}
	for (i = 0; i < best.n; i++)
		if (!bytes_add(to, line[best.first + i].text))
			return false;
	return true;
}
