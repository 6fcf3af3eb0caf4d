"""Word and Excel files as packages of parts: what does not change is copied as it is compressed."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, NoReturn

from reportgen.frozen import dataclass
from reportgen.typeset.zip_writer import DEFLATED, LOCAL, LOCAL_HEADER, UTF8_NAME, ZipWriter, deflate

if TYPE_CHECKING:
    from zipfile import ZipInfo

_STORED = 0
# Lists of types and references, properties.
_SMALL = 4_096

_MEGABYTE = 1 << 20
_MOST_PARTS = 2_000
_MOST_IN_PART = 128 * _MEGABYTE
_MOST_IN_ALL = 256 * _MEGABYTE
# Deflate cannot pass 1,032 to 1. A table of equal cells stays below 400; only a file made to burst comes near the end.
_MOST_RATIO = 600

# Word's old format, and the envelope of a file locked with a password.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"

_ENCRYPTED = 0x1

_FIRST = {"[Content_Types].xml": 0, "_rels/.rels": 1, "word/document.xml": 2}


Content = bytes | Iterator[bytes]
"""What is in a part: whole, or in chunks."""


class BadPackage(ValueError):  # noqa: N818 - reads like its kin in the library, BadZipFile
    """The bytes are no package that can be trusted; the message says why, for authors."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file inside a package, as it is compressed.

    Attributes:
        name: Its path in the package, without a slash in front.
        compressed: Its bytes as they stand in the package.
        method: How they are compressed: 0 stored, 8 deflated.
        crc: Checksum of its content.
        size: Length of its content.
    """

    name: str
    compressed: bytes
    method: int
    crc: int
    size: int

    @property
    def content(self) -> bytes:
        """Its bytes, inflated; never more than `size`, whatever the compressed bytes hold.

        Raises:
            BadPackage: The bytes are damaged.
        """
        content = self.compressed if self.method == _STORED else _inflated(self)
        if len(content) != self.size or zlib.crc32(content) != self.crc:
            _refuse(f"部件 {self.name} 已损坏")
        return content


@dataclass(frozen=True, slots=True)
class Package:
    """The parts of a file, in the order in which they are written."""

    parts: tuple[Part, ...]

    def find(self, name: str) -> Part | None:
        """Return the part with this name, or None."""
        return next((part for part in self.parts if part.name == name), None)

    def having(self, *made: Part) -> Package:
        """Return the package with further parts, each in the place of the part of its name, if there is one."""
        parts = {part.name: part for part in (*self.parts, *made)}
        return Package(tuple(parts[name] for name in sorted(parts, key=_place)))

    def content(self, name: str) -> bytes:
        """Return the inflated bytes of a part.

        Raises:
            BadPackage: There is no such part, or it is damaged.
        """
        part = self.find(name)
        if part is None:
            _refuse(f"文件里缺少部件 {name}")
        return part.content


def read_package(content: bytes) -> Package:
    """Return the parts of a package, none of them inflated yet.

    Raises:
        BadPackage: No package, damaged, encrypted, or made to burst or to write outside its folder.
    """
    if content.startswith(_COMPOUND_FILE):
        _refuse("文件是旧版 .doc 格式，或设有打开密码")
    entries = [entry for entry in _directory(content) if not entry.filename.endswith("/")]
    _check_names([entry.filename for entry in entries])
    if sum(entry.file_size for entry in entries) > _MOST_IN_ALL:
        _refuse(f"各部件展开后共超过 {_MOST_IN_ALL // _MEGABYTE} MB")
    parts = (_part(content, entry) for entry in entries)
    return Package(tuple(sorted(parts, key=lambda part: _place(part.name))))


def write_package(package: Package, replaced: Mapping[str, Content]) -> bytes:
    """Return the bytes of a package; the same parts always give the same bytes.

    Args:
        package: The parts to copy as they are compressed.
        replaced: Content of the parts that are new or take the place of a part of that name. One that comes in chunks
            is never held whole; it is taken when its turn comes, those of `_FIRST` before all others.
    """
    copied = {part.name: part for part in package.parts}
    writer = ZipWriter()
    for name in sorted({*copied, *replaced}, key=_place):
        content = replaced.get(name)
        if content is None:
            _copy(copied[name], writer)
        elif isinstance(content, bytes):
            _copy(deflated(name, content), writer)
        else:
            writer.deflate(name, content)
    return writer.finished()


def _copy(part: Part, writer: ZipWriter) -> None:
    writer.copy(part.name, part.compressed, (part.method, part.crc, part.size))


def deflated(name: str, content: bytes) -> Part:
    """Return a part made from its content; a small one is kept, since all reports of a run share most of those."""
    return _deflated_once(name, content) if len(content) <= _SMALL else _deflated(name, content)


def _deflated(name: str, content: bytes) -> Part:
    compressed = BytesIO()
    crc, size = deflate((content,), compressed)
    return Part(name, compressed.getvalue(), DEFLATED, crc, size)


_deflated_once = lru_cache(maxsize=64)(_deflated)


def _place(name: str) -> tuple[int, str]:
    """Return what parts are sorted by, as packages are usually laid out: what a reader needs first stands first."""
    return _FIRST.get(name, len(_FIRST)), name


def _inflated(part: Part) -> bytes:
    try:
        return zlib.decompressobj(-zlib.MAX_WBITS).decompress(part.compressed, part.size + 1)
    except zlib.error:
        _refuse(f"部件 {part.name} 已损坏")


def _directory(content: bytes) -> list[ZipInfo]:
    from zipfile import BadZipFile, ZipFile

    try:
        with ZipFile(BytesIO(content)) as archive:
            entries = archive.infolist()
    except (BadZipFile, NotImplementedError, ValueError, EOFError, struct.error):
        _refuse("不是完整的 Word 或 Excel 文件：压缩包打不开")
    if len(entries) > _MOST_PARTS:
        _refuse(f"文件里的部件超过 {_MOST_PARTS} 个")
    return entries


def _check_names(names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name.startswith("/") or "\\" in name or ":" in name or not set(name.split("/")).isdisjoint({"", ".", ".."}):
            _refuse(f"部件的名称 {name} 指向文件之外")
        # Names of parts are compared without regard to case (ISO/IEC 29500-2, 6.2.2.3).
        if name.casefold() in seen:
            _refuse(f"部件 {name} 有两个")
        seen.add(name.casefold())


def _part(content: bytes, entry: ZipInfo) -> Part:
    name = entry.filename
    if entry.flag_bits & _ENCRYPTED:
        _refuse(f"部件 {name} 已加密")
    if entry.compress_type not in {_STORED, DEFLATED}:
        _refuse(f"部件 {name} 的压缩方法不合 Word 文件的规定")
    if entry.file_size > _MOST_IN_PART:
        _refuse(f"部件 {name} 展开后超过 {_MOST_IN_PART // _MEGABYTE} MB")
    if entry.file_size > _MEGABYTE and entry.file_size > _MOST_RATIO * entry.compress_size:
        _refuse(f"部件 {name} 压缩得过紧，可能是恶意文件")
    start = _start_of_data(content, entry)
    compressed = content[start : start + entry.compress_size]
    if len(compressed) != entry.compress_size:
        _refuse(f"部件 {name} 不完整")
    return Part(name, compressed, entry.compress_type, entry.CRC, entry.file_size)


def _start_of_data(content: bytes, entry: ZipInfo) -> int:
    """Return where the compressed bytes begin: after the local header, whose name must be that of the directory."""
    start = entry.header_offset
    if start < 0 or start + LOCAL_HEADER.size > len(content):
        _refuse(f"部件 {entry.filename} 不完整")
    signature, *_, name_length, extra_length = LOCAL_HEADER.unpack_from(content, start)
    name_start = start + LOCAL_HEADER.size
    encoding = "utf-8" if entry.flag_bits & UTF8_NAME else "cp437"
    name = content[name_start : name_start + name_length]
    if signature != LOCAL or name != entry.orig_filename.encode(encoding):
        _refuse(f"部件 {entry.filename} 的两处名称不一致")
    return int(name_start + name_length + extra_length)


def _refuse(reason: str) -> NoReturn:
    raise BadPackage(reason)
