/* fzread - report files as records, one a line of text; see fzread(1). */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "common/io/opt.h"
#include "common/io/source.h"
#include "common/io/tsv.h"
#include "common/text/encoding.h"
#include "common/text/names.h"
#include "common/text/tidy.h"
#include "common/text/utf8.h"

enum { DOC_MAX = 16 << 10 };	/* bytes of a report's name; paths are shorter */

/* Bytes of a line as written: its row holds doc, escaped, and line too. */
#define TEXT_MAX (TSV_ROW_MAX - 4 * DOC_MAX)

/* The line that -v keeps on a terminal. */
struct progress {
	bool on;
	size_t files, total;		/* total 0: unknown */
	uint64_t bytes;
	double start, shown;		/* seconds */
};

struct reader {
	struct source source;
	struct decoder decoder, name_decoder;
	struct names seen;		/* the reports written */
	struct progress progress;
	struct out out;
	enum status worst;
	bool by_path;			/* -p */
	const char *stdin_doc;		/* -d */
	bool bare;			/* -O */
};

static const struct usage usage = {
	"[FILE ...]",
	"Writes the lines of reports as records: doc, line, text.",
	(const struct opt[]){
		{ 'O', NULL, "write no header line" },
		{ '0', NULL, "names in the list end with NUL, not with newline" },
		{ 'd', "NAME", "the report on standard input is called NAME, not stdin" },
		{ 'e', "ENC", "reports are in ENC: utf-8, utf-16, utf-16le, utf-16be or gb18030" },
		{ 'l', "LIST", "read the reports named in the file LIST too, one name a line" },
		{ 'p', NULL, "a report is called by its whole path" },
		{ 'v', NULL, "show progress, if standard error is a terminal" },
		{ 0, NULL, NULL }
	}
};

static double
now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void
progress_start(struct progress *p, size_t total)
{
	*p = (struct progress){ .on = true, .total = total, .start = now() };
}

/* Takes the line away, so that a message can stand there. */
static void
progress_clear(const struct progress *p)
{
	if (p->on && p->shown > 0)
		fputs("\r\033[K", stderr);
}

static void
progress_show(struct progress *p, double t)
{
	double spent = t - p->start + 1e-6, mb = (double)p->bytes / 1e6;

	fprintf(stderr, "\r\033[K%zu", p->files);
	if (p->total)
		fprintf(stderr, "/%zu", p->total);
	fprintf(stderr, " files  %.1f MB  %.0f MB/s", mb, mb / spent);
	if (p->total > p->files && p->files) {
		long left = (long)(spent / (double)p->files * (double)(p->total - p->files));

		fprintf(stderr, "  %ld:%02ld left", left / 60, left % 60);
	}
	p->shown = t;
}

static void
progress_step(struct progress *p, size_t bytes)
{
	double t;

	if (!p->on)
		return;
	p->files++;
	p->bytes += bytes;
	t = now();
	if (t - p->shown > 0.1)
		progress_show(p, t);
}

static void
progress_end(struct progress *p)
{
	if (!p->on)
		return;
	progress_show(p, now());
	putc('\n', stderr);
}

static const char *
shown_name(const char *name)
{
	return source_is_stdin(name) ? "standard input" : name;
}

static void
skip(struct reader *r, const char *name, const char *why)
{
	progress_clear(&r->progress);
	diag_say("%s: %s", shown_name(name), why);
	r->worst = STATUS_SKIPPED;
}

/* The last part of a path, without its last extension; all of a name that begins with its only dot. */
static struct slice
base_name(const char *path)
{
	const char *slash = strrchr(path, '/'), *base = slash ? slash + 1 : path, *dot = strrchr(base, '.');

	return (struct slice){ base, dot && dot > base ? (size_t)(dot - base) : strlen(base) };
}

/*
 * What the report is called, in UTF-8: old archives hold file names in GB18030.
 * false: a message was said.
 */
static bool
doc_name(struct reader *r, const char *name, char buf[DOC_MAX], struct slice *doc)
{
	struct slice raw = { name, strlen(name) };
	char *s = buf;

	if (source_is_stdin(name))
		raw = (struct slice){ r->stdin_doc, strlen(r->stdin_doc) };
	else if (!r->by_path)
		raw = base_name(name);
	if (raw.n > DOC_MAX) {
		skip(r, name, "name longer than 16 KiB");
		return false;
	}
	*doc = raw;
	if (utf8_valid(raw.s, raw.n) == raw.n)
		return true;
	memcpy(buf, raw.s, raw.n);
	if (!decoder_decode(&r->name_decoder, &s, &doc->n)) {
		skip(r, name, "name is neither UTF-8 nor GB18030");
		return false;
	}
	doc->s = s;
	return true;
}

/* Is it the first report of that name in this run? */
static bool
is_first(struct reader *r, const char *name, struct slice doc)
{
	bool has_path = !r->by_path && !source_is_stdin(name);

	switch (names_add(&r->seen, doc)) {
	case NAMES_NEW:
		return true;
	case NAMES_NO_MEMORY:
		diag_die("out of memory");
	default:
		skip(r, name, has_path ?
		    "a report of this name was read before; -p calls reports by their paths" :
		    "a report of this name was read before");
		return false;
	}
}

