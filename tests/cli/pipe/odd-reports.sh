# needs fzread fzsect fznum
# The same report in other encodings gives the same records; broken ones are named, the others read.
cd ../.. || exit 2
same() {
	fzread "reports-odd/$1.txt" | cut -f 2- >"$TMP/odd"
	fzread "reports/$2.txt" | cut -f 2- | cmp -s - "$TMP/odd" && echo "$1: as $2"
}
same gb18030 D03
same utf16-bom D04
same utf16be-no-bom D06
same utf8-bom-crlf D08
fzread reports-odd/*.txt >"$TMP/lines"
echo "status $?"
fzsect "$TMP/lines" | fznum | cut -f 1 | uniq -c | awk '{ print $1, $2 }'
fzsect "$TMP/lines" | fzrows doc=one-line | fznum | fzcols line,role,quote
fzsect "$TMP/lines" | fzrows doc=title-only | fzcols line,role,text
