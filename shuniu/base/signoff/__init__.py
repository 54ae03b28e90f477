"""Sign-off: the chain of approvals inside a unit (REP-3, SUP-5, DOC-2).

A ``Signoff`` is one round over one thing; its steps ask one party after the other. Each step is approved, sent back, or
approved elsewhere (by phone, or in ink on the printed slip), which somebody else records with who agreed, when, and the scan.
The verbs (submit, sign, send_back …) belong to the engine that uses the chain; this package keeps the chain.
"""
