fzread -e big5 no-such-file
