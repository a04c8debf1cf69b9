#include "common/text/gb18030.h"

#include <errno.h>
#include <iconv.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "common/text/utf8.h"

enum {
	LEADS = 126, TRAILS = 190,	/* two bytes: 81-FE, then 40-7E or 80-FE */
	LEAD = 0x81,
	FOUR = 39420,			/* four-byte codes of the first plane, from 81308130 */
	PLANES = 189000			/* the number of 90308130, which is U+10000 */
};

struct gb18030 {
	int32_t two[0x80][0x100];	/* by the lead without its high bit, and the trail; -1: no such code */
	uint16_t four[FOUR];
};

/* The 25 characters that later editions took out of the private area, and one old habit. */
static const struct {
	uint16_t code;
	uint16_t first;		/* what the edition of 2000 has */
	int32_t now;
} moved[] = {
	{ 0xa6d9, 0xe78d, 0xfe10 }, { 0xa6da, 0xe78e, 0xfe12 }, { 0xa6db, 0xe78f, 0xfe11 },
	{ 0xa6dc, 0xe790, 0xfe13 }, { 0xa6dd, 0xe791, 0xfe14 }, { 0xa6de, 0xe792, 0xfe15 },
	{ 0xa6df, 0xe793, 0xfe16 }, { 0xa6ec, 0xe794, 0xfe17 }, { 0xa6ed, 0xe795, 0xfe18 },
	{ 0xa6f3, 0xe796, 0xfe19 }, { 0xa8bc, 0xe7c7, 0x1e3f }, { 0xfe51, 0xe816, 0x20087 },
	{ 0xfe52, 0xe817, 0x20089 }, { 0xfe53, 0xe818, 0x200cc }, { 0xfe59, 0xe81e, 0x9fb4 },
	{ 0xfe61, 0xe826, 0x9fb5 }, { 0xfe66, 0xe82b, 0x9fb6 }, { 0xfe67, 0xe82c, 0x9fb7 },
	{ 0xfe6c, 0xe831, 0x215d7 }, { 0xfe6d, 0xe832, 0x9fb8 }, { 0xfe76, 0xe83b, 0x2298f },
	{ 0xfe7e, 0xe843, 0x9fb9 }, { 0xfe90, 0xe854, 0x9fba }, { 0xfe91, 0xe855, 0x241fe },
	{ 0xfea0, 0xe864, 0x9fbb },
	{ 0xa3a0, 0xe5e5, 0x3000 },	/* old Chinese systems wrote the blank so; browsers know it */
};

/* The trail byte of that number. */
static unsigned
trail(size_t i)
{
	return (unsigned)i + (i < 0x3f ? 0x40 : 0x41);
}

/* Asks iconv(3) for the 190 codes of one lead byte. */
static bool
load_lead(iconv_t cd, unsigned lead, int32_t to[0x100])
{
	char codes[2 * TRAILS], text[4 * TRAILS];
	char *in = codes, *out = text;
	size_t i, used, left = sizeof codes, room = sizeof text;

	for (i = 0; i < TRAILS; i++) {
		codes[2 * i] = (char)lead;
		codes[2 * i + 1] = (char)trail(i);
	}
	if (iconv(cd, &in, &left, &out, &room) == (size_t)-1)
		return false;
	for (i = 0, in = text; i < TRAILS; i++, in += used)
		if ((to[trail(i)] = utf8_decode(in, (size_t)(out - in), &used)) < 0)
			return false;
	return in == out;
}

static bool
load_two(struct gb18030 *g)
{
	iconv_t cd = iconv_open("UTF-8", "GB18030");
	bool good = true;
	unsigned lead;

	if (cd == (iconv_t)-1)
		return false;
	memset(g->two, 0xff, sizeof g->two);		/* -1 everywhere */
	for (lead = LEAD; good && lead < LEAD + LEADS; lead++)
		good = load_lead(cd, lead, g->two[lead & 0x7f]);
	iconv_close(cd);
	if (!good)
		errno = EINVAL;
	return good;
}

