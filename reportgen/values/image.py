"""Pictures as authors bring them: PNG and JPEG, known by their bytes and not by their names, whole and of sane size."""

from __future__ import annotations

import zlib
from typing import NamedTuple

from reportgen.values.refusal import Refusal

MOST_BYTES = 10 * 1024 * 1024
MOST_PIXELS = 40_000_000
_MOST_SIDE = 20_000
PNG, JPEG = "png", "jpeg"

_PNG_START, _JPEG_START, _JPEG_END = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd9"
_CHUNK_FRAME = 12  # length, name and checksum around the content of a chunk
# Markers of JPEG that begin a frame, which holds the size: SOF0 to SOF15 without DHT, JPG and DAC.
_FRAMES = set(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_SCAN = 0xDA
# Markers that stand alone, without a length: TEM and RST0 to RST7.
_ALONE = {0x01, *range(0xD0, 0xD8)}
_HINT = "用画图或照片软件打开，另存为 .png 或 .jpg。"
_OTHERS = {
    b"GIF8": "GIF 动图",
    b"BM": "BMP 位图",
    b"RIFF": "WebP 图片",
    b"II*\0": "TIFF 图片",
    b"MM\0*": "TIFF 图片",
    b"%PDF": "PDF 文件",
    b"PK\3\4": "压缩包或 Office 文件",
}
TOO_LARGE = Refusal(f"图片超过 {MOST_BYTES // 1024 // 1024} MB", "缩小以后再放进来，宽 1,800 像素左右就够印满一行。")
_DAMAGED = Refusal("图片不完整或已损坏", "重新拿一份原图。")


class Image(NamedTuple):
    """A picture file.

    Attributes:
        content: Its bytes.
        kind: `png` or `jpeg`.
        width: In pixels.
        height: In pixels.
    """

    content: bytes
    kind: str
    width: int
    height: int

    @property
    def digest(self) -> str:
        """Digest of its bytes."""
        import hashlib  # with OpenSSL, which most documents, having no picture, do without

        return hashlib.sha256(self.content).hexdigest()


UNDRAWN = Image(b"", PNG, 0, 0)
"""What stands for a picture that is drawn later."""


def parse_image(content: bytes) -> Image | Refusal:
    """Return the picture in some bytes; a refusal when it is of another kind, cut off, damaged or too large.

    Args:
        content: The bytes of the file.
    """
    if len(content) > MOST_BYTES:
        return TOO_LARGE
    if content.startswith(_PNG_START):
        kind, size = PNG, _png_size(content)
    elif content.startswith(_JPEG_START):
        kind, size = JPEG, _jpeg_size(content)
    else:
        return Refusal(f"{_named(content)}，不能印进公文", _HINT)
    if size is None or 0 in size:
        return _DAMAGED
    width, height = size
    if width * height > MOST_PIXELS or max(size) > _MOST_SIDE:
        return Refusal(f"图片有 {width}×{height} 像素，太大了", f"缩小到 {MOST_PIXELS // 10000:,} 万像素以内。")
    return Image(content, kind, width, height)


def _png_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height, or None when a chunk is damaged or the last one is missing."""
    place, names, size = len(_PNG_START), [b""], (0, 0)
    while names[-1] != b"IEND":
        length = int.from_bytes(content[place : place + 4], "big")
        end = place + _CHUNK_FRAME + length
        if end > len(content):
            return None
        body, check = content[place + 4 : end - 4], content[end - 4 : end]
        if zlib.crc32(body).to_bytes(4, "big") != check:
            return None
        names.append(body[:4])
        if body.startswith(b"IHDR"):
            size = int.from_bytes(body[4:8], "big"), int.from_bytes(body[8:12], "big")
        place = end
    # What stands behind the end is no picture, and would go out unseen.
    return size if names[1] == b"IHDR" and b"IDAT" in names and place == len(content) else None


def _jpeg_size(content: bytes) -> tuple[int, int] | None:
    """Return width and height, or None when there is no frame, no scan, or no end."""
    place, size = 2, None
    while place + 4 <= len(content):
        if content[place] != 0xFF:
            return None
        marker = content[place + 1]
        if marker == 0xFF or marker in _ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(content[place + 2 : place + 4], "big")
        if marker in _FRAMES:
            size = (
                int.from_bytes(content[place + 7 : place + 9], "big"),
                int.from_bytes(content[place + 5 : place + 7], "big"),
            )
        if marker == _SCAN:
            return size if _JPEG_END in content[place:] else None
        if length < 2:
            return None
        place += 2 + length
    return None


def _named(content: bytes) -> str:
    """Return what some bytes are in place of a picture that can be printed."""
    head = content[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"<"):
        return "这是 SVG 或网页"
    known = next((name for start, name in _OTHERS.items() if content.startswith(start)), "")
    return f"这是 {known}" if known else "不是 PNG 或 JPEG 图片"
