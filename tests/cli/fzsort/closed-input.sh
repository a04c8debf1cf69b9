fzsort -k value:n amounts.in <&-
fzsort -k town amounts.in <&-
