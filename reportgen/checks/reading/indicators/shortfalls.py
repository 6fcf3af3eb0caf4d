"""How much less or more than its target prose says an indicator came to, where a table has both."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.indicators.every import printed_lines
from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence, stating
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

_LESS = regex(r"(?:少|未|欠|差|多|超额?)(?:完成|实施|开展|改造|培训|新建|建设|举办)(?:了)?$")
_LEAST = 2


class Shortfall(NamedTuple):
    """A stated difference from a target that its table does not give.

    Attributes:
        stated: The difference in prose.
        name: The indicator.
        actual: Its result.
        expected: The difference with its unit.
    """

    stated: Mention
    name: str
    actual: Said
    expected: str


def shortfalls(text: DocumentText) -> tuple[Shortfall, ...]:
    """Return the differences in paragraphs that are not those of the only indicator with their words."""
    prose = (each for each in text.once(stating) if each.stretch.setting in {Setting.BODY, Setting.ITEM})
    return tuple(found for sentence in prose for found in _shortfalls(sentence, text.once(printed_lines)))


def _shortfalls(sentence: Sentence, lines: tuple[Line, ...]) -> Iterator[Shortfall]:
    for stated in sentence.exact(Kind.COUNT):
        lacking = _LESS.search(stated.words)
        about = stated.words[: lacking.start()] if lacking else ""
        named = [each for each in lines if _is_about(about, each.name.text) and _unit(each) == stated.number.unit]
        if len(named) == 1 and len([each for each in sentence.mentions if each.is_like(stated)]) == 1:
            apart = _apart(named[0])
            if apart and apart != stated.number.value and named[0].actual:
                yield Shortfall(stated, named[0].name.text, named[0].actual, stated.number.like(apart))


def _is_about(words: str, name: str) -> bool:
    """Whether words name an indicator: all but one of its characters are in them, in any order (户厕改造、改造户厕)."""
    shared = sum(each in words for each in set(name))
    return len(words) >= _LEAST and len(name) > _LEAST and shared >= len(set(name)) - 1


def _measures(line: Line) -> tuple[Measure, Measure] | None:
    target, actual = measure_of(line.target.text), measure_of(line.actual.text) if line.actual else None
    return (target, actual) if target and actual and not actual.is_vague else None


def _unit(line: Line) -> str:
    found = _measures(line)
    return found[1].unit if found else ""


def _apart(line: Line) -> Fraction | None:
    found = _measures(line)
    return abs(found[0].value - found[1].value) if found else None
