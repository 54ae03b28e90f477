"""A document as plain text, one element a line in the order of the page; the reader reads it back."""

from collections.abc import Iterable, Iterator, Sequence

from shuniu.papers.model.blocks import Article, Block, Heading, Paragraph, Table
from shuniu.papers.model.document import Attachment, Document, Item, Layout
from shuniu.papers.model.elements import Labelled, Masthead, Opinion, Signature
from shuniu.papers.model.spans import Words

GAP = "　　"  # parts what stands side by side in one line


def as_text(document: Document) -> str:
    """The whole document, with the labels and marks that the standard puts around its elements."""
    parts = (_head, _body, _ending, _colophon)
    return "\n".join(line for part in parts for line in part(document))


def blocks_as_lines(blocks: Iterable[Block]) -> Iterator[str]:
    """Each block as its line or, for a table, its rows with tabs between the cells."""
    for block in blocks:
        yield from _block(block)


def _head(document: Document) -> Iterator[str]:
    yield from _lines(document.copy_number, document.secrecy, document.urgency, document.mark)
    if document.masthead:
        yield from _masthead(document.masthead)
    yield from _beside(_text(document.number), _signers(document.signers))
    if document.layout is Layout.BULLETIN:
        yield from _beside(_text(document.unit), _text(document.date))
    yield from _lines(document.title)
    if document.title_note:
        yield f"（{document.title_note}）"
    if document.layout is not Layout.BULLETIN:
        yield from _labelled_words("填报单位", document.unit)
    yield from _labelled_words("统计时段", document.period)
    if document.addressees and not document.addressees_below:
        yield f"{document.addressees}："


def _body(document: Document) -> Iterator[str]:
    yield from (_labelled(one) for one in document.fields)
    yield from (_opinion(one) for one in document.opinions)
    yield from blocks_as_lines(document.blocks)
    for place, item in enumerate(document.items):
        if item.section and (not place or document.items[place - 1].section != item.section):
            yield f"【{item.section}】"
        yield from _item(item)
    yield from (_labelled(one) for one in document.attendance)
    yield from attachment_note_lines(document.attachment_names)


def _ending(document: Document) -> Iterator[str]:
    yield from (_signature(one) for one in document.signatures)
    if document.layout is not Layout.BULLETIN:
        yield from _beside(_text(document.date))
    if document.note:
        yield f"（{document.note}）"
    for attachment in document.attachments:
        yield from _attachment(attachment)


def _colophon(document: Document) -> Iterator[str]:
    if document.addressees and document.addressees_below:
        yield f"主送：{document.addressees}。"
    if document.copied_to:
        yield f"抄送：{document.copied_to}。"
    yield from (f"{one.label}：{one.text}。" for one in document.distribution)
    if document.staff:
        yield GAP.join(_labelled(one) for one in document.staff)
    printed = f"{_text(document.printed_on)}印发" if document.printed_on else ""
    yield from _beside(_text(document.printed_by), printed)
    yield from _lines(document.copies)


def attachment_note_lines(names: Sequence[Words]) -> Iterator[str]:
    """附件说明: one name without number, several as 1. 2. (GB/T 9704 7.3.4)."""
    numbered = (
        [f"{place}.{name}" for place, name in enumerate(names, 1)] if len(names) > 1 else map(str, names)
    )
    for place, line in enumerate(numbered):
        yield line if place else f"附件：{line}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Heading() if block.level == 0:
            yield f"{block.number}{GAP}{block.title}"
        case Heading():
            yield f"{block.number}{block.title}{block.text}"
        case Article():
            yield f"{block.number}　{block.text}"
        case Table():
            yield from _lines(block.caption)
            yield from ("\t".join(" ".join(cell.text.split()) for cell in row) for row in block.rows)


def _masthead(masthead: Masthead) -> Iterator[str]:
    yield from masthead.names[:-1]
    yield masthead.names[-1] + masthead.tail


def _item(item: Item) -> Iterator[str]:
    yield item.title
    yield from blocks_as_lines(item.blocks)
    if item.source:
        yield f"（{item.source}）"


def _attachment(attachment: Attachment) -> Iterator[str]:
    yield from _lines(attachment.label, attachment.title)
    yield from blocks_as_lines(attachment.blocks)


def _signature(signature: Signature) -> str:
    return f"{signature.post}{GAP}{signature.name}" if signature.post else signature.name


def _signers(signers: Sequence[Words]) -> str:
    return f"签发人：{'　'.join(map(str, signers))}" if signers else ""


def _labelled(one: Labelled) -> str:
    return f"{one.label}：{one.text}"


def _opinion(one: Opinion) -> str:
    return GAP.join(text for text in (f"{one.step}：{one.text}", one.name, one.at) if text)


def _labelled_words(label: str, words: Words | None) -> Iterator[str]:
    if words:
        yield f"{label}：{words}"


def _lines(*words: object) -> Iterator[str]:
    yield from (str(one) for one in words if one)


def _beside(*texts: str) -> Iterator[str]:
    line = GAP.join(text for text in texts if text)
    if line:
        yield line


def _text(element: object) -> str:
    return str(getattr(element, "text", "") or "")
