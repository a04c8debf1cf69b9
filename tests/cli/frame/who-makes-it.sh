printf 'doc\nx\n' | fzcols doc,text
