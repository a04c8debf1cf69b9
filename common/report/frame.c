#include "common/report/frame.h"

#include <stdlib.h>

#include "common/text/spaced.h"
#include "common/text/utf8.h"

enum { TITLE_CHARS = 60, SIGN_CHARS = 40, SIGN_BYTES = 160, PAGE_CHARS = 14 };

/* The kinds of words; ENDS are looked for at a line's end, the others anywhere or at its start. */
enum kind { TITLE_END, TITLE_WORD, TITLE_LEAD, TITLE_OPEN, TITLE_TAIL, SIGN_END, FURNITURE, RESIDUE, INTRO_END, KINDS };

static const struct {
	const char *name;
	bool backward;
} kinds[KINDS] = {
	[TITLE_END] = { "title-end", true },
	[TITLE_WORD] = { "title-word", false },
	[TITLE_LEAD] = { "title-lead", true },
	[TITLE_OPEN] = { "title-open", false },
	[TITLE_TAIL] = { "title-tail", false },
	[SIGN_END] = { "sign-end", true },
	[FURNITURE] = { "furniture", false },
	[RESIDUE] = { "residue", false },
	[INTRO_END] = { "intro-end", false },
};

struct frame {
	struct lexicon *word[KINDS];
};

void
frame_free(struct frame *f)
{
	int i;

	if (!f)
		return;
	for (i = 0; i < KINDS; i++)
		lexicon_free(f->word[i]);
	free(f);
}

static bool
load(struct frame *f, const struct table *t, char why[TABLE_WHY])
{
	size_t i;
	int k;

	for (i = 0; i < table_rows(t); i++) {
		for (k = 0; k < KINDS && !slice_is(table_cell(t, i, 1), kinds[k].name); k++)
			;
		if (k == KINDS || table_cell(t, i, 0).n == 0)
			return table_complain(t, i, "no word, or a kind that is none", why);
		if (!lexicon_add(f->word[k], table_cell(t, i, 0), (int)i, kinds[k].backward))
			return table_complain(t, i, "out of memory", why);
	}
	return true;
}

struct frame *
frame_new(char why[TABLE_WHY])
{
	static const char *const columns[] = { "word", "kind", NULL };
	struct table *t = table_open(&data_lines, NULL, columns, why);
	struct frame *f = calloc(1, sizeof *f);
	bool ok = t && f;
	int i;

	for (i = 0; ok && i < KINDS; i++)
		ok = (f->word[i] = lexicon_new()) != NULL;
	if (ok)
		ok = load(f, t, why);
	else if (t)
		table_complain(t, 0, "out of memory", why);
	table_free(t);
	if (ok)
		return f;
	frame_free(f);
	return NULL;
}

static bool
at_end(const struct lexicon *x, struct slice line)
{
	struct lexicon_hit hit;

	return lexicon_before(x, line.s, line.n, &hit, 1) > 0;
}

/* The line without a bracket that ends it: …年度报告（公开稿）, …人民政府（盖章） */
static struct slice
without_bracket(struct slice line)
{
	size_t i;

	if (!slice_ends(line, SLICE("\xef\xbc\x89")) && !slice_ends(line, SLICE(")")))
		return line;
	for (i = line.n; i-- > 0; )
		if (line.s[i] == '(' || (line.n - i >= 3 && memcmp(line.s + i, "\xef\xbc\x88", 3) == 0))
			break;
	if (i > 0 && i < line.n)
		line.n = i;
	while (line.n && line.s[line.n - 1] == ' ')
		line.n--;
	return line;
}

static char
closing(char open)
{
	return open == '{' ? '}' : open == '<' ? '>' : open == '&' ? ';' : ']';
}

