"""Documents made in Python, by this program and by docxtpl: in this process, or one in a process of its own.

python -m bench.fill PROGRAM WORK FACTS TEMPLATE OUT
"""

from __future__ import annotations

import json
import sys
from functools import cache
from io import BytesIO
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from reportgen.manuscript import Manuscript
    from reportgen.wording.names import Names

OURS, DOCXTPL = "reportgen", "docxtpl"
REPORT, SHEET = "report", "sheet"


def typeset_from(manuscript: Manuscript, template: PurePath) -> bytes:
    """Return a manuscript as a Word file, checked for being well-formed."""
    return filled_from(_no_names(), manuscript, template)


@cache
def _no_names() -> Names:
    """Return the names of a report without facts: the tags of the template need none."""
    from reportgen.facts.facts import Facts
    from reportgen.figures import derive
    from reportgen.wording.names import Names

    facts = Facts()
    return Names(facts, derive(facts))


def filled_from(names: Names, manuscript: Manuscript, template: PurePath) -> bytes:
    """Return a Word file with the tags of its template and a manuscript put in, checked for being well-formed."""
    from reportgen.cli.machine.disk import Disk
    from reportgen.typeset import typeset
    from reportgen.wording.expand import Wording

    content = typeset(Disk(), manuscript, template, Wording(names)).product
    assert content is not None
    return content


def names_in(facts: PurePath) -> Names:
    """Return the names of a file of facts, read, validated and derived."""
    from reportgen.cli.machine.disk import Disk
    from reportgen.facts import validate
    from reportgen.figures import derive
    from reportgen.source import read
    from reportgen.wording.names import Names

    found = validate(read(Disk(), facts).product).product
    return Names(found, derive(found))


def docxtpl_from(facts: dict[str, Any], template: PurePath) -> bytes:
    """Return a Word file filled in as users of docxtpl do: one `DocxTemplate` for each document."""
    from docxtpl import DocxTemplate

    document = DocxTemplate(template)
    document.render(facts, autoescape=True)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def manuscript_in(work: str, facts: dict[str, Any]) -> Manuscript:
    """Return the manuscript of a work, given what it says."""
    from bench import report, sheet

    return {REPORT: report, SHEET: sheet}[work].manuscript_of_facts(facts)


def main(program: str, work: str, facts: str, template: str, out: str) -> None:
    """Make one document."""
    said = json.loads(Path(facts).read_bytes())  # what reading text leaves behind would count as the program's memory
    path = PurePath(template)
    content = docxtpl_from(said, path) if program == DOCXTPL else typeset_from(manuscript_in(work, said), path)
    Path(out).write_bytes(content)


if __name__ == "__main__":
    main(*sys.argv[1:])
