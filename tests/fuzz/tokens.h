/*
 * tokens - texts for the fuzz targets that look for marks: a first byte below 128 says that each byte that
 * follows stands for one of the marks, stops and characters that matter; else they are the text itself.
 */
#ifndef FZ_FUZZ_TOKENS_H
#define FZ_FUZZ_TOKENS_H

#include <stdint.h>
#include <stdlib.h>

#include "common/slice.h"

/* A text of the data, to be freed. */
static inline struct slice
tokens_text(const uint8_t *data, size_t size)
{
	static const char *const token[] = {
		"“", "”", "\"", "‘", "’", "「", "」", "《", "》", "〈", "〉", "（", "）", "(", ")", "[", "]", "〔", "〕", "【", "】",
		"。", "！", "？", "!", "?", "；", ";", "…", ".", "，", "、", "：", ":", "法", "治", "一", "六", "的", "和", "号", "第", "令",
		"1", "2020", "a", "&nbsp", "%", " ", "\\t", "\\n", "\\\\", "\n", "\xe3\x80", "国发〔2015〕5号", "\xf0\x9f\x98\x80",
		"依法行政依法行政依法行政依法行政依法行政依法行政依法行政依法行政依法行政依法行政",
	};
	const size_t tokens = sizeof token / sizeof *token, longest = strlen(token[tokens - 1]);
	char *text = malloc(size * longest + 1);
	size_t i, n = 0, len;

	if (!text)
		abort();
	if (size && data[0] >= 128) {
		memcpy(text, data + 1, n = size - 1);
		return (struct slice){ text, n };
	}
	for (i = 1; i < size; i++) {
		len = strlen(token[data[i] % tokens]);
		memcpy(text + n, token[data[i] % tokens], len);
		n += len;
	}
	return (struct slice){ text, n };
}

#endif
