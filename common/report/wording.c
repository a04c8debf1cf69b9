#include "common/report/wording.h"

#include "common/text/utf8.h"

enum {
	YEAR = 0x5e74, MONTH = 0x6708, DAY = 0x65e5,	/* 年 月 日 */
	NUMBER = 0x53f7, NTH = 0x7b2c,			/* 号 第 */
	HAN = 3,					/* bytes of such a character */
	NOUN = 4 * HAN, SELF = 2 * HAN, VERB = 2 * HAN	/* of 重要工作亲自部署 */
};

void
wording_init(struct wording *w, const struct clerkwords *words)
{
	size_t i = 0, k = 0;

	*w = (struct wording){ .words = words };
	while (k < 4 && clerkwords_next(words, CLERK_FOUR, &i, &w->four[k]))
		if (w->four[k].n == NOUN + SELF + VERB)
			k++;
	if (k < 4)
		w->four[3].n = 0;		/* not all four are in the table: none is looked for */
}

void
wording_begin(struct wording *w, const struct draft *d, struct findings *f)
{
	w->draft = d;
	w->findings = f;
	w->row = w->until = 0;
}

static struct slice
text_of(const struct wording *w, size_t row)
{
	return w->draft->row[row].text;
}

static bool
is_letter(int32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

static bool
is_digit(int32_t c)
{
	return c >= '0' && c <= '9';
}

/* Has the place been told already?  Else what follows up to end is. */
static bool
known(struct wording *w, size_t row, size_t at, size_t end)
{
	if (w->row == row && at < w->until)
		return true;
	w->row = row;
	w->until = end;
	return false;
}

/* --- residue --- */

void
wording_residue(struct wording *w, size_t row, size_t at)
{
	enum { REACH = 200 };
	struct slice text = text_of(w, row);
	size_t n = clerkwords_at(w->words, CLERK_RESIDUE, text, at), end;
	const char *p;
	char close;

	if (!n)
		return;
	close = text.s[at] == '[' ? ']' : text.s[at] == '<' ? '>' : text.s[at] == '&' ? ';' : '\0';
	end = at + n;
	if (close && text.s[end - 1] != close &&
	    (p = memchr(text.s + end, close, text.n - end < REACH ? text.n - end : REACH)))
		end = (size_t)(p - text.s) + 1;
	if (!known(w, row, at, end))
		findings_add(w->findings, FINDING_RESIDUE, row, at, end - at);
}

/* --- blanks --- */

static bool
same_filler(int32_t a, int32_t b)
{
	return a == b || ((a == 'x' || a == 'X') && (b == 'x' || b == 'X'));
}

/* 20xx年, 202×年: the digits are the year's first ones. */
static size_t
year_before(struct slice text, size_t at)
{
	size_t k = at;

	while (k > 0 && is_digit(text.s[k - 1]))
		k--;
	return at - k <= 3 && at > k && text.s[k] == '2' && (at - k < 2 || text.s[k + 1] == '0') ? k : at;
}

/* A name or a thing made unreadable, as is done with persons: 李*, 王××人. */
static bool
unreadable(const struct wording *w, struct slice text, size_t at, size_t end)
{
	size_t used;
	int32_t c = utf8_at(text, end, &used);

	return clerkwords_before(w->words, CLERK_SURNAME, text, at) &&
	    (c == 0x4eba || c == 0x540d || c == 0x4e2a || c == 0x6237);	/* 人 名 个 户 */
}

/* ** on both sides of words is how some converters write bold type. */
static bool
is_bold(struct slice text, size_t at, size_t end)
{
	const char *p = text.s, *stop = text.s + text.n;
	size_t n = 0;

	if (text.s[at] != '*' || end - at != 2)
		return false;
	while (stop - p >= 2 && (p = memchr(p, '*', (size_t)(stop - p) - 1)))
		if (p[1] == '*') {
			n++;
			p += 2;
		} else {
			p++;
		}
	return n > 1;
}

/* ____: longer than a name's, and not all that the line holds. */
static void
underscores(struct wording *w, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(w, row);
	size_t used, begins;
	int32_t before = utf8_before(text, at, &begins), behind = utf8_at(text, end, &used);

	if (end - at < 2 || end - at == text.n || is_letter(before) || is_letter(behind) || is_digit(before) ||
	    is_digit(behind))
		return;
	if (!known(w, row, at, end))
		findings_add(w->findings, FINDING_BLANK, row, at, end - at);
}

/* 年 月 日 with nothing between; at: the blank before 月. */
static void
no_month(struct wording *w, size_t row, size_t at)
{
	struct slice text = text_of(w, row);
	size_t begins, used, end = at, from = at;

	if (at > 0 && text.s[at - 1] == ' ')		/* of several blanks the first */
		return;
	if (utf8_before(text, from, &begins) != YEAR)
		return;
	while (end < text.n && text.s[end] == ' ')
		end++;
	if (utf8_at(text, end, &used) != MONTH)
		return;
	end += used;
	while (end < text.n && text.s[end] == ' ')
		end++;
	if (utf8_at(text, end, &used) == DAY)
		end += used;
	if (!known(w, row, begins, end))
		findings_add(w->findings, FINDING_BLANK, row, begins, end - begins);
}

void
wording_blank(struct wording *w, size_t row, size_t at)
{
	struct slice text = text_of(w, row);
	size_t used, end, begins, from, n;
	int32_t filler = utf8_at(text, at, &used), before = utf8_before(text, at, &begins), c;

	if (filler == ' ') {
		no_month(w, row, at);
		return;
	}
	if (same_filler(before, filler) || (w->row == row && at < w->until))
		return;
	for (end = at + used; (c = utf8_at(text, end, &used)) && same_filler(c, filler); )
		end += used;
	if (filler == '_') {
		underscores(w, row, at, end);
		return;
	}
	from = is_digit(before) ? year_before(text, at) : at;
	if (is_letter(before) || before == '+' || before == '/' || before == '-' || (is_digit(before) && from == at))
		return;
	n = clerkwords_at(w->words, CLERK_BLANK_OF, text, end);
	if (!n || (from < at && c != YEAR) || unreadable(w, text, at, end) || is_bold(text, at, end))
		return;
	if (!known(w, row, from, end + n))
		findings_add(w->findings, FINDING_BLANK, row, from, end + n - from);
}

void
wording_empty(struct wording *w, size_t row, size_t at)
{
	struct slice text = text_of(w, row);
	size_t begins, used;
	int32_t close = utf8_at(text, at, &used), open = utf8_before(text, at, &begins);

	if ((close == 0x300b && open == 0x300a) || (close == 0x201d && open == 0x201c))
		findings_add(w->findings, FINDING_BLANK, row, begins, at + used - begins);
}

/* --- dates and document numbers --- */

/* 2020年01月05日: zeros before month or day. */
static void
date_form(struct wording *w, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(w, row);
	size_t i = end, used, begin;
	bool zero = false;
	int k;

	for (k = 0; k < 3; k++) {
		static const int32_t sign[] = { YEAR, MONTH, DAY };

		i = slice_behind_blanks(text, i);
		if (utf8_at(text, i, &used) != sign[k])
			break;
		i = end = i + used;
		if (k == 2)
			break;
		begin = i = slice_behind_blanks(text, i);
		while (i < text.n && is_digit(text.s[i]))
			i++;
		if (i == begin || i - begin > 2)
			break;
		zero = zero || (text.s[begin] == '0' && i - begin == 2);
	}
	if (zero && k > 0 && !known(w, row, at, end))
		findings_add(w->findings, FINDING_DATE_FORM, row, at, end - at);
}

/* Where the words before a document number's year begin. */
static size_t
issuer_before(struct slice text, size_t at)
{
	size_t k = at, begins, chars;

	for (chars = 0; chars < 10 && utf8_is_han(utf8_before(text, k, &begins)); chars++)
		k = begins;
	return k;
}

/* The number behind the year's bracket: a third of it is wrong if it has 第 or a zero before it. */
static size_t
number_behind(struct slice text, size_t i, bool *wrong)
{
	size_t used, begin;

	i = slice_behind_blanks(text, i);
	if (utf8_at(text, i, &used) == NTH) {
		*wrong = true;
		i += used;
	}
	begin = i = slice_behind_blanks(text, i);
	while (i < text.n && is_digit(text.s[i]))
		i++;
	if (i == begin || i - begin > 5)
		return 0;
	*wrong = *wrong || text.s[begin] == '0';
	i = slice_behind_blanks(text, i);
	return utf8_at(text, i, &used) == NUMBER ? i + used : 0;
}

/* 〔2020〕5号 and what stands for it: [2020] 【2020】 (2020). */
static void
bracketed_year(struct wording *w, size_t row, size_t at, size_t end)
{
	static const struct { int32_t open, close; bool right; } brackets[] = {
		{ 0x3014, 0x3015, true }, { '[', ']', false }, { '(', ')', false }, { 0xff08, 0xff09, false },
		{ 0x3010, 0x3011, false }, { 0xff3b, 0xff3d, false }, { '<', '>', false },
		{ 0x300a, 0x300b, false }, { 0x3008, 0x3009, false }, { 0xfe5d, 0xfe5e, false }
	};
	struct slice text = text_of(w, row);
	size_t begins, used, i;
	int32_t open = utf8_before(text, at, &begins), close = utf8_at(text, end, &used);
	bool opened = false, closed = false, wrong = true;

	for (i = 0; i < sizeof brackets / sizeof *brackets; i++) {
		opened = opened || brackets[i].open == open;
		closed = closed || brackets[i].close == close;
		if (brackets[i].right && brackets[i].open == open && brackets[i].close == close)
			wrong = false;
	}
	if (!opened || !closed || issuer_before(text, begins) == begins)
		return;
	i = number_behind(text, end + used, &wrong);
	begins = issuer_before(text, begins);
	if (i && wrong && !known(w, row, begins, i))
		findings_add(w->findings, FINDING_DOCNUM_FORM, row, begins, i - begins);
}

/* （蓼依法办20209）: in brackets a unit's sign, a year and a number run together. */
static void
broken_number(struct wording *w, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(w, row);
	size_t begin = issuer_before(text, at), begins, i = end, used;
	int32_t c;

	if (end - at < 5 || end - at > 8 || at - begin < 2 * HAN)
		return;
	c = utf8_before(text, begin, &begins);
	if (c != 0xff08 && c != '(')
		return;
	if (utf8_at(text, i, &used) == NUMBER)
		i += used;
	c = utf8_at(text, i, &used);
	if ((c == 0xff09 || c == ')') && !known(w, row, begin, i))
		findings_add(w->findings, FINDING_DOCNUM_FORM, row, begin, i - begin);
}

void
wording_digits(struct wording *w, size_t row, size_t at, size_t end)
{
	struct slice text = text_of(w, row);
	bool year = end - at >= 4 && ((text.s[at] == '2' && text.s[at + 1] == '0') ||
	    (text.s[at] == '1' && text.s[at + 1] == '9'));

	if (!year)
		return;
	if (end - at > 4) {
		broken_number(w, row, at, end);
		return;
	}
	if (w->draft->row[row].role != ROLE_NOISE)
		date_form(w, row, at, end);
	bracketed_year(w, row, at, end);
}

/* --- the four 亲自 --- */

enum { CLAUSES = 8 };

/* A clause with 亲自 in it: what stands before, and the verb behind. */
struct self {
	size_t from, at, end;
};

static bool
parts_clauses(int32_t c)
{
	return c == 0x3001 || c == 0xff0c || c == ',' || c == 0xff1b || c == ';' || c == 0x3002 || c == 0xff1a ||
	    c == ':' || c == 0x201c || c == 0x201d;
}

/* The clause from a place on.  false: there is no 亲自 in it. */
static bool
read_self(struct slice text, size_t from, struct slice self, struct self *x)
{
	size_t i, used;

	x->from = from;
	x->at = text.n;
	for (i = from; i < text.n && i - from < CLERK_REACH; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (parts_clauses(c))
			break;
		if (x->at == text.n && slice_starts(slice_from(text, i), self))
			x->at = i;
	}
	x->end = i;
	return x->at < text.n && x->end - x->at >= SELF + VERB;
}

/* Which of the four has the verb; -1: none. */
static int
which_of_four(const struct slice four[4], struct slice text, const struct self *x)
{
	int k;

	for (k = 0; k < 4; k++)
		if (memcmp(text.s + x->at + SELF, four[k].s + NOUN + SELF, VERB) == 0)
			return k;
	return -1;
}

static bool
has_noun(struct slice four, struct slice text, const struct self *x)
{
	return slice_ends((struct slice){ text.s + x->from, x->at - x->from }, (struct slice){ four.s, NOUN });
}

/* Where the clause that holds a place begins. */
static size_t
clause_start(struct slice text, size_t at)
{
	size_t begins = at;

	const size_t stop = at > CLERK_REACH ? at - CLERK_REACH : 0;

	while (at > stop && !parts_clauses(utf8_before(text, at, &begins)))
		at = begins;
	return at;
}

/* Reads clause by clause; returns how many there are. */
static size_t
read_run(struct slice text, size_t at, struct slice self, struct self x[CLAUSES])
{
	size_t from = clause_start(text, at), n = 0, used;

	while (n < CLAUSES && from < text.n && read_self(text, from, self, &x[n])) {
		from = x[n++].end;
		if (utf8_decode(text.s + from, text.n - from, &used) == 0x3002)
			break;
		from += from < text.n ? used : 0;
	}
	return n;
}

/* Is what stands before 亲自 one of the four's nouns? */
static bool
has_any_noun(const struct slice four[4], struct slice text, const struct self *x)
{
	int k;

	for (k = 0; k < 4; k++)
		if (has_noun(four[k], text, x))
			return true;
	return false;
}

/*
 * Three or more of the four verbs, and two or more of the four as they stand in the rule: so the rule is
 * quoted, and what differs is wrong, a fourth verb that is none of them too.
 */
static void
judge_run(struct wording *w, size_t row, const struct self x[], size_t n)
{
	struct slice text = text_of(w, row);
	size_t i, from = text.n, to = 0, right = 0;
	unsigned verbs = 0, count = 0;

	for (i = 0; i < n; i++) {
		int k = which_of_four(w->four, text, &x[i]);

		if (k >= 0 && !(verbs & 1u << k)) {
			verbs |= 1u << k;
			count++;
		}
		if (k >= 0 && has_noun(w->four[k], text, &x[i])) {
			right++;
		} else if (x[i].at > x[i].from && (k >= 0 || (n == 4 && has_any_noun(w->four, text, &x[i])))) {
			from = from < x[i].from ? from : x[i].from;
			to = x[i].at + SELF + VERB;
		}
	}
	if (to && right >= 2 && count >= 3)
		findings_add(w->findings, FINDING_LEADER, row, from, to - from);
}

/* The sentence up to a place. */
static struct slice
sentence_before(struct slice text, size_t end)
{
	const size_t stop = end > CLERK_REACH ? end - CLERK_REACH : 0;
	size_t i = end, begins;

	while (i > stop && utf8_before(text, i, &begins) != 0x3002)
		i = begins;
	return (struct slice){ text.s + i, end - i };
}

void
wording_leader(struct wording *w, size_t row, size_t at)
{
	struct slice text = text_of(w, row), self = { w->four[0].s + NOUN, SELF };
	struct self x[CLAUSES];
	size_t n;

	if (!w->four[3].n || !slice_starts(slice_from(text, at), self) || (w->row == row && at < w->until))
		return;
	n = read_run(text, at, self, x);
	if (n)
		known(w, row, at, x[n - 1].end);
	if (n >= 3 && !clerkwords_in(w->words, CLERK_FOUR_OF_OTHERS, sentence_before(text, x[n - 1].end)))
		judge_run(w, row, x, n);
}
