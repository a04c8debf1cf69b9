fzcols doc order.in >/dev/full
