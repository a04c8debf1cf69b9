printf 'text\n学《民法典》、“八五”\n' >"$TMP/a"
fzcite -O "$TMP/nosuch" "$TMP/a" "$TMP"