size_t
frame_residue(const struct frame *f, struct slice line)
{
	size_t i = 0, used;
	const char *end;

	for (;;) {
		while (i < line.n && line.s[i] == ' ')
			i++;
		if (lexicon_longest(f->word[RESIDUE], line.s + i, line.n - i, &used) < 0)
			return i;
		end = memchr(line.s + i, closing(line.s[i]), line.n - i);
		if (!end)
			return i;
		i = (size_t)(end - line.s) + 1;
	}
}

bool
frame_furniture(const struct frame *f, struct slice line)
{
	return lexicon_anywhere(f->word[FURNITURE], line);
}

bool
frame_title_end(const struct frame *f, struct slice line)
{
	return utf8_count(line.s, line.n) <= TITLE_CHARS && at_end(f->word[TITLE_END], without_bracket(line));
}

bool
frame_title_word(const struct frame *f, struct slice line)
{
	return lexicon_anywhere(f->word[TITLE_WORD], line);
}

bool
frame_title_lead(const struct frame *f, struct slice line)
{
	struct lexicon_hit hit;

	return utf8_count(line.s, line.n) <= TITLE_CHARS &&
	    (at_end(f->word[TITLE_LEAD], line) || lexicon_at(f->word[TITLE_OPEN], line.s, line.n, &hit, 1) ||
	    frame_title_word(f, line));
}

bool
frame_title_tail(const struct frame *f, struct slice line)
{
	struct lexicon_hit hit;

	return utf8_count(line.s, line.n) <= TITLE_CHARS && !frame_sentence(line) && !memchr(line.s, ',', line.n) &&
	    lexicon_at(f->word[TITLE_TAIL], line.s, line.n, &hit, 1);
}

bool
frame_sign(const struct frame *f, struct slice line)
{
	char letters[SIGN_BYTES];
	size_t i, used;
	int32_t c;

	if (line.n <= SIGN_BYTES && spaced_out(line))
		line = (struct slice){ letters, spaced_close(line, letters) };
	if (utf8_count(line.s, line.n) > SIGN_CHARS || !at_end(f->word[SIGN_END], without_bracket(line)))
		return false;
	for (i = 0; i < line.n; i += used) {
		c = utf8_decode(line.s + i, line.n - i, &used);
		switch (c) {
		case 0xff0c: case 0x3002: case 0xff1b: case 0xff1a: case 0x201c: case ',': case ':':
			return false;
		}
		if (c >= '0' && c <= '9')
			return false;
	}
	return true;
}

bool
frame_intro_end(const struct frame *f, struct slice line)
{
	return lexicon_anywhere(f->word[INTRO_END], line);
}

bool
frame_page_number(const struct numerals *ns, struct slice line)
{
	static const char PAGE[] = "\xe9\xa1\xb5", NTH[] = "\xe7\xac\xac";	/* 页 第 */
	bool number = false, mark = false;
	struct numeral m;
	size_t i, used;
	int32_t c;

	if (utf8_count(line.s, line.n) > PAGE_CHARS)
		return false;
	for (i = 0; i < line.n; i += used) {
		c = utf8_decode(line.s + i, line.n - i, &used);
		if (numeral_read(ns, line.s + i, line.n - i, &m)) {
			number = true;
			used = m.n;
		} else if (c == '-' || c == '/' || c == 0x2014 || c == 0x2013 || c == 0xff0d || c == 0x2500 || c == ' ') {
			mark = mark || c != ' ';
		} else if (line.n - i >= 3 && (memcmp(line.s + i, PAGE, 3) == 0 || memcmp(line.s + i, NTH, 3) == 0 ||
		    memcmp(line.s + i, "\xe5\x85\xb1", 3) == 0)) {		/* 共 */
			mark = true;
		} else {
			return false;
		}
	}
	return number && (mark || line.n <= 3);
}

bool
frame_sentence(struct slice line)
{
	size_t i, used;

	for (i = 0; i < line.n; i += used)
		switch (utf8_decode(line.s + i, line.n - i, &used)) {
		case 0x3002: case 0xff1b: case 0xff01: case 0xff1f:
			return true;
		}
	return false;
}
