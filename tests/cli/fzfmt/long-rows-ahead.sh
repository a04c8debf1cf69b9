# a row that is too long to be kept is shown all the same, in its turn
awk 'BEGIN {
	print "n\ttext"
	s = "0123456789abcdef"
	while (length(s) < 2000000)
		s = s s
	print "1\tshort"
	print "2\t" s
	print "3\tend"
}' >"$TMP/rows"
fzfmt -w 20 "$TMP/rows"
fzfmt "$TMP/rows" | awk '{ print length() }'
fzfmt -f md "$TMP/rows" | awk '{ print length() }'
