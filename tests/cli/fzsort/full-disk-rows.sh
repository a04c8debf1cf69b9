# without a header, sort(1) itself finds the disk full, or we do
fzsort -O -k town amounts.in >/dev/full 2>"$TMP/err"
echo $?
grep -c '^fzsort: sort(1): exit status [12]$' "$TMP/err"
fzsort -O -k value:n amounts.in >/dev/full
