"""From where to where something went, in one sentence: 由 A 压缩到 B, 缩短 c; A, 同比上升 5%（上年为 B）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.numbers.interval import Interval
from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.numbers.saying import Sayings
from reportgen.checks.reading.numbers.written import GROUPED, value_of
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_UP = "上升|增长|增加|提高|提升|扩大|延长|增|升"
_DOWN = "下降|降低|减少|压减|缩减|压缩|缩短|缩小|回落|减|降"
# One of these characters stands in each of the words.
_CHANGED = ("增", "升", "提", "扩", "延", "减", "降", "缩", "回")
_WHEN = r"(?:20[0-9]{2}年(?:度|末|底|初)?|今年|本年|目前|现在|当年)?的?"
_BEFORE = r"(?:上年同期|上年|去年同期|去年|上一年|20[0-9]{2}年同期|20[0-9]{2}年)(?:末|底|度)?(?:的|为|是)?"
_UNIT = r"(?:万|亿|千)?(?:%|‰|[一-龥]{1,4}?)"
_COMPARED = r"(?:同比|比上年|较上年|比去年|较去年|与上年相比|比上年同期|较上年同期)"
_MOVED = regex(
    rf"[由从][^，。；0-9]{{0,14}}(?:20[0-9]{{2}}年(?:度|末|底)?[^，。；0-9]{{0,8}})?(?P<first>{GROUPED})(?P<unit>{_UNIT})"
    rf"(?:[^，。；0-9（）]{{0,4}}?|（[^（）]{{1,12}}），?)(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:到了?|至|为|成){_WHEN}"
    rf"(?P<last>{GROUPED})(?P=unit)(?=[，。；、（）：]|$|的|和|及|并|且)"
    rf"(?:（[^（）]{{1,12}}）)?(?:，(?:净|共|平均|累计|实际|总体|整体|大幅|同比)*"
    rf"(?:{_UP}|{_DOWN})(?:了|约|近)?(?P<by>{GROUPED})(?P<by_unit>个百分点|{_UNIT}(?=[，。；、（）]|$)))?"
)
_BESIDE = regex(
    rf"(?P<last>{GROUPED})(?P<unit>{_UNIT})，{_COMPARED}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?:{GROUPED})"
    rf"(?:%|个百分点|(?P=unit))（{_BEFORE}(?P<first>{GROUPED})(?P=unit)"
)
# The number it came to stands behind the difference.
_REACHED = regex(
    rf"[比较在](?:上年|去年|20[0-9]{{2}}年)(?:度|末|底|同期)?[^，。；0-9]{{0,8}}?(?P<first>{GROUPED})(?P<unit>{_UNIT})(?:的基础上|，)?"
    rf"(?:净)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了)?(?P<by>{GROUPED})(?P<by_unit>(?P=unit))，(?:达到?|增至|增加到|减至|降至|减少到|至)(?:了)?"
    rf"(?P<last>{GROUPED})(?P=unit)(?=[，。；、（）]|$)"
)
_INSIDE = regex(
    rf"(?P<last>{GROUPED})(?P<unit>{_UNIT})（{_BEFORE}(?P<first>{GROUPED})(?P=unit)），{_COMPARED}?"
    rf"(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?:了|约)?(?:{GROUPED})(?:%|个百分点|(?P=unit))"
)


class Step(NamedTuple):
    """A number of two times, and the word that says which way it went.

    Attributes:
        sentence: Where it is told.
        sign: 1 for growth, -1 for decline.
        first: What it was.
        last: What it became.
        unit: The unit of both.
        found: The words, with the difference as `by` where it is told.
    """

    sentence: Sentence
    sign: int
    first: Interval
    last: Interval
    unit: str
    found: re.Match[str]

    @property
    def by(self) -> Interval | None:
        """The difference as told; None where none is, or in another unit."""
        told = self.found.groupdict().get("by")
        is_same = told and self.found["by_unit"] == ("个百分点" if self.unit == "%" else self.unit)
        return interval_of(told) if told and is_same else None


def steps(text: DocumentText) -> tuple[Step, ...]:
    """Return every step that a document tells, in reading order."""
    return tuple(step for sentence in text.once(Sayings).holding(*_CHANGED) for step in _steps(sentence))


def interval_of(written: str) -> Interval:
    """Return every number that is printed so."""
    places = len(written.partition(".")[2])
    slack = Fraction(1, 2 * 10**places) if places else Fraction(0)
    return Interval.around(value_of(written), slack)


def _steps(sentence: Sentence) -> Iterator[Step]:
    # The other two hold a parenthesis; they begin with a number, and so are slow to search for.
    for pattern in (_MOVED, _REACHED, _BESIDE, _INSIDE) if "（" in sentence.text else (_MOVED, _REACHED):
        for found in pattern.finditer(sentence.text):
            sign = 1 if found["up"] else -1
            yield Step(sentence, sign, interval_of(found["first"]), interval_of(found["last"]), found["unit"], found)
