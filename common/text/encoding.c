#include "common/text/encoding.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "common/slice.h"
#include "common/text/gb18030.h"
#include "common/text/utf8.h"

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct {
	const char *name;
	enum encoding encoding;
} named[] = {
	{ "utf-8", ENCODING_UTF8 }, { "utf8", ENCODING_UTF8 },
	{ "utf-16", ENCODING_UTF16 }, { "utf16", ENCODING_UTF16 },
	{ "utf-16le", ENCODING_UTF16LE }, { "utf16le", ENCODING_UTF16LE },
	{ "utf-16be", ENCODING_UTF16BE }, { "utf16be", ENCODING_UTF16BE },
	{ "gb18030", ENCODING_GB18030 }, { "gbk", ENCODING_GB18030 }, { "cp936", ENCODING_GB18030 },
	{ "gb2312", ENCODING_GB18030 }, { "euc-cn", ENCODING_GB18030 },
};

static const char *const shown[] = {
	[ENCODING_ANY] = "UTF-8, UTF-16 or GB18030",
	[ENCODING_UTF8] = "UTF-8",
	[ENCODING_UTF16] = "UTF-16",
	[ENCODING_UTF16LE] = "UTF-16LE",
	[ENCODING_UTF16BE] = "UTF-16BE",
	[ENCODING_GB18030] = "GB18030",
};

