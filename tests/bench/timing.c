/*
 * timing - how long a command takes beside md5sum of the same bytes, run in turn.
 *
 * usage: timing ROUNDS INPUT YARD COMMAND [ARG ...]
 *
 * Both read INPUT as standard input and write to /dev/null: COMMAND, and `md5sum YARD`; YARD '-' is
 * no md5sum.  Prints the median of the seconds, the median of the rounds' ratios (2.0: COMMAND has
 * twice md5sum's throughput), and the most kilobytes of memory that COMMAND held.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ROUNDS_MAX = 1000 };

static _Noreturn void
die(const char *what)
{
	fprintf(stderr, "timing: %s: %s\n", what, strerror(errno));
	exit(2);
}

static void
become(char *const argv[], const char *input)
{
	int in = open(input, O_RDONLY), out = open("/dev/null", O_WRONLY);

	if (in < 0 || out < 0 || dup2(in, STDIN_FILENO) < 0 || dup2(out, STDOUT_FILENO) < 0)
		die(input);
	close(in);
	close(out);
	execvp(argv[0], argv);
	die(argv[0]);
}

/* Runs it once; returns the seconds. */
static double
seconds(char *const argv[], const char *input)
{
	struct timespec a, b;
	int status;
	pid_t pid;

	clock_gettime(CLOCK_MONOTONIC, &a);
	pid = fork();
	if (pid < 0)
		die("fork");
	if (pid == 0)
		become(argv, input);
	if (waitpid(pid, &status, 0) < 0)
		die("waitpid");
	clock_gettime(CLOCK_MONOTONIC, &b);
	if (status != 0) {
		fprintf(stderr, "timing: %s: wait status %d\n", argv[0], status);
		exit(1);
	}
	return (double)(b.tv_sec - a.tv_sec) + (double)(b.tv_nsec - a.tv_nsec) / 1e9;
}

static int
by_size(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

static double
median(double x[], size_t n)
{
	qsort(x, n, sizeof *x, by_size);
	return n % 2 ? x[n / 2] : (x[n / 2 - 1] + x[n / 2]) / 2;
}

int
main(int argc, char *argv[])
{
	static double took[ROUNDS_MAX], ratio[ROUNDS_MAX];
	char md5sum[] = "md5sum";
	char *yard[] = { md5sum, NULL, NULL };
	struct rusage used;
	size_t rounds, i;

	rounds = argc > 4 ? (size_t)strtoul(argv[1], NULL, 10) : 0;
	if (rounds < 1 || rounds > ROUNDS_MAX) {
		fprintf(stderr, "usage: timing ROUNDS INPUT YARD COMMAND [ARG ...]\n");
		return 2;
	}
	yard[1] = argv[3];
	seconds(argv + 4, argv[2]);		/* brings the input into the cache, and is the first child: */
	getrusage(RUSAGE_CHILDREN, &used);	/* so this is its memory alone */
	for (i = 0; i < rounds; i++) {
		took[i] = seconds(argv + 4, argv[2]);
		ratio[i] = strcmp(argv[3], "-") ? seconds(yard, "/dev/null") / took[i] : 0;
	}
	printf("%.6f %.3f %ld\n", median(took, rounds), median(ratio, rounds), used.ru_maxrss);
	return 0;
}
