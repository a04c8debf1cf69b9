# needs fzread fzsect fznum fzind fzrows fzcols fztab fzfmt
# only what was done counts, unless other parts are asked for; a report without headings is all introduction
echo '化解矛盾纠纷5件。' >"$TMP/plain.txt"
printf '%s\n' 某局2020年法治政府建设报告 一、工作开展情况 化解矛盾纠纷4件，化解率80%，同比增长2件。 \
    二、履行第一责任人职责情况 化解矛盾纠纷3件。 三、下一步计划 化解矛盾纠纷9件。 >"$TMP/parts.txt"
fz table "$TMP/plain.txt" "$TMP/parts.txt"
fz table -P done,duty,intro "$TMP/plain.txt" "$TMP/parts.txt"
fz table -P all -z -i resolved "$TMP/plain.txt" "$TMP/parts.txt"
fz table -R "$TMP/parts.txt"
fz table -c unit -f tsv "$TMP/parts.txt"
fz table -w 8 -P all "$TMP/plain.txt"
fz table -x "$TMP/plain.txt" | od -An -tx1 | head -n 1 | cut -c 1-9
fz table -i 'a b' "$TMP/plain.txt"
fz table -P '' "$TMP/plain.txt"
