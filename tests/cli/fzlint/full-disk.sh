fzlint warnings.in >/dev/full
