"""For any two places: a fact or figure that both print is printed with the same value, whatever the amounts are.

Every outline and every form of every place prints the same facts, in turn in another unit and with other decimals.
Two prints of a value agree when some one value can have been printed as both.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from itertools import combinations, cycle, product
from typing import NamedTuple

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from mutation.example import FOLDERS, files, reports
from mutation.relation import sites
from support.memory_world import MemoryWorld

from reportgen.checks.known import Known, known_values
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.compose import compose
from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.facts.facts import Facts
from reportgen.facts.local import with_local
from reportgen.figures import derive
from reportgen.outline.outline import Outline
from reportgen.outline.read import Library
from reportgen.outline.read_form import Prescribed, read_prescribed
from reportgen.source import read
from reportgen.source.discover import ReportPlace
from reportgen.values.amount import Amount
from reportgen.vocabulary.placed import Placed
from reportgen.wording.expand import GAP, Wording
from reportgen.wording.names import Names

LIBRARY = Library(MemoryWorld(files()), FOLDERS)
NOT_COMPARED = ("评分.", "附表.", "报告.货币单位")
"""What each place fills itself (its scoring table with what is scored by it, its forms), and the unit, which varies."""
FACTORS = {"元": 1, "万元": 10**4, "亿元": 10**8}
WAYS = tuple(product(FACTORS, (2, 6, 0)))
"""Units and decimals to print amounts in."""
_PRINT = re.compile(r"(定性|[≥≤<>=约近超]?)(-?[0-9][0-9,]*(?:\.([0-9]+))?)?([^0-9]*)")

examples = pytest.mark.parametrize("report", reports(), ids=str)


class Print(NamedTuple):
    """What is printed of a value; a form may print sign, number and unit in cells of their own.

    Attributes:
        sign: How a goal is bounded, 定性 where it is words, or how a number is approximate; may be empty.
        number: The number, of money in 元; None where there is none.
        step: What its last digit is worth.
        words: The unit, or everything where there is no number; may be empty.
    """

    sign: str
    number: Fraction | None
    step: Fraction
    words: str

    @classmethod
    def of(cls, text: str, money: str = "") -> Print:
        """Return what a text prints; money without a unit is in the given one."""
        found = _PRINT.fullmatch(text)
        if found is None:
            return cls("", None, Fraction(0), text)
        sign, number, decimals, words = found.groups("")
        factor = FACTORS.get(words or money, 1)
        step = Fraction(factor, 10 ** len(decimals))
        value = Fraction(number.replace(",", "")) * factor if number else None
        return cls(sign, value, step, "元" if number and (words or money) in FACTORS else words)

    def agrees(self, other: Print) -> bool:
        """Whether one value can have been printed as this and as the other."""
        if self.sign and other.sign and self.sign != other.sign:
            return False
        if self.words and other.words and self.words != other.words:
            return False
        if self.number is None or other.number is None:
            return True
        return abs(self.number - other.number) < (self.step + other.step) / 2


Prints = dict[str, dict[Print, list[str]]]
"""What is printed of each path, and the outlines and forms that print it so."""


@cache
def prescribed(year: int) -> dict[str, Prescribed]:
    """Return every outline and every form there is, by its name."""
    names = [*LIBRARY.places(), *LIBRARY.forms()]
    found = {name: read_prescribed(LIBRARY, name, Span(""), year).product for name in names}
    return {name: each for name, each in found.items() if each is not None}


def facts_of(report: ReportPlace, changed: dict[str, bytes] | None = None) -> Facts:
    """Return the facts of a report, some of whose files are changed."""
    return validate(read(MemoryWorld(files() | (changed or {})), report.place).product).product


def printed(facts: Facts, name: str, asked: Prescribed, way: tuple[str, int]) -> Iterator[tuple[str, Print]]:
    """Yield the path and the print of every value that an outline or a form prints."""
    unit, decimals = way
    if facts.report is None:
        return
    said = replace(facts.report, unit=Placed(unit, Span(""), ""), decimals=Placed(decimals, Span(""), ""))
    outlines = [asked] if isinstance(asked, Outline) else []
    local = with_local(replace(facts, report=said), outlines, is_whole=False).product
    figures = derive(local, asked.scoring)
    known = known_values(local, figures)
    for manuscript in compose(asked, Wording(Names(local, figures, asked.scoring))).product:
        for run in (run for passage in DocumentText(manuscript).passages for run in passage.runs):
            path = run.origin.path if run.origin else ""
            if path and run.text != GAP and not path.startswith(NOT_COMPARED) and not is_of_list(path, known):
                is_money = path in known and isinstance(known[path].value, Amount)
                yield path, Print.of(run.text, unit if is_money else "")


def is_of_list(path: str, known: Known) -> bool:
    """Whether a path is of several entries of a list: a form may add up some in one row and others in the next."""
    above = {each.rpartition(".")[0] for each in known}
    is_block = any(each.startswith(f"{path}.") for each in above)
    parent = path.rpartition(".")[0]
    return path not in known and (is_block or (parent not in above and any(each.startswith(parent) for each in above)))


def prints(facts: Iterable[Facts], year: int) -> Prints:
    """Return what all places print, each of the next facts, and in the next way."""
    found: Prints = defaultdict(lambda: defaultdict(list))
    for (name, asked), given_facts, way in zip(prescribed(year).items(), facts, cycle(WAYS), strict=False):
        for path, text in printed(given_facts, name, asked, way):
            found[path][text].append(name)
    return found


def disagreements(found: Prints) -> list[str]:
    """Return what is printed with two values, and where."""
    return [
        f"{path}: {one} in {places[one][0]}, {other} in {places[other][0]}"
        for path, places in found.items()
        for one, other in combinations(places, 2)
        if not one.agrees(other)
    ]


def with_amounts(report: ReportPlace, cents: Iterable[int]) -> dict[str, bytes]:
    """Return the files of a report with other amounts in the place of its own."""
    amounts = [each.span for each in sites(facts_of(report)) if isinstance(each.value, Amount)]
    lines = {span.file: files()[span.file].decode().split("\n") for span in amounts}
    for span, cent in zip(sorted(amounts, reverse=True), cents, strict=False):
        line = lines[span.file][span.line - 1]
        new = f"{line[: span.column - 1]}{cent // 100}.{cent % 100:02}元{line[span.end_column - 1 :]}"
        lines[span.file][span.line - 1] = new
    return {file: "\n".join(text).encode() for file, text in lines.items()}


@examples
def test_all_places_print_the_same_values_of_the_same_facts(report):
    found = prints(cycle([facts_of(report)]), report.year)
    assert disagreements(found) == []
    shared = [path for path, places in found.items() if len({name for names in places.values() for name in names}) > 1]
    assert len(shared) > 30


@examples
@given(cents=st.lists(st.integers(1, 10**11), min_size=20, max_size=20))
@settings(derandomize=True, database=None, deadline=None, max_examples=8, phases=[Phase.generate])
def test_all_places_print_the_same_values_whatever_the_amounts_are(report, cents):
    facts = facts_of(report, with_amounts(report, cycle(cents)))
    assert disagreements(prints(cycle([facts]), report.year)) == []


@examples
def test_a_place_that_prints_other_amounts_is_found(report):
    facts = facts_of(report)
    other = facts_of(report, with_amounts(report, cycle([12345678])))
    assert any(
        line.startswith(("资金.", "项目[")) for line in disagreements(prints(cycle([facts, other]), report.year))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.00万元", "10,000.00元"),
        ("0.50万元", "4,951元"),
        ("0.50万元", "0.495123万元"),
        ("1亿元", "10,499万元"),
        ("96.4%", "96.36%"),
        ("5个", "5"),
        ("≥95%", "95"),
        ("≥95%", "≥"),
        ("25间", "间"),
        ("按时", "定性"),
        ("2023年至2024年", "2023年至2024年"),
    ],
)
def test_prints_of_one_value_agree(one, other):
    assert Print.of(one).agrees(Print.of(other))
    assert Print.of(other).agrees(Print.of(one))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1.00万元", "1.00元"),
        ("0.50万元", "5,051元"),
        ("0.50万元", "0.51万元"),
        ("604.91元", "604.91万元"),
        ("96.42%", "96.36%"),
        ("5个", "6"),
        ("5个", "5户"),
        ("≥95%", "≤"),
        ("25间", "台"),
        ("按时", "及时"),
        ("-5.00万元", "5.00万元"),
        ("2023年至2024年", "2023年至2025年"),
    ],
)
def test_prints_of_two_values_do_not_agree(one, other):
    assert not Print.of(one).agrees(Print.of(other))
    assert not Print.of(other).agrees(Print.of(one))
