fzrows 'year>=2019' number.in >/dev/full
