#include "common/report/clerk.h"

#include <stdlib.h>

#include "common/report/naming.h"
#include "common/report/numbering.h"
#include "common/report/owed.h"
#include "common/report/pairs.h"
#include "common/report/figures.h"
#include "common/report/wording.h"
#include "common/text/utf8.h"

/* What a character may begin or end; most are nothing. */
enum what {
	NOTHING, MARK, STOP, DIGIT, RESIDUE, FILLER, BLANK, FIRST, SELF, BUILD, HUNDRED, OVER, PLACE, LACK, ANSWER
};

enum { TAILS = 0x10000 };

struct clerk {
	struct simplified *simplified;
	struct numerals *numerals;
	struct clerkwords *words;
	struct places *places;
	struct numbering *numbering;
	struct figures *figures;

	uint8_t ascii[128];
	uint8_t tail[TAILS];		/* by utf8_tail(): the groups of characters that may end so */
	uint8_t wanted;			/* the groups that are looked for in the report in hand, by now */
	uint8_t what[TAILS];		/* by character */

	struct findings findings;	/* of the report in hand */
	struct pairs pairs;
	struct wording wording;
	struct owed owed;
	struct naming naming;
};

/* Characters that are looked for together, a bit each; most reports can do without some. */
enum {
	ALWAYS = 1,
	OF_DUTY = 2,			/* until a leader's duty is found */
	OF_GAPS = 4,			/* where no heading tells what is lacking */
	OF_TOWN = 8, OF_TOWNSHIP = 16, OF_STREET = 32,	/* in a report of such a place */
	OF_COUNTY = 64			/* where the county is known */
};

static uint8_t
group_of(int32_t c, enum what what)
{
	switch (what) {
	case FIRST: case ANSWER: return OF_DUTY;
	case LACK: return OF_GAPS;
	case PLACE: return c == 0x9547 ? OF_TOWN : c == 0x4e61 ? OF_TOWNSHIP :
	    c == 0x9053 || c == 0x6728 ? OF_STREET : OF_COUNTY;
	default: return ALWAYS;
	}
}

static const struct { int32_t c; enum what what; } chars[] = {
	{ 0x201c, MARK }, { 0x201d, MARK }, { 0x300a, MARK }, { 0x300b, MARK }, { 0xff08, MARK }, { 0xff09, MARK },
	{ 0x300c, MARK }, { 0x300d, MARK }, { 0x300e, MARK }, { 0x300f, MARK }, { '(', MARK }, { ')', MARK },
	{ '"', MARK },
	{ 0x3002, STOP }, { 0xff01, STOP }, { 0xff1f, STOP }, { '!', STOP }, { '?', STOP },
	{ '[', RESIDUE }, { '<', RESIDUE }, { '&', RESIDUE }, { 'M', RESIDUE }, { 'H', RESIDUE }, { 'm', RESIDUE },
	{ 0xfffd, RESIDUE }, { 0xd7, FILLER },	/* × */
	{ 'x', FILLER }, { 'X', FILLER }, { '*', FILLER }, { '_', FILLER }, { ' ', BLANK },
	{ 0x7b2c, FIRST },			/* 第 */
	{ 0x4eb2, SELF },			/* 亲 */
	{ 0x5efa, BUILD },			/* 建 */
	{ 0x767e, HUNDRED },			/* 百 */
	{ 0x4f59, OVER },			/* 余 */
	{ 0x591a, OVER },			/* 多 */
	{ 0x9547, PLACE }, { 0x4e61, PLACE }, { 0x9053, PLACE }, { 0x6728, PLACE },	/* 镇 乡 道 木 */
	{ 0x9898, LACK }, { 0x8db3, LACK }, { 0x8ddd, LACK }, { 0x677f, LACK },		/* 题 足 距 板 */
	{ 0x603b, ANSWER },			/* 总 */
	{ 0x53bf, PLACE }, { 0x533a, PLACE }, { 0x65d7, PLACE },			/* 县 区 旗 */
};

