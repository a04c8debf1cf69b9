#include "common/text/lexicon.h"

#include <stdlib.h>

#include "common/text/utf8.h"

/* A step from a node by a character, and the node that only this one leads to. */
struct edge {
	uint64_t key;		/* node << 21 | character, plus one; 0: free */
	int32_t to;
	int32_t word;		/* the entry of the word that ends there; -1: none */
};

struct entry {
	int number;
	int32_t next;		/* another number of the same word; -1: none */
};

struct trie {
	struct lexicon lexicon;	/* first: a lexicon is a trie to its own functions */
	struct edge *edge;	/* open addressing; cap is a power of two */
	size_t cap, n;
	uint64_t *may;		/* cap bits: edges that may be there; most that are asked for are not */
	uint32_t *root;		/* by character: the edge from node 0, its place plus one; 0: none */
	int32_t nodes;
	int32_t empty;		/* the entry of the empty word; -1: none */
	struct entry *entry;
	size_t entries, entry_cap;
};

static struct trie *
trie_of(struct lexicon *x)
{
	return (struct trie *)(void *)x;
}

static const struct trie *
const_trie_of(const struct lexicon *x)
{
	return (const struct trie *)(const void *)x;
}

static size_t
slot(const struct trie *x, uint64_t key)
{
	uint64_t h = key * 0x9e3779b97f4a7c15u;

	return (size_t)(h >> 32) & (x->cap - 1);
}

static uint64_t
key_of(int32_t node, int32_t c)
{
	return ((uint64_t)node << 21 | (uint64_t)c) + 1;
}

/* The edge from a node by a character; NULL: there is none. */
static inline struct edge *
follow(const struct trie *x, int32_t node, int32_t c)
{
	uint64_t key;
	size_t i;

	if (node == 0 && c >= 0 && c < LEXICON_FIRST)
		return x->root[c] ? &x->edge[x->root[c] - 1] : NULL;
	key = key_of(node, c);
	i = slot(x, key);
	if (!(x->may[i / 64] >> i % 64 & 1))
		return NULL;
	for (; x->edge[i].key; i = (i + 1) & (x->cap - 1))
		if (x->edge[i].key == key)
			return &x->edge[i];
	return NULL;
}

static struct edge *
put(struct trie *x, struct edge e)
{
	size_t i = slot(x, e.key);

	x->may[i / 64] |= (uint64_t)1 << i % 64;
	while (x->edge[i].key)
		i = (i + 1) & (x->cap - 1);
	x->edge[i] = e;
	if (e.key - 1 < LEXICON_FIRST)		/* from node 0 */
		x->root[e.key - 1] = (uint32_t)i + 1;
	return &x->edge[i];
}

static bool
grow_edges(struct trie *x)
{
	size_t i, cap = x->cap;
	struct edge *old = x->edge, *edge = calloc(cap * 2, sizeof *edge);
	uint64_t *may = calloc(cap * 2 / 64, sizeof *may);

	if (!edge || !may) {
		free(edge);
		free(may);
		return false;
	}
	free(x->may);
	x->edge = edge;
	x->may = may;
	x->cap = cap * 2;
	for (i = 0; i < cap; i++)
		if (old[i].key)
			put(x, old[i]);
	free(old);
	return true;
}

struct lexicon *
lexicon_new(void)
{
	struct trie *x = calloc(1, sizeof *x);

	if (!x)
		return NULL;
	x->cap = 256;
	x->edge = calloc(x->cap, sizeof *x->edge);
	x->may = calloc(x->cap / 64, sizeof *x->may);
	x->root = calloc(LEXICON_FIRST, sizeof *x->root);
	x->nodes = 1;			/* the root */
	x->empty = -1;
	if (!x->edge || !x->may || !x->root) {
		lexicon_free(&x->lexicon);
		return NULL;
	}
	return &x->lexicon;
}

void
lexicon_free(struct lexicon *lexicon)
{
	struct trie *x = trie_of(lexicon);

	if (!x)
		return;
	free(x->edge);
	free(x->may);
	free(x->root);
	free(x->entry);
	free(x);
}

/* The character at place i of the walk: forward from s, or backward from s + n. */
static inline int32_t
step(const char *s, size_t n, size_t i, bool backward, size_t *used)
{
	const char *end = s + n - i;
	size_t k, left = n - i;

	if (!backward)
		return utf8_decode(s + i, left, used);
	if (left >= 3 && ((unsigned char)end[-3] & 0xf0) == 0xe0)
		return utf8_decode(end - 3, 3, used);
	for (k = 1; k < 4 && k < left && ((unsigned char)end[-(ptrdiff_t)k] & 0xc0) == 0x80; k++)
		;
	*used = k;
	return utf8_decode(end - k, k, &k);
}

