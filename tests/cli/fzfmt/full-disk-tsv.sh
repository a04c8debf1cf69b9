fzfmt -f tsv bounds.in >/dev/full
