# a name may not steer the terminal that shows the message
fzcols doc "$(printf '/nosuch\033[2J\nx')"
