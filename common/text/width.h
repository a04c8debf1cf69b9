/*
 * width - the columns that text takes on a terminal, and what of it a terminal may have.
 * Widths are those of the table `width`: Chinese characters 2, combining marks 0, most others 1;
 * what is not in it is 1.  Ambiguous ones (quotation marks, ① and …) are 1, or 2 in the fonts that
 * East Asian terminals were made with.  A character is measured alone: an emoji joined from
 * several counts as its parts.
 *
 * Control characters, line separators, bidirectional controls and bytes that are no UTF-8 are
 * unfit: they never reach a terminal, something else is shown for them.
 */
#ifndef FZ_WIDTH_H
#define FZ_WIDTH_H

#include <stdint.h>

#include "common/text/table.h"

enum { WIDTH_UNFIT = -1 };

struct width;

/* Loads the table.  NULL: it is wrong, or no memory; why tells. */
struct width *width_new(bool ambiguous_wide, char why[TABLE_WHY]);
void width_free(struct width *);

/* 0, 1, 2 or WIDTH_UNFIT. */
int width_of(const struct width *, uint32_t c);

/*
 * How many bytes from the start of s can be shown as they stand and take at most max columns; how
 * many they take goes into *used.  It ends before what is unfit or no longer has room.
 */
size_t width_fit(const struct width *, struct slice s, size_t max, size_t *used);

/*
 * The length of the unfit character that s begins with, and what is shown for it: a blank for TAB,
 * LF and CR, else U+FFFD.  0: s is empty or begins with one that is fit.
 */
size_t width_unfit(const struct width *, struct slice s, struct slice *shown);

/*
 * The next piece of s as a terminal may have it, which takes at most *room columns: taken off s, and its
 * columns off *room.  false: s is empty, or what it begins with has no room.
 */
bool width_piece(const struct width *, struct slice *s, size_t *room, struct slice *piece);

/* The end of s that takes at most max columns when it is shown; how many it takes goes into *used. */
struct slice width_end(const struct width *, struct slice s, size_t max, size_t *used);

/* The columns that s takes when all of it is shown; more than `enough`: no more is said than that. */
size_t width_text(const struct width *, struct slice s, size_t enough);

#endif
