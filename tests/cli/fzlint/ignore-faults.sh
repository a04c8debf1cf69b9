# what is wrong in the file of findings to let pass, with its line
try() {
	printf "$@" >"$TMP/let"
	fzlint -i "$TMP/let" basic.in
	echo $?
}
try ''
try 'doc\tcode\n'
try 'doc\tcode\treason\nL01\tlabel-gap\n'
try 'doc\tcode\treason\nL01\tlabel-gap\t\n'
try 'doc\tcode\treason\nL01\tno-such\tx\n'
try 'doc\tcode\treason\n\nL01\tlabel-gap\tx\n\tlabel-gap\tx\n'
fzlint -i "$TMP/none" basic.in
echo $?