static void
mark(uint8_t marks[], uint32_t i)
{
	marks[i / 8] = (uint8_t)(marks[i / 8] | 1u << i % 8);
}

/* Marks what a word begins with. */
static void
mark_beginning(struct lexicon *x, struct slice word, bool backward)
{
	size_t i, used;
	int32_t a;

	if (!word.n)
		return;
	a = step(word.s, word.n, 0, backward, &i);
	if (a >= 0 && a < LEXICON_FIRST)
		mark(x->first, (uint32_t)a);
	if (i == word.n)
		mark(x->one, (uint32_t)a % LEXICON_ONE);
	else
		mark(x->two, lexicon_mark_of_two(a, step(word.s, word.n, i, backward, &used)));
}

/* Adds a number to a word, which has those of the entry *of. */
static bool
add_entry(struct trie *x, int32_t *of, int number)
{
	if (x->entries == x->entry_cap) {
		size_t cap = x->entry_cap ? x->entry_cap * 2 : 256;
		struct entry *entry = realloc(x->entry, cap * sizeof *entry);

		if (!entry)
			return false;
		x->entry = entry;
		x->entry_cap = cap;
	}
	x->entry[x->entries] = (struct entry){ number, *of };
	*of = (int32_t)x->entries++;
	return true;
}

bool
lexicon_add(struct lexicon *lexicon, struct slice word, int number, bool backward)
{
	struct trie *x = trie_of(lexicon);
	struct edge *edge = NULL;
	int32_t node = 0, c;
	size_t i, used;

	mark_beginning(lexicon, word, backward);
	for (i = 0; i < word.n; i += used, node = edge->to) {
		c = step(word.s, word.n, i, backward, &used);
		edge = follow(x, node, c);
		if (edge)
			continue;
		if (x->n * 4 >= x->cap * 3 && !grow_edges(x))
			return false;
		edge = put(x, (struct edge){ key_of(node, c), x->nodes++, -1 });
		x->n++;
	}
	return add_entry(x, edge ? &edge->word : &x->empty, number);
}

static inline size_t
walk(const struct trie *x, const char *s, size_t n, bool backward, struct lexicon_hit hit[], size_t max)
{
	const struct edge *edge;
	int32_t node = 0, c;
	size_t i, used, found = 0;

	for (i = 0; i < n && found < max; ) {
		c = backward ? step(s, n, i, backward, &used) : utf8_decode(s + i, n - i, &used);
		if (c < 0 || (i == 0 && !lexicon_may_begin(&x->lexicon, c)))
			break;
		edge = follow(x, node, c);
		if (!edge)
			break;
		node = edge->to;
		i += used;
		if (edge->word >= 0)
			hit[found++] = (struct lexicon_hit){ i, edge->word };
	}
	return found;
}

size_t
lexicon_at(const struct lexicon *x, const char *s, size_t n, struct lexicon_hit hit[], size_t max)
{
	return walk(const_trie_of(x), s, n, false, hit, max);
}

size_t
lexicon_before(const struct lexicon *x, const char *s, size_t n, struct lexicon_hit hit[], size_t max)
{
	return walk(const_trie_of(x), s, n, true, hit, max);
}

int
lexicon_longest_there(const struct lexicon *lexicon, const char *s, size_t n, size_t *used)
{
	const struct trie *x = const_trie_of(lexicon);
	const struct edge *edge;
	int32_t node = 0, c, word = -1;
	size_t i, length;

	for (i = 0; i < n; node = edge->to) {
		c = utf8_decode(s + i, n - i, &length);
		if (c < 0 || !(edge = follow(x, node, c)))
			break;
		i += length;
		if (edge->word >= 0) {
			word = edge->word;
			*used = i;
		}
	}
	return word < 0 ? -1 : x->entry[word].number;
}

bool
lexicon_anywhere(const struct lexicon *x, struct slice text)
{
	struct lexicon_hit hit;
	struct lexicon_places p;

	for (lexicon_begin(&p, text); lexicon_next(&p, x); )
		if (lexicon_at(x, text.s + p.at, text.n - p.at, &hit, 1))
			return true;
	return false;
}

int
lexicon_number(const struct lexicon *x, int32_t *entry)
{
	const struct entry *e = &const_trie_of(x)->entry[*entry];

	*entry = e->next;
	return e->number;
}
