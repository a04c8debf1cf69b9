#include "common/io/sorter.h"

#include <errno.h>
#include <fcntl.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ARGS = 2 * SORTER_KEYS_MAX + 16, KEY_CHARS = 64, BLOCK = 256 << 10 };

extern char **environ;

/* What the sort(1) of this system takes beyond POSIX: nothing, -s, and -S and --parallel too. */
enum level { UNKNOWN, PLAIN, STABLE, SIZED };

static enum level level;

/* Those that a signal ends with us; 0: none.  A handler sees nothing else. */
static volatile sig_atomic_t child[2];

static const int ends[] = { SIGINT, SIGTERM, SIGHUP };

enum { ENDS = sizeof ends / sizeof *ends };

/* The command line of sort(1). */
struct command {
	char *arg[ARGS];
	size_t n;
	char key[SORTER_KEYS_MAX + 1][KEY_CHARS], threads[KEY_CHARS];
};

static void
add(struct command *c, const char *arg)
{
	union { const char *from; char *to; } u = { arg };	/* argv is not const, for history's sake */

	c->arg[c->n++] = u.to;
	c->arg[c->n] = NULL;
}

static void
add_options(struct command *c, const struct sorter_ask *ask, enum level can)
{
	c->n = 0;
	add(c, "sort");
	if (can >= STABLE)
		add(c, "-s");
	if (can < SIZED)
		return;
	if (ask->size) {
		add(c, "-S");
		add(c, ask->size);
	}
	if (ask->threads) {
		snprintf(c->threads, sizeof c->threads, "--parallel=%s", ask->threads);
		add(c, c->threads);
	}
}

static void
add_keys(struct command *c, const struct sorter_ask *ask)
{
	size_t i;

	add(c, "-t");
	add(c, "\t");
	for (i = 0; i < ask->nkeys; i++) {
		size_t field = ask->key[i].field + 1;

		snprintf(c->key[i], sizeof c->key[i], "%zu,%zu%s", field, field, ask->key[i].reverse ? "r" : "");
		add(c, "-k");
		add(c, c->key[i]);
	}
}

/* The wait status of a child. */
static int
wait_for(pid_t pid)
{
	int status = 0;

	while (waitpid(pid, &status, 0) < 0)
		if (errno != EINTR)
			return -1;
	return status;
}

static void
close_pipe(const int end[2])
{
	int i;

	for (i = 0; i < 2; i++)
		if (end[i] >= 0)
			close(end[i]);
}

