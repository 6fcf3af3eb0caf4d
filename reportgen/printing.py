"""One composed document to files: Word, workbook and PDF, each proven before it counts (stages 7 and 8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome, has_errors
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.manuscript import Manuscript
from reportgen.outline.read_form import Prescribed
from reportgen.publish.rules import NO_PDF
from reportgen.reading import Reading
from reportgen.wording.expand import Wording
from reportgen.world import NoOffice, World, reason

DOCX, XLSX, PDF = "docx", "xlsx", "pdf"
FORMATS = (DOCX, XLSX, PDF)
STANDARD = (DOCX, XLSX)
"""What is made when nobody asks for anything else; a workbook only of documents that have forms."""

Files = dict[str, bytes]
_RENEW = "在 Word 里右击目录，选“更新域”，页码就补上。"
_INSTALL_FOR_CONTENTS = f"Debian、统信、麒麟：apt-get install libreoffice-writer 后重新生成；或者{_RENEW}"
_INSTALL = (
    "Debian、统信、麒麟：apt-get install libreoffice-writer；Windows：从 LibreOffice 官网下载安装；"
    "或者去掉 --format 里的 pdf。"
)


@dataclass(frozen=True, slots=True)
class Composed:
    """One document that is due, composed but not yet on paper."""

    manuscript: Manuscript
    prescribed: Prescribed
    wording: Wording

    def stamped(self, reading: Reading, *, is_draft: bool) -> Composed:
        """Return the same document, which says from what it was made.

        Args:
            reading: What was read for it.
            is_draft: Whether it is a draft.
        """
        stamp = reading.stamp(self.manuscript.file_name, is_draft=is_draft)
        about = replace(self.manuscript.properties, stamp=stamp)
        return replace(self, manuscript=replace(self.manuscript, properties=about))


Printer = Callable[[World, Composed, tuple[str, ...], str], Outcome[Files]]
"""Makes the files of one document, as `print_document` does."""


def print_document(world: World, composed: Composed, formats: tuple[str, ...], mark: str = "") -> Outcome[Files]:
    """Return the files of one document by their names, and everything that is wrong with them.

    The Word file is made and proven whatever is asked for: it is what the PDF is made from.

    Args:
        world: The disk, and LibreOffice.
        composed: The document.
        formats: Endings of the files that are asked for.
        mark: What is added to the name, such as `（草稿）`.
    """
    from reportgen.charts.drawn import with_charts_drawn
    from reportgen.proof import proof
    from reportgen.typeset import typeset
    from reportgen.typeset.setting import Setting

    name = f"{composed.manuscript.file_name}{mark}"
    drawn = with_charts_drawn(world, composed.manuscript, composed.prescribed.profile)
    composed = replace(composed, manuscript=drawn.product)
    numbers = _pages_of_headings(world, composed, f"{name}.{DOCX}")
    setting = Setting(composed.prescribed.profile, numbers.product)
    typed = typeset(world, composed.manuscript, composed.prescribed.template, composed.wording, setting)
    if typed.product is None:
        return Outcome({}, (*drawn.findings, *typed.findings))
    findings = [
        *drawn.findings,
        *numbers.findings,
        *typed.findings,
        *proof(typed.product, composed.manuscript, f"{name}.{DOCX}"),
    ]
    files = {f"{name}.{DOCX}": typed.product} if DOCX in formats else {}
    if XLSX in formats:
        files |= _workbook(composed.manuscript, f"{name}.{XLSX}", findings)
    if PDF in formats and not has_errors(findings):
        files |= _pdf(world, typed.product, f"{name}.{PDF}", findings)
    return Outcome(files, tuple(findings))


def _pages_of_headings(world: World, composed: Composed, name: str) -> Outcome[tuple[int, ...]]:
    """Return the pages of the headings for the contents, none where no contents are asked for or nobody knows them.

    A first pass prints the text alone, whose pages are counted from 1 whatever stands before it.
    """
    if not composed.manuscript.contents:
        return Outcome(())
    from reportgen.proof.headings_in_pdf import pages_of_headings
    from reportgen.proof.rules import NO_CONTENTS_PAGES
    from reportgen.typeset import typeset
    from reportgen.typeset.setting import Setting

    text = replace(composed.manuscript, cover=None, contents=False, mark=())
    setting = Setting(composed.prescribed.profile)
    typed = typeset(world, text, composed.prescribed.template, composed.wording, setting)
    if typed.product is None:
        return Outcome(())  # what is wrong is told by the second pass
    try:
        return pages_of_headings(world.pdf_of(typed.product, f".{DOCX}"), text, name)
    except NoOffice:
        cause, hint = "没有装 LibreOffice，不知道各标题在哪一页", _INSTALL_FOR_CONTENTS
    except OSError as error:
        cause, hint = f"没有排出页码：{reason(error)}", _RENEW
    return Outcome((), (NO_CONTENTS_PAGES.at(Span(name, place="目录"), f"目录没有页码：{cause}", hint=hint),))


def _workbook(manuscript: Manuscript, name: str, findings: list[Finding]) -> Files:
    """Return the workbook of a document that has forms; what is wrong with it is added to the findings."""
    from reportgen.manuscript import Sheet

    if not any(isinstance(block, Sheet) for block in manuscript.blocks):
        return {}
    from reportgen.proof.proof_workbook import proof_workbook
    from reportgen.typeset.workbook import typeset_workbook

    typed = typeset_workbook(manuscript)
    findings += typed.findings
    if typed.product is None:
        return {}
    findings += proof_workbook(typed.product, manuscript, name)
    return {name: typed.product}


def _pdf(world: World, content: bytes, name: str, findings: list[Finding]) -> Files:
    """Return the PDF of a Word file; what it lacks, and why there is none, is added to the findings."""
    try:
        pdf, lost = _proven_pdf(world, content, name)
        findings += lost
        return {name: pdf}
    except NoOffice:
        findings.append(NO_PDF.at(Span(name, place="文件"), "没有装 LibreOffice，不能生成 PDF", hint=_INSTALL))
    except OSError as error:
        hint = "用 Word 打开 .docx 另存为 PDF；或者 --format docx 只生成 Word 文件。"
        findings.append(NO_PDF.at(Span(name, place="文件"), f"没有生成 PDF：{reason(error)}", hint=hint))
    return {}


def _proven_pdf(world: World, content: bytes, name: str) -> tuple[bytes, tuple[Finding, ...]]:
    """Return the PDF of a Word file, and what it lacks of it; what is lost at the end of a line is set anew first.

    Raises:
        NoOffice: LibreOffice is not installed.
        OSError: It failed, or the PDF cannot be read.
    """
    from reportgen.proof.proof_pdf import lost_in_pdf, pdf_findings, unproven
    from reportgen.typeset.tightened import tightened

    pdf = world.pdf_of(content, f".{DOCX}")
    try:
        lost = lost_in_pdf(pdf, content)
        paragraphs = {each.paragraph for each in lost if each.paragraph}
        if paragraphs:
            other = world.pdf_of(tightened(content, paragraphs), f".{DOCX}")
            still_lost = lost_in_pdf(other, content)
            pdf, lost = (other, still_lost) if len(still_lost) < len(lost) else (pdf, lost)
    except ImportError:
        return pdf, (unproven(name),)
    except ValueError as error:
        raise OSError("PDF 读不出来") from error
    return pdf, tuple(pdf_findings(lost, name))
