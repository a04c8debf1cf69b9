fzgrep -O 普法 rows.tsv >/dev/full
