/* fuzz/condition - a condition and a field, parted by a newline: operators must agree. */
#include <stdlib.h>

#include "common/report/condition.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static bool
naive_contains(struct slice field, struct slice what)
{
	size_t i;

	for (i = 0; i + what.n <= field.n; i++)
		if (memcmp(field.s + i, what.s, what.n) == 0)
			return true;
	return false;
}

static bool
holds(struct condition c, enum condition_operator is, struct slice field)
{
	c.is = is;
	return condition_holds(&c, field);
}

static void
check(struct condition c, struct slice field)
{
	bool less = holds(c, CONDITION_LT, field), more = holds(c, CONDITION_GT, field);
	bool equal = holds(c, CONDITION_EQ, field);

	need(holds(c, CONDITION_NE, field) != equal);
	need(holds(c, CONDITION_HAS, field) == naive_contains(field, c.constant));
	need(holds(c, CONDITION_LACKS, field) != naive_contains(field, c.constant));
	if (field.n) {
		need(less + more + equal == 1);
		need(holds(c, CONDITION_LE, field) != more);
		need(holds(c, CONDITION_GE, field) != less);
	} else
		need(!less && !more && equal == (c.constant.n == 0));
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *text = malloc(size + 1), *field;
	struct condition c;
	size_t n;

	if (!text)
		return 0;
	if (size)
		memcpy(text, data, size);
	text[size] = '\0';
	n = strcspn(text, "\n");
	field = text + n + (n < size);
	text[n] = '\0';
	if (condition_parse(text, &c))
		check(c, (struct slice){ field, size - (size_t)(field - text) });
	free(text);
	return 0;
}
