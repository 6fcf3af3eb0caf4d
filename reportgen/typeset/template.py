"""The tags of a Word template: found, checked, turned into Jinja, and placed by paragraph for messages."""

from __future__ import annotations

import re
from functools import lru_cache

from reportgen.diagnostics.finding import Finding
from reportgen.diagnostics.span import Span
from reportgen.frozen import dataclass
from reportgen.regex import regex
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import Package
from reportgen.typeset.rules import DROPPED_TEXT, MISTYPED_TAG, NO_SLOT

TITLE_SLOT = "标题"
BODY_SLOT = "正文"

_TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_WHOLE_PARAGRAPH_TAG = regex(r"\{[{%#]p\s.*?[}%#]\}", re.DOTALL)
_MISTYPED = regex(r"[｛｝]{2}|｛\s*[%％]|[%％]\s*｝|\{\s+[{%]|\{％|％\}")
_SLOT = regex(r"\{\{p\s+正文\s*\}\}")
_NAME = regex(r"\{\{ [\w.]+ \}\}")
_NAME_IN_TEXT = regex(r"<w:t>(?=[^<]*\{\{ )")
_NAME_AS_PARAGRAPH = regex(r"<w:p[ >](?:(?!<w:p[ >])[^{}])*\{\{p ([\w.]+) \}\}(?:(?!<w:p[ >])[^{}])*?</w:p>")
_TEXT_PARTS = regex(r"word/(document|header\d*|footer\d*|footnotes|endnotes)\.xml")
_PLACES = {"document": "", "header": "页眉", "footer": "页脚", "footnotes": "脚注", "endnotes": "尾注"}


@dataclass(frozen=True, slots=True)
class TemplatePart:
    """A part of a Word template that holds text.

    Attributes:
        name: Its path in the package.
        source: Its XML with docxtpl's tags turned into Jinja.
        paragraphs: The text of each paragraph as the author of the template sees it.
    """

    name: str
    source: str
    paragraphs: tuple[str, ...]

    def snippet(self, file: str) -> PartSnippet:
        """Return the part as wording whose places are paragraphs of a file."""
        return PartSnippet(self, file)

    def span(self, file: str, paragraph: int) -> Span:
        """Return the place of a paragraph, counted from 1."""
        kind = re.sub(r"\d+$", "", self.name.removeprefix("word/").removesuffix(".xml"))
        return Span(file, paragraph, place=f"{_PLACES.get(kind, kind)}第{paragraph}段")


@dataclass(frozen=True, slots=True)
class PartSnippet:
    """A part of a Word template as a snippet of wording."""

    part: TemplatePart
    file: str

    @property
    def text(self) -> str:
        """The XML with Jinja tags."""
        return self.part.source

    def at(self, offset: int, length: int = 1) -> Span:
        """Return the paragraph of a tag: the tags stand in the same order in the XML and on the page."""
        paragraphs = [number for number, text in enumerate(self.part.paragraphs, 1) for _ in _TAG.finditer(text)]
        before = sum(tag.end() <= offset for tag in _TAG.finditer(self.text))
        return self.part.span(self.file, paragraphs[before] if before < len(paragraphs) else 1)


def compile_parts(package: Package) -> tuple[TemplatePart, ...]:
    """Return the parts that hold tags, with docxtpl's tags turned into Jinja.

    Raises:
        BadPackage: A part is no well-formed XML.
    """
    parts: list[TemplatePart] = []
    for part in package.parts:
        if _TEXT_PARTS.fullmatch(part.name):
            paragraphs = _paragraphs(part.content, part.name)
            if any(_TAG.search(text) or _MISTYPED.search(text) for text in paragraphs):
                parts.append(TemplatePart(part.name, _jinja(part.content.decode()), paragraphs))
    return tuple(parts)


def _jinja(xml: str) -> str:
    """Return the XML of a part with docxtpl's tags turned into Jinja.

    The library takes longer to load than a report to print. So it is asked only where a template has more than names,
    each typed in one go: `{{ 名称 }}` within a paragraph, `{{p 名称 }}` as a paragraph of its own.
    """
    plain = _NAME_IN_TEXT.sub('<w:t xml:space="preserve">', _NAME_AS_PARAGRAPH.sub(r"{{ \1 }}", xml))
    if not {"{", "}"}.isdisjoint(_NAME.sub("", plain)):
        from docxtpl import DocxTemplate

        return str(DocxTemplate("").patch_xml(xml))
    return plain


@lru_cache(maxsize=16)
def lint(parts: tuple[TemplatePart, ...], file: str) -> tuple[Finding, ...]:
    """Return what would print wrongly or not at all, and no later step could tell; kept as templates are."""
    findings: list[Finding] = []
    for part in parts:
        for number, text in enumerate(part.paragraphs, start=1):
            span = part.span(file, number)
            if found := _MISTYPED.search(text):
                message = f"标签的括号“{found[0]}”打错了"
                findings.append(MISTYPED_TAG.at(span, message, hint="换成半角的 {{ }} 或 {% %}，中间不留空格。"))
            whole = _WHOLE_PARAGRAPH_TAG.search(text)
            if whole and text.strip() != whole[0]:
                message = f"“{whole[0]}”的旁边还有文字，会丢掉"
                findings.append(DROPPED_TEXT.at(span, message, hint="让标签独占一段，文字移到前一段。"))
    if not any(_SLOT.search(text) for part in parts for text in part.paragraphs):
        findings.append(
            NO_SLOT.at(Span(file), "Word 模板里没有放正文的 {{p 正文 }}", hint="另起一段，写上 {{p 正文 }}。")
        )
    return tuple(findings)


def _paragraphs(content: bytes, name: str) -> tuple[str, ...]:
    root = read_xml(content, name)
    return tuple("".join(text.text or "" for text in each.iter(w("t"))) for each in root.iter(w("p")))
