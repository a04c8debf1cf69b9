/*
 * facts - a stream of facts as fznum and fzind write them, some 160 bytes a row, whose rows come in
 * no order of place or year: the worst that a table of groups can be given.  The same arguments make
 * the same bytes.
 *
 * usage: facts ROWS
 *
 * 360 towns by 84 indicators are 30,240 groups; 84 indicators by 10 years are 840.  Of the values one
 * in 16 has two places behind the point, and one in 32 an open bound; none is empty, as datamash(1)
 * takes no empty ones.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TOWNS = 360, INDICATORS = 84, YEARS = 10, ROWS_A_DOC = 60 };

static uint64_t state = 0x9e3779b97f4a7c15;

/* xorshift64*: a number below n. */
static unsigned
below(unsigned n)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (unsigned)((state * 0x2545f4914f6cdd1d) >> 33) % n;
}

static const char *const area[] = {
	"dispute", "enforce", "publicity", "oversee", "decide", "learn", "govern"
};
static const char *const text[] = {
	"全年受理各类矛盾纠纷，调处成功率有所提高",
	"组织机关干部开展执法培训和旁听庭审活动",
	"审查合同，对重大决策出具法律意见书",
	"开展法治宣传，发放宣传资料，接受群众咨询",
};
static const char *const verb[] = { "受理", "开展", "审查", "化解", "发放" };
static const char *const item[] = { "矛盾纠纷", "执法培训", "合同", "普法宣传", "宣传资料" };
static const char *const unit[] = { "件", "次", "份", "场", "人", "元" };

/* value rel lo hi, in hundredths where it has a fraction. */
static void
number(void)
{
	unsigned n = below(10) ? 1 + below(400) : 1 + below(200000), open = below(32);

	if (below(16) == 0)
		printf("%u.%02u\t=\t%u.%02u\t%u.%02u", n, n % 100, n, n % 100, n, n % 100);
	else if (open == 0)
		printf("%u\t>\t%u\t", n, n);
	else if (open < 4)
		printf("%u\t>\t%u\t%u", n, n, n + 10);
	else
		printf("%u\t=\t%u\t%u", n, n, n);
}

static void
row(unsigned long i)
{
	unsigned ind = below(INDICATORS), town = below(TOWNS), what = below(5);

	printf("R%06lu\t%lu\t%u\t%s\t1.%u\tdone\tcounty%02u.town%03u\t%u\t", i / ROWS_A_DOC, 3 + i % ROWS_A_DOC / 2,
	    1 + (unsigned)(i % 2) * 30 + below(30), text[below(4)], what + 1, town / 12, town, 2014 + below(YEARS));
	number();
	printf("\t%s\t%s\t%s\t\t\t\t%s.measure%02u\n", unit[below(6)], verb[what], item[what],
	    area[ind % 7], ind);
}

int
main(int argc, char *argv[])
{
	unsigned long i, rows;

	if (argc != 2) {
		fprintf(stderr, "usage: facts ROWS\n");
		return 2;
	}
	rows = strtoul(argv[1], NULL, 10);
	puts("doc\tline\tcol\ttext\tsect\tpart\ttown\tyear\tvalue\trel\tlo\thi\tunit\tverb\titem\tdelta\tper\twhen\tind");
	for (i = 0; i < rows; i++)
		row(i);
	if (fflush(stdout) != 0 || ferror(stdout)) {
		fprintf(stderr, "facts: standard output: %s\n", strerror(errno));
		return 2;
	}
	return 0;
}
