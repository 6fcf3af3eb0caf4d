"""From facts and a form to sheets."""

from __future__ import annotations

from reportgen.compose.cells import Inherited, Local, blank_of
from reportgen.compose.charts import ChartPlan
from reportgen.compose.columns import ColumnForm
from reportgen.compose.pictures import PictureNumbers
from reportgen.compose.rows import RowForm
from reportgen.compose.rules import EMPTY_FORM, LEFT_OUT
from reportgen.manuscript import Grid, Line, Origin, Page, Paper, Run, Runs, Sheet, text_of
from reportgen.outline.form import Form, FormFile, LineText, Paging, number_of, scalar_of
from reportgen.source.nodes import Scalar
from reportgen.vocabulary.placed import Faulty, Stated
from reportgen.vocabulary.prose import Prose
from reportgen.wording.cells import Condition, Text, compiled, line_of
from reportgen.wording.entries import Entries
from reportgen.wording.expand import Wording
from reportgen.wording.expression import NO_NAMES
from reportgen.wording.names import LABEL, View

# Names that a finding lists before it says 等.
_MOST_NAMED = 5


class FormComposer:
    """Turns a form into sheets: everything is compiled once, then filled for each table."""

    def __init__(
        self, form: Form, wording: Wording, local: Local = NO_NAMES, numbers: PictureNumbers | None = None
    ) -> None:
        """Compile a form; what is wrong with its texts is told.

        Args:
            form: The form.
            wording: The names of the report.
            local: Names beside those, where a section that prints the form is repeated.
            numbers: Those of the pictures of the document that the form stands in; None where it is one by itself.
        """
        self._form, self._wording, self._local = form, wording, local
        file = form.file
        tables = scalar_of(file.tables)
        self._tables = Entries(wording, tables, local) if tables else None
        scope = self._tables.scope if self._tables else local
        condition = scalar_of(file.condition)
        self._condition = Condition(wording, condition, scope) if condition else None
        inherited = Inherited(blank_of(scalar_of(file.blank), wording))
        body = ColumnForm if file.columns else RowForm
        self._body = body(file, wording, scope, inherited)
        self._title, self._subtitle, self._number, self._name = (
            self._text(stated, scope) for stated in (file.title, file.subtitle, file.number, file.sheet_name)
        )
        self._lines = tuple(_LinePlan(line, wording, scope) for line in file.lines or ())
        self._notes = tuple(compiled(wording, scalar, scope) for scalar in _notes(file))
        self._charts = tuple(ChartPlan(spec, wording, scope) for spec in file.charts or ())
        self._numbers = numbers or PictureNumbers()

    def sheets(self) -> tuple[Sheet, ...]:
        """Return the sheets, one for each table; none when the form has faults of shape."""
        if not self._form.is_whole:
            return ()
        sheets: list[Sheet] = []
        left_out: list[View] = []
        for local in self._tables.bound(self._local) if self._tables else [self._local]:
            if self._condition is None or self._condition.holds(local):
                sheets.append(self._sheet(local, {sheet.name for sheet in sheets}))
            elif self._tables and isinstance(entry := local[self._tables.name], View):
                left_out.append(entry)
        if not sheets:
            self._tell_empty()
        elif left_out:
            self._tell_left_out(left_out)
        return tuple(sheets)

    def title(self) -> Runs:
        """Return the title of the document: that of the form, or its name where each table has a title of its own."""
        if self._title is None or self._tables is None:
            return self._line(self._title, self._local) or self._form_name
        return self._form_name

    @property
    def _form_name(self) -> Runs:
        """The name of the form, for want of a title."""
        name = self._form.file.name
        return (Run(self._form.title, Origin(name.span) if name else None),)

    def _sheet(self, local: Local, taken: set[str]) -> Sheet:
        file = self._form.file
        widths, rows, header = self._body.grid(local)
        title = self._line(self._title, local) or self._form_name
        grid = Grid(widths, rows, number_of(file.header_rows, header), title)
        return Sheet(
            name=self._sheet_name(local, taken),
            title=title,
            grid=grid,
            subtitle=self._line(self._subtitle, local),
            number=self._line(self._number, local),
            lines=tuple(line.printed(local) for line in self._lines),
            notes=tuple(runs for text in self._notes if text for runs in text.printed(local).paragraphs),
            page=page_of(file.paging),
            pictures=tuple(self._numbers.charts(self._charts, local)),
        )

    def _sheet_name(self, local: Local, taken: set[str]) -> str:
        """Return a name that no other sheet of the document has."""
        name = text_of(self._line(self._name, local))
        if not name and self._tables:
            entry = local[self._tables.name]
            name = _name_of(entry) if isinstance(entry, View) else ""
        name = name or self._form.title
        number, free = 1, name
        while free in taken:
            number += 1
            free = f"{name}（{number}）"
        return free

    def _text(self, stated: Stated[Scalar], scope: Local) -> Text | None:
        scalar = scalar_of(stated)
        return compiled(self._wording, scalar, scope) if scalar else None

    def _line(self, text: Text | None, local: Local) -> Runs:
        return line_of(text, local) if text else ()

    def _tell_left_out(self, entries: list[View]) -> None:
        """Tell which entries have no table: a condition meant for a few may leave out what was only filled in badly."""
        condition = scalar_of(self._form.file.condition)
        if condition is None or self._wording.names.facts.told:
            return
        names = [_name_of(entry) or entry.path for entry in entries]
        listed = "、".join(f"“{name}”" for name in names[:_MOST_NAMED]) + ("等" if len(names) > _MOST_NAMED else "")
        message = f"“{self._form.title}”没有印 {len(names)} 项：{listed}"
        hint = f"这张表只印“{condition.text}”成立的；应当印的，补上要填的内容。"
        finding = LEFT_OUT.at(entries[0].span or condition.span, message, hint=hint, path=entries[0].path)
        self._wording.tell(finding.beside(condition.span, "条件写在这里"))

    def _tell_empty(self) -> None:
        tables, facts = scalar_of(self._form.file.tables), self._wording.names.facts
        if tables is not None and not (self._wording.faults or facts.told):
            message = f"“{tables.text}”一项也没有，这份表没有可印的内容"
            self._wording.tell(EMPTY_FORM.at(tables.span, message, hint="补上内容，或者从“印发”里去掉这份表。"))


