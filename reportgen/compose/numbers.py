"""The numbers of headings and items, as they are given one after the other."""

from __future__ import annotations

from reportgen.compose.rules import TOO_DEEP
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.outline.kinds import UNNUMBERED
from reportgen.values.numbering import Numbering

Counts = dict[str, int]
"""How many numbers of each look have been given to what stands side by side."""


class Numbers:
    """Gives numbers.

    Attributes:
        findings: Everything that could not be counted.
    """

    def __init__(self, numbering: Numbering) -> None:
        self.findings: list[Finding] = []
        self._numbering = numbering

    def next(self, level: int, look: str, counts: Counts, span: Span) -> str:
        """Return the next number of a heading or item; one that cannot be counted is a finding.

        Args:
            level: Its level in the numbering of the document.
            look: What it looks like; empty for the look of its level.
            counts: The numbers given so far, which are counted on.
            span: Where it stands.
        """
        if look == UNNUMBERED:
            return ""
        numbering, at = (Numbering((look,)), 1) if look else (self._numbering, level)
        known = at <= len(numbering.patterns)
        kind = numbering.patterns[at - 1] if known else str(level)
        counts[kind] = counts.get(kind, 0) + 1
        try:
            return numbering.label(at, counts[kind])
        except ValueError:
            message = f"这一级数不到第 {counts[kind]} 条" if known else f"第 {level} 级没有序号"
            self.findings.append(TOO_DEEP.at(span, message, hint="并进上一级的文字里，或者在提纲的“编号”里加一级。"))
            return ""
