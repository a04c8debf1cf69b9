# where the caller ignores SIGCHLD, a shell hands that on
trap '' CHLD
fzsort -O -k value:n amounts.in
fzsort -O -k town amounts.in
