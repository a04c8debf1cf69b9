#include "common/report/edges.h"

#include "common/report/label.h"
#include "common/text/utf8.h"

enum { TITLE_LINES = 3, INTRO_CHARS = 60, TAIL_LINES = 40, TAIL_CHARS = 60 };

static bool
is_heading(const struct edges *e, size_t line)
{
	struct slice text = e->line[line];
	size_t from = frame_residue(e->frame, text);
	struct label l;

	return label_heading(e->numerals, text.s + from, text.n - from, &l);
}

/* An addressee, or what leads into the text: 岑州市人民政府： 报告如下： */
static bool
ends_in_colon(struct slice text)
{
	return slice_ends(text, SLICE("\xef\xbc\x9a")) || slice_ends(text, SLICE(":"));
}

/* A line that reads like a paragraph.  Page furniture may be long, but ends in no full stop. */
static bool
is_paragraph(const struct edges *e, struct slice text)
{
	struct date d;

	if (slice_ends(text, SLICE("\xe3\x80\x82")) || (ends_in_colon(text) && frame_intro_end(e->frame, text)))
		return true;
	return (frame_sentence(text) || utf8_count(text.s, text.n) > INTRO_CHARS) &&
	    !date_line(e->numerals, text, &d) && !frame_furniture(e->frame, text);
}

/* Where the text begins: at the first heading, or the first paragraph. */
static size_t
text_start(const struct edges *e)
{
	size_t i;

	for (i = 0; i < e->n; i++)
		if (is_heading(e, i) || is_paragraph(e, e->line[i]))
			break;
	return i;
}

/*
 * Whether a title ends at a line: it ends as titles do, and it, or the lines just before it that
 * it goes on from, speak of what titles speak of.  Gives its first line.
 */
static bool
title_ends(const struct edges *e, size_t last, size_t *first)
{
	struct slice text = e->line[last];
	bool word;
	size_t i;

	if (!frame_title_end(e->frame, text) || frame_furniture(e->frame, text))
		return false;
	word = frame_title_word(e->frame, text);
	for (i = last; i > 0 && last - i + 1 < TITLE_LINES; i--) {
		struct slice before = e->line[i - 1];

		if (e->role[i - 1] >= 0 || !frame_title_lead(e->frame, before) ||
		    frame_title_end(e->frame, before) || frame_furniture(e->frame, before))
			break;
		word = word || frame_title_word(e->frame, before);
	}
	*first = i;
	return word;
}

/* Marks the titles among the lines before the text; returns the line behind the last, 0: none. */
static size_t
mark_titles(const struct edges *e, size_t start)
{
	size_t i, first, behind = 0;

	for (i = 0; i < start; i++)
		if (title_ends(e, i, &first)) {
			if (i + 1 < start && frame_title_tail(e->frame, e->line[i + 1]))
				i++;
			memset(e->role + first, ROLE_TITLE, i - first + 1);
			behind = i + 1;
		}
	/* no line ends as titles do: the first that speaks of what they speak of will do */
	for (i = 0; i < start && !behind; i++)
		if (frame_title_word(e->frame, e->line[i]) && !frame_furniture(e->frame, e->line[i]) &&
		    frame_title_lead(e->frame, e->line[i])) {
			e->role[i] = ROLE_TITLE;
			behind = i + 1;
		}
	return behind;
}

static void
mark_top(const struct edges *e, size_t start)
{
	size_t i, behind = mark_titles(e, start);
	struct date d;

	for (i = 0; i < start; i++) {
		struct slice text = e->line[i];

		if (e->role[i] >= 0)
			continue;
		if (i < behind || frame_residue(e->frame, text) == text.n || frame_page_number(e->numerals, text))
			e->role[i] = ROLE_NOISE;
		else if (date_line(e->numerals, text, &d))
			e->role[i] = ROLE_DATE;
		else if (frame_furniture(e->frame, text))
			e->role[i] = ROLE_NOISE;
		else if (ends_in_colon(text))
			e->role[i] = ROLE_INTRO;
		else if (frame_sign(e->frame, text))
			e->role[i] = ROLE_SIGN;
		else
			e->role[i] = ROLE_INTRO;
	}
}

