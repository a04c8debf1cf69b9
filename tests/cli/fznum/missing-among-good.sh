printf 'text\n3件\n' >"$TMP/a"
fznum -O "$TMP/nosuch" "$TMP/a" "$TMP"
