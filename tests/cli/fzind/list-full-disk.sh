fzind -l >/dev/full
