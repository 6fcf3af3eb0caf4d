"""A PDF that LibreOffice made of a Word file, compared with that: no character of the text may be missing.

LibreOffice lets a mark that ends a full line hang over the margin, and now and then draws nothing at all there.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import NamedTuple

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import PrintedParagraph, PrintedTable
from reportgen.proof.read_docx import read_docx
from reportgen.proof.rules import LOST_IN_PDF, UNPROVEN_PDF
from reportgen.regex import regex

_PAGE_NUMBER = regex(r"(?m)^\s*[—–-]?\s*\d+\s*[—–-]?\s*$")
_SHOWN = 12


class Lost(NamedTuple):
    """A character that a PDF does not draw.

    Attributes:
        character: What is missing.
        paragraph: The paragraph that it belongs to, as the Word file has it; empty where nobody can tell.
        place: Where in the paragraph.
    """

    character: str
    paragraph: str = ""
    place: int = 0


def lost_in_pdf(pdf: bytes, word: bytes) -> tuple[Lost, ...]:
    """Return what the text of a Word file has and its PDF has not.

    Args:
        pdf: The PDF.
        word: The Word file that it was made from.

    Raises:
        ImportError: There is nothing to read PDF files with.
        ValueError: One of the two cannot be read.
    """
    import pdfplumber

    printed = read_docx(word, "").product
    if printed is None:
        raise ValueError("the Word file cannot be read")
    try:
        with pdfplumber.open(BytesIO(pdf)) as read:
            drawn = "".join(_bare(_PAGE_NUMBER.sub("", page.extract_text() or "")) for page in read.pages)
    except Exception as error:  # a damaged file makes the library fail in any way
        raise ValueError("the PDF cannot be read") from error
    texts = [block.text for block in printed.blocks if isinstance(block, PrintedParagraph)]
    cells = (text for block in printed.blocks if isinstance(block, PrintedTable) for text in _cells(block))
    missing = Counter(_bare("".join([*texts, *cells]))) - Counter(drawn)
    found = tuple(_lost(texts, drawn, missing)) if missing else ()
    left = missing - Counter(_bare("".join(each.character for each in found)))
    return (*found, *(Lost(character) for character in sorted(left.elements())))


def pdf_findings(lost: Iterable[Lost], name: str) -> Iterator[Finding]:
    """Yield a finding for everything that a PDF has lost."""
    for each in lost:
        before = each.paragraph[max(0, each.place - _SHOWN) : each.place]
        where = f"，在“…{before}”后面" if before else ""
        hint = "用 Word 打开 .docx 另存为 PDF；或者把这一段改短、改长几个字，让换行的地方变一变。"
        yield LOST_IN_PDF.at(Span(name, place="文件"), f"PDF 里少了“{each.character}”{where}", hint=hint)


def unproven(name: str) -> Finding:
    """Return the finding that a PDF was not compared, as there is nothing to read it with."""
    hint = "pip install reportgen[pdf] 后重新生成。"
    return UNPROVEN_PDF.at(Span(name, place="文件"), "没有装读 PDF 的 pdfplumber，PDF 没有核对", hint=hint)


def _lost(texts: Iterable[str], drawn: str, missing: Counter[str]) -> Iterator[Lost]:
    """Yield what is missing from paragraphs that are drawn but for one character."""
    for text in texts:
        bare = _bare(text)
        if missing.keys().isdisjoint(bare) or bare in drawn:
            continue
        places = (found.start() for character in missing for found in re.finditer(re.escape(character), bare))
        place = next((each for each in places if bare[:each] + bare[each + 1 :] in drawn), None)
        if place is not None:
            at = _place(text, place)
            yield Lost(text[at], text, at)


def _place(text: str, place: int) -> int:
    """Return which character of a text became one of its bare form."""
    return [number for number, character in enumerate(text) for _ in _bare(character)][place]


def _bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def _cells(table: PrintedTable) -> Iterator[str]:
    return (text for row in table.rows for cell in row.cells for text in cell.texts)
