#include "common/report/outline.h"

#include <stdio.h>
#include <stdlib.h>

#include "common/report/date.h"
#include "common/report/frame.h"
#include "common/report/label.h"
#include "common/text/utf8.h"

enum { TITLE_LINES = 3, INTRO_CHARS = 60, TAIL_LINES = 40, TAIL_CHARS = 60, SECOND_LINES = 8, HEAD_STYLES = LABEL_STYLES };

/* A level of headings that is open. */
struct level {
	enum label_style first, latest;	/* style of its first and latest label */
	int last;			/* number of the latest */
	bool mixed;			/* its labels are of several styles */
};

/* A part's words, the weightiest of a heading decides. */
struct part_word {
	struct slice word, part;
	int weight;
};

struct outline {
	struct numerals *numerals;
	struct labels *labels;
	struct frame *frame;
	struct table *parts;
	struct part_word *part_word;
	struct lexicon *part_lexicon;

	struct slice *line;		/* the report */
	int8_t *role;			/* of each line, where the frame settles it; else -1 */
	size_t nline, line_cap;
	struct outline_piece *piece;
	size_t npiece, piece_cap;
	bool failed;			/* no memory */

	struct level level[OUTLINE_DEPTH + 1];	/* [1] the top; [depth] the deepest that is open */
	int depth;
	size_t children[OUTLINE_DEPTH + 2];	/* of the open heading of each level; [0] of the report */
	enum label_style parent[HEAD_STYLES];	/* the style that a style was opened under */
	bool opened[HEAD_STYLES];
	char sect[OUTLINE_SECT];		/* of the open heading */
	size_t sect_end[OUTLINE_DEPTH + 1];	/* where each level's path ends in it */
	struct slice head, part;
	bool told_done;			/* a part that tells what was done stands before */
	int year;			/* the first that the report speaks of; 0: none yet */
	struct second {			/* where a line's 第二 or 其次 was last looked for */
		size_t line, from, at;	/* at: where it stands, or no earlier than the line's end */
	} second[LABEL_ITEM_WORD + 1];	/* by style */
	enum label_style item_style;	/* of the run of items under the open heading */
	int item_last;
};

static const struct slice NOTHING = { "", 0 };

struct slice
outline_role_name(enum outline_role role)
{
	static const char *const names[] = { "title", "intro", "head", "item", "body", "sign", "date", "noise" };

	return (struct slice){ names[role], strlen(names[role]) };
}

/* --- loading --- */

static bool
load_parts(struct outline *o, const char *file, char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "part", "weight", NULL };
	struct decimal weight;
	size_t i, n;

	o->parts = table_open(&data_parts, file, columns, why);
	if (!o->parts)
		return false;
	n = table_rows(o->parts);
	o->part_word = calloc(n + 1, sizeof *o->part_word);
	o->part_lexicon = lexicon_new();
	for (i = 0; i < n; i++) {
		struct slice word = table_cell(o->parts, i, 0), part = table_cell(o->parts, i, 1);

		if (!word.n || !part.n || !decimal_read(table_cell(o->parts, i, 2), &weight) || weight.e ||
		    weight.n < 0 || weight.n > 100)
			return table_complain(o->parts, i, "not a word, a part and a weight from 0 to 100", why);
		if (!o->part_word || !o->part_lexicon || !lexicon_add(o->part_lexicon, word, (int)i, false))
			return table_complain(o->parts, i, "out of memory", why);
		o->part_word[i] = (struct part_word){ word, part, (int)weight.n };
	}
	return true;
}

struct outline *
outline_new(const char *parts, char why[TABLE_WHY])
{
	struct outline *o = calloc(1, sizeof *o);

	if (!o) {
		snprintf(why, TABLE_WHY, "out of memory");
		return NULL;
	}
	if ((o->numerals = numerals_new(why)) && (o->labels = labels_new(why)) && (o->frame = frame_new(why)) &&
	    load_parts(o, parts, why)) {
		outline_reset(o);
		return o;
	}
	outline_free(o);
	return NULL;
}

void
outline_free(struct outline *o)
{
	if (!o)
		return;
	numerals_free(o->numerals);
	labels_free(o->labels);
	frame_free(o->frame);
	table_free(o->parts);
	lexicon_free(o->part_lexicon);
	free(o->part_word);
	free(o->line);
	free(o->role);
	free(o->piece);
	free(o);
}

