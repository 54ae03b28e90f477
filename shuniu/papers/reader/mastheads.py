"""The red head: 云州市人民政府文件, 云州市人民政府令, several issuers with 文件 beside them."""

import re

from shuniu.papers.reader.marks import is_body

_MASTHEAD = re.compile(r"(?P<name>[\u4e00-\u9fff（）()·“”]{2,40}?)\s*(?P<tail>文件|命令|令)$")


def is_masthead(text: str) -> bool:
    """Whether a line is the name of a body with 文件 or 令."""
    found = _MASTHEAD.match(text)
    return found is not None and is_body(found["name"])


def names_and_tail(texts: list[str]) -> tuple[tuple[str, ...], str]:
    """The issuers, and 文件 or 令 that follows them; beside several issuers 文件 may stand at any height."""
    found = next((match for text in texts if (match := _MASTHEAD.match(text))), None)
    if found is None:
        return tuple(text for text in texts if text != "文件"), "文件" if "文件" in texts else ""
    names = [found["name"] if text == found[0] else text for text in texts]
    return tuple(names), found["tail"]
