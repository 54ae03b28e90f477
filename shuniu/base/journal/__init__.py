"""The journal: one entry per act and subject, never rewritten (ADM-3, promise 1).

Every entry says who (with the names they then had), when, what verb, what changed, and stands in a chain with the
subject's previous one. Free-typed texts stand in rows of their own (``Remark`` and other ``SaltedText``) and enter only as
salted digests, so that a secret found later can be purged while the chain holds. ``sealing`` takes unsealed
entries into a Merkle tree whose roots chain; ``verifying`` proves the whole against a root kept elsewhere.
Entries are written by ``base/acts.py`` and by the clocks, by nobody else.
"""
