fzread -d '' </dev/null
