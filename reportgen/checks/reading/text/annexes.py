"""The annexes of a document: those that it announces below its text, and those that follow."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.reading.text.document_text import DocumentText, Passage, Setting
from reportgen.frozen import dataclass
from reportgen.regex import regex

_OPENING = regex(r"附[件表][ 　]*[：:][ 　]*(?:(1)[.、．][ 　]*)?")
_ENTRY = regex(r"[ 　]*(\d{1,2})[.、．][ 　]*")
_LABEL = regex(r"附[件表][ 　]*(\d{0,2})(?:[ 　]*$|[：:.、 　]+(?!1[.、．])(?=.{1,40}$))")
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex as the document announces it, or as it follows.

    Attributes:
        number: Its number; 0 where there is only one.
        title: Its title without number; empty where none was found.
        passage: The passage that names it.
        index: Which passage of the document that is.
    """

    number: int
    title: str
    passage: Passage
    index: int


def announced_annexes(text: DocumentText) -> tuple[Annex, ...]:
    """Return the annexes of the lists that begin with 附件：, in reading order."""
    return tuple(_announced(text))


def annex_entries(text: DocumentText) -> frozenset[int]:
    """Return which passages are entries of such lists below the word 附件：; they look like headings and are none."""
    announced = text.once(announced_annexes)
    return frozenset(each.index for each in announced if not _OPENING.match(each.passage.text))


def printed_annexes(text: DocumentText) -> tuple[Annex, ...]:
    """Return the annexes that follow, by their labels (附件1); the title stands beside the label or below it."""
    return tuple(_printed(text))


def _announced(text: DocumentText) -> Iterator[Annex]:
    last: int | None = None
    for index, passage in enumerate(text.passages):
        opening, entry = _OPENING.match(passage.text), _ENTRY.match(passage.text)
        is_line = passage.setting is not Setting.CELL and len(passage.text) <= _LONGEST
        if is_line and opening:
            title = passage.text[opening.end() :].strip()
            last = int(opening[1] or 0) if opening[1] or not title else None
            if title:
                yield Annex(last or 0, title, passage, index)
        elif is_line and last is not None and entry and int(entry[1]) == last + 1:
            last += 1
            yield Annex(last, passage.text[entry.end() :].strip(), passage, index)
        else:
            last = None


def _printed(text: DocumentText) -> Iterator[Annex]:
    announced = {each.index for each in text.once(announced_annexes)}
    for index, passage in enumerate(text.passages):
        label = _LABEL.match(passage.text) if passage.setting is not Setting.CELL else None
        if label and index not in announced:
            beside = passage.text[label.end() :].strip()
            yield Annex(int(label[1] or 0), beside or _below(text, index), passage, index)


def _below(text: DocumentText, index: int) -> str:
    """Return the line below a label when it is a title; empty when a table or a sentence follows."""
    below = text.passages[index + 1] if index + 1 < len(text.passages) else None
    is_title = below is not None and below.setting is not Setting.CELL and len(below.text) <= _LONGEST
    return below.text.strip() if below is not None and is_title and below.text.strip()[-1] not in "。；：" else ""
