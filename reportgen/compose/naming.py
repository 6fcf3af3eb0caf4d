"""What a document is called: its properties and the name of its file."""

from __future__ import annotations

from reportgen.compose.rules import BAD_FILE_NAME
from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Properties, Runs, text_of
from reportgen.regex import regex
from reportgen.values.period import Day, Year
from reportgen.wording.expand import GAP, Wording

_NOT_IN_FILE_NAMES = regex(r'[/\\:*?"<>|]|^\.|[. ]$|^$')
# Most disks take 255 bytes with the ending, and a Chinese character takes three.
_MOST_BYTES = 240


def properties(kind: str, title: Runs, wording: Wording) -> Properties:
    """Return what the file of a document says of itself.

    Args:
        kind: Kind of the document.
        title: Its title.
        wording: The names of the report.
    """
    facts = wording.names.facts
    author = facts.department.name if facts.department else None
    date = facts.report.date if facts.report else None
    year = facts.report.year if facts.report else None
    years = (f"{year.value}年度",) if year and isinstance(year.value, Year) else ()
    return Properties(
        title=text_of(title),
        author=author.value if author and isinstance(author.value, str) else GAP,
        subject=kind,
        date=date.value.iso if date and isinstance(date.value, Day) else "",
        keywords=("预算绩效", *((kind,) if kind else ()), *years),
    )


def file_name_findings(name: str, place: Span, wording: Wording) -> list[Finding]:
    """Return a finding when a name cannot be that of a file, unless it follows from a fault that is told.

    Args:
        name: The name, without its ending.
        place: Where the outline or form says it.
        wording: The names of the report.
    """
    fits = len(name.encode()) <= _MOST_BYTES and not _NOT_IN_FILE_NAMES.search(name)
    if fits or (not name and wording.faults):
        return []
    message = f"文件名“{name}”不能用" if name else "文件名是空的"
    hint = '不超过 80 个字，不含 / \\ : * ? " < > |，不以点开头，不以点或空格结尾。'
    return [BAD_FILE_NAME.at(place, message, hint=hint)]
