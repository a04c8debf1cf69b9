printf 'doc\tline\ttext\na\t1\t好\n' | fzsect -t "$TMP/nosuch"
