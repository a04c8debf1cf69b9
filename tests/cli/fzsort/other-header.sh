printf 'a\tb\n2\tx\n' >"$TMP/a"
printf 'b\ta\n1\ty\n' >"$TMP/b"
fzsort -k a:n "$TMP/a" "$TMP/b"
