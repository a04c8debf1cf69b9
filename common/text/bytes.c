#include "common/text/bytes.h"

#include <stdlib.h>

enum { SMALLEST = 16 };

bool
bytes_grow(struct bytes *b, size_t more)
{
	size_t cap = b->cap > SMALLEST / 2 ? b->cap * 2 : SMALLEST;
	char *s;

	if (more > (size_t)-1 / 4 || b->cap > (size_t)-1 / 4)
		return false;
	if (cap < b->n + more)
		cap = b->n + more;
	s = realloc(b->s, cap);
	if (!s)
		return false;
	b->s = s;
	b->cap = cap;
	return true;
}

void
bytes_release(struct bytes *b)
{
	free(b->s);
	*b = (struct bytes){ NULL, 0, 0 };
}
