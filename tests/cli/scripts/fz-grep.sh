# needs fzread fzsect fzgrep
# words in report files, with their place; options are fzgrep's, and quotes in a pattern do no harm
mkdir "$TMP/reports"
printf '霜桥镇工作总结\n一、普法\n组织普法9场，it'\''s “好”。\n' >"$TMP/reports/霜桥镇.txt"
printf '白石乡工作总结\n人民调解3件，-x。\n' >"$TMP/reports/白石乡.txt"
fz grep 普法 "$TMP/reports"; echo $?
fz grep "it's" "$TMP/reports"
fz grep -- -x "$TMP/reports/白石乡.txt"
fz grep -k 8 -E '[0-9](场|件)' "$TMP/reports"
fz grep -n -c text,head -e 普法 -e "'" -e 调解 "$TMP/reports"
printf '调解\n' >"$TMP/the words"
fz grep -l -f "$TMP/the words" "$TMP/reports"
echo 人民调解 | fz grep 调解
fz grep 诉讼 "$TMP/reports"; echo $?
fz grep 普法 "$TMP/reports/nosuch.txt"; echo $?
fz grep -E '(' "$TMP/reports" 2>"$TMP/err"; echo $?
fz grep; echo $?
fz grep 普法 -i; echo $?
fz grep -Z 普法; echo $?
fz grep -c; echo $?
