# a sentence of more than 256 counts is taken in pieces: all rows come out, in order, and named
awk 'BEGIN {
	print "text\tunit\tverb\titem\tn"
	for (i = 1; i <= 1000; i++) print "受理其中办结\t件\t" (i % 2 ? "受理" : "办结") "\t行政复议案件\t" i
}' >"$TMP/in"
fzind "$TMP/in" | fzcols text,unit,verb,item,n | cmp - "$TMP/in"
fzind "$TMP/in" | fzrows ind=oversee.reconsideration | fzrows verb=办结 | fzcols n
fzind "$TMP/in" | fzrows ind=oversee.reconsideration | fzcols n | sed 1d | wc -l | tr -d ' '
