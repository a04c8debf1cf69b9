fztab -r town .
