"""The rates of the rows of the table that a sentence speaks of, and how many of them meet a bound."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from reportgen.checks.reading.numbers.prose import Sentence
from reportgen.checks.reading.tables.columns import Square, tables
from reportgen.checks.reading.text.document_text import DocumentText
from reportgen.regex import regex

_TOTAL = regex(r"\s*(?:合\s*计|总\s*计|小\s*计|共\s*计|总体|全部|平均)")
_ABOVE = regex(r"上表|表中|表[0-9]{1,2}|从表|由表|据表")
_FEWEST_ROWS = 2
_MORE, _AT_LEAST, _LESS = {"高于", "超过", "大于"}, {"达到", "不低于"}, {"低于", "不足", "小于", "未达", "未达到"}


def rates_of_rows(text: DocumentText, sentence: Sentence, name: str) -> list[Square]:
    """Return the column of a name in the table above a sentence, totals left out; nothing where that is not certain.

    Args:
        text: The document.
        sentence: It stands directly below the table, or says that it speaks of it.
        name: The words of the rate, behind other words or not.
    """
    block = sentence.stretch.passage.block
    above = [table for table in text.once(tables) if table.block < block]
    if not above or not (above[-1].block == block - 1 or _ABOVE.search(sentence.text)):
        return []
    table = above[-1]
    columns = [column for column, head in table.names.items() if head and _is_named(head, name)]
    rows = [row for row in table.body if row and not _TOTAL.match(row[0].text)]
    found = [square for row in rows for square in row if columns == [square.column]]
    is_read = all(each.value is not None for each in found) and len(found) == len(rows) >= _FEWEST_ROWS
    return found if is_read else []


def _is_named(head: str, name: str) -> bool:
    bare = head.partition("（")[0].partition("(")[0]
    return name.endswith(bare) or bare.endswith(name)


def readings(rates: Sequence[Square], how: str, around: str, bound: Fraction) -> set[int]:
    """Return how many of some rates meet a bound, in every sense that its words have."""
    values = [rate.value for rate in rates if rate.value is not None]
    above, below = sum(value > bound for value in values), sum(value < bound for value in values)
    same = len(values) - above - below
    if how in _MORE or "上" in around:
        return {above, above + same} if "上" in around else {above}
    if how in _LESS or "下" in around:
        return {below, below + same} if "下" in around else {below}
    return {above + same, same} if how in _AT_LEAST else {same}
