{ cat few.in; for i in 1 2 3 4 5 6 7 8; do sed 1d few.in; done; } | fzind -O >/dev/full
