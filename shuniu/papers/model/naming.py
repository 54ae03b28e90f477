"""What people call the elements of a document, and their words on one line."""

from collections.abc import Iterator
from dataclasses import fields

from shuniu.papers.model.document import Attachment, Document, Item
from shuniu.papers.model.elements import Labelled, Masthead, Signature
from shuniu.papers.model.spans import Placed

DOUBTFUL = 0.8  # below this confidence a person should look

WORDS = {
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


def named(document: Document) -> Iterator[tuple[str, Placed]]:
    """Every element beside the body with the name of its field, in the order of the page."""
    for field in fields(document):
        value = getattr(document, field.name)
        if field.name in WORDS:
            yield from ((field.name, one) for one in (value if isinstance(value, tuple) else (value,)) if one)


def words_of(element: Placed) -> str:
    """What stands there, on one line."""
    return " ".join(_raw(element).split())


def _raw(element: Placed) -> str:
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
