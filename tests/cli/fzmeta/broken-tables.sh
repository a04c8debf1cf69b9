# what each table's loader has to say, with file and line
try() {
	name=$1
	shift
	rm -f "$TMP"/*.tsv
	printf "$@" >"$TMP/$name.tsv"
	printf 'doc\trole\ttext\na\ttitle\t好\n' | FZ_DATA=$TMP fzmeta
	echo $?
}
try mentions 'word\tkind\n关于\tbrake\n'
try mentions 'word\tkind\n\tbreak\n'
try mentions 'word\n'
try divisions 'word\tlevel\tunit\twhere\n镇\tvillage\ttown\t\n'
try divisions 'word\tlevel\tunit\twhere\n镇\ttown\ttown\there\n'
try divisions 'word\tlevel\tunit\twhere\nx\ttown\ttown\t\n'
try divisions 'word\tlevel\tunit\n'
try places 'code\tname\tfirst\n'
try simplified 'traditional\n'
try numerals 'char\tkind\n'
