"""PDF files with a text layer: lines joined to paragraphs, page numbers left out. Tables are read as lines."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.intake.assemble import Stretch, assembled
from reportgen.intake.plain_text import TextLine, number_of
from reportgen.intake.rules import UNREADABLE
from reportgen.manuscript import Manuscript
from reportgen.regex import regex
from reportgen.source.characters import printable

_PAGE_NUMBER = regex(r"[—–\-－·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*\d{1,4}\s*页?)?[—–\-－·\s]*")
_BLANKS = regex(r"(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])")
_MOST_PAGES = 2_000
# A line shorter than this, in hundredths of the longest one, is the last of its paragraph.
_SHORT = 85


def pdf_manuscript(name: str, content: bytes) -> Outcome[Manuscript | None]:
    """Return a PDF as a manuscript whose runs know page and line.

    Args:
        name: Path of the file, for the places.
        content: The file.
    """
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        hint = "用 pip install reportgen[pdf] 安装，或者送审 Word 原件。"
        return Outcome(None, (UNREADABLE.at(Span(name), "没有装读 PDF 的 pypdf", hint=hint),))
    try:
        reader = PdfReader(BytesIO(content))
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        fault = UNREADABLE.at(Span(name), f"PDF 读不出来：{type(error).__name__}", hint="送审 Word 原件。")
        return Outcome(None, (fault,))
    return Outcome(assembled(Stretch((line,)) for line in _paragraphs(name, pages)))


def _paragraphs(name: str, pages: list[str]) -> Iterator[TextLine]:
    """Yield paragraphs: lines are joined until one ends short or the next begins with a number."""
    lines = [line for number, page in enumerate(pages, start=1) for line in _lines(name, number, page)]
    full = max((len(line.text) for line in lines), default=0) * _SHORT // 100
    for first, *others in _grouped(lines, full):
        yield first._replace(text="".join(line.text for line in (first, *others)))


def _grouped(lines: list[TextLine], full: int) -> Iterator[list[TextLine]]:
    group: list[TextLine] = []
    for line in lines:
        if group and (len(group[-1].text) < full or number_of(line.text)[0]):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _lines(name: str, page: int, text: str) -> Iterator[TextLine]:
    for number, line in enumerate(text.splitlines(), start=1):
        bare = _BLANKS.sub("", printable(line.strip()))
        if bare and not _PAGE_NUMBER.fullmatch(bare):
            yield TextLine(name, number, 1, bare, f"第{page}页第{number}行")
