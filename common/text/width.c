#include "common/text/width.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/text/utf8.h"

enum { BMP = 0x10000, LAST = 0x10ffff, STAND_IN = 0xfffd };

struct range {
	uint32_t first, last;
	signed char width;
};

struct width {
	signed char bmp[BMP];	/* looked up for nearly all text: no search */
	struct range *beyond;	/* U+10000 and up, in order; 1 where none is */
	size_t nbeyond;
};

static bool
read_hex(struct slice s, uint32_t *c)
{
	static const char digits[] = "0123456789ABCDEF";
	size_t i;

	*c = 0;
	for (i = 0; i < s.n && *c <= LAST; i++) {
		const char *d = memchr(digits, s.s[i], 16);

		if (!d)
			return false;
		*c = *c << 4 | (uint32_t)(d - digits);
	}
	return s.n > 0 && *c <= LAST;
}

static bool
read_width(struct slice s, bool ambiguous_wide, signed char *width)
{
	if (slice_is(s, "0"))
		*width = 0;
	else if (slice_is(s, "1"))
		*width = 1;
	else if (slice_is(s, "2"))
		*width = 2;
	else if (slice_is(s, "A"))
		*width = ambiguous_wide ? 2 : 1;
	else if (slice_is(s, "C"))
		*width = WIDTH_UNFIT;
	else
		return false;
	return true;
}

static void
add(struct width *w, struct range r)
{
	uint32_t c;

	for (c = r.first; c < BMP && c <= r.last; c++)
		w->bmp[c] = r.width;
	if (r.last >= BMP)
		w->beyond[w->nbeyond++] = r;
}

static bool
load(struct width *w, const struct table *t, bool ambiguous_wide, char why[TABLE_WHY])
{
	uint32_t next = 0;
	struct range r;
	size_t i;

	for (i = 0; i < table_rows(t); i++) {
		if (!read_hex(table_cell(t, i, 0), &r.first) || !read_hex(table_cell(t, i, 1), &r.last))
			return table_complain(t, i, "no character number in hexadecimal, as 4E00", why);
		if (r.first < next || r.last < r.first)
			return table_complain(t, i, "characters out of order", why);
		if (!read_width(table_cell(t, i, 2), ambiguous_wide, &r.width))
			return table_complain(t, i, "no width: 0, 1, 2, A (ambiguous) or C (control)", why);
		add(w, r);
		next = r.last + 1;
	}
	memset(w->bmp, WIDTH_UNFIT, 0x20);		/* whatever a user's table says */
	memset(w->bmp + 0x7f, WIDTH_UNFIT, 0x21);
	if (w->bmp[STAND_IN] < 0)
		w->bmp[STAND_IN] = 1;
	return true;
}

struct width *
width_new(bool ambiguous_wide, char why[TABLE_WHY])
{
	static const char *const columns[] = { "first", "last", "width", NULL };
	struct table *t = table_open(&data_width, NULL, columns, why);
	struct width *w;
	bool ok;

	if (!t)
		return NULL;
	w = calloc(1, sizeof *w);
	if (w)
		w->beyond = malloc((table_rows(t) + 1) * sizeof *w->beyond);
	if (!w || !w->beyond) {
		snprintf(why, TABLE_WHY, "out of memory");
		ok = false;
	} else {
		memset(w->bmp, 1, sizeof w->bmp);
		ok = load(w, t, ambiguous_wide, why);
	}
	table_free(t);
	if (ok)
		return w;
	width_free(w);
	return NULL;
}

void
width_free(struct width *w)
{
	if (!w)
		return;
	free(w->beyond);
	free(w);
}

int
width_of(const struct width *w, uint32_t c)
{
	size_t low = 0, high = w->nbeyond, mid;

	if (c < BMP)
		return w->bmp[c];
	while (low < high) {
		mid = low + (high - low) / 2;
		if (w->beyond[mid].last < c)
			low = mid + 1;
		else
			high = mid;
	}
	return low < w->nbeyond && w->beyond[low].first <= c ? w->beyond[low].width : 1;
}

/* Are these bytes all printable ASCII?  Each test leaves a byte's top bit set where it is not. */
static inline bool
eight_printable(const char *s)
{
	uint64_t v;

	memcpy(&v, s, sizeof v);
	return !((v | (v - 0x2020202020202020u) | (v + 0x0101010101010101u)) & 0x8080808080808080u);
}

static inline bool
four_printable(const char *s)
{
	uint32_t v;

	memcpy(&v, s, sizeof v);
	return !((v | (v - 0x20202020u) | (v + 0x01010101u)) & 0x80808080u);
}

