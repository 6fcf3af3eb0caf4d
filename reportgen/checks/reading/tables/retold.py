"""Cells of tables by the names of their row and column, and the sentences that tell them again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from reportgen.checks.reading.arithmetic.ledger import subject_of_words
from reportgen.checks.reading.numbers.measures import Measure, measure_of
from reportgen.checks.reading.numbers.numbers import Kind
from reportgen.checks.reading.numbers.prose import Mention, Sentence
from reportgen.checks.reading.numbers.slips import differ_by_slip
from reportgen.checks.reading.tables.rows import Row, printed_rows
from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.checks.reading.text.said import Said
from reportgen.regex import regex

_LABEL = regex(r"[一-龥]{3,14}")
_HEAD = regex(r"([一-龥/]{2,8})(?:[（(][^（）()]{1,6}[)）])?")
_TOTAL = regex(r"合计|总计|小计|共计|全年")
_BETWEEN = regex(r"(?:末|底|的|实际|共|全年|完成|累计)*")
_BEHIND = regex(r"(?:数|金额|总额|为|是|达|达到|共|了)*")
_NUMBER = regex(r"[≥≤><＞＜=～~约近超\-−]*[0-9]+(?:[,.][0-9]+)*(?!年)")
# A longer cell is a text, and no number with its unit.
_LONGEST = 20
_FEWEST_DIGITS, _FEWEST_SHARED, _FEWEST_TOLD = 3, 4, 2
_UNITS = (Fraction(1), Fraction(10**4))


class LabelledCell(NamedTuple):
    """A number of a table.

    Attributes:
        block: Its table.
        column: Its column.
        label: The name of its row.
        head: The name of its column.
        said: The cell.
        measure: Its number.
    """

    block: int
    column: int
    label: str
    head: str
    said: Said
    measure: Measure

    def may_be(self, mention: Mention) -> bool:
        """Whether a number of prose may be this one, in 元 or 万元 where it is money."""
        value = 100 * mention.number.value if mention.number.kind is Kind.RATE else mention.number.value
        return any(self.measure.value * unit == value for unit in _UNITS)

    def is_slip(self, mention: Mention, fewest: int) -> bool:
        """Whether a number of prose is this one but for a digit, or for two that have changed places."""
        one, two = mention.number.digits, "".join(filter(str.isdecimal, self.said.text))
        return len(one) >= fewest and differ_by_slip(one, two)


def labelled_cells(text: DocumentText) -> tuple[LabelledCell, ...]:
    """Return the numbers of all tables whose rows and columns have names of their own."""
    found = [cell for block, rows in text.once(printed_rows).items() for cell in _cells(block, rows)]
    return tuple(found)


def _cells(block: int, rows: Sequence[Row]) -> Iterator[LabelledCell]:
    heads = list(rows[0].cells) if rows else []
    for row in rows[1:]:
        if len(row.cells) != len(heads):
            continue
        if not any(_NUMBER.match(cell.text) for cell in row.cells):  # a second row of heads, or of words alone
            heads = [cell if _HEAD.fullmatch(cell.text) else head for cell, head in zip(row.cells, heads, strict=True)]
            continue
        label = row.first
        if _LABEL.fullmatch(label) and not _TOTAL.search(label) and not subject_of_words(label):
            for at, (cell, begins) in enumerate(zip(row.cells, row.begins, strict=True)):
                measure = measure_of(cell.text) if begins and len(cell.text) <= _LONGEST else None
                head = _HEAD.fullmatch(heads[at].text) if measure and not measure.bound else None
                if head and measure:
                    yield LabelledCell(block, at, label, head[1], cell, measure)


def told_cells(sentence: Sentence, cells: Sequence[LabelledCell]) -> Iterator[tuple[Mention, LabelledCell]]:
    """Yield the numbers of a sentence that are named as a cell is and are a slip of it."""
    if sentence.stretch.setting is Setting.CELL:
        return
    for mention in sentence.mentions:
        named = [cell for cell in cells if cell.label in mention.words and _is_named(mention, cell)]
        is_one = len({(cell.block, cell.label) for cell in named}) == 1 and mention.number.is_exact
        if is_one and not any(cell.may_be(mention) for cell in named):
            yield from ((mention, cell) for cell in named[:1] if cell.is_slip(mention, _FEWEST_DIGITS + 1))


def _is_named(mention: Mention, cell: LabelledCell) -> bool:
    """Whether the words before a number are the name of the row and that of the column, and hardly more."""
    rest = mention.words.partition(cell.label)[2]
    between, head, behind = rest.partition(cell.head)
    return bool(head and _BETWEEN.fullmatch(between) and _BEHIND.fullmatch(behind))


def retold_rows(sentence: Sentence, cells: Sequence[LabelledCell]) -> Iterator[tuple[Mention, LabelledCell]]:
    """Yield the one number of a sentence that differs by a digit where it tells the rows of a table again."""
    counts = [each for each in sentence.exact(Kind.COUNT) if each.number.value > 1]
    if sentence.stretch.setting is Setting.CELL or len(counts) <= _FEWEST_TOLD:
        return
    told = [
        (each, cell)
        for each in counts
        for cell in cells
        if cell.label in each.words and cell.measure.unit == each.number.unit and cell.may_be(each)
    ]
    columns = {(cell.block, cell.column) for _, cell in told}
    if len(columns) == 1 and len(told) >= _FEWEST_TOLD:
        confirmed = {id(each) for each, _ in told}
        for each in (one for one in counts if id(one) not in confirmed):
            same = [cell for cell in cells if (cell.block, cell.column) in columns and _are_alike(each, cell)]
            if len(same) == 1 and same[0].is_slip(each, _FEWEST_DIGITS):
                yield each, same[0]


def _are_alike(mention: Mention, cell: LabelledCell) -> bool:
    """Whether a number is counted as a cell is and its words have four characters of the name of the row."""
    pieces = (cell.label[at : at + _FEWEST_SHARED] for at in range(len(cell.label) - _FEWEST_SHARED + 1))
    return cell.measure.unit == mention.number.unit and any(piece in mention.words for piece in pieces)
