fzcols doc <&-
