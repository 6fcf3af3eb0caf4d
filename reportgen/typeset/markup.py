"""Pieces of WordprocessingML written as text: words, runs and paragraphs, with the prefix `w:`."""

from __future__ import annotations

from functools import lru_cache

# Without the hint Word takes “ ” ‘ ’ — … from the Latin font, half as wide.
RUN_PROPERTIES = '<w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr>'
RUN_START = f'<w:r>{RUN_PROPERTIES}<w:t xml:space="preserve">'
RUN_END = "</w:t></w:r>"


def escape(text: str) -> str:
    """Return text as the content of an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def attribute(text: str) -> str:
    """Return text as the value of an attribute, quotes included."""
    return '"' + escape(text).replace('"', "&quot;") + '"'


def run_xml(text: str, style_id: str = "") -> str:
    """Return a run, or nothing when there is no text.

    Args:
        text: The words, unescaped.
        style_id: Character style; empty for the look of the paragraph.
    """
    if not text:
        return ""
    if not style_id:
        return f"{RUN_START}{escape(text)}{RUN_END}"
    style = f"<w:rStyle w:val={attribute(style_id)}/>"
    return f"{RUN_START.replace('<w:rFonts', style + '<w:rFonts')}{escape(text)}{RUN_END}"


def field_xml(instruction: str) -> tuple[str, str]:
    """Return what stands before and behind the text that a field shows."""
    marks = [f'<w:r>{RUN_PROPERTIES}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    code = f'<w:r>{RUN_PROPERTIES}<w:instrText xml:space="preserve">{escape(instruction)}</w:instrText></w:r>'
    return marks[0] + code + marks[1], marks[2]


def paragraph_xml(style_id: str, content: str, properties: str = "") -> str:
    """Return a paragraph.

    Args:
        style_id: Its style.
        content: Its runs as XML.
        properties: What follows the style in `w:pPr`, as XML in the order of the schema.
    """
    return f"{_paragraph_start(style_id, properties)}{content}</w:p>"


@lru_cache(maxsize=256)
def _paragraph_start(style_id: str, properties: str) -> str:
    """Return the start of a paragraph; kept, since most paragraphs of a document begin in one of a few ways."""
    return f"<w:p><w:pPr><w:pStyle w:val={attribute(style_id)}/>{properties}</w:pPr>"
