# what the loader has to say, with file and line
head='word\ttopic\ttext\thead\n'
try() {
	printf "$@" >"$TMP/topics.tsv"
	printf 'text\thead\n' | FZ_DATA=$TMP fztopic
	echo $?
}
try ''
try 'word\ttopic\n'
try "$head"'修路\troads\n'
try "$head"'路\troads\t1\t1\n'
try "$head"'修\0路\troads\t1\t1\n'
try "$head"'修\360\237\230\200\troads\t1\t1\n'
try "$head"'修路\troads\tmany\t1\n'
try "$head"'修路\troads\t1\t100\n'
try "$head"'修路\tRoads\t1\t1\n'
try "$head"'修路\t\t1\t\n'
try "$head"'修路\troads\t1\t1\n修路\troads\t2\t2\n'
for i in 1 2 3 4 5 6 7 8; do
	printf '修路\ta%d\t1\t1\n修路\tb%d\t1\t1\n修路\tc%d\t1\t1\n修路\td%d\t1\t1\n' $i $i $i $i
done >"$TMP/rows"
try "$head$(cat "$TMP/rows")"'\n'
try "$head$(cat "$TMP/rows")"'\n修路\te\t1\t1\n'
