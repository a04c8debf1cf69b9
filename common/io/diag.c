#include "common/io/diag.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *program = "fz";

void
diag_init(const char *name)
{
	program = name;
}

const char *
diag_name(void)
{
	return program;
}

/* One write(2) a line, so that the lines of a pipe's filters don't mix. */
static void PRINTF_LIKE(1, 0)
say(const char *format, va_list ap)
{
	char line[2048];
	int saved = errno;
	size_t n, i;
	int k;

	k = snprintf(line, sizeof line, "%s: ", program);
	n = k > 0 ? (size_t)k : 0;
	if (n < sizeof line) {
		k = vsnprintf(line + n, sizeof line - n, format, ap);
		n += k > 0 ? (size_t)k : 0;
	}
	if (n > sizeof line - 1) {
		n = sizeof line - 2;		/* the last byte is a NUL; the one before it becomes the newline */
		while (n > 0 && ((unsigned char)line[n] & 0xc0) == 0x80)
			n--;			/* no half of a character */
	}
	for (i = 0; i < n; i++)
		if ((unsigned char)line[i] < 0x20 || line[i] == 0x7f)
			line[i] = '?';
	line[n++] = '\n';
	for (i = 0; i < n; ) {
		ssize_t w = write(STDERR_FILENO, line + i, n - i);
		if (w < 0 && errno != EINTR)
			break;
		i += w > 0 ? (size_t)w : 0;
	}
	errno = saved;
}

void
diag_say(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	say(format, ap);
	va_end(ap);
}

void
diag_die(const char *format, ...)
{
	va_list ap;

	va_start(ap, format);
	say(format, ap);
	va_end(ap);
	exit(STATUS_FAILED);
}

int
diag_shown(struct slice field)
{
	enum { MOST = 60 };
	size_t n = field.n;

	if (n > MOST)
		for (n = MOST; n > 0 && ((unsigned char)field.s[n] & 0xc0) == 0x80; )
			n--;
	return (int)n;
}

void
diag_need(bool got)
{
	if (!got)
		diag_die("out of memory");
}

void *
diag_need_memory(void *p)
{
	diag_need(p != NULL);
	return p;
}
