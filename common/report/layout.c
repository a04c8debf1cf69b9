#include "common/report/layout.h"

static size_t
natural(const struct layout *c)
{
	return c->head > c->body ? c->head : c->body;
}

/* Columns that are to fit a window. */
struct fitting {
	const struct layout *c;
	size_t n, window;
	size_t first;		/* the first column is not cut to less */
};

/* The width of column i when none may be wider than level, but those that can't be cut. */
static size_t
cut_to(const struct fitting *f, size_t i, size_t level)
{
	const struct layout *c = &f->c[i];
	size_t width = natural(c);

	if (i == 0 && level < f->first)
		level = f->first;
	if (width > level)
		width = level;
	return c->number && width < c->body ? c->body : width;
}

/* Do the columns fit, cut to level?  What is left over goes into *left. */
static bool
fits(const struct fitting *f, size_t level, size_t *left)
{
	size_t i, window = f->window;

	for (i = 0; i < f->n; i++) {
		size_t need = cut_to(f, i, level) + (i ? LAYOUT_GAP : 0);

		if (need > window)
			return false;
		window -= need;
	}
	*left = window;
	return true;
}

/* The largest level at which the columns fit, between one that fits and one more than it takes. */
static size_t
highest(const struct fitting *f, size_t *left)
{
	size_t low = LAYOUT_MIN, high = (f->window > low ? f->window : low) + 1, mid;

	while (high - low > 1) {
		mid = low + (high - low) / 2;
		if (fits(f, mid, left))
			low = mid;
		else
			high = mid;
	}
	fits(f, low, left);
	return low;
}

size_t
layout_fit(struct layout *c, size_t n, size_t window)
{
	struct fitting f = { c, n, window, window / 3 < LAYOUT_FIRST ? window / 3 : LAYOUT_FIRST };
	size_t i, left = 0, level;

	for (i = 0; i < n; i++)
		c[i].width = natural(&c[i]);
	if (window == 0 || n == 0)
		return n;
	while (f.n > 0 && !fits(&f, LAYOUT_MIN, &left))
		f.n--;
	if (f.n == 0) {
		c[0].width = window;
		return 1;
	}
	level = highest(&f, &left);
	for (i = 0; i < f.n; i++) {
		c[i].width = cut_to(&f, i, level);
		if (left && c[i].width < natural(&c[i])) {
			c[i].width++;
			left--;
		}
	}
	return f.n;
}