static int32_t *
two(struct gb18030 *g, unsigned code)
{
	return &g->two[code >> 8 & 0x7f][code & 0xff];
}

/* Numbers the characters from U+0080 up, surrogates left out, that have no two-byte code. */
static bool
derive_four(struct gb18030 *g)
{
	unsigned char *taken = calloc(0x10000, 1);
	size_t i, c, n = 0;

	if (!taken)
		return false;
	for (i = 0; i < LEADS * TRAILS; i++)
		taken[g->two[(LEAD + i / TRAILS) & 0x7f][trail(i % TRAILS)] & 0xffff] = 1;
	for (c = 0x80; c < 0x10000 && n < FOUR; c++)
		if (!taken[c] && (c < 0xd800 || c > 0xdfff))
			g->four[n++] = (uint16_t)c;
	free(taken);
	return true;
}

struct gb18030 *
gb18030_new(void)
{
	struct gb18030 *g = calloc(1, sizeof *g);
	size_t i, n = sizeof moved / sizeof *moved;

	if (!g)
		return NULL;
	if (!load_two(g)) {
		int saved = errno;

		free(g);
		errno = saved;
		return NULL;
	}
	for (i = 0; i < n; i++)
		*two(g, moved[i].code) = moved[i].first;
	if (!derive_four(g)) {
		free(g);
		errno = ENOMEM;
		return NULL;
	}
	for (i = 0; i < n; i++)
		*two(g, moved[i].code) = moved[i].now;
	return g;
}

void
gb18030_free(struct gb18030 *g)
{
	free(g);
}

static int32_t
four_bytes(const struct gb18030 *g, const unsigned char *p)
{
	int32_t number;

	if (p[1] < 0x30 || p[1] > 0x39 || p[2] < LEAD || p[2] == 0xff || p[3] < 0x30 || p[3] > 0x39)
		return -1;
	number = (((p[0] - LEAD) * 10 + p[1] - 0x30) * LEADS + p[2] - LEAD) * 10 + p[3] - 0x30;
	if (number < FOUR)
		return g->four[number];
	if (number >= PLANES && number < PLANES + 0x100000)
		return number - PLANES + 0x10000;
	return -1;
}

int32_t
gb18030_decode(const struct gb18030 *g, const char *s, size_t n, size_t *n_used)
{
	const unsigned char *p = (const unsigned char *)s;
	int32_t c;

	*n_used = 1;
	if (n == 0)
		return -1;
	if (p[0] < 0x80)
		return p[0];
	if (p[0] == 0x80 || p[0] == 0xff || n < 2)
		return -1;
	if ((c = g->two[p[0] & 0x7f][p[1]]) >= 0) {
		*n_used = 2;
		return c;
	}
	if (n < 4 || (c = four_bytes(g, p)) < 0)
		return -1;
	*n_used = 4;
	return c;
}

size_t
gb18030_text(const struct gb18030 *g, const char *s, size_t n, char *to, size_t *length)
{
	const unsigned char *p = (const unsigned char *)s;
	char *start = to;
	size_t i = 0, used;
	int32_t c;

	while (i < n) {
		/* ASCII, and what is two bytes here and three there, which is nearly everything */
		if (p[i] < 0x80) {
			*to++ = s[i++];
			continue;
		}
		c = n - i >= 2 ? g->two[p[i] & 0x7f][p[i + 1]] : -1;
		if (c >= 0x800 && c < 0x10000) {
			*to++ = (char)(0xe0 | c >> 12);
			*to++ = (char)(0x80 | (c >> 6 & 0x3f));
			*to++ = (char)(0x80 | (c & 0x3f));
			i += 2;
			continue;
		}
		if ((c = gb18030_decode(g, s + i, n - i, &used)) < 0)
			break;
		to += utf8_encode((uint32_t)c, to);
		i += used;
	}
	*length = (size_t)(to - start);
	return i;
}
