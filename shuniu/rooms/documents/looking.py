"""The first pages of a PDF as pictures that stand in the page itself: nothing is kept for them."""

import struct
import zlib
from base64 import b64encode
from collections.abc import Iterator

from shuniu.papers import pdfium

SCALE = 1.5  # points to pixels: sharp enough to read on a desk screen


def pictures(pdf: bytes, most: int) -> list[str]:
    """``data:`` addresses of at most so many pages, in order."""
    with pdfium.opened(pdf) as document:
        return list(_drawn(document, min(most, len(document))))


def _drawn(document: pdfium.pypdfium2.PdfDocument, count: int) -> Iterator[str]:
    for number in range(count):
        bitmap = document[number].render(scale=SCALE, rev_byteorder=True)
        png = _png(bytes(bitmap.buffer), bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)
        yield f"data:image/png;base64,{b64encode(png).decode()}"


def _png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Pixels (RGB or RGBA, row by row) as PNG (ISO/IEC 15948)."""
    colour = {3: 2, 4: 6}[channels]
    rows = b"".join(b"\0" + pixels[row * stride : row * stride + width * channels] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
