"""The prose of a document as sentences whose numbers know their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import takewhile
from types import MappingProxyType
from typing import NamedTuple

from reportgen.checks.reading.numbers.names import Role, bare_name, is_price, phrase, stated_role
from reportgen.checks.reading.numbers.numbers import Kind, Number, numbers_in
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.flow import Stretch, stretches
from reportgen.diagnostics.finding import Related
from reportgen.diagnostics.span import Span
from reportgen.regex import regex

# What is longer is no sentence that anybody wrote; the bound keeps the time linear.
_SENTENCE = regex(r"[^。！？]{1,2000}[。！？]?")
_DIGIT = regex("[0-9]")
# How far back the name of a number is looked for.
_LONGEST_NAME = 48
# Measure words that count the same things.
_ALIKE = ({"名", "人", "位"}, {"宗", "件", "起", "例"}, {"个", "项", "家", "所", "处", "座"})
# What follows is a part of the amount before it, and plays the part that the amount plays.
_DIVIDED = regex(r"中[，：]|其中")
# What something is only compared with plays no part in the list that goes on behind it.
_COMPARED = regex("[比较]|占")
# Nothing but spending: in a list of budgets it begins what was done with them.
_SPENT = regex(r"(?:共|已|累计|全年|合计)*支出(?:资金)?")
# What has a rate of execution behind it was spent, even beside the income of a budget.
_RATED = regex(r"，(?:预算|资金|支出)*(?:执行|支出|支付)率")
# What is no stage of a budget, but a part of it that was moved or is left.
_LEFT = frozenset({Role.CARRIED, Role.ADJUSTMENT})


class Mention(NamedTuple):
    """A number of a sentence and what it is the number of.

    Attributes:
        number: The number; its place is counted from the beginning of the sentence.
        words: The phrase before it, as written.
        name: The phrase without the words that only lead to the number.
        role: The part it plays in a budget; in a list, that of the list.
        depth: How many parentheses are open around it.
        stretch: The prose it stands in.
        offset: Where its sentence begins there.
    """

    number: Number
    words: str
    name: str
    role: Role
    depth: int
    stretch: Stretch
    offset: int

    @property
    def start(self) -> int:
        """Its first character in the sentence."""
        return self.number.start

    @property
    def end(self) -> int:
        """The character behind it in the sentence."""
        return self.number.end

    @property
    def span(self) -> Span:
        """Its place in the document."""
        return self.stretch.span(self.offset + self.start, self.offset + self.end)

    def is_like(self, other: Mention) -> bool:
        """Whether both count the same: money, rates, or things with one measure word."""
        if self.number.kind is not other.number.kind:
            return False
        if self.number.kind is not Kind.COUNT or self.number.unit == other.number.unit:
            return True
        return any(self.number.unit in each and other.number.unit in each for each in _ALIKE)

    def __str__(self) -> str:
        return f"{self.name}{self.number.text}"


class Sentence(NamedTuple):
    """A sentence, up to its full stop.

    Attributes:
        stretch: The prose it stands in.
        start: Its first character there.
        text: Its characters.
        mentions: Its numbers, from left to right.
        exactly: Those by kind that are neither approximate nor bounds.
    """

    stretch: Stretch
    start: int
    text: str
    mentions: tuple[Mention, ...] = ()
    exactly: Mapping[Kind, tuple[Mention, ...]] = MappingProxyType({})

    def span_of(self, start: int, end: int) -> Span:
        """Return the place of some of its characters in the document."""
        return self.stretch.span(self.start + start, self.start + end)

    def exact(self, kind: Kind) -> tuple[Mention, ...]:
        """Return its numbers of one kind that are neither approximate nor bounds."""
        return self.exactly.get(kind, ())

    def exact_from(self, start: int) -> tuple[Mention, ...]:
        """Return its numbers behind a place, up to the first that is approximate or a bound."""
        behind = (each for each in self.mentions if each.start >= start)
        return tuple(takewhile(lambda each: each.number.is_exact, behind))


def beside(*mentions: Mention) -> tuple[Related, ...]:
    """Return numbers as places that belong to a fault."""
    return tuple(Related(each.span, f"这里写的是“{each}”") for each in mentions)


def sentences(text: DocumentText) -> tuple[Sentence, ...]:
    """Return all sentences of a document, in reading order; headings and titles are left out."""
    prose = (each for each in text.once(stretches) if each.setting not in {Setting.TITLE, Setting.HEADING})
    return tuple(sentence for stretch in prose for sentence in _sentences(stretch))


def stating(text: DocumentText) -> tuple[Sentence, ...]:
    """Return the sentences that state a number; most cells of tables state none."""
    return tuple(each for each in text.once(sentences) if each.mentions)


def _sentences(stretch: Stretch) -> Iterator[Sentence]:
    for found in _SENTENCE.finditer(stretch.text):
        words, start = found[0], found.start()
        if not _DIGIT.search(words):
            yield Sentence(stretch, start, words)
            continue
        label = 0 if start else len(stretch.passage.number)
        text = "，" * label + words[label:]  # 2.6个小区 is item 2, of six
        mentions = _mentions(text, stretch, start)
        yield Sentence(stretch, start, words, mentions, _exactly(mentions))


def _exactly(mentions: tuple[Mention, ...]) -> dict[Kind, tuple[Mention, ...]]:
    exact = [each for each in mentions if each.number.is_exact]
    return {kind: tuple(each for each in exact if each.number.kind is kind) for kind in Kind}


def _mentions(text: str, stretch: Stretch, offset: int) -> tuple[Mention, ...]:
    mentions: list[Mention] = []
    listed, end, depth, is_divided = Role.NONE, 0, 0, False
    for number in numbers_in(text):
        words = phrase(text[max(end, number.start - _LONGEST_NAME) : number.start])
        name, own = bare_name(words), Role.NONE
        if number.kind is Kind.MONEY:
            is_divided = listed in _LEFT and (is_divided or bool(_DIVIDED.search(text, end, number.start)))
            is_apart = "收入" not in text[: number.start] or _RATED.match(text, number.end)
            is_spent = is_apart and _SPENT.fullmatch(name)
            own = Role.EXECUTED if is_spent else _role_in_list(words, listed, is_divided=is_divided)
            is_aside = is_price(words) or (_COMPARED.match(words) and listed is not Role.NONE)
            listed = listed if is_aside else own
            own = Role.NONE if is_price(words) else own
        depth += text.count("（", end, number.start) - text.count("）", end, number.start)
        mentions.append(Mention(number, words, name, own, depth, stretch, offset))
        end = number.end
    return tuple(mentions)


def _role_in_list(words: str, before: Role, *, is_divided: bool) -> Role:
    """Return the role of an amount; where its own words say little, that of the amount before it.

    What is left over passes its role on only to its parts: 年初结转 5 万元，支出 30 万元 are two things.
    """
    role, is_strong = stated_role(words)
    inherits = not is_strong and before is not Role.NONE and (is_divided or before not in _LEFT)
    return before if inherits else role
