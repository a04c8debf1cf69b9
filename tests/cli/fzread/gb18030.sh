# two bytes: 法治, €; four: U+3400, U+0080 (a control character), U+20000, and U+FB01, U+FFED above U+E000
printf '\267\250\326\316\201\071\356\071\242\343\201\060\201\060\225\062\202\0660\n\204\060\262\063x\204\061\243\061\n' | fzread
