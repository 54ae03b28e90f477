"""Notices: what people are told, and that it reaches them (UX-4, design law on outbox rows).

``telling.tell`` writes rows in the transaction of the act and sends nothing. The worker delivers (``delivering.deliver``): a
post's message goes to whoever holds the post then; everybody sees it in the application, and outside it by e-mail,
short message or chat where the office has set them up. Urgent ones go at once and through everything; the others
wait for each other and for the morning. A failed sending is tried again and, in the end, listed as 未送达 for a person.

Life of a dispatch: waiting → sent | spared (read meanwhile) | failed (→ waiting, by hand).
Owns Message, Notice, Dispatch, Preference; borrows parties and rules.
"""
