fzmeta basic.in >/dev/full
