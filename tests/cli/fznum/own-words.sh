# -t, then FZ_DATA: a table of words of one's own in the place of the built-in one; nothing is compiled
printf 'text\n巡线道路3条\n受理投诉4件\n每旬读报5次\n' >"$TMP/in"
fznum "$TMP/in" | fzcols verb,item,per
echo
printf 'word\tclass\n巡线\tact\n每\teach\n旬\tperiod\n读报\tboth\n' >"$TMP/mine"
fznum -t "$TMP/mine" "$TMP/in" | fzcols verb,item,per
echo
mkdir "$TMP/data"
printf '\357\273\277note\tclass\tword\r\n\tact\t受理\r\n' >"$TMP/data/words.tsv"
FZ_DATA=$TMP/data fznum "$TMP/in" | fzcols verb,item,per
echo
FZ_DATA=$TMP/data fznum -t "$TMP/mine" "$TMP/in" | fzcols verb,item,per