/* How many bytes of a field are written as two. */
static size_t
specials(struct slice s)
{
	size_t i, n = 0;

	for (i = 0; i < s.n; i++)
		n += s.s[i] == '\t' || s.s[i] == '\n' || s.s[i] == '\r' || s.s[i] == '\\';
	return n;
}

static void
put_number(struct out *out, unsigned long value)
{
	char digits[24];
	size_t i = sizeof digits;

	do
		digits[--i] = (char)('0' + value % 10);
	while (value /= 10);
	out_bytes(out, digits + i, sizeof digits - i);
}

static void
put_text(struct out *out, struct slice text, bool special)
{
	if (special)
		out_escaped(out, text);
	else
		out_slice(out, text);
}

/* A line that would make a row too long for those who read the stream. */
static bool
too_long(struct slice text)
{
	return text.n > TEXT_MAX / 2 && text.n + specials(text) > TEXT_MAX;
}

static void
refuse_line(struct reader *r, const char *name, unsigned long line)
{
	progress_clear(&r->progress);
	diag_say("%s:%lu: line longer than 16 MiB", shown_name(name), line);
	r->worst = STATUS_SKIPPED;
}

static void
put_report(struct reader *r, const char *name, struct slice doc, char *s, size_t n)
{
	bool special = specials(doc) > 0;
	struct tidy tidy;
	struct tidy_line line;

	tidy_init(&tidy, s, n);
	while (!r->out.err && tidy_next(&tidy, &line)) {
		if (too_long(line.text)) {
			refuse_line(r, name, line.line);
			continue;
		}
		put_text(&r->out, doc, special);
		out_char(&r->out, '\t');
		put_number(&r->out, line.line);
		out_char(&r->out, '\t');
		put_text(&r->out, line.text, line.special);
		out_char(&r->out, '\n');
	}
}

static void
read_report(struct reader *r, const char *name)
{
	char buf[DOC_MAX], *s;
	size_t n = 0, size;
	struct slice doc;
	const char *why = source_read(&r->source, name, &s, &n);

	size = n;
	if (why || !decoder_decode(&r->decoder, &s, &n))
		skip(r, name, why ? why : r->decoder.why);
	else if (doc_name(r, name, buf, &doc) && is_first(r, name, doc))
		put_report(r, name, doc, s, n);
	progress_step(&r->progress, size);
}

static void
read_all(struct reader *r)
{
	const char *name;

	if (!r->bare)
		out_slice(&r->out, SLICE("doc\tline\ttext\n"));
	if (!out_flush(&r->out))
		return;
	while (!r->out.err && (name = source_next(&r->source)))
		read_report(r, name);
	progress_end(&r->progress);
}

/* Flushes, says what failed, and gives the exit status. */
static int
finish(struct reader *r)
{
	if (source_failure(&r->source)) {
		diag_say("%s", source_failure(&r->source));
		r->worst = STATUS_FAILED;
	}
	if (!out_flush(&r->out)) {
		diag_say("standard output: %s", strerror(r->out.err));
		r->worst = STATUS_FAILED;
	}
	source_release(&r->source);
	decoder_release(&r->decoder);
	decoder_release(&r->name_decoder);
	names_release(&r->seen);
	out_release(&r->out);
	return (int)r->worst;
}

struct options {
	const char *list;		/* -l */
	char separator;			/* -0 */
	enum encoding encoding;		/* -e */
	bool progress;			/* -v */
};

static void
option(struct reader *r, struct options *o, int letter)
{
	switch (letter) {
	case 'O': r->bare = true; break;
	case '0': o->separator = '\0'; break;
	case 'd': r->stdin_doc = optarg; break;
	case 'l':
		if (o->list)
			opt_wrong("-l: there can be one list only");
		o->list = optarg;
		break;
	case 'e':
		if (!encoding_named(optarg, &o->encoding))
			diag_die("-e: '%s' is none of utf-8, utf-16, utf-16le, utf-16be, gb18030", optarg);
		break;
	case 'p': r->by_path = true; break;
	case 'v': o->progress = true; break;
	}
}

int
main(int argc, char *argv[])
{
	struct reader r = { .worst = STATUS_DONE, .stdin_doc = "stdin" };
	struct options o = { .separator = '\n' };
	int c, err;

	diag_init("fzread");
	while ((c = opt_next(argc, argv, &usage)))
		option(&r, &o, c);
	if (!*r.stdin_doc)
		opt_wrong("-d: the name is empty");
	if (!o.separator && !o.list)
		opt_wrong("-0: there is no list; -l names it");
	source_init(&r.source, argv + optind);
	if (o.list && (err = source_list(&r.source, o.list, o.separator)))
		diag_die("%s: %s", o.list, strerror(err));
	decoder_init(&r.decoder, o.encoding);
	decoder_init(&r.name_decoder, ENCODING_GB18030);
	names_init(&r.seen);
	if (!out_init(&r.out, STDOUT_FILENO))
		diag_die("out of memory");
	if (o.progress && isatty(STDERR_FILENO))
		progress_start(&r.progress, source_count(&r.source));
	read_all(&r);
	return finish(&r);
}
