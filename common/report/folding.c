#include "common/report/folding.h"

#include <stdint.h>
#include <stdlib.h>

#include "common/text/utf8.h"

void
folding_begin(struct folding *f, const struct simplified *s)
{
	f->simplified = s;
	f->folded = false;
	f->looked = f->changed = 0;
	f->written.n = f->text.n = f->n = 0;
}

void
folding_release(struct folding *f)
{
	bytes_release(&f->written);
	bytes_release(&f->text);
	free(f->at);
}

bool
folding_look(struct folding *f, struct slice line)
{
	size_t i;

	if (line.n > f->text.cap && !bytes_grow(&f->text, line.n))
		return false;
	f->looked += line.n / 3;
	if (line.n && simplified_fold(f->simplified, line, f->text.s))
		for (i = 0; i + 3 <= line.n; i += utf8_length((unsigned char)line.s[i]))
			f->changed += memcmp(line.s + i, f->text.s + i, 3) != 0;
	f->folded = f->changed * FOLDING_SHARE > f->looked;
	return true;
}

bool
folding_add(struct folding *f, struct slice line)
{
	if (!f->folded)
		return true;
	if (f->n == f->cap) {
		size_t cap = f->cap ? f->cap * 2 : 64, *at = realloc(f->at, cap * sizeof *at);

		if (!at)
			return false;
		f->at = at;
		f->cap = cap;
	}
	f->at[f->n++] = f->written.n;
	if (!bytes_add(&f->written, line) || (line.n > f->text.cap - f->text.n && !bytes_grow(&f->text, line.n)))
		return false;
	if (line.n)
		simplified_fold(f->simplified, line, f->text.s + f->text.n);
	f->text.n += line.n;
	return true;
}

struct slice
folding_line(const struct folding *f, size_t i, struct slice line)
{
	return f->folded ? (struct slice){ f->text.s + f->at[i], line.n } : line;
}

struct slice
folding_written(const struct folding *f, struct slice s)
{
	uintptr_t at = (uintptr_t)s.s, from = (uintptr_t)f->text.s;

	if (!f->folded || at < from || at - from >= f->text.n)
		return s;
	return (struct slice){ f->written.s + (at - from), s.n };
}
