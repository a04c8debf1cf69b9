# needs fzread fzsect fzcols
# doc, line and col lead back to each sentence of the sample reports, in their files.  What fzread tidies
# is tidied here by other means: blanks at the line's start, full-width digits, letters, point and per
# cent sign, blanks of other kinds, and what has no width.
cd "$ROOT/tests" || exit
for report in reports/*.txt reports-more/*.txt reports-read/*.txt; do
	fzread -p "$report" | fzsect | fzsent | fzcols -O line,col,text | awk -F '\t' -v report="$report" '
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
		while ((getline line <report) > 0)
			source[++lines] = tidy(line)
	}
	{
		gsub(/\\t/, "\t", $3)
		sentences++
		if (index(behind(source[$1], $2 - 1), $3) != 1)
			print report ":" $1 ":" $2 ": " $3
	}
	END { print (sentences > 15 ? "enough" : sentences) }'
done | sort | uniq -c
