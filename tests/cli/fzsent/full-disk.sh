fzsent headless-out.in >/dev/full
