sh "$ROOT/scripts/install-needed" nosuch