/* How files begin that a converter has to read first.  Letters match in either case. */
static const struct {
	struct slice start;
	const char *what;
} foreign[] = {
	{ { "%PDF-", 5 }, "a PDF file" },
	{ { "PK\003\004", 4 }, "a ZIP file, as docx is" },
	{ { "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8 }, "an OLE file, as doc and wps are" },
	{ { "{\\rtf", 5 }, "an RTF file" },
	{ { "<!doctype", 9 }, "an HTML file" },
	{ { "<html", 5 }, "an HTML file" },
	{ { "<?xml", 5 }, "an XML file" },
};

bool
encoding_named(const char *name, enum encoding *encoding)
{
	size_t i;

	for (i = 0; i < COUNT(named); i++)
		if (strcasecmp(name, named[i].name) == 0) {
			*encoding = named[i].encoding;
			return true;
		}
	return false;
}

void
decoder_init(struct decoder *d, enum encoding forced)
{
	*d = (struct decoder){ .forced = forced };
}

void
decoder_release(struct decoder *d)
{
	gb18030_free(d->gb);
	free(d->buf);
	*d = (struct decoder){ .forced = ENCODING_ANY };
}

static bool
refuse(struct decoder *d, const char *why)
{
	snprintf(d->why, sizeof d->why, "%s", why);
	return false;
}

/* Refuses a text whose byte at offset is the first that can't be. */
static bool
wrong(struct decoder *d, size_t offset)
{
	snprintf(d->why, sizeof d->why, "not %s at byte %zu", shown[d->forced],
	    d->skipped + offset + 1);
	return false;
}

static bool
is_foreign(struct decoder *d, const char *s, size_t n)
{
	size_t i;

	for (i = 0; i < COUNT(foreign); i++) {
		struct slice start = foreign[i].start;

		if (n >= start.n && strncasecmp(s, start.s, start.n) == 0) {
			snprintf(d->why, sizeof d->why, "%s; fzimport turns it into text", foreign[i].what);
			return true;
		}
	}
	return false;
}

/* Room for what n bytes decode to: at most three bytes for two. */
static bool
room(struct decoder *d, size_t n)
{
	size_t need = n + n / 2 + 4;
	char *buf;

	if (need <= d->cap)
		return true;
	buf = realloc(d->buf, need);
	if (!buf)
		return refuse(d, "out of memory");
	d->buf = buf;
	d->cap = need;
	return true;
}

static unsigned
unit(const char *s, bool big)
{
	unsigned char a = (unsigned char)s[0], b = (unsigned char)s[1];

	return big ? (unsigned)a << 8 | b : (unsigned)b << 8 | a;
}

/* Is this unit of UTF-16 what reports are made of?  Chinese, in surrogates if rare, marks, ASCII. */
static bool
usual(unsigned c)
{
	return (c >= 0x4e00 && c < 0xa000) || (c >= 0xd800 && c < 0xe000) || (c >= 0x20 && c < 0x7f) || c == '\n' ||
	    c == '\r' || c == '\t' || (c >= 0x2000 && c < 0x2070) || (c >= 0x3000 && c < 0x3040) ||
	    (c >= 0xff00 && c < 0xfff0);
}

/* The order of bytes in which three of four units are usual; ENCODING_ANY: neither. */
static enum encoding
utf16_order(const char *s, size_t n)
{
	size_t i, little = 0, big = 0, units = (n < 65536 ? n : 65536) / 2;

	for (i = 0; i < units; i++) {
		little += usual(unit(s + 2 * i, false));
		big += usual(unit(s + 2 * i, true));
	}
	if (units == 0 || (little > big ? little : big) < units - units / 4)
		return ENCODING_ANY;
	return little >= big ? ENCODING_UTF16LE : ENCODING_UTF16BE;
}

/* Decodes into d->buf, which has room.  Returns the offset of the first wrong byte; n: none is. */
static size_t
decode_utf16(struct decoder *d, const char *s, size_t n, bool big, size_t *length)
{
	size_t i;
	char *to = d->buf;

	for (i = 0; i + 1 < n; i += 2) {
		uint32_t c = unit(s + i, big);

		if (c >= 0xd800 && c < 0xe000) {
			uint32_t low = c < 0xdc00 && i + 3 < n ? unit(s + i + 2, big) : 0;

			if (low < 0xdc00 || low > 0xdfff)
				return i;
			c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
			i += 2;
		}
		to += utf8_encode(c, to);
	}
	*length = (size_t)(to - d->buf);
	return i;		/* half a unit at the end is wrong */
}

static bool
need_gb18030(struct decoder *d)
{
	if (d->gb || (d->gb = gb18030_new()))
		return true;
	return refuse(d, errno == ENOMEM ? "out of memory" :
	    "GB18030, perhaps, but this system's iconv(3) has no tables for it");
}

static bool
as_utf8(struct decoder *d, char **s, size_t *n)
{
	size_t good = utf8_valid(*s, *n);

	return good == *n || wrong(d, good);
}

static bool
as_utf16(struct decoder *d, char **s, size_t *n, bool big)
{
	size_t good, length = 0;

	if (!room(d, *n))
		return false;
	good = decode_utf16(d, *s, *n, big, &length);
	if (good < *n)
		return wrong(d, good);
	*s = d->buf;
	*n = length;
	return true;
}

static bool
as_gb18030(struct decoder *d, char **s, size_t *n)
{
	size_t good, length = 0;

	if (!need_gb18030(d) || !room(d, *n))
		return false;
	good = gb18030_text(d->gb, *s, *n, d->buf, &length);
	if (good < *n)
		return wrong(d, good);
	*s = d->buf;
	*n = length;
	return true;
}

/*
 * Eight characters of three bytes each: this began as UTF-8, and GB18030 text can't look so by
 * accident.  (The reverse can: UTF-8 cut off or damaged is often valid GB18030, and rubbish.)
 */
static bool
began_as_utf8(const char *s, size_t n)
{
	size_t i, chinese = 0;

	for (i = 0; i < n && chinese < 8; i++)
		chinese += ((unsigned char)s[i] & 0xf0) == 0xe0;
	return chinese == 8;
}

/* No byte order mark: what is valid all through?  Where nothing is, what came furthest tells where. */
static bool
as_whatever_is_valid(struct decoder *d, char **s, size_t *n)
{
	size_t utf8 = utf8_valid(*s, *n), gb, length;
	enum encoding order;

	if (utf8 == *n)
		return true;
	if (began_as_utf8(*s, utf8))
		return wrong(d, utf8);
	if (!need_gb18030(d) || !room(d, *n))
		return false;
	gb = gb18030_text(d->gb, *s, *n, d->buf, &length);
	if (gb == *n) {
		*s = d->buf;
		*n = length;
		return true;
	}
	order = utf16_order(*s, *n);
	if (order != ENCODING_ANY)
		return as_utf16(d, s, n, order == ENCODING_UTF16BE);
	return wrong(d, gb > utf8 ? gb : utf8);
}

/* May the mark of this encoding stand there? */
static bool
fits(enum encoding forced, enum encoding marked)
{
	return forced == ENCODING_ANY || forced == marked ||
	    (forced == ENCODING_UTF16 && marked != ENCODING_UTF8);
}

/* Takes a byte order mark off.  Returns what it marks; without one, what is forced. */
static enum encoding
take_mark(struct decoder *d, char **s, size_t *n)
{
	static const struct {
		struct slice mark;
		enum encoding encoding;
	} marks[] = {
		{ { "\xef\xbb\xbf", 3 }, ENCODING_UTF8 },
		{ { "\xff\xfe", 2 }, ENCODING_UTF16LE },
		{ { "\xfe\xff", 2 }, ENCODING_UTF16BE },
	};
	size_t i;

	d->skipped = 0;
	for (i = 0; i < COUNT(marks); i++)
		if (slice_starts((struct slice){ *s, *n }, marks[i].mark) &&
		    fits(d->forced, marks[i].encoding)) {
			d->skipped = marks[i].mark.n;
			*s += d->skipped;
			*n -= d->skipped;
			return marks[i].encoding;
		}
	return d->forced;
}

static bool
binary(struct decoder *d, size_t nul)
{
	snprintf(d->why, sizeof d->why, "binary data (NUL at byte %zu), no text; "
	    "fzimport reads doc, docx, wps and pdf", d->skipped + nul + 1);
	return false;
}

bool
decoder_decode(struct decoder *d, char **s, size_t *n)
{
	enum encoding e = take_mark(d, s, n);
	const char *nul = NULL;

	if (is_foreign(d, *s, *n))
		return false;
	if (e == ENCODING_UTF16 && (e = utf16_order(*s, *n)) == ENCODING_ANY)
		e = ENCODING_UTF16LE;
	if (e == ENCODING_ANY && *n && (nul = memchr(*s, '\0', *n)))
		e = utf16_order(*s, *n);
	switch (e) {
	case ENCODING_UTF8:
		return as_utf8(d, s, n);
	case ENCODING_UTF16LE:
	case ENCODING_UTF16BE:
		return as_utf16(d, s, n, e == ENCODING_UTF16BE);
	case ENCODING_GB18030:
		return as_gb18030(d, s, n);
	default:
		return nul ? binary(d, (size_t)(nul - *s)) : as_whatever_is_valid(d, s, n);
	}
}
