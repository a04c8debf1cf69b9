printf 'a\tb\n2\tx\n' >"$TMP/a"
printf 'a\tb\n1\ty' >"$TMP/b"
fzsort -k a:n "$TMP/a" - <"$TMP/b"
