# the file that -t names must be there, whatever FZ_DATA has
printf 'word\tclass\n受理\tact\n' >"$TMP/words.tsv"
echo text | FZ_DATA=$TMP fznum -t "$TMP/nosuch.tsv"
