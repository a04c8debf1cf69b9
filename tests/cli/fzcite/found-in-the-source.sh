# needs fzread fzsect fzcols
# doc, line and col lead back to the first mark of each cite of the sample reports, and its name stands there
cd "$ROOT/tests" || exit
for report in reports/D0[1-79].txt reports/D1?.txt reports-more/P*.txt; do
	fzread -p "$report" | fzsect | fzcite | fzcols -O line,col,name | awk -F '\t' -v report="$report" '
	function behind(s, n,   i) {	# s without its first n characters; bytes 0x80 to 0xbf go on with one
		for (i = 1; n > 0; n--)
			for (i++; substr(s, i, 1) >= "\200" && substr(s, i, 1) <= "\277"; )
				i++
		return substr(s, i)
	}
	BEGIN {
		while ((getline line <report) > 0) {
			gsub(/\302\240/, " ", line)
			gsub(/\343\200\200/, " ", line)
			sub(/^ +/, "", line)
			source[++lines] = line
		}
	}
	{
		at = index(behind(source[$1], $2 - 1), $3)
		print at == 4 || at == 2 ? "found" : report ":" $1 ":" $2 ": " $3
	}'
done | sort | uniq -c
