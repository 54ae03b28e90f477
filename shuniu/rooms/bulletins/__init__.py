"""Bulletins: adopted reports become an issue, the issue reaches those on its list (BUL-1 … BUL-5, REP-7, REP-8, REP-10).

A **Bulletin** (刊物) is a series of one desk: running —stop→ stopped —resume→ running. An **Issue** (期):
  composing —submit→ review —sign …→ signed —issue→ issued —correct→ corrected, —recall→ recalled; what is never issued is
  cancelled. Its **Items** (条) are edited each by itself, so several compose one issue; every sentence names its sources.
A **Receipt** is one post's copy of an issue: sent —open→ opened —note→ noted; a correction or recall is confirmed on it.
Numbers are taken in the act that issues; the paper is made afterwards by a Job, then the issue is distributed.
Owns Bulletin, Subscriber, Gap, Issue, Item, ItemText, Credit, Receipt, PrintedCopy. Borrows desks, submissions and syntheses from
reporting; sign-off, numbers, clocks, notices, files and jobs from the ground floor; every page of paper from papers.
"""
