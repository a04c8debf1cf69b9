# needs fzread fzsect fzcols
# doc, line and col lead back to the first mark of each cite of the sample reports, and its name stands there
cd "$ROOT/tests" || exit
fzread -p reports/D0[1-79].txt reports/D1?.txt reports-more/P*.txt | fzsect | fzcite | fzcols -O doc,line,col,name |
    awk -F '\t' '
function behind(s, n,   i) {	# s without its first n characters; bytes 0x80 to 0xbf go on with one
	for (i = 1; n > 0; n--)
		for (i++; substr(s, i, 1) >= "\200" && substr(s, i, 1) <= "\277"; )
			i++
	return substr(s, i)
}
$1 != report {
	report = $1
	for (lines = 0; (getline line <report) > 0; ) {
		gsub(/\302\240/, " ", line)
		gsub(/\343\200\200/, " ", line)
		sub(/^ +/, "", line)
		source[++lines] = line
	}
	close(report)
}
{
	at = index(behind(source[$2], $3 - 1), $4)
	if (at == 4 || at == 2)		# behind a mark of three bytes, or a straight one
		found++
	else
		print
}
END { print (found > 200 ? "all found" : found) }'
