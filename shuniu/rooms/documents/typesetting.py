"""Taking a text home: typeset to GB/T 9704-2012, named after its title (DOC-4)."""

from shuniu.base.files.names import clean
from shuniu.base.refusals import Incomplete
from shuniu.papers.model import Document
from shuniu.papers.typeset import NoChineseFont, Typeset, typeset
from shuniu.papers.typeset.fonts import installed

MEDIA = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pdf": "application/pdf",
    "ofd": "application/ofd",
}


def paper(document: Document, fmt: str) -> Typeset:
    """A document as a file of that format. Raises Incomplete, saying why, where it cannot be typeset."""
    try:
        return typeset(document, fmt)
    except (NoChineseFont, ValueError) as error:
        raise Incomplete({"": str(error)}) from error


def file_name(title: str, fmt: str) -> str:
    """What the file is called."""
    return clean(f"{title.replace('.', '．') or '公文'}.{fmt}")


def fonts_here() -> tuple[str, ...]:
    """What is said of this machine's fonts before anything is typeset; nothing when all national ones are here."""
    try:
        return installed().notes
    except NoChineseFont as error:
        return (str(error),)
