fzfmt bounds.in >/dev/full
