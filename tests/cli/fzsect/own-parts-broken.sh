# a broken table ends the filter before it reads
printf 'word\tpart\tweight\n做法\tdone\t1\n问题\tgaps\theavy\n' >"$TMP/mine"
printf 'doc\tline\ttext\na\t1\t好\n' | fzsect -t "$TMP/mine"
