# a table of widths of the user's own is checked
try() {
	printf 'first\tlast\twidth\n%b\n' "$1" >"$TMP/width.tsv"
	printf 'a\n\033\n' | FZ_DATA=$TMP fzfmt -O
	echo "$?"
}
try '4E00\t4E0G\t2'
try '4E00\t110000\t2'
try '\t4E00\t2'
try '4E01\t4E00\t2'
try '4E00\t4E01\t2\n4E01\t4E02\t2'
try '4E00\t4E01\t3'
# and can't let control characters through
try '0000\t001F\t1\nFFFD\tFFFD\tC'
