#include "common/text/spot.h"

#include <stdlib.h>

#include "common/text/utf8.h"

enum { THREE = 0x800, BMP = 0x10000 };	/* the first character of three bytes, and of four */
enum { NUMBERS = 0x10000, MARKS = 1 << 16 };
enum { FIRST = 1, SECOND = 2 };

/*
 * Classes and nodes are numbered together, from 1 on, and a class is the node that its characters lead to
 * from the root: so the first two characters of a word are one step.
 */
struct edge {
	uint16_t node, class;		/* from where, by which; class 0: this place is free */
	uint16_t to;			/* 0: no word goes on */
	uint16_t word;			/* the number of the word that ends there, plus one; 0: none */
};

/* The first two characters of words, where both have three bytes, in one of their forms. */
struct pair {
	uint32_t first;			/* their first four bytes; 0: this place is free */
	uint16_t last;			/* and the two others, as the upper half of the last four */
	uint16_t to, word;		/* as of the edge of these two */
	uint32_t next;			/* the third characters, by third_bit(); others may share a bit */
};

struct spot {
	uint16_t class[BMP];		/* by character of three bytes; 0: in no word */
	uint16_t low[THREE];		/* the same of those of one or two */
	uint8_t mark[MARKS / 8];	/* of pairs; others may share one */
	struct pair *pair;		/* open addressing */
	size_t pairs;			/* its places, a power of two */
	uint8_t ascii[0x80];		/* where those of ASCII stand in words: FIRST, or SECOND and on */
	struct edge *edge;		/* open addressing; cap is a power of two, and half of it is free */
	size_t cap, n;
	uint16_t numbers;		/* the last one given */
	uint16_t words;
};

