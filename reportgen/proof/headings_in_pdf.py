"""On which page each heading stands, from the outline of a PDF that LibreOffice made."""

from __future__ import annotations

from io import BytesIO

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.outcome import Outcome
from reportgen.diagnostics.span import Span
from reportgen.manuscript import Heading, Manuscript
from reportgen.proof.rules import NO_CONTENTS_PAGES

_RENEW = "在 Word 里右击目录，选“更新域”，页码就补上。"


def pages_of_headings(pdf: bytes, manuscript: Manuscript, name: str) -> Outcome[tuple[int, ...]]:
    """Return the page of each heading, from 1, in reading order; none when the PDF does not tell them all.

    Headings are told apart by their order, since two may have the same words.

    Args:
        pdf: The text of the document, without pages before it.
        manuscript: The document.
        name: What findings call the file.
    """
    try:
        import pdfplumber
    except ImportError:
        hint = f"pip install reportgen[pdf] 后重新生成；或者{_RENEW}"
        return Outcome((), (_untold(name, "没有装读 PDF 的 pdfplumber", hint),))
    wanted = sum(isinstance(block, Heading) for block in manuscript.blocks)
    try:
        with pdfplumber.open(BytesIO(pdf)) as read:
            numbers = {page.page_obj.pageid: number for number, page in enumerate(read.pages, start=1)}
            pages = tuple(numbers[target[0].objid] for _, _, target, _, _ in read.doc.get_outlines())
    except Exception as error:  # noqa: BLE001 - a damaged file makes the library fail in any way
        return Outcome((), (_untold(name, f"PDF 读不出来（{type(error).__name__}）", _RENEW),))
    if len(pages) != wanted or list(pages) != sorted(pages):
        return Outcome((), (_untold(name, f"PDF 里找到 {len(pages)} 个标题，文稿有 {wanted} 个", _RENEW),))
    return Outcome(pages)


def _untold(name: str, cause: str, hint: str) -> Finding:
    return NO_CONTENTS_PAGES.at(Span(name, place="目录"), f"目录没有页码：{cause}", hint=hint)
