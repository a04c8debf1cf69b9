#include "common/text/wholeword.h"

#include "tests/unit/unit.h"

START_TEST(knows_edges_of_ascii_words)
{
	const struct slice text = SLICE("5G\xe7\xbd\x91 a_1-b");
	static const char edges[] = "101111100111";	/* of each byte, and of the end */
	size_t i;

	for (i = 0; i <= text.n; i++)
		ck_assert_msg(wholeword_edge(text, i) == (edges[i] == '1'), "at %zu", i);
	ck_assert(wholeword_edge((struct slice){ "", 0 }, 0));
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, knows_edges_of_ascii_words);
}

int
main(void)
{
	return unit_main("wholeword", add);
}
