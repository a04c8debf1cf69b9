# engines hand out empty partitions
fzcols doc </dev/null && fzcols nosuch /dev/null /dev/null
