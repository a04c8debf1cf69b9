fzsort -k town amounts.in >/dev/full
