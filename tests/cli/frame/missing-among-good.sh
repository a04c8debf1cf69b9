printf 'doc\na\n' >"$TMP/a"
fzcols doc "$TMP/nosuch" "$TMP/a" "$TMP" "$TMP/a"
