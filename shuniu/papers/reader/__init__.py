"""From a text or file to a document: `read_text(str)`, `read_file(path or bytes, name)`, both → `Reading`.

Raises `Unreadable` (a code and a Chinese sentence) for what cannot be read safely or at all (DOC-3).
"""

from shuniu.papers.reader.files import read_file
from shuniu.papers.reader.plain import read_text
from shuniu.papers.reader.reading import Reading, Unplaced, Unreadable

__all__ = ["Reading", "Unplaced", "Unreadable", "read_file", "read_text"]
