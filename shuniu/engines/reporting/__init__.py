"""Reporting: from a text to an outcome for its reporter (REP-1 … REP-6, REP-9, REP-10).

A **Report** is a text with versions and its unit's sign-off:
  (draft) —submit→ signing —sign …→ signed | —send_back→ returned —resubmit→ signing | —withdraw→ withdrawn.
Signed, it becomes a **Submission** for each desk it goes to, with a life and an outcome of its own:
  waiting —claim→ in_hand —adopt→ adopted | hold → held | ask_back → asked_back —supplement→ waiting | merge → merged |
  decline → declined. Verified, edited, passed up, adopted above: entries, not states. Every end carries its reason.
Owns Report, Version, Trace (by which likeness is found), Desk, Submission, Verification, Synthesis, Invitation and its
Calls, Upward.
Borrows sign-off, clocks, numbers, notices, files and search from the ground floor; units and posts from org; the writing check
from papers.
"""
