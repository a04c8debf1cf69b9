cd $TMP
printf '%%PDF-1.4\n' >a.pdf
printf 'PK\003\004\024\000' >b.docx
printf '\320\317\021\340\241\261\032\341\000\000' >c.doc
printf '{\\rtf1\\ansi x}' >d.doc
printf '<!DOCTYPE HTML><p>x' >e.htm
printf '<html><p>x' >f.html
printf '<?xml version="1.0"?>' >g.xml
printf 'ab\000\001\002\003cd' >h.bin
fzread a.pdf b.docx c.doc d.doc e.htm f.html g.xml h.bin
