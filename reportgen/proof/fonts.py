"""The typefaces of a Word file: named in every style, bound to no theme, and holding every character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.printed import DOCUMENT, STYLES, Printed, PrintedParagraph
from reportgen.proof.rules import WRONG_FONT
from reportgen.proof.words import shortened, style_shown
from reportgen.regex import regex
from reportgen.typeset.faces import STAND_INS, has_rare
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.style_looks import StyleLook, looks_of
from reportgen.typeset.styles import TABLE_HEAD, TABLE_TEXT

_THEME = regex(rb'\bw:(?:asciiTheme|hAnsiTheme|eastAsiaTheme|cstheme|themeColor)="')
# Sought first, ten times as fast: nearly every part has neither.
_OF_THEMES = (b'Theme="', b'theme="', b"themeColor")
# Marks that a Latin typeface has too, half as wide.
_EITHER = regex("[“”‘’…—·]")
_RUN, _PARAGRAPH, _TEXT, _VAL = w("r"), w("p"), w("t"), w("val")
_FONTS, _RUN_STYLE = f"{w('rPr')}/{w('rFonts')}", f"{w('rPr')}/{w('rStyle')}"
_PARAGRAPH_STYLE = f"{w('pPr')}/{w('pStyle')}"
_FACE, _HINTED = w("eastAsia"), w("hint")
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
    document = printed.parts[DOCUMENT]
    rare = _rare_in(document)
    if rare or _may_lack_hints(document):
        yield from (_told(printed, *fault) for fault in _runs(read_xml(document, DOCUMENT), looks, rare))


def _nameless(printed: Printed, looks: Mapping[str, StyleLook]) -> Iterator[Finding]:
    """Yield a finding for every style of text without a Chinese typeface."""
    used = {block.style: None for block in printed.blocks if isinstance(block, PrintedParagraph)}
    for style in dict.fromkeys((*used, TABLE_HEAD, TABLE_TEXT)):
        look = looks.get(printed.style_ids.get(style, ""))
        if look and not look.face:
            message = f"样式{style_shown(style)}没有写明中文字体"
            yield WRONG_FONT.at(Span(printed.name, place=STYLES), message, hint=_HINT)


def _rare_in(document: bytes) -> frozenset[str]:
    """Return the characters that a face may lack: nearly every file has none, and is not searched run by run."""
    text = document.decode(errors="replace")
    return frozenset(filter(has_rare, set(text))) if has_rare(text) else frozenset()


def _may_lack_hints(document: bytes) -> bool:
    """Whether a run may lack the hint that its marks are Chinese; nearly every file has one in each run."""
    runs = document.count(b"<w:r>") + document.count(b"<w:r ")
    return document.count(b'w:hint="eastAsia"') < runs


def _runs(root: etree._Element, looks: Mapping[str, StyleLook], rare: frozenset[str]) -> Iterator[tuple[str, str]]:
    """Yield the text and what is wrong with it, for every run that is drawn in an unforeseen face."""
    for run in root.iter(_RUN):
        text = "".join([element.text or "" for element in run.iter(_TEXT)])
        if _EITHER.search(text) or not rare.isdisjoint(text):
            fonts = run.find(_FONTS)
            if _EITHER.search(text) and (fonts is None or fonts.get(_HINTED) != "eastAsia"):
                yield text, "没有注明按中文字体印，引号、破折号会变窄"
            face = _face(run, fonts, looks)
            if face in STAND_INS and not rare.isdisjoint(text):
                first = next(character for character in text if character in rare)
                yield text, f"的“{first}”不在{face}里，没有另用{STAND_INS[face]}"


def _face(run: etree._Element, fonts: etree._Element | None, looks: Mapping[str, StyleLook]) -> str:
    """Return the face of a run: its own, else that of its style, else that of the style of its paragraph."""
    own = fonts.get(_FACE, "") if fonts is not None else ""
    style = _style(run, _RUN_STYLE)
    known = looks.get(style) if style else None
    return own or (known.face if known else "") or _of_paragraph(run, looks).face


def _of_paragraph(run: etree._Element, looks: Mapping[str, StyleLook]) -> StyleLook:
    paragraph = next(run.iterancestors(_PARAGRAPH), run)
    return looks.get(_style(paragraph, _PARAGRAPH_STYLE), looks[""])


def _style(element: etree._Element, path: str) -> str:
    """Return the id of the style that is set at a path below an element; empty where there is none."""
    style = element.find(path)
    return style.get(_VAL, "") if style is not None else ""


def _told(printed: Printed, text: str, message: str) -> Finding:
    return WRONG_FONT.at(Span(printed.name, place="正文"), f"{shortened(text)}{message}", hint=_HINT)
