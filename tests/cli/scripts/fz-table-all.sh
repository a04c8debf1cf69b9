# needs fzread fzsect fznum fzrows fztab fzfmt
# a report of no headings has its row, and one whose leaders' duty is all it tells; plans do not count
echo '办理案件5件。' >"$TMP/plain.txt"
printf '%s\n' 某局2020年法治政府建设报告 一、履行第一责任人职责情况 办理案件3件。 二、下一步计划 办理案件9件。 >"$TMP/duty.txt"
fz table "$TMP/plain.txt" "$TMP/duty.txt"
fz table -w 8 "$TMP/plain.txt"
fz table -x "$TMP/plain.txt" | od -An -tx1 | head -n 1 | cut -c 1-9
