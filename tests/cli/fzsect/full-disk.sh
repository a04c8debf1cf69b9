fzsect report.in >/dev/full
