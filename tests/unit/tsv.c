#include "common/io/tsv.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "tests/unit/unit.h"

enum { FILES_MAX = 8 };

/* Operands that are descriptors; what was lost is counted. */
struct files {
	struct tsv_source source;	/* first */
	int fd[FILES_MAX];
	size_t n, at, nlost;
	int err;
};

static int
next_file(struct tsv_source *source, const char **name)
{
	static const char *const names[FILES_MAX] = { "a", "b", "c", "d", "e", "f", "g", "h" };
	struct files *f = (struct files *)(void *)source;

	if (f->at == f->n)
		return -1;
	*name = names[f->at];
	return f->fd[f->at++];
}

static void
lost_file(struct tsv_source *source, const char *name, int err)
{
	struct files *f = (struct files *)(void *)source;

	ck_assert_str_ne(name, "");
	f->nlost++;
	f->err = err;
}

static int
file_of(const char *bytes, size_t n)
{
	char name[] = "/tmp/fz-unit-XXXXXX";
	int fd = mkstemp(name);
	size_t done = 0;

	ck_assert_int_ge(fd, 0);
	unlink(name);
	while (done < n) {
		ssize_t w = write(fd, bytes + done, n - done);

		ck_assert_int_gt(w, 0);
		done += (size_t)w;
	}
	lseek(fd, 0, SEEK_SET);
	return fd;
}

static void
add_fd(struct files *f, int fd)
{
	f->source = (struct tsv_source){ next_file, lost_file };
	f->fd[f->n++] = fd;
}

static void
add_text(struct files *f, const char *text)
{
	add_fd(f, file_of(text, strlen(text)));
}

/* The stream as "header|row|row", fields parted by commas; a failure is its last part. */
static const char *
read_all(struct files *f, const char *columns)
{
	static char all[4096];
	struct tsv *t = tsv_new(&f->source, columns);
	const struct tsv_row *row;
	size_t i, n;

	ck_assert_ptr_nonnull(t);
	n = (size_t)snprintf(all, sizeof all, "%.*s", (int)tsv_header(t).n, tsv_header(t).s);
	while ((row = tsv_next(t)))
		for (i = 0; i < tsv_width(t); i++)
			n += (size_t)snprintf(all + n, sizeof all - n, "%c%.*s", i ? ',' : '|',
			    (int)row->field[i].n, row->field[i].s);
	if (tsv_failure(t))
		snprintf(all + n, sizeof all - n, "|!%s", tsv_failure(t));
	ck_assert_ptr_null(tsv_next(t));		/* sticky */
	tsv_free(t);
	for (i = 0; all[i]; i++)
		if (all[i] == '\t')
			all[i] = ' ';
	return all;
}

static const struct {
	const char *text[4], *want;
} streams[] = {
	{ { "" }, "" },
	{ { "doc\tline\n" }, "doc line" },
	{ { "doc\tline" }, "doc line" },
	{ { "doc\tline\na\t1\nb\t2\n" }, "doc line|a,1|b,2" },
	{ { "doc\tline\na\t1\nb\t2" }, "doc line|a,1|b,2" },
	{ { "doc\tline\n\t\n" }, "doc line|," },
	{ { "doc\n\nb\n" }, "doc||b" },
	{ { "\xef\xbb\xbf" "doc\tline\na\t1\n" }, "doc line|a,1" },
	/* a header again: in the middle, and at the start of each operand */
	{ { "doc\tline\na\t1\ndoc\tline\nb\t2\n" }, "doc line|a,1|b,2" },
	{ { "doc\tline\na\t1\n", "doc\tline\nb\t2\n" }, "doc line|a,1|b,2" },
	{ { "doc\tline\na\t1", "doc\tline\nb\t2" }, "doc line|a,1|b,2" },
	{ { "doc\tline\na\t1\n", "\xef\xbb\xbf" "doc\tline\nb\t2\n" }, "doc line|a,1|b,2" },
	{ { "doc\tline\na\t1\n", "", "doc\tline\nb\t2\n" }, "doc line|a,1|b,2" },
	{ { "", "", "doc\tline\nb\t2\n" }, "doc line|b,2" },
	{ { "doc\tline\na\t1\n", "doc\tpage\nb\t2\n" }, "doc line|a,1|!b:1: header differs from that of a" },
	{ { "", "doc\tline\n", "b\t2\n" }, "doc line|!c:1: header differs from that of b" },
	/* rows of another width */
	{ { "doc\tline\na\n" }, "doc line|!a:2: 1 field, header has 2" },
	{ { "doc\tline\na\t1\nb\t2\t3\n" }, "doc line|a,1|!a:3: 3 fields, header has 2" },
	{ { "doc\tline\n\n" }, "doc line|!a:2: 1 field, header has 2" },
	{ { "doc\tline\na\t1\n", "doc\tline\n\n" }, "doc line|a,1|!b:2: 1 field, header has 2" },
	/* headers that are none */
	{ { "\n" }, "|!a:1: a column without a name" },
	{ { "doc\t\n" }, "doc |!a:1: a column without a name" },
	{ { "doc\tline\tdoc\n" }, "doc line doc|!a:1: two columns 'doc'" },
};

