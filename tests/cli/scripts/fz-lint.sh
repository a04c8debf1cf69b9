# needs fzread fzsect fzmeta fzlint
# findings for people, grouped by report; the status tells of errors, if it is asked for
reports=$ROOT/tests/reports-lint
fz lint "$reports" | sed -n '1,3p;$p'
fz lint -z "$reports/L04.txt"
fz lint -e "$reports/L04.txt" >/dev/null
echo $?
fz lint -e "$reports/K01.txt"
echo $?
printf 'doc\tcode\treason\nL04\t*\tseen\n' >"$TMP/let"
fz lint -i "$TMP/let" -z "$reports/L04.txt"
iconv -f UTF-8 -t GB18030 "$reports/L04.txt" >"$TMP/L04.txt"
fz lint -p -E gb18030 "$TMP/L04.txt" | head -n 2 | tail -n 1
fz lint "$TMP/none.txt"
echo $?
