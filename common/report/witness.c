#include "common/report/witness.h"

#include "common/text/utf8.h"

enum {
	WORK_CHARS = 12,	/* of a name behind 《 */
	CLAUSE_CHARS = 60,	/* behind a superior, in which it leads */
	LIST = 8		/* of names in a list, or one above the other, that are looked back upon */
};

/* Characters: 省 市 县 区 旗 镇 乡 道 木 、 （ ） 《 */
enum {
	PROVINCE = 0x7701, CITY = 0x5e02, COUNTY = 0x53bf, DISTRICT = 0x533a, BANNER = 0x65d7, TOWN = 0x9547,
	TOWNSHIP = 0x4e61, STREET = 0x9053, SUMU = 0x6728, COMMA = 0x3001, OPEN = 0xff08, CLOSE = 0xff09, WORK = 0x300a
};

/* 州 盟, of prefectures */
enum { AUTONOMOUS = 0x5dde, LEAGUE = 0x76df };

void
witness_init(struct witness *w)
{
	static const uint32_t asked[] = {
		PROVINCE, CITY, COUNTY, DISTRICT, BANNER, AUTONOMOUS, LEAGUE, TOWN, TOWNSHIP, STREET, SUMU
	};
	char bytes[4];
	size_t i;

	memset(w->tail, 0, sizeof w->tail);
	for (i = 0; i < sizeof asked / sizeof *asked; i++) {
		utf8_encode(asked[i], bytes);
		w->tail[utf8_tail(bytes)] = 1;
	}
}

void
witness_reset(struct witness *w)
{
	static const struct witness_kind none = { 0, 0 };

	w->county = w->district = w->banner = w->city = w->province = w->region = none;
	w->any_province = false;
	w->ntown = 0;
}

static int32_t
char_at(struct slice text, size_t i)
{
	size_t used;

	return i < text.n ? utf8_decode(text.s + i, text.n - i, &used) : -1;
}

/* The Chinese character or mark before a place; -1: none of three bytes. */
static int32_t
char_before(struct slice text, size_t i)
{
	size_t used;
	int32_t c = i >= 3 ? utf8_decode(text.s + i - 3, 3, &used) : -1;

	return c >= 0 && used == 3 ? c : -1;
}

static void
count(struct witness_kind *k, size_t row)
{
	if (k->n++ == 0)
		k->row = row;
}

/* Does the clause say from i on that somebody leads? */
static bool
leads(const struct witness *w, struct slice text, size_t i)
{
	size_t used;
	int chars;

	for (chars = 0; i < text.n && chars < CLAUSE_CHARS; chars++, i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (c == 0xff0c || c == 0x3002 || c == 0xff1b || c == ',' || c == ';')	/* ， 。 ； */
			return false;
		if (mentions_at(w->mentions, MENTION_LEADS, text.s + i, text.n - i))
			return true;
	}
	return false;
}

/* Is the name at a place somebody else's, or in a list of others? */
static bool
is_partner(const struct witness *w, struct slice text, size_t from)
{
	struct division d;
	int i;

	for (i = 0; i < LIST; i++) {
		if (mentions_before(w->mentions, MENTION_PARTNER, text.s, from))
			return true;
		if (char_before(text, from) != COMMA || divisions_before(w->divisions, text, from - 3, &d) != DIVISION_NAMED)
			return false;
		from = (size_t)(d.written.s - text.s);
	}
	return true;
}

/* Names that end at a place, from the lowest: 江门市|新会区 */
static void
state(struct witness *w, struct slice text, struct division d, enum stated_by by, size_t row)
{
	size_t from;

	for (;;) {
		enum place_level level = d.level;

		if (level < PLACE_TOWN)
			stated_add(w->stated, &d, by, row);
		from = (size_t)(d.written.s - text.s);
		if (!from || divisions_before(w->divisions, text, from, &d) != DIVISION_NAMED || d.level >= level)
			return;
		d.unsettled = false;
	}
}

static void
count_kind(struct witness *w, const struct division *d, size_t row)
{
	switch (char_before(d->written, d->written.n)) {
	case PROVINCE: count(&w->province, row); break;
	case CITY: count(&w->city, row); break;
	case COUNTY: count(&w->county, row); break;
	case BANNER: count(&w->banner, row); break;
	case DISTRICT: count(d->level == PLACE_PROVINCE ? &w->region : &w->district, row); break;
	}
}

/* 县 and the like with 委, 政府, 司法局 behind: a superior, or an organ. */
static void
hear_superior(struct witness *w, struct slice text, size_t end, size_t row, bool superior)
{
	struct division d;

	switch (divisions_before(w->divisions, text, end, &d)) {
	case DIVISION_BARE:
		if (superior)
			count_kind(w, &d, row);
		break;
	case DIVISION_NAMED:
		if (!is_partner(w, text, (size_t)(d.written.s - text.s)))
			state(w, text, d, superior && leads(w, text, end) ? STATED_LEAD : STATED_BODY, row);
		break;
	case DIVISION_NONE:
		break;
	}
}

