# on its own output no column comes twice, and a sentence of one quantity holds what it held
printf 'doc\tcol\ttext\na\t5\t办了3件。又办约4次。\n' | fznum >"$TMP/once"
fznum "$TMP/once" >"$TMP/twice"
head -n 1 "$TMP/once"
head -n 1 "$TMP/twice"
fzcols quote,value,rel,lo,hi,unit,text "$TMP/once"
fzcols quote,value,rel,lo,hi,unit,text "$TMP/twice"
