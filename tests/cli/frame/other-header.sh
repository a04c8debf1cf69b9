printf 'doc\tline\na\t1\n' >"$TMP/a"
printf 'doc\tpage\nb\t2\n' >"$TMP/b"
fzcols line "$TMP/a" "$TMP/b"
