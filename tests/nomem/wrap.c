/*
 * wrap - memory that ends: the FZ_NOMEM-th allocation of a filter fails, the others work.
 * Linked in with --wrap, so that only the suite's own calls are counted, not those of libc.
 */
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__real_malloc(size_t);
void *__real_calloc(size_t, size_t);
void *__real_realloc(void *, size_t);
char *__real_strdup(const char *);
void *__wrap_malloc(size_t);
void *__wrap_calloc(size_t, size_t);
void *__wrap_realloc(void *, size_t);
char *__wrap_strdup(const char *);

/* Is it this one's turn?  Says so, for tests/nomem/run to see. */
static int
ends(void)
{
	static const char told[] = "nomem: here\n";
	static long left = -1;
	const char *text;

	if (left < 0) {
		text = getenv("FZ_NOMEM");
		left = text ? strtol(text, NULL, 10) : 0;
	}
	if (left == 0 || --left > 0)
		return 0;
	if (write(STDERR_FILENO, told, sizeof told - 1) < 0)
		abort();
	errno = ENOMEM;
	return 1;
}

void *
__wrap_malloc(size_t n)
{
	return ends() ? NULL : __real_malloc(n);
}

void *
__wrap_calloc(size_t n, size_t size)
{
	return ends() ? NULL : __real_calloc(n, size);
}

void *
__wrap_realloc(void *p, size_t n)
{
	return ends() ? NULL : __real_realloc(p, n);
}

char *
__wrap_strdup(const char *s)
{
	return ends() ? NULL : __real_strdup(s);
}
