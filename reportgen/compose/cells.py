"""A cell of a form, compiled once and made for every row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from reportgen.compose.rules import NO_SUCH_OPTION, OVERSIZED_TABLE
from reportgen.frozen import dataclass
from reportgen.manuscript import Align, Cell, Number, Run, Runs, text_of
from reportgen.outline.form import CellText, Column, is_said, number_of, scalar_of, words_of
from reportgen.source.nodes import Scalar
from reportgen.values.quantity import Quantity
from reportgen.vocabulary.placed import Faulty
from reportgen.wording.cells import Text, compiled, line_of
from reportgen.wording.entries import Entries
from reportgen.wording.expand import GAP, Wording
from reportgen.wording.names import View
from reportgen.wording.prints import NOTHING, Printed, numbered

Local = Mapping[str, object]

_ALIGNS = {"左": Align.LEFT, "中": Align.CENTER, "右": Align.RIGHT}
_TICKED, _OPEN = "☑", "□"
_SPACE = "　"


class Made(NamedTuple):
    """A cell, and the name whose value it prints, for sums."""

    cell: Cell
    value: View | None


@dataclass(frozen=True, slots=True)
class Inherited:
    """What a form or a group of columns says for the cells below it.

    Attributes:
        blank: What is printed where there is no value; None when that is a fault.
        entries: The list whose entries each cell prints one by one.
        align: How the text is set.
    """

    blank: Printed | None = None
    entries: Entries | None = None
    align: Align | None = None

    def below(self, spec: CellText | Column, wording: Wording, scope: Local) -> Inherited:
        """Return what holds below a cell, column or group of columns that may say otherwise."""
        align = self.align if spec.align is None or isinstance(spec.align.value, Faulty) else _ALIGNS[spec.align.value]
        entries = scalar_of(spec.entries)
        return Inherited(
            blank=blank_of(scalar_of(spec.blank), wording) or self.blank,
            entries=Entries(wording, entries, scope) if entries else self.entries,
            align=align,
        )


class CellPlan:
    """How one cell of a form is made."""

    def __init__(
        self, spec: CellText | Column, wording: Wording, scope: Local, inherited: Inherited, *, is_label: bool = False
    ) -> None:
        """Compile a cell; what is wrong with it is told.

        Args:
            spec: What the form says of it.
            wording: Whose names it prints.
            scope: The names beside those of the report, with any one entry of what is repeated.
            inherited: What the form and the columns above it say.
            is_label: Whether it names what stands beside it, whatever it prints.
        """
        self._wording = wording
        own = inherited.below(spec, wording, scope)
        self._blank, self._entries, self._align = own.blank, own.entries, own.align
        scalar = scalar_of(spec.text)
        inside = self._entries.scope if self._entries else scope
        self._text = compiled(wording, scalar, inside) if scalar else None
        self._options = words_of(spec.options)
        self.merges = spec.merge is not None and not isinstance(spec.merge.value, Faulty)
        is_typed = scalar is None or not ("{" in scalar.text or scalar.text.startswith("="))
        self._is_label = is_label or is_typed or self.merges or bool(self._options)
        self._spec = spec
        self._prefix = _SPACE * number_of(spec.indent, 0)
        shape = spec if isinstance(spec, CellText) else CellText(spec.span, spec.path)
        self.colspan, self.rowspan = number_of(shape.colspan, 1), number_of(shape.rowspan, 1)
        self._is_vertical = is_said(shape.vertical)
        is_empty = scalar is not None and not scalar.text  # typed so, whatever stands elsewhere for nothing
        self._fixed = self._make(Printed(NOTHING)) if self._text is None or is_empty else None
        if self._text is not None and self._text.is_fixed and not (self._entries or self._options):
            self._fixed = self._make(self._text.printed({}))

    def made(self, local: Local, rows: int = 0) -> Made:
        """Return the cell of one row.

        Args:
            local: The names beside those of the report.
            rows: How many rows it covers; 0 leaves that to the form.
        """
        made = self._fixed or self._make(self._printed(local))
        return made if rows in (0, self.rowspan) else Made(replace(made.cell, rowspan=rows), made.value)

    def _printed(self, local: Local) -> Printed:
        if self._text is None:
            return Printed(NOTHING)
        if self._entries is None:
            return self._text.printed(local, self._blank)
        bound = self._entries.bound(local)
        if not bound:
            return self._blank or Printed(NOTHING)
        # A value that is missing keeps its number, so that cells side by side correspond; words that come to nothing,
        # because of a condition in them, are an entry that is not meant to be there.
        printed = [self._text.printed(each, self._blank if self._text.is_value else None) for each in bound]
        printed = [each for each in printed if each.paragraphs or self._text.is_value]
        if not printed:
            return self._blank or Printed(NOTHING)
        if self._blank and all(each is self._blank or each.says_nothing for each in printed):
            return printed[0]
        return numbered(printed)

    def _make(self, printed: Printed) -> Made:
        paragraphs, number, value = printed
        if self._options:
            paragraphs, number = (self._ticked(paragraphs, is_blank=printed is self._blank),), None
        if self._prefix:
            paragraphs = tuple((Run(self._prefix), *runs) for runs in paragraphs)
        is_label = self._is_label or printed is self._blank or is_measure(value)
        align = self._align or usual(number, is_label=is_label)
        cell = Cell(paragraphs or ((),), self.colspan, self.rowspan, align, number, self._is_vertical)
        return Made(cell, value)

    def _ticked(self, paragraphs: tuple[Runs, ...], *, is_blank: bool) -> Runs:
        """Return the options in a line, the one that is chosen with a tick.

        Where there is no value the word for nothing is seldom an option: then none is ticked, to be filled in by hand.
        """
        said = tuple(run for runs in paragraphs for run in runs)
        chosen = text_of(said)
        if chosen and chosen not in self._options and chosen != GAP and not is_blank:
            origin = said[0].origin
            place = origin.span if origin and origin.span else self._spec.span
            hint = f"可以是：{'、'.join(self._options)}。"
            self._wording.tell(NO_SUCH_OPTION.at(place, f"“{chosen}”不在选项里", hint=hint))
        runs: list[Run] = []
        for option in self._options:
            space = _SPACE if runs else ""
            ticked = option == chosen
            runs.append(Run(f"{space}{_TICKED if ticked else _OPEN}"))
            runs += said if ticked else (Run(option),)
        return tuple(runs)


def blank_of(scalar: Scalar | None, wording: Wording) -> Printed | None:
    """Return what a form prints where there is no value; None when it does not say."""
    if scalar is None:
        return None
    text = compiled(wording, scalar, {})
    return text.printed({}) if text else Printed(NOTHING)


def affordable(entries: Entries, local: Local, width: int, wording: Wording) -> list[Local]:
    """Return the names of the cells for each row; none, which is told, when the rows are too many for any report.

    Args:
        entries: What the rows are repeated over.
        local: The names beside those of the report.
        width: How many cells a row has.
        wording: Of the report.
    """
    bound = entries.bound(local)
    if wording.affords(len(bound) * width):
        return bound
    wording.tell(
        OVERSIZED_TABLE.at(entries.span, "表格太大，超过三百万格", hint="检查“每”：里面一层写上面一层的列表。")
    )
    return []


def label(runs: Runs, *, is_vertical: bool = False, colspan: int = 1, rowspan: int = 1) -> Cell:
    """Return a cell whose text is set in its middle, as in a header."""
    return Cell((runs,), colspan, rowspan, Align.CENTER, None, is_vertical)


def nothing(text: Text | None, width: int, local: Local) -> Cell:
    """Return the cell across a whole table that says that there is nothing to print."""
    return label(line_of(text, local) if text else (Run("无"),), colspan=width)


def is_measure(view: View | None) -> bool:
    """Whether a name stands for a number with its unit or bound, such as `≥25间`."""
    return view is not None and isinstance(view.plain, Quantity)


def usual(number: Number | None, *, is_label: bool) -> Align:
    """Return how a cell is set that does not say so: money to the right, other numbers and labels in the middle."""
    if number is not None:
        return Align.RIGHT if number.pattern.startswith("#,") else Align.CENTER
    return Align.CENTER if is_label else Align.LEFT
