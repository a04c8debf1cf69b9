# The header is there before the rows are.
mkfifo "$TMP/in" "$TMP/out"
fzgrep 词 <"$TMP/in" >"$TMP/out" &
exec 3>"$TMP/in" 4<"$TMP/out"
echo text >&3
read -r header <&4
echo "$header"
echo 词 >&3
exec 3>&-
cat <&4
wait
