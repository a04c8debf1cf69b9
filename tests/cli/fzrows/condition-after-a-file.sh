fzrows 'year=2020' number.in 'ind=mediate'
