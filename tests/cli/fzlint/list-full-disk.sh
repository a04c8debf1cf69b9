fzlint -l >/dev/full
