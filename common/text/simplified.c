#include "common/text/simplified.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { BMP = 0x10000 };

/* All characters of three bytes are below 0x10000; surrogates and too long forms never get an entry. */
struct simplified {
	uint16_t form[BMP];	/* by traditional character: the simplified one; 0: it stays */
};

/* The one character of a cell; -1: it has none, or more. */
static int32_t
only(struct slice cell)
{
	size_t used;
	int32_t c = utf8_decode(cell.s, cell.n, &used);

	return used == cell.n ? c : -1;
}

static bool
load(struct simplified *sf, const struct table *t, char why[TABLE_WHY])
{
	size_t i;

	for (i = 0; i < table_rows(t); i++) {
		struct slice traditional = table_cell(t, i, 0), simplified = table_cell(t, i, 1);
		int32_t from = only(traditional), to = only(simplified);

		if (from < 0 || to < 0)
			return table_complain(t, i, "not one character each", why);
		if (traditional.n != 3 || simplified.n != 3)
			return table_complain(t, i, "not three bytes each in UTF-8", why);
		if (from == to)
			return table_complain(t, i, "this character is its own simplified form", why);
		if (sf->form[from])
			return table_complain(t, i, "this character stands in the table twice", why);
		sf->form[from] = (uint16_t)to;
	}
	for (i = 0; i < table_rows(t); i++)
		if (sf->form[only(table_cell(t, i, 1))])
			return table_complain(t, i, "the simplified form has itself one, in another row", why);
	return true;
}

struct simplified *
simplified_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "traditional", "simplified", NULL };
	struct table *t = table_open(&data_simplified, NULL, columns, why);
	struct simplified *sf;
	bool ok;

	if (!t)
		return NULL;
	table_out_of_memory(why);
	sf = calloc(1, sizeof *sf);
	ok = sf && load(sf, t, why);
	table_free(t);
	if (ok)
		return sf;
	simplified_free(sf);
	return NULL;
}

void
simplified_free(struct simplified *sf)
{
	free(sf);
}

int32_t
simplified_form(const struct simplified *sf, int32_t c)
{
	return c >= 0 && c < BMP && sf->form[c] ? sf->form[c] : c;
}

/* Does no character of three bytes or more begin in these?  Then no byte has its upper three bits set. */
static inline bool
eight_others(const unsigned char *p)
{
	uint64_t v;

	memcpy(&v, p, sizeof v);
	return !(v & v << 1 & v << 2 & 0x8080808080808080u);
}

/*
 * The text is copied in one piece, then the characters that have another form are written over: in
 * simplified text none.  A step of one byte is right wherever no character of three begins, for the
 * bytes inside of longer, shorter and broken ones are none that such a character begins with.
 */
bool
simplified_fold(const struct simplified *sf, struct slice text, char *to)
{
	const unsigned char *p = (const unsigned char *)text.s;
	size_t i = 0;
	bool changed = false;

	if (text.n)
		memcpy(to, text.s, text.n);
	while (text.n - i >= 3) {
		uint16_t form;

		if ((p[i] & 0xf0) != 0xe0 || (p[i + 1] & 0xc0) != 0x80 || (p[i + 2] & 0xc0) != 0x80) {
			i += text.n - i >= 8 && eight_others(p + i) ? 8 : 1;
			continue;
		}
		form = sf->form[(p[i] & 0x0fu) << 12 | (p[i + 1] & 0x3fu) << 6 | (p[i + 2] & 0x3fu)];
		if (form) {
			utf8_encode(form, to + i);
			changed = true;
		}
		i += 3;
	}
	return changed;
}
