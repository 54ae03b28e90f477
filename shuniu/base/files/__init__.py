"""Files: what people attach, kept once by content under the data folder (REP-1, SEC-1, BUR).

``storing.store(upload, by=…, at=…)`` streams a file in, looks at what it is instead of what its name says, holds it against the
figures of the rules and the secrecy gate, and gives a ``File``. ``attaching.attach`` fastens it to a thing; who may see the
thing may download it, always as a download. What is fastened to nothing goes after a while (``clearing.clear``).
Owns File, Attachment; borrows parties, rules, secrecy.
"""
