# blanks, newline, TAB, backslash, leading dash in names; a name in GB18030
cd $TMP
for f in 'a  b.txt' 'c
d.txt' 'e	f.txt' 'g\n.txt' '-h.txt' "$(printf '\267\250\326\316.txt')"; do echo x >"./$f"; done
fzread -- 'a  b.txt' 'c
d.txt' 'e	f.txt' 'g\n.txt' -h.txt "$(printf '\267\250\326\316.txt')"
