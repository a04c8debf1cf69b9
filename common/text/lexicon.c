#include "common/text/lexicon.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { FIRST = 0x10000 };

struct edge {
	uint64_t key;		/* node << 21 | character, plus one; 0: free */
	int32_t to;
};

struct entry {
	int number;
	int32_t next;		/* another number of the same word; -1: none */
};

struct lexicon {
	struct edge *edge;	/* open addressing; cap is a power of two */
	size_t cap, n;
	int32_t *word;		/* by node: the entry of the word that ends there; -1: none */
	size_t nodes, node_cap;
	struct entry *entry;
	size_t entries, entry_cap;
	uint8_t first[FIRST / 8];	/* characters that some word begins with: most places end here */
};

static size_t
slot(const struct lexicon *x, uint64_t key)
{
	uint64_t h = key * 0x9e3779b97f4a7c15u;

	return (size_t)(h >> 32) & (x->cap - 1);
}

static int32_t
follow(const struct lexicon *x, int32_t node, int32_t c)
{
	uint64_t key = ((uint64_t)node << 21 | (uint64_t)c) + 1;
	size_t i = slot(x, key);

	for (; x->edge[i].key; i = (i + 1) & (x->cap - 1))
		if (x->edge[i].key == key)
			return x->edge[i].to;
	return -1;
}

static void
put(struct lexicon *x, struct edge e)
{
	size_t i = slot(x, e.key);

	while (x->edge[i].key)
		i = (i + 1) & (x->cap - 1);
	x->edge[i] = e;
}

static bool
grow_edges(struct lexicon *x)
{
	struct edge *old = x->edge;
	size_t i, cap = x->cap;

	x->edge = calloc(cap * 2, sizeof *x->edge);
	if (!x->edge) {
		x->edge = old;
		return false;
	}
	x->cap = cap * 2;
	for (i = 0; i < cap; i++)
		if (old[i].key)
			put(x, old[i]);
	free(old);
	return true;
}

/* A new node; -1: no memory. */
static int32_t
new_node(struct lexicon *x)
{
	if (x->nodes == x->node_cap) {
		size_t cap = x->node_cap ? x->node_cap * 2 : 256;
		int32_t *word = realloc(x->word, cap * sizeof *word);

		if (!word)
			return -1;
		x->word = word;
		x->node_cap = cap;
	}
	x->word[x->nodes] = -1;
	return (int32_t)x->nodes++;
}

struct lexicon *
lexicon_new(void)
{
	struct lexicon *x = calloc(1, sizeof *x);

	if (!x)
		return NULL;
	x->cap = 1024;
	x->edge = calloc(x->cap, sizeof *x->edge);
	if (!x->edge || new_node(x) < 0) {
		lexicon_free(x);
		return NULL;
	}
	return x;
}

void
lexicon_free(struct lexicon *x)
{
	if (!x)
		return;
	free(x->edge);
	free(x->word);
	free(x->entry);
	free(x);
}

/* The character at place i of the walk: forward from s, or backward from s + n. */
static int32_t
step(const char *s, size_t n, size_t i, bool backward, size_t *used)
{
	size_t k;

	if (!backward)
		return utf8_decode(s + i, n - i, used);
	for (k = 1; k < 4 && k < n - i && ((unsigned char)s[n - i - k] & 0xc0) == 0x80; k++)
		;
	if (i == n)
		return -1;
	*used = k;
	return utf8_decode(s + n - i - k, k, &k);
}

static bool
add_entry(struct lexicon *x, int32_t node, int number)
{
	if (x->entries == x->entry_cap) {
		size_t cap = x->entry_cap ? x->entry_cap * 2 : 256;
		struct entry *entry = realloc(x->entry, cap * sizeof *entry);

		if (!entry)
			return false;
		x->entry = entry;
		x->entry_cap = cap;
	}
	x->entry[x->entries] = (struct entry){ number, x->word[node] };
	x->word[node] = (int32_t)x->entries++;
	return true;
}

bool
lexicon_add(struct lexicon *x, struct slice word, int number, bool backward)
{
	int32_t node = 0, next, c;
	size_t i, used;

	for (i = 0; i < word.n; i += used, node = next) {
		c = step(word.s, word.n, i, backward, &used);
		if (i == 0 && c >= 0 && c < FIRST)
			x->first[c / 8] = (uint8_t)(x->first[c / 8] | 1u << c % 8);
		next = follow(x, node, c);
		if (next >= 0)
			continue;
		if (x->n * 2 >= x->cap && !grow_edges(x))
			return false;
		next = new_node(x);
		if (next < 0)
			return false;
		put(x, (struct edge){ ((uint64_t)node << 21 | (uint64_t)c) + 1, next });
		x->n++;
	}
	return add_entry(x, node, number);
}

static bool
may_begin(const struct lexicon *x, int32_t c)
{
	return c >= 0 && (c >= FIRST || (x->first[c / 8] & 1u << c % 8));
}

static size_t
walk(const struct lexicon *x, const char *s, size_t n, bool backward, struct lexicon_hit hit[], size_t max)
{
	int32_t node = 0, c;
	size_t i, used, found = 0;

	for (i = 0; i < n && found < max; ) {
		c = step(s, n, i, backward, &used);
		if (c < 0 || (i == 0 && !may_begin(x, c)))
			break;
		node = follow(x, node, c);
		if (node < 0)
			break;
		i += used;
		if (x->word[node] >= 0)
			hit[found++] = (struct lexicon_hit){ i, x->word[node] };
	}
	return found;
}

size_t
lexicon_at(const struct lexicon *x, const char *s, size_t n, struct lexicon_hit hit[], size_t max)
{
	size_t used;

	return may_begin(x, utf8_decode(s, n, &used)) ? walk(x, s, n, false, hit, max) : 0;
}

size_t
lexicon_before(const struct lexicon *x, const char *s, size_t n, struct lexicon_hit hit[], size_t max)
{
	return walk(x, s, n, true, hit, max);
}

int
lexicon_longest(const struct lexicon *x, const char *s, size_t n, size_t *used)
{
	struct lexicon_hit hit[16];
	size_t found = lexicon_at(x, s, n, hit, sizeof hit / sizeof *hit);

	if (!found)
		return -1;
	*used = hit[found - 1].n;
	return x->entry[hit[found - 1].entry].number;
}

int
lexicon_number(const struct lexicon *x, int32_t *entry)
{
	int number = x->entry[*entry].number;

	*entry = x->entry[*entry].next;
	return number;
}
