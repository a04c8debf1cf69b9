fzrows 'year>=2020' number.in nosuch.tsv number.in
