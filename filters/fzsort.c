/* fzsort - sort by columns, by means of sort(1); see fzsort(1). */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/sorter.h"
#include "common/text/sortkey.h"

enum { NAME_MAX_BYTES = 256, THREADS_MAX = 1024 };

#define MEMORY "256M"

static const struct usage usage = {
	"[FILE ...]",
	"Sorts rows by columns, with sort(1); rows with equal keys stay in their order.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'k', "COLS", "sort by COLS, parted by commas, the first first; COL:n by numbers, COL:r turned round, COL:nr" },
		{ 'n', NULL, "by numbers, for all keys without letters of their own" },
		{ 'P', "N", "sort(1) may use N threads" },
		{ 'r', NULL, "turned round, for all keys without letters of their own" },
		{ 'S', "SIZE", "memory to sort in (default " MEMORY "); what is more goes to files" },
		{ 'T', "DIR", "where these files are" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *keys[SORTER_KEYS_MAX];
	size_t nkeys;
	bool number, reverse;
};

struct key {
	size_t col;
	bool number, reverse;
};

/* What is sorted by; the numbers' keys and, where sort(1) is not stable, the rows' go in front. */
struct sorting {
	struct filter f;
	struct sorter sorter;
	struct sorter_ask ask;
	struct key key[SORTER_KEYS_MAX];
	size_t nkeys;
	bool numbered;
	unsigned long rows;
	struct bytes front;
};

static bool
is_column(struct filter *f, struct slice name)
{
	return tsv_find(f->in, name) != TSV_NONE;
}

/* Takes the letters off a key.  A name that holds a colon and is a column's has none. */
static bool
cut_letters(struct filter *f, struct slice *name, struct key *key)
{
	size_t n = name->n, i;

	while (n > 0 && name->s[n - 1] != ':')
		n--;
	if (n == 0 || is_column(f, *name))
		return false;
	*key = (struct key){ 0, false, false };
	for (i = n; i < name->n; i++)
		if (name->s[i] == 'n')
			key->number = true;
		else if (name->s[i] == 'r')
			key->reverse = true;
		else
			diag_die("-k: '%.*s': behind the colon stand n and r", (int)name->n, name->s);
	name->n = n - 1;
	return true;
}

static void
add_key(struct sorting *s, const struct options *o, struct slice name)
{
	struct key key;
	char column[NAME_MAX_BYTES];

	if (!cut_letters(&s->f, &name, &key))
		key = (struct key){ 0, o->number, o->reverse };
	if (name.n >= sizeof column)
		diag_die("'%.60s...': no column has such a name", name.s);
	if (s->nkeys == SORTER_KEYS_MAX)
		diag_die("-k: more than %d columns", SORTER_KEYS_MAX);
	memcpy(column, name.s, name.n);
	column[name.n] = '\0';
	key.col = filter_need(&s->f, column);
	s->key[s->nkeys++] = key;
}

static void
find_keys(struct sorting *s, const struct options *o)
{
	const char *list;
	size_t i, n;

	for (i = 0; i < o->nkeys; i++)
		for (list = o->keys[i];; list += n + 1) {
			n = strcspn(list, ",");
			add_key(s, o, (struct slice){ list, n });
			if (!list[n])
				break;
		}
}

/* The fields that sort(1) will find the keys in. */
static void
lay_out(struct sorting *s)
{
	struct sorter_ask *ask = &s->ask;
	size_t i, front = 0;

	s->numbered = !sorter_is_stable(ask);
	for (i = 0; i < s->nkeys; i++)
		ask->cut += s->key[i].number;
	ask->cut += s->numbered;
	for (i = 0; i < s->nkeys; i++) {
		const struct key *key = &s->key[i];

		ask->key[ask->nkeys++] = (struct sorter_key){ key->number ? front++ : ask->cut + key->col, key->reverse };
	}
	if (s->numbered)
		ask->key[ask->nkeys++] = (struct sorter_key){ front, false };
}

static void
put_front(struct sorting *s, const struct tsv_row *row)
{
	char number[24];
	size_t i;

	s->front.n = 0;
	for (i = 0; i < s->nkeys; i++)
		if (s->key[i].number)
			diag_need(sortkey_add(&s->front, row->field[s->key[i].col], s->key[i].reverse) &&
			    bytes_add(&s->front, SLICE("\t")));
	if (s->numbered) {
		int n = snprintf(number, sizeof number, "%lu", ++s->rows);

		diag_need(sortkey_add(&s->front, (struct slice){ number, (size_t)n }, false) &&
		    bytes_add(&s->front, SLICE("\t")));
	}
	out_slice(&s->sorter.to, bytes_slice(&s->front));
}

/* Sorts the rows from this one on. */
static void
sort(struct sorting *s, const struct tsv_row *row)
{
	const char *why;

	lay_out(s);
	why = sorter_start(&s->sorter, &s->ask);
	if (why)
		diag_die("%s", why);
	for (; row; row = s->sorter.to.err ? NULL : filter_next(&s->f)) {
		if (s->ask.cut)
			put_front(s, row);
		out_slice(&s->sorter.to, row->line);
		out_char(&s->sorter.to, '\n');
	}
	why = sorter_finish(&s->sorter);
	if (s->sorter.reader_gone) {
		signal(SIGPIPE, SIG_DFL);
		raise(SIGPIPE);
	}
	if (why) {
		diag_say("%s", why);
		s->f.worst = STATUS_FAILED;
	}
}

/* As sort(1) has it: digits and a unit.  Else one that knows -S would end, and one that doesn't not. */
static const char *
size(const char *text)
{
	size_t n = strspn(text, "0123456789");

	if (n == 0 || n > 15 || (text[n] && (!strchr("bkKMGT%", text[n]) || text[n + 1])))
		diag_die("-S: '%s' is no size, as 512M, 2G or 50%% is", text);
	return text;
}

/* All sort(1)s know the variable, not all the option. */
static void
temporary(const char *dir)
{
	struct stat st;

	if (stat(dir, &st))
		diag_die("-T: %s: %s", dir, strerror(errno));
	if (!S_ISDIR(st.st_mode))
		diag_die("-T: %s: %s", dir, strerror(ENOTDIR));
	if (access(dir, W_OK | X_OK))
		diag_die("-T: %s: %s", dir, strerror(errno));
	if (setenv("TMPDIR", dir, 1))
		diag_die("out of memory");
}

static void
options(int argc, char *argv[], struct sorting *s, struct options *o)
{
	int c;

	s->ask.size = MEMORY;
	while ((c = opt_next(argc, argv, &usage)))
		switch (c) {
		case 'k':
			if (o->nkeys == SORTER_KEYS_MAX)
				diag_die("-k: more than %d columns", SORTER_KEYS_MAX);
			o->keys[o->nkeys++] = optarg;
			break;
		case 'n': o->number = true; break;
		case 'r': o->reverse = true; break;
		case 'P':
			opt_number('P', optarg, 1, THREADS_MAX);
			s->ask.threads = optarg;
			break;
		case 'S': s->ask.size = size(optarg); break;
		case 'T': temporary(optarg); break;
		default: filter_option(&s->f, c);
		}
	if (o->nkeys == 0)
		opt_wrong("by which column? -k COL");
}

int
main(int argc, char *argv[])
{
	static struct sorting s;
	struct options o = { .nkeys = 0 };
	const struct tsv_row *row;

	diag_init("fzsort");
	options(argc, argv, &s, &o);
	filter_open(&s.f, argv + optind);
	if (tsv_width(s.f.in) > 0)
		find_keys(&s, &o);
	filter_makes(&s.f, NULL, 0);
	row = filter_next(&s.f);
	if (row)
		sort(&s, row);
	bytes_release(&s.front);
	return filter_close(&s.f);
}
