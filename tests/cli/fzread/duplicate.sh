# the second report of a name is refused, the third is read; -p tells them apart
cd $TMP && mkdir a b
echo 1 >a/x.txt; echo 2 >b/x.txt; echo 3 >b/y.txt
fzread a/x.txt b/x.txt b/y.txt
echo $?
fzread -p a/x.txt b/x.txt
echo $?
fzread -O -p a/x.txt a/x.txt
