"""Which kinds of file are known, by what their bytes say."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind: its suffixes, what people call it, how it is served. ``shown`` may be looked at in the browser."""

    word: str
    suffixes: tuple[str, ...]
    media: str
    shown: bool = False


_OFFICE = "application/vnd.openxmlformats-officedocument"
PDF = Kind("PDF 文件", ("pdf",), "application/pdf")
OFD = Kind("OFD 版式文件", ("ofd",), "application/ofd")
DOCX = Kind("Word 文档", ("docx",), f"{_OFFICE}.wordprocessingml.document")
XLSX = Kind("Excel 表格", ("xlsx",), f"{_OFFICE}.spreadsheetml.sheet")
PPTX = Kind("演示文稿", ("pptx",), f"{_OFFICE}.presentationml.presentation")
DOC = Kind("旧版文字文档", ("doc", "wps"), "application/msword")
XLS = Kind("旧版表格", ("xls", "et"), "application/vnd.ms-excel")
PPT = Kind("旧版演示文稿", ("ppt", "dps"), "application/vnd.ms-powerpoint")
TXT = Kind("文本文件", ("txt", "csv"), "text/plain; charset=utf-8")
JPEG = Kind("JPEG 图片", ("jpg", "jpeg"), "image/jpeg", shown=True)
PNG = Kind("PNG 图片", ("png",), "image/png", shown=True)
GIF = Kind("GIF 图片", ("gif",), "image/gif", shown=True)
ZIP = Kind("压缩包", ("zip",), "application/zip")

KINDS = (PDF, OFD, DOCX, XLSX, PPTX, DOC, XLS, PPT, TXT, JPEG, PNG, GIF, ZIP)
BY_SUFFIX = {suffix: kind for kind in KINDS for suffix in kind.suffixes}
