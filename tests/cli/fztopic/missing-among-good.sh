fztopic headless-out.in none.in headless-out.in