void
outline_reset(struct outline *o)
{
	o->nline = o->npiece = 0;
	o->depth = 0;
	o->children[0] = 0;
	memset(o->opened, 0, sizeof o->opened);
	o->sect_end[0] = 0;
	o->head = o->part = NOTHING;
	o->told_done = false;
	o->year = 0;
	o->item_style = LABEL_NONE;
	o->item_last = 0;
	memset(o->second, 0xff, sizeof o->second);
}

bool
outline_line(struct outline *o, struct slice text)
{
	if (o->nline == o->line_cap) {
		size_t cap = o->line_cap ? o->line_cap * 2 : 256;
		struct slice *line = realloc(o->line, cap * sizeof *line);
		int8_t *role;

		if (line)
			o->line = line;
		role = realloc(o->role, cap * sizeof *role);
		if (role)
			o->role = role;
		if (!line || !role)
			return false;
		o->line_cap = cap;
	}
	o->role[o->nline] = -1;
	o->line[o->nline++] = text;
	return true;
}

/* --- pieces --- */

static struct outline_piece *
new_piece(struct outline *o, size_t line, size_t from, size_t to, enum outline_role role)
{
	struct outline_piece *p;

	if (o->npiece == o->piece_cap) {
		size_t cap = o->piece_cap ? o->piece_cap * 2 : 256;
		struct outline_piece *piece = realloc(o->piece, cap * sizeof *piece);

		if (!piece) {
			o->failed = true;
			return NULL;
		}
		o->piece = piece;
		o->piece_cap = cap;
	}
	p = &o->piece[o->npiece++];
	p->line = line;
	p->role = role;
	p->text = (struct slice){ o->line[line].s + from, to - from };
	if (from == 0)
		p->col = 1;
	else if (o->npiece > 1 && p[-1].line == line)	/* the piece before it ends where this begins */
		p->col = p[-1].col + utf8_count(p[-1].text.s, (size_t)(p->text.s - p[-1].text.s));
	else
		p->col = 1 + utf8_count(o->line[line].s, from);
	p->label = p->head = p->part = NOTHING;
	p->nsect = 0;
	return p;
}

/* A piece of the text proper: it stands where the open heading stands. */
static struct outline_piece *
new_text(struct outline *o, size_t line, size_t from, size_t to, enum outline_role role)
{
	struct outline_piece *p = new_piece(o, line, from, to, role);

	if (!p)
		return NULL;
	p->nsect = o->sect_end[o->depth];
	memcpy(p->sect, o->sect, p->nsect);
	p->head = o->head;
	p->part = o->part;
	return p;
}

/* --- the tree --- */

/*
 * The level of a heading, from the report itself: the style of an open level; else the style's
 * place where it was met before; else the level whose numbering it continues (converters print
 * 一、 as `1、 `), of its own family first; else, if it is no first one, a level of its family;
 * else one level down.
 */
static int
find_level(const struct outline *o, enum label_style style, int number)
{
	const struct level *at = o->level;
	int k;

	for (k = o->depth; k > 0; k--)
		if (at[k].latest == style && !(number == 1 && at[k].mixed))
			return k;
	if (number > 1) {
		for (k = o->depth; k > 0 && o->opened[style]; k--)
			if (at[k].latest == o->parent[style] || at[k].first == o->parent[style])
				return k + 1;
		for (k = o->depth; k > 0; k--)
			if (number == at[k].last + 1 && label_family(style) == label_family(at[k].latest))
				return k;
		for (k = o->depth; k > 0; k--)
			if (number == at[k].last + 1)
				return k;
		for (k = o->depth; k > 0; k--)	/* no list begins with its second: numbers are left out */
			if (label_family(style) == label_family(at[k].latest))
				return k;
	}
	if (style == LABEL_CN_COMMA)		/* GB/T 9704, the last resort: 一、 is the top */
		return 1;
	return o->depth + 1;
}

/* Writes the path of the n-th child of the open level depth behind that level's own path. */
static size_t
write_path(const struct outline *o, int depth, size_t n, char to[OUTLINE_SECT])
{
	char digits[20];
	size_t end = o->sect_end[depth], k = 0;

	if (to != o->sect)
		memcpy(to, o->sect, end);
	if (end + 12 > OUTLINE_SECT || n > 999999)
		return end;
	if (end)
		to[end++] = '.';
	do
		digits[k++] = (char)('0' + n % 10);
	while (n /= 10);
	while (k)
		to[end++] = digits[--k];
	return end;
}

