#include "common/io/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BUFFER_MIN = 64 << 10 };

void
source_init(struct source *s, char *const operand[])
{
	*s = (struct source){ .operand = operand, .use_stdin = !*operand };
}

static void
close_list(struct source *s)
{
	if (s->list && s->list != stdin)
		fclose(s->list);
	s->list = NULL;
}

void
source_release(struct source *s)
{
	close_list(s);
	free(s->name);
	free(s->buf);
	s->name = s->buf = NULL;
}

int
source_list(struct source *s, const char *file, char separator)
{
	struct stat st;

	s->list = source_is_stdin(file) ? stdin : fopen(file, "r");
	if (!s->list)
		return errno;
	if (fstat(fileno(s->list), &st) == 0 && S_ISDIR(st.st_mode))
		return EISDIR;
	s->list_name = source_is_stdin(file) ? "standard input" : file;
	s->separator = (unsigned char)separator;
	s->use_stdin = false;
	return 0;
}

size_t
source_count(struct source *s)
{
	size_t n = s->use_stdin;
	char *const *p;
	int c, last;
	long start;

	for (p = s->operand; *p; p++)
		n++;
	if (!s->list)
		return n;
	start = ftell(s->list);
	if (start < 0)
		return 0;
	for (last = s->separator; (c = getc(s->list)) != EOF; last = c)
		n += c != s->separator && last == s->separator;
	return fseek(s->list, start, SEEK_SET) == 0 ? n : 0;
}

/* The list can't be read on. */
static const char *
break_list(struct source *s, const char *why)
{
	snprintf(s->broken, sizeof s->broken, "%.900s:%lu: %s", s->list_name, s->list_line, why);
	close_list(s);
	return NULL;
}

static const char *
next_of_list(struct source *s)
{
	ssize_t k;
	size_t n;

	for (;;) {
		s->list_line++;
		errno = 0;
		k = getdelim(&s->name, &s->name_cap, s->separator, s->list);
		if (k < 0) {
			if (!feof(s->list))
				return break_list(s, strerror(errno));
			close_list(s);
			return NULL;
		}
		n = (size_t)k;
		if (n && (unsigned char)s->name[n - 1] == s->separator)
			s->name[--n] = '\0';
		if (strlen(s->name) < n)
			return break_list(s, "a NUL in a name; -0 reads lists with NUL between names");
		if (s->separator == '\n' && n && s->name[n - 1] == '\r')
			s->name[--n] = '\0';
		if (n)
			return s->name;
	}
}

const char *
source_next(struct source *s)
{
	if (s->use_stdin) {
		s->use_stdin = false;
		return "-";
	}
	if (*s->operand)
		return *s->operand++;
	return s->list ? next_of_list(s) : NULL;
}

const char *
source_failure(const struct source *s)
{
	return *s->broken ? s->broken : NULL;
}

bool
source_is_stdin(const char *name)
{
	return strcmp(name, "-") == 0;
}

static bool
grow(struct source *s, size_t cap)
{
	char *buf;

	if (cap <= s->cap)
		return true;
	buf = realloc(s->buf, cap);
	if (!buf)
		return false;
	s->buf = buf;
	s->cap = cap;
	return true;
}

/*
 * Reads to the end.  A regular file says its size and is done when that is read, which saves the
 * read that finds the end: expect is that size, or 0.
 */
static const char *
slurp(struct source *s, int fd, size_t expect)
{
	ssize_t k;

	if (expect > SOURCE_MAX)
		return "larger than 64 MiB";
	if (!grow(s, expect < BUFFER_MIN ? BUFFER_MIN : expect + 1))
		return strerror(ENOMEM);
	for (s->n = 0;;) {
		if (s->n == s->cap && !grow(s, s->cap * 2))
			return strerror(ENOMEM);
		k = read(fd, s->buf + s->n, s->cap - s->n);
		if (k < 0 && errno == EINTR)
			continue;
		if (k < 0)
			return strerror(errno);
		s->n += (size_t)k;
		if (s->n > SOURCE_MAX)
			return "larger than 64 MiB";
		if (k == 0 || s->n == expect)
			return NULL;
	}
}

const char *
source_read(struct source *s, const char *name, char **bytes, size_t *n)
{
	bool from_stdin = source_is_stdin(name);
	int fd = from_stdin ? STDIN_FILENO : open(name, O_RDONLY | O_NOCTTY);
	const char *why;
	struct stat st;

	if (fd < 0)
		return strerror(errno);
	if (from_stdin && s->list == stdin)
		why = "already read as the list of names";
	else if (fstat(fd, &st) != 0)
		why = strerror(errno);
	else if (S_ISDIR(st.st_mode))
		why = strerror(EISDIR);
	else
		why = slurp(s, fd, !from_stdin && S_ISREG(st.st_mode) ? (size_t)st.st_size : 0);
	if (!from_stdin)
		close(fd);
	*bytes = s->buf;
	*n = s->n;
	return why;
}
