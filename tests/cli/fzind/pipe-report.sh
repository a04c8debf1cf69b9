# from report to names
# needs fzread fzsect fznum
printf '一、做法\n（一）抓部署。全年召开党委会4次，听取法治工作汇报2次，审查合同28份，提出意见五十余条。\n' |
    fzread -d r | fzsect | fznum | fzind | fzcols quote,verb,item,ind
