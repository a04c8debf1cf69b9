#include "common/report/above.h"

void
above_release(struct above *a)
{
	size_t i;

	for (i = 0; i < ABOVE_MAX; i++)
		bytes_release(&a->sect[i]);
	a->n = 0;
}

void
above_reset(struct above *a)
{
	a->n = 0;
}

/* 1.2 is below 1, and 10 is not. */
static bool
below(struct slice sect, struct slice that)
{
	return sect.n > that.n && that.n && sect.s[that.n] == '.' && slice_starts(sect, that);
}

/* The place of the last heading that is open. */
static struct slice
last(const struct above *a)
{
	return bytes_slice(&a->sect[a->n - 1]);
}

size_t
above_row(struct above *a, struct slice sect)
{
	while (a->n && !below(sect, last(a)) && !slice_eq(sect, last(a)))
		a->n--;
	return a->n;
}

bool
above_heading(struct above *a, struct slice sect, size_t *number)
{
	while (a->n && !below(sect, last(a)))
		a->n--;
	*number = a->n;
	if (a->n == ABOVE_MAX)
		return true;
	a->sect[a->n].n = 0;
	return bytes_add(&a->sect[a->n], sect) && ++a->n;
}
