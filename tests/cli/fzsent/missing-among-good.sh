printf 'text\n甲。乙；丙\n' >"$TMP/a"
fzsent -O "$TMP/nosuch" "$TMP/a" "$TMP"
