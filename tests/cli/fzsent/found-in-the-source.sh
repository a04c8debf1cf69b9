# needs fzread fzsect fzcols
# doc, line and col lead back to each sentence of the sample reports, in their files.  What fzread tidies
# is tidied here by other means: blanks at the line's start, full-width digits, letters, point and per
# cent sign, blanks of other kinds, and what has no width.
cd "$ROOT/tests" || exit
fzread -p reports/*.txt reports-more/*.txt reports-read/*.txt | fzsect | fzsent | fzcols -O doc,line,col,text | awk -F '\t' '
function tidy(s,   w) {
	for (w in narrow)
		if (index(s, w))
			gsub(w, narrow[w], s)
	sub(/^[ \t]+/, "", s)
	return s
}
# s without its first n characters; bytes 0x80 to 0xbf go on with one
function behind(s, n,   i) {
	for (i = 1; n > 0; n--)
		for (i++; substr(s, i, 1) >= "\200" && substr(s, i, 1) <= "\277"; )
			i++
	return substr(s, i)
}
BEGIN {
	for (i = 0; i < 26; i++) {
		if (i < 10)
			narrow[sprintf("\357\274%c", 144 + i)] = i
		narrow[sprintf("\357\274%c", 161 + i)] = substr("ABCDEFGHIJKLMNOPQRSTUVWXYZ", i + 1, 1)
		narrow[sprintf("\357\275%c", 129 + i)] = substr("abcdefghijklmnopqrstuvwxyz", i + 1, 1)
	}
	narrow["\357\274\216"] = "."
	narrow["\357\274\205"] = "%"
	narrow["\302\240"] = narrow["\343\200\200"] = " "
	narrow["\342\200\213"] = narrow["\357\273\277"] = narrow["\r"] = ""
}
$1 != report {
	report = $1
	for (lines = 0; (getline line <report) > 0; )
		source[++lines] = tidy(line)
	close(report)
}
{
	gsub(/\\t/, "\t", $4)
	if (index(behind(source[$2], $3 - 1), $4) == 1)
		found++
	else
		print
}
END { print (found > 3000 ? "all found" : found) }'
