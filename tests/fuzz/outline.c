/* fuzz/outline - a report, one line a row: the pieces of each line must make it up, in order. */
#include <stdlib.h>

#include "common/report/outline.h"
#include "common/text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static bool
inside(struct slice part, struct slice whole)
{
	return part.n == 0 || (part.s >= whole.s && part.s + part.n <= whole.s + whole.n);
}

static void
check_sect(const struct outline_piece *p)
{
	size_t i, depth = p->nsect > 0;
	bool digit = false;

	need(p->nsect < OUTLINE_SECT);
	for (i = 0; i < p->nsect; i++) {
		bool point = p->sect[i] == '.';

		need(point ? digit : p->sect[i] >= '0' && p->sect[i] <= '9');
		depth += point;
		digit = !point;
	}
	need(p->nsect == 0 || digit);
	need(depth <= OUTLINE_DEPTH + 1);
}

static void
check(const struct outline_piece *p, size_t n, const struct slice *line, size_t lines, struct slice text)
{
	size_t i, at = 0, done = 0;

	for (i = 0; i < n; i++, p++) {
		struct slice here;

		if (i && p->line != p[-1].line) {
			need(done == line[at].n && p->line == at + 1);
			at++;
			done = 0;
		}
		need(p->line == at && at < lines);
		here = line[at];
		need(p->text.s == here.s + done);
		/* an escape is one character, and any bytes may cut one in two */
		need((done && memchr(here.s, '\\', done)) || p->col == 1 + utf8_count(here.s, done));
		done += p->text.n;
		need(done <= here.n);
		need(inside(p->label, p->text));
		need(inside(p->head, text));
		check_sect(p);
		need((p->role == ROLE_HEAD || p->role == ROLE_ITEM) == (p->label.n > 0));
		need(p->role != ROLE_HEAD || p->nsect > 0);
		need((p->role != ROLE_TITLE && p->role != ROLE_SIGN && p->role != ROLE_DATE && p->role != ROLE_NOISE) ||
		    p->nsect == 0);
		need(p->part.n > 0 || p->role == ROLE_TITLE || p->role == ROLE_NOISE);
	}
	need(lines == 0 || (at + 1 == lines && done == line[at].n));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct outline *o;
	char why[TABLE_WHY], *bytes = malloc(size ? size : 1);
	struct slice text = { bytes, size }, *line = malloc((size + 1) * sizeof *line);
	const struct outline_piece *p;
	size_t lines = 0, n, i, from;

	if (!o)
		o = outline_new(NULL, why);
	need(o && bytes && line);
	if (size)
		memcpy(bytes, data, size);
	for (i = from = 0; i < size; i++)
		if (bytes[i] == '\n' || i + 1 == size) {
			line[lines] = (struct slice){ bytes + from, i + (bytes[i] != '\n') - from };
			need(outline_line(o, line[lines++]));
			from = i + 1;
		}
	p = outline_read(o, &n);
	need(p || lines == 0);
	check(p, n, line, lines, text);
	outline_reset(o);
	free(line);
	free(bytes);
	return 0;
}
