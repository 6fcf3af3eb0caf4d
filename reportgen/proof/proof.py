"""The proof of a finished Word file."""

from __future__ import annotations

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Manuscript
from reportgen.proof.about import property_faults
from reportgen.proof.compare import compare
from reportgen.proof.fonts import font_faults
from reportgen.proof.keeping import keeping_faults
from reportgen.proof.leftovers import leftovers
from reportgen.proof.packing import package_faults
from reportgen.proof.pictures import picture_faults
from reportgen.proof.read_docx import read_docx
from reportgen.proof.sections import section_faults
from reportgen.proof.settings import setting_faults
from reportgen.proof.structure import structure_faults


def proof(content: bytes, manuscript: Manuscript, name: str) -> tuple[Finding, ...]:
    """Return everything that is wrong with a Word file: nothing, when it says what the manuscript says and is whole.

    Args:
        content: The file.
        manuscript: What it was made from.
        name: What findings call the file.

    Raises:
        ValueError: The cells of a table of the manuscript overlap or do not fill it.
    """
    read = read_docx(content, name)
    printed = read.product
    if printed is None:
        return read.findings
    findings = (
        *package_faults(printed),
        *picture_faults(manuscript, printed),
        *property_faults(printed.parts, manuscript.properties, name),
        *structure_faults(printed),
        *leftovers(printed),
        *font_faults(printed),
        *setting_faults(printed),
        *keeping_faults(printed),
        *section_faults(manuscript, printed),
        *compare(manuscript, printed),
    )
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))
