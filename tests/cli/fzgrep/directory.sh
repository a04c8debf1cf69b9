fzgrep 普法 .