/* Is it a character of three bytes, U+1000 to U+CFFF or U+E000 to U+FFFF: nearly all that is not ASCII? */
static inline bool
three_bytes(const unsigned char *p, size_t n)
{
	return n >= 3 && p[0] >= 0xe1 && p[0] <= 0xef && p[0] != 0xed &&
	    (p[1] & 0xc0) == 0x80 && (p[2] & 0xc0) == 0x80;
}

/* The width of the character at s, which has n > 0 bytes, and its length. */
static inline int
next(const struct width *w, const char *s, size_t n, size_t *length)
{
	const unsigned char *p = (const unsigned char *)s;
	int32_t c;

	if (p[0] < 0x80) {
		*length = 1;
		return w->bmp[p[0]];
	}
	if (three_bytes(p, n)) {
		*length = 3;
		return w->bmp[(p[0] & 0x0fu) << 12 | (p[1] & 0x3fu) << 6 | (p[2] & 0x3fu)];
	}
	c = utf8_decode(s, n, length);
	return c < 0 ? WIDTH_UNFIT : width_of(w, (uint32_t)c);
}

/* How many of the bytes, at most that many, are printable ASCII from the start: a column each. */
static inline size_t
fit_ascii(const char *s, size_t most)
{
	size_t i = 0;

	while (most - i >= 8 && eight_printable(s + i))
		i += 8;
	if (most - i >= 4 && four_printable(s + i))
		i += 4;
	while (i < most && s[i] >= 0x20 && s[i] < 0x7f)
		i++;
	return i;
}

size_t
width_fit(const struct width *w, struct slice s, size_t max, size_t *used)
{
	size_t i = 0, left = max, length, k;
	int columns;

	while (i < s.n) {
		if ((unsigned char)s.s[i] < 0x80) {
			k = fit_ascii(s.s + i, s.n - i < left ? s.n - i : left);
			left -= k;
			i += k;
			if (k == 0)
				break;
			continue;
		}
		columns = next(w, s.s + i, s.n - i, &length);
		if (columns < 0 || (size_t)columns > left)
			break;
		left -= (size_t)columns;
		i += length;
	}
	*used = max - left;
	return i;
}

size_t
width_unfit(const struct width *w, struct slice s, struct slice *shown)
{
	size_t length;

	if (s.n == 0 || next(w, s.s, s.n, &length) >= 0)
		return 0;
	*shown = memchr("\t\n\r", s.s[0], 3) ? SLICE(" ") : SLICE("\xef\xbf\xbd");
	return length;
}

size_t
width_text(const struct width *w, struct slice s, size_t enough)
{
	struct slice shown;
	size_t total = 0, used, k;

	for (;;) {
		k = width_fit(w, s, enough - total, &used);
		total += used;
		s.s += k;
		s.n -= k;
		if (s.n == 0)
			return total;
		k = width_unfit(w, s, &shown);
		if (k == 0)
			return enough + 1;	/* it ended for want of room */
		total += (size_t)w->bmp[shown.n == 1 ? ' ' : STAND_IN];
		if (total > enough)
			return total;
		s.s += k;
		s.n -= k;
	}
}

bool
width_piece(const struct width *w, struct slice *s, size_t *room, struct slice *piece)
{
	size_t used, k = width_fit(w, *s, *room, &used);

	if (k) {
		*piece = (struct slice){ s->s, k };
	} else {
		k = width_unfit(w, *s, piece);
		if (k == 0 || (used = width_text(w, *piece, *room)) > *room)
			return false;
	}
	*s = slice_from(*s, k);
	*room -= used;
	return true;
}

/* The length of the last character of s, which is not empty; 1 for a byte that is none. */
static size_t
last_length(struct slice s)
{
	size_t n, used;

	for (n = 1; n < s.n && n < 4 && ((unsigned char)s.s[s.n - n] & 0xc0) == 0x80; n++)
		;
	utf8_decode(s.s + s.n - n, n, &used);
	return used == n ? n : 1;
}

/* Marks without width end it too, where there are too many of them. */
struct slice
width_end(const struct width *w, struct slice s, size_t max, size_t *used)
{
	size_t from = s.n, length, columns, least = 16 * max + 64 < s.n ? s.n - 16 * max - 64 : 0;
	struct slice c, shown;

	for (*used = 0; from > least; from -= length, *used += columns) {
		length = last_length((struct slice){ s.s, from });
		c = (struct slice){ s.s + from - length, length };
		columns = width_text(w, width_unfit(w, c, &shown) ? shown : c, max - *used);
		if (columns > max - *used)
			break;
	}
	return slice_from(s, from);
}
