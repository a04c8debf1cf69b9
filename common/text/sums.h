/*
 * sums - reckoning with the exact sums of decimal.h: added, subtracted, compared, and set against each
 * other in per cent.  All is exact but the per cent, which are rounded to one place, half away from 0:
 * as taught in school.
 */
#ifndef FZ_SUMS_H
#define FZ_SUMS_H

#include "common/text/decimal.h"

enum { SUMS_PERCENT_CHARS = 88 };	/* room for any per cent written out */

struct decimal_sum sums_add(const struct decimal_sum *, const struct decimal_sum *);
struct decimal_sum sums_subtract(const struct decimal_sum *a, const struct decimal_sum *b);

/* Less than, equal to, greater than 0 as a stands to b. */
int sums_cmp(const struct decimal_sum *a, const struct decimal_sum *b);

/*
 * Writes how many per cent of the size of base part is, with the sign of part, in the plainest form
 * without a NUL; returns its length.  0: base is 0, and there is no such number.
 */
size_t sums_percent(const struct decimal_sum *part, const struct decimal_sum *base, char to[SUMS_PERCENT_CHARS]);

#endif
