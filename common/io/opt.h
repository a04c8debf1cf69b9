/*
 * opt - a filter's command line.  One list of options feeds parsing and --help; the man page is
 * held to it by a test.  Wrong usage ends the filter here with STATUS_FAILED, before anything is
 * read; --help and --version end it with STATUS_DONE.
 */
#ifndef FZ_OPT_H
#define FZ_OPT_H

#define FZ_VERSION "0.1.0"

struct opt {
	char letter;		/* 0 ends the list */
	const char *arg;	/* the argument's name, NULL: takes none */
	const char *help;
};

struct usage {
	const char *operands;	/* as in the synopsis: "COLS [FILE ...]" */
	const char *summary;	/* one line: what the filter does */
	const struct opt *opt;
};

/*
 * The next option's letter, its argument in optarg(3); 0 after the last, when optind is the first
 * operand's index.  Options stop at the first operand, as POSIX has it.
 */
int opt_next(int argc, char *argv[], const struct usage *);

/* The argument of -letter as a whole number from min to max; anything else is wrong usage. */
long opt_number(char letter, const char *text, long min, long max);

/* Wrong usage that only the filter can see. */
_Noreturn void opt_wrong(const char *what);

#endif