START_TEST(reads_streams)
{
	struct files f = { .n = 0 };
	size_t i;

	for (i = 0; i < 4 && streams[_i].text[i]; i++)
		add_text(&f, streams[_i].text[i]);
	ck_assert_str_eq(read_all(&f, NULL), streams[_i].want);
	ck_assert_uint_eq(f.nlost, 0);
}
END_TEST

START_TEST(reads_without_header)
{
	struct files f = { .n = 0 }, g = { .n = 0 }, none = { .n = 0 };

	add_text(&f, "a\t1\n");
	add_text(&f, "b\t2");
	ck_assert_str_eq(read_all(&f, "doc,line"), "doc line|a,1|b,2");
	add_text(&g, "a\t1\n");
	ck_assert_str_eq(read_all(&g, "doc"), "doc|!a:1: 2 fields, header has 1");
	ck_assert_str_eq(read_all(&none, "doc,,line"), "doc  line|!-H: a column without a name");
}
END_TEST

/* However read(2) cuts the bytes, the rows are the same: all at once to byte by byte. */
START_TEST(reads_in_pieces)
{
	static const char text[] = "doc\tline\tt\na\t1\t\nbb\t22\txxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\n\t\t\nc\t3\ty";
	size_t piece = (size_t)_i + 1, i, n;
	struct files f = { .n = 0 };
	int pair[2];

	/* this kind of socket hands out one message a read */
	ck_assert_int_eq(socketpair(AF_UNIX, SOCK_SEQPACKET, 0, pair), 0);
	for (i = 0; i < sizeof text - 1; i += n) {
		n = sizeof text - 1 - i < piece ? sizeof text - 1 - i : piece;
		ck_assert_int_eq(write(pair[1], text + i, n), (ssize_t)n);
	}
	close(pair[1]);
	add_fd(&f, pair[0]);
	ck_assert_str_eq(read_all(&f, NULL), "doc line t|a,1,|bb,22,xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx|,,|c,3,y");
}
END_TEST

/* Row i of the next test, without its newline: its number and i % 613 letters. */
static size_t
numbered_row(size_t i, char row[1024])
{
	size_t n = (size_t)snprintf(row, 1024, "%zu\t", i);

	memset(row + n, 'a' + (int)(i % 26), i % 613);
	return n + i % 613;
}

/* Rows of all lengths, so that they lie across the buffer's borders in every way. */
START_TEST(reads_across_blocks)
{
	enum { ROWS = 6000 };
	char *text = malloc(ROWS * 1024), want[1024];
	struct files f = { .n = 0 };
	const struct tsv_row *row;
	size_t n, i, bad = 0;
	struct tsv *t;

	memcpy(text, "n\ttext\n", n = 7);
	for (i = 0; i < ROWS; i++) {
		n += numbered_row(i, text + n);
		text[n++] = '\n';
	}
	add_fd(&f, file_of(text, n));
	free(text);
	t = tsv_new(&f.source, NULL);
	for (i = 0; (row = tsv_next(t)); i++) {
		n = numbered_row(i, want);
		bad += !slice_eq(row->line, (struct slice){ want, n }) ||
		    row->field[0].s != row->line.s || row->field[1].n != i % 613 ||
		    row->field[1].s != row->field[0].s + row->field[0].n + 1;
	}
	ck_assert_uint_eq(i, ROWS);
	ck_assert_uint_eq(bad, 0);
	ck_assert_ptr_null(tsv_failure(t));
	tsv_free(t);
}
END_TEST