static void
set_chars(struct clerk *k)
{
	char bytes[4];
	size_t i;
	int c;

	for (c = '0'; c <= '9'; c++)
		k->ascii[c] = DIGIT;
	for (i = 0; i < sizeof chars / sizeof *chars; i++)
		if (chars[i].c < 128) {
			k->ascii[chars[i].c] = (uint8_t)chars[i].what;
		} else {
			k->what[chars[i].c] = (uint8_t)chars[i].what;
			if (utf8_encode((uint32_t)chars[i].c, bytes) < 3)
				continue;
			k->tail[utf8_tail(bytes)] |= group_of(chars[i].c, chars[i].what);
		}
}

struct clerk *
clerk_new(char why[TABLE_WHY])
{
	struct clerk *k = calloc(1, sizeof *k);

	table_out_of_memory(why);
	if (k && (k->simplified = simplified_new(why)) && (k->numerals = numerals_new(why)) &&
	    (k->words = clerkwords_new(why)) && (k->places = places_new(NULL, why)) &&
	    (k->numbering = numbering_new(k->numerals, why)) && (k->figures = figures_new(k->words, k->numerals, why))) {
		wording_init(&k->wording, k->words);
		naming_init(&k->naming, k->words, k->places);
		set_chars(k);
		return k;
	}
	clerk_free(k);
	return NULL;
}

void
clerk_free(struct clerk *k)
{
	if (!k)
		return;
	simplified_free(k->simplified);
	numerals_free(k->numerals);
	clerkwords_free(k->words);
	places_free(k->places);
	numbering_free(k->numbering);
	figures_free(k->figures);
	findings_release(&k->findings);
	free(k);
}

/* How far a row has been read. */
struct reading {
	size_t row, at, used;
	size_t sentence;		/* where the sentence in hand begins */
	bool text, noise;
};

static void
end_sentence(struct clerk *k, struct reading *r, size_t end)
{
	if (r->text) {
		figures_sentence(k->figures, r->row, r->sentence, end);
		if (!k->owed.plans)
			owed_sentence(&k->owed, r->row, r->sentence, end);
	}
	r->sentence = end;
}

static void
read_mark(struct clerk *k, const struct reading *r, struct slice text, int32_t c)
{
	if (r->noise)
		return;
	pairs_mark(&k->pairs, c, r->row, r->at);
	/* 》 and ” follow their opening marks in Unicode: the bytes differ in the last one by one */
	if ((c == 0x300b || c == 0x201d) && r->at >= 3 && text.s[r->at - 1] == text.s[r->at + 2] - 1)
		wording_empty(&k->wording, r->row, r->at);
}

/* Digits: of a number, and of what is written with a year. */
static void
read_digits(struct clerk *k, struct reading *r, struct slice text)
{
	size_t end = r->at;

	while (end < text.n && text.s[end] >= '0' && text.s[end] <= '9')
		end++;
	if (end - r->at >= 4)
		wording_digits(&k->wording, r->row, r->at, end);
	if (r->text)
		end = figures_digits(k->figures, r->row, r->at, end);
	r->used = end - r->at;
}

/* What begins or ends at a place of a row. */
static void
read_place(struct clerk *k, struct reading *r, struct slice text, enum what what, int32_t c)
{
	switch (what) {
	case MARK:
		read_mark(k, r, text, c);
		break;
	case STOP:
		end_sentence(k, r, r->at + r->used);
		break;
	case DIGIT:
		read_digits(k, r, text);
		break;
	case RESIDUE:
		wording_residue(&k->wording, r->row, r->at);
		break;
	case FILLER: case BLANK:
		if (!r->noise)
			wording_blank(&k->wording, r->row, r->at);
		break;
	case FIRST:
		if (r->text)
			owed_duty(&k->owed, r->row, r->sentence, r->at);
		break;
	case SELF:
		if (r->text)
			wording_leader(&k->wording, r->row, r->at);
		break;
	case BUILD:
		if (!r->noise)
			naming_slogan(&k->naming, r->row, r->at);
		break;
	case HUNDRED:
		if (r->text)
			figures_hundredth(k->figures, r->row, r->at);
		break;
	case OVER:
		if (r->text)
			figures_open(k->figures, r->row, r->at);
		break;
	case PLACE:
		if (r->text)
			naming_body(&k->naming, r->row, r->at);
		break;
	case ANSWER:
		if (r->text)
			owed_answer(&k->owed, r->row, r->at);
		break;
	case LACK:
		owed_gap(&k->owed, r->row, r->at + r->used);
		break;
	case NOTHING:
		break;
	}
}

