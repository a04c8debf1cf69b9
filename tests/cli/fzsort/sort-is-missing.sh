# What stands before the filter in another run (FZ_WRAP) must be found, and no sort.
mkdir "$TMP/bin"
for tool in sh ${FZ_WRAP%% *}; do
	ln -s "$(command -v "$tool")"* "$TMP/bin"
done
fzsort=$(command -v fzsort)
PATH=$TMP/bin
"$fzsort" -k town amounts.in
