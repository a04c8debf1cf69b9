fzind few.in none.in few.in
