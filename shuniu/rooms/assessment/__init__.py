"""Points and circulars: a scheme (计分办法) turns what happened into points, each with its clause and reason (ASM-1 … ASM-5).

The scheme is the chapter ``assessment`` of a rule pack (``chapter.py``); ``points/`` is the arithmetic, pure and without tables.
"""
