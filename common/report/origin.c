#include "common/report/origin.h"

#include <stdio.h>

/* The block of a document; its name stands behind, as in any keyset. */
struct origin_doc {
	size_t n;
};

static struct slice
name(const struct origin_doc *doc)
{
	return (struct slice){ (const char *)(doc + 1), doc->n };
}

bool
origins_init(struct origins *all)
{
	all->last = NULL;
	return keyset_init(&all->docs, sizeof(struct origin_doc));
}

void
origins_release(struct origins *all)
{
	keyset_release(&all->docs);
}

static bool
read_count(struct slice s, uint64_t *n)
{
	size_t i;

	*n = 0;
	for (i = 0; i < s.n && *n <= UINT32_MAX && s.s[i] >= '0' && s.s[i] <= '9'; i++)
		*n = *n * 10 + (uint64_t)(s.s[i] - '0');
	return i == s.n && *n <= UINT32_MAX;
}

enum origin_is
origin_of(struct origins *all, struct slice doc, struct slice line, struct slice col, struct origin *o)
{
	struct origin_doc *found;
	uint64_t l, c;
	bool fresh;

	if (doc.n == 0 || line.n == 0 || !read_count(line, &l) || !read_count(col, &c))
		return ORIGIN_NONE;
	if (!all->last || !slice_eq(name(all->last), doc)) {
		found = keyset_put(&all->docs, doc, &fresh);
		if (!found)
			return ORIGIN_NOMEM;
		found->n = doc.n;
		all->last = found;
	}
	*o = (struct origin){ all->last, l << 32 | c };
	return ORIGIN_IS;
}

/* Cuts what stands behind the last colon off. */
static bool
cut_last(struct slice *s, struct slice *last)
{
	size_t n = s->n;

	while (n && s->s[n - 1] != ':')
		n--;
	if (n == 0)
		return false;
	*last = (struct slice){ s->s + n, s->n - n };
	s->n = n - 1;
	return true;
}

enum origin_is
origin_read(struct origins *all, struct slice s, bool bare, struct origin *o)
{
	struct slice col = { "", 0 }, line;

	if ((!bare && (!cut_last(&s, &col) || col.n == 0)) || !cut_last(&s, &line))
		return ORIGIN_NONE;
	return origin_of(all, s, line, col, o);
}

bool
origin_write(struct origin o, bool bare, struct bytes *to)
{
	char text[24];
	int n = bare ? snprintf(text, sizeof text, ":%lu", (unsigned long)(o.at >> 32)) :
	    snprintf(text, sizeof text, ":%lu:%lu", (unsigned long)(o.at >> 32), (unsigned long)(o.at & UINT32_MAX));

	return bytes_add(to, name(o.doc)) && bytes_add(to, (struct slice){ text, (size_t)n });
}

int
origin_cmp(struct origin a, struct origin b)
{
	struct slice x, y;
	int cmp;

	if (a.doc == b.doc)
		return (a.at > b.at) - (a.at < b.at);
	if (!a.doc || !b.doc)
		return a.doc ? 1 : -1;
	x = name(a.doc);
	y = name(b.doc);
	cmp = memcmp(x.s, y.s, x.n < y.n ? x.n : y.n);
	return cmp ? cmp : (x.n > y.n) - (x.n < y.n);
}
