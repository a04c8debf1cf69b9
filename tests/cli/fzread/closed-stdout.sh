echo x | fzread >&-
