"""Indicators as documents print them, in tables and in lists of prose."""

from __future__ import annotations

from reportgen.checks.reading.indicators.line import Line
from reportgen.checks.reading.indicators.lists import listed_lines
from reportgen.checks.reading.indicators.tables import tabled_lines
from reportgen.checks.reading.text.document_text import DocumentText


def printed_lines(text: DocumentText) -> tuple[Line, ...]:
    """Return the indicators that a document prints and that no facts stand behind, in reading order.

    What was printed from facts has been looked at as facts; it is left out.
    """
    lines = [*tabled_lines(text), *listed_lines(text)]
    return tuple(each for each in lines if not each.target.path.startswith("项目["))
