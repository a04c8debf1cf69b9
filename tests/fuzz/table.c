/* table - a data table of any bytes: it loads with all its cells in its text, or complains. */
#include "common/text/table.h"

#include <stdint.h>
#include <stdlib.h>

static void
inside(struct slice cell, const char *text, size_t size)
{
	if (cell.n && (cell.s < text || cell.s + cell.n > text + size || memchr(cell.s, '\n', cell.n)))
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *, size_t);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const columns[] = { "a", "b", NULL };
	const char *text = (const char *)data;
	struct data builtin = { "fuzz", text, size };
	char why[TABLE_WHY] = "";
	struct table *t = table_open(&builtin, NULL, columns, why);
	struct slice list, word;
	size_t row, col;

	if (!t && !*why)
		abort();
	for (row = 0; t && row < table_rows(t); row++)
		for (col = 0; col < 2; col++) {
			list = table_cell(t, row, col);
			inside(list, text, size);
			while (table_word(&list, &word))
				inside(word, text, size);
		}
	table_free(t);
	return 0;
}
