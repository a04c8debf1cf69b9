#include "common/report/pairs.h"

#include "common/text/utf8.h"

enum { QUOTES, TITLES, BRACKETS, CORNERS, WHITE_CORNERS };

enum { WAIT_LINES = 3, DETAIL_CHARS = 24 };

static const struct { int32_t c; int8_t kind; bool opens; } marks[] = {
	{ 0x201c, QUOTES, true }, { 0x201d, QUOTES, false },
	{ 0x300a, TITLES, true }, { 0x300b, TITLES, false },
	{ 0xff08, BRACKETS, true }, { 0xff09, BRACKETS, false },
	{ '(', BRACKETS, true }, { ')', BRACKETS, false },
	{ 0x300c, CORNERS, true }, { 0x300d, CORNERS, false },
	{ 0x300e, WHITE_CORNERS, true }, { 0x300f, WHITE_CORNERS, false },
};

bool
pairs_is_mark(int32_t c)
{
	size_t i;

	for (i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].c == c)
			return true;
	return c == '"';
}

void
pairs_begin(struct pairs *p, const struct draft *d, struct findings *f)
{
	*p = (struct pairs){ .draft = d, .findings = f };
}

/* Do words end at the character? */
static bool
stops(int32_t c)
{
	switch (c) {
	case ',': case ';': case ':': case '!': case '?': case '\n':
	case 0x3001: case 0x3002: case 0xff0c: case 0xff1b: case 0xff1a: case 0xff01: case 0xff1f:
		return true;
	}
	return false;
}

/* Tells an opening mark with the words behind it. */
static void
tell_open(const struct pairs *p, const struct pairs_place *m)
{
	struct slice text = p->draft->row[m->row].text;
	size_t i = m->at, used, chars;

	for (chars = 0; i < text.n && chars <= DETAIL_CHARS; chars++, i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (chars && (stops(c) || pairs_is_mark(c)))
			break;
	}
	findings_add(p->findings, FINDING_QUOTE, m->row, m->at, i - m->at);
}

/* Tells a closing mark with the words before it. */
static void
tell_close(const struct pairs *p, const struct pairs_place *m)
{
	struct slice text = p->draft->row[m->row].text;
	size_t i = m->at, from = m->at, used, chars;

	for (chars = 0; i > 0 && chars < DETAIL_CHARS; chars++) {
		int32_t c;

		do
			i--;
		while (i > 0 && ((unsigned char)text.s[i] & 0xc0) == 0x80);
		c = utf8_decode(text.s + i, text.n - i, &used);
		if (stops(c) || pairs_is_mark(c))
			break;
		from = i;
	}
	utf8_decode(text.s + m->at, text.n - m->at, &used);
	findings_add(p->findings, FINDING_QUOTE, m->row, from, m->at + used - from);
}

/* Takes the one that waits at i out. */
static void
drop_wait(struct pairs *p, size_t i)
{
	for (p->nwait--; i < p->nwait; i++)
		p->wait[i] = p->wait[i + 1];
}

/* Whether an opening mark of the lines before is closed here. */
static bool
closes_earlier(struct pairs *p, int kind)
{
	size_t i;

	for (i = p->nwait; i > 0; i--)
		if (p->wait[i - 1].kind == kind) {
			drop_wait(p, i - 1);
			return true;
		}
	return false;
}

static void
wait_for(struct pairs *p, const struct pairs_place *m)
{
	if (p->nwait == PAIRS_WAIT) {
		tell_open(p, &p->wait[0]);
		drop_wait(p, 0);
	}
	p->wait[p->nwait++] = *m;
}

