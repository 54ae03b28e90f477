"""Facts: what an act established for points and figures, typed and versioned, written by the act itself.

Schemes, circulars and statistics read facts and never dig in tables or texts. Amounts are integers (milli-points).
"""
