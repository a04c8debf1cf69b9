/*
 * decode - any bytes as a report: what encoding and tidy promise must hold.  The first byte chooses
 * the encoding.
 *	clang -std=c11 -D_POSIX_C_SOURCE=200809L -I. -g -O1 -fsanitize=fuzzer,address,undefined \
 *	    tests/fuzz/decode.c common/text/{encoding,gb18030,tidy,utf8}.c
 */
#include <stdint.h>
#include <stdlib.h>

#include "common/text/encoding.h"
#include "common/text/tidy.h"
#include "common/text/utf8.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#define MUST(true_thing) do { if (!(true_thing)) abort(); } while (0)

static void
check_text(struct slice text)
{
	size_t i;

	MUST(text.n > 0);
	MUST(text.s[0] != ' ' && text.s[0] != '\t');
	MUST(text.s[text.n - 1] != ' ' && text.s[text.n - 1] != '\t');
	MUST(utf8_valid(text.s, text.n) == text.n);
	for (i = 0; i < text.n; i++)
		MUST((unsigned char)text.s[i] >= 0x20 || text.s[i] == '\t');
}

/* What is tidy stays as it is. */
static void
check_twice(struct slice text, bool special)
{
	char *copy = malloc(text.n);
	struct tidy t;
	struct tidy_line line;

	MUST(copy);
	memcpy(copy, text.s, text.n);
	tidy_init(&t, copy, text.n);
	MUST(tidy_next(&t, &line));
	MUST(slice_eq(line.text, text) && line.line == 1);
	MUST(!line.special || special);
	MUST(special || !(memchr(text.s, '\t', text.n) || memchr(text.s, '\\', text.n)));
	MUST(!tidy_next(&t, &line));
	free(copy);
}

static void
check_lines(char *s, size_t n)
{
	struct tidy t;
	struct tidy_line line;
	unsigned long last = 0;
	const char *end = s;

	tidy_init(&t, s, n);
	while (tidy_next(&t, &line)) {
		MUST(line.line > last);
		last = line.line;
		MUST(line.text.s >= end);
		end = line.text.s + line.text.n;
		MUST(end <= s + n);
		check_text(line.text);
		check_twice(line.text, line.special);
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct decoder d;		/* kept, so that GB18030's tables are made once */
	char *copy, *s;
	size_t n;

	if (size == 0)
		return 0;
	n = size - 1;
	s = copy = malloc(n ? n : 1);		/* as long as the bytes: reading past them shows */
	MUST(copy);
	memcpy(copy, data + 1, n);
	d.forced = (enum encoding)(data[0] % (ENCODING_GB18030 + 1));
	if (decoder_decode(&d, &s, &n)) {
		MUST(utf8_valid(s, n) == n);
		check_lines(s, n);
	} else
		MUST(*d.why);
	free(copy);
	return 0;
}