/* A row of n bytes behind a short one, with or without the last newline. */
static struct tsv *
long_row(struct files *f, size_t n, bool newline)
{
	char *text = malloc(n + 8);
	struct tsv *t;

	memcpy(text, "t\nx\n", 4);
	memset(text + 4, 'y', n);
	text[n + 4] = '\n';
	add_fd(f, file_of(text, n + 4 + newline));
	free(text);
	t = tsv_new(&f->source, NULL);
	ck_assert_ptr_nonnull(tsv_next(t));
	return t;
}

START_TEST(takes_the_longest_row)
{
	struct files f = { .n = 0 };
	struct tsv *t = long_row(&f, TSV_ROW_MAX, _i);
	const struct tsv_row *row = tsv_next(t);

	ck_assert_ptr_null(tsv_failure(t));
	ck_assert_ptr_nonnull(row);
	ck_assert_uint_eq(row->line.n, TSV_ROW_MAX);
	ck_assert_ptr_null(tsv_next(t));
	ck_assert_ptr_null(tsv_failure(t));
	tsv_free(t);
}
END_TEST

START_TEST(refuses_a_longer_row)
{
	struct files f = { .n = 0 };
	struct tsv *t = long_row(&f, TSV_ROW_MAX + 1, _i);

	ck_assert_ptr_null(tsv_next(t));
	ck_assert_str_eq(tsv_failure(t), "a:3: row longer than 16 MiB");
	tsv_free(t);
}
END_TEST

START_TEST(keeps_nul_bytes)
{
	static const char text[] = "a\tb\n\0x\ty\0\n";
	struct files f = { .n = 0 };
	const struct tsv_row *row;
	struct tsv *t;

	add_fd(&f, file_of(text, sizeof text - 1));
	t = tsv_new(&f.source, NULL);
	row = tsv_next(t);
	ck_assert_ptr_nonnull(row);
	ck_assert(slice_eq(row->field[0], SLICE("\0x")));
	ck_assert(slice_eq(row->field[1], SLICE("y\0")));
	tsv_free(t);
}
END_TEST

/* An operand that can't be read is told; the others are read. */
START_TEST(passes_over_what_it_cannot_read)
{
	struct files f = { .n = 0 };
	int closed = file_of("", 0);

	close(closed);
	add_fd(&f, open("/", O_RDONLY));
	add_text(&f, "doc\na\n");
	add_fd(&f, closed);
	add_text(&f, "doc\nb\n");
	ck_assert_str_eq(read_all(&f, NULL), "doc|a|b");
	ck_assert_uint_eq(f.nlost, 2);
	ck_assert_int_eq(f.err, EBADF);
}
END_TEST

START_TEST(finds_columns)
{
	struct files f = { .n = 0 };
	struct tsv *t;

	add_text(&f, "doc\tline\ttext\n");
	t = tsv_new(&f.source, NULL);
	ck_assert_uint_eq(tsv_width(t), 3);
	ck_assert_uint_eq(tsv_find(t, SLICE("doc")), 0);
	ck_assert_uint_eq(tsv_find(t, SLICE("text")), 2);
	ck_assert_uint_eq(tsv_find(t, SLICE("lin")), TSV_NONE);
	ck_assert_uint_eq(tsv_find(t, SLICE("")), TSV_NONE);
	ck_assert_str_eq(tsv_where(t), "a:1");
	tsv_free(t);
	tsv_free(NULL);
}
END_TEST

/* Lengths that fit into the buffer, and some that are larger than it. */
static size_t
length(size_t i)
{
	return i % 500 == 499 ? 300000 + i : i % 97;
}

