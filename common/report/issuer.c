#include "common/report/issuer.h"

#include "common/text/spaced.h"
#include "common/text/utf8.h"

void
issuers_reset(struct issuers *s)
{
	s->text.n = s->n = 0;
}

void
issuers_release(struct issuers *s)
{
	bytes_release(&s->text);
}

static struct slice
trim(struct slice t)
{
	while (t.n && t.s[0] == ' ')
		t = slice_from(t, 1);
	while (t.n && t.s[t.n - 1] == ' ')
		t.n--;
	return t;
}

/* The length without a bracket at the end that holds a word such as 盖章. */
static size_t
without_seal(const struct mentions *m, struct slice folded)
{
	size_t i, n = trim(folded).n;

	for (i = n; i-- > 0; )
		if (folded.s[i] == '(' || (n - i >= 3 && memcmp(folded.s + i, "\xef\xbc\x88", 3) == 0)) {	/* （ */
			struct slice inside = { folded.s + i, n - i };

			return mentions_anywhere(m, MENTION_SEAL, inside) ? trim((struct slice){ folded.s, i }).n : n;
		}
	return n;
}

/* Behind the mark of 发文单位：某镇人民政府. */
static size_t
behind_colon(struct slice text)
{
	size_t i, at = 0, used;

	for (i = 0; i < text.n; i += used) {
		int32_t c = utf8_decode(text.s + i, text.n - i, &used);

		if (c == ':' || c == 0xff1a)
			at = i + used;
	}
	return at;
}

static bool
known(const struct issuers *s, struct slice name)
{
	size_t i;

	for (i = 0; i < s->n; i++)
		if (slice_eq(issuers_name(s, i), name))
			return true;
	return false;
}

/* Adds a unit; its blanks go where it is spaced out. */
static bool
add(struct issuers *s, struct slice name, bool close_up, size_t line)
{
	size_t before = s->text.n, at;

	if (!name.n || s->n == ISSUERS_MAX)
		return true;
	if (s->n && !bytes_add(&s->text, SLICE(";")))
		return false;
	at = s->text.n;
	if (!bytes_add(&s->text, name))
		return false;
	if (close_up)
		s->text.n = at + spaced_close(name, s->text.s + at);
	name = (struct slice){ s->text.s + at, s->text.n - at };
	if (known(s, name))
		s->text.n = before;
	else
		s->unit[s->n++] = (struct issuer){ at, name.n, line };
	return true;
}

/* Does what ends at i name a whole unit, as what stands before a blank in a line must to be one? */
static bool
ends_unit(const struct mentions *m, struct slice folded, size_t i)
{
	return mentions_before(m, MENTION_GOVERNMENT, folded.s, i) || mentions_before(m, MENTION_DEPARTMENT, folded.s, i) ||
	    mentions_before(m, MENTION_DEPARTMENT_END, folded.s, i);
}

bool
issuers_add(struct issuers *s, const struct mentions *m, struct slice text, struct slice folded, size_t line)
{
	size_t i, from = behind_colon(folded);
	bool close_up;

	folded.n = without_seal(m, folded);
	if (folded.n <= from)
		return true;
	close_up = spaced_out(slice_from(folded, from));
	for (i = from; !close_up && i < folded.n; i++)
		if (folded.s[i] == ' ' && folded.s[i - (i > 0)] != ' ' && ends_unit(m, folded, i)) {
			if (!add(s, trim((struct slice){ text.s + from, i - from }), false, line))
				return false;
			from = i;
		}
	return add(s, trim((struct slice){ text.s + from, folded.n - from }), close_up, line);
}
