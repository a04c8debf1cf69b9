# the base name without its last extension; -p the path as it stands
cd $TMP && mkdir d.ir
for f in d.ir/a.b.txt d.ir/plain .hidden end.; do echo x >$f; done
fzread d.ir/a.b.txt ./d.ir/plain .hidden end.
fzread -O -p d.ir/a.b.txt ./d.ir/plain .hidden end.
