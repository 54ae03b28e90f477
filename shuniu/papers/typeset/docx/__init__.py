"""DOCX: the same sheet in Word's terms, for WPS, Word and LibreOffice alike.

Lines are exact (579 twips, 22 to the page) and letters drawn together by 5 twips (28 to the line): a document grid
is laid out wrongly by LibreOffice. National families are named, whoever opens the file may have them.
"""

from shuniu.papers.typeset.docx.package import docx

__all__ = ["docx"]
