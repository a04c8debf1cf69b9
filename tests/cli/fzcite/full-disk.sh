fzcite headless-out.in >/dev/full