/* A pipe whose ends are no standard streams, and are closed in a program that is run. */
static bool
open_pipe(int end[2])
{
	int i, low[2];

	if (pipe(low))
		return false;
	for (i = 0; i < 2; i++)
		end[i] = fcntl(low[i], F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
	close_pipe(low);
	if (end[0] >= 0 && end[1] >= 0)
		return true;
	close_pipe(end);
	return false;
}

/* Runs sort(1) between two descriptors.  Returns 0 or errno. */
static int
spawn(pid_t *pid, struct command *c, int in, int out, const char *errors)
{
	posix_spawn_file_actions_t files;
	int err = posix_spawn_file_actions_init(&files);

	if (err)
		return err;
	err = posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
	if (!err && out != STDOUT_FILENO)
		err = posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
	if (!err && errors)
		err = posix_spawn_file_actions_addopen(&files, STDERR_FILENO, errors, O_WRONLY, 0);
	if (!err)
		err = posix_spawnp(pid, "sort", &files, NULL, c->arg, environ);
	posix_spawn_file_actions_destroy(&files);
	return err;
}

/* Does sort(1), asked so, leave two rows of one key as they are?  Turned round, not each one does. */
static bool
leaves_alone(struct command *c, struct slice rows)
{
	int to[2], from[2];
	char got[64];
	size_t n = 0;
	ssize_t r = 0;
	pid_t pid;
	bool ran;

	if (!open_pipe(to))
		return false;
	if (!open_pipe(from)) {
		close_pipe(to);
		return false;
	}
	ran = write(to[1], rows.s, rows.n) == (ssize_t)rows.n;	/* a pipe holds more */
	close(to[1]);
	ran = ran && !spawn(&pid, c, to[0], from[1], "/dev/null");
	close(to[0]);
	close(from[1]);
	while (ran && n < sizeof got && (r = read(from[0], got + n, sizeof got - n)) > 0)
		n += (size_t)r;
	close(from[0]);
	return ran && wait_for(pid) == 0 && slice_eq((struct slice){ got, n }, rows);
}

/* Does sort(1) take these options, and mean by them what is meant? */
static bool
takes(const struct sorter_ask *ask, enum level can)
{
	static const struct sorter_ask same = { .nkeys = 1, .key = { { 1, true } } };
	struct command c;

	add_options(&c, ask, can);
	add_keys(&c, &same);
	return leaves_alone(&c, SLICE("1\ta\n2\ta\n"));
}

static void
find_level(const struct sorter_ask *ask)
{
	if (level != UNKNOWN)
		return;
	signal(SIGCHLD, SIG_DFL);	/* where it is ignored no child leaves a status */
	level = takes(ask, SIZED) ? SIZED : takes(ask, STABLE) ? STABLE : PLAIN;
}

bool
sorter_is_stable(const struct sorter_ask *ask)
{
	find_level(ask);
	return level >= STABLE;
}

/* Runs it as asked.  Returns 0 or errno. */
static int
run(struct sorter *s, const struct sorter_ask *ask, int in, int out)
{
	struct command c;
	int err;

	add_options(&c, ask, level);
	add_keys(&c, ask);
	err = spawn(&s->sort, &c, in, out, NULL);
	if (err)
		s->sort = 0;
	return err;
}

/* Copies lines without their first fields.  Returns 0, or errno of a read. */
static int
copy_cut(int from, struct out *to, size_t cut)
{
	static char buf[BLOCK];
	size_t left = cut;
	ssize_t n;

	while (!to->err && (n = read(from, buf, sizeof buf)) != 0) {
		const char *p = buf, *end = buf + (n > 0 ? n : 0), *stop;

		if (n < 0 && errno != EINTR)
			return errno;
		while (p < end) {
			stop = memchr(p, left ? '\t' : '\n', (size_t)(end - p));
			if (!left)
				out_bytes(to, p, (size_t)((stop ? stop + 1 : end) - p));
			if (stop)
				left = left ? left - 1 : cut;
			p = stop ? stop + 1 : end;
		}
	}
	return 0;
}

/* The second child: what it can't write or read is its exit status, an errno. */
static _Noreturn void
cutter(int from, size_t cut)
{
	struct out to;
	int err, i;

	for (i = 0; i < ENDS; i++)
		if (child[0])
			signal(ends[i], SIG_DFL);
	if (!out_init(&to, STDOUT_FILENO))
		_exit(ENOMEM);
	err = copy_cut(from, &to, cut);
	if (!out_flush(&to))
		err = to.err;
	_exit(err > 255 ? EIO : err);
}

static void
end_children(int number)
{
	size_t i;

	for (i = 0; i < 2; i++)
		if (child[i])
			kill((pid_t)child[i], SIGTERM);
	signal(number, SIG_DFL);
	raise(number);
}

/* Until sorter_finish() a closed pipe is an error of a write, and what ends us ends the children. */
static void
take_signals(struct sorter *s)
{
	struct sigaction ignore = { .sa_handler = SIG_IGN }, end = { .sa_handler = end_children };
	size_t i;

	child[0] = (sig_atomic_t)s->sort;
	child[1] = (sig_atomic_t)s->cutter;
	sigemptyset(&ignore.sa_mask);
	sigemptyset(&end.sa_mask);
	sigaction(SIGPIPE, &ignore, &s->old_pipe);
	for (i = 0; i < ENDS; i++) {
		sigaction(ends[i], NULL, &s->old_end[i]);
		if (s->old_end[i].sa_handler != SIG_IGN)
			sigaction(ends[i], &end, NULL);
	}
}

static void
give_signals_back(const struct sorter *s)
{
	size_t i;

	for (i = 0; i < ENDS; i++)
		sigaction(ends[i], &s->old_end[i], NULL);
	sigaction(SIGPIPE, &s->old_pipe, NULL);
	child[0] = child[1] = 0;
}

/* Why it can't begin. */
static const char *
no_start(struct sorter *s, int err)
{
	if (err == ENOENT)
		snprintf(s->why, sizeof s->why, "sort(1) is not in PATH");
	else
		snprintf(s->why, sizeof s->why, "sort(1): %s", strerror(err));
	return s->why;
}

/* The children, with the end of the pipe that sort(1) reads.  Returns 0 or errno. */
static int
start_children(struct sorter *s, const struct sorter_ask *ask, const int to_sort[2])
{
	int from_sort[2], err;

	if (!ask->cut)
		return run(s, ask, to_sort[0], STDOUT_FILENO);
	if (!open_pipe(from_sort))
		return errno;
	err = run(s, ask, to_sort[0], from_sort[1]);
	close(from_sort[1]);
	if (!err) {
		s->cutter = fork();
		if (s->cutter == 0) {
			close(to_sort[1]);	/* else sort(1) would wait for us */
			cutter(from_sort[0], ask->cut);
		}
		err = s->cutter < 0 ? errno : 0;
	}
	close(from_sort[0]);
	return err;
}

const char *
sorter_start(struct sorter *s, const struct sorter_ask *ask)
{
	int to_sort[2], flags = fcntl(STDOUT_FILENO, F_GETFL), err;

	*s = (struct sorter){ .to = { .fd = -1 } };
	if (flags < 0 || (flags & O_ACCMODE) == O_RDONLY) {
		snprintf(s->why, sizeof s->why, "standard output: %s", strerror(EBADF));
		return s->why;
	}
	if (setenv("LC_ALL", "C", 1) || !open_pipe(to_sort))
		return no_start(s, errno);
	find_level(ask);
	err = out_init(&s->to, to_sort[1]) ? start_children(s, ask, to_sort) : ENOMEM;
	close(to_sort[0]);
	if (!err) {
		take_signals(s);
		return NULL;
	}
	close(to_sort[1]);		/* a sort(1) without a second child sorts nothing then */
	if (s->sort)
		wait_for(s->sort);
	out_release(&s->to);
	return no_start(s, err);
}

/* Why the second child ended as it did; NULL: as it should, or the reader is gone. */
static const char *
cutter_failed(struct sorter *s, int status)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE)
		s->reader_gone = true;
	else if (WIFSIGNALED(status))
		snprintf(s->why, sizeof s->why, "what follows sort(1): killed by signal %d", WTERMSIG(status));
	else
		snprintf(s->why, sizeof s->why, "standard output: %s", strerror(WEXITSTATUS(status)));
	return s->reader_gone ? NULL : s->why;
}

static const char *
sort_failed(struct sorter *s, int status, int err)
{
	if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE && !s->cutter) {
		s->reader_gone = true;
		return NULL;
	}
	if (WIFSIGNALED(status))
		snprintf(s->why, sizeof s->why, "sort(1): killed by signal %d", WTERMSIG(status));
	else if (WEXITSTATUS(status) == 127)
		return no_start(s, ENOENT);
	else if (status)
		snprintf(s->why, sizeof s->why, "sort(1): exit status %d", WEXITSTATUS(status));
	else
		snprintf(s->why, sizeof s->why, "sort(1): %s",
		    err == EPIPE ? "it ended before it had all rows" : strerror(err));
	return s->why;
}

const char *
sorter_finish(struct sorter *s)
{
	int sorted, cut = 0, err;

	out_flush(&s->to);
	err = s->to.err;
	close(s->to.fd);
	out_release(&s->to);
	sorted = wait_for(s->sort);
	if (s->cutter)
		cut = wait_for(s->cutter);
	give_signals_back(s);
	if (cut)
		return cutter_failed(s, cut);
	return sorted || err ? sort_failed(s, sorted, err) : NULL;
}
