# rows of a megabyte in one sentence: memory is bounded, nothing is lost
awk 'BEGIN {
	print "text\tunit\tverb\titem"
	for (i = 0; i < 17; i++) t = t (i ? t : "审查合同。（其中）")
	for (i = 0; i < 9; i++) print t "\t份\t审查\t合同"
}' >"$TMP/in"
fzind "$TMP/in" | fzcols unit,verb,item,ind
