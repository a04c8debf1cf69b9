fzsort -k town,value:nr amounts.in >"$TMP/once"
fzsort -k town,value:nr "$TMP/once" | cmp - "$TMP/once"
