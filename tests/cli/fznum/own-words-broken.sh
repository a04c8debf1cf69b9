# a broken table of words ends the filter before it reads, whoever named it
try() {
	printf "$@" >"$TMP/words.tsv"
	echo text | fznum -t "$TMP/words.tsv"
	echo $?
	echo text | FZ_DATA=$TMP fznum
	echo $?
}
try ''
try 'word\n受理\n'
try 'word\tclass\n受理\n'
try 'word\tclass\n\tact\n'
try 'word\tclass\n受理\tact\n办理\tact verb\n'
try 'word\tclass\n受理\tact\n办理\t\n'
try 'word\tclass\n受理\tact\n办理\tact\n受理\thead\n'
