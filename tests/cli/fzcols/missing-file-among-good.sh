fzcols line order.in nosuch.tsv order.in
