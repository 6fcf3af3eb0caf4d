"""Automatic numbers of a Word file: which paragraph is counted by which list, and what Word prints before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from reportgen.regex import regex
from reportgen.typeset.ooxml import read_xml, w
from reportgen.typeset.package import Package
from reportgen.values.numerals import to_chinese

_NUMBERING, _STYLES = "word/numbering.xml", "word/styles.xml"
_VAL, _LEVEL = w("val"), w("ilvl")
_LEVELS = 9
_PLACEHOLDER = regex(r"%([1-9])")
_CHINESE = {"chineseCounting", "chineseCountingThousand", "ideographDigital", "japaneseCounting", "taiwaneseCounting"}
_CIRCLED = {"decimalEnclosedCircle", "decimalEnclosedCircleChinese"}
_SILENT = {"bullet", "none"}
_MOST_CIRCLED = 20


class ListLevel(NamedTuple):
    """How one level of a list is numbered: the kind of number, the text around it (`%1、`), where it starts."""

    form: str
    text: str
    start: int


Lists = dict[str, tuple[ListLevel, ...]]


@dataclass(slots=True)
class WordNumbers:
    """Counts the numbered paragraphs of a document, which must be asked for in reading order.

    Attributes:
        lists: The levels of each list, by its number.
        styles: List and level of the styles that number their paragraphs.
    """

    lists: Lists
    styles: dict[str, tuple[str, int]]
    _counts: dict[str, list[int]] = field(default_factory=dict)

    def label(self, paragraph: etree._Element) -> str:
        """Return the number that Word prints before a paragraph; empty where it prints none."""
        number, level = self._list_of(paragraph)
        levels = self.lists.get(number, ())
        if level >= len(levels):
            return ""
        counts = self._counts.setdefault(number, [0] * _LEVELS)
        counts[level] += 1
        counts[level + 1 :] = [0] * (_LEVELS - level - 1)
        return _label(levels, counts, level)

    def _list_of(self, paragraph: etree._Element) -> tuple[str, int]:
        style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
        by_style = self.styles.get(style.get(_VAL, ""), ("", 0)) if style is not None else ("", 0)
        own = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        return by_style if own is None else _numbered(own, by_style)


def read_numbers(package: Package) -> WordNumbers:
    """Return what the lists and styles of a file say of numbers; nothing where there are none.

    Raises:
        BadPackage: A part is damaged or no well-formed XML.
    """
    if not package.find(_NUMBERING):
        return WordNumbers({}, {})
    root = read_xml(package.content(_NUMBERING), _NUMBERING)
    abstract = {each.get(w("abstractNumId"), ""): _levels(each) for each in root.iter(w("abstractNum"))}
    lists: Lists = {}
    for each in root.iter(w("num")):
        chosen = each.find(w("abstractNumId"))
        lists[each.get(w("numId"), "")] = abstract.get(chosen.get(_VAL, ""), ()) if chosen is not None else ()
    return WordNumbers(lists, _numbered_styles(package))


def _numbered_styles(package: Package) -> dict[str, tuple[str, int]]:
    if not package.find(_STYLES):
        return {}
    styles = read_xml(package.content(_STYLES), _STYLES).iter(w("style"))
    found = ((style.get(w("styleId"), ""), style.find(f"{w('pPr')}/{w('numPr')}")) for style in styles)
    return {style: _numbered(own, ("", 0)) for style, own in found if own is not None}


def _numbered(properties: etree._Element, otherwise: tuple[str, int]) -> tuple[str, int]:
    number, level = properties.find(w("numId")), properties.find(_LEVEL)
    listed = number.get(_VAL, "") if number is not None else otherwise[0]
    return listed, _whole(level, otherwise[1]) if level is not None else otherwise[1]


def _levels(abstract: etree._Element) -> tuple[ListLevel, ...]:
    found = {}
    for level in abstract.findall(w("lvl")):
        form, text, start = (level.find(w(name)) for name in ("numFmt", "lvlText", "start"))
        found[level.get(_LEVEL, "")] = ListLevel(
            form.get(_VAL, "decimal") if form is not None else "decimal",
            text.get(_VAL, "") if text is not None else "",
            _whole(start, 1),
        )
    return tuple(found.get(str(index), ListLevel("none", "", 1)) for index in range(_LEVELS))


def _whole(element: etree._Element | None, otherwise: int) -> int:
    value = element.get(_VAL, "") if element is not None else ""
    return int(value) if value.isdecimal() and len(value) < _LEVELS else otherwise


def _label(levels: tuple[ListLevel, ...], counts: list[int], level: int) -> str:
    if levels[level].form in _SILENT:
        return ""

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        return _printed(levels[at].form, levels[at].start + max(counts[at], 1) - 1)

    return _PLACEHOLDER.sub(number, levels[level].text)


def _printed(form: str, count: int) -> str:
    if form in _CHINESE:
        return to_chinese(count)
    if form in _CIRCLED and 1 <= count <= _MOST_CIRCLED:
        return chr(ord("①") + count - 1)
    return str(count)
