"""`paper read`: which elements a document was found to have, for a person or as JSON."""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import fields

from shuniu.papers.cli.sources import each, tell_json
from shuniu.papers.model import (
    Attachment,
    Document,
    Item,
    Labelled,
    Masthead,
    Placed,
    Signature,
    as_data,
    blocks_as_lines,
)
from shuniu.papers.reader import Reading

_WORDS = {
    "copy_number": "份号",
    "secrecy": "密级",
    "urgency": "紧急程度",
    "masthead": "发文机关标志",
    "number": "发文字号",
    "signers": "签发人",
    "unit": "单位",
    "period": "时段",
    "title": "标题",
    "title_note": "题注",
    "addressees": "主送机关",
    "fields": "栏目",
    "items": "条目",
    "attendance": "参会人员",
    "attachment_names": "附件说明",
    "signatures": "署名",
    "date": "成文日期",
    "note": "附注",
    "attachments": "附件",
    "copied_to": "抄送机关",
    "distribution": "报送范围",
    "staff": "编审人员",
    "printed_by": "印发机关",
    "printed_on": "印发日期",
    "copies": "印数",
}


def show_files(asked: argparse.Namespace) -> int:
    """Reads each file and shows what was recognised; see the package for the exit code."""
    return each(asked.files, _tell_as_json if asked.json else _tell, asked.json)


def _tell_as_json(file: str, reading: Reading) -> None:
    unplaced = [as_data(one.span) for one in reading.unplaced]
    told = {"file": file, "form": reading.form, "text": reading.text, "document": as_data(reading.document)}
    tell_json(told | {"unplaced": unplaced, "remarks": list(reading.remarks)})


def _tell(file: str, reading: Reading) -> None:
    sys.stdout.write(f"{file}\n")
    for line in _lines(reading):
        sys.stdout.write(f"  {line}\n")


def _lines(reading: Reading) -> Iterator[str]:
    yield from _elements(reading)
    for line in blocks_as_lines(reading.document.blocks):
        yield f"正文：{line}"
    yield from (f"未归入：{one.text}" for one in reading.unplaced)
    yield from (f"说明：{remark}" for remark in reading.remarks)


def _elements(reading: Reading) -> Iterator[str]:
    document: Document = reading.document
    for field in fields(document):
        value = getattr(document, field.name)
        if field.name in _WORDS:
            for one in value if isinstance(value, tuple) else (value,):
                if one:
                    yield f"{_WORDS[field.name]}：{_text(one)}"


def _text(element: Placed) -> str:
    """The element on one line, with a mark where the reader is not sure."""
    words = " ".join(_words(element).split())
    return f"{words}（存疑）" if element.confidence < _DOUBTFUL else words


def _words(element: Placed) -> str:
    match element:
        case Masthead():
            return "、".join(element.names) + element.tail
        case Signature():
            return f"{element.post} {element.name}"
        case Attachment():
            return f"{element.label} {element.title}"
        case Labelled():
            return f"{element.label}：{element.text}"
        case Item():
            return element.title
    return str(getattr(element, "text", ""))


_DOUBTFUL = 0.8
