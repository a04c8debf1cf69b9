/*
 * sentence - where the sentences of a text end.
 *
 * A full stop ends one (。 ！ ？, their half-width forms, a line's end), and so does, for who asks for the
 * parts, what stands between a full stop and a comma (； and ……).  Two cuts are needed, and both are made
 * here, by one scan: people read and compare parts, and fzsent cuts into these; but a time word and a
 * shared object reach over ；, so fznum reads quantities, and fzcite shows what it found, in whole
 * sentences.  Each whole sentence is a run of parts.
 *
 * A stop in a pair of quotation or title marks or brackets ends nothing, if the pair is no longer than
 * a quotation is; a full stop right before the closing mark ends the sentence behind that mark, unless
 * it goes on there (“……。”，). 《……？》 and “……！” are names, but behind a colon “……！” is speech.
 * Closing marks and further stops belong to the sentence before them.
 *
 * The half-width point is a stop behind a Chinese character, a closing mark or a per cent sign, where no
 * letter follows: so in 3.5, 1.加强领导, 一.加强领导 and example.com it is none.
 *
 * Where a sentence ends depends on its own text and the character behind it, never on what stands
 * before it: a sentence that is cut again stays whole.
 */
#ifndef FZ_SENTENCE_H
#define FZ_SENTENCE_H

#include "common/slice.h"

enum sentence_cut { SENTENCE_WHOLE, SENTENCE_PARTS };

/* A text, and how far it has been cut. */
struct sentences {
	struct slice text;
	enum sentence_cut cut;
	size_t at;			/* what is not yet cut */
	size_t from, to, end;		/* for sentences_at(): the piece in hand, its sentence's end */
};

void sentences_begin(struct sentences *, struct slice text, enum sentence_cut);

/*
 * The next sentence, of the text, without the blanks round it.  A text is a field of a stream: \n, \r and
 * \t stand in it for what they name.  false: there is none left.
 */
bool sentences_next(struct sentences *, struct slice *sentence);

/*
 * The sentence that holds a place, for who finds things in a text and shows each with its sentence;
 * places are asked for in rising order.  One longer than SENTENCE_BYTES is shown in pieces, so that
 * however much is found in it, the text of all rows grows with the input and not with its square.
 * sentences_reach() makes the piece in hand end no earlier than at a place, for what sticks out of it.
 */
enum { SENTENCE_BYTES = 6000 };
struct slice sentences_at(struct sentences *, size_t place);
struct slice sentences_reach(struct sentences *, size_t end);

#endif
