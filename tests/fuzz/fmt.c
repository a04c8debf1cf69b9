/* fmt - what fzfmt shows of any bytes: no control character, no more columns than it says. */
#include <stdint.h>
#include <stdlib.h>

#include "common/report/fold.h"
#include "common/report/layout.h"
#include "common/text/utf8.h"
#include "common/text/width.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
hold(bool law)
{
	if (!law)
		abort();
}

/* Shows all of s in steps of at most max columns; returns how many it takes. */
static size_t
shown(const struct width *w, struct slice s, size_t max)
{
	size_t total = 0, used, k, i, length;
	struct slice as;

	while (s.n) {
		k = width_fit(w, s, max, &used);
		hold(k <= s.n && used <= max);
		for (i = 0; i < k; i += length) {
			int32_t c = utf8_decode(s.s + i, k - i, &length);

			hold(c >= 0x20 && c != 0x7f && !(c >= 0x80 && c < 0xa0));
		}
		total += used;
		s.s += k;
		s.n -= k;
		length = width_unfit(w, s, &as);
		hold(length || k || s.n == 0);
		total += length != 0;
		s.s += length;
		s.n -= length;
	}
	return total;
}

static void
try_layout(const uint8_t *data, size_t size)
{
	struct layout c[8];
	size_t window = data[0], n = size / 3 < 8 ? size / 3 : 8, i, left, count;

	for (i = 0; i < n; i++)
		c[i] = (struct layout){ data[3 * i], data[3 * i + 1], data[3 * i + 2] & 1, 0 };
	left = window;
	count = layout_fit(c, n, window);
	hold(count <= n);
	for (i = 0; window && i < count; i++) {
		hold(c[i].width + (i ? LAYOUT_GAP : 0) <= left);
		left -= c[i].width + (i ? LAYOUT_GAP : 0);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct width *w;
	struct slice s = { (const char *)data, size }, a, b;
	char why[TABLE_WHY], to[FOLD_CHARS];

	if (!w)
		w = width_new(false, why);
	hold(w != NULL);
	if (size == 0)
		return 0;
	hold(shown(w, s, SIZE_MAX) == width_text(w, s, SIZE_MAX));
	hold(shown(w, s, 2 + data[0] % 20u) == width_text(w, s, SIZE_MAX));
	a = (struct slice){ s.s, size / 3 };
	b = (struct slice){ s.s + size / 3, size / 3 };
	fold_cell(a, b, (struct slice){ b.s + b.n, size - 2 * (size / 3) }, to);
	fold_is_number(s);
	try_layout(data, size);
	return 0;
}
