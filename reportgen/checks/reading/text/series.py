"""Numbers of headings and items as series: which follow one another, and where a series breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import field
from enum import Enum
from typing import NamedTuple

from reportgen.checks.reading.text.annexes import annex_entries
from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.values.numbering import Numbering
from reportgen.values.numerals import from_chinese

_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
# The forms of numbers from the outermost level inwards (GB/T 9704—2012, 7.3.3).
_FORMS = regex(
    r"\s*(?:第([一二三四五六七八九十]+)(?:部分|章|篇)"
    r"|([一二三四五六七八九十百]+)[、.．,，]"
    r"|[（(]([一二三四五六七八九十百]+)[）)]"
    r"|(\d{1,3})[.．、]"
    r"|[（(]?(\d{1,3})[）)]"
    rf"|([{_CIRCLED}]))"
)
# A line of words without a mark; what heads a table is none.
_TITLES, _TITLE = frozenset({Setting.BODY, Setting.HEADING}), regex(r"(?!\s*表)[^。；：，、！？:;,!?]{2,40}")
_DECIMAL = regex(r"\s*[0-9]{1,2}(?:[.．][0-9]{1,2})+")
_MARK = regex(r"(?:\[[^\]]*\])+")
SAMPLES = ("第一部分", "一、", "（一）", "1.", "（1）", "①")


class Break(Enum):
    """How a number breaks its series."""

    SKIPPED = "numbers are missing before it"
    DOUBLED = "the number was there already"
    BACKWARDS = "it goes back"
    NESTED = "a series of the same form begins right below a number of that form"
    INVERTED = "an outer form stands below an inner one"
    FAR_DOWN = "levels are left out"
    OTHER_FORM = "the series goes on in another form"


class Ordinal(NamedTuple):
    """A number: its form, counted from the outermost, and how far it counts."""

    form: int
    value: int


@dataclass(frozen=True, slots=True)
class Numbered:
    """A numbered passage.

    Attributes:
        passage: The passage.
        index: Which passage of the document it is.
        ordinal: Its number.
        previous: The number before it in its series; 0 where it begins one.
        fault: How it breaks its series, if it does.
    """

    passage: Passage
    index: int
    ordinal: Ordinal
    previous: int
    fault: Break | None

    @property
    def label(self) -> str:
        """The printed number without blanks and marks of conversion."""
        return _MARK.sub("", self.passage.number).strip()


def ordinal_of(number: str) -> Ordinal | None:
    """Return form and value of a printed number, or None when it is none."""
    bare = _MARK.sub("", number) if "[" in number else number
    found = _FORMS.match(bare) if bare else None
    if found is None or found.lastindex is None:
        return None
    value = value_of(found[found.lastindex])
    return Ordinal(found.lastindex - 1, value) if value else None


def label(ordinal: Ordinal) -> str:
    """Return how a number is printed."""
    return Numbering((SAMPLES[ordinal.form],)).label(1, ordinal.value)


def numbered(text: DocumentText) -> tuple[Numbered, ...]:
    """Return the numbered headings and items of a document, each with its place in its series.

    The annexes announced below the text are numbered too, and belong to no series of the text.
    """
    walk, left_out = _Walk(text), text.once(annex_entries)
    inside = ((index, passage) for index, passage in enumerate(text.passages) if index not in left_out)
    return tuple(step for index, passage in inside for step in walk.take(index, passage))


def misnumbered(text: DocumentText) -> frozenset[int]:
    """Return which passages share a number because the first of them has it too early: （一）（三）（三）.

    One fault, though the first number skips one and the second doubles it.
    """
    found: set[int] = set()
    last: dict[int, Numbered] = {}
    for step in text.once(numbered):
        before = last.get(step.ordinal.form)
        is_early = before and before.fault is Break.SKIPPED and before.ordinal.value == before.previous + 2
        if before and is_early and step.fault is Break.DOUBLED:
            found |= {before.index, step.index}
        last[step.ordinal.form] = step
    return frozenset(found)


def with_headings(text: DocumentText) -> frozenset[int]:
    """Return which passages are numbered in a series most of which are headings: not one of sentences."""
    series: list[list[Numbered]] = []
    last: dict[int, list[Numbered]] = {}
    for step in text.once(numbered):
        before = last.get(step.ordinal.form)
        if before is None or step.ordinal.value <= before[-1].ordinal.value:
            before = last[step.ordinal.form] = []
            series.append(before)
        before.append(step)
    titled = (each for each in series if 2 * sum(map(_is_heading, each)) >= len(each))
    return frozenset(step.index for each in titled for step in each)


def _is_heading(step: Numbered) -> bool:
    return step.passage.setting is Setting.HEADING


def value_of(counter: str) -> int:
    """Return the number that a counter stands for (三, ③, 3); 0 where it is none."""
    if counter in _CIRCLED:
        return _CIRCLED.index(counter) + 1
    return int(counter) if counter.isdecimal() else from_chinese(counter) or 0


@dataclass(slots=True)
class _Walk:
    """The open series at a place of the document, outermost first; those laid aside by one of their own form."""

    text: DocumentText
    open: list[Ordinal] = field(default_factory=list)
    aside: list[Ordinal] = field(default_factory=list)
    at: int = -1

    def take(self, index: int, passage: Passage) -> Iterator[Numbered]:
        """Yield a passage as the next step of the series it belongs to; nothing when it has no number."""
        if passage.setting not in {Setting.HEADING, Setting.ITEM}:
            return
        ordinal = ordinal_of(passage.number)
        if ordinal is None:
            return
        previous, fault = self._place(ordinal, index)
        self.at = index
        yield Numbered(passage, index, ordinal, previous, fault)

    def _place(self, ordinal: Ordinal, index: int) -> tuple[int, Break | None]:
        above = next((at for at, each in enumerate(self.open) if each.form == ordinal.form), None)
        if above is None:
            return self._first(ordinal, index)
        last = self.open[above]
        if ordinal.value == 1 and last.value != 1:
            is_below = self.at == index - 1 and ordinal.form in {1, 2} and above == len(self.open) - 1
            self.aside += self.open[above:]
            self.open[above:] = [ordinal]
            return 0, Break.NESTED if is_below else None
        return last.value, self._next(ordinal, above, index)

    def _next(self, ordinal: Ordinal, above: int, index: int) -> Break | None:
        last = self.open[above]
        self.open[above:] = [ordinal]
        if ordinal.value == last.value + 1:
            return None
        earlier = Ordinal(ordinal.form, ordinal.value - 1)
        if earlier in self.aside:
            self.aside.remove(earlier)
            return None
        if ordinal.value > last.value:
            return None if self._is_inline(last, ordinal, index) else Break.SKIPPED
        if ordinal.value == 1 and ordinal.form > 2 and self.at != index - 1:
            return None
        return Break.DOUBLED if ordinal.value == last.value else Break.BACKWARDS

    def _first(self, ordinal: Ordinal, index: int) -> tuple[int, Break | None]:
        """Place the first number of a form below the number that stands around it."""
        around = self.open[-1] if self.open else None
        follows = next((each for each in self.open if each.value + 1 == ordinal.value), None)
        outer = [each for each in self.open if each.form < ordinal.form]
        is_inner = len(outer) == len(self.open)
        self.open = [*outer, ordinal]
        before = Ordinal(ordinal.form, ordinal.value - 1)
        goes_on = before in self.aside
        self.aside = [each for each in self.aside if each.form < ordinal.form]
        if goes_on:
            return before.value, None
        if ordinal.value > 1:
            if follows is not None and ordinal.value > 2:
                return 0, Break.OTHER_FORM
            before = Ordinal(ordinal.form, 0)
            return 0, None if self._is_inline(before, ordinal, index) else Break.SKIPPED
        if not is_inner:
            is_below = around is not None and around.form in {2, 3} and not self._is_titled(index)
            return 0, Break.INVERTED if is_below else None
        is_far = around is not None and around.form == 1 and ordinal.form >= 4 and not self._is_headed(index)
        return 0, Break.FAR_DOWN if is_far else None

    def _is_headed(self, index: int) -> bool:
        """Whether a number of two levels stands above a passage (（1） below 6.2), or words that lead to a list."""
        between = self.text.passages[self.at + 1 : index]
        if between and between[-1].text.rstrip().endswith(("：", ":")):
            return True
        titles = (each for each in between if each.setting in _TITLES and _TITLE.fullmatch(each.text))
        return any(_DECIMAL.match(each.text) for each in titles)

    def _is_titled(self, index: int) -> bool:
        """Whether a title without number stands between the last number and a passage: a part of its own begins."""
        between = self.text.passages[self.at + 1 : index]
        return any(each.setting in _TITLES and not each.number and _TITLE.fullmatch(each.text) for each in between)

    def _is_inline(self, last: Ordinal, ordinal: Ordinal, index: int) -> bool:
        """Whether the numbers between two stand inside the passages between, which hold several of a series."""
        between = "\n".join(each.text for each in self.text.passages[max(self.at, 0) : index])
        missing = range(last.value + 1, ordinal.value)
        return all(_head(Ordinal(ordinal.form, value)).search(between) for value in missing)


def _head(ordinal: Ordinal) -> re.Pattern[str]:
    """Return the pattern of a number, with the marks that are met behind it."""
    counter = re.sub(r"[、.（）]", "", label(ordinal))
    # At the beginning of a passage the words behind it may begin with a digit (21.5G基站).
    opens = "（(" if ordinal.form == 1 else ""  # （四） stands for no 四、
    inside = rf"(?<![0-9一二三四五六七八九十{opens}]){counter}[、.．）)](?![0-9])|^\s*{counter}[.．]"
    return re.compile(inside if ordinal.form < 5 else counter, re.MULTILINE)
