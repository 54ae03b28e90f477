"""What official Chinese usually looks like: how often characters follow each other, which look or sound alike.

`official.txt.xz` counts runs of two and three characters in public statutes, judicial interpretations and
government work reports (texts without copyright); `derive.py` makes it from any folder of such texts.
"""
