"""单位名称写错了一个字。

## 查什么    已知的单位名称（本单位、上下级、设置里的“名称”）和文中多次出现的单位全称，有没有写错、漏掉、多出一个字的；
            简称（县水务局）和地名，有没有写成音同、形近的字的；三个字以上的地名，首字写错的；五六个字的
            单位名称，相邻两字颠倒的；国家部委、全国性团体的名称，中间写错一个字的。
## 为什么    单位名称是法定名称，写错一个字就不是这个单位了。
## 例        广州市荔湾区妇女联和会（应为“广州市荔湾区妇女联合会”）。
## 怎么改    照全称改。
## 依据      《党政机关公文处理工作条例》第十九条：人名、地名等表述准确。
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from reportgen.checks.reading.settings import Settings
from reportgen.checks.reading.subject import Subject
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.checks.reading.words.organisations import (
    Slip,
    first_slips,
    known_names,
    lookalike_slips,
    national_slips,
    places_of,
    short_names,
    slips,
    swaps,
)
from reportgen.checks.registry import Fault, check
from reportgen.diagnostics.finding import Related, Severity
from reportgen.diagnostics.span import Span

HINT = "照全称改。"
_OFTEN = 3


@check("TXT020", Severity.WARNING)
def misspelt_name(text: DocumentText, subject: Subject, settings: Settings) -> Iterator[Fault]:
    """Yield the words that are a known name but for a character."""
    names, count = known_names(text, subject, settings), cache(text.joined.count)
    told: set[int] = set()
    spans: dict[tuple[str, str], list[Span]] = {}
    for slip in _slips(text, names, short_names(text, subject, settings), subject.unit):
        if told.isdisjoint(range(slip.start, slip.start + len(slip.written))) and not _is_name(slip, names, count):
            told.update(range(slip.start, slip.start + len(slip.written)))
            index = text.index_at(slip.start)
            start = slip.start - text.starts[index]
            span = text.passages[index].span(start, start + len(slip.written))
            spans.setdefault((slip.written, slip.meant), []).append(span)
    for (written, meant), (first, *more) in spans.items():
        counted = f"；全文共 {len(more) + 1} 处" if more else ""
        beside = tuple(Related(span, f"同样：“{written}”") for span in more)
        yield Fault(first, f"“{written}”与“{meant}”差一个字{counted}", HINT, "", beside)


def _slips(text: DocumentText, names: tuple[str, ...], short: tuple[str, ...], unit: str) -> Iterator[Slip]:
    for place in places_of(unit):
        yield from first_slips(text.joined, place.name + place.level)
    for name in names:
        yield from slips(text.joined, name)
    yield from swaps(text.joined, unit)
    yield from national_slips(text.joined)
    for name in short:
        yield from lookalike_slips(text.joined, name)


def _is_name(slip: Slip, names: tuple[str, ...], count: Callable[[str], int]) -> bool:
    """Whether the words are a name of their own: known, or written at least as often."""
    is_known = any(name in slip.written or slip.written in name for name in names)
    return is_known or count(slip.written) >= max(count(slip.meant), _OFTEN)
