# rises, falls and starts; an end and a new thing are none
printf '%s\n' text 法治经费同比增长12.5%。 满意度提高3.5个百分点。 制发文件40件，同比压缩12件。 降幅35.5%。 审批时限由20个工作日压减至5个工作日。 \
    权重从4%提高到8%。 示范村增加到6个。 新增调解员3名。 覆盖率达到92%。 |
    fznum | fzcols quote,verb,item,delta
