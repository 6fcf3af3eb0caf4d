"""From the key 评分 to a whole scoring table: what it takes over from a file is put in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.outline.rules import NO_SCORING_TABLE
from reportgen.outline.scoring import PATH, Scoring
from reportgen.source.nodes import Entry
from reportgen.source.read import read_file
from reportgen.vocabulary.declare import declared
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.reader import Reader
from reportgen.vocabulary.rules import MISSING_KEY
from reportgen.world import World

# A table without these scores nothing.
_NEEDED = ("总分", "保留小数")

Find = Callable[[str, str], PurePath | None]


def read_scoring(world: World, find: Find, written: Scoring) -> Outcome[Scoring]:
    """Return a scoring table with everything that it takes over from the files it names (沿用).

    Args:
        world: The disk.
        find: From place and file name to the file, such as `Library.find`.
        written: What stands under the key 评分.
    """
    whole, taken, findings = written, written, list[Finding]()
    seen = set[str]()
    while taken.taken_over is not None and isinstance(taken.taken_over.value, str):
        name, span = taken.taken_over.value, taken.taken_over.span
        folder, _, file = name.rpartition("/")
        path = find(folder, f"{file}.yaml") if name not in seen else None
        if path is None:
            findings.append(_none(name, span, is_loop=name in seen))
            return Outcome(whole, tuple(findings))
        seen.add(name)
        read = read_file(world, path)
        table = scoring_of(read.product.entries if read.product else (), Span(path.as_posix()))
        taken = table.product
        whole = _filled(whole, taken)
        findings += [*read.findings, *table.findings]
    return Outcome(whole, (*findings, *([] if findings else _missing(whole, taken))))


def scoring_of(entries: tuple[Entry, ...], span: Span) -> Outcome[Scoring]:
    """Return the scoring table that a file holds.

    Args:
        entries: Its outermost keys.
        span: Where the table stands.
    """
    reader = Reader(Manner(), whole=Scoring)
    scoring = reader.block(Scoring, entries, span, PATH)
    return Outcome(scoring, tuple(reader.findings))


def _filled(own: Scoring, parent: Scoring) -> Scoring:
    """Return a table with every key that it does not state itself taken from its parent."""
    missing = (each.attribute for each in declared(Scoring).values() if getattr(own, each.attribute) is None)
    return replace(own, **{name: getattr(parent, name) for name in missing})


def _none(name: str, span: Span, *, is_loop: bool) -> Finding:
    message = f"评分表“{name}”沿用到最后又回到自己" if is_loop else f"没有叫“{name}”的评分表"
    hint = "写成“地方/scoring/名称”，例如 national/scoring/2020；它是 templates/ 下的一个 .yaml 文件。"
    return NO_SCORING_TABLE.at(span, message, hint=hint, path=f"{PATH}.沿用")


def _missing(whole: Scoring, last: Scoring) -> list[Finding]:
    keys = declared(Scoring)
    lacking = (name for name in _NEEDED if getattr(whole, keys[name].attribute) is None)
    return [
        MISSING_KEY.at(last.span, f"评分表缺少“{name}”", hint=f"补上“{name}: {keys[name].key.example}”。", path=PATH)
        for name in lacking
    ]
