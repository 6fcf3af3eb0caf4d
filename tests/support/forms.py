"""A form filled from a few facts, without checks, and drawn as text.

Run as a program, it writes anew what the forms in `tests/compose/forms/` print, after a change that is meant.
"""

from __future__ import annotations

from pathlib import Path, PurePath

from support.memory_world import MemoryWorld

from reportgen.compose import compose
from reportgen.compose.rules import LEFT_OUT
from reportgen.diagnostics.span import Span
from reportgen.facts import validate
from reportgen.facts.local import with_local
from reportgen.figures import derive
from reportgen.manuscript import text_of
from reportgen.outline.read import Library
from reportgen.outline.read_form import read_form
from reportgen.source import read
from reportgen.wording.expand import Wording
from reportgen.wording.names import Names

FOLDER = Path(__file__).parents[1] / "compose" / "forms"
FACTS = (FOLDER / "facts.yaml").read_text(encoding="utf-8")
EXAMPLES = sorted(file for file in FOLDER.glob("*.yaml") if file.name != "facts.yaml")
FORM_FILE = "templates/place/forms/form.yaml"


def filled(form, facts, **more):
    """Return the manuscript of a form (None when there is no form), and everything wrong with form and facts.

    Args:
        form: Text of the form.
        facts: Text of the facts.
        draft: Whether what is missing leaves a gap.
        **more: Texts of further forms of the same place, by their names.
    """
    others = {f"templates/place/forms/{name}.yaml": text for name, text in more.items()}
    world = MemoryWorld({"data/facts.yaml": facts, FORM_FILE: form, **others})
    document = read(world, PurePath("data"))
    validated = validate(document.product)
    found = read_form(Library(world, (PurePath("templates"),)), "place/form", Span(""))
    findings = [*document.findings, *validated.findings, *found.findings]
    if found.product is None:
        return None, findings
    local = with_local(validated.product, (found.product,), is_whole=False)
    scoring = found.product.scoring
    figures = derive(local.product, scoring)
    composed = compose(found.product, Wording(Names(local.product, figures, scoring)))
    return composed.product[0], [*findings, *local.findings, *composed.findings]


def sheets(form, facts, **more):
    """Return the sheets of a form with which nothing is wrong, though it may leave something out."""
    manuscript, findings = filled(form, facts, **more)
    assert [each for each in findings if each.rule is not LEFT_OUT] == []
    return manuscript.blocks


def rows(sheet):
    """Return the rows of a sheet as its cells are read: text, the area it covers, `#` for a number."""
    return [" | ".join(_cell(cell) for cell in row) for row in sheet.grid.rows]


def drawn(manuscript):
    """Return a manuscript of sheets as text."""
    lines = [f"{text_of(manuscript.title)}（{manuscript.file_name}）"]
    for sheet in manuscript.blocks:
        head = [text_of(runs) for runs in (sheet.number, sheet.title, sheet.subtitle) if runs]
        above = [f"{text_of(line.left)} … {text_of(line.right)}" for line in sheet.lines]
        widths = " ".join(map(str, sheet.grid.widths))
        lines += ["", f"[{sheet.name}] {widths}；表头 {sheet.grid.header_rows} 行", *head, *above]
        lines += [*rows(sheet), *(text_of(runs) for runs in sheet.notes)]
    return "\n".join(lines) + "\n"


def _cell(cell):
    text = " ¶ ".join(text_of(runs) for runs in cell.paragraphs)
    area = f"{{{cell.colspan}×{cell.rowspan}}}" if (cell.colspan, cell.rowspan) != (1, 1) else ""
    return f"{text}{'#' if cell.number else ''}{'↓' if cell.is_vertical else ''}{area}"


if __name__ == "__main__":
    for example in EXAMPLES:
        text, _ = filled(example.read_text(encoding="utf-8"), FACTS)
        example.with_suffix(".txt").write_text(drawn(text), encoding="utf-8")
