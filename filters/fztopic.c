/* fztopic - the area of work that each text is about; see fztopic(1). */
#include <unistd.h>

#include "common/io/filter.h"
#include "common/report/topic.h"
#include "common/text/bytes.h"
#include "common/text/decimal.h"

/* The columns it can make; which of them, and in this order, the options say. */
enum { TOPIC, TOPIC2, SCORE, SCORE2, WORDS, MADE };

static const char *const names[MADE] = { "topic", "topic2", "score", "score2", "words" };

static const struct usage usage = {
	"[FILE ...]",
	"Names the area of work that each text is about, by its words and those of the headings above.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 't', "FILE", "words and the areas they speak for, instead of the built-in table" },
		{ 'n', "N", "name so many areas at most: 1 (as without -n) or 2" },
		{ 's', NULL, "add the points that the areas named have" },
		{ 'w', NULL, "add the words that speak for the first area" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *table;
	bool two, score, words;
};

/* The columns read; but for the first two, TSV_NONE where the stream has none. */
struct columns {
	size_t text, head, doc, role, sect;
};

struct work {
	struct filter f;
	struct columns c;
	struct options o;
	struct topics *topics;
	struct bytes doc;		/* the report in hand */

	size_t nmade;
	int made[MADE];			/* the columns made, in their order */
	struct slice value[MADE];	/* of all columns */
	char score[2][DECIMAL_CHARS];
	struct bytes words;
};

static struct slice
field(const struct tsv_row *row, size_t col)
{
	return col == TSV_NONE ? (struct slice){ "", 0 } : row->field[col];
}

/* Tells the topics where another report begins. */
static void
follow_doc(struct work *w, const struct tsv_row *row)
{
	struct slice doc = field(row, w->c.doc);

	if (slice_eq(doc, bytes_slice(&w->doc)))
		return;
	w->doc.n = 0;
	diag_need(bytes_add(&w->doc, doc));
	topics_begin(w->topics);
}

/* Puts the words that speak for an area behind those that are there already, with blanks between. */
static void
add_words(struct work *w, struct topic_words words)
{
	struct slice word;

	while (topics_word(w->topics, &words, &word))
		diag_need((!w->words.n || bytes_add(&w->words, SLICE(" "))) && bytes_add(&w->words, word));
}

static void
write_row(struct work *w, const struct tsv_row *row, const struct topic_row *r, const struct topic_points *p)
{
	struct slice value[MADE];
	int topic[2], i;
	size_t k;

	topic[0] = topics_best(w->topics, p, &topic[1]);
	for (i = 0; i < 2; i++) {
		bool none = topic[i] == TOPIC_NONE;

		w->value[TOPIC + i] = none ? SLICE("") : topics_name(w->topics, topic[i]);
		w->value[SCORE + i] = none || !w->o.score ? SLICE("") : (struct slice){ w->score[i],
		    decimal_write((struct decimal){ p->of[topic[i]], 0 }, w->score[i]) };
	}
	w->words.n = 0;
	if (w->o.words && topic[0] != TOPIC_NONE) {
		if (!slice_is(r->role, "head"))		/* its text is its heading */
			add_words(w, (struct topic_words){ .text = r->text, .topic = topic[0] });
		add_words(w, (struct topic_words){ .text = r->head, .heading = true, .topic = topic[0] });
	}
	w->value[WORDS] = bytes_slice(&w->words);
	for (k = 0; k < w->nmade; k++)
		value[k] = w->value[w->made[k]];
	filter_put(&w->f, row, value);
}

static void
read_all(struct work *w)
{
	const struct columns *c = &w->c;
	const struct tsv_row *row;
	struct topic_points points;

	while ((row = filter_next(&w->f))) {
		struct topic_row r = { row->field[c->text], row->field[c->head], field(row, c->role),
		    field(row, c->sect) };

		follow_doc(w, row);
		diag_need(topics_read(w->topics, &r, &points));
		write_row(w, row, &r, &points);
	}
}

static void
begin(struct work *w)
{
	const bool wanted[MADE] = { true, w->o.two, w->o.score, w->o.score && w->o.two, w->o.words };
	const char *made[MADE];
	int i;

	w->c.text = filter_need(&w->f, "text");
	w->c.head = filter_need(&w->f, "head");
	w->c.doc = tsv_find(w->f.in, SLICE("doc"));
	w->c.role = tsv_find(w->f.in, SLICE("role"));
	w->c.sect = tsv_find(w->f.in, SLICE("sect"));
	for (i = 0; i < MADE; i++)
		if (wanted[i]) {
			made[w->nmade] = names[i];
			w->made[w->nmade++] = i;
		}
	filter_makes(&w->f, made, w->nmade);
}

static void
options(int argc, char *argv[], struct work *w)
{
	int c;

	while ((c = opt_next(argc, argv, &usage)))
		switch (c) {
		case 't': w->o.table = optarg; break;
		case 'n': w->o.two = opt_number('n', optarg, 1, 2) == 2; break;
		case 's': w->o.score = true; break;
		case 'w': w->o.words = true; break;
		default: filter_option(&w->f, c);
		}
}

int
main(int argc, char *argv[])
{
	static struct work w;
	struct simplified *simplified;
	char why[TABLE_WHY];

	diag_init("fztopic");
	options(argc, argv, &w);
	simplified = simplified_new(why);
	w.topics = simplified ? topics_new(w.o.table, simplified, why) : NULL;
	simplified_free(simplified);
	if (!w.topics)
		diag_die("%s", why);
	filter_open(&w.f, argv + optind);
	begin(&w);
	read_all(&w);
	bytes_release(&w.doc);
	bytes_release(&w.words);
	topics_free(w.topics);
	return filter_close(&w.f);
}
