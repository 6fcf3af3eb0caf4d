"""Which folder the files of a report belong in."""

from __future__ import annotations

from pathlib import PurePath

from reportgen.source.discover import ReportPlace


def folder_of(out: PurePath, report: ReportPlace, *, draft: bool) -> PurePath:
    """Return the output folder of a report.

    A draft goes to a folder of its own, so that it never takes the place of what was published; so does what is printed
    by another outline than the report asks for.

    Args:
        out: The folder of all output.
        report: Where the report's facts stand, and by which outlines it is printed.
        draft: Whether it is a draft.
    """
    outlines = "".join(f"-{name.replace('/', '-')}" for name in report.outlines)
    return out / report.unit / f"{report.year}{outlines}{'-草稿' if draft else ''}"
