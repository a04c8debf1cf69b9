fzfmt -f json md-pipe.in md-pipe.in
