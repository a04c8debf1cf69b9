/* fuzz period: the time words of any bytes, asked for at every place; what is stated is a span of years. */
#include <stdint.h>
#include <stdlib.h>

#include "common/report/date.h"
#include "common/report/period.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct numerals *numerals;
	static struct periods *periods;
	char why[TABLE_WHY];
	struct slice text = { (const char *)data, size };
	struct period_reach reach;
	struct date d;
	size_t i;

	if (!periods && (!(numerals = numerals_new(why)) || !(periods = periods_new(numerals, why))))
		abort();
	periods_begin(&reach, text);
	for (i = 0; i <= size; i++) {
		struct period p = periods_at(periods, &reach, i, 2022);

		if (p.from > p.to || (p.from && (p.from < 1900 || p.to > 2122)))
			abort();
	}
	date_line(numerals, text, &d);
	date_first_year(numerals, text);
	return 0;
}
