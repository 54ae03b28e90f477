"""Numbers of issues and documents: taken under lock at the last step, without gaps; voids are explained (BEY-20).

``take`` is the one way to a gapless number. A returned draft never burns one, because nothing takes a number before
the act that issues.
"""
