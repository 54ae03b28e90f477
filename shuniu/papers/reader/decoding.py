"""Bytes of a plain text as text: utf-8, utf-16 or gb18030; and text that is 乱码, which is refused."""

import codecs
import re

from shuniu.papers.reader.reading import Unreadable

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x7f]")
_TRACES = re.compile("锟斤拷|烫烫烫|屯屯屯|\ufffd|(?:[Ã-å][\x80-¿ŒœŠšŽžŸƒˆ˜–-…‰‹›€™]{1,2}){3}")
_LATIN = re.compile("(?![§°±·×÷])[\xa1-\xff]")  # 某×局, 37.5°: marks of Chinese texts too
_SAMPLE, _FEWEST, _SHARE, _LATIN_SHARE = 2_000, 6, 0.002, 0.3
_GARBLED = "文字显示为乱码，原文编码已损坏。请回到原文件重新复制，或用记事本另存为“UTF-8”编码后再试。"


def decoded(data: bytes) -> str:
    """The text of a .txt file. Raises Unreadable when the bytes are no text or no known encoding."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for name in [encoding] if encoding else ["utf-8", "gb18030"]:
        try:
            return _text(data.decode(name))
        except UnicodeDecodeError:
            continue
    raise Unreadable(
        "not_text", "无法识别文件的文字编码。请用记事本打开，另存为“UTF-8”编码的文本文件后再试。"
    )


def _text(text: str) -> str:
    """The text with plain newlines. Raises Unreadable when it is full of control characters."""
    if len(_CONTROL.findall(text[:_SAMPLE])) > _FEWEST:
        raise Unreadable(
            "not_text", "这不是文本文件。可以读取的有 .txt、.docx、.pdf、.ofd，请另存为其中一种后再试。"
        )
    return text.replace("\r\n", "\n").replace("\r", "\n")


def refuse_garbled(text: str) -> None:
    """Raises Unreadable for 乱码: traces of a failed decoding, or text that decodes once more to Chinese."""
    traces = len(_TRACES.findall(text))
    sample = text[:_SAMPLE]
    is_latin = len(_LATIN.findall(sample)) > max(_FEWEST, len(sample) * _LATIN_SHARE)
    if is_latin or traces > max(2, len(text) * _SHARE) or _decodes_again(sample):
        raise Unreadable("garbled", _GARBLED)


def _decodes_again(sample: str) -> bool:
    """Whether text of Chinese characters, taken as GBK bytes, is clean UTF-8 of other Chinese characters."""
    words = "".join(re.findall(r"[\u2000-\uffff]+", sample))
    try:
        again = words.encode("gbk", "ignore").decode("utf-8", "ignore")
    except UnicodeEncodeError:
        return False
    found = len(re.findall(r"[\u4e00-\u9fff，。、：]", again))
    return len(words) >= _FEWEST and found * 3 >= len(words.encode("gbk", "ignore")) * 0.8