static void
open_level(struct outline *o, const struct label *l)
{
	int k = find_level(o, l->style, l->number);
	struct level *v;

	if (k > OUTLINE_DEPTH)
		k = OUTLINE_DEPTH;
	v = &o->level[k];
	if (k > o->depth) {
		*v = (struct level){ .first = l->style };
		o->parent[l->style] = k > 1 ? o->level[k - 1].latest : LABEL_NONE;
		o->opened[l->style] = true;
	} else {
		v->mixed = v->mixed || v->latest != l->style;
	}
	v->latest = l->style;
	v->last = l->number;
	o->depth = k;
	o->children[k] = 0;
	o->sect_end[k] = write_path(o, k - 1, ++o->children[k - 1], o->sect);
	o->item_style = LABEL_NONE;
	o->item_last = 0;
}

/* The first year in a text, 0: there is none. */
static int
first_year(const struct outline *o, struct slice text)
{
	static const char YEAR[] = "\xe5\xb9\xb4";
	struct numeral m;
	size_t i, k, used;

	for (i = 0; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (!(c >= '0' && c <= '9') && !numeral_kind(o->numerals, c))
			continue;
		if (!numeral_read(o->numerals, text.s + i, text.n - i, &m))
			continue;
		k = i + m.n;
		while (k < text.n && text.s[k] == ' ')
			k++;
		if (m.value.e == 0 && m.value.n >= 1990 && m.value.n < 2100 && m.form != NUMERAL_BROKEN &&
		    slice_starts((struct slice){ text.s + k, text.n - k }, SLICE(YEAR)))
			return (int)m.value.n;
		used = m.n;
	}
	return 0;
}

/*
 * The part that a top heading opens: that of its weightiest word, of the first one among equals.
 * Without such a word, a later year than the report's is a plan, and so is what comes when it has
 * been told what was done and what is lacking; anything else tells what was done.
 */
static struct slice
part_of(const struct outline *o, struct slice head)
{
	bool told = o->told_done && slice_is(o->part, "gaps");
	const struct part_word *best = NULL;
	struct lexicon_hit hit[8];
	size_t i, k, n, used;
	int year;

	for (i = 0; i < head.n; i += used) {
		if (!lexicon_may_begin(o->part_lexicon, utf8_decode(head.s + i, head.n - i, &used)))
			continue;
		n = lexicon_at(o->part_lexicon, head.s + i, head.n - i, hit, sizeof hit / sizeof *hit);
		for (k = 0; k < n; k++) {
			int32_t entry = hit[k].entry;
			const struct part_word *w = &o->part_word[lexicon_number(o->part_lexicon, &entry)];

			if (!best || w->weight > best->weight)
				best = w;
		}
	}
	if (best)
		return best->part;
	year = first_year(o, head);
	return told || (o->year && year > o->year) ? SLICE("plans") : SLICE("done");
}

/* --- text --- */

/* Whether an item's label may stand behind the character c. */
static bool
boundary(int32_t c)
{
	switch (c) {
	case ',': case ';': case ':': case '.': case ' ': case ')': case '!': case '?':
	case 0x3001: case 0x3002: case 0xff01: case 0xff09: case 0xff0c: case 0xff1a: case 0xff1b: case 0xff1f:
	case 0x201d:
		return true;
	}
	return false;
}

/* Where the character before i begins. */
static size_t
before(struct slice text, size_t i)
{
	if (i >= 3 && ((unsigned char)text.s[i - 3] & 0xf0) == 0xe0)
		return i - 3;
	return i - 1;
}

/* Where the numerals that end at i begin; most often at i. */
static size_t
back_over_numerals(const struct outline *o, struct slice text, size_t i)
{
	size_t k, used;

	while (i >= 3) {
		k = i - 3;
		if (!numeral_kind(o->numerals, utf8_decode(text.s + k, 3, &used)) || used != 3)
			break;
		i = k;
	}
	return i;
}

/*
 * The next place behind i where an item's label may begin: behind a boundary, and with a character
 * that every label has.  This loop is what most of the time is spent in.
 */
static size_t
next_place(const struct outline *o, struct slice text, size_t i)
{
	const uint8_t *key = o->labels->key;
	size_t k = i, place, used;

	while (k + 3 <= text.n) {
		unsigned char lead = (unsigned char)text.s[k];

		if (lead < 0xe0) {
			k += lead < 0x80 ? 1 : 2;
			continue;
		}
		if (key[utf8_tail(text.s + k)]) {
			place = back_over_numerals(o, text, k);
			if (place > i && boundary(utf8_decode(text.s + before(text, place), 3, &used)))
				return place;
		}
		k += 3;
	}
	return text.n;
}