/* Four bytes as a number, the same on all machines; a compiler makes one load of it. */
static inline uint32_t
four_bytes(const unsigned char *p)
{
	return (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16 | (uint32_t)p[3] << 24;
}

/* The hash of a pair, by its first four bytes and its last four. */
static inline uint32_t
hash_of(uint32_t first, uint32_t last)
{
	return first * 0x9e3779b1u ^ last * 0x85ebca6bu;
}

/* One of 32 bits for a character of three bytes. */
static inline uint32_t
third_bit(const unsigned char *p)
{
	return (uint32_t)1 << ((p[1] * 5u + p[2]) & 31);
}

/* The pair of six bytes, or the free place for it. */
static inline struct pair *
pair_place(const struct spot *sp, uint32_t first, uint32_t last, uint32_t hash)
{
	size_t i = hash >> 4 & (sp->pairs - 1);

	while (sp->pair[i].first && (sp->pair[i].first != first || sp->pair[i].last != last >> 16))
		i = (i + 1) & (sp->pairs - 1);
	return &sp->pair[i];
}

/* The edge from a node by a class, or the free place for it. */
static inline struct edge *
place(const struct spot *sp, uint32_t node, uint32_t class)
{
	size_t i = (size_t)((node << 16 | class) * 0x9e3779b1u >> 12) & (sp->cap - 1);

	while (sp->edge[i].class && (sp->edge[i].class != class || sp->edge[i].node != node))
		i = (i + 1) & (sp->cap - 1);
	return &sp->edge[i];
}

struct spot *
spot_new(void)
{
	struct spot *sp = calloc(1, sizeof *sp);

	if (!sp)
		return NULL;
	sp->cap = 1024;
	sp->edge = calloc(sp->cap, sizeof *sp->edge);
	if (sp->edge)
		return sp;
	free(sp);
	return NULL;
}

void
spot_free(struct spot *sp)
{
	if (!sp)
		return;
	free(sp->edge);
	free(sp->pair);
	free(sp);
}

/* Makes room for more edges.  false: no memory. */
static bool
room(struct spot *sp, size_t more)
{
	struct edge *old = sp->edge;
	size_t was = sp->cap, cap = was, i;

	while (cap / 2 < sp->n + more)
		cap *= 2;
	if (cap == was)
		return true;
	sp->edge = calloc(cap, sizeof *sp->edge);
	if (!sp->edge) {
		sp->edge = old;
		return false;
	}
	sp->cap = cap;
	for (i = 0; i < was; i++)
		if (old[i].class)
			*place(sp, old[i].node, old[i].class) = old[i];
	free(old);
	return true;
}

/* The class of a character of a word, a fresh one if need be; 0: there are no numbers left. */
static uint16_t
class_for(struct spot *sp, int32_t c)
{
	uint16_t *class = c < THREE ? &sp->low[c] : &sp->class[c];

	if (!*class && sp->numbers < NUMBERS - 1)
		*class = ++sp->numbers;
	return *class;
}

/* The node that an edge leads to, or the first character, a fresh one if need be; 0: there are no numbers left. */
static uint16_t
node_behind(struct spot *sp, struct edge *e, uint16_t first)
{
	if (!e)
		return first;
	if (!e->to && sp->numbers < NUMBERS - 1)
		e->to = ++sp->numbers;
	return e->to;
}

const char *
spot_add(struct spot *sp, struct slice word, size_t *number)
{
	uint16_t first = 0, class, node;
	struct edge *e = NULL;
	size_t i, used, chars = utf8_count(word.s, word.n);

	if (chars < 2)
		return "a word of fewer than two characters";
	if (!room(sp, chars))
		return "out of memory";
	for (i = 0; i < word.n; i += used) {
		int32_t c = utf8_decode(word.s + i, word.n - i, &used);

		if (c <= 0 || c >= BMP)
			return "a word with a character that none may have";
		class = class_for(sp, c);
		node = i ? node_behind(sp, e, first) : class;
		if (!class || !node)
			return "too many words";
		if (c < 0x80)
			sp->ascii[c] |= i == 0 ? FIRST : SECOND;
		if (i == 0) {
			first = class;
			continue;
		}
		e = place(sp, node, class);
		sp->n += !e->class;
		e->node = node;
		e->class = class;
	}
	if (!e->word && sp->words == NUMBERS - 1)
		return "too many words";
	if (!e->word)
		e->word = ++sp->words;
	*number = e->word - 1u;
	return NULL;
}

/* The characters of three bytes by their class.  Numbers that are no class have none. */
struct forms {
	size_t *first;			/* by number: the index of its first one */
	uint16_t *form;
};

static void
forms_release(struct forms *f)
{
	free(f->first);
	free(f->form);
}

/* false: no memory. */
static bool
forms_init(struct forms *f, const struct spot *sp)
{
	int32_t c;
	size_t i;

	f->first = calloc((size_t)sp->numbers + 2, sizeof *f->first);
	f->form = calloc(BMP, sizeof *f->form);
	if (!f->first || !f->form)
		return false;
	for (c = THREE; c < BMP; c++)
		f->first[sp->class[c]]++;
	for (i = 1; i < (size_t)sp->numbers + 2; i++)
		f->first[i] += f->first[i - 1];
	for (c = BMP - 1; c >= THREE; c--)	/* from the ends of the classes to their beginnings */
		f->form[--f->first[sp->class[c]]] = (uint16_t)c;
	return true;
}

/* The bits of all forms of a class. */
static uint32_t
third_bits(const struct forms *f, size_t class)
{
	unsigned char c[4];
	uint32_t bits = 0;
	size_t i;

	if (f->first[class] == f->first[class + 1])	/* its character has not three bytes, whose bits are any */
		return UINT32_MAX;
	for (i = f->first[class]; i < f->first[class + 1]; i++) {
		utf8_encode(f->form[i], (char *)c);
		bits |= third_bit(c);
	}
	return bits;
}

/* How many pairs an edge stands for: none, if it is not from the root or not all of its characters have three bytes. */
static size_t
pairs_of(const struct forms *f, const struct edge *e)
{
	return e->class ? (f->first[e->node + 1] - f->first[e->node]) * (f->first[e->class + 1] - f->first[e->class]) : 0;
}

/* Adds the pairs of an edge, and marks them. */
static void
add_pairs(struct spot *sp, const struct forms *f, const struct edge *e, uint32_t next)
{
	unsigned char two[8];
	uint32_t first, last, hash;
	size_t i, k;

	for (i = f->first[e->node]; i < f->first[e->node + 1]; i++)
		for (k = f->first[e->class]; k < f->first[e->class + 1]; k++) {
			utf8_encode(f->form[i], (char *)two);
			utf8_encode(f->form[k], (char *)two + 3);
			first = four_bytes(two);
			last = four_bytes(two + 2);
			hash = hash_of(first, last);
			sp->mark[hash >> 16 >> 3] |= (uint8_t)(1u << (hash >> 16 & 7));
			*pair_place(sp, first, last, hash) = (struct pair){ first, (uint16_t)(last >> 16),
			    e->to, e->word, next };
		}
}

/* Makes the pairs of n edges with what may follow them, by node.  false: no memory. */
static bool
make_pairs(struct spot *sp, const struct forms *f, uint32_t next[])
{
	size_t i, n = 0;

	for (i = 0; i < sp->cap; i++)
		n += pairs_of(f, &sp->edge[i]);
	for (sp->pairs = 64; sp->pairs < 2 * n; )
		sp->pairs *= 2;
	sp->pair = calloc(sp->pairs, sizeof *sp->pair);
	if (!sp->pair)
		return false;
	for (i = 0; i < sp->cap; i++)
		if (sp->edge[i].class)
			next[sp->edge[i].node] |= third_bits(f, sp->edge[i].class);
	for (i = 0; i < sp->cap; i++)
		if (pairs_of(f, &sp->edge[i]))
			add_pairs(sp, f, &sp->edge[i], sp->edge[i].to ? next[sp->edge[i].to] : 0);
	return true;
}

bool
spot_ready(struct spot *sp, const struct simplified *simplified)
{
	struct forms f = { NULL, NULL };
	uint32_t *next = calloc(NUMBERS, sizeof *next);
	int32_t c, form;
	bool ok;

	for (c = THREE; simplified && c < BMP; c++) {
		form = simplified_form(simplified, c);
		if (form != c)
			sp->class[c] = sp->class[form];
	}
	ok = next && forms_init(&f, sp) && make_pairs(sp, &f, next);
	forms_release(&f);
	free(next);
	return ok;
}

/*
 * The class of the character at s, of n bytes at least one; its length into *used.  Most have three bytes, and
 * one test tells that these are whole; what that leaves of wrong forms has no class.
 */
static inline uint32_t
class_at(const struct spot *sp, const char *s, size_t n, size_t *used)
{
	const unsigned char *p = (const unsigned char *)s;
	uint32_t v;
	int32_t c;

	if (n >= 3) {
		v = (uint32_t)p[0] | (uint32_t)p[1] << 8 | (uint32_t)p[2] << 16;
		if ((v & 0xc0c0f0) == 0x8080e0) {
			*used = 3;
			return sp->class[(v & 0x0f) << 12 | (v & 0x3f00) >> 2 | (v >> 16 & 0x3f)];
		}
	}
	c = utf8_decode_any(s, n, used);
	return c >= 0 && c < THREE ? sp->low[c] : 0;
}

/* A word and the place behind it; number -1: none. */
struct found {
	int32_t number;
	size_t end;
};

/* Goes on from a node, at i, to longer words than those found already. */
static inline void
go_on(const struct spot *sp, struct slice text, size_t i, uint32_t node, struct found *found)
{
	const struct edge *e;
	size_t n;

	for (; node && i < text.n; node = e->to) {
		e = place(sp, node, class_at(sp, text.s + i, text.n - i, &n));
		if (!e->class)
			break;
		i += n;
		if (e->word)
			*found = (struct found){ e->word - 1, i };
	}
}

/*
 * Steps over ASCII and over Chinese characters, as long as six bytes are left to look at, to the first place where
 * two begin a word.  Their pair; NULL: there may be a word too where it stopped, or the text ends.
 */
static inline const struct pair *
skip(const struct spot *sp, struct slice text, size_t *at)
{
	const unsigned char *p = (const unsigned char *)text.s + *at, *end = (const unsigned char *)text.s + text.n;
	const struct pair *pair;
	uint32_t first, last, hash;

	while (end - p >= 6) {
		first = four_bytes(p);
		if ((first & 0xf00000f0) == 0xe00000e0) {	/* and another one of three bytes */
			last = four_bytes(p + 2);
			hash = hash_of(first, last);
			if (sp->mark[hash >> 16 >> 3] >> (hash >> 16 & 7) & 1) {
				pair = pair_place(sp, first, last, hash);
				if (pair->word || end - p < 9 || (pair->next & third_bit(p + 6))) {
					*at = (size_t)(p - (const unsigned char *)text.s);
					return pair;
				}
			}
			p += 3;
		} else if (*p < 0x80) {
			if (sp->ascii[*p] & FIRST)
				break;
			p++;
		} else if ((*p & 0xf0) == 0xe0 && p[3] < 0x80 && !(sp->ascii[p[3]] & SECOND)) {
			p += 3;
		} else {
			break;
		}
	}
	*at = (size_t)(p - (const unsigned char *)text.s);
	return NULL;
}

int32_t
spot_next(const struct spot *sp, struct slice text, size_t *at)
{
	struct found found = { -1, 0 };
	const struct pair *pair;
	size_t i = *at, n;

	while (i < text.n) {
		pair = skip(sp, text, &i);
		if (pair) {
			found = (struct found){ pair->word - 1, i + 6 };
			go_on(sp, text, i + 6, pair->to, &found);
			n = 3;
		} else if (i < text.n) {
			uint32_t class = class_at(sp, text.s + i, text.n - i, &n);

			go_on(sp, text, i + n, class, &found);
		}
		if (found.number >= 0) {
			*at = found.end;
			return found.number;
		}
		i += n;
	}
	*at = text.n;
	return -1;
}
