/*
 * wholeword - whether a piece of a text cuts no ASCII word in two.  A word is a run of ASCII letters,
 * digits and underscores: Chinese has no marks of words, so next to a Chinese character any piece begins
 * and ends.
 */
#ifndef FZ_WHOLEWORD_H
#define FZ_WHOLEWORD_H

#include "common/slice.h"

static inline bool
wholeword_is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/* Is this place not within a word?  Both ends of a text are none. */
static inline bool
wholeword_edge(struct slice text, size_t at)
{
	return at == 0 || at >= text.n || !wholeword_is_letter(text.s[at - 1]) || !wholeword_is_letter(text.s[at]);
}

#endif
