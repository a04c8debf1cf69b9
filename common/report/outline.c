#include "common/report/outline.h"

#include <stdlib.h>

#include "common/report/date.h"
#include "common/report/edges.h"
#include "common/report/item.h"
#include "common/report/part.h"
#include "common/text/utf8.h"

enum { HEAD_BYTES = 1200 };

/* A level of headings that is open. */
struct level {
	enum label_style first, latest;	/* style of its first and latest label */
	int last;			/* number of the latest */
	bool mixed;			/* its labels are of several styles */
};

struct outline {
	struct numerals *numerals;
	struct labels *labels;
	struct frame *frame;
	struct parts *parts;

	struct slice *line;		/* the report */
	int8_t *role;			/* of each line, where the frame settles it; else -1 */
	size_t nline, line_cap;
	struct outline_piece *piece;
	size_t npiece, piece_cap;
	bool failed;			/* no memory */

	struct level level[OUTLINE_DEPTH + 1];	/* [1] the top; [depth] the deepest that is open */
	int depth;
	size_t children[OUTLINE_DEPTH + 2];	/* of the open heading of each level; [0] of the report */
	enum label_style parent[LABEL_STYLES];	/* the style that a style was opened under */
	bool opened[LABEL_STYLES];
	char sect[OUTLINE_SECT];		/* of the open heading */
	size_t sect_end[OUTLINE_DEPTH + 1];	/* where each level's path ends in it */
	struct slice head, part;
	bool told_done;			/* a part that tells what was done stands before */
	int year;			/* the first that the report speaks of; 0: none yet */
	struct items items;
};

static const struct slice NOTHING = { "", 0 };

/* --- loading --- */

struct outline *
outline_new(const char *parts, char why[TABLE_WHY])
{
	struct outline *o = calloc(1, sizeof *o);

	if (!o) {
		table_out_of_memory(why);
		return NULL;
	}
	if ((o->numerals = numerals_new(why)) && (o->labels = labels_new(why)) && (o->frame = frame_new(why)) &&
	    (o->parts = parts_new(parts, why))) {
		o->items.labels = o->labels;
		o->items.numerals = o->numerals;
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
	parts_free(o->parts);
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
		p->col = p[-1].col + utf8_count_field(p[-1].text.s, (size_t)(p->text.s - p[-1].text.s));
	else
		p->col = 1 + utf8_count_field(o->line[line].s, from);
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
		/* no list begins with its second: numbers are left out */
		for (k = o->depth; k > 0 && !o->opened[style]; k--)
			if (label_family(style) == label_family(at[k].latest))
				return k;
	}
	if (style == LABEL_CN_PART)
		return 1;
	if (style == LABEL_CN_COMMA)		/* GB/T 9704, the last resort: 一、 is the top, but for 第一部分 */
		return o->depth && at[1].latest == LABEL_CN_PART ? 2 : 1;
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
	items_restart(&o->items);
}

/*
 * The part that a top heading opens: what its words say.  Without such a word, a later year than the
 * report's is a plan, and so is what comes when it has been told what was done and what is lacking;
 * anything else tells what was done.
 */
static struct slice
part_of(const struct outline *o, struct slice head)
{
	struct slice part = parts_of(o->parts, head);
	int year;

	if (part.n)
		return part;
	year = date_first_year(o->numerals, head);
	if ((o->told_done && slice_is(o->part, "gaps")) || (o->year && year > o->year))
		return SLICE("plans");
	return SLICE("done");
}

/* --- text --- */

/* Cuts [from, end of line) into the text before its first item, and the items. */
static void
read_text(struct outline *o, size_t line, size_t from)
{
	struct slice text = o->line[line];
	enum outline_role role = o->depth ? ROLE_BODY : ROLE_INTRO;
	struct outline_piece *p;
	struct label l, next;
	size_t i = items_next(&o->items, line, from, text.n, true, &l), end;

	if (i > from)
		new_text(o, line, from, i, role);
	for (; i < text.n && !o->failed; i = end, l = next) {
		items_take(&o->items, &l);
		end = items_next(&o->items, line, i + l.n, text.n, false, &next);
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
	item = items_next(&o->items, line, from, stop, true, &l);
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
	if (head.n > HEAD_BYTES) {		/* it stands again in every row below it */
		head.n = HEAD_BYTES;
		while (head.n && ((unsigned char)head.s[head.n] & 0xc0) == 0x80)
			head.n--;
	}
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
		o->year = date_first_year(o->numerals, text);
	if (label_heading(o->numerals, text.s + from, text.n - from, &l))
		read_heading(o, line, from, &l);
	else
		read_text(o, line, 0);
}

static void
read_edge(struct outline *o, const struct edges *e, size_t line)
{
	enum outline_role role = (enum outline_role)o->role[line];
	struct slice text = o->line[line];
	struct outline_piece *p;
	size_t cut = role == ROLE_DATE ? edges_date_in_sign(e, text) : 0;

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
			o->year = date_first_year(o->numerals, text);
	}
}

const struct outline_piece *
outline_read(struct outline *o, size_t *n)
{
	struct edges e = { o->frame, o->numerals, o->line, o->nline, o->role };
	size_t i;

	o->failed = false;
	o->npiece = 0;
	o->part = SLICE("intro");
	items_report(&o->items, o->line, o->nline);
	edges_mark(&e);
	for (i = 0; i < o->nline && !o->failed; i++)
		if (o->role[i] >= 0)
			read_edge(o, &e, i);
		else
			read_line(o, i);
	*n = o->npiece;
	return o->failed ? NULL : o->piece;
}
