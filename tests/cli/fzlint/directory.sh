fzlint .
