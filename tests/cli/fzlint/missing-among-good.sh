fzlint warnings.in none.in warnings.in
