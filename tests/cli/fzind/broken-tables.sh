# what the loaders have to say, with file and line
head='ind\ttopic\tname_zh\tunit\tdefinition\tunits\tverbs\titems\tdelta\tper\theads\tparts\ttext\n'
try() {
	name=$1
	shift
	rm -f "$TMP"/*.tsv
	printf "$@" >"$TMP/$name.tsv"
	printf 'text\tunit\tverb\titem\n' | FZ_DATA=$TMP fzind
	echo $?
}
try indicators ''
try indicators 'ind\ttopic\n'
try indicators "$head"'a\tt\n'
try indicators "$head"'\tt\tn\tu\td\t\t\t\t\t\t\t\t\n'
try indicators "$head"'a\t\t\t\t\t\t\t\t\t\t\t\t\n'
try indicators "$head"'a\tt\tn\tu\td\t\t\t\t\t\t\t\t\na\tt\t\t\t\t\t\t\t\t\t\t\t\n'
try indicators "$head"'a\tt\tn\tu\td\t尺\t\t\t\t\t\t\t\n'
try indicators "$head"'a\tt\tn\tu\td\t@folk\t\t\t\t\t\t\t\n'
try indicators "$head"'a\tt\tn\tu\td\t\t!\t\t\t\t\t\t\n'
try indicators "$head"'a\tt\tn\tu\td\t\t\ta b c d e\t\t\t\t\t\n'
try twice 'word\tkind\n其中\twhole\n'
try twice 'word\tkind\n\tpart\n'
try twice 'word\n'
try units 'unit\n'
try simplified 'traditional\tsimplified\n合\t合\n'
printf 'text\tunit\tverb\titem\n' | fzind -t "$TMP/none.tsv"
echo $?
