echo x | fzread >/dev/full
