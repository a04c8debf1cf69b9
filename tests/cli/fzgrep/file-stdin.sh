printf '普法\n' | fzgrep -O -f - rows.tsv
