# traditional script is read as simplified is; what is told stays as it is written
printf '%s\n' text 開展聯合執法12次，查處違法建築5宗、3250平方米。 審查規範性文件6件、合同18份。 全鎮人民調解委員會14個。 \
    信訪總量同比下降15%。 每季度聽取一次法治工作匯報。 審批時限由20個工作日縮短至5個工作日。 對9家企業進行檢查。 |
    fznum | fzcols quote,verb,item,delta,per
