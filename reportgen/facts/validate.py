"""From nodes to facts."""

from __future__ import annotations

from dataclasses import replace

from reportgen.diagnostics.outcome import Outcome
from reportgen.facts.facts import Facts
from reportgen.source.nodes import Document, Scalar
from reportgen.values.amount import Unit
from reportgen.vocabulary.kinds import Manner
from reportgen.vocabulary.reader import Reader


def validate(document: Document) -> Outcome[Facts]:
    """Return the facts of a document and every fault in them, in one pass."""
    reader = Reader(_manner(document), whole=Facts, told=frozenset() if document.is_whole else frozenset({""}))
    facts = reader.block(Facts, document.entries, document.span)
    return Outcome(replace(facts, told=frozenset(reader.told), pending=tuple(reader.pending)), tuple(reader.findings))


def _manner(document: Document) -> Manner:
    """Return how amounts are to be read; the unit must be known before the first amount."""
    written = document.get("报告", "货币单位")
    units = {unit.value: unit for unit in Unit}
    return Manner(units.get(written.text, Unit.WAN_YUAN) if isinstance(written, Scalar) else Unit.WAN_YUAN)