def _name_of(entry: View) -> str:
    """Return what an entry is called; nothing when it has no name."""
    named = entry.child(LABEL)
    plain = None if named is None else named.single().plain
    return plain if isinstance(plain, str) else ""


class _LinePlan:
    """A line above the table, compiled."""

    def __init__(self, line: LineText, wording: Wording, scope: Local) -> None:
        left, right = scalar_of(line.left), scalar_of(line.right)
        self._left = compiled(wording, left, scope) if left else None
        self._right = compiled(wording, right, scope) if right else None

    def printed(self, local: Local) -> Line:
        """Return the line of one table."""
        return Line(*(line_of(text, local) if text else () for text in (self._left, self._right)))


def page_of(paging: Paging | None) -> Page:
    """Return the pages that a form asks for."""
    usual = Page()
    if paging is None:
        return usual
    paper = paging.paper.value if paging.paper and not isinstance(paging.paper.value, Faulty) else usual.paper.value
    direction = paging.direction.value if paging.direction else ""
    size = paging.size.value if paging.size and not isinstance(paging.size.value, Faulty) else usual.half_points
    return Page(Paper(paper), direction == "横", size)


def _notes(file: FormFile) -> tuple[Scalar, ...]:
    """Return the texts of the notes."""
    prose = file.notes.value if file.notes else None
    if not isinstance(prose, Prose):
        return ()
    if prose.text is not None:
        return (prose.text,)
    return tuple(scalar for item in prose.items if (scalar := scalar_of(item.body)) is not None)
