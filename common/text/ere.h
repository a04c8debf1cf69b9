/*
 * ere - POSIX extended regular expressions, one or several, compiled once.  Of them all the leftmost hit
 * counts, and of those that begin there the longest.
 *
 * What is a character is told by the locale: without setlocale(LC_CTYPE) to one of UTF-8, the dot is a
 * byte, and [...] holds bytes.
 */
#ifndef FZ_ERE_H
#define FZ_ERE_H

#include "common/slice.h"

enum { ERE_WHY = 256 };

struct ere;

struct ere *ere_new(void);		/* NULL: no memory */
void ere_free(struct ere *);

/* Compiles one more.  false: it is wrong, or no memory; why tells. */
bool ere_add(struct ere *, const char *expression, bool any_case, char why[ERE_WHY]);

enum ere_found { ERE_NONE, ERE_HIT, ERE_NO_MEMORY };

/*
 * The first hit at or behind `from` in text, which has no NUL but one behind its n bytes, and may be written
 * to but is the same afterwards.  An empty hit is one too.  whole: hits that would cut an ASCII word in two
 * are none; see wholeword.  hit NULL: only whether there is one is asked.
 */
enum ere_found ere_find(const struct ere *, char *text, size_t n, size_t from, bool whole, struct slice *hit);

#endif
