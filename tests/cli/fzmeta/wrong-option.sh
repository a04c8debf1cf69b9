fzmeta -x </dev/null
