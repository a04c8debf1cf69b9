fztab -r town,year -a sum:value pivot.in - <pivot.in