static bool
same_run(const struct outline *o, const struct label *l)
{
	return o->item_style == l->style && o->item_last > 0 && (l->number == o->item_last + 1 || l->number == 0);
}

static bool
is_second(const struct outline *o, struct slice text, size_t i, enum label_style style)
{
	struct label l;

	return i < text.n && label_item(o->labels, o->numerals, text.s + i, text.n - i, &l) && l.style == style &&
	    l.number == 2;
}

/* Where the second item of that style begins behind a place of the line; asked often, looked for once. */
static size_t
find_second(struct outline *o, size_t line, size_t from, enum label_style style)
{
	struct second *known = &o->second[style];
	struct slice text = o->line[line];
	size_t at = from;

	if (known->line == line && known->from <= from && known->at > from)
		return known->at;
	while ((at = next_place(o, text, at)) < text.n && !is_second(o, text, at, style))
		;
	*known = (struct second){ line, from, at };
	return at;
}

/* Whether the item's second stands further on: in the line, or at the start of the next ones. */
static bool
has_second(struct outline *o, size_t line, size_t from, enum label_style style)
{
	size_t i;

	if (find_second(o, line, from, style) < o->line[line].n)
		return true;
	for (i = line + 1; i < o->nline && i <= line + SECOND_LINES; i++)
		if (is_second(o, o->line[i], 0, style))
			return true;
	return false;
}

/* Whether a label found at a boundary opens an item: it begins a run, or goes on with one. */
static bool
opens_item(struct outline *o, size_t line, size_t at, const struct label *l)
{
	if (same_run(o, l))
		return true;
	if (l->style == LABEL_ITEM_IS)
		return l->number == 1 || at == 0 || o->item_style == LABEL_ITEM_IS;
	return l->number == 1 && has_second(o, line, at + l->n, l->style);
}

/* Where the next item of a line begins before end: behind i, or, with here, at i itself; else end. */
static size_t
next_item(struct outline *o, size_t line, size_t i, size_t end, bool here, struct label *l)
{
	struct slice text = { o->line[line].s, end };

	if (!here)
		i = next_place(o, text, i);
	for (; i < text.n; i = next_place(o, text, i))
		if (label_item(o->labels, o->numerals, text.s + i, text.n - i, l) && opens_item(o, line, i, l))
			return i;
	return text.n;
}

/* Cuts [from, end of line) into the text before its first item, and the items. */
static void
read_text(struct outline *o, size_t line, size_t from)
{
	struct slice text = o->line[line];
	enum outline_role role = o->depth ? ROLE_BODY : ROLE_INTRO;
	struct outline_piece *p;
	struct label l, next;
	size_t i = next_item(o, line, from, text.n, true, &l), end;

	if (i > from)
		new_text(o, line, from, i, role);
	for (; i < text.n && !o->failed; i = end, l = next) {
		o->item_style = l.style;
		o->item_last = l.number ? l.number : o->item_last + 1;
		end = next_item(o, line, i + l.n, text.n, false, &next);
		p = new_text(o, line, i, end, ROLE_ITEM);
		if (!p)
			return;
		p->label = (struct slice){ text.s + i, l.n };
		p->nsect = write_path(o, o->depth, ++o->children[o->depth], p->sect);
	}
}

/* Where a run-in heading ends: behind its first 。, or before its first item. */
static size_t
heading_end(struct outline *o, size_t line, size_t from)
{
	static const char STOP[] = "\xe3\x80\x82";
	struct slice text = o->line[line];
	const char *p = text.s + from, *end = text.s + text.n;
	struct label l;
	size_t stop, item;

	while ((p = memchr(p, STOP[0], (size_t)(end - p))) && !(end - p >= 3 && memcmp(p, STOP, 3) == 0))
		p++;
	stop = p ? (size_t)(p + 3 - text.s) : text.n;
	item = next_item(o, line, from, stop, false, &l);
	if (item < stop)
		return item;
	while (stop < text.n && text.s[stop] == ' ')
		stop++;
	return stop;
}

/* A heading without what frames it: blanks, and its closing 。 */
static struct slice
trim_head(struct slice head)
{
	while (head.n && head.s[0] == ' ') {
		head.s++;
		head.n--;
	}
	for (;;) {
		if (head.n && head.s[head.n - 1] == ' ')
			head.n--;
		else if (slice_ends(head, SLICE("\xe3\x80\x82")))
			head.n -= 3;
		else
			return head;
	}
}

