#include "common/io/opt.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "common/io/diag.h"

enum { OPTIONS_MAX = 64 };

/* Prints and ends: a help text that could not be written is a failure too. */
static _Noreturn void
finish_stdout(void)
{
	if (fflush(stdout) != 0 || ferror(stdout))
		diag_die("standard output: %s", strerror(errno));
	exit(STATUS_DONE);
}

static _Noreturn void
help(const struct usage *u)
{
	const struct opt *o;
	int width = 0;

	printf("usage: %s", diag_name());
	for (o = u->opt; o->letter; o++)
		printf(" [-%c%s%s]", o->letter, o->arg ? " " : "", o->arg ? o->arg : "");
	printf(" %s\n%s\n", u->operands, u->summary);
	for (o = u->opt; o->letter; o++)
		if (o->arg && (int)strlen(o->arg) > width)
			width = (int)strlen(o->arg);
	for (o = u->opt; o->letter; o++)
		printf("  -%c %-*s  %s\n", o->letter, width, o->arg ? o->arg : "", o->help);
	printf("See also the manual: man %s\n", diag_name());
	finish_stdout();
}

static _Noreturn void
version(void)
{
	printf("%s (fz) %s\n", diag_name(), FZ_VERSION);
	finish_stdout();
}

void
opt_wrong(const char *what)
{
	diag_die("%s (%s --help tells more)", what, diag_name());
}

static _Noreturn void
wrong_option(const char *shown, const char *what)
{
	diag_die("%s: %s (%s --help tells more)", shown, what, diag_name());
}

static void
long_option(const char *arg, const struct usage *u)
{
	if (strcmp(arg, "--help") == 0)
		help(u);
	if (strcmp(arg, "--version") == 0)
		version();
	wrong_option(arg, "no such option");
}

int
opt_next(int argc, char *argv[], const struct usage *u)
{
	char letters[2 * OPTIONS_MAX + 3], shown[] = "-?";
	const struct opt *o;
	size_t n = 0;
	int c;

	letters[n++] = ':';
	for (o = u->opt; o->letter && n < 2 * OPTIONS_MAX; o++) {
		letters[n++] = o->letter;
		if (o->arg)
			letters[n++] = ':';
	}
	letters[n] = '\0';
	if (optind < argc && strncmp(argv[optind], "--", 2) == 0 && argv[optind][2])
		long_option(argv[optind], u);
	opterr = 0;
	c = getopt(argc, argv, letters);
	shown[1] = (char)optopt;
	if (c == ':')
		wrong_option(shown, "needs an argument");
	if (c == '?')
		wrong_option(shown, "no such option");
	return c == -1 ? 0 : c;
}

long
opt_number(char letter, const char *text, long min, long max)
{
	char *end;
	long value;

	errno = 0;
	value = strtol(text, &end, 10);
	if (end == text || *end || errno || !strchr("-0123456789", *text))
		diag_die("-%c: '%s' is no whole number", letter, text);
	if (value < min)
		diag_die("-%c: %ld is less than %ld", letter, value, min);
	if (value > max)
		diag_die("-%c: %ld is more than %ld", letter, value, max);
	return value;
}
