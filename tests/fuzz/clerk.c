/*
 * fuzz/clerk - a report, one row a line; a line's first byte chooses its role and part, and whether it goes
 * on with the line before.  Findings must be in order and inside of their rows.
 */
#include "common/report/clerk.h"

#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static struct draft_row
row_of(struct slice line, size_t *number, char digits[])
{
	static const char *const sect[] = { "", "1", "1.1", "1.2", "2", "2.1.1", "..", "1." };
	static const char *const label[] = {
		"", "\xe4\xb8\x80\xe3\x80\x81", "1.", "\xef\xbc\x88\x32\xef\xbc\x89", "\xe4\xba\x8c\xe6\x98\xaf"
	};
	unsigned char kind = line.n ? (unsigned char)line.s[0] : 0;
	const char *s = sect[kind % 8], *l = label[kind % 5];

	if (kind % 3)
		++*number;
	digits[0] = (char)('a' + *number % 26);
	return (struct draft_row){ .text = slice_from(line, line.n > 0), .label = { l, strlen(l) },
	    .sect = { s, strlen(s) }, .line = { digits, 1 }, .role = (enum outline_role)(kind % 8),
	    .part = (enum draft_part)(kind / 8 % 7) };
}

static void
check(const struct findings *f, const struct draft *d)
{
	size_t i;

	for (i = 0; i < f->n; i++) {
		const struct finding *x = &f->list[i];

		if (x->row == FINDING_ABSENT) {
			need(i == 0 || x[-1].row == FINDING_ABSENT);
			continue;
		}
		need(x->row < d->n && x->at <= d->row[x->row].text.n && x->n <= d->row[x->row].text.n - x->at);
		need(i == 0 || x[-1].row == FINDING_ABSENT || x[-1].row < x->row ||
		    (x[-1].row == x->row && x[-1].at <= x->at));
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct clerk *k;
	static char digits[1 << 16];
	struct slice text = { (const char *)data, size };
	struct draft d = { .row = NULL };
	const struct findings *f;
	char why[TABLE_WHY];
	size_t number = 0, n = 0;

	if (!k && !(k = clerk_new(why)))
		abort();
	draft_reset(&d);
	d.year = size ? 2010 + data[0] % 16 : 0;
	if (size > 1 && data[1] % 2) {
		d.place[0] = SLICE("\xe9\x87\x8d\xe5\xba\x86\xe5\xb8\x82");
		d.place[2] = SLICE("\xe5\x9f\x8e\xe5\x8f\xa3\xe5\x8e\xbf");
	}
	while (text.n && n < sizeof digits) {
		const char *p = memchr(text.s, '\n', text.n);
		struct slice line = { text.s, p ? (size_t)(p - text.s) : text.n };

		need(draft_add(&d, row_of(line, &number, &digits[n++])));
		text = slice_from(text, line.n + (p != NULL));
	}
	f = clerk_read(k, &d);
	need(f != NULL);
	check(f, &d);
	draft_release(&d);
	return 0;
}
