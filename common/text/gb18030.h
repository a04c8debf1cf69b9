/*
 * gb18030 - the Chinese national character set, with GBK and GB2312 inside it.
 *
 * The two-byte codes come from iconv(3), once.  All else follows from them: the four-byte codes of
 * the first plane number, in order, the characters that have no two-byte code; those of the other
 * planes are plain arithmetic.  (musl's iconv reads four-byte codes from U+E000 up wrongly and
 * glibc's refuses some, so they are not asked.)
 *
 * The editions of 2000, 2005 and 2022 differ in 25 characters that were first given codes of the
 * private area.  Every code of theirs is read as the character, whichever edition wrote it, so
 * the text is the same on every system.
 */
#ifndef FZ_GB18030_H
#define FZ_GB18030_H

#include <stddef.h>
#include <stdint.h>

struct gb18030;

/* The tables.  NULL: errno is ENOMEM, or EINVAL when iconv(3) has no such character set. */
struct gb18030 *gb18030_new(void);
void gb18030_free(struct gb18030 *);

/* The character at s, its length in bytes into *n_used; invalid or cut off: returns -1, length 1. */
int32_t gb18030_decode(const struct gb18030 *, const char *s, size_t n, size_t *n_used);

/*
 * Writes the text of n bytes as UTF-8 into to, which has room for three bytes for two; its
 * length goes into *length.  Returns how many bytes were valid from the start: n when all are.
 */
size_t gb18030_text(const struct gb18030 *, const char *s, size_t n, char *to, size_t *length);

#endif
