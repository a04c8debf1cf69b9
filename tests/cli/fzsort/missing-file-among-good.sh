fzsort -k value:n one-row.in nosuch.tsv one-row.in