/* 省、市、区: superiors in a list, none of them named.  i is where a character of it stands. */
static void
hear_list(struct witness *w, struct slice text, size_t i, int32_t c, size_t row)
{
	struct division d;
	int32_t behind = char_at(text, i + 3);

	if (c == PROVINCE || (c == DISTRICT && behind == COMMA)) {
		if ((behind == COMMA && char_at(text, i + 6) == CITY) || (c == PROVINCE && behind == CITY))
			if (divisions_before(w->divisions, text, i + 3, &d) == DIVISION_BARE && d.level == PLACE_PROVINCE)
				count_kind(w, &d, row);
	}
	if ((c == COUNTY || c == DISTRICT || c == BANNER) && behind != CLOSE && behind != ')' &&
	    char_before(text, i) == COMMA && char_before(text, i - 3) == CITY && i >= 6 &&
	    char_before(text, i - 6) != OPEN && divisions_before(w->divisions, text, i - 3, &d) == DIVISION_BARE) {
		d.written = (struct slice){ text.s + i, 3 };
		d.level = PLACE_COUNTY;
		count_kind(w, &d, row);
	}
}

/* A name right behind 《: the rules are its. */
static void
hear_work(struct witness *w, struct slice text, size_t end, size_t row)
{
	struct division d;
	size_t i = end - 3;
	int chars;

	for (chars = 0; i >= 3 && chars < WORK_CHARS; chars++, i -= 3)
		if (char_before(text, i) < 0x3400)
			break;
	if (char_before(text, i) == WORK && divisions_before(w->divisions, text, end, &d) == DIVISION_NAMED &&
	    (d.written.s == text.s + i || d.level > PLACE_PROVINCE))
		state(w, text, d, STATED_WORK, row);
}

/* 地处某县: a name behind 位于 or the like, or behind the names of its superiors. */
static void
hear_own(struct witness *w, struct slice text, size_t end, size_t row)
{
	struct division d, up;
	size_t from = end;
	int i;

	for (i = 0; i < LIST; i++) {
		if (divisions_before(w->divisions, text, from, i ? &up : &d) != DIVISION_NAMED)
			return;
		from = (size_t)((i ? up : d).written.s - text.s);
		if (mentions_before(w->mentions, MENTION_OWN, text.s, from)) {
			state(w, text, d, STATED_LIES, row);
			return;
		}
	}
}

/* 在江门市、新会区的领导下: names, one above the other or in a list, whose lead the clause tells of. */
static void
hear_led(struct witness *w, struct slice text, size_t end, size_t row)
{
	struct division d, up;
	size_t from;
	int i;

	if (end + 3 <= text.n && w->tail[utf8_tail(text.s + end)])	/* 梅县 of 梅县区 */
		return;
	if (divisions_before(w->divisions, text, end, &d) != DIVISION_NAMED || !leads(w, text, end))
		return;
	from = (size_t)(d.written.s - text.s);
	for (i = 0; i < LIST; i++) {
		if (mentions_before(w->mentions, MENTION_UNDER, text.s, from)) {
			state(w, text, d, STATED_LEAD, row);
			return;
		}
		from -= char_before(text, from) == COMMA ? 3 : 0;
		if (divisions_before(w->divisions, text, from, &up) == DIVISION_NONE || up.level >= d.level)
			return;
		from = (size_t)(up.written.s - text.s);
	}
}

static void
hear_town(struct witness *w, struct slice text, size_t end, size_t row)
{
	size_t n = places_longest_before(w->places, text.s, end), i;
	struct slice name = { text.s + end - n, n };

	if (n <= 6 || w->ntown == WITNESS_NAMES)
		return;
	for (i = 0; i < w->ntown; i++)
		if (slice_eq(w->town[i].name, name))
			return;
	w->town[w->ntown++] = (struct witness_name){ name, row };
}

/* One of the characters that names of counties and what is above them end in. */
static void
hear_above(struct witness *w, struct slice text, size_t i, int32_t c, size_t row)
{
	size_t behind = i + 3;
	bool superior = mentions_at(w->mentions, MENTION_SUPERIOR, text.s + behind, text.n - behind) > 0;

	w->any_province = w->any_province || c == PROVINCE ||
	    (c == DISTRICT && i >= 6 && memcmp(text.s + i - 6, "\xe8\x87\xaa\xe6\xb2\xbb", 6) == 0);	/* 自治 */
	if (superior || mentions_at(w->mentions, MENTION_ORGAN, text.s + behind, text.n - behind)) {
		hear_superior(w, text, behind, row, superior);
	} else {
		hear_list(w, text, i, c, row);
		hear_work(w, text, behind, row);
		if (w->first) {
			hear_own(w, text, behind, row);
			hear_led(w, text, behind, row);
		}
	}
}

void
witness_hear(struct witness *w, struct slice text, size_t row)
{
	size_t i, used;
	int32_t c;

	for (i = 0; i + 3 <= text.n; ) {
		if ((unsigned char)text.s[i] >= 0xe0 && !w->tail[utf8_tail(text.s + i)]) {
			i += 3;
			continue;
		}
		c = utf8_decode(text.s + i, text.n - i, &used);
		switch (c) {
		case TOWN: case TOWNSHIP: case STREET: case SUMU:
			if (w->names)
				hear_town(w, text, i + 3, row);
			break;
		case PROVINCE: case CITY: case COUNTY: case DISTRICT: case BANNER: case AUTONOMOUS: case LEAGUE:
			hear_above(w, text, i, c, row);
			break;
		}
		i += used;
	}
}
