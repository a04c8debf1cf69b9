/* fzsent - cuts text into sentences, one row each; see fzsent(1). */
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/sentence.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"
#include "common/text/utf8.h"

enum { SENT, COL, TEXT, MADE };

static const char *const made[MADE] = { "sent", "col", "text" };

static const struct usage usage = {
	"[FILE ...]",
	"Cuts the column text into sentences, one row each.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'w', NULL, "whole sentences: semicolons and ellipses end none" },
		{ 0, NULL, NULL }
	}
};

struct columns {
	size_t text, col, doc;		/* col, doc: TSV_NONE where the stream has none */
};

/* The report in hand, and how many sentences of it there were. */
struct count {
	struct bytes doc;
	int64_t n;
};

/* Begins to count anew where a report begins. */
static void
follow(struct count *count, const struct tsv_row *row, size_t doc)
{
	if (doc == TSV_NONE || slice_eq(row->field[doc], bytes_slice(&count->doc)))
		return;
	count->n = 0;
	count->doc.n = 0;
	if (!bytes_add(&count->doc, row->field[doc]))
		diag_die("out of memory");
}

static struct slice
number(int64_t n, char buf[DECIMAL_CHARS])
{
	return (struct slice){ buf, decimal_write((struct decimal){ n, 0 }, buf) };
}

/* The rows of one text.  One without words, which is no sentence, is handed on without a number. */
static void
put_all(struct filter *f, const struct tsv_row *row, const struct columns *c, struct count *count,
    enum sentence_cut cut)
{
	int64_t col = c->col == TSV_NONE ? 1 : decimal_place(row->field[c->col]);
	char sent[DECIMAL_CHARS], place[DECIMAL_CHARS];
	struct slice s = row->field[c->text];
	const char *at = s.s;
	struct sentences all;
	bool any;

	sentences_begin(&all, s, cut);
	any = sentences_next(&all, &s);
	do {
		col += (int64_t)utf8_count_field(at, (size_t)(s.s - at));
		at = s.s;
		filter_put(f, row, (const struct slice[MADE]){
			[SENT] = any ? number(++count->n, sent) : (struct slice){ "", 0 },
			[COL] = number(col, place),
			[TEXT] = s,
		});
	} while (sentences_next(&all, &s));
}

int
main(int argc, char *argv[])
{
	struct filter f = { .worst = STATUS_DONE };
	enum sentence_cut cut = SENTENCE_PARTS;
	struct count count = { .n = 0 };
	const struct tsv_row *row;
	struct columns c;
	int letter;

	diag_init("fzsent");
	while ((letter = opt_next(argc, argv, &usage)))
		if (!filter_option(&f, letter))
			cut = SENTENCE_WHOLE;
	filter_open(&f, argv + optind);
	c.text = filter_need(&f, "text");
	c.col = tsv_find(f.in, SLICE("col"));
	c.doc = tsv_find(f.in, SLICE("doc"));
	filter_makes(&f, made, MADE);
	while ((row = filter_next(&f))) {
		follow(&count, row, c.doc);
		put_all(&f, row, &c, &count, cut);
	}
	bytes_release(&count.doc);
	return filter_close(&f);
}
