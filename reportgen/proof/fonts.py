"""The typefaces of a Word file: named in every style, bound to no theme, and holding every character."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.proof.marked_runs import EITHER, MarkedRun
from reportgen.proof.printed import STYLES, Printed, PrintedParagraph
from reportgen.proof.rules import WRONG_FONT
from reportgen.proof.words import shortened, style_shown
from reportgen.regex import regex
from reportgen.typeset.faces import STAND_INS, has_rare
from reportgen.typeset.style_looks import StyleLook, looks_of
from reportgen.typeset.styles import TABLE_HEAD, TABLE_TEXT

_THEME = regex(rb'\bw:(?:asciiTheme|hAnsiTheme|eastAsiaTheme|cstheme|themeColor)="')
# Sought first, ten times as fast: nearly every part has neither.
_OF_THEMES = (b'Theme="', b'theme="', b"themeColor")
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
    yield from (_told(printed, run.text, fault) for run in printed.marked_runs for fault in _run_faults(run, looks))


def _nameless(printed: Printed, looks: Mapping[str, StyleLook]) -> Iterator[Finding]:
    """Yield a finding for every style of text without a Chinese typeface."""
    used = {block.style: None for block in printed.blocks if isinstance(block, PrintedParagraph)}
    for style in dict.fromkeys((*used, TABLE_HEAD, TABLE_TEXT)):
        look = looks.get(printed.style_ids.get(style, ""))
        if look and not look.face:
            message = f"样式{style_shown(style)}没有写明中文字体"
            yield WRONG_FONT.at(Span(printed.name, place=STYLES), message, hint=_HINT)


def _run_faults(run: MarkedRun, looks: Mapping[str, StyleLook]) -> Iterator[str]:
    """Yield what is wrong with a run that is drawn in an unforeseen face."""
    if EITHER.search(run.text) and run.hint != "eastAsia":
        yield "没有注明按中文字体印，引号、破折号会变窄"
    face = _face(run, looks)
    if face in STAND_INS and has_rare(run.text):
        rare = next(filter(has_rare, run.text))
        yield f"的“{rare}”不在{face}里，没有另用{STAND_INS[face]}"


def _face(run: MarkedRun, looks: Mapping[str, StyleLook]) -> str:
    """Return the face of a run: its own, else that of its style, else that of the style of its paragraph."""
    own = looks.get(run.style) if run.style else None
    return run.face or (own.face if own else "") or looks.get(run.paragraph_style, looks[""]).face


def _told(printed: Printed, text: str, message: str) -> Finding:
    return WRONG_FONT.at(Span(printed.name, place="正文"), f"{shortened(text)}{message}", hint=_HINT)
