fzmeta -d "$TMP/nosuch" basic.in "$TMP" | cut -f 1,8
fzmeta -O "$TMP/nosuch" basic.in >"$TMP/out"
echo $?
