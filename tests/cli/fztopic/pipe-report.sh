# from a report to areas; sentences by themselves when fznum has cut them out
# needs fzread fzsect fznum
printf '一、做法\n（一）抓部署。全年召开党委会4次，听取法治工作汇报2次。审查合同28份。\n（二）强监管。\n立案12件，罚款3万元。\n' >"$TMP/r.txt"
fzread "$TMP/r.txt" | fzsect | fztopic | fzcols line,sect,role,topic
fzread "$TMP/r.txt" | fzsect | fznum | fztopic | fzcols line,quote,topic
