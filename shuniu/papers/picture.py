"""Pages of a PDF as pictures (PNG), drawn by pdfium: what stands on paper, to be looked at on a screen."""

import struct
import zlib

from shuniu.papers import pdfium

SCALE = 1.5  # points to pixels: sharp enough to read on a desk screen


def count(pdf: bytes) -> int:
    """How many pages it has."""
    with pdfium.opened(pdf) as document:
        return len(document)


def picture(pdf: bytes, number: int, scale: float = SCALE) -> bytes:
    """The page of that number, the first is 0, as PNG. IndexError where there is none."""
    with pdfium.opened(pdf) as document:
        if not 0 <= number < len(document):
            raise IndexError(number)
        bitmap = document[number].render(scale=scale, rev_byteorder=True)
        pixels = bytes(bitmap.buffer)
        return png(pixels, bitmap.width, bitmap.height, bitmap.stride, bitmap.n_channels)


def png(pixels: bytes, width: int, height: int, stride: int, channels: int) -> bytes:
    """Pixels (RGB or RGBA, row by row) as PNG (ISO/IEC 15948)."""
    colour = {3: 2, 4: 6}[channels]
    rows = b"".join(b"\0" + pixels[row * stride : row * stride + width * channels] for row in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(rows, 6)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, data) for name, data in chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
