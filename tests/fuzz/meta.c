/*
 * fuzz/meta - a report, a role and a line of text a row: what comes out is well-formed, the same again, and
 * the place is as it stands in the report.
 */
#include "common/report/meta.h"

#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROWS = 200 };

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static void
check_digits(struct slice s, const char *between)
{
	size_t i;

	for (i = 0; i < s.n; i++)
		need((s.s[i] >= '0' && s.s[i] <= '9') || strchr(between, s.s[i]));
}

static void
check(const struct meta *m)
{
	need(m->code.n == 0 || (m->code.n == 12 && m->place.n && m->candidates.n));
	check_digits(m->code, "");
	need(m->year.n == 0 || m->year.n == 4 || m->year.n == 9);
	check_digits(m->year, "/");
	need(m->date.n == 0 || m->date.n == 7 || m->date.n == 10);
	check_digits(m->date, "-");
	need((m->place.n > 0) == (m->unit.n > 0));
	need(m->place.n || (!m->province.n && !m->city.n && !m->county.n && !m->town.n));
}

static bool
same(const struct meta *a, const struct meta *b)
{
	return slice_eq(a->title, b->title) && slice_eq(a->town, b->town) && slice_eq(a->county, b->county) &&
	    slice_eq(a->city, b->city) && slice_eq(a->province, b->province) && slice_eq(a->code, b->code) &&
	    slice_eq(a->year, b->year) && slice_eq(a->issuer, b->issuer) && slice_eq(a->date, b->date);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct metas *one, *other;
	static struct report_row row[ROWS];
	static const char *const parts[] = { "done", "plans", "intro" };
	char why[TABLE_WHY], *bytes = malloc(size ? size : 1);
	struct meta m, again;
	size_t n = 0, i, from = 0;

	if (!one)
		one = metas_new(NULL, why);
	if (!other)
		other = metas_new(NULL, why);
	need(one && other && bytes);
	if (size)
		memcpy(bytes, data, size);
	for (i = 0; i < size && n < ROWS; i++)
		if (bytes[i] == '\n' || i + 1 == size) {
			size_t end = i + (bytes[i] != '\n');
			int role = from < end ? bytes[from] & 7 : 0;

			from += from < end;
			row[n++] = (struct report_row){ { "7", 1 }, { bytes + from, end - from },
			    { parts[role % 3], strlen(parts[role % 3]) }, (enum outline_role)role };
			from = i + 1;
		}
	need(metas_read(one, row, n, true, &m));
	check(&m);
	need(metas_read(other, row, n, false, &again));
	need(same(&m, &again) && !again.candidates.n && !again.evidence.n);
	free(bytes);
	return 0;
}
