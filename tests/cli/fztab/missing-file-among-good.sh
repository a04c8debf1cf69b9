fztab -r town pivot.in nosuch.tsv pivot.in