/* A heading of the text proper; a numbered list of attachments has Arabic labels only. */
static bool
is_chinese_heading(const struct edges *e, size_t line)
{
	struct label l;

	return label_heading(e->numerals, e->line[line].s, e->line[line].n, &l) &&
	    (l.style == LABEL_CN_COMMA || l.style == LABEL_CN_PAREN || l.style == LABEL_CN_POINT ||
	    l.style == LABEL_CN_PART);
}

/*
 * The line of the signature's date: the first of those behind the last sentence and the last heading;
 * n: there is none.
 */
static size_t
date_at_end(const struct edges *e, size_t start)
{
	size_t i, k, found = e->n;
	struct date d;

	for (k = 0, i = e->n; i > start && k < TAIL_LINES; i--, k++) {
		struct slice text = e->line[i - 1];

		if (is_chinese_heading(e, i - 1) || (frame_sentence(text) && !frame_furniture(e->frame, text)))
			break;
		if (date_line(e->numerals, text, &d))
			found = i - 1;
	}
	return found;
}

/* Marks the lines before end that sign; returns the first of them. */
static size_t
mark_signs(const struct edges *e, size_t start, size_t end)
{
	for (; end > start && !is_heading(e, end - 1) && frame_sign(e->frame, e->line[end - 1]); end--)
		e->role[end - 1] = ROLE_SIGN;
	return end;
}

static void
mark_end(const struct edges *e, size_t start)
{
	size_t date = date_at_end(e, start), i;

	if (date < e->n) {
		memset(e->role + date, ROLE_NOISE, e->n - date);
		e->role[date] = ROLE_DATE;
		if (mark_signs(e, start, date) == date)		/* the date may come first */
			for (i = date + 1; i < e->n && frame_sign(e->frame, e->line[i]) &&
			    !frame_furniture(e->frame, e->line[i]); i++)
				e->role[i] = ROLE_SIGN;
		return;
	}
	for (i = e->n; i > start && !frame_sentence(e->line[i - 1]) && !is_heading(e, i - 1) &&
	    frame_furniture(e->frame, e->line[i - 1]); i--)
		e->role[i - 1] = ROLE_NOISE;
	mark_signs(e, start, i);
}

/* Whether a line ends as one does that ends in a date: a quick no for most. */
static bool
may_end_date(struct slice text)
{
	char last = text.n ? text.s[text.n - 1] : ' ';

	return (last >= '0' && last <= '9') || last == ')' || slice_ends(text, SLICE("\xe6\x97\xa5")) ||	/* 日 */
	    slice_ends(text, SLICE("\xef\xbc\x89"));
}

size_t
edges_date_in_sign(const struct edges *e, struct slice text)
{
	struct slice unit = text;
	struct date d;

	if (text.n > 4 * TAIL_CHARS || !may_end_date(text) || frame_sentence(text))
		return 0;
	while (unit.n > 1) {
		unit.n--;
		if (((unsigned char)text.s[unit.n] & 0xc0) == 0x80 ||
		    !date_line(e->numerals, slice_from(text, unit.n), &d) || !d.day)
			continue;
		while (unit.n && text.s[unit.n - 1] == ' ')
			unit.n--;
		if (frame_sign(e->frame, unit))
			return slice_behind_blanks(text, unit.n);
	}
	return 0;
}

static void
mark_sign_and_date(const struct edges *e, size_t start)
{
	size_t i, k;

	for (k = 0, i = e->n; i > start && k < TAIL_LINES; i--, k++)
		if (e->role[i - 1] < 0 && edges_date_in_sign(e, e->line[i - 1])) {
			memset(e->role + i, ROLE_NOISE, e->n - i);
			e->role[i - 1] = ROLE_DATE;
			return;
		}
}

void
edges_mark(const struct edges *e)
{
	size_t start = text_start(e);

	mark_top(e, start);
	mark_end(e, start);
	mark_sign_and_date(e, start);
}
