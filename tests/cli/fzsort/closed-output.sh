fzsort -O -k town amounts.in >&-
