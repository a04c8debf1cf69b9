# needs fzsect fznum
# the last filter of a broken pipe says what it lacks and who makes it
printf 'doc\tline\na\t1\n' | { fzsect; echo "fzsect: $?" >&2; } | { fznum; echo "fznum: $?" >&2; }
