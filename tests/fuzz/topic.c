/*
 * fuzz/topic - the rows of a table of topics, and behind an empty line rows of a report, a line each as role, sect,
 * head, text, parted by TABs: the loader takes the table or complains; areas are those of the table, the second is
 * another than the first and no stronger; the words that speak for an area are in the text.
 */
#include "common/report/topic.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
need(bool holds)
{
	if (!holds)
		abort();
}

static struct slice
cut(struct slice *text, char at)
{
	const char *p = text->n ? memchr(text->s, at, text->n) : NULL;
	struct slice piece = { text->s, p ? (size_t)(p - text->s) : text->n };

	*text = slice_from(*text, piece.n + (p != NULL));
	return piece;
}

/* Where the report begins. */
static size_t
table_end(const char *s, size_t n)
{
	size_t i;

	for (i = 0; i + 1 < n; i++)
		if (s[i] == '\n' && s[i + 1] == '\n')
			return i + 1;
	return n;
}

static struct topics *
load(const char *rows, size_t n, const struct simplified *simplified)
{
	static char name[64];
	char why[TABLE_WHY] = "";
	struct topics *ts;
	FILE *f;

	if (n <= 1)		/* an empty table: the built-in one */
		return topics_new(NULL, simplified, why);
	snprintf(name, sizeof name, "/tmp/fz-fuzz-topic-%ld", (long)getpid());
	f = fopen(name, "w");
	need(f && fputs("word\ttopic\ttext\thead\n", f) >= 0 && fwrite(rows, 1, n, f) == n && fclose(f) == 0);
	ts = topics_new(name, simplified, why);
	need(ts || *why);
	unlink(name);
	return ts;
}

static void
check(struct topics *ts, const struct topic_row *r)
{
	struct topic_words words = { .text = r->text };
	struct topic_points p;
	struct slice word;
	int best, second;
	size_t n = 0;

	need(topics_read(ts, r, &p));
	best = topics_best(ts, &p, &second);
	need((best == TOPIC_NONE && second == TOPIC_NONE) || (best >= 0 && topics_name(ts, best).n));
	need(second == TOPIC_NONE || (second != best && p.of[second] <= p.of[best] && 2 * p.of[second] >= p.of[best]));
	for (words.topic = best; best != TOPIC_NONE && topics_word(ts, &words, &word); n++)
		need(word.n && words.at <= r->text.n && n < r->text.n);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct simplified *simplified;
	const char *s = (const char *)data;
	size_t end = table_end(s, size);
	struct slice lines = { s + end, size - end };
	struct topics *ts;
	char why[TABLE_WHY];

	if (!simplified)
		simplified = simplified_new(why);
	ts = load(s, end, simplified);
	while (ts && lines.n) {
		struct slice line = cut(&lines, '\n');
		struct topic_row r = { .role = cut(&line, '\t'), .sect = cut(&line, '\t') };

		r.head = cut(&line, '\t');
		r.text = line;
		if (!r.role.n && !r.sect.n)
			topics_begin(ts);
		check(ts, &r);
	}
	topics_free(ts);
	return 0;
}
