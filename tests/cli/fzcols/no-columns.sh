fzcols
