# each quote stands at col of the line, in characters, whatever text was cut to
line='  第一段。办了 3 件，约120余万元；再办2至3次。末了5%'
printf 'text\n%s\n' "$line" | fznum | fzcols -O col,quote | awk -F '\t' -v line="$line" '
function behind(s, n,   i) {	# s without its first n characters; bytes 0x80 to 0xbf go on with one
	for (i = 1; n > 0; n--)
		for (i++; substr(s, i, 1) >= "\200" && substr(s, i, 1) <= "\277"; )
			i++
	return substr(s, i)
}
{ print $0, index(behind(line, $1 - 1), $2) == 1 ? "found" : "not there" }'
