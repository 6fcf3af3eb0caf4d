"""Numbers of a workbook as its reader sees them: the pattern of a cell decides over decimals and the percent sign."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import Package

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STYLES = "xl/styles.xml"
# Patterns that every program knows by their number (ECMA-376, 18.8.30).
_KNOWN = {"1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%"}
_DECIMALS = regex(r"0\.(0+)")
# A workbook keeps 15 digits; what stands behind them is noise of its binary numbers.
_KEPT = Context(prec=15, rounding=ROUND_HALF_UP)
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Patterns:
    """The pattern of each style of a workbook's cells, by the number of the style."""

    by_style: tuple[str, ...] = ()

    def of(self, style: str) -> str:
        """Return the pattern of a style; empty where it says nothing of decimals."""
        return self.by_style[int(style)] if style.isdecimal() and int(style) < len(self.by_style) else ""


def read_patterns(package: Package) -> Patterns:
    """Return the patterns of a workbook.

    Raises:
        BadPackage: Its styles are damaged.
    """
    if not package.find(_STYLES):
        return Patterns()
    root = read_xml(package.content(_STYLES), _STYLES)
    own = {each.get("numFmtId", ""): each.get("formatCode", "") for each in root.iter(f"{_MAIN}numFmt")}
    cells = root.find(f"{_MAIN}cellXfs")
    numbers = [each.get("numFmtId", "") for each in cells] if cells is not None else []
    return Patterns(tuple((_KNOWN | own).get(number, "") for number in numbers))


def shown(value: str, pattern: str) -> str:
    """Return a number as its cell shows it, rounded half up; anything else as it is.

    Args:
        value: The number as the file holds it.
        pattern: The pattern of its cell; empty for all its digits.
    """
    try:
        number = _KEPT.create_decimal(value) if len(value) < _LONGEST else Decimal("NaN")
    except InvalidOperation:
        return value
    if not number.is_finite() or abs(number.adjusted()) > _LONGEST:
        return value
    is_rate = pattern.endswith("%")
    number = number.scaleb(2) if is_rate else number
    if pattern:
        found = _DECIMALS.search(pattern)
        number = number.quantize(Decimal(1).scaleb(-len(found[1]) if found else 0), rounding=ROUND_HALF_UP)
    else:
        number = number.normalize()
    return (f"{number:,f}" if "," in pattern else f"{number:f}") + ("%" if is_rate else "")
