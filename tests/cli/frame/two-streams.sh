# cat of two streams, and two operands, are one stream
printf 'doc\tline\na\t1\n' >"$TMP/a"
printf 'doc\tline\nb\t2' >"$TMP/b"
cat "$TMP/a" "$TMP/b" | fzcols line
fzcols line "$TMP/a" "$TMP/b"
fzcols line "$TMP/a" - <"$TMP/b"
