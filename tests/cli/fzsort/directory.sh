fzsort -k town .
