"""Two kinds of which some are both: 甲 a 人, 乙 b 人, 合计 n 人次, 同时享受的 c 人, 实际 d 人."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, stating
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_BOTH = regex(
    r"(?:同时(?:享受|领取|具有|属于|符合|纳入|获得|接受)|重复(?:享受|计算|领取|统计)?|扣除重复|剔除重复|交叉|兼有|两者兼)"
)
_REALLY = regex(r"^(?:实际|剔除重复后|扣除重复后|去重后|净)[^，。；0-9]{0,10}$")
_SUM = regex(r"(?:合计|共计|总计|共)[^，。；0-9]{0,6}$")
_PEOPLE = frozenset({"人", "名", "人次", "户", "户次"})


class Overlap(NamedTuple):
    """What is left of a sum when those that were counted twice are taken out."""

    total: Mention
    both: Mention
    really: Mention

    @property
    def expected(self) -> int:
        """How many there really are."""
        return int(self.total.number.value - self.both.number.value)


def overlaps(text: DocumentText) -> tuple[Overlap, ...]:
    """Return the sums that a document states together with those counted twice and those there really are."""
    return tuple(found for sentence in text.once(stating) for found in _overlaps(sentence.exact(Kind.COUNT)))


def _overlaps(counts: Sequence[Mention]) -> Iterator[Overlap]:
    people = [each for each in counts if each.number.unit in _PEOPLE]
    both = [each for each in people if _BOTH.search(each.words)]
    really = [each for each in people if _REALLY.match(each.words)]
    totals = [each for each in people if _SUM.search(each.words) and each not in really]
    if len(both) == len(really) == len(totals) == 1 and totals[0].start < both[0].start < really[0].start:
        yield Overlap(totals[0], both[0], really[0])
