printf 'doc\tline\na\t1\n' >"$TMP/a"
printf 'line\tdoc\n1\ta\n' >"$TMP/b"
cd "$TMP" && fzcols doc a b
