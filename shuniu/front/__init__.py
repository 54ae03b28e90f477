"""Front: the way in, my desk, finding, and the house's own health (UX-1, ADM-2).

The top floor: it looks at everything below and owns nothing.
"""
