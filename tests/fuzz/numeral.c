/* fuzz/numeral - a number at every place of a text: its parts must agree, and it must not read on. */
#include <stdlib.h>

#include "common/text/numeral.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static void
check(const struct numerals *ns, const char *s, const struct numeral *m)
{
	struct numeral again;
	char written[DECIMAL_CHARS];
	struct decimal d;

	/* cut behind the number it is the same, if not its open end */
	need(numeral_read(ns, s, m->n, &again) && again.n == m->n && again.form == m->form);
	if (m->form == NUMERAL_BROKEN)
		return;
	need(m->value.n >= 0 && decimal_cmp(m->value, m->upper) <= 0);
	need(decimal_cmp(again.value, m->value) == 0 && decimal_cmp(again.upper, m->upper) == 0);
	need(again.open == m->open && again.scaled == m->scaled && again.some == m->some);
	if (m->open)
		need(decimal_cmp(m->value, m->limit) < 0);
	need(!m->some || m->open);
	need(decimal_read((struct slice){ written, decimal_write(m->value, written) }, &d));
	need(decimal_cmp(d, m->value) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct numerals *ns;
	char why[TABLE_WHY], *text = malloc(size ? size : 1);
	struct numeral m;
	size_t i;

	if (!ns)
		ns = numerals_new(why);
	need(ns && text);
	if (size)
		memcpy(text, data, size);
	for (i = 0; i < size; i++) {
		if (!numeral_read(ns, text + i, size - i, &m))
			continue;
		need(m.n > 0 && m.n <= size - i);
		check(ns, text + i, &m);
	}
	need(!numeral_read(ns, text, 0, &m));
	free(text);
	return 0;
}
