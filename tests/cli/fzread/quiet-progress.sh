# -v is for a terminal; elsewhere it changes nothing
echo x | fzread -v
