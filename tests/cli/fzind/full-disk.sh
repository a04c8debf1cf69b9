fzind header-only.in >/dev/full
