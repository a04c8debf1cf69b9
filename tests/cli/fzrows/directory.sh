fzrows 'year>=2019' .
