"""The stamp of a file as custom properties: from which facts it was made, and digests of its text, piece by piece."""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Mapping, Sequence
from itertools import count, takewhile
from typing import NamedTuple

from reportgen.manuscript import Stamp

PROGRAM, FACTS, UNIT, YEAR = "生成程序", "事实摘要", "单位目录", "年度"
OUTLINES, DRAFT, DOCUMENT = "指定提纲", "草稿", "文档"
TEXT, PIECES = "文字摘要", "逐段摘要"
"""Names of the properties, as Office shows them under 文件、信息、高级属性、自定义."""

_YES = "是"
# Office keeps no more characters in one property.
_LONGEST = 255
_PER_PIECE = 4  # 24 bits: one change in sixteen million goes unseen here, and none by the digest of the whole text
_PIECES_IN_ONE = _LONGEST // _PER_PIECE
# Above it a file would hold more digests than a reader has patience for; that it was changed is still seen.
MOST_PIECES = 10_000


class Stamped(NamedTuple):
    """What the custom properties of a file say.

    Attributes:
        stamp: Where it came from.
        text: Digest of its whole text.
        pieces: Digests of its units of text, one after another; none where there were too many.
    """

    stamp: Stamp
    text: str
    pieces: tuple[str, ...]


def entries_of(stamp: Stamp, texts: Sequence[str]) -> dict[str, str]:
    """Return the stamp of a file as names and values.

    Args:
        stamp: Where it came from.
        texts: Its units of text.
    """
    entries = {PROGRAM: stamp.program, FACTS: stamp.facts, UNIT: stamp.unit, YEAR: str(stamp.year)}
    entries |= {DOCUMENT: stamp.file_name}
    entries |= {OUTLINES: " ".join(stamp.outlines)} if stamp.outlines else {}
    entries |= {DRAFT: _YES} if stamp.is_draft else {}
    entries[TEXT] = whole_digest(texts)
    pieces = [piece_digest(text) for text in texts] if len(texts) <= MOST_PIECES else []
    for start in range(0, len(pieces), _PIECES_IN_ONE):
        entries[f"{PIECES}{start // _PIECES_IN_ONE + 1}"] = "".join(pieces[start : start + _PIECES_IN_ONE])
    return entries


def stamp_in(entries: Mapping[str, str]) -> Stamped | None:
    """Return what the custom properties of a file say, or None when they are not those that the program writes.

    Args:
        entries: Names and values.
    """
    needed = [entries.get(name, "") for name in (PROGRAM, FACTS, UNIT, YEAR, TEXT)]
    program, facts, unit, year, text = needed
    if not all(needed) or not (year.isascii() and year.isdecimal()):
        return None
    outlines = tuple(entries.get(OUTLINES, "").split())
    stamp = Stamp(program, facts, unit, int(year), outlines, DRAFT in entries, entries.get(DOCUMENT, ""))
    joined = "".join(takewhile(bool, (entries.get(f"{PIECES}{number}", "") for number in count(1))))
    pieces = tuple(joined[start : start + _PER_PIECE] for start in range(0, len(joined), _PER_PIECE))
    return Stamped(stamp, text, pieces)


def whole_digest(texts: Sequence[str]) -> str:
    """Return the digest of a whole text."""
    digest = hashlib.sha256()
    for text in texts:
        digest.update(text.encode(errors="surrogatepass") + b"\0")
    return digest.hexdigest()


def piece_digest(text: str) -> str:
    """Return the short digest of one unit of text."""
    return urlsafe_b64encode(hashlib.sha256(text.encode(errors="surrogatepass")).digest())[:_PER_PIECE].decode()
