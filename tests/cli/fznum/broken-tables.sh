# what each table's loader has to say, with file and line
try() {
	name=$1
	shift
	rm -f "$TMP"/*.tsv
	printf "$@" >"$TMP/$name.tsv"
	printf 'text\n3件\n' | FZ_DATA=$TMP fznum
	echo $?
}
try units ''
try units 'word\tunit\tclass\n件\t件\tcount\n'
try units 'word\tunit\tclass\tchinese\n件\t件\tcount\n'
try units 'word\tunit\tclass\tchinese\n件\t件\tcount\tmaybe\n'
try units 'word\tunit\tclass\tchinese\n件\t件\tcount\tyes\n次\t次\tevent\tyes\n件\t件\tcount\tyes\n'
try units 'word\tunit\tclass\tchinese\n\t件\tcount\tyes\n'
try bounds 'word\tside\trel\tnear\n约\tbefore\t=\t\n'
try bounds 'word\tside\trel\tnear\n约\tahead\t~\t\n'
try bounds 'word\tside\trel\tnear\n\tbefore\t~\t\n'
try bounds 'word\tside\trel\n'
try phrases 'phrase\tkind\tper\n一把手\tnever\t\n'
try phrases 'phrase\tkind\tper\n一把手\tno\t\n\tno\t\n'
try phrases 'phrase\tkind\tper\n把手\tno\t\n'
try phrases 'phrase\tkind\tper\n#\tno\t\n'
try phrases 'phrase\tkind\n'
try placenames 'phrase\tkind\tper\n河市\tno\t\n'
try numerals 'char\tkind\tvalue\n一\tdigit\t99\n'
