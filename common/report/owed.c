#include "common/report/owed.h"

#include "common/report/date.h"

enum { STOP = 0x3002, FIRST_YEAR = 2019, ENOUGH = 300 };

static void
count_rows(struct owed *o)
{
	size_t i;

	for (i = 0; i < o->draft->n; i++) {
		const struct draft_row *r = &o->draft->row[i];

		o->title = o->title || r->role == ROLE_TITLE;
		o->sign = o->sign || r->role == ROLE_SIGN;
		o->heads = o->heads || r->role == ROLE_HEAD;
		if (r->role == ROLE_DATE)
			o->date = i;
		if (draft_is_text(r)) {
			o->part[r->part] = true;
			o->text += r->text.n;
		}
	}
}

void
owed_begin(struct owed *o, const struct clerkwords *words, const struct numerals *ns, const struct draft *d,
    struct findings *f)
{
	*o = (struct owed){ .words = words, .numerals = ns, .draft = d, .findings = f, .date = FINDING_ABSENT };
	count_rows(o);
	o->gaps = o->part[DRAFT_GAPS];
	o->plans = o->part[DRAFT_PLANS];
}

/* Where the sentence that goes on at i ends, as far as is looked. */
static size_t
sentence_end(struct slice text, size_t i)
{
	const size_t stop = text.n - i < CLERK_REACH ? text.n : i + CLERK_REACH;
	size_t used;

	for (; i < stop; i += used)
		if (utf8_decode(text.s + i, text.n - i, &used) == STOP)
			break;
	return i;
}

void
owed_duty(struct owed *o, size_t row, size_t from, size_t at)
{
	struct slice text = o->draft->row[row].text, sentence;

	if (o->duty || !clerkwords_at(o->words, CLERK_DUTY, text, at))
		return;
	if (at - from > CLERK_REACH)
		from = at - CLERK_REACH;
	sentence = slice_between(text, from, sentence_end(text, at));
	o->duty = (clerkwords_in(o->words, CLERK_LEADER, sentence) || clerkwords_in(o->words, CLERK_LAW, sentence)) &&
	    !clerkwords_in(o->words, CLERK_OTHER_DUTY, sentence);
}

/* --- parts --- */

static bool
is_top(const struct draft_row *r)
{
	return r->role == ROLE_HEAD && r->sect.n && !memchr(r->sect.s, '.', r->sect.n);
}

/* Does a top heading have such a word?  One heading may open two parts. */
static bool
in_heads(const struct owed *o, enum clerkword kind)
{
	size_t i;

	for (i = 0; i < o->draft->n; i++)
		if (is_top(&o->draft->row[i]) && clerkwords_in(o->words, kind, o->draft->row[i].text))
			return true;
	return false;
}

/*
 * May the row tell, though no heading says so, what comes behind what was done?  A report without headings
 * may anywhere.
 */
static bool
late(const struct owed *o, size_t row)
{
	return draft_is_text(&o->draft->row[row]) && (!o->heads || row >= o->draft->n / 3);
}

void
owed_gap(struct owed *o, size_t row, size_t end)
{
	const struct draft_row *r = &o->draft->row[row];
	bool among_done = o->heads && r->part == DRAFT_DONE;	/* there, only words that leave no doubt */

	if (!o->gaps && late(o, row))
		o->gaps = clerkwords_before(o->words, among_done ? CLERK_GAP_ANY : CLERK_GAP, r->text, end) > 0;
}

/* Does a sentence tell a plan: 下一步，我们将…; 2024年，…将…? */
static bool
is_plan(const struct owed *o, struct slice text, size_t from, size_t to)
{
	size_t at = slice_behind_blanks((struct slice){ text.s, to }, from);
	struct slice sentence = { text.s + at, to - at };
	struct date d = { 0, 0, 0 };
	bool next = false;

	if (sentence.n >= 4 && sentence.s[0] == '2' && o->draft->year)
		next = date_first_year(o->numerals, (struct slice){ sentence.s, sentence.n < 12 ? sentence.n : 12 }) ==
		    o->draft->year + 1 && !date_read(o->numerals, sentence.s, sentence.n, &d);
	return (next || clerkwords_at(o->words, CLERK_PLAN, sentence, 0)) &&
	    clerkwords_in(o->words, CLERK_WILL, sentence);
}

void
owed_sentence(struct owed *o, size_t row, size_t from, size_t to)
{
	if (!o->plans && late(o, row))
		o->plans = is_plan(o, o->draft->row[row].text, from, to);
}