/* A line is over: what it leaves open waits, what it closes without need is told. */
static void
finish_line(struct pairs *p)
{
	bool straight = p->straight % 2, told = false;
	size_t i;
	int kind;

	for (i = 0; i < p->nlone; i++) {
		if (p->lone[i].kind == QUOTES && straight)
			straight = false;		/* "…” */
		else if (!told) {
			tell_close(p, &p->lone[i]);
			told = true;
		}
	}
	for (kind = 0; kind < PAIRS_KINDS; kind++)
		for (i = 0; i < p->depth[kind] && i < PAIRS_OPEN; i++) {
			if (kind == QUOTES && straight)
				straight = false;	/* “…" */
			else if (i == 0)
				wait_for(p, &p->open[kind][i]);
		}
	if (straight && !told)
		tell_open(p, &p->last);
	memset(p->depth, 0, sizeof p->depth);
	p->nlone = p->straight = 0;
}

void
pairs_line(struct pairs *p)
{
	finish_line(p);
	p->line++;
	while (p->nwait && p->wait[0].line + WAIT_LINES < p->line) {
		tell_open(p, &p->wait[0]);
		drop_wait(p, 0);
	}
}

void
pairs_end(struct pairs *p)
{
	finish_line(p);
	while (p->nwait) {
		tell_open(p, &p->wait[0]);
		drop_wait(p, 0);
	}
}

/* A character of which labels' numbers are made: 1） a) 一）. */
static bool
of_number(int32_t c)
{
	static const int32_t numerals[] = {
		0x4e00, 0x4e8c, 0x4e09, 0x56db, 0x4e94, 0x516d, 0x4e03, 0x516b, 0x4e5d, 0x5341	/* 一 ... 十 */
	};
	size_t i;

	for (i = 0; i < sizeof numerals / sizeof *numerals; i++)
		if (numerals[i] == c)
			return true;
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Is the bracket at i that of a label, 1） or （a smiley's :) ? */
static bool
of_label(struct slice text, size_t i)
{
	size_t k = slice_before_blanks(text, i), chars, used;

	if (k && (text.s[k - 1] == ':' || text.s[k - 1] == ';' || text.s[k - 1] == '-'))
		return true;
	for (chars = 0; chars < 4; chars++) {
		size_t before = k;
		int32_t c;

		if (k == 0)
			return chars > 0;
		do
			k--;
		while (k > 0 && ((unsigned char)text.s[k] & 0xc0) == 0x80);
		c = utf8_decode(text.s + k, text.n - k, &used);
		if (stops(c) || c == ' ')
			return chars > 0 && before > 0;
		if (!of_number(c))
			return false;
	}
	return false;
}

/* Does the row's text begin at a place, but for blanks and a label? */
static bool
at_start(const struct draft_row *r, size_t at)
{
	return at <= r->label.n || slice_before_blanks(r->text, at) <= r->label.n;
}

static void
open_mark(struct pairs *p, int kind, const struct pairs_place *m)
{
	const struct draft_row *r = &p->draft->row[m->row];

	if (kind == QUOTES && !draft_goes_on(p->draft, m->row) && at_start(r, m->at))
		closes_earlier(p, kind);		/* the quotation is opened anew */
	if (p->depth[kind] < PAIRS_OPEN)
		p->open[kind][p->depth[kind]] = *m;
	p->depth[kind]++;
}

static void
close_mark(struct pairs *p, int kind, const struct pairs_place *m)
{
	if (p->depth[kind])
		p->depth[kind]--;
	else if (!closes_earlier(p, kind) && p->nlone < PAIRS_WAIT &&
	    !(kind == BRACKETS && of_label(p->draft->row[m->row].text, m->at)))
		p->lone[p->nlone++] = *m;
}

void
pairs_mark(struct pairs *p, int32_t c, size_t row, size_t at)
{
	struct pairs_place m = { row, at, p->line, 0 };
	size_t i;

	if (c == '"') {
		p->straight++;
		p->last = m;
		return;
	}
	for (i = 0; i < sizeof marks / sizeof *marks; i++)
		if (marks[i].c == c) {
			m.kind = marks[i].kind;
			if (marks[i].opens)
				open_mark(p, m.kind, &m);
			else
				close_mark(p, m.kind, &m);
			return;
		}
}
