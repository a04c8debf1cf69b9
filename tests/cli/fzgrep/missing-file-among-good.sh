fzgrep -O 普法 rows.tsv nosuch.tsv
