"""The typesetter: a Document → PDF, DOCX or OFD, laid out to GB/T 9704-2012 (DOC-4).

    sheet      the document as pieces with every length decided (measures.toml)
    fonts      which families set which role; what stands in for what
    engine     Typst kept warm in a process of its own (press): sheet → PDF
    docx, ofd  the same sheet, and the same places, in the other two formats
    seal       seals as drawings
    resting    all that is kept warm, let go when nothing is set for a while

    colours    of heads, rules and seals

`typeset(document, "pdf")` is all that callers need; `numbered` is for printed copies with their 份号.
"""

from shuniu.papers.typeset.fonts import FontSet, NoChineseFont
from shuniu.papers.typeset.resting import rest
from shuniu.papers.typeset.typesetting import FORMATS, Typeset, numbered, typeset

__all__ = ["FORMATS", "FontSet", "NoChineseFont", "Typeset", "numbered", "rest", "typeset"]
