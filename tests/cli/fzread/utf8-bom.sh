printf '\357\273\277一、总体情况\n' | fzread
