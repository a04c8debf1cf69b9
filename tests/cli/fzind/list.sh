# each indicator once, with all that it has
fzind -l | head -n 2
fzind -l -O | wc -l | tr -d ' ' >"$TMP/n"
fzind -l | fzcols ind | sed 1d | sort -u | wc -l | tr -d ' ' | cmp - "$TMP/n"
fzind -l | fzrows ind= topic= name_zh= unit= definition=