static void
read_heading(struct outline *o, size_t line, size_t from, const struct label *l)
{
	struct slice text = o->line[line];
	struct outline_piece *p;
	size_t end;

	open_level(o, l);
	end = heading_end(o, line, from + l->n);
	o->head = trim_head((struct slice){ text.s + from + l->n, end - from - l->n });
	if (o->depth == 1) {
		o->part = part_of(o, o->head);
		o->told_done = o->told_done || slice_is(o->part, "done");
	}
	p = new_text(o, line, 0, end, ROLE_HEAD);
	if (!p)
		return;
	p->label = (struct slice){ text.s + from, l->n };
	if (end < text.n)
		read_text(o, line, end);
}

static void
read_line(struct outline *o, size_t line)
{
	struct slice text = o->line[line];
	size_t from = frame_residue(o->frame, text);
	struct label l;

	if (from == text.n || (text.n < 48 && frame_page_number(o->numerals, text))) {
		new_piece(o, line, 0, text.n, ROLE_NOISE);
		return;
	}
	if (!o->year)
		o->year = first_year(o, text);
	if (label_heading(o->numerals, text.s + from, text.n - from, &l))
		read_heading(o, line, from, &l);
	else
		read_text(o, line, 0);
}

/* --- the frame round the text --- */

static bool
is_heading(const struct outline *o, size_t line)
{
	struct slice text = o->line[line];
	size_t from = frame_residue(o->frame, text);
	struct label l;

	return label_heading(o->numerals, text.s + from, text.n - from, &l);
}

/* An addressee, or what leads into the text: 岑州市人民政府： 报告如下： */
static bool
ends_in_colon(struct slice text)
{
	return slice_ends(text, SLICE("\xef\xbc\x9a")) || slice_ends(text, SLICE(":"));
}

/* A line that reads like a paragraph.  Page furniture may be long, but ends in no full stop. */
static bool
is_paragraph(const struct outline *o, struct slice text)
{
	struct date d;

	if (slice_ends(text, SLICE("\xe3\x80\x82")) || (ends_in_colon(text) && frame_intro_end(o->frame, text)))
		return true;
	return (frame_sentence(text) || utf8_count(text.s, text.n) > INTRO_CHARS) &&
	    !date_line(o->numerals, text, &d) && !frame_furniture(o->frame, text);
}

/* Where the text begins: at the first heading, or the first paragraph. */
static size_t
text_start(const struct outline *o)
{
	size_t i;

	for (i = 0; i < o->nline; i++)
		if (is_heading(o, i) || is_paragraph(o, o->line[i]))
			break;
	return i;
}

/*
 * Whether a title ends at a line: it ends as titles do, and it, or the lines just before it that
 * it goes on from, speak of what titles speak of.  Gives its first line.
 */
static bool
title_ends(const struct outline *o, size_t last, size_t *first)
{
	struct slice text = o->line[last];
	bool word;
	size_t i;

	if (!frame_title_end(o->frame, text) || frame_furniture(o->frame, text))
		return false;
	word = frame_title_word(o->frame, text);
	for (i = last; i > 0 && last - i + 1 < TITLE_LINES; i--) {
		struct slice before = o->line[i - 1];

		if (o->role[i - 1] >= 0 || !frame_title_lead(o->frame, before) ||
		    frame_title_end(o->frame, before) || frame_furniture(o->frame, before))
			break;
		word = word || frame_title_word(o->frame, before);
	}
	*first = i;
	return word;
}

/* Marks the titles among the lines before the text; returns the line behind the last, 0: none. */
static size_t
mark_titles(struct outline *o, size_t start)
{
	size_t i, first, behind = 0;

	for (i = 0; i < start; i++)
		if (title_ends(o, i, &first)) {
			memset(o->role + first, ROLE_TITLE, i - first + 1);
			behind = i + 1;
		}
	/* no line ends as titles do: the first that speaks of what they speak of will do */
	for (i = 0; i < start && !behind; i++)
		if (frame_title_word(o->frame, o->line[i]) && !frame_furniture(o->frame, o->line[i]) &&
		    frame_title_lead(o->frame, o->line[i])) {
			o->role[i] = ROLE_TITLE;
			behind = i + 1;
		}
	return behind;
}

