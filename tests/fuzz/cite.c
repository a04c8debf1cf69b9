/*
 * fuzz/cite - a text and, behind a newline, the line below it.  Marks are partners of each other and stand
 * as brackets do; cites are in order, and what they hold is of the text.
 */
#include "common/report/cite.h"

#include <stdlib.h>

#include "common/report/sentence.h"
#include "common/text/marks.h"
#include "tests/fuzz/tokens.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static bool
inside(struct slice piece, struct slice of)
{
	return !piece.n || (piece.s >= of.s && piece.s + piece.n <= of.s + of.n);
}

/* Partners name each other, and pairs stand as brackets do: the one that opened last closes first. */
static void
try_marks(struct slice text, unsigned forms)
{
	struct marks m = { NULL, 0, 0 };
	uint32_t *open, k, n = 0;
	size_t end;

	need(marks_read(&m, text, forms));
	need((open = malloc((m.n + 1) * sizeof *open)) != NULL);
	for (k = 0; k < m.n; k++) {
		const struct mark *a = &m.mark[k];

		need(a->at + a->n <= text.n && (k == 0 || a->at >= a[-1].at + a[-1].n) && (forms & MARKS(a->form)));
		end = marks_behind(text, a->at, 100);
		need(end == 0 || (end > a->at + a->n && end <= a->at + 100));
		if (a->partner == MARK_ALONE)
			continue;
		need(m.mark[a->partner].partner == k && a->side == (k < a->partner ? MARK_OPENS : MARK_CLOSES));
		if (k < a->partner)
			open[n++] = k;
		else
			need(n && open[--n] == a->partner);
	}
	need(n == 0);
	free(open);
	marks_release(&m);
}

static void
try_cites(struct slice text, struct slice next)
{
	struct cites *x = cites_new();
	const struct cite *c;
	size_t n = 0, i;

	need(x && (c = cites_read(x, text, &n)));
	for (i = 0; i < n; i++) {
		need(inside(c[i].quote, text) && inside(c[i].name, c[i].quote) && c[i].name.n > 0);
		need(inside(c[i].number, text) && (!c[i].number.n || c[i].number.s >= c[i].quote.s + c[i].quote.n));
		need(inside(c[i].quote, c[i].sentence) && inside(c[i].sentence, text));
		need(c[i].sentence.n <= SENTENCE_BYTES + CITE_NAME_BYTES + 100);
		need(i == 0 || c[i].quote.s > c[i - 1].quote.s);
	}
	if (cites_go_on(x, next))
		need(cites_wait(x));
	cites_free(x);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct slice all = tokens_text(data, size), text = all, next = slice_from(all, all.n);
	const char *lf = memchr(text.s, '\n', text.n);

	if (lf) {
		next = slice_from(text, (size_t)(lf - text.s) + 1);
		text.n = (size_t)(lf - text.s);
	}
	try_marks(text, MARKS_QUOTES | MARKS_TITLES);
	try_marks(text, MARKS_QUOTES | MARKS_TITLES | MARKS_BRACKETS);
	try_cites(text, next);
	free((void *)(uintptr_t)all.s);
	return 0;
}
