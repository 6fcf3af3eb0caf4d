"""Where a file was changed by hand: unit by unit, against the text that it should hold, or against its own digests."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.align import align
from reportgen.proof.words import differing, is_alike, shortened
from reportgen.typeset.stamp import piece_digest
from reportgen.typeset.units import Unit
from reportgen.verify.rules import EDITED

_HINT = "该改的改在 data 的 YAML 文件里，再生成一次；改错了的，用 out 文件夹里的原件。"
_BETWEEN_CELLS = "|"
# More would bury what matters: such a file is another one.
_MOST = 50


def changes_by_text(wanted: Sequence[Unit], found: Sequence[Unit], path: PurePath) -> list[Finding]:
    """Return a finding for every unit that was changed, added or taken away.

    Args:
        wanted: The units as the facts give them.
        found: The units of the file.
        path: The file.
    """
    keys = [unit.text for unit in wanted], [unit.text for unit in found]
    if keys[0] == keys[1]:
        return []
    pairs = align(wanted, found, keys, lambda one, other: is_alike(one.text, other.text))
    return _told(_by_text(pairs), path)


def changes_by_digest(pieces: Sequence[str], found: Sequence[Unit], path: PurePath) -> list[Finding]:
    """Return a finding for every unit that was changed, added or taken away; what stood there is not known.

    Args:
        pieces: The digests that the file holds of its units; none when there were too many.
        found: The units of the file.
        path: The file.
    """
    if not pieces:
        message = "文字在生成之后改过；文件太大，没有逐段摘要，指不出是哪一处"
        return [EDITED.at(Span(path.as_posix(), place="文件"), message, hint=_HINT)]
    keys = pieces, [piece_digest(unit.text) for unit in found]
    told = _told(_by_digest(align(pieces, found, keys, lambda _one, _other: True)), path)
    # Two texts may share a short digest; the digest of the whole text has told that they differ.
    return told or [EDITED.at(Span(path.as_posix(), place="文件"), "文字在生成之后改过", hint=_HINT)]


def _by_text(pairs: Iterator[tuple[Unit | None, Unit | None]]) -> Iterator[tuple[str, str]]:
    """Yield place and message of each change."""
    before = "开头"
    for unit, other in pairs:
        if unit and other and unit.text != other.text:
            yield _cell(unit, other), differing(unit.text, other.text).replace("印成", "现在是", 1)
        elif unit and not other:
            yield before, f"这里之后少了{shortened(unit.text)}"
        elif other and not unit:
            yield other.place, f"多了{shortened(other.text)}"
        before = other.place if other else before


def _by_digest(pairs: Iterator[tuple[str | None, Unit | None]]) -> Iterator[tuple[str, str]]:
    before = "开头"
    for digest, other in pairs:
        if digest and other and digest != piece_digest(other.text):
            yield other.place, f"改过，现在是{shortened(other.text)}"
        elif digest and not other:
            yield before, "这里之后少了一段（一行）"
        elif other and not digest:
            yield other.place, f"多了{shortened(other.text)}"
        before = other.place if other else before


def _cell(unit: Unit, other: Unit) -> str:
    """Return the place of a change, down to the cell where a row has kept its cells."""
    old, new = (each.text.split(_BETWEEN_CELLS) for each in (unit, other))
    if len(old) != len(new) or len(old) < 2:
        return other.place
    first = next(index for index, pair in enumerate(zip(old, new, strict=True)) if pair[0] != pair[1])
    name = new[first].partition("=")[0]
    return f"{other.place} {name if name.isalnum() and name.isascii() else f'列{first}'}"


def _told(changes: Iterator[tuple[str, str]], path: PurePath) -> list[Finding]:
    """Return the changes as findings, the first of them where there are very many."""
    found = list(changes)
    told = [EDITED.at(Span(path.as_posix(), place=place), message, hint=_HINT) for place, message in found[:_MOST]]
    if found[_MOST:]:
        message = f"还有 {len(found) - _MOST} 处改过，不一一列出"
        told.append(EDITED.at(Span(path.as_posix(), place="文件"), message, hint=_HINT))
    return told
