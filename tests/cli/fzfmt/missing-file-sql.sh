fzfmt -f sql md-pipe.in nosuch.tsv
