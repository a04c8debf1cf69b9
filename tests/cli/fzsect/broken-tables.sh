# what each table's loader has to say, with file and line
try() {
	name=$1
	shift
	rm -f "$TMP"/*.tsv
	printf "$@" >"$TMP/$name.tsv"
	printf 'doc\tline\ttext\na\t1\t好\n' | FZ_DATA=$TMP fzsect
	echo $?
}
try parts ''
try parts 'word\tweight\n做法\t1\n'
try parts 'word\tpart\tweight\n做法\tdone\n'
try parts 'word\tpart\tweight\n做法\tdone\t1\t2\n'
try parts 'word\tpart\tweight\n做法\tdone\t101\n'
try parts 'word\tpart\tweight\n\n\tdone\t1\n'
try parts 'word\tpart\tweight\n\377\tdone\t1\n'
try labels 'word\tstyle\tnumber\n是\tbehind\t0\n'
try labels 'word\tstyle\tnumber\n首先\tword\t100\n'
try labels 'word\tstyle\tnumber\n\tword\t1\n'
try labels 'word\tstyle\n'
try lines 'word\tkind\n报告\ttitle\n'
try lines 'word\tkind\n\ttitle-end\n'
try lines 'kind\n'
try numerals 'char\tkind\tvalue\n一\tdigit\tone\n'
try numerals 'char\tkind\tvalue\n一二\tdigit\t1\n'
try numerals 'char\tkind\tvalue\na\tdigit\t1\n'
try numerals 'char\tkind\tvalue\n一\tnumber\t1\n'
try numerals 'char\tkind\tvalue\n一\tdigit\n'
