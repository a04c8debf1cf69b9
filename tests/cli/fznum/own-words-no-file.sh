# -t without its file
fznum -t
