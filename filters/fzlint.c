/* fzlint - what a careful clerk would send back; see fzlint(1). */
#include <unistd.h>

#include "common/io/filter.h"
#include "common/io/rows.h"
#include "common/report/clerk.h"
#include "common/report/pardon.h"
#include "common/text/decimal.h"
#include "common/text/utf8.h"

static const struct usage usage = {
	"[FILE ...]",
	"Finds what is wrong in reports: copied places, dates, numbering, missing parts, sums; one row a finding.",
	(const struct opt[]){
		FILTER_OPTIONS,
		{ 'e', NULL, "exit with 1 if an error was found" },
		{ 'i', "FILE", "let findings pass that the table FILE names: doc, code, reason" },
		{ 'l', NULL, "list the codes, with level, rule and what to do; reads nothing" },
		{ 0, NULL, NULL }
	}
};

struct options {
	const char *pardons;
	bool errors, list;
};

struct columns {
	size_t doc, line, text, col, role, part, label, sect;
	size_t place[DRAFT_PLACES], year;
};

struct work {
	struct filter f;
	struct columns c;
	struct rows rows;		/* of the report in hand */
	struct draft draft;
	struct clerk *clerk;
	struct finding_rules *rules;
	struct pardons *pardons;	/* NULL: none */
	bool error;			/* one was found */
};

/* A whole number in a field; 0: there is none. */
static int64_t
number(struct slice field)
{
	struct decimal d;

	return decimal_read(field, &d) && d.e == 0 && d.n > 0 && d.n < INT32_MAX ? d.n : 0;
}

static void
make_draft(struct work *w)
{
	const struct columns *c = &w->c;
	struct draft *d = &w->draft;
	size_t i, k;

	draft_reset(d);
	for (i = 0; i < w->rows.n; i++) {
		const struct slice *field = rows_row(&w->rows, i).field;

		diag_need(draft_add(d, (struct draft_row){ .text = field[c->text], .label = field[c->label],
		    .sect = field[c->sect], .line = field[c->line], .role = draft_role(field[c->role]),
		    .part = draft_part(field[c->part]) }));
		for (k = 0; k < DRAFT_PLACES; k++)
			if (!d->place[k].n)
				d->place[k] = field[c->place[k]];
		if (!d->year)
			d->year = (int)number(field[c->year]);
	}
}

static void
put_field(struct out *o, struct slice field, char end)
{
	out_slice(o, field);
	out_char(o, end);
}

static void
put_finding(struct work *w, const struct finding *x)
{
	const struct finding_rule *rule = finding_rule(w->rules, x->code);
	struct slice doc = rows_field(&w->rows, 0, w->c.doc), line = { "", 0 }, col = line, detail = line;
	char digits[DECIMAL_CHARS];
	struct out *o = &w->f.out;

	if (pardons_let(w->pardons, doc, x->code))
		return;
	if (x->row != FINDING_ABSENT) {
		const struct draft_row *r = &w->draft.row[x->row];
		int64_t from = number(rows_field(&w->rows, x->row, w->c.col));

		line = r->line;
		col = (struct slice){ digits, decimal_write((struct decimal){
		    (from ? from : 1) + (int64_t)utf8_count(r->written, x->at), 0 }, digits) };
		detail = (struct slice){ r->written + x->at, x->n };
	}
	w->error = w->error || rule->is == LEVEL_ERROR;
	put_field(o, doc, '\t');
	put_field(o, line, '\t');
	put_field(o, col, '\t');
	put_field(o, rule->code, '\t');
	put_field(o, rule->level, '\t');
	put_field(o, detail, '\t');
	put_field(o, rule->rule, '\n');
}

static void
finish_report(struct work *w)
{
	const struct findings *found;
	size_t i;

	make_draft(w);
	found = clerk_read(w->clerk, &w->draft);
	diag_need(found != NULL);
	for (i = 0; i < found->n; i++)
		put_finding(w, &found->list[i]);
	rows_reset(&w->rows);
}

static void
read_all(struct work *w)
{
	const struct tsv_row *row;

	while ((row = filter_next(&w->f))) {
		if (w->rows.n && !slice_eq(row->field[w->c.doc], rows_field(&w->rows, 0, w->c.doc)))
			finish_report(w);
		diag_need(rows_keep(&w->rows, row));
	}
	if (w->rows.n)
		finish_report(w);
}

static void
find_columns(struct work *w)
{
	struct columns *c = &w->c;
	const struct { const char *name; size_t *at; } needed[] = {
		{ "doc", &c->doc }, { "line", &c->line }, { "text", &c->text }, { "sect", &c->sect },
		{ "label", &c->label }, { "role", &c->role }, { "part", &c->part }, { "col", &c->col },
		{ "province", &c->place[0] }, { "city", &c->place[1] }, { "county", &c->place[2] },
		{ "town", &c->place[3] }, { "year", &c->year }
	};
	const struct slice header[] = {
		SLICE("doc"), SLICE("line"), SLICE("col"), SLICE("code"), SLICE("level"), SLICE("detail"), SLICE("rule")
	};
	size_t i;

	for (i = 0; i < sizeof needed / sizeof *needed; i++)
		*needed[i].at = filter_need(&w->f, needed[i].name);
	filter_header(&w->f, header, sizeof header / sizeof *header);
}

/* -l */
static void
list_rules(const struct finding_rules *rules, bool bare)
{
	struct out o;
	int code;

	diag_need(out_init(&o, STDOUT_FILENO));
	if (!bare)
		out_slice(&o, SLICE("code\tlevel\trule\ttodo\ttodo_zh\n"));
	for (code = 0; code < FINDING_CODES; code++) {
		const struct finding_rule *r = finding_rule(rules, (enum finding_code)code);

		put_field(&o, r->code, '\t');
		put_field(&o, r->level, '\t');
		put_field(&o, r->rule, '\t');
		put_field(&o, r->todo, '\t');
		put_field(&o, r->todo_zh, '\n');
	}
	if (!out_flush(&o))
		diag_die("standard output: %s", strerror(o.err));
	out_release(&o);
}

static void
release(struct work *w)
{
	pardons_free(w->pardons);
	finding_rules_free(w->rules);
	clerk_free(w->clerk);
	draft_release(&w->draft);
	rows_release(&w->rows);
}

int
main(int argc, char *argv[])
{
	struct work w = { .f = { .worst = STATUS_DONE }, .error = false };
	struct options o = { NULL, false, false };
	char why[TABLE_WHY];
	int letter, status;

	diag_init("fzlint");
	while ((letter = opt_next(argc, argv, &usage)))
		switch (letter) {
		case 'e': o.errors = true; break;
		case 'i': o.pardons = optarg; break;
		case 'l': o.list = true; break;
		default: filter_option(&w.f, letter);
		}
	if (o.list && (o.errors || o.pardons || w.f.columns || argv[optind]))
		opt_wrong("-l reads nothing: no -e, -i, -H or FILE goes with it");
	if (!(w.rules = finding_rules_new(why)) || (o.pardons && !(w.pardons = pardons_new(o.pardons, why))))
		diag_die("%s", why);
	if (o.list) {
		list_rules(w.rules, w.f.bare);
		release(&w);
		return STATUS_DONE;
	}
	if (!(w.clerk = clerk_new(why)))
		diag_die("%s", why);
	filter_open(&w.f, argv + optind);
	find_columns(&w);
	rows_init(&w.rows, tsv_width(w.f.in));
	read_all(&w);
	release(&w);
	status = filter_close(&w.f);
	return status == STATUS_DONE && o.errors && w.error ? STATUS_SKIPPED : status;
}
