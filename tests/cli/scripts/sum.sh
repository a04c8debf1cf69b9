# what passes, what fails, and what only says so
sum=$ROOT/tests/sum
"$sum" 'echo 3 passed, 0 failed' true; echo $?
"$sum" 'echo 3 passed, 2 failed; exit 1' true; echo $?
"$sum" 'echo 3 passed, 0 failed; exit 1'; echo $?
"$sum" false 'exit 99'; echo $?
"$sum" 'echo 3 passed, 0 failed; echo and then this'; echo $?
"$sum" 'echo 1 passed, 1 failed; echo "make[1]: *** [Makefile:1: x] Error 1"; exit 2'; echo $?
