/*
 * encoding - a report's bytes as UTF-8.
 *
 * What the bytes are is found by strict validation: a byte order mark, else NUL bytes where UTF-16
 * has them, else UTF-8 if all of it is valid, else GB18030 (with GBK and GB2312) if all of that
 * is.  What is valid in none is refused, never patched; so are files known to be no text.
 * Nothing is tidied here, but a byte order mark is not part of the text.
 */
#ifndef FZ_ENCODING_H
#define FZ_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

enum encoding {
	ENCODING_ANY,		/* to be found out */
	ENCODING_UTF8,
	ENCODING_UTF16,		/* the byte order to be found out */
	ENCODING_UTF16LE,
	ENCODING_UTF16BE,
	ENCODING_GB18030
};

struct gb18030;

struct decoder {
	enum encoding forced;
	struct gb18030 *gb;	/* NULL until the first report that needs it */
	char *buf;		/* the text of a report that had to be decoded */
	size_t cap;
	size_t skipped;		/* bytes of the byte order mark */
	char why[128];
};

/* The encoding of that name, as iconv(1) takes it: utf-8, UTF-16LE, gbk ...  false: none of ours. */
bool encoding_named(const char *name, enum encoding *);

void decoder_init(struct decoder *, enum encoding forced);
void decoder_release(struct decoder *);

/*
 * Turns the n bytes at s into text.  UTF-8 stays where it is; other text is the decoder's, and good
 * until its next.  false: it is none that can be read, or no memory; why says so.  Bytes are
 * counted from 1.
 */
bool decoder_decode(struct decoder *, char **s, size_t *n);

#endif