static void
mark_top(struct outline *o, size_t start)
{
	size_t i, behind = mark_titles(o, start);
	struct date d;

	for (i = 0; i < start; i++) {
		struct slice text = o->line[i];

		if (o->role[i] >= 0)
			continue;
		if (i < behind || frame_residue(o->frame, text) == text.n)
			o->role[i] = ROLE_NOISE;
		else if (date_line(o->numerals, text, &d))
			o->role[i] = ROLE_DATE;
		else if (frame_furniture(o->frame, text))
			o->role[i] = ROLE_NOISE;
		else if (ends_in_colon(text))
			o->role[i] = ROLE_INTRO;
		else if (frame_sign(o->frame, text))
			o->role[i] = ROLE_SIGN;
		else
			o->role[i] = behind ? ROLE_NOISE : ROLE_INTRO;
	}
}

/* The line of the signature's date: the last such line, near the end, no heading behind it. */
static size_t
date_at_end(const struct outline *o, size_t start)
{
	struct date d;
	size_t i, k;

	for (k = 0, i = o->nline; i > start && k < TAIL_LINES; i--, k++) {
		if (date_line(o->numerals, o->line[i - 1], &d))
			return i - 1;
		if (is_heading(o, i - 1) && frame_sentence(o->line[i - 1]))
			break;
	}
	return o->nline;
}

static void
mark_end(struct outline *o, size_t start)
{
	size_t date = date_at_end(o, start), i;

	if (date < o->nline) {
		memset(o->role + date, ROLE_NOISE, o->nline - date);
		o->role[date] = ROLE_DATE;
	} else {
		/* no date: page furniture at the end, and a signature before it */
		for (i = o->nline; i > start && !frame_sentence(o->line[i - 1]) && !is_heading(o, i - 1) &&
		    frame_furniture(o->frame, o->line[i - 1]); i--)
			o->role[i - 1] = ROLE_NOISE;
		date = i;
	}
	for (i = date; i > start && !is_heading(o, i - 1) && frame_sign(o->frame, o->line[i - 1]); i--)
		o->role[i - 1] = ROLE_SIGN;
}

/* The length of the unit's name where a line is a signature and its date; 0: it is none. */
static size_t
sign_and_date(const struct outline *o, struct slice text)
{
	struct date d;
	size_t i;

	if (text.n > 4 * TAIL_CHARS || !memchr(text.s, ' ', text.n) || frame_sentence(text))
		return 0;
	for (i = text.n; i-- > 1; )
		if (text.s[i] == ' ' && date_line(o->numerals, (struct slice){ text.s + i, text.n - i }, &d)) {
			size_t end = i;

			while (end && text.s[end - 1] == ' ')
				end--;
			if (frame_sign(o->frame, (struct slice){ text.s, end }))
				return i + 1;
		}
	return 0;
}

static void
mark_sign_and_date(struct outline *o, size_t start)
{
	size_t i, k;

	for (k = 0, i = o->nline; i > start && k < TAIL_LINES; i--, k++)
		if (o->role[i - 1] < 0 && sign_and_date(o, o->line[i - 1])) {
			memset(o->role + i, ROLE_NOISE, o->nline - i);
			o->role[i - 1] = ROLE_DATE;
			return;
		}
}

static void
read_frame_line(struct outline *o, size_t line)
{
	enum outline_role role = (enum outline_role)o->role[line];
	struct slice text = o->line[line];
	struct outline_piece *p;
	size_t cut = role == ROLE_DATE ? sign_and_date(o, text) : 0;

	if (cut && (p = new_piece(o, line, 0, cut, ROLE_SIGN)))
		p->part = SLICE("sign");
	p = new_piece(o, line, cut, text.n, role);
	if (!p)
		return;
	if (role == ROLE_SIGN || role == ROLE_DATE)
		p->part = SLICE("sign");
	if (role == ROLE_INTRO)
		p->part = o->part;
	if (role == ROLE_TITLE) {
		p->head = text;
		if (!o->year)
			o->year = first_year(o, text);
	}
}

const struct outline_piece *
outline_read(struct outline *o, size_t *n)
{
	size_t i, start = text_start(o);

	o->failed = false;
	o->npiece = 0;
	o->part = SLICE("intro");
	mark_top(o, start);
	mark_end(o, start);
	mark_sign_and_date(o, start);
	for (i = 0; i < o->nline && !o->failed; i++)
		if (o->role[i] >= 0)
			read_frame_line(o, i);
		else
			read_line(o, i);
	*n = o->npiece;
	return o->failed ? NULL : o->piece;
}
