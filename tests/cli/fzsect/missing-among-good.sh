printf 'doc\tline\ttext\na\t1\t一、做法\n' >"$TMP/a"
fzsect -O "$TMP/nosuch" "$TMP/a" "$TMP"
