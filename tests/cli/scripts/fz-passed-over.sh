# needs fzread fzsect fznum
# what is no text below a directory is counted and said, and *.TXT is text
mkdir -p "$TMP/a b/c" "$TMP/empty"
echo '办理案件5件。' >"$TMP/a b/c/x.TXT"
touch "$TMP/a b/y.docx" "$TMP/a b/c/%s.DOC" "$TMP/a b/new
line.pdf" "$TMP/a b/z.tsv"
fz facts "$TMP/a b" | fzcols doc,quote
fz facts "$TMP/a b" >"$TMP/out"; echo $?
fz facts "$TMP/empty" >"$TMP/out"; echo $?
fz table "$TMP/a b" -f csv; echo $?
