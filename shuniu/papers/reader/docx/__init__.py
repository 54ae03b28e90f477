"""A .docx as lines: paragraphs with their automatic numbers, tables, text boxes, headers; no macro is ever run."""

from shuniu.papers.reader.docx.story import read_docx

__all__ = ["read_docx"]
