# Colour is for terminals, or for -P; NO_COLOR says nothing against -P.
TERM=xterm fzgrep -p 普法 rows.tsv | grep -c "$(printf '\033')"
NO_COLOR=1 fzgrep -P 普法 rows.tsv | grep -c "$(printf '\033')"
