fzcols doc .
