fzmeta -d basic.in >/dev/full
