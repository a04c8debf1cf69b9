fz; echo $?
fz nosuch; echo $?
fz facts -x; echo $?
fz facts -r doc; echo $?
fz table -r; echo $?
fz help | head -n 1
fz --help | head -n 1
fz table --help | head -n 1
