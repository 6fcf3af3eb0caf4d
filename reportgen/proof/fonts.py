"""The typefaces of a Word file: named in every style, bound to no theme, and holding every character."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import DOCUMENT, STYLES, Printed, PrintedParagraph
from reportgen.proof.rules import WRONG_FONT
from reportgen.proof.words import shortened, style_shown
from reportgen.typeset.faces import STAND_INS, has_rare
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.style_looks import StyleLook, looks_of
from reportgen.typeset.styles import TABLE_HEAD, TABLE_TEXT

_THEME = re.compile(rb'\bw:(?:asciiTheme|hAnsiTheme|eastAsiaTheme|cstheme|themeColor)="')
# Sought first, ten times as fast: nearly every part has neither.
_OF_THEMES = (b'Theme="', b'theme="', b"themeColor")
# Marks that a Latin typeface has too, half as wide.
_EITHER = re.compile("[“”‘’…—·]")
_HINT = "从全国模板把样式复制过来；模板没有改过的，请把文件交给维护人员。"


def font_faults(printed: Printed) -> Iterator[Finding]:
    """Yield a finding for every typeface that is left to the computer on which the file is opened."""
    for part, content in printed.parts.items():
        may_have = part.startswith("word/") and any(word in content for word in _OF_THEMES)
        if may_have and (found := _THEME.search(content)):
            place = Span(printed.name, place=part)
            yield WRONG_FONT.at(place, f"用了主题的字体或颜色：{found[0].decode()[:-2]}", hint=_HINT)
    looks = looks_of(printed.parts[STYLES])
    yield from _nameless(printed, looks)
    if _may_have_faults(printed.parts[DOCUMENT]):
        root = read_xml(printed.parts[DOCUMENT], DOCUMENT)
        yield from (_told(printed, *fault) for fault in _runs(root, looks))


def _nameless(printed: Printed, looks: Mapping[str, StyleLook]) -> Iterator[Finding]:
    """Yield a finding for every style of text without a Chinese typeface."""
    used = {block.style: None for block in printed.blocks if isinstance(block, PrintedParagraph)}
    for style in dict.fromkeys((*used, TABLE_HEAD, TABLE_TEXT)):
        look = looks.get(printed.style_ids.get(style, ""))
        if look and not look.face:
            message = f"样式{style_shown(style)}没有写明中文字体"
            yield WRONG_FONT.at(Span(printed.name, place=STYLES), message, hint=_HINT)


def _may_have_faults(document: bytes) -> bool:
    """Whether a run may lack a character or a hint: nearly every file has neither, and is not searched run by run."""
    runs = document.count(b"<w:r>") + document.count(b"<w:r ")
    return document.count(b'w:hint="eastAsia"') < runs or has_rare(document.decode(errors="replace"))


def _runs(root: etree._Element, looks: Mapping[str, StyleLook]) -> Iterator[tuple[str, str]]:
    """Yield the text and what is wrong with it, for every run that is drawn in an unforeseen face."""
    for paragraph in root.iter(w("p")):
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        look = looks.get(style.get(w("val"), "") if style is not None else "", looks[""])
        for run in paragraph.iter(w("r")):
            text = "".join(element.text or "" for element in run.iter(w("t")))
            fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
            if _EITHER.search(text) and (fonts is None or fonts.get(w("hint")) != "eastAsia"):
                yield text, "没有注明按中文字体印，引号、破折号会变窄"
            face = _face(run, fonts, looks) or look.face
            if face in STAND_INS and has_rare(text):
                rare = next(character for character in text if has_rare(character))
                yield text, f"的“{rare}”不在{face}里，没有另用{STAND_INS[face]}"


def _face(run: etree._Element, fonts: etree._Element | None, looks: Mapping[str, StyleLook]) -> str:
    own = fonts.get(w("eastAsia"), "") if fonts is not None else ""
    style = run.find(f"{w('rPr')}/{w('rStyle')}")
    known = looks.get(style.get(w("val"), "")) if style is not None else None
    return own or (known.face if known else "")


def _told(printed: Printed, text: str, message: str) -> Finding:
    return WRONG_FONT.at(Span(printed.name, place="正文"), f"{shortened(text)}{message}", hint=_HINT)
