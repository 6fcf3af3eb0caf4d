"""In what unit a table counts money."""

from __future__ import annotations

from fractions import Fraction

from reportgen.checks.reading.text.document_text import DocumentText, Setting
from reportgen.regex import regex

_IN_TABLE = regex(r"[（(](万元|元|亿元)[）)]")
_ABOVE = regex(r"单位[：:]\s*(?:人民币)?(万元|元|亿元)")
_FACTORS = {"元": Fraction(1), "万元": Fraction(10**4), "亿元": Fraction(10**8)}
# The unit stands in the line above a table, or some lines further up beside the name of the unit that fills it in.
_FARTHEST = 3


def money_units(text: DocumentText) -> dict[int, tuple[Fraction, ...]]:
    """Return how many 元 one of each table's numbers may be, by the number of its block.

    Where neither the table nor the lines above it say so, it may be 元 or 万元.
    """
    said: dict[int, Fraction] = {}
    above: tuple[int, Fraction] | None = None
    blocks: dict[int, None] = {}
    for passage in text.passages:
        found = (_IN_TABLE if passage.setting is Setting.CELL else _ABOVE).search(passage.text)
        if passage.setting is not Setting.CELL:
            above = (passage.block, _FACTORS[found[1]]) if found else above
            continue
        if passage.block not in blocks and above and passage.block - above[0] <= _FARTHEST:
            said.setdefault(passage.block, above[1])
        if found and not passage.row > _FARTHEST:
            said[passage.block] = _FACTORS[found[1]]
        blocks[passage.block] = None
    either = (_FACTORS["元"], _FACTORS["万元"])
    return {block: (said[block],) if block in said else either for block in blocks}
