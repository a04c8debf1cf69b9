# needs fzread fzsect fznum
# all *.txt below a directory, whatever they are called
mkdir -p "$TMP/-d/sub dir"
cd "$TMP" || exit
for name in "a b" "it's" '-x' '$HOME*' 'new
line' 'sub dir/z'; do
	printf '办理案件5件。\n' >"$TMP/-d/$name.txt"
done
echo '办理案件5件。' >"$TMP/-d/not-this.tsv"
fz facts -- -d | fzcols doc,quote
fz facts "$TMP/-d" "$TMP/-d/not-this.tsv" | fzcols -O doc | tail -n 1
