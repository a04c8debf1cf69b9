#include "common/report/layout.h"

static size_t
natural(const struct layout *c)
{
	return c->head > c->body ? c->head : c->body;
}

/* The column's width when none may be wider than level, but those that can't be cut. */
static size_t
cut_to(const struct layout *c, size_t level)
{
	size_t width = natural(c);

	if (width > level)
		width = level;
	return c->number && width < c->body ? c->body : width;
}

/* Do the columns fit, cut to level?  What is left over goes into *left. */
static bool
fits(const struct layout *c, size_t n, size_t level, size_t window, size_t *left)
{
	size_t i;

	for (i = 0; i < n; i++) {
		size_t need = cut_to(&c[i], level) + (i ? LAYOUT_GAP : 0);

		if (need > window)
			return false;
		window -= need;
	}
	*left = window;
	return true;
}

/* The largest level at which the columns fit, between one that fits and one more than it takes. */
static size_t
highest(const struct layout *c, size_t n, size_t window, size_t *left)
{
	size_t low = LAYOUT_MIN, high = (window > low ? window : low) + 1, mid;

	while (high - low > 1) {
		mid = low + (high - low) / 2;
		if (fits(c, n, mid, window, left))
			low = mid;
		else
			high = mid;
	}
	fits(c, n, low, window, left);
	return low;
}

size_t
layout_fit(struct layout *c, size_t n, size_t window)
{
	size_t i, left = 0, level = 0, shown = n;

	for (i = 0; i < n; i++)
		c[i].width = natural(&c[i]);
	if (window == 0 || n == 0)
		return n;
	while (shown > 0 && !fits(c, shown, LAYOUT_MIN, window, &left))
		shown--;
	if (shown == 0) {
		c[0].width = window;
		return 1;
	}
	level = highest(c, shown, window, &left);
	for (i = 0; i < shown; i++) {
		c[i].width = cut_to(&c[i], level);
		if (left && c[i].width < natural(&c[i])) {
			c[i].width++;
			left--;
		}
	}
	return shown;
}
