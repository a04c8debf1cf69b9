# rows stand alone: what was read before changes nothing
printf '%s\n' 排查纠纷50起，其中邻里纠纷 对砂场检查 消防、交通演练分别为3次 3件 >"$TMP/in"
{ echo text; cat "$TMP/in"; } | fznum | sed 1d >"$TMP/together"
while read -r line; do
	printf 'text\n%s\n' "$line" | fznum | sed 1d
done <"$TMP/in" >"$TMP/alone"
cmp "$TMP/together" "$TMP/alone" && echo same
