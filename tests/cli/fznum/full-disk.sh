fznum text.in >/dev/full
