# for each period or unit; of two the time goes before
printf '%s\n' text 每季度听取一次法治工作汇报。 每两个月召开一次推进会。 实行一月一督导、每季一考评。 各村配备1名法律顾问。 为每个网格配备专职网格员1名。 \
    人均学习40学时。 日均接待群众15人次。 每村每季度走访一次。 各1场。 对各镇督察2次。 全年召开会议2次。 |
    fznum | fzcols quote,per
