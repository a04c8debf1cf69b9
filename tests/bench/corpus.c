/*
 * corpus - reports in any number, made of a few: paragraphs in another order, figures varied, 5 to
 * 25 KB each.  The same arguments make the same bytes.
 *
 * usage: corpus MEGABYTES DIR REPORT ...
 *
 * Writes DIR/R000000.txt and so on, and their names to standard output.
 */
#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { REPORTS_MAX = 1000, LINES_MAX = 500, LEAST = 5000, MOST = 25000 };

struct report {
	char *line[LINES_MAX];
	size_t n;
};

static uint64_t state = 0x9e3779b97f4a7c15;

/* xorshift64*: a number below n. */
static size_t
below(size_t n)
{
	state ^= state >> 12;
	state ^= state << 25;
	state ^= state >> 27;
	return (size_t)((state * 0x2545f4914f6cdd1d) >> 33) % n;
}

static _Noreturn void
die(const char *what)
{
	fprintf(stderr, "corpus: %s: %s\n", what, strerror(errno));
	exit(2);
}

static void
read_report(struct report *r, const char *name)
{
	static char line[1 << 20];
	FILE *f = fopen(name, "r");

	if (!f)
		die(name);
	while (r->n < LINES_MAX && fgets(line, sizeof line, f))
		if (line[0] != '\n') {
			r->line[r->n] = strdup(line);
			if (!r->line[r->n++])
				die("memory");
		}
	fclose(f);
	if (r->n < 4) {
		errno = EINVAL;
		die(name);
	}
}

/* A line with other digits in its numbers, but for years and for what stands at its start: labels. */
static size_t
vary(const char *line, FILE *f)
{
	const char *p = line;
	size_t run, i;

	while (*p) {
		run = strspn(p, "0123456789");
		if (run == 0 || p == line || (run == 4 && strncmp(p, "20", 2) == 0))
			run += run == 0;
		else {
			fputc("123456789"[below(9)], f);
			for (i = 1; i < run; i++)
				fputc("0123456789"[below(10)], f);
			p += run;
			continue;
		}
		fwrite(p, 1, run, f);
		p += run;
	}
	return (size_t)(p - line);
}

/* The head and the end of one report, and between them paragraphs of all. */
static size_t
write_report(const struct report *report, size_t nreport, FILE *f)
{
	const struct report *one = &report[below(nreport)], *from;
	size_t size = LEAST + below(MOST - LEAST), n = 0;

	n += vary(one->line[0], f);
	n += vary(one->line[1], f);
	while (n < size) {
		from = below(2) ? one : &report[below(nreport)];
		n += vary(from->line[2 + below(from->n - 3)], f);
	}
	return n + vary(one->line[one->n - 1], f);
}

int
main(int argc, char *argv[])
{
	static struct report report[REPORTS_MAX];
	size_t nreport = 0, total, n = 0;
	char name[4096];
	FILE *f;
	int i;

	if (argc < 4 || argc > REPORTS_MAX) {
		fprintf(stderr, "usage: corpus MEGABYTES DIR REPORT ...\n");
		return 2;
	}
	total = (size_t)strtoul(argv[1], NULL, 10) * 1000000;
	for (i = 3; i < argc; i++)
		read_report(&report[nreport++], argv[i]);
	for (i = 0; n < total; i++) {
		snprintf(name, sizeof name, "%s/R%06d.txt", argv[2], i);
		f = fopen(name, "w");
		if (!f)
			die(name);
		n += write_report(report, nreport, f);
		if (fclose(f) != 0)
			die(name);
		puts(name);
	}
	if (fflush(stdout) != 0)
		die("standard output");
	return 0;
}
