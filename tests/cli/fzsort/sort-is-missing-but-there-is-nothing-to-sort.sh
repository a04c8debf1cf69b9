mkdir "$TMP/bin"
for tool in sh ${FZ_WRAP%% *}; do
	ln -s "$(command -v "$tool")"* "$TMP/bin"
done
fzsort=$(command -v fzsort)
PATH=$TMP/bin
"$fzsort" -k town header-only.in
