# what the loaders have to say, with file and line
try() {
	name=$1
	shift
	rm -f "$TMP"/*.tsv
	printf "$@" >"$TMP/$name.tsv"
	FZ_DATA=$TMP fzlint header-only.in
	echo $?
}
head='code\tlevel\trule\ttodo\ttodo_zh\n'
try findings ''
try findings 'code\tlevel\n'
try findings "$head"'no-such\terror\tr\tt\tz\n'
try findings "$head"'no-date\tbad\tr\tt\tz\n'
try findings "$head"'no-date\terror\tr\tt\tz\nno-date\terror\tr\tt\tz\n'
try findings "$head"'no-date\terror\tr\tt\tz\n'
try clerk 'word\n'
try clerk 'word\tkind\n\tsurname\n'
try clerk 'word\tkind\n王\tking\n'
