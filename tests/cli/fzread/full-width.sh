# digits, letters, full stop and per cent become ASCII; other marks stay
printf '０１２３４５６７８９ＡＺａｚ．％，。；：（）！？＋－／＝～“”‘’、《》…—·×\n' | fzread
