# -t goes before FZ_DATA; columns are found by name, CRLF and a BOM are no harm
printf 'word\tpart\tweight\n特色亮点\tdata\t9\n' >"$TMP/parts.tsv"
printf '\357\273\277note\tweight\tpart\tword\r\n\t9\tfile\t特色亮点\r\n' >"$TMP/mine"
printf 'doc\tline\ttext\na\t1\t一、特色亮点\n' >"$TMP/in"
FZ_DATA=$TMP fzsect -t "$TMP/mine" "$TMP/in" | fzcols part
fzsect -t "$TMP/mine" "$TMP/in" | fzcols part
FZ_DATA=$TMP fzsect "$TMP/in" | fzcols part
