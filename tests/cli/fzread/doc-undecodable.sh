cd $TMP
f=$(printf 'a\377.txt')
echo x >$f
fzread $f 2>err
st=$?
od -An -c err | tr -d ' \n'
exit $st
