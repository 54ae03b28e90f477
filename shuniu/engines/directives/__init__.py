"""Directives: a leader's words on anything, verbatim for ever, and whom they reach (DIR-1 … DIR-3, BUL-5).

A **Directive** is written on a screen, or keyed twice from paper with the scan:
  (page) —give→ given;  (paper) —key→ keyed —key_again→ given | differing —settle→ given;  keyed, differing —discard→ discarded.
It reaches the posts it names at once, each by a **Reception** with a clock:
  sent —receive→ received —answer→ answered —note→ noted | —ask→ received (another round, 连续反馈).
A **Mention** tells on the page of everything concerned *that* there is a directive; who reads the words, who knows only the fact
and who sees nothing is the rule of the line, fixed when it is given.
A room offers its things as **Ground**: ``grounds.register(Ground("item", …))``. The engine knows nothing of the rooms.
Owns Directive, Words, Mention, Reception, Round. Borrows clocks, notices, files, facts and readings from the ground floor.
"""
