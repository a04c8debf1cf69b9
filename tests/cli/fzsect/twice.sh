# run on its own output it changes nothing, where no line was cut in pieces
printf 'doc\tline\ttext\na\t1\t一、做法\na\t2\t（一）学习\na\t3\t好。\n' | fzsect >"$TMP/once"
fzsect "$TMP/once" | cmp - "$TMP/once" && cat "$TMP/once"
