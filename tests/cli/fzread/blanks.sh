# blanks of all kinds go at the ends; inside each becomes one ASCII blank, but TAB stays
printf '\343\200\200\302\240\t \342\200\203x\302\240\302\240y\343\200\200z\342\200\257a\342\201\237b \342\200\212\t\343\200\200\n' | fzread
printf '\357\273\277\342\200\213 \343\200\200 x \342\200\213 \302\240\357\273\277\n' | fzread -O
