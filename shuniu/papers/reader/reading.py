"""What reading a text gives, and the one way in which it fails."""

from dataclasses import dataclass

from shuniu.papers.model import Document, Placed


class Unreadable(Exception):
    """What cannot be read; `code` for programs, `reason` a Chinese sentence saying what to do."""

    def __init__(self, code: str, reason: str) -> None:
        super().__init__(reason)
        self.code = code
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Unplaced(Placed):
    """A piece of the text that is no element the reader knows; it is shown, never dropped."""

    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as read, the document found in it, and what found no place.

    Every span in `document` and `unplaced` is offsets into `text`; each character of `text` that is not
    white space stands in one of them. `form` is what was read: "text", "txt", "docx", "pdf", "ofd".
    `remarks` are Chinese sentences about what could not be carried over (a picture, a text box).
    """

    text: str
    document: Document
    unplaced: tuple[Unplaced, ...] = ()
    name: str = ""
    form: str = "text"
    remarks: tuple[str, ...] = ()
