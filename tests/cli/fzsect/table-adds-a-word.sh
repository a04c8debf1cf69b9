# FZ_DATA: a table there takes the place of the one compiled in
printf 'word\tpart\tweight\tnote\n特色亮点\tshow\t9\tour own\n' >"$TMP/parts.tsv"
printf 'doc\tline\ttext\na\t1\t一、特色亮点\na\t2\t二、问题\n' >"$TMP/in"
fzsect "$TMP/in" | fzcols part,head
FZ_DATA=$TMP fzsect "$TMP/in" | fzcols part,head