void
owed_answer(struct owed *o, size_t row, size_t at)
{
	struct slice text = o->draft->row[row].text;

	if (!o->duty && clerkwords_at(o->words, CLERK_ANSWERS, text, at))
		o->duty = clerkwords_in(o->words, CLERK_LEADER, slice_between(text,
		    at > CLERK_REACH ? at - CLERK_REACH : 0, text.n - at > CLERK_REACH ? at + CLERK_REACH : text.n));
}

static void
check_parts(const struct owed *o)
{
	struct findings *f = o->findings;

	if (!o->part[DRAFT_DONE] && (o->heads || o->text < ENOUGH))
		findings_absent(f, FINDING_NO_DONE);
	if (!o->gaps && !in_heads(o, CLERK_GAP_HEAD))
		findings_absent(f, FINDING_NO_GAPS);
	if (!o->part[DRAFT_DUTY] && !o->duty)
		findings_absent(f, FINDING_NO_DUTY);
	if (!o->plans && !in_heads(o, CLERK_PLAN_HEAD))
		findings_absent(f, FINDING_NO_PLANS);
}

/* --- dates --- */

/* Is the report on a part of a year?  Its title says so. */
static bool
of_part_year(const struct owed *o)
{
	size_t i;

	for (i = 0; i < o->draft->n; i++)
		if (o->draft->row[i].role == ROLE_TITLE &&
		    clerkwords_in(o->words, CLERK_PART_YEAR, o->draft->row[i].text))
			return true;
	return false;
}

/* The date in a text and where it stands.  false: there is none. */
static bool
find_date(const struct owed *o, struct slice text, size_t from, struct date *d, size_t *at, size_t *n)
{
	size_t i, used;

	for (i = from; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (((c >= '0' && c <= '9') || numeral_kind(o->numerals, c)) &&
		    (*n = date_read(o->numerals, text.s + i, text.n - i, d)) > 0) {
			*at = i;
			return true;
		}
	}
	return false;
}

static bool
is_late(const struct owed *o, const struct date *d)
{
	int year = o->draft->year;

	return year >= FIRST_YEAR && (d->year > year + 1 || (d->year == year + 1 && d->month > 3));
}

static bool
no_such_day(const struct date *d)
{
	static const int days[] = { 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

	return d->month && (d->day > days[d->month - 1] || (d->month == 2 && d->day == 29 && d->year % 4));
}

/* 年 in the text: else the date is written with points or dashes. */
static bool
has_year_sign(struct slice text)
{
	size_t i, used;

	for (i = 0; i < text.n; i += used)
		if (utf8_decode(text.s + i, text.n - i, &used) == 0x5e74)
			return true;
	return false;
}

/* When the page went out, where its furniture says so. */
static void
check_published(const struct owed *o)
{
	struct date d;
	size_t i, at, n, k;

	for (i = 0; i < o->draft->n; i++) {
		const struct draft_row *r = &o->draft->row[i];

		if (r->role != ROLE_NOISE)
			continue;
		k = clerkwords_find(o->words, CLERK_PUBLISHED, r->text, 0, &n);
		if (k == r->text.n || !find_date(o, r->text, k + n, &d, &at, &n) || at > k + 40)
			continue;
		if (is_late(o, &d))
			findings_add(o->findings, FINDING_DATE_LATE, i, at, n);
		return;
	}
}

static void
check_date(const struct owed *o, size_t row)
{
	struct slice text = o->draft->row[row].text;
	struct date d;
	size_t at, n;

	if (!find_date(o, text, 0, &d, &at, &n))
		return;
	if (!has_year_sign(text) || no_such_day(&d))
		findings_add(o->findings, FINDING_DATE_FORM, row, at, n);
	if (o->draft->year && (d.year < o->draft->year || (d.year == o->draft->year && d.month < 12)) &&
	    !of_part_year(o))
		findings_add(o->findings, FINDING_DATE_EARLY, row, at, n);
	if (is_late(o, &d))
		findings_add(o->findings, FINDING_DATE_LATE, row, at, n);
	else
		check_published(o);
}

void
owed_check(struct owed *o)
{
	if (!o->title)
		findings_absent(o->findings, FINDING_NO_TITLE);
	if (!o->sign)
		findings_absent(o->findings, FINDING_NO_ISSUER);
	if (o->date == FINDING_ABSENT) {
		findings_absent(o->findings, FINDING_NO_DATE);
		check_published(o);
	} else {
		check_date(o, o->date);
	}
	check_parts(o);
}