/* The next character from i on that may be something; most of the time is spent in this loop. */
static size_t
next_place(const struct clerk *k, struct slice text, size_t i)
{
	const uint8_t *tails = k->tail;
	const uint8_t *ascii = k->ascii;
	uint8_t wanted = k->wanted;
	const char *s = text.s + i, *end = text.s + text.n;

	while (end - s >= 3) {
		unsigned char lead;

		while (end - s >= 9 && (s[0] & s[3] & s[6] & 0xe0) == 0xe0 &&
		    !((tails[utf8_tail(s)] | tails[utf8_tail(s + 3)] | tails[utf8_tail(s + 6)]) & wanted))
			s += 9;			/* three characters of three bytes, and none of interest */
		if (end - s < 3)
			break;
		lead = (unsigned char)*s;
		if ((lead & 0xf0) == 0xe0) {
			unsigned tail = utf8_tail(s);

			if (tails[tail] & wanted)
				return (size_t)(s - text.s);
			s += 3;
		} else if (lead < 0x80 ? ascii[lead] : lead == 0xc3) {
			return (size_t)(s - text.s);
		} else {
			s++;
		}
	}
	while (s < end && !((unsigned char)*s < 0x80 && ascii[(unsigned char)*s]))
		s++;
	return (size_t)(s - text.s);
}

static void
read_row(struct clerk *k, const struct draft *d, size_t row)
{
	struct slice text = d->row[row].text;
	struct reading r = { .row = row };
	enum what what;
	int32_t c;

	r.text = draft_is_text(&d->row[row]);
	r.noise = d->row[row].role == ROLE_NOISE;
	while ((r.at = next_place(k, text, r.at)) < text.n) {
		c = utf8_decode(text.s + r.at, text.n - r.at, &r.used);
		what = c < 0 ? NOTHING : c < 128 ? (enum what)k->ascii[c] : c < TAILS ? (enum what)k->what[c] : NOTHING;
		if (what != NOTHING)
			read_place(k, &r, text, what, c);
		r.at += r.used;
	}
	end_sentence(k, &r, text.n);
}

/* The groups that are worth looking for. */
static uint8_t
groups(const struct clerk *k, const struct draft *d)
{
	uint8_t wanted = ALWAYS;

	if (!k->owed.part[DRAFT_DUTY] && !k->owed.duty)
		wanted |= OF_DUTY;
	if (!k->owed.gaps)
		wanted |= OF_GAPS;
	if (d->place[PLACE_COUNTY].n)
		wanted |= OF_COUNTY;
	if (k->naming.own.n)
		wanted |= group_of(k->naming.suffix, PLACE);
	return wanted;
}

const struct findings *
clerk_read(struct clerk *k, struct draft *d)
{
	size_t i;

	findings_reset(&k->findings);
	if (!draft_ready(d, k->simplified))
		return NULL;
	figures_begin(k->figures, d, &k->findings);
	pairs_begin(&k->pairs, d, &k->findings);
	wording_begin(&k->wording, d, &k->findings);
	owed_begin(&k->owed, k->words, k->numerals, d, &k->findings);
	naming_begin(&k->naming, d, &k->findings);
	for (i = 0; i < d->n; i++) {
		if (!draft_goes_on(d, i))
			pairs_line(&k->pairs);
		k->wanted = groups(k, d);
		read_row(k, d, i);
	}
	pairs_end(&k->pairs);
	owed_check(&k->owed);
	numbering_check(k->numbering, d, &k->findings);
	findings_sort(&k->findings);
	return k->findings.failed ? NULL : &k->findings;
}
