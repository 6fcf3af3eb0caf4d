"""Zip files written part by part, in one go and into one buffer: a large part is held once, and compressed.

The library of the language would do it in twice the time, with the time of day in it.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from io import BytesIO

DEFLATED = 8
UTF8_NAME = 0x800
LOCAL_HEADER = struct.Struct("<4s5H3L2H")
LOCAL = b"PK\3\4"

_CENTRAL, _END = b"PK\1\2", b"PK\5\6"
_LEVEL = 6
_VERSION = 20
_MIDNIGHT, _NEW_YEAR_1980 = 0, 1 << 5 | 1

Kind = tuple[int, int, int]
"""How a part is compressed (0 stored, 8 deflated), the checksum of its content, and the length of that."""


class ZipWriter:
    """A zip file being written."""

    def __init__(self) -> None:
        self._out = BytesIO()
        self._directory: list[bytes] = []

    def copy(self, name: str, compressed: bytes, kind: Kind) -> None:
        """Write a part as it is compressed.

        Args:
            name: Its path.
            compressed: Its bytes.
            kind: What they are.
        """
        self._out.write(self._header(name, kind, len(compressed), self._out.tell()))
        self._out.write(compressed)

    def deflate(self, name: str, chunks: Iterable[bytes]) -> None:
        """Write a part as its content comes; its header, which tells how long that is, is written over at the end.

        Args:
            name: Its path.
            chunks: Its content.
        """
        start = self._out.tell()
        self._out.write(bytes(LOCAL_HEADER.size + len(name.encode())))
        data = self._out.tell()
        kind = DEFLATED, *deflate(chunks, self._out)
        end = self._out.tell()
        self._out.seek(start)
        self._out.write(self._header(name, kind, end - data, start))
        self._out.seek(end)

    def finished(self) -> bytes:
        """Return the file, its directory behind the parts."""
        start, index, count = self._out.tell(), b"".join(self._directory), len(self._directory)
        self._out.write(index)
        self._out.write(_END + struct.pack("<4H2LH", 0, 0, count, count, len(index), start, 0))
        return self._out.getvalue()

    def _header(self, name: str, kind: Kind, length: int, start: int) -> bytes:
        """Return the header of a part whose compressed bytes have a length, and note where it stands."""
        method, crc, size = kind
        encoded = name.encode()
        how = _VERSION, 0 if name.isascii() else UTF8_NAME, method, _MIDNIGHT, _NEW_YEAR_1980
        fields = struct.pack("<5H3L2H", *how, crc, length, size, len(encoded), 0)
        place = struct.pack("<3H2L", 0, 0, 0, 0, start)
        self._directory.append(_CENTRAL + struct.pack("<H", _VERSION) + fields + place + encoded)
        return LOCAL + fields + encoded


def deflate(chunks: Iterable[bytes], out: BytesIO) -> tuple[int, int]:
    """Write chunks compressed, and return checksum and length of the content.

    Args:
        chunks: The content.
        out: Where it is written.
    """
    deflater = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    crc = size = 0
    for chunk in chunks:
        crc = zlib.crc32(chunk, crc)
        size += len(chunk)
        out.write(deflater.compress(chunk))
    out.write(deflater.flush())
    return crc, size
