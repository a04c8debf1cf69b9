fzfmt bounds.in nosuch.tsv
