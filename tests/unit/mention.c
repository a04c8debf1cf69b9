#include "common/report/mention.h"

#include <string.h>
#include <unistd.h>

#include "tests/unit/unit.h"

static struct slice
slice(const char *s)
{
	return (struct slice){ s, strlen(s) };
}

START_TEST(words_of_a_kind)
{
	char why[TABLE_WHY];
	struct mentions *m = mentions_new(why);
	static const char text[] = "某县人民政府办公室";
	size_t len;

	ck_assert_msg(m != NULL, "%s", why);
	ck_assert_uint_eq(mentions_at(m, MENTION_GOVERNMENT, text + 6, strlen(text) - 6), strlen("人民政府"));
	ck_assert_uint_eq(mentions_at(m, MENTION_DEPARTMENT, text + 6, strlen(text) - 6), 0);
	ck_assert_uint_eq(mentions_at(m, MENTION_GOVERNMENT, text, strlen(text)), 0);
	ck_assert_uint_eq(mentions_at(m, MENTION_GOVERNMENT, "", 0), 0);
	ck_assert_uint_eq(mentions_before(m, MENTION_DEPARTMENT, text, strlen(text)), strlen("办公室"));
	ck_assert_uint_eq(mentions_before(m, MENTION_BREAK, text, strlen(text)), 0);
	ck_assert_uint_gt(mentions_before_any(m, MENTION_BIT(MENTION_BREAK) | MENTION_BIT(MENTION_DEPARTMENT), text,
	    strlen(text)), 0);
	ck_assert_uint_eq(mentions_next(m, MENTION_DEPARTMENT, slice(text), 0, &len), strlen(text) - 9);
	ck_assert_uint_eq(len, 9);
	ck_assert_uint_eq(mentions_next(m, MENTION_PLAN, slice(text), 0, &len), strlen(text));
	ck_assert(mentions_anywhere(m, MENTION_GOVERNMENT, slice(text)));
	ck_assert(!mentions_anywhere(m, MENTION_PLAN, slice(text)));
	mentions_free(m);
	mentions_free(NULL);
}
END_TEST

START_TEST(says_what_is_wrong)
{
	static const char *const rows[] = { "词\tnone", "\tbreak" };
	char dir[] = "/tmp/mention.XXXXXX", path[64], want[128], why[TABLE_WHY];
	FILE *f;

	ck_assert(mkdtemp(dir) != NULL);
	snprintf(path, sizeof path, "%s/mentions.tsv", dir);
	f = fopen(path, "w");
	ck_assert(f != NULL);
	fprintf(f, "word\tkind\n%s\n", rows[_i]);
	fclose(f);
	setenv("FZ_DATA", dir, 1);
	ck_assert(mentions_new(why) == NULL);
	unsetenv("FZ_DATA");
	unlink(path);
	rmdir(dir);
	snprintf(want, sizeof want, "%s:2: no word, or a kind that is none", path);
	ck_assert_str_eq(why, want);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_test(tc, words_of_a_kind);
	tcase_add_loop_test(tc, says_what_is_wrong, 0, 2);
}

int
main(void)
{
	return unit_main("mention", add);
}