START_TEST(writes_what_it_is_given)
{
	enum { PIECES = 2000 };
	char *big = malloc(1 << 20), *back = malloc(4 << 20);
	size_t i, sum = 0, n = 0, bad = 0;
	struct out o;
	ssize_t got;
	int fd = file_of("", 0);

	memset(big, 'z', 1 << 20);
	ck_assert(out_init(&o, fd));
	for (i = 0; i < PIECES; i++) {
		out_bytes(&o, big, length(i));
		out_char(&o, '\n');
		out_slice(&o, (struct slice){ NULL, 0 });
		sum += length(i) + 1;
	}
	ck_assert(out_flush(&o));
	lseek(fd, 0, SEEK_SET);
	while ((got = read(fd, back + n, (4u << 20) - n)) > 0)
		n += (size_t)got;
	ck_assert_uint_eq(n, sum);
	for (i = 0, n = 0; i < PIECES; i++, n++) {
		bad += memcmp(back + n, big, length(i)) != 0;
		n += length(i);
		bad += back[n] != '\n';
	}
	ck_assert_uint_eq(bad, 0);
	out_release(&o);
	close(fd);
	free(big);
	free(back);
}
END_TEST

START_TEST(escapes)
{
	char back[64] = "";
	struct out o;
	int fd = file_of("", 0);

	ck_assert(out_init(&o, fd));
	out_escaped(&o, SLICE("a\tb\nc\rd\\e\0f"));
	ck_assert(out_flush(&o));
	lseek(fd, 0, SEEK_SET);
	ck_assert_int_eq(read(fd, back, sizeof back), 15);
	ck_assert_mem_eq(back, "a\\tb\\nc\\rd\\\\e\0f", 15);
	out_release(&o);
	close(fd);
}
END_TEST

START_TEST(keeps_the_first_failure)
{
	struct out o;
	int fd = open("/dev/full", O_WRONLY);

	ck_assert_int_ge(fd, 0);
	ck_assert(out_init(&o, fd));
	out_bytes(&o, "x", 1);
	ck_assert(!out_flush(&o));
	ck_assert_int_eq(o.err, ENOSPC);
	close(fd);				/* EBADF from now on, but the first counts */
	out_bytes(&o, "x", 1);
	ck_assert(!out_flush(&o));
	ck_assert_int_eq(o.err, ENOSPC);
	out_release(&o);
}
END_TEST

/* A file that may not grow: write(2) takes a part, and then fails. */
START_TEST(goes_on_after_a_short_write)
{
	struct rlimit limit = { 1000, 1000 };
	static const char text[1500];
	struct out o;
	int fd = file_of("", 0);

	signal(SIGXFSZ, SIG_IGN);
	ck_assert(out_init(&o, fd));
	ck_assert_int_eq(setrlimit(RLIMIT_FSIZE, &limit), 0);
	out_bytes(&o, text, sizeof text);
	ck_assert(!out_flush(&o));
	ck_assert_int_eq(o.err, EFBIG);
	ck_assert_int_eq(lseek(fd, 0, SEEK_END), 1000);
	out_release(&o);
	close(fd);
}
END_TEST

static void
add(TCase *tc)
{
	tcase_add_loop_test(tc, reads_streams, 0, (int)(sizeof streams / sizeof *streams));
	tcase_add_test(tc, reads_without_header);
	tcase_add_loop_test(tc, reads_in_pieces, 0, 40);
	tcase_add_test(tc, reads_across_blocks);
	tcase_add_loop_test(tc, takes_the_longest_row, 0, 2);
	tcase_add_loop_test(tc, refuses_a_longer_row, 0, 2);
	tcase_add_test(tc, keeps_nul_bytes);
	tcase_add_test(tc, passes_over_what_it_cannot_read);
	tcase_add_test(tc, finds_columns);
	tcase_add_test(tc, writes_what_it_is_given);
	tcase_add_test(tc, escapes);
	tcase_add_test(tc, keeps_the_first_failure);
	tcase_add_test(tc, goes_on_after_a_short_write);
}

int
main(void)
{
	return unit_main("tsv", add);
}
