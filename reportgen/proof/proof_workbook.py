"""The proof of a finished Excel file."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.diagnostics.finding import Finding
from reportgen.manuscript import Manuscript
from reportgen.proof.about import property_faults
from reportgen.proof.compare_workbook import compare_worksheet
from reportgen.proof.packing import part_faults
from reportgen.proof.pictures_in_workbook import worksheet_picture_faults
from reportgen.proof.printed_workbook import PrintedWorkbook
from reportgen.proof.read_xlsx import read_xlsx
from reportgen.proof.rules import ACTIVE_CONTENT, UNREADABLE_WORKBOOK, WORKSHEET_DIFFERS
from reportgen.regex import regex
from reportgen.typeset.layout import tab_names
from reportgen.typeset.measured import sheets_in
from reportgen.typeset.ooxml import read_xml
from reportgen.typeset.package import BadPackage

_HINT = "重新生成，不要直接改 Excel 文件；没有改过的，请把文件交给维护人员。"
# Parts that run, fetch, or hide something.
_ACTIVE = regex(r"xl/(vbaProject|externalLinks|connections|queryTables|embeddings|activeX|ctrlProps|customData)\b.*")


def proof_workbook(content: bytes, manuscript: Manuscript, name: str) -> tuple[Finding, ...]:
    """Return everything that is wrong with an Excel file: nothing, when it says what the sheets say and is whole.

    Args:
        content: The file.
        manuscript: What it was made from.
        name: What findings call the file.

    Raises:
        ValueError: The cells of a table of the manuscript overlap or do not fill it.
    """
    read = read_xlsx(content, name)
    workbook = read.product
    if workbook is None:
        return read.findings
    about = property_faults(workbook.parts, manuscript.properties, name)
    findings = (*_package_faults(workbook), *about, *_sheet_faults(manuscript, workbook))
    return tuple(sorted(findings, key=lambda finding: finding.sort_key))


def _package_faults(workbook: PrintedWorkbook) -> Iterator[Finding]:
    try:
        for place, message in part_faults(workbook.parts):
            span = workbook.span()._replace(place=place)
            yield UNREADABLE_WORKBOOK.at(span, message, hint=_HINT)
        yield from _outside(workbook)
    except BadPackage as error:
        yield UNREADABLE_WORKBOOK.at(workbook.span(), str(error), hint=_HINT)


def _outside(workbook: PrintedWorkbook) -> Iterator[Finding]:
    """Yield a finding for every part that runs or fetches something, and every reference out of the file.

    Raises:
        BadPackage: What lists references is no XML.
    """
    for name, content in workbook.parts.items():
        span = workbook.span()._replace(place=name)
        if _ACTIVE.fullmatch(name):
            yield ACTIVE_CONTENT.at(span, f"文件里有部件 {name}", hint=_HINT)
        if name.endswith(".rels"):
            for reference in read_xml(content, name):
                if reference.get("TargetMode") == "External":
                    message = f"文件引用了外部的“{reference.get('Target', '')}”"
                    yield ACTIVE_CONTENT.at(span, message, hint=_HINT)


def _sheet_faults(manuscript: Manuscript, workbook: PrintedWorkbook) -> Iterator[Finding]:
    sheets = sheets_in(manuscript)
    wanted = tab_names(sheets)
    found = [worksheet.name for worksheet in workbook.worksheets]
    if list(wanted) != found:
        message = f"工作表是“{'、'.join(found)}”，应为“{'、'.join(wanted)}”"
        yield WORKSHEET_DIFFERS.at(workbook.span(), message, hint=_HINT)
    by_name = {worksheet.name: worksheet for worksheet in workbook.worksheets}
    for sheet, name in zip(sheets, wanted, strict=True):
        if name in by_name:
            yield from compare_worksheet(sheet, by_name[name], workbook)
            yield from worksheet_picture_faults(sheet, by_name[name], workbook)
