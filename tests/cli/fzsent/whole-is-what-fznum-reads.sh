# needs fzread fzsect fznum fzcols
# there is one idea of a sentence: each text that fznum narrows to is one that fzsent -w cuts
fzread -p "$ROOT"/tests/reports*/[A-Z]*.txt | fzsect >"$TMP/sect"
fznum "$TMP/sect" | fzcols doc,line,text | sort -u >"$TMP/num"
fzsent -w "$TMP/sect" | fzcols doc,line,text | sort -u >"$TMP/sent"
comm -23 "$TMP/num" "$TMP/sent"
comm -12 "$TMP/num" "$TMP/sent" | awk 'END { print (NR > 1000 ? "all found" : NR) }'
