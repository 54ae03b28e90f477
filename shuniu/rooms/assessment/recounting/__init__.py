"""Recounting: a published circular is counted again from its own counts by a scheme that states its rules (BEY-7).

``published`` reads the table, ``roles`` tells what its columns are, ``relations`` finds what explains each figure (points an
item, sums, ratios, ranks) from the rows that agree, ``totals`` does it for the numbers in the text, ``plan`` writes that down
as columns → happenings and a scheme, ``recount`` counts again through the calculator and lists every cell that differs.
"""
