# What is wrong is told in the words of the library: they differ.
fzgrep -E '(调解' rows.tsv 2>"$TMP/err" && echo found
echo $?
sed "s/: [^:]*$//" "$TMP/err"
fzgrep -E -f words.ere rows.tsv 2>"$TMP/err"
echo $?
sed "s/: [^:]*$//" "$TMP/err"
